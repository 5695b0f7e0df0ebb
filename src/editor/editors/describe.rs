//! The form of a source: title, publisher, address and date.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::EditorProps;
use super::date::{date_hint, is_date};
use crate::editor::focus::{focus_on, reveal_editor};
use crate::editor::keys::{LAST_PART, end, ending};
use crate::editor::said::drafted;
use crate::workshop::Column;

/// An input for each part. Tab goes through them, and on from the last.
#[component]
pub(super) fn Describe(props: &EditorProps) -> Html {
    let form = use_node_ref();
    let EditorProps {
        bench,
        row,
        draft,
        place,
    } = props;
    let draft = bench.draft_at(*place, draft);
    use_effect_with(draft.form, {
        let (form, bench, row) = (form.clone(), bench.clone(), row.clone());
        let place = *place;
        move |_| {
            // Keys may have led on before it was there.
            if !bench.is_editing(place) {
                return;
            }
            // Letters may have come since it was drawn.
            let Some((draft, part)) = bench
                .now()
                .draft()
                .and_then(|each| Some((each, each.form?)))
            else {
                return;
            };
            let form = form.cast::<web_sys::Element>();
            let inputs = form
                .as_ref()
                .and_then(|form| form.query_selector(&format!("[data-part='{part}']")).ok())
                .flatten();
            let input = inputs
                .and_then(|input| wasm_bindgen::JsCast::dyn_into::<HtmlInputElement>(input).ok());
            if let (Some(form), Some(input), Some(column)) =
                (form, input, Column::OF_SOURCE.get(part))
            {
                reveal_editor(&form);
                bench.quietly(|| focus_on(&input));
                input.set_value(&drafted(&row, draft, *column));
                let _ = input.set_selection_range(u32::MAX, u32::MAX);
            }
        }
    });
    let fields = Column::OF_SOURCE
        .into_iter()
        .enumerate()
        .map(|(at, column)| {
            let value = drafted(row, draft, column);
            let oninput = bench.typing(*place, column);
            let onkeydown = {
                let (bench, place) = (bench.clone(), *place);
                Callback::from(move |event: KeyboardEvent| {
                    let edge = if event.shift_key() { 0 } else { LAST_PART };
                    let ends = event.key() != "Tab" || at == edge;
                    if bench.is_editing(place)
                        && let Some(action) = ending(&bench, &event).filter(|_| ends)
                    {
                        end(&bench, &event, action);
                    }
                })
            };
            let hint = (is_date(column) && !value.is_empty()).then(|| date_hint(bench, &value));
            html! {
                <label key={at} class="ws-field">
                    <span>{ bench.text(&format!("workshop.field.{}", column.name())) }</span>
                    <input
                        class="ws-input"
                        data-part={at.to_string()}
                        autocomplete="off"
                        type={if column == Column::SourceUrl { "url" } else { "text" }}
                        placeholder={placeholder(column)}
                        {value}
                        {oninput}
                        {onkeydown}
                    />
                    if let Some(hint) = hint {
                        <span class="ws-hint" role="status">{ hint }</span>
                    }
                </label>
            }
        });
    let uses = bench.now().uses();
    html! {
        <span ref={form} class="ws-form">
            { for fields }
            if draft.is_everywhere && uses > 1 {
                <span class="ws-hint">{ bench.locale.count("workshop.source.uses", uses) }</span>
            }
        </span>
    }
}

fn placeholder(column: Column) -> Option<&'static str> {
    match column {
        Column::SourceUrl => Some("https://…"),
        Column::SourcePublished => Some("2024-07-23"),
        _ => None,
    }
}
