//! Where a text stops being JSON, in words for people who write JSON by hand.

use super::found;
use super::grammar::Mistake;
use super::path::Path;
use super::problem::{Habit, SyntaxProblem, Token};
use super::problems::Problems;

const fn habit(help: &'static str, word: &'static str) -> Habit {
    Habit { help, word }
}

/// What people write that JSON does not know, by its beginning.
const HABITS: &[(&str, Habit)] = &[
    ("'", habit("habit.quotes", "")),
    ("“", habit("habit.straight", "")),
    ("/", habit("habit.comments", "")),
    ("#", habit("habit.comments", "")),
    ("<", habit("habit.page", "")),
    ("NaN", habit("habit.unknown", "NaN")),
    ("Infinity", habit("habit.unknown", "Infinity")),
    ("undefined", habit("habit.unknown", "undefined")),
    ("None", habit("habit.unknown", "None")),
    ("True", habit("habit.written", "true")),
    ("False", habit("habit.written", "false")),
];

/// Adds the one problem of a `text` that is not JSON: the `mistake` at `offset`.
pub(super) fn report(problems: &mut Problems<'_>, text: &str, offset: usize, mistake: Mistake) {
    let (before, rest) = text.split_at_checked(offset).unwrap_or((text, ""));
    let is_after_comma = before.trim_end().ends_with(',') && rest.starts_with(['}', ']']);
    let name = if is_after_comma {
        "after-comma"
    } else {
        name(mistake)
    };
    let habit = HABITS.iter().find(|(start, _)| rest.starts_with(start));
    let problem = SyntaxProblem {
        name,
        found: found(rest),
        habit: habit.map(|(_, habit)| *habit),
    };
    problems.add_at(offset, &Path::ROOT, problem.into());
}

/// What a mistake is called in the locale.
const fn name(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::CutOff => "cut-off",
        Mistake::Value => "value",
        Mistake::Name => "name",
        Mistake::Colon => "colon",
        Mistake::ItemEnd => "item-end",
        Mistake::FieldEnd => "field-end",
        Mistake::DocumentEnd => "document-end",
        Mistake::Control => "control",
        Mistake::Escape => "escape",
        Mistake::Number => "number",
    }
}

/// The word or the sign at the beginning of `rest`.
fn found(rest: &str) -> Token {
    let Some(first) = rest.chars().next() else {
        return Token::End;
    };
    if first == '\t' {
        return Token::Tab;
    }
    if first.is_control() {
        return Token::LineBreak;
    }
    // Not `is_alphanumeric`: its tables would be in the download for this alone.
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii();
    let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let word = if end == 0 {
        &rest[..first.len_utf8()]
    } else {
        &rest[..end]
    };
    Token::Word(found::quoted(word))
}
