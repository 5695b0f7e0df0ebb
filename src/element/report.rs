//! What leaves the widget for JavaScript, as plain objects.
//!
//! Owns the names of the fields that pages read in the details of
//! `diplo-ready` and `diplo-select`.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::plain::plain;
use crate::model::{Dataset, EventId};
use crate::state::Selection;
use crate::view::Selected;

/// What there is in a dataset that is now shown.
#[derive(Serialize)]
struct Counts {
    countries: usize,
    ties: usize,
    events: usize,
}

/// The detail of `diplo-select`.
#[derive(Serialize)]
struct SelectDetail<'a> {
    select: Option<String>,
    r#type: Option<&'static str>,
    events: Vec<&'a str>,
}

/// The counts of a dataset.
pub(super) fn counts(dataset: &Dataset) -> JsValue {
    plain(&Counts {
        countries: dataset.countries().len(),
        ties: dataset.ties().len(),
        events: dataset.events().len(),
    })
}

/// What the reader selected, or that it is nothing now, with its events.
pub(super) fn selected(selected: &Selected) -> JsValue {
    let selection = selected.selection.as_ref();
    plain(&SelectDetail {
        select: selection.map(ToString::to_string),
        r#type: selection.map(Selection::kind),
        events: selected.events.iter().map(EventId::as_str).collect(),
    })
}

/// What is selected and shown, how, and where: each name with its value.
pub(super) fn state(pairs: &[(&'static str, String)]) -> JsValue {
    plain(&pairs)
}
