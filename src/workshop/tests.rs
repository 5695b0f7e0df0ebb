//! The workshop as a whole: from gestures to the text of a dataset.

use super::*;
use crate::locale::Locale;
use crate::read;

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

#[test]
fn a_date_in_other_words_is_written_as_the_one_it_can_only_mean() {
    let desk = typed(&blank(), 0, Field::Date, "23 July 2024");
    assert_eq!(desk.table().rows()[0].cell(Column::Date), "2024-07-23");
    let desk = typed(&blank(), 0, Field::Date, "someday");
    assert_eq!(desk.table().rows()[0].cell(Column::Date), "someday");
}

#[test]
fn every_step_is_taken_back_and_made_again() {
    let whole = visit(&blank(), 0);
    let mut desk = whole.clone();
    let mut steps = 0;
    while desk.can_undo() {
        desk = desk.after(Action::Undo);
        steps += 1;
    }
    assert_eq!(steps, 4);
    assert!(desk.table().is_blank());
    assert_eq!(
        desk.place().field,
        Field::Date,
        "the focus is where the change was"
    );
    while desk.can_redo() {
        desk = desk.after(Action::Redo);
    }
    assert_eq!(desk.table(), whole.table());
}

#[test]
fn undoing_while_typing_drops_what_is_being_typed() {
    let desk = visit(&blank(), 0)
        .after(Action::GoTo(Place {
            row: 0,
            field: Field::Title,
        }))
        .after(Action::Edit(Some('x')))
        .after(Action::Type(vec![(Column::Title, "x".into())], false));
    assert_eq!(desk.table().rows()[0].cell(Column::Title), "x");
    assert_eq!(
        desk.after(Action::Undo).table().rows()[0].cell(Column::Title),
        "A visit"
    );
}

#[test]
fn tab_fills_a_row_and_enter_begins_the_next_where_the_row_began() {
    let desk = visit(&blank(), 0);
    let place = |desk: &Desk| (desk.place().row, desk.place().field);
    assert_eq!(place(&desk), (0, Field::Source));
    let desk = desk.after(Action::Go(Way::First)).after(Action::Edit(None));
    let desk = desk.after(Action::Finish(Some(Way::Next)));
    assert!(desk.is_tabbing());
    let desk = desk
        .after(Action::Edit(None))
        .after(Action::Finish(Some(Way::Below)));
    assert_eq!(place(&desk), (1, Field::Date));
    assert!(!desk.is_tabbing());
}

#[test]
fn further_evidence_goes_by_the_id_of_its_event_and_leaves_with_it() {
    let desk = visit(&blank(), 0)
        .after(Action::GoTo(Place {
            row: 0,
            field: Field::Title,
        }))
        .after(Action::AddEvidence);
    let desk = typed(&desk, 1, Field::Source, "A title");
    let desk = desk
        .after(Action::GoTo(Place {
            row: 1,
            field: Field::Source,
        }))
        .after(Action::Edit(None))
        .after(Action::Type(
            vec![
                (Column::SourceTitle, "A title".into()),
                (Column::SourcePublisher, "A paper".into()),
            ],
            true,
        ))
        .after(Action::Finish(None));
    let dataset = check(&desk).dataset.expect("no errors");
    assert_eq!(dataset.events()[0].evidence().len(), 2);
    // What the event is cannot be said twice.
    let editing = desk
        .after(Action::GoTo(Place {
            row: 1,
            field: Field::Title,
        }))
        .after(Action::Edit(None));
    assert!(editing.draft().is_none());
    // A new id keeps the rows together.
    let renamed = typed(&desk, 0, Field::Id, "other");
    assert_eq!(renamed.table().leader(1), Some(0));
    let gone = desk
        .after(Action::GoTo(Place {
            row: 0,
            field: Field::Title,
        }))
        .after(Action::RemoveRow);
    assert!(gone.table().is_blank());
}

