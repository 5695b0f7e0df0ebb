//! The transform of the picture's sheet, and what follows from it.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition, SvgElement};
use yew::NodeRef;

use super::super::super::decimal::decimal;
use crate::cartography::Camera;

/// The sheet of the map in a canvas.
pub(super) struct Sheet {
    canvas: NodeRef,
}

impl Sheet {
    pub(super) fn new(canvas: NodeRef) -> Self {
        Self { canvas }
    }

    /// Shows the sheet as `camera` sees it: one transform, and one custom property by
    /// which all marks keep their size.
    ///
    /// The picture is asked for each time: it may have been drawn anew.
    pub(super) fn show(&self, camera: Camera) {
        let find = |selector| {
            let canvas = self.canvas.cast::<Element>()?;
            canvas.query_selector(selector).ok().flatten()
        };
        let svg = find("svg.map").and_then(|svg| svg.dyn_into::<SvgElement>().ok());
        let Some(svg) = svg else { return };
        let Some(sheet) = find("svg.map > .sheet") else {
            return;
        };
        let zoom = camera.zoom();
        let transform = [
            "translate(",
            &decimal(zoom.tx, 2),
            " ",
            &decimal(zoom.ty, 2),
            ") scale(",
            &decimal(zoom.scale, 5),
            ")",
        ];
        // The element is there, and these are values that any browser takes.
        let _ = sheet.set_attribute("transform", &transform.concat());
        let style = svg.style();
        let _ = style.set_property("--diplo-still", &decimal(1.0 / zoom.scale, 5));
        let _ = svg.toggle_attribute_with_force("data-moved", !camera.is_whole());
    }

    /// Has the page show the canvas, if it does not.
    pub(super) fn come_into_view(&self) {
        if let Some(canvas) = self.canvas.cast::<Element>() {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            canvas.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

/// Whether the reader wants nothing to move by itself.
pub(super) fn wants_no_motion() -> bool {
    let wish = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok())
        .flatten();
    wish.is_some_and(|wish| wish.matches())
}
