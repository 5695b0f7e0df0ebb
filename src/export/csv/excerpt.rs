//! What is shown of a dataset as a table.

use super::{COLUMNS, Writer, event_cells, said_cells, words};
use crate::export::excerpt::Excerpt;
use crate::model::{CountryId, Speaker};

/// What is said of the table, behind the columns of events. The reader passes it.
const ABOUT: &str = "about";

/// The table of an excerpt: that of [`write_csv`](super::write_csv), with one more
/// column, `about`, whose first row says what the table is.
///
/// Without events, that row is the only one.
///
/// # Guarantees
///
/// It reads as the same events as the excerpt would in a table without that column.
pub fn write_excerpt(excerpt: &Excerpt<'_>) -> String {
    let (dataset, lang) = (excerpt.dataset(), excerpt.about().lang);
    let columns: Vec<&str> = COLUMNS.into_iter().chain([ABOUT]).collect();
    let mut writer = Writer::new(&columns);
    let mut about = excerpt.about().lines().join("\n");
    for event in excerpt.events() {
        let event_cells = event_cells(event, lang);
        for evidence in event.evidence() {
            let speaker = evidence.speaker().map(|speaker| called(speaker, lang));
            let said = said_cells(evidence, speaker, dataset.source(evidence.source()), lang);
            let about = std::mem::take(&mut about);
            writer.row(event_cells.iter().chain(&said).chain([&about]));
        }
    }
    if !about.is_empty() {
        let empty = String::new();
        let cells = COLUMNS.iter().map(|_| &empty);
        writer.row(cells.chain([&about]));
    }
    writer.into_text()
}

/// A country by its id, anybody else by name.
///
/// Whether a name is a country's the reader finds out again: who only looks at a
/// map has no list of all countries.
fn called(speaker: &Speaker, lang: &str) -> String {
    match speaker {
        Speaker::Country(id) => CountryId::to_string(id),
        Speaker::Named { name, .. } => words(Some(name), lang),
    }
}
