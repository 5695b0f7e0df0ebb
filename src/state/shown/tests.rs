//! What is shown, and that lines and counts follow it.

use super::*;
use crate::model::{EventDate, EventKind};
use crate::read;

fn four_capitals() -> Dataset {
    let text = include_str!("../../../assets/datasets/minsk-moscow-pyongyang-seoul.json");
    read::json(text).expect("a dataset").dataset
}

fn date(text: &str) -> Option<EventDate> {
    EventDate::parse(text).ok()
}

#[test]
fn without_filters_all_is_shown() {
    let dataset = four_capitals();
    let all = Shown::all(&dataset);
    assert!(all.is_all());
    assert_eq!(
        (all.count(), all.tie_count(), all.possible_count()),
        (10, 6, 0)
    );
    assert!(all.events(&dataset).eq(dataset.events()));
    for tie in dataset.ties() {
        let whole = ShownTie {
            count: tie.events().len(),
            line: tie.line(),
        };
        assert_eq!(all.tie(tie.id(), &dataset), Some(whole));
    }
    assert_eq!(Shown::of(&dataset, &Filters::default(), None), all);
    // Filters that hold nothing back leave the same, by the longer way.
    let every = Filters::default().with_kinds(EventKind::ALL);
    assert_eq!(Shown::of(&dataset, &every, None), all);
}

#[test]
fn an_event_without_a_tie_is_told_apart() {
    let text = include_str!("../../../assets/datasets/four-capitals-since-1948.json");
    let dataset = read::json(text).expect("a dataset").dataset;
    let tied = |event: &Event| event.ties().iter().any(|tie| dataset.tie(*tie).is_some());
    let filters = Filters::default().with_countries(&[CountryId::new("CHN").expect("a country")]);
    for shown in [Shown::all(&dataset), Shown::of(&dataset, &filters, None)] {
        let untied: Vec<_> = shown.untied(&dataset).collect();
        assert!(!untied.is_empty());
        assert!(
            untied
                .into_iter()
                .eq(shown.events(&dataset).filter(|event| !tied(event)))
        );
    }
    assert_eq!(
        Shown::all(&four_capitals())
            .untied(&four_capitals())
            .count(),
        0
    );
}

#[test]
fn a_line_follows_from_the_events_that_are_shown() {
    let dataset = four_capitals();
    let id: TieId = "PRK-RUS".parse().expect("a tie id");
    assert_eq!(dataset.tie(id).map(Tie::line), Some(TieLine::Solid));
    let filters = Filters::default().with_kinds(&[EventKind::Accusation]);
    let shown = Shown::of(&dataset, &filters, None);
    assert!(!shown.is_all());
    let tie = shown.tie(id, &dataset).expect("a tie that is shown");
    assert_eq!(tie.line, TieLine::Dashed);
    assert_eq!(shown.events_of_tie(id, &dataset).count(), tie.count);
    assert!(
        shown
            .events(&dataset)
            .all(|event| event.kind() == EventKind::Accusation)
    );
    let hidden = dataset
        .events()
        .iter()
        .find(|event| event.kind() != EventKind::Accusation);
    assert_eq!(shown.event(hidden.expect("another").id(), &dataset), None);
    let none = Shown::of(&dataset, &filters.with_to(date("1900")), None);
    assert_eq!((none.count(), none.tie_count()), (0, 0));
    assert_eq!(none.tie(id, &dataset), None);
}

#[test]
fn an_imprecise_event_is_possibly_shown() {
    let dataset = four_capitals();
    let imprecise = dataset
        .events()
        .iter()
        .find(|event| event.date().text().len() == 7);
    let imprecise = imprecise.expect("an event of a month");
    let day = [imprecise.date().text(), "-10"].concat();
    let filters = Filters::default().with_from(date(&day)).with_to(date(&day));
    let shown = Shown::of(&dataset, &filters, None);
    assert_eq!(shown.event(imprecise.id(), &dataset), Some(imprecise));
    assert!(shown.is_possible_only(imprecise.id(), &dataset));
    let month = Filters::default()
        .with_from(date(imprecise.date().text()))
        .with_to(date(imprecise.date().text()));
    let shown = Shown::of(&dataset, &month, None);
    assert!(shown.event(imprecise.id(), &dataset).is_some());
    assert!(!shown.is_possible_only(imprecise.id(), &dataset));
}

#[test]
fn another_dataset_is_answered_all_the_same() {
    let dataset = four_capitals();
    let empty = read::json(r#"{"diplomap": 1, "events": []}"#)
        .expect("a dataset")
        .dataset;
    let shown = Shown::all(&empty);
    assert_eq!(shown.events(&dataset).count(), 0);
    assert_eq!(shown.tie(dataset.ties()[0].id(), &dataset), None);
    assert_eq!(Shown::all(&dataset).ties(&empty).count(), 0);
}
