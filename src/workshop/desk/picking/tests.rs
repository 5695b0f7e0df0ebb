//! Picking by keys that come faster than anything is drawn.

use super::*;
use crate::workshop::{Action, Opening, Place};

/// An empty table, and the keys that come one after the other, with no editor
/// in between: letters, and in brackets what Enter, Tab and Backspace do.
fn after(field: Field, keys: &str) -> Desk {
    let blank = Desk::default().after(Action::Open(Opening::Blank));
    let kind = blank
        .after(Action::GoTo(Place {
            row: 0,
            field: Field::Kind,
        }))
        .after(Action::Edit(None))
        .after(Action::Type(vec![(Column::Kind, "visit".into())], false));
    let begun = kind.after(Action::GoTo(Place { row: 0, field }));
    pressed(&begun, keys)
}

fn pressed(desk: &Desk, keys: &str) -> Desk {
    keys.chars().fold(desk.clone(), |desk, key| {
        desk.after(match key {
            '\n' => Action::TakeMarked(Way::Below),
            '\t' => Action::TakeMarked(Way::Next),
            '\u{8}' => Action::Rub,
            letter => Action::Edit(Some(letter)),
        })
    })
}

fn cell(desk: &Desk, column: Column) -> String {
    desk.table().rows()[0].cell(column).to_owned()
}

#[test]
fn countries_typed_before_anything_is_drawn_are_all_added() {
    #[track_caller]
    fn case(keys: &str, expected: &str) {
        let desk = after(Field::Parties, keys);
        assert_eq!(cell(&desk, Column::Parties), expected, "{keys:?}");
    }
    case("japan\nfranc\n", "JPN (visitor); FRA (host)");
    case("japan\nfranc\n\n", "JPN (visitor); FRA (host)");
    case("japab\u{8}n\tx", "JPN (visitor)");
    case("japan\nAtlantis\n", "JPN (visitor); Atlantis (host)");
}

#[test]
fn what_was_typed_is_kept_when_the_cell_is_left() {
    let elsewhere = Action::GoTo(Place {
        row: 0,
        field: Field::Title,
    });
    let left = after(Field::Parties, "japan\nfranc").after(elsewhere.clone());
    assert_eq!(cell(&left, Column::Parties), "JPN (visitor); FRA (host)");
    let unknown = after(Field::Parties, "Atlantis").after(elsewhere.clone());
    assert_eq!(cell(&unknown, Column::Parties), "Atlantis (visitor)");
    let cancelled = after(Field::Parties, "japan").after(Action::Cancel);
    assert_eq!(cell(&cancelled.after(elsewhere), Column::Parties), "");
}

#[test]
fn a_mark_goes_round_and_a_new_letter_brings_it_back() {
    let desk = after(Field::Parties, "ge");
    let count = desk.offers().len();
    assert!(count > 2, "{:?}", desk.offers());
    let second = desk.after(Action::Mark(1));
    assert_eq!(second.draft().map(|draft| draft.marked), Some(1));
    let last = desk.after(Action::Mark(-1));
    assert_eq!(last.draft().map(|draft| draft.marked), Some(count - 1));
    let typed = last.after(Action::Query("ger".into()));
    assert_eq!(typed.draft().map(|draft| draft.marked), Some(0));
}

#[test]
fn a_source_is_described_once_and_taken_afterwards() {
    let first = after(Field::Source, "A report").after(Action::Part(1));
    let first = pressed(&first, "A paper").after(Action::Finish(Some(Way::Below)));
    assert_eq!(cell(&first, Column::SourceTitle), "A report");
    assert_eq!(cell(&first, Column::SourcePublisher), "A paper");
    let second = first.after(Action::GoTo(Place {
        row: 1,
        field: Field::Source,
    }));
    let taken = pressed(&second, "rep\n");
    let row = |desk: &Desk| SourceText::of(&desk.table().rows()[1]);
    assert_eq!(row(&taken).names(), ("A report", "A paper"));
    // Another one is asked for its publisher, as its title is known.
    let new = pressed(&second, "Minutes\n");
    assert_eq!(new.draft().and_then(|draft| draft.form), Some(1));
    let new = pressed(&new, "An office").after(Action::Finish(None));
    assert_eq!(row(&new).names(), ("Minutes", "An office"));
    // Left half-way, it is a source whose publisher is asked for.
    let left = pressed(&second, "Minutes").after(Action::Finish(None));
    assert_eq!(row(&left).names(), ("Minutes", ""));
}

#[test]
fn the_next_event_begins_in_the_blank_row() {
    let next = after(Field::Title, "A visit").after(Action::AddEvent);
    let place = next.place();
    assert_eq!((place.row, place.field), (1, Field::Date));
    assert!(next.draft().is_some());
    assert_eq!(cell(&next, Column::Title), "A visit");
}

#[test]
fn roles_follow_the_kind_until_somebody_chooses_them() {
    let visit = after(Field::Parties, "japan\nfrance\n\n");
    let change = |desk: &Desk| {
        let at = Place {
            row: 0,
            field: Field::Kind,
        };
        let kind = vec![(Column::Kind, "agreement".into())];
        desk.after(Action::GoTo(at))
            .after(Action::Edit(None))
            .after(Action::Type(kind, false))
            .after(Action::Finish(None))
    };
    let signed = "JPN (signatory); FRA (signatory)";
    assert_eq!(cell(&change(&visit), Column::Parties), signed);
    let chosen = visit
        .after(Action::GoTo(Place {
            row: 0,
            field: Field::Parties,
        }))
        .after(Action::Edit(None))
        .after(Action::Role(1, "supplier".into()))
        .after(Action::Finish(None));
    let kept = "JPN (visitor); FRA (supplier)";
    assert_eq!(cell(&change(&chosen), Column::Parties), kept);
}
