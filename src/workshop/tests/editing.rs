//! Gestures in the table, and the way back from each.

use super::*;

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
    let exported = "date,title,about\n2024,A,What the table is\n";
    let exported = desk.after(Action::Paste(exported.into()));
    assert_eq!(exported.table().rows()[0].cell(Column::Title), "A");
    assert_eq!(exported.table().rows()[0].cell(Column::Date), "2024");
    let gap = desk.after(Action::Paste("A\n\nB\n\n".into()));
    let titles: Vec<_> = gap
        .table()
        .rows()
        .iter()
        .map(|row| row.cell(Column::Title).to_owned())
        .collect();
    assert_eq!(titles, ["A", "", "B", ""]);
    let beyond = "\t".repeat(Field::ALL.len());
    let wide = desk.after(Action::Paste(format!("{beyond}beyond\nB")));
    assert_eq!(wide.table().rows()[1].cell(Column::Title), "B");
    let one = desk.after(Action::Paste("A title, with a comma".into()));
    assert_eq!(
        one.table().rows()[0].cell(Column::Title),
        "A title, with a comma"
    );
}
