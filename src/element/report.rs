//! What leaves for JavaScript, as plain objects.
//!
//! Owns the names of the fields that pages read (the contract's `Problem`,
//! the detail of `diplo-ready` and of `diplo-select`). The wording of a
//! problem is its maker's.

use std::borrow::Cow;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::model::{Dataset, EventId, Problem, Severity};
use crate::state::Selection;

/// A problem as pages see it.
#[derive(Serialize)]
struct PageProblem<'a> {
    severity: &'static str,
    code: &'a str,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    message: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

impl<'a> From<&'a Problem> for PageProblem<'a> {
    fn from(problem: &'a Problem) -> Self {
        Self {
            severity: problem.severity.as_str(),
            code: &problem.code,
            path: &problem.path,
            line: problem.place.map(|place| place.line),
            column: problem.place.map(|place| place.column),
            message: Cow::Borrowed(&problem.message),
            help: problem.help.as_deref(),
        }
    }
}

impl PageProblem<'_> {
    /// That the element's `select` names nothing: it has no place in a text.
    fn unknown_selection(select: &str) -> Self {
        Self {
            severity: Severity::Warning.as_str(),
            code: "select-unknown",
            path: "",
            line: None,
            column: None,
            message: [
                "expected a country, tie or event of this dataset, found \"",
                select,
                "\"",
            ]
            .concat()
            .into(),
            help: None,
        }
    }
}

/// The detail of `diplo-ready`.
#[derive(Serialize)]
struct Ready<'a> {
    countries: usize,
    ties: usize,
    events: usize,
    problems: Vec<PageProblem<'a>>,
}

/// The detail of `diplo-error`.
#[derive(Serialize)]
struct Refused<'a> {
    problems: Vec<PageProblem<'a>>,
}

/// The detail of `diplo-select`.
#[derive(Serialize)]
struct Selected<'a> {
    select: Option<String>,
    r#type: Option<&'static str>,
    events: Vec<&'a str>,
}

/// The problems as an array of plain objects.
pub(super) fn problems(problems: &[Problem]) -> JsValue {
    let problems: Vec<PageProblem<'_>> = problems.iter().map(PageProblem::from).collect();
    plain(&problems)
}

/// The counts of a dataset that is now shown, with its warnings and that of a
/// selection which names nothing in it.
pub(super) fn ready(dataset: &Dataset, warnings: &[Problem], unknown: Option<&str>) -> JsValue {
    let unknown = unknown.map(PageProblem::unknown_selection);
    plain(&Ready {
        countries: dataset.countries().len(),
        ties: dataset.ties().len(),
        events: dataset.events().len(),
        problems: warnings
            .iter()
            .map(PageProblem::from)
            .chain(unknown)
            .collect(),
    })
}

/// The detail of `diplo-error`.
pub(super) fn refused(problems: &[Problem]) -> JsValue {
    plain(&Refused {
        problems: problems.iter().map(PageProblem::from).collect(),
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

/// `value` as JSON would have it: objects, not `Map`s, and `null` for none.
fn plain(value: &impl Serialize) -> JsValue {
    // These shapes (strings, numbers, lists, named fields) cannot fail.
    value
        .serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}
