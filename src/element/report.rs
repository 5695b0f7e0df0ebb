//! What leaves the widget for JavaScript, as plain objects.
//!
//! Owns the names of the fields that pages read in the details of
//! `diplo-ready` and `diplo-select`.

use serde::Serialize;
use wasm_bindgen::JsValue;

use super::plain::plain;
use crate::model::{Dataset, EventId};
use crate::state::Selection;

/// What there is in a dataset that is now shown.
#[derive(Serialize)]
struct Counts {
    countries: usize,
    ties: usize,
    events: usize,
}

/// The detail of `diplo-select`.
#[derive(Serialize)]
struct Selected<'a> {
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
pub(super) fn selected(selection: Option<&Selection>, events: &[EventId]) -> JsValue {
    plain(&Selected {
        select: selection.map(ToString::to_string),
        r#type: selection.map(Selection::kind),
        events: events.iter().map(EventId::as_str).collect(),
    })
}
