//! From the table to the text of a dataset.
//!
//! Guarantees that what the table does not show is written as the imported
//! document has it, as long as the cell that it belongs to is as imported.
//! Whatever else stands in a cell is written as it is: the reader tells what is
//! wrong with it, and [`Document::place_of`] in which cell.

mod event;
mod ids;
mod sources;

use self::event::EventRows;
pub(super) use self::ids::id_of_row;
use self::ids::{groups, ids};
use self::sources::Sources;
use super::field::Field;
use super::party::{PartyText, parse_parties};
use super::table::Table;
use crate::export::json::{Writer, acceptance, country, step};
use crate::model::{CountryId, Dataset, Edition, Event, LintRule, Party};
use crate::read::Column;

/// The id of the source that stands for none, as the reader of tables has it.
const NO_SOURCE: &str = LintRule::NoSource.as_str();

/// A text, and which row each of its parts comes from.
pub(super) struct Document {
    pub(super) text: String,
    /// The rows of each event: the one that begins it, then those that add to it.
    events: Vec<Vec<usize>>,
    /// The first row that names each source.
    sources: Vec<Option<usize>>,
}

impl Document {
    /// The cell that the value at `path` comes from: `events[3].parties[1].country`.
    pub(super) fn place_of(&self, path: &str) -> Option<(usize, Field)> {
        let (list, rest) = path.split_once('[')?;
        let (at, rest) = rest.split_once(']')?;
        let at: usize = at.parse().ok()?;
        let field = rest.trim_start_matches('.');
        if list == "sources" {
            return Some(((*self.sources.get(at)?)?, Field::Source));
        }
        let rows = self.events.get(at).filter(|_| list == "events")?;
        let first = *rows.first()?;
        let name = field.split(['.', '[']).next().unwrap_or_default();
        Some(match name {
            "date" => (first, Field::Date),
            "kind" => (first, Field::Kind),
            "parties" => (first, Field::Parties),
            "summary" => (first, Field::Summary),
            "place" => (first, Field::Place),
            "id" => (first, Field::Id),
            "evidence" => {
                let piece = field
                    .split_once('[')
                    .and_then(|(_, rest)| rest.split_once(']'));
                let (at, rest) = piece.unwrap_or(("0", ""));
                let at: usize = at.parse().ok()?;
                let part = rest.trim_start_matches('.');
                let field = match part.split(['.', '[']).next().unwrap_or_default() {
                    "stance" => Field::Stance,
                    "speaker" => Field::Speaker,
                    "quote" => Field::Quote,
                    _ => Field::Source,
                };
                (*rows.get(at)?, field)
            }
            _ => (first, Field::Title),
        })
    }
}

/// The text of `table`.
pub(super) fn write(table: &Table) -> Document {
    let events = groups(table);
    let ids = ids(table, &events);
    let sources = Sources::of(table);
    let original = table.original.as_deref().map(|original| &original.dataset);
    let mut out = Writer::default();
    out.object(|out| {
        out.key("diplomap");
        out.literal("1");
        head(out, table, original);
        if let Some(original) = original {
            cast(out, table, original);
        }
        out.key("sources");
        out.bracket('[', ']', |out| {
            for source in &sources.listed {
                out.item();
                source.write(out, original);
            }
        });
        out.key("events");
        out.bracket('[', ']', |out| {
            for (rows, id) in events.iter().zip(&ids) {
                out.item();
                EventRows {
                    table,
                    rows,
                    id,
                    original,
                    sources: &sources,
                    ids: &ids,
                }
                .write(out);
            }
        });
        if let Some(original) = original {
            if !original.tour().is_empty() {
                out.list("tour", original.tour(), step);
            }
            if !original.accepted().is_empty() {
                out.list("accept", original.accepted(), acceptance);
            }
        }
    });
    out.text.push('\n');
    Document {
        text: out.text,
        sources: sources.listed.iter().map(|source| source.row).collect(),
        events,
    }
}

/// The title in the table, and what else the imported document says of itself.
fn head(out: &mut Writer, table: &Table, original: Option<&Dataset>) {
    let was = table.original.as_deref().and_then(|original| {
        let title = original.dataset.title()?;
        (title.pick(&[&*original.lang]).text == table.title()).then_some(title)
    });
    match was {
        Some(title) => out.localized("title", Some(title)),
        None => out.text("title", said(table.title())),
    }
    if let Some(original) = original {
        out.localized("description", original.description());
        out.text("license", original.license());
        out.text("edition", original.edition().map(Edition::text));
    }
}

/// The imported cast, without the parties that are gone, and with those that are new.
fn cast(out: &mut Writer, table: &Table, original: &Dataset) {
    let were: Vec<CountryId> = original
        .events()
        .iter()
        .flat_map(Event::parties)
        .map(Party::country)
        .collect();
    let rows = table.rows().iter().filter(|row| !row.is_blank());
    let parties = rows.flat_map(|row| parse_parties(row.cell(Column::Parties)));
    let mut are: Vec<CountryId> = parties
        .filter_map(|party| id_of(&party, Some(original)))
        .collect();
    out.key("countries");
    out.bracket('[', ']', |out| {
        for each in original.countries() {
            if are.contains(&each.id()) || !were.contains(&each.id()) {
                out.item();
                country(out, each);
            }
        }
        while let Some(id) = are.pop() {
            if !were.contains(&id) && !are.contains(&id) && original.country(id).is_none() {
                out.item();
                out.string(id.as_str());
            }
        }
    });
}

fn said(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

fn id_of(party: &PartyText, original: Option<&Dataset>) -> Option<CountryId> {
    // A country that only the document describes is known by its id.
    let described = || {
        CountryId::new(party.country.trim())
            .filter(|id| original.is_some_and(|original| original.country_name(*id).is_some()))
    };
    party.id().or_else(described)
}
