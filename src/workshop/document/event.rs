//! An event in the text of a dataset, with its parties and its evidence.

use super::sources::Sources;
use super::{id_of, said};
use crate::export::json::{Writer, named, stage};
use crate::gazetteer;
use crate::model::{CountryId, Dataset, Event, EventDate, Evidence, Party, Place, Speaker, Stage};
use crate::read::Column;
use crate::workshop::party::parse_parties;
use crate::workshop::source::SourceText;
use crate::workshop::table::{Row, Table};

/// The rows of one event, and what it takes to write them.
pub(super) struct EventRows<'t> {
    pub(super) table: &'t Table,
    pub(super) rows: &'t [usize],
    pub(super) id: &'t str,
    pub(super) original: Option<&'t Dataset>,
    pub(super) sources: &'t Sources<'t>,
    pub(super) ids: &'t [String],
}

impl EventRows<'_> {
    pub(super) fn write(&self, out: &mut Writer) {
        let Some(row) = self.rows.first().and_then(|at| self.table.rows().get(*at)) else {
            return;
        };
        let origin = row.origin().filter(|origin| origin.evidence == 0);
        let original = origin.and_then(|origin| self.original?.events().get(origin.event));
        let kept = |column| original.filter(|_| row.is_as_imported(&[column]));
        out.object(|out| {
            out.text("id", Some(self.id));
            out.text(
                "kind",
                said(row.cell(Column::Kind))
                    .map(str::to_ascii_lowercase)
                    .as_deref(),
            );
            out.text("date", said(row.cell(Column::Date)));
            match kept(Column::Title) {
                Some(event) => out.localized("title", Some(event.title())),
                None => out.text("title", said(row.cell(Column::Title))),
            }
            match kept(Column::Summary) {
                Some(event) => out.localized("summary", event.summary()),
                None => out.text("summary", said(row.cell(Column::Summary))),
            }
            match (
                kept(Column::Place).and_then(Event::place),
                said(row.cell(Column::Place)),
            ) {
                (Some(place), _) => {
                    out.key("place");
                    named(out, place.name(), Place::country(place));
                }
                (None, Some(name)) => {
                    out.key("place");
                    out.object(|out| out.text("name", Some(name)));
                }
                (None, None) => (),
            }
            self.parties(out, row, original);
            out.key("evidence");
            out.bracket('[', ']', |out| {
                for row in self.rows.iter().filter_map(|at| self.table.rows().get(*at)) {
                    out.item();
                    self.evidence(out, row);
                }
            });
            if let Some(event) = original.filter(|event| !event.stages().is_empty()) {
                out.key("stages");
                out.bracket('[', ']', |out| {
                    for each in event.stages() {
                        out.item();
                        self.stage(out, each);
                    }
                });
            }
        });
    }

    fn parties(&self, out: &mut Writer, row: &Row, original: Option<&Event>) {
        let mut known: Vec<&Party> = original
            .map(|event| event.parties().iter().collect())
            .unwrap_or_default();
        out.key("parties");
        out.bracket('[', ']', |out| {
            for party in parse_parties(row.cell(Column::Parties)) {
                let id = id_of(&party, self.original);
                let at = known.iter().position(|known| Some(known.country()) == id);
                let known = at.map(|at| known.remove(at));
                out.item();
                out.object(|out| {
                    let written = id.as_ref().map_or(&*party.country, CountryId::as_str);
                    out.text("country", Some(written));
                    let role = Some(&*party.role).filter(|role| !matches!(*role, "" | "party"));
                    out.text("role", role);
                    if let Some(known) = known {
                        if !known.people().is_empty() {
                            out.list("people", known.people(), Writer::words);
                        }
                        out.localized("as", known.named());
                    }
                });
            }
        });
    }

    fn evidence(&self, out: &mut Writer, row: &Row) {
        let piece = row.origin().and_then(|origin| {
            self.original?
                .events()
                .get(origin.event)?
                .evidence()
                .get(origin.evidence)
        });
        let kept = |column| piece.filter(|_| row.is_as_imported(&[column]));
        out.object(|out| {
            out.text("source", Some(self.sources.id(&SourceText::of(row))));
            let stance = said(row.cell(Column::Stance)).unwrap_or("asserts");
            out.text("stance", Some(&stance.to_ascii_lowercase()));
            speaker(out, kept(Column::Speaker).and_then(Evidence::speaker), row);
            // Date and locator are those of the source.
            let of_source = piece.filter(|_| row.is_as_imported(&Column::OF_SOURCE));
            if let Some(piece) = of_source {
                out.text("date", piece.date().map(EventDate::text));
                out.localized("locator", piece.locator());
            }
            match kept(Column::Quote) {
                Some(piece) => out.localized("quote", piece.quote()),
                None => out.text("quote", said(row.cell(Column::Quote))),
            }
        });
    }

    /// A stage, which does not refer to an event or a source that is gone.
    fn stage(&self, out: &mut Writer, each: &Stage) {
        let by = each
            .by()
            .filter(|by| self.ids.iter().any(|id| id == by.as_str()));
        if by.is_some() || each.by().is_none() {
            stage(out, each);
            return;
        }
        out.object(|out| {
            out.text("stage", Some(each.kind().as_str()));
            out.text("date", Some(each.date().text()));
            out.text("country", each.country().as_ref().map(CountryId::as_str));
            out.text("source", Some(each.source().as_str()));
            out.localized("note", each.note());
        });
    }
}

fn speaker(out: &mut Writer, kept: Option<&Speaker>, row: &Row) {
    let Some(text) = said(row.cell(Column::Speaker)) else {
        return;
    };
    let built_in = gazetteer::called(text);
    match (kept, &built_in) {
        (Some(Speaker::Named { name, country }), _) => {
            out.key("speaker");
            named(out, name, *country);
        }
        (Some(Speaker::Country(id)), _) | (None, Some(id)) => {
            out.text("speaker", Some(id.as_str()));
        }
        (None, None) => {
            out.key("speaker");
            out.object(|out| out.text("name", Some(text)));
        }
    }
}
