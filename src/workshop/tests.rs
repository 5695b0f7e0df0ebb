//! The workshop as a whole: from gestures to the text of a dataset.

mod documents;
mod editing;

use super::*;
use crate::locale::Locale;

const WHOLE: &str = include_str!("../../tests/data/whole-format.json");
const LONG: &str = include_str!("../../assets/datasets/four-capitals-since-1948.json");
const DEFAULT: &str = include_str!("../../assets/datasets/minsk-moscow-pyongyang-seoul.json");

fn english() -> Locale {
    Locale::for_workshop(&["en"])
}

fn blank() -> Desk {
    Desk::default().after(Action::Open(Opening::Blank))
}

fn imported(text: &str) -> Desk {
    let (table, _) = import(text, "en").expect("a document without errors");
    Desk::default().after(Action::Open(Opening::Imported(table)))
}

fn check(desk: &Desk) -> Checked {
    Checked::of(&desk.table(), &english())
}

/// Types `text` into a cell, as a keyboard would, and presses Tab.
fn typed(desk: &Desk, row: usize, field: Field, text: &str) -> Desk {
    let column = field.column();
    desk.after(Action::GoTo(Place { row, field }))
        .after(Action::Edit(text.chars().next()))
        .after(Action::Type(vec![(column, text.into())], false))
        .after(Action::Finish(Some(Way::Next)))
}

/// A row that is in order.
fn visit(desk: &Desk, row: usize) -> Desk {
    let mut desk = desk.clone();
    for (field, text) in [
        (Field::Date, "2024-07-23"),
        (Field::Kind, "visit"),
        (Field::Title, "A visit"),
        (Field::Parties, "Belarus (visitor); PRK (host)"),
    ] {
        desk = typed(&desk, row, field, text);
    }
    desk
}

fn told(checked: &Checked) -> Vec<(usize, Field, &str)> {
    let problems = checked.problems.iter();
    problems
        .map(|problem| (problem.at, problem.field, problem.message.as_str()))
        .collect()
}

#[test]
fn an_empty_table_has_neither_a_map_nor_problems() {
    let checked = check(&blank());
    assert!(checked.text.is_none() && checked.problems.is_empty());
}

#[test]
fn a_row_of_four_cells_is_an_event_on_the_map() {
    let checked = check(&visit(&blank(), 0));
    let dataset = checked.dataset.expect("no errors");
    assert_eq!(dataset.events().len(), 1);
    assert_eq!(dataset.events()[0].id().as_str(), "a-visit-2024-07-23");
    assert_eq!(dataset.ties()[0].id().to_string(), "BLR-PRK");
}

#[test]
fn what_is_missing_is_told_beside_its_cell_and_what_is_typed_counts_at_once() {
    let desk = typed(&blank(), 0, Field::Title, "A visit");
    let fields: Vec<_> = told(&check(&desk)).iter().map(|each| each.1).collect();
    assert_eq!(fields, [Field::Date, Field::Kind, Field::Parties]);
    assert!(check(&desk).problems.iter().all(|each| each.is_empty));
    let typing = desk
        .after(Action::GoTo(Place {
            row: 0,
            field: Field::Date,
        }))
        .after(Action::Edit(None))
        .after(Action::Type(vec![(Column::Date, "2024-07".into())], false));
    assert_eq!(check(&typing).errors().count(), 2);
    assert_eq!(check(&typing.after(Action::Cancel)).errors().count(), 3);
}

#[test]
fn a_wrong_cell_is_told_where_it_stands() {
    #[track_caller]
    fn case(field: Field, text: &str, at: Field, expected: &str) {
        let desk = typed(&visit(&blank(), 0), 0, field, text);
        let checked = check(&desk);
        let told = told(&checked);
        assert_eq!(told[0].1, at, "{told:?}");
        assert!(told[0].2.contains(expected), "{told:?}");
    }
    case(Field::Date, "someday", Field::Date, "someday");
    case(Field::Kind, "vist", Field::Kind, "vist");
    case(Field::Parties, "BLR; Atlantis", Field::Parties, "Atlantis");

    case(Field::Source, "A title", Field::Source, "published");
    case(Field::Stance, "says", Field::Stance, "says");
}
