//! A cell of text, and what a date or a speaker typed into it means.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::EditorProps;
use super::date::{calendar, date_hint, open_calendar};
use crate::editor::bench::Bench;
use crate::editor::clipboard::pasting_cells;
use crate::editor::focus::{focus_on, reveal_editor};
use crate::editor::keys::{end, ending};
use crate::editor::said::{country_name, drafted};
use crate::workshop::{Action, Field, Place, Way};

/// An input for a short text, a text area for one that may be long.
#[component]
pub(super) fn TextEditor(props: &EditorProps) -> Html {
    let node = use_node_ref();
    let EditorProps {
        bench,
        row,
        place,
        draft,
    } = props;
    let draft = bench.draft_at(*place, draft);
    let field = place.field;
    let column = field.column();
    let value = drafted(row, draft, column);
    use_effect_with((), {
        let (node, bench, row) = (node.clone(), bench.clone(), row.clone());
        let place = *place;
        move |()| {
            // Keys may have led on before it was there.
            if !bench.is_editing(place) {
                return;
            }
            // Letters may have come since it was drawn.
            let draft = bench.now().draft();
            let value = draft.map_or_else(String::new, |draft| drafted(&row, draft, column));
            // The caret goes behind what is there, which has to be there for it.
            if let Some(input) = node.cast::<HtmlInputElement>() {
                bench.quietly(|| focus_on(&input));
                input.set_value(&value);
                let _ = input.set_selection_range(u32::MAX, u32::MAX);
                reveal_editor(&input);
            }
            if let Some(area) = node.cast::<HtmlTextAreaElement>() {
                bench.quietly(|| focus_on(&area));
                area.set_value(&value);
                let _ = area.set_selection_range(u32::MAX, u32::MAX);
                reveal_editor(&area);
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
    let oninput = bench.typing(*place, column);
    let onkeydown = keys(bench, *place);
    let onpaste = pasting_cells(bench);
    let is_date = field == Field::Date;
    let is_long = matches!(field, Field::Title | Field::Quote | Field::Summary);
    html! {
        <>
            if is_long {
                <textarea ref={node} class="ws-input" rows="2" aria-label={name} {value} {oninput} {onkeydown} {onpaste} />
            } else {
                <span class={is_date.then_some("ws-beside")}>
                    <input ref={node} class="ws-input" autocomplete="off" aria-label={name} aria-describedby={described} placeholder={is_date.then_some("2024-07-23")} value={value.clone()} {oninput} {onkeydown} {onpaste} />
                    if is_date {
                        { calendar(bench, *place, column, &value) }
                    }
                </span>
            }
            if let Some(hint) = hint {
                <span id={hint_id} class="ws-hint" role="status">{ hint }</span>
            }
        </>
    }
}

fn keys(bench: &Bench, place: Place) -> Callback<KeyboardEvent> {
    let bench = bench.clone();
    Callback::from(move |event: KeyboardEvent| {
        if !bench.is_editing(place) || event.is_composing() {
            return;
        }
        let is_long = event.target_dyn_into::<HtmlTextAreaElement>().is_some();
        let action = match event.key().as_str() {
            "ArrowDown" if event.alt_key() => {
                event.prevent_default();
                open_calendar(&event);
                return;
            }
            "ArrowUp" if !is_long => Some(Action::Finish(Some(Way::Up))),
            "ArrowDown" if !is_long => Some(Action::Finish(Some(Way::Down))),
            _ => ending(&bench, &event),
        };
        if let Some(action) = action {
            end(&bench, &event, action);
        }
    })
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
