//! What stands in a cell while it is edited.
//!
//! Each editor takes the focus when it comes, tells of every letter, and ends
//! with the keys of a spreadsheet. None keeps what is typed: the desk does.

mod choice;
mod date;
mod describe;
mod parties;
mod source;
mod text;

use yew::prelude::*;

use self::choice::Choice;
pub(super) use self::choice::word_for;
use self::parties::PartiesEditor;
use self::source::SourceEditor;
use self::text::TextEditor;
use super::bench::Bench;
use super::row::RowProps;
use crate::workshop::{Draft, Field, Place, Row};
use std::rc::Rc;

/// What every editor is given.
#[derive(Properties, Clone)]
pub(super) struct EditorProps {
    pub bench: Bench,
    pub row: Rc<Row>,
    /// The cell.
    pub place: Place,
    /// What is typed into it.
    pub draft: Draft,
}

impl PartialEq for EditorProps {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
            && Rc::ptr_eq(&self.row, &other.row)
            && self.place == other.place
            && self.draft == other.draft
    }
}

/// The editor of the cell of `field`.
pub(super) fn editor(props: &RowProps, field: Field, draft: &Draft) -> Html {
    let props = EditorProps {
        bench: props.bench.clone(),
        row: Rc::clone(&props.row),
        place: Place {
            row: props.at,
            field,
        },
        draft: draft.clone(),
    };
    match field {
        Field::Kind | Field::Stance => html! { <Choice ..props /> },
        Field::Parties => html! { <PartiesEditor ..props /> },
        Field::Source => html! { <SourceEditor ..props /> },
        _ => html! { <TextEditor ..props /> },
    }
}
