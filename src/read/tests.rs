//! The reader as a whole: each problem at its place, and documents that are right.

mod documentation;
mod documents;
mod lint;
mod problems;
mod robustness;
mod schema;

use super::{Problem, Reading, json};

/// A document whose one event is `event`, with one source `s`.
fn document(event: &str) -> String {
    let sources = r#"[{"id": "s", "title": "T", "publisher": "P"}]"#;
    // One source is one publisher.
    let accept = r#"[{"rule": "single-publisher", "reason": "R"}]"#;
    format!(r#"{{"diplomap": 1, "sources": {sources}, "events": [{event}], "accept": {accept}}}"#)
}

/// An event whose field `name` is `value`, or left out if that is empty.
fn event(name: &str, value: &str) -> String {
    let mut fields = vec![
        ("id", r#""an-event""#),
        ("kind", r#""visit""#),
        ("date", r#""2024""#),
        ("title", r#""A title""#),
        ("parties", r#"[{"country": "BLR"}, {"country": "PRK"}]"#),
        ("evidence", r#"[{"source": "s", "stance": "asserts"}]"#),
    ];
    fields.retain(|(field, _)| *field != name);
    if !value.is_empty() {
        fields.push((name, value));
    }
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| format!(r#""{name}": {value}"#))
        .collect();
    format!("{{{}}}", fields.join(", "))
}

#[track_caller]
fn reading(text: &str) -> Reading {
    json(text).unwrap_or_else(|problems| panic!("{text}\n{}", listed(&problems)))
}

/// Errors or warnings, whichever there are.
fn problems(text: &str) -> Vec<Problem> {
    match json(text) {
        Ok(reading) => reading.warnings,
        Err(problems) => problems,
    }
}

fn listed(problems: &[Problem]) -> String {
    let lines: Vec<_> = problems
        .iter()
        .map(|problem| format!("{} {problem}\n", problem.severity.as_str()))
        .collect();
    lines.concat()
}
