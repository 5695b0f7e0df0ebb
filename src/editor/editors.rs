//! What stands in a cell while it is edited.
//!
//! Each editor takes the focus when it comes, tells of every letter, and ends
//! with the keys of a spreadsheet.

mod choice;
mod parties;
mod source;
mod text;

use yew::prelude::*;

use self::choice::choice;
use self::parties::PartiesEditor;
use self::source::SourceEditor;
use self::text::TextEditor;
use super::row::RowProps;
use crate::workshop::{Action, Draft, Field, Way};

/// The editor of the cell of `field`.
pub(super) fn editor(props: &RowProps, field: Field, draft: &Draft) -> Html {
    let (bench, row, draft) = (props.bench.clone(), props.row.clone(), draft.clone());
    match field {
        Field::Kind | Field::Stance => choice(bench, &row, field, &draft),
        Field::Parties => html! { <PartiesEditor {bench} {row} {draft} /> },
        Field::Source => {
            html! { <SourceEditor {bench} {row} {draft} sources={props.sources.clone()} /> }
        }
        _ => html! { <TextEditor {bench} {row} {draft} {field} /> },
    }
}

/// What a key does that ends editing as in a spreadsheet; `None` for another.
fn ending(event: &KeyboardEvent) -> Option<Action> {
    // Enter also ends a syllable of Korean.
    if event.is_composing() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    Some(match (event.key().as_str(), event.shift_key()) {
        ("Enter", false) => Action::Finish(Some(Way::Below)),
        ("Enter", true) => Action::Finish(Some(Way::Up)),
        ("Tab", false) => Action::Finish(Some(Way::Next)),
        ("Tab", true) => Action::Finish(Some(Way::Previous)),
        ("Escape", _) => Action::Cancel,
        _ => return None,
    })
}
