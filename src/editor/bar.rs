//! The bar above the table: the title of the map, steps back and on, and saving.

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::app::Outgoing;
use super::bench::Bench;
use super::focus::value_of;
use super::icon::{BACK, ON};
use super::toolbar::button;
use crate::workshop::Action;

/// The id of the sheet with the ways to save.
pub(super) const SHEET: &str = "ws-sheet";

/// Opens the sheet, wherever `event` comes from.
pub(super) fn open_sheet(event: &Event) {
    let target = event.target_dyn_into::<Element>();
    let document = target.and_then(|target| target.owner_document());
    let sheet = document.and_then(|document| document.get_element_by_id(SHEET));
    if let Some(sheet) = sheet.and_then(|sheet| wasm_bindgen::JsCast::dyn_into(sheet).ok()) {
        let sheet: HtmlElement = sheet;
        // It may be open.
        let _ = sheet.show_popover();
    }
}

#[derive(Properties, Clone, PartialEq)]
pub(super) struct BarProps {
    pub bench: Bench,
    /// The title of the map when this was to be drawn.
    pub title: AttrValue,
    pub can_undo: bool,
    pub can_redo: bool,
    pub tell: Callback<Outgoing>,
}

/// Stays in sight, however long the table is.
#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    let BarProps { bench, tell, .. } = props;
    // Not as it was given: letters may have come since.
    let title = bench.now().table().title().to_owned();
    let oninput = bench
        .act
        .reform(|event: InputEvent| Action::Title(value_of(&event)));
    let onblur = bench.act.reform(|_: FocusEvent| Action::FinishTitle);
    html! {
        <div class="ws-bar">
            <label class="ws-field ws-title">
                <span>{ bench.text("workshop.title") }</span>
                <input class="ws-input" autocomplete="off" placeholder={bench.text("workshop.title.placeholder")} value={title} {oninput} {onblur} />
            </label>
            <div class="ws-tools">
                <Faces bench={bench.clone()} tell={tell.clone()} />
                { button(bench, "workshop.undo", BACK, Action::Undo, props.can_undo, "Control+Z") }
                { button(bench, "workshop.redo", ON, Action::Redo, props.can_redo, "Control+Shift+Z") }
                <button type="button" class="ws-button ws-primary" data-do="save" aria-keyshortcuts="Control+S" popovertarget={SHEET}>{ bench.text("workshop.save.open") }</button>
            </div>
        </div>
    }
}

#[derive(Properties, Clone, PartialEq)]
struct FacesProps {
    bench: Bench,
    tell: Callback<Outgoing>,
}

/// The table or the map, where there is no room for both.
#[component]
fn Faces(props: &FacesProps) -> Html {
    let is_map = use_state(|| false);
    let faces = [(false, "workshop.face.table"), (true, "workshop.face.map")];
    let faces = faces.into_iter().map(|(is_of_map, key)| {
        let onclick = {
            let (is_map, tell) = (is_map.setter(), props.tell.clone());
            Callback::from(move |_: MouseEvent| {
                is_map.set(is_of_map);
                tell.emit(Outgoing::Face(is_of_map));
            })
        };
        html! {
            <button type="button" class="ws-button" aria-pressed={(*is_map == is_of_map).to_string()} {onclick}>{ props.bench.text(key) }</button>
        }
    });
    html! { <span class="ws-faces" role="group" aria-label={props.bench.text("workshop.face")}>{ for faces }</span> }
}
