//! The sources of a table: rows that describe the same one cite the same one.

use std::borrow::Cow;

use super::cells::{date_in, link_in, words_in};
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
    cells: [Option<Cow<'a, str>>; Column::OF_SOURCE.len()],
    /// `None` of one that is wrong, and of none at all.
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
            let title = row.read(Column::SourceTitle, true, problems, words_in);
            let publisher = row.read(Column::SourcePublisher, true, problems, words_in);
            let url = row.read(Column::SourceUrl, false, problems, link_in);
            let issued = row.read(Column::SourcePublished, false, problems, date_in);
            if let (Some(title), Some(publisher)) = (title.right(), publisher.right()) {
                source = Some(SourceParts {
                    url: url.right(),
                    published: issued.right(),
                    ..nameless(title, publisher)
                });
            }
        }
        let cells = Column::OF_SOURCE.map(|column| row.text(column));
        self.of_rows.push(Description { cells, source });
    }

    /// The sources, with their ids.
    pub(super) fn into_sources(self) -> Sources {
        let mut of_rows = self.of_rows;
        let order = positions(of_rows.len(), &|one, other| {
            of_rows[one].cells.cmp(&of_rows[other].cells)
        });
        // The first row that describes the same source as each row does.
        let mut first: Vec<usize> = (0..of_rows.len()).collect();
        for same in order.chunk_by(|one, other| of_rows[*one].cells == of_rows[*other].cells) {
            for row in same {
                first[*row] = same[0];
            }
        }
        let first_rows: Vec<_> = (0..first.len()).filter(|row| first[*row] == *row).collect();
        let mut sources: Vec<_> = first_rows
            .iter()
            .map(|row| of_rows[*row].source.take().unwrap_or_else(none))
            .collect();
        name(&mut sources);
        let position = |row: &usize| first_rows.binary_search(row).unwrap_or_default();
        Sources {
            of_rows: first.iter().map(position).collect(),
            list: sources.into_iter().map(Source::new).collect(),
            first_rows,
        }
    }
}

/// The source of rows that give none.
fn none() -> SourceParts {
    let [title, publisher] = locale::no_source();
    SourceParts {
        id: SourceId::new(NO_SOURCE),
        ..nameless(title, publisher)
    }
}

/// A source without an id, which is no source's.
fn nameless(title: LocalizedText, publisher: LocalizedText) -> SourceParts {
    SourceParts {
        id: SourceId::new(""),
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

/// Gives those without an id one that is made of publisher and date.
fn name(sources: &mut [SourceParts]) {
    let is_nameless = |source: &SourceParts| source.id.as_str().is_empty();
    let wanted: Vec<_> = sources
        .iter()
        .filter(|source| is_nameless(source))
        .map(|source| {
            let published = source.published.as_ref().map_or("", EventDate::text);
            slug(source.publisher.pick(&[]).text, published, "source")
        })
        .collect();
    let mut ids = unique(&wanted, &[NO_SOURCE]).into_iter();
    for source in sources.iter_mut().filter(|source| is_nameless(source)) {
        source.id = SourceId::new(ids.next().unwrap_or_default());
    }
}
