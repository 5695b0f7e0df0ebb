//! What there is on the map, in words, for those who do not see it at a glance.

use yew::prelude::*;

use super::super::panel::kind_key;
use super::super::reader::Reader;
use super::Scene;
use crate::locale::Locale;
use crate::model::order::positions;
use crate::model::{Bound, Event, EventDate, EventKind, Tie, TieLine};
use crate::state::ShownTie;

/// So many ties are named.
const MOST_NAMED: usize = 3;

/// The description of the map, which names it by its id.
///
/// How many events there are and when, between whom most are, and which keys lead there.
pub(super) fn about(scene: &Scene<'_>) -> Html {
    let (reader, words) = (scene.reader, scene.words());
    let events: Vec<&Event> = reader.shown.events(&reader.dataset).collect();
    let ties: Vec<(&Tie, ShownTie)> = reader.shown.ties(&reader.dataset).collect();
    let most = positions(ties.len(), &|one, other| {
        ties[other].1.count.cmp(&ties[one].1.count)
    });
    let named: Vec<String> = most
        .into_iter()
        .take(MOST_NAMED)
        .map(|at| reader.tie_label(ties[at].0.id(), ties[at].1.count))
        .collect();
    let mut said = [&extent(&words, &events), ". "].concat();
    if !named.is_empty() {
        let ties = named.join(words.text("claim.join"));
        said.push_str(&words.fill("about.most", &[("ties", &ties)]));
        said.push(' ');
    }
    said.push_str(words.text("about.keys"));
    // It is read where the map is, not once more by itself.
    html! { <p id="about-the-map" hidden=true>{ said }</p> }
}

/// How many events there are, from which month to which, or year where that is all that is known.
fn extent(words: &Locale, events: &[&Event]) -> String {
    let count = words.count("events", events.len());
    let day = |bound: Bound| match bound {
        Bound::Day(day) => Some(day),
        Bound::Unbounded => None,
    };
    let dates = events.iter().map(|event| event.date());
    let first = dates
        .clone()
        .filter_map(|date| Some((day(date.earliest())?, date)))
        .min_by_key(|(day, _)| *day);
    let last = dates
        .filter_map(|date| Some((day(date.latest()).or_else(|| day(date.earliest()))?, date)))
        .max_by_key(|(day, _)| *day);
    let (Some(first), Some(last)) = (first, last) else {
        return count;
    };
    let months = [first, last].map(|(day, date)| {
        let year = date.text();
        if year
            .trim_start_matches('-')
            .bytes()
            .all(|byte| byte.is_ascii_digit())
        {
            return year.to_owned();
        }
        let day = day.to_string();
        day.rsplit_once('-')
            .map_or(day.clone(), |(month, _)| month.to_owned())
    });
    let text = if months[0] == months[1] {
        months[0].clone()
    } else {
        months.join("/")
    };
    match EventDate::parse(&text) {
        Ok(dates) => {
            let dates = words.date(&dates);
            words.fill("panel.span", &[("events", &count), ("dates", &dates)])
        }
        Err(_) => count,
    }
}

/// How many of a tie's shown events are of each kind.
pub(in crate::view) type KindCounts = [usize; EventKind::ALL.len()];

/// How many of the shown events of `tie` are of each kind.
pub(super) fn kind_counts(reader: &Reader, tie: &Tie) -> KindCounts {
    let mut counts = KindCounts::default();
    for event in reader.shown.events_at(tie.events(), &reader.dataset) {
        counts[event.kind() as usize] += 1;
    }
    counts
}

/// Of what kinds the shown events of a tie are, and whether all it rests on is a claim; as what
/// follows the tie's name.
pub(super) fn kinds(locale: &Locale, line: TieLine, counts: &KindCounts) -> String {
    let kinds = EventKind::ALL.iter().zip(counts);
    let kinds = kinds
        .filter(|(_, count)| **count > 0)
        .map(|(kind, count)| [locale.text(kind_key(*kind)), ": ", &count.to_string()].concat());
    let kinds: Vec<String> = kinds.collect();
    let mut said = [". ", &kinds.join(locale.text("list.comma"))].concat();
    if line == TieLine::Dashed {
        said.push_str(". ");
        said.push_str(&locale.raised(locale.text("legend.dashed")));
    }
    said
}