#[test]
fn a_block_of_cells_is_pasted_from_the_focus_on_or_by_its_header() {
    let desk = blank().after(Action::GoTo(Place {
        row: 0,
        field: Field::Title,
    }));
    let by_place = desk.after(Action::Paste("A\tBLR; PRK\nB\tBLR; RUS\n".into()));
    assert_eq!(by_place.table().rows()[1].cell(Column::Parties), "BLR; RUS");
    let by_name = desk.after(Action::Paste("date,title\n2024,\"A, b\"\n".into()));
    assert_eq!(by_name.table().rows()[0].cell(Column::Title), "A, b");
    assert_eq!(by_name.table().rows()[0].cell(Column::Date), "2024");
    let one = desk.after(Action::Paste("A title, with a comma".into()));
    assert_eq!(
        one.table().rows()[0].cell(Column::Title),
        "A title, with a comma"
    );
}

#[test]
fn an_imported_document_comes_out_as_it_went_in() {
    for text in [WHOLE, LONG, DEFAULT] {
        let before = read::json(text).expect("no errors").dataset;
        let checked = check(&imported(text));
        assert_eq!(checked.errors().next(), None);
        assert!(checked.dataset.as_deref() == Some(&before));
    }
}

#[test]
fn changing_a_cell_of_an_imported_document_changes_no_more_than_that() {
    let before = read::json(WHOLE).expect("no errors").dataset;
    let desk = typed(&imported(WHOLE), 0, Field::Date, "1999");
    let after = check(&desk).dataset.expect("no errors");
    let id = before.events()[0].id().as_str();
    let (before, after) = (before.event(id).unwrap(), after.event(id).unwrap());
    assert_eq!(after.date().text(), "1999");
    assert_eq!(before.title(), after.title());
    assert_eq!(before.parties(), after.parties());
    assert_eq!(before.evidence(), after.evidence());
    assert_eq!(before.stages(), after.stages());
}

#[test]
fn the_work_is_kept_as_a_text_and_restored() {
    for desk in [
        visit(&blank(), 0)
            .after(Action::Title("My map, \"mine\"".into()))
            .after(Action::FinishTitle),
        typed(&imported(WHOLE), 0, Field::Place, "Somewhere"),
    ] {
        let kept = Desk::default().after(Action::Open(Opening::Kept(desk.keep())));
        assert!(kept.is_changed());
        assert_eq!(kept.keep(), desk.keep());
        assert_eq!(check(&kept).text, check(&desk).text);
    }
    for text in ["", "{}", "diplomap workshop 2\r\n"] {
        assert!(
            !Desk::default()
                .after(Action::Open(Opening::Kept(text.into())))
                .is_open()
        );
    }
}

#[test]
fn nothing_is_worth_keeping_before_something_was_changed() {
    assert!(!blank().is_changed());
    assert!(!imported(DEFAULT).after(Action::Go(Way::Down)).is_changed());
    assert!(visit(&blank(), 0).is_changed());
}

#[test]
fn editing_a_source_everywhere_edits_it_in_each_row() {
    let desk = imported(DEFAULT);
    let sources = sources_of(&desk.table());
    let (row, source) = desk
        .table()
        .rows()
        .iter()
        .map(|row| SourceText::of(row))
        .enumerate()
        .find(|(_, source)| {
            sources
                .iter()
                .any(|(each, count)| each == source && *count > 1)
        })
        .expect("a source that several rows name");
    let count = sources.iter().find(|(each, _)| *each == source).unwrap().1;
    let mut cells: Vec<_> = source
        .cells()
        .map(|(column, text)| (column, text.to_owned()))
        .collect();
    cells[0].1 = "Renamed".into();
    let desk = desk
        .after(Action::GoTo(Place {
            row,
            field: Field::Source,
        }))
        .after(Action::Edit(None))
        .after(Action::Type(cells, true))
        .after(Action::Finish(None));
    let renamed = sources_of(&desk.table());
    let renamed = renamed.iter().find(|(each, _)| each.names().0 == "Renamed");
    assert_eq!(renamed.map(|(_, count)| *count), Some(count));
    assert_eq!(sources_of(&desk.table()).len(), sources.len());
    assert_eq!(check(&desk).errors().next(), None);
}
