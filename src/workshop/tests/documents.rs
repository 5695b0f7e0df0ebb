//! Documents in the workshop: what is kept of them, and until when.

use super::*;
use crate::read;

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
