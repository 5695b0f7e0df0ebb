//! A word of a vocabulary: what sort of event it is, or what a source says of it.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::ending;
use crate::editor::bench::Bench;
use crate::editor::cell::drafted;
use crate::editor::focus::value_of;
use crate::model::{EventKind, Stance};
use crate::workshop::{Action, Draft, Field, Row};

/// The editor of a kind or a stance. A letter chooses the first word that begins with it.
pub(super) fn choice(bench: Bench, row: &Row, field: Field, draft: &Draft) -> Html {
    let value = drafted(row, draft, field.column())
        .trim()
        .to_ascii_lowercase();
    html! { <Choice {bench} {field} {value} begun_with={draft.begun_with} /> }
}

#[derive(Properties, Clone, PartialEq)]
struct ChoiceProps {
    bench: Bench,
    field: Field,
    value: String,
    begun_with: Option<char>,
}

#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let node = use_node_ref();
    let ChoiceProps {
        bench,
        field,
        value,
        begun_with,
    } = props;
    let words: Rc<Vec<(&'static str, String)>> = Rc::new(match field {
        Field::Kind => EventKind::ALL
            .iter()
            .map(|kind| {
                (
                    kind.as_str(),
                    bench.text(&format!("kind.{}", kind.as_str())),
                )
            })
            .collect(),
        _ => Stance::ALL
            .iter()
            .map(|stance| {
                (
                    stance.as_str(),
                    bench.text(&format!("stance.{}", stance.as_str())),
                )
            })
            .collect(),
    });
    let column = field.column();
    let choose = {
        let act = bench.act.clone();
        move |word: &str| act.emit(Action::Type(vec![(column, word.to_owned())], false))
    };
    use_effect_with((), {
        let (node, words, begun_with) = (node.clone(), Rc::clone(&words), *begun_with);
        let choose = choose.clone();
        move |()| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                let _ = select.focus();
            }
            let begins = |name: &str, letter: char| {
                name.chars()
                    .next()
                    .is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
            };
            if let Some(letter) = begun_with
                && let Some((word, _)) = words.iter().find(|(_, name)| begins(name, letter))
            {
                choose(word);
            }
        }
    });
    let onchange = {
        let choose = choose.clone();
        Callback::from(move |event: Event| choose(&value_of(&event)))
    };
    let onkeydown = {
        let act = bench.act.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(action) = ending(&event) {
                event.prevent_default();
                event.stop_propagation();
                act.emit(action);
            }
        })
    };
    let is_known = words.iter().any(|(word, _)| word == value);
    let options = words.iter().map(|(word, name)| {
        html! { <option value={*word} selected={word == value}>{ name }</option> }
    });
    html! {
        <select
            ref={node}
            class="ws-input"
            aria-label={bench.text(&format!("workshop.column.{}", field.name()))}
            data-open={begun_with.is_none().then_some("")}
            {onchange}
            {onkeydown}
        >
            <option value="" selected={!is_known}>{ bench.text("workshop.choose") }</option>
            { for options }
        </select>
    }
}
