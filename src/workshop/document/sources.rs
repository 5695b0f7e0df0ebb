//! The sources in the text of a dataset: those of the table, and those of the
//! imported document that something still needs.

use super::{NO_SOURCE, said};
use crate::export::json::{self, Writer};
use crate::locale;
use crate::model::order::sort;
use crate::model::{Dataset, Event, EventDate, HttpUrl, Source, SourceId, SourceKind};
use crate::read::{Column, slug, unique};
use crate::workshop::source::SourceText;
use crate::workshop::table::{Original, Row, Table};

/// The sources of a table, as they are listed in its document.
pub(super) struct Sources<'t> {
    pub(super) listed: Vec<Listed<'t>>,
}

/// A source in the list.
pub(super) struct Listed<'t> {
    id: String,
    pub(super) row: Option<usize>,
    text: SourceText,
    /// What the imported document says of it.
    original: Option<&'t Source>,
    /// Whether it is exactly that.
    is_as_imported: bool,
}

impl<'t> Sources<'t> {
    pub(super) fn of(table: &'t Table) -> Self {
        let original = table.original.as_deref();
        let mut listed: Vec<Listed<'t>> = Vec::new();
        for (at, row) in table.rows().iter().enumerate() {
            if row.is_blank() {
                continue;
            }
            let text = SourceText::of(row);
            let imported = imported(original, row);
            let is_as_imported = imported.is_some() && row.is_as_imported(&Column::OF_SOURCE);
            match listed.iter_mut().find(|listed| listed.text == text) {
                Some(listed) if is_as_imported && !listed.is_as_imported => {
                    listed.original = imported;
                    listed.is_as_imported = true;
                }
                Some(_) => (),
                None => {
                    // The same address is the same document, whatever it is called now.
                    let is_kin = is_as_imported
                        || (row.is_as_imported(&[Column::SourceUrl])
                            && !row.said(Column::SourceUrl).is_empty());
                    listed.push(Listed {
                        id: String::new(),
                        row: Some(at),
                        text,
                        original: imported.filter(|_| is_kin),
                        is_as_imported,
                    });
                }
            }
        }
        if let Some(original) = original {
            let cited = listed
                .iter()
                .filter_map(|listed| listed.original)
                .map(|source| source.id().clone())
                .collect::<Vec<_>>();
            let rest = original.dataset.sources().iter().filter(|source| {
                !cited.contains(source.id()) && is_wanted(&original.dataset, source.id())
            });
            for source in rest {
                listed.push(Listed {
                    id: String::new(),
                    row: None,
                    text: SourceText::default(),
                    original: Some(source),
                    is_as_imported: true,
                });
            }
        }
        // As the document has them, and then what is new.
        let sources = original.map_or(&[][..], |original| original.dataset.sources());
        let position = |listed: &Listed<'_>| {
            let id = listed.original.filter(|_| listed.is_as_imported)?.id();
            sources.iter().position(|source| source.id() == id)
        };
        sort(&mut listed, |one, other| {
            let [one, other] = [one, other].map(|each| position(each).unwrap_or(usize::MAX));
            one.cmp(&other)
        });
        name(&mut listed);
        Self { listed }
    }

    pub(super) fn id(&self, text: &SourceText) -> &str {
        let listed = self
            .listed
            .iter()
            .find(|listed| listed.row.is_some() && listed.text == *text);
        listed.map_or(NO_SOURCE, |listed| &listed.id)
    }
}

/// Gives every source its id: an imported one, once, or one that is made of its
/// publisher and its date, as the reader of tables makes it.
fn name(listed: &mut [Listed<'_>]) {
    let is_none = |each: &Listed<'_>| each.text.is_empty() && each.row.is_some();
    let mut taken: Vec<&str> = Vec::new();
    if listed.iter().any(is_none) {
        taken.push(NO_SOURCE);
    }
    for exact in [true, false] {
        for each in listed
            .iter_mut()
            .filter(|each| each.is_as_imported == exact)
        {
            let own = each.original.map(|source| source.id().as_str());
            if is_none(each) {
                NO_SOURCE.clone_into(&mut each.id);
            } else if let Some(own) = own.filter(|id| !taken.contains(id)) {
                taken.push(own);
                own.clone_into(&mut each.id);
            }
        }
    }
    let mut nameless: Vec<_> = listed
        .iter_mut()
        .filter(|each| each.id.is_empty())
        .collect();
    let wanted = nameless.iter().map(|each| {
        let [_, publisher, _, date] = &each.text.0;
        slug(publisher, date, "source")
    });
    let ids = unique(wanted.collect(), &taken);
    for (each, id) in nameless.iter_mut().zip(ids) {
        each.id = id;
    }
}

/// The source of a row in the document that it comes from.
fn imported<'t>(original: Option<&'t Original>, row: &Row) -> Option<&'t Source> {
    let origin = row.origin()?;
    let dataset = &original?.dataset;
    let piece = dataset
        .events()
        .get(origin.event)?
        .evidence()
        .get(origin.evidence)?;
    dataset.source(piece.source())
}

/// Whether a source that no row names is still to be listed: stages cite it, or nothing ever did.
fn is_wanted(dataset: &Dataset, id: &SourceId) -> bool {
    let mut evidence = dataset.events().iter().flat_map(Event::evidence);
    let mut stages = dataset.events().iter().flat_map(Event::stages);
    stages.any(|stage| stage.source() == id) || !evidence.any(|piece| piece.source() == id)
}

impl Listed<'_> {
    pub(super) fn write(&self, out: &mut Writer, original: Option<&Dataset>) {
        let [title, publisher, url, date] = &self.text.0;
        let kept = self.original.filter(|_| original.is_some());
        if let Some(source) = kept.filter(|_| self.is_as_imported) {
            json::source(out, source);
            return;
        }
        if self.text.is_empty() {
            // What the reader of tables puts where no source is given.
            let [title, publisher] = locale::no_source();
            out.object(|out| {
                out.text("id", Some(NO_SOURCE));
                out.localized("title", Some(&title));
                out.localized("publisher", Some(&publisher));
            });
            return;
        }
        out.object(|out| {
            out.text("id", Some(&self.id));
            out.text("title", said(title));
            out.text("publisher", said(publisher));
            out.text("kind", kept.and_then(Source::kind).map(SourceKind::as_str));
            out.text("published", said(date));
            out.text("url", said(url));
            out.text(
                "archived",
                kept.and_then(Source::archived).map(HttpUrl::as_str),
            );
            out.text(
                "retrieved",
                kept.and_then(Source::retrieved).map(EventDate::text),
            );
            out.text("language", kept.and_then(Source::language));
        });
    }
}
