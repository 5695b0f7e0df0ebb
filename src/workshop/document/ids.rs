//! Which rows are one event, and the ids of events.

use crate::model::EventId;
use crate::workshop::column::Column;
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
    let mut taken: Vec<String> = leaders
        .iter()
        .map(|row| row.said(Column::Id).to_owned())
        .filter(|id| !id.is_empty())
        .collect();
    let mut ids = Vec::with_capacity(leaders.len());
    for row in leaders {
        let own = row.said(Column::Id);
        if !own.is_empty() {
            ids.push(own.to_owned());
            continue;
        }
        let id = unique(
            slug(&[row.said(Column::Title), row.said(Column::Date)], "event"),
            &taken,
        );
        taken.push(id.clone());
        ids.push(id);
    }
    ids
}

/// The id that the event of the row `at` has, or would have.
pub(in crate::workshop) fn id_of_row(table: &Table, at: usize) -> Option<String> {
    let events = groups(table);
    let event = events.iter().position(|rows| rows.contains(&at))?;
    ids(table, &events).into_iter().nth(event)
}

/// The letters of `texts` as a slug; `otherwise` if none is of ASCII.
pub(in crate::workshop) fn slug(texts: &[&str], otherwise: &str) -> String {
    const MOST_CHARS: usize = 48;
    let mut slug = String::new();
    let words = texts
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_ascii_alphanumeric()));
    for word in words.filter(|word| !word.is_empty()) {
        if slug.len() + word.len() > MOST_CHARS {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word.to_ascii_lowercase());
    }
    if EventId::new(&slug).is_some() {
        slug
    } else {
        otherwise.to_owned()
    }
}

/// `id`, with a number behind it where it is `taken`.
pub(super) fn unique(id: String, taken: &[String]) -> String {
    if !taken.contains(&id) {
        return id;
    }
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    numbered
        .into_iter()
        .find(|id| !taken.contains(id))
        .unwrap_or(id)
}
