//! Tables of events: CSV, for people who work in a spreadsheet.
//!
//! Owns the columns and what their cells mean. One row is one event and one
//! piece of evidence for it. Guarantees that a problem is told in a
//! spreadsheet's terms, and that what a table has no column for is as if left out.

mod cells;
mod column;
mod dialect;
mod event;
mod guard;
mod header;
mod parties;
mod place;
mod record;
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
mod sheet;
mod slug;
mod source;
mod table;
#[cfg(test)]
mod tests;

pub use self::column::Column;
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
pub(crate) use self::column::is_about;
use self::event::Events;
pub use self::place::CellPlace;
use self::source::Descriptions;
use self::table::Table;
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
pub(crate) use self::{
    parties::{parted, pieces},
    sheet::{Sheet, is_seen},
    slug::{slug, unique},
};
use super::document::{cast_of, names_outside};
use super::lint::{Finding, Material, Subject};
use super::path::Path;
use super::problem::{EncodingProblem, ProblemKind};
use super::problems::Problems;
use super::source::MOST_SOURCES;
use crate::model::{Dataset, DatasetParts, LintRule};

/// The dataset in the table `text`, or `None` if there is an error among the problems.
pub(super) fn dataset<'a>(text: &'a str, problems: &mut Problems<'a>) -> Option<Dataset> {
    if let Some(at) = text.find('\u{fffd}') {
        problems.add_at(at, &Path::ROOT, EncodingProblem::LostCharacter.into());
    }
    let table = Table::read(text, problems)?;
    let mut events = Events::of(&table);
    let mut descriptions = Descriptions::default();
    for at in 0..table.lines.len() {
        let row = table.row_at(at);
        if !events.read(at, &row, problems) {
            break;
        }
        descriptions.read(&row, problems);
    }
    if problems.has_error() {
        return None;
    }
    let sources = descriptions.into_sources();
    if let Some(row) = sources.first_rows.get(MOST_SOURCES) {
        let kind = ProblemKind::TooMany { most: MOST_SOURCES };
        table
            .row_at(*row)
            .problem(Column::SourceTitle, kind, problems);
        return None;
    }
    let (events, rows) = events.into_events(&sources);
    let material = Material {
        sources: &sources.list,
        events: &events,
        accepted: &[],
    };
    for Finding { subject, kind } in material.findings() {
        let Some(column) = column_of(&kind) else {
            continue;
        };
        let row = match subject {
            Subject::Source(at) => sources.first_rows[at],
            Subject::Event(at) => rows[at][0],
            Subject::Evidence(at, piece) => rows[at][piece],
        };
        table.row_at(row).problem(column, kind, problems);
    }
    let countries = cast_of(&events);
    Some(Dataset::new(DatasetParts {
        other_names: names_outside(&countries, &events),
        countries,
        sources: sources.list,
        events,
        ..DatasetParts::default()
    }))
}

/// The column in which what the lint finds could be mended; `None` if in none.
fn column_of(finding: &ProblemKind) -> Option<Column> {
    let ProblemKind::Lint { rule, .. } = finding else {
        return None;
    };
    match rule {
        LintRule::NoSource => Some(Column::SourceTitle),
        LintRule::SinglePublisher => Some(Column::SourcePublisher),
        LintRule::RepeatedQuote => Some(Column::Quote),
        LintRule::DenialWithoutSpeaker => Some(Column::Speaker),
        LintRule::BeyondSource => Some(Column::SourcePublished),
        LintRule::NotALink => Some(Column::SourceUrl),
        // A table has no columns for archived copies and retrieval, and no list of sources.
        LintRule::NoRetrieval | LintRule::UncitedSource => None,
    }
}
