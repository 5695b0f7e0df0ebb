//! What the module that reads documents exports.
//!
//! Owns the names of a problem's fields that pages read (the contract's
//! `Problem`). The wording of a problem is its maker's.

use js_sys::{Array, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::plain::plain;
use crate::model::Problem;
use crate::packed::{Delivery, pack};
use crate::read::Reader;

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
    message: &'a str,
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
            message: &problem.message,
            help: problem.help.as_deref(),
        }
    }
}

/// Reads the dataset in `document`, the bytes of a JSON or CSV text, and tells its
/// problems in the best of `languages` (BCP 47 tags, separated by spaces).
///
/// Returns a pair: the bytes to hand to a map, and the problems as an array of
/// plain objects, warnings of a dataset that can be shown or errors and
/// warnings of one that cannot.
#[wasm_bindgen]
pub fn read(document: &[u8], languages: &str) -> Array {
    #[cfg(feature = "fault-injection")]
    super::fault::point("read", &String::from_utf8_lossy(document));
    let languages: Vec<&str> = languages.split(' ').collect();
    let reader = Reader::in_best_of(&languages);
    let (delivery, problems) = match reader.bytes(document) {
        Ok(reading) => (
            pack(&Delivery::Dataset(Box::new(reading.dataset))),
            page_problems(&reading.warnings),
        ),
        Err(problems) => {
            let shown = page_problems(&problems);
            (pack(&Delivery::Refusal(problems)), shown)
        }
    };
    Array::of2(&Uint8Array::from(delivery.as_slice()), &problems)
}

fn page_problems(problems: &[Problem]) -> JsValue {
    let problems: Vec<PageProblem<'_>> = problems.iter().map(PageProblem::from).collect();
    plain(&problems)
}
