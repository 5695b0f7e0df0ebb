//! Where a text stops being JSON, in words for people who write JSON by hand.

use super::found;
use super::path::Path;
use super::problem::ProblemKind;
use super::problems::Problems;

/// The description of `serde_json`, what it means, and how to mend it. The first whose
/// beginning fits.
const MEANINGS: &[(&str, &str, &str)] = &[
    (
        "EOF",
        "more of the document",
        "it breaks off: is a closing quote or bracket missing?",
    ),
    (
        "trailing comma",
        "a value after the comma",
        "take out the comma before the closing bracket",
    ),
    (
        "trailing char",
        "the end of the document",
        "everything has to be inside the first { and its }",
    ),
    ("key must", "a field name in double quotes", ""),
    ("expected `:`", "a colon after the field name", ""),
    ("expected `,` or `]`", "a comma or a closing ]", ""),
    ("expected `,` or `}`", "a comma or a closing }", ""),
    (
        "control char",
        "no line break or tab within a text",
        "write \\n for a line break",
    ),
    (
        "invalid esc",
        "an escape that JSON knows after a backslash",
        "write \\\\ for a backslash itself",
    ),
    ("invalid num", "a number", "such as 1, -0.5 or 125.75"),
    ("", "a value", ""),
];

/// What people write that JSON does not know, by its beginning.
const HABITS: &[(&str, &str)] = &[
    ("'", "JSON takes double quotes"),
    ("“", "JSON takes straight double quotes"),
    ("/", "JSON has no comments"),
    ("#", "JSON has no comments"),
    ("<", "this looks like a web page, not like a dataset"),
    ("NaN", "JSON has no NaN: leave the field out"),
    ("Infinity", "JSON has no Infinity"),
    ("undefined", "JSON has no undefined: leave the field out"),
    ("None", "JSON has no None: leave the field out"),
    ("True", "JSON writes true"),
    ("False", "JSON writes false"),
];

/// Adds the one problem of a `text` that is not JSON.
pub(super) fn report(problems: &mut Problems<'_>, text: &str, error: &serde_json::Error) {
    let mut description = error.to_string();
    // A control character is the only mistake of which the place before is given.
    let skipped = usize::from(description.starts_with("control"));
    let offset = if error.is_eof() {
        text.len()
    } else {
        offset(text, error, skipped)
    };
    let rest = text.get(offset..).unwrap_or_default();
    // Of an object `serde_json` only says that a field name is missing.
    let before = text.get(..offset).unwrap_or_default().trim_end();
    if before.ends_with(',') && rest.starts_with(['}', ']']) {
        description.insert_str(0, "trailing comma");
    }
    let meaning = MEANINGS
        .iter()
        .find(|(start, ..)| description.starts_with(start));
    let (_, expected, usual_help) = *meaning.unwrap_or(&("", "a value", ""));
    let habit = HABITS.iter().find(|(start, _)| rest.starts_with(start));
    let help = habit.map_or(usual_help, |(_, help)| help);
    let kind = ProblemKind::Syntax {
        expected,
        found: found(rest),
        help: (!help.is_empty()).then_some(help),
    };
    problems.add_at(offset, &Path::ROOT, kind);
}

/// Where `serde_json` stopped, in bytes: it counts lines and bytes from 1. The
/// mistake is `skipped` bytes further on.
fn offset(text: &str, error: &serde_json::Error, skipped: usize) -> usize {
    let lines = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1));
    let line: usize = lines.map(str::len).sum();
    let mut offset = (line + error.column().saturating_sub(1) + skipped).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The word or the sign at the beginning of `rest`.
fn found(rest: &str) -> String {
    let Some(first) = rest.chars().next() else {
        return "its end".to_owned();
    };
    if first.is_control() {
        let name = if first == '\t' {
            "a tab"
        } else {
            "a line break"
        };
        return name.to_owned();
    }
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let word = if end == 0 {
        &rest[..first.len_utf8()]
    } else {
        &rest[..end]
    };
    found::quoted(word)
}
