//! A cell of text, and what a date or a speaker typed into it means.

use std::rc::Rc;

use web_sys::{ClipboardEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::ending;
use crate::editor::bench::Bench;
use crate::editor::cell::{country_name, drafted};
use crate::editor::focus::value_of;
use crate::model::EventDate;
use crate::read;
use crate::workshop::{Action, Column, Draft, Field, Row, Way};

#[derive(Properties, Clone)]
pub(super) struct TextEditorProps {
    pub bench: Bench,
    pub row: Rc<Row>,
    pub draft: Draft,
    pub field: Field,
}

impl PartialEq for TextEditorProps {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
            && Rc::ptr_eq(&self.row, &other.row)
            && self.draft == other.draft
            && self.field == other.field
    }
}

/// An input for a short text, a text area for one that may be long.
#[component]
pub(super) fn TextEditor(props: &TextEditorProps) -> Html {
    let node = use_node_ref();
    let TextEditorProps {
        bench,
        row,
        draft,
        field,
    } = props;
    let column = field.column();
    let value = drafted(row, draft, column);
    use_effect_with((), {
        let (node, value) = (node.clone(), value.clone());
        move |()| {
            // The caret goes behind what is there, which has to be there for it.
            if let Some(input) = node.cast::<HtmlInputElement>() {
                let _ = input.focus();
                input.set_value(&value);
                let _ = input.set_selection_range(u32::MAX, u32::MAX);
            }
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                let _ = area.focus();
                area.set_value(&value);
                let _ = area.set_selection_range(u32::MAX, u32::MAX);
            }
        }
    });
    let name = bench.text(&format!("workshop.column.{}", field.name()));
    let hint = match field {
        Field::Date => Some(date_hint(bench, &value)),
        Field::Speaker => speaker_hint(bench, &value),
        Field::Id => Some(bench.text("workshop.hint.id")),
        _ => None,
    };
    let hint_id = format!("ws-hint-{}", row.key());
    let described = hint.as_ref().map(|_| hint_id.clone());
    let oninput = {
        let act = bench.act.clone();
        Callback::from(move |event: InputEvent| {
            act.emit(Action::Type(vec![(column, value_of(&event))], false));
        })
    };
    let onkeydown = keys(bench);
    let onpaste = pasting(bench);
    let is_long = matches!(field, Field::Title | Field::Quote | Field::Summary);
    html! {
        <>
            if is_long {
                <textarea ref={node} class="ws-input" rows="2" aria-label={name} {value} {oninput} {onkeydown} {onpaste} />
            } else {
                <input ref={node} class="ws-input" autocomplete="off" aria-label={name} aria-describedby={described} placeholder={placeholder(*field)} {value} {oninput} {onkeydown} {onpaste} />
            }
            if let Some(hint) = hint {
                <span id={hint_id} class="ws-hint" role="status">{ hint }</span>
            }
        </>
    }
}

fn placeholder(field: Field) -> Option<&'static str> {
    (field == Field::Date).then_some("2024-07-23")
}

fn keys(bench: &Bench) -> Callback<KeyboardEvent> {
    let act = bench.act.clone();
    Callback::from(move |event: KeyboardEvent| {
        let action = match event.key().as_str() {
            "ArrowUp" | "ArrowDown" if event.target_dyn_into::<HtmlTextAreaElement>().is_some() => {
                None
            }
            "ArrowUp" => Some(Action::Finish(Some(Way::Up))),
            "ArrowDown" => Some(Action::Finish(Some(Way::Down))),
            _ => None,
        };
        let action = action.filter(|_| !event.is_composing());
        if let Some(action) = action.or_else(|| ending(&event)) {
            event.prevent_default();
            event.stop_propagation();
            act.emit(action);
        }
    })
}

/// Several cells that are pasted into one go into the table.
fn pasting(bench: &Bench) -> Callback<Event> {
    let act = bench.act.clone();
    Callback::from(move |event: Event| {
        let event: ClipboardEvent = wasm_bindgen::JsCast::unchecked_into(event);
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text.filter(|text| text.trim_end().contains(['\t'])) {
            event.prevent_default();
            event.stop_propagation();
            act.emit(Action::Finish(None));
            act.emit(Action::Paste(text));
        }
    })
}

/// What a date typed so far says, or would say.
pub(super) fn date_hint(bench: &Bench, text: &str) -> String {
    let words = |text: &str| {
        let date = EventDate::parse(text).ok();
        date.map(|date| bench.locale.date(&date))
    };
    let text = text.trim();
    if let Some(words) = words(text) {
        return words;
    }
    match read::proposed_date(text) {
        Some(date) => bench.locale.fill(
            "workshop.hint.proposal",
            &[
                ("words", &words(&date).unwrap_or_default()),
                ("date", &date),
            ],
        ),
        None => bench.text("workshop.hint.date"),
    }
}

fn speaker_hint(bench: &Bench, text: &str) -> Option<String> {
    let name = country_name(bench, text);
    if text.trim().is_empty() {
        Some(bench.text("workshop.hint.speaker"))
    } else if name == text {
        None
    } else {
        Some(
            bench
                .locale
                .fill("workshop.hint.country", &[("country", &name)]),
        )
    }
}

/// Whether a column holds a date.
pub(super) fn is_date(column: Column) -> bool {
    matches!(column, Column::Date | Column::SourcePublished)
}
