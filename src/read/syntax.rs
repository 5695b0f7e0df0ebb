//! Where a text stops being JSON, in words for people who write JSON by hand.

use super::found;
use super::grammar::Mistake;
use super::path::Path;
use super::problem::ProblemKind;
use super::problems::Problems;

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

/// Adds the one problem of a `text` that is not JSON: the `mistake` at `offset`.
pub(super) fn report(problems: &mut Problems<'_>, text: &str, offset: usize, mistake: Mistake) {
    let (before, rest) = text.split_at_checked(offset).unwrap_or((text, ""));
    let (expected, usual_help) = if before.trim_end().ends_with(',') && rest.starts_with(['}', ']'])
    {
        (
            "a value after the comma",
            "take out the comma before the closing bracket",
        )
    } else {
        meaning(mistake)
    };
    let habit = HABITS.iter().find(|(start, _)| rest.starts_with(start));
    let help = habit.map_or(usual_help, |(_, help)| help);
    let kind = ProblemKind::Syntax {
        expected,
        found: found(rest),
        help: (!help.is_empty()).then_some(help),
    };
    problems.add_at(offset, &Path::ROOT, kind);
}

/// What a mistake means, and how to mend it.
fn meaning(mistake: Mistake) -> (&'static str, &'static str) {
    match mistake {
        Mistake::CutOff => (
            "more of the document",
            "it breaks off: is a closing quote or bracket missing?",
        ),
        Mistake::Value => ("a value", ""),
        Mistake::Name => ("a field name in double quotes", ""),
        Mistake::Colon => ("a colon after the field name", ""),
        Mistake::ItemEnd => ("a comma or a closing ]", ""),
        Mistake::FieldEnd => ("a comma or a closing }", ""),
        Mistake::DocumentEnd => (
            "the end of the document",
            "everything has to be inside the first { and its }",
        ),
        Mistake::Control => (
            "no line break or tab within a text",
            "write \\n for a line break",
        ),
        Mistake::Escape => (
            "an escape that JSON knows after a backslash",
            "write \\\\ for a backslash itself",
        ),
        Mistake::Number => ("a number", "such as 1, -0.5 or 125.75"),
    }
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
    // Not `is_alphanumeric`: its tables would be in the download for this alone.
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii();
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let word = if end == 0 {
        &rest[..first.len_utf8()]
    } else {
        &rest[..end]
    };
    found::quoted(word)
}
