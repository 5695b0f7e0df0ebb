//! A word of a vocabulary: what sort of event it is, or what a source says of it.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::EditorProps;
use crate::editor::bench::Bench;
use crate::editor::focus::focus_on;
use crate::editor::keys::{end, ending};
use crate::editor::said::drafted;
use crate::model::{EventKind, Stance};
use crate::workshop::Field;

/// The editor of a kind or a stance. Letters choose the first word that begins with them.
#[component]
pub(super) fn Choice(props: &EditorProps) -> Html {
    let node = use_node_ref();
    let EditorProps {
        bench,
        row,
        place,
        draft,
    } = props;
    let draft = bench.draft_at(*place, draft);
    let (field, column) = (place.field, place.field.column());
    let value = drafted(row, draft, column).trim().to_ascii_lowercase();
    let words = words(bench, field);
    use_effect_with((), {
        let (node, bench, place) = (node.clone(), bench.clone(), *place);
        move |()| {
            // Keys may have led on before it was there.
            if let Some(select) = node.cast::<HtmlSelectElement>()
                && bench.is_editing(place)
            {
                bench.quietly(|| focus_on(&select));
            }
        }
    });
    use_effect_with(value.clone(), {
        let node = node.clone();
        move |value| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        }
    });
    let onchange = bench.typing(*place, column);
    let onkeydown = {
        let (bench, place) = (bench.clone(), *place);
        Callback::from(move |event: KeyboardEvent| {
            if !bench.is_editing(place) {
                return;
            }
            if let Some(action) = ending(&bench, &event) {
                end(&bench, &event, action);
            }
        })
    };
    let is_known = words.iter().any(|(word, _)| *word == value);
    let options = words.iter().map(|(word, name)| {
        html! { <option value={*word} selected={*word == value}>{ name }</option> }
    });
    html! {
        <select
            ref={node}
            class="ws-input"
            aria-label={bench.text(&format!("workshop.column.{}", field.name()))}
            data-open={(!draft.is_typed).then_some("")}
            {onchange}
            {onkeydown}
        >
            <option value="" selected={!is_known}>{ bench.text("workshop.choose") }</option>
            { for options }
        </select>
    }
}

/// The word of the vocabulary of `field` that begins as `typed` does, or as its last letter.
pub(in crate::editor) fn word_for(
    bench: &Bench,
    field: Field,
    typed: &str,
) -> Option<&'static str> {
    let words = words(bench, field);
    let begins = |beginning: &str| {
        let beginning = beginning.to_lowercase();
        let found = words
            .iter()
            .find(|(_, name)| name.to_lowercase().starts_with(&beginning));
        found.map(|(word, _)| *word)
    };
    let last = typed.char_indices().last().map_or(0, |(at, _)| at);
    begins(typed).or_else(|| begins(typed.get(last..)?))
}

/// The words of a vocabulary, each with its name in the reader's language.
fn words(bench: &Bench, field: Field) -> Vec<(&'static str, String)> {
    let named =
        |vocabulary: &str, word: &'static str| (word, bench.text(&[vocabulary, word].concat()));
    if field == Field::Kind {
        let kinds = EventKind::ALL.iter();
        kinds.map(|kind| named("kind.", kind.as_str())).collect()
    } else {
        let stances = Stance::ALL.iter();
        stances
            .map(|stance| named("stance.", stance.as_str()))
            .collect()
    }
}
