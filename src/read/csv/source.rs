//! The sources of a table: rows that describe the same one cite the same one.

use std::borrow::Cow;

use super::column::Column;
use super::slug::{slug, unique};
use super::table::Row;
use crate::locale;
use crate::model::order::positions;
use crate::model::{EventDate, LocalizedText, Source, SourceId, SourceParts};
use crate::read::lint::NO_SOURCE;
use crate::read::problems::Problems;

/// What the rows say of their sources, one description a row.
#[derive(Default)]
pub(super) struct Descriptions<'a> {
    of_rows: Vec<Description<'a>>,
}

/// What a row says of its source. Rows with the same cells describe the same one.
struct Description<'a> {
    cells: Vec<Option<Cow<'a, str>>>,
    /// With the id that it would like; `None` of one that is wrong, and of none at all.
    source: Option<SourceParts>,
}

/// The sources of a table, once each.
pub(super) struct Sources {
    /// In the order in which they are first cited.
    pub(super) list: Vec<Source>,
    /// The first row to cite each.
    pub(super) first_rows: Vec<usize>,
    /// The position of the source of each row.
    pub(super) of_rows: Vec<usize>,
}

impl<'a> Descriptions<'a> {
    /// Reads what `row`, the next one, says of its source.
    pub(super) fn read(&mut self, row: &Row<'_, 'a>, problems: &mut Problems<'a>) {
        let mut source = None;
        if row.names_source() {
            let title = row.needed(Column::SourceTitle, problems);
            let publisher = row.needed(Column::SourcePublisher, problems);
            let url = row.text(Column::SourceUrl);
            let url = url.and_then(|text| row.link(Column::SourceUrl, &text, problems));
            let issued = row.text(Column::SourcePublished);
            let issued = issued.and_then(|text| row.date(Column::SourcePublished, &text, problems));
            if let (Some(title), Some(publisher)) = (title, publisher) {
                let date = issued.as_ref().map_or("", EventDate::text);
                let id = slug(&publisher, date, "source");
                source = Some(SourceParts {
                    url,
                    published: issued,
                    ..parts(
                        id,
                        LocalizedText::plain(title),
                        LocalizedText::plain(publisher),
                    )
                });
            }
        }
        self.of_rows.push(Description {
            cells: row.texts(&Column::OF_SOURCE),
            source,
        });
    }

    /// The sources, each with an id of its own.
    pub(super) fn into_sources(self) -> Sources {
        let rows = self.of_rows;
        let order = positions(rows.len(), &|one, other| {
            rows[one].cells.cmp(&rows[other].cells)
        });
        // The first row that describes the same source as each row does.
        let mut first: Vec<usize> = (0..rows.len()).collect();
        for same in order.chunk_by(|one, other| rows[*one].cells == rows[*other].cells) {
            for row in same {
                first[*row] = same[0];
            }
        }
        let mut wanted = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            if let Some(source) = row.source.as_ref().filter(|_| first[at] == at) {
                wanted.push(source.id.as_str().to_owned());
            }
        }
        let mut ids = unique(wanted, &[NO_SOURCE]).into_iter();
        let mut sources = Sources {
            list: Vec::new(),
            first_rows: Vec::new(),
            of_rows: Vec::new(),
        };
        for (at, row) in rows.into_iter().enumerate() {
            if first[at] != at {
                sources.of_rows.push(sources.of_rows[first[at]]);
                continue;
            }
            sources.of_rows.push(sources.list.len());
            sources.first_rows.push(at);
            let mut source = row.source;
            if let Some(source) = &mut source {
                source.id = SourceId::new(ids.next().unwrap_or_default());
            }
            sources.list.push(Source::new(source.unwrap_or_else(none)));
        }
        sources
    }
}

/// The source of rows that give none.
fn none() -> SourceParts {
    let [title, publisher] = locale::no_source();
    parts(NO_SOURCE.to_owned(), title, publisher)
}

/// A source with what each has.
fn parts(id: String, title: LocalizedText, publisher: LocalizedText) -> SourceParts {
    SourceParts {
        id: SourceId::new(id),
        title,
        publisher,
        kind: None,
        published: None,
        retrieved: None,
        url: None,
        archived: None,
        language: None,
    }
}
