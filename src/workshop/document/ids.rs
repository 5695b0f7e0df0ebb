//! Which rows are one event, and the ids of events.

use crate::read::{Column, slug, unique};
use crate::workshop::table::{Row, Table};

/// The rows of each event, in the order of the table.
pub(super) fn groups(table: &Table) -> Vec<Vec<usize>> {
    let leaders = table.leaders();
    let mut events: Vec<Vec<usize>> = Vec::new();
    // Of each row the event that it begins.
    let mut begun = vec![None; leaders.len()];
    for (at, row) in table.rows().iter().enumerate() {
        if row.is_blank() {
            continue;
        }
        let event = leaders[at].and_then(|leader| begun[leader]);
        if let Some(rows) = event.and_then(|event: usize| events.get_mut(event)) {
            rows.push(at);
        } else {
            begun[at] = Some(events.len());
            events.push(vec![at]);
        }
    }
    events
}

/// The id of each event: its own, or one that is made of its title and date.
pub(super) fn ids(table: &Table, events: &[Vec<usize>]) -> Vec<String> {
    let leaders: Vec<&Row> = events
        .iter()
        .filter_map(|rows| Some(&**table.rows().get(*rows.first()?)?))
        .collect();
    let own = |row: &Row| Some(row.said(Column::Id).to_owned()).filter(|id| !id.is_empty());
    let owned: Vec<Option<String>> = leaders.iter().map(|row| own(row)).collect();
    let taken: Vec<&str> = owned.iter().flatten().map(String::as_str).collect();
    let nameless = leaders.iter().zip(&owned).filter(|(_, id)| id.is_none());
    let wanted =
        nameless.map(|(row, _)| slug(row.said(Column::Title), row.said(Column::Date), "event"));
    let mut derived = unique(wanted.collect(), &taken).into_iter();
    let ids = owned.iter().map(|id| id.clone().or_else(|| derived.next()));
    ids.map(Option::unwrap_or_default).collect()
}

/// The id that the event of the row `at` has, or would have.
pub(in crate::workshop) fn id_of_row(table: &Table, at: usize) -> Option<String> {
    let events = groups(table);
    let event = events.iter().position(|rows| rows.contains(&at))?;
    ids(table, &events).into_iter().nth(event)
}
