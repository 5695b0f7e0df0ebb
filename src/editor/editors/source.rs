//! The source of a row: one of those used so far, or a new one.

use yew::prelude::*;

use super::EditorProps;
use super::describe::Describe;
use crate::editor::combobox::Combobox;

/// A choice among the sources of the table, and the form of the one that is described.
#[component]
pub(super) fn SourceEditor(props: &EditorProps) -> Html {
    let EditorProps {
        bench,
        row,
        place,
        draft,
    } = props;
    let draft = bench.draft_at(*place, draft);
    if draft.form.is_some() {
        return html! { <Describe ..props.clone() /> };
    }
    html! {
        <Combobox
            bench={bench.clone()}
            place={*place}
            id={format!("ws-sources-{}", row.key())}
            label={bench.text("workshop.source.choose")}
            draft={draft.clone()}
            offers={bench.now().offers()}
            none=""
        />
    }
}
