//! What there is on the map, in words, for those who do not see it at a glance.

use yew::prelude::*;

use super::super::panel::kind_key;
use super::super::reader::Reader;
use super::Scene;
use crate::locale::Locale;
use crate::model::order::positions;
use crate::model::{DatePart, DateShape, Event, EventDate, EventKind, IntervalEnd, Tie, TieLine};
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
    let mut said = [&counted_and_dated(&words, &events), ". "].concat();
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
fn counted_and_dated(words: &Locale, events: &[&Event]) -> String {
    let count = words.count("events", events.len());
    let dates = events.iter().map(|event| event.date());
    let first = dates
        .clone()
        .filter_map(|date| Some((date.earliest().day()?, start(date))))
        .min_by_key(|(day, _)| *day);
    let last = dates
        .filter_map(|date| match date.latest().day() {
            Some(day) => Some((day, end(date))),
            // What goes on is of the time when it began.
            None => Some((date.earliest().day()?, start(date))),
        })
        .max_by_key(|(day, _)| *day);
    let (Some(first), Some(last)) = (first, last) else {
        return count;
    };
    let ends = [first, last].map(|(day, part)| {
        let is_by_month = matches!(part, Some(DatePart::Month(..) | DatePart::Day(..)));
        let day = day.to_string();
        let month = day.rsplit_once('-').map_or(&*day, |(month, _)| month);
        let year = month.rsplit_once('-').map_or(month, |(year, _)| year);
        if is_by_month { month } else { year }.to_owned()
    });
    let text = if ends[0] == ends[1] {
        ends[0].clone()
    } else {
        ends.join("/")
    };
    match EventDate::parse(&text) {
        Ok(dates) => {
            let dates = words.date(&dates);
            words.fill("panel.span", &[("events", &count), ("dates", &dates)])
        }
        Err(_) => count,
    }
}

/// The date with which a date begins, as far as it is one.
fn start(date: &EventDate) -> Option<DatePart> {
    match date.shape() {
        DateShape::Single(date)
        | DateShape::Interval {
            start: IntervalEnd::Date(date),
            ..
        } => Some(date.part),
        _ => None,
    }
}

/// The date with which it ends, likewise.
fn end(date: &EventDate) -> Option<DatePart> {
    match date.shape() {
        DateShape::Single(date)
        | DateShape::Interval {
            end: IntervalEnd::Date(date),
            ..
        } => Some(date.part),
        _ => None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    #[test]
    fn the_time_is_told_no_more_exactly_than_it_is_known() {
        #[track_caller]
        fn case(dates: &[&str], expected: &str) {
            let event = |(at, date): (usize, &&str)| {
                format!(
                    r#"{{"id": "event-{at}", "kind": "visit", "date": "{date}", "title": "An event",
                     "parties": [{{"country": "PRK"}}, {{"country": "RUS"}}], "evidence": [{{"source": "paper", "stance": "asserts"}}]}}"#
                )
            };
            let events: Vec<_> = dates.iter().enumerate().map(event).collect();
            let text = format!(
                r#"{{"diplomap": 1, "sources": [{{"id": "paper", "title": "An article", "publisher": "The Paper"}}], "events": [{}]}}"#,
                events.join(", ")
            );
            let dataset = read::json(&text).expect("a dataset").dataset;
            let events: Vec<&Event> = dataset.events().iter().collect();
            let words = Locale::for_explorer(&["en"]);
            let said = counted_and_dated(&words, &events);
            assert_eq!(
                said.split_once(", ").map_or("", |(_, dates)| dates),
                expected
            );
        }
        case(&["2022-02-24", "2024-07"], "February 2022 – July 2024");
        case(&["2022", "2024-07-23"], "2022 – July 2024");
        case(&["1961/1995"], "1961–1995");
        case(&["1961-07/1995"], "July 1961 – 1995");
        case(&["201X"], "2010–2019");
        case(&["1961-07/.."], "July 1961");
        case(&["../1990"], "");
        case(&["2024-07-01", "2024-07-23"], "July 2024");
    }
}
