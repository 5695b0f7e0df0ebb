//! The apostrophe that keeps a cell from being a formula.
//!
//! Spreadsheets run what begins with one of these signs, so `export::csv` puts an
//! apostrophe before it, and before apostrophes that stand before such a sign.
//! Here it is taken off again.

use std::borrow::Cow;

/// Whether a spreadsheet may take a cell that begins with `c` for a formula.
fn is_formula_sign(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠'
    )
}

/// `text` without its guard, if it has one.
pub(super) fn unguarded(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_guarded =
        text.starts_with('\'') && text.trim_start_matches('\'').starts_with(is_formula_sign);
    match text {
        Cow::Borrowed(text) if is_guarded => Cow::Borrowed(text.get(1..).unwrap_or_default()),
        Cow::Owned(text) if is_guarded => Cow::Owned(text.get(1..).unwrap_or_default().to_owned()),
        text => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_guards_is_taken_off() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            assert_eq!(unguarded(Cow::Borrowed(text)), expected);
            assert_eq!(unguarded(Cow::Owned(text.to_owned())), expected);
        }
        case("'=1+1", "=1+1");
        case("'-0100", "-0100");
        case("''@x", "'@x");
        case("'＝x", "＝x");
        case("'quoted'", "'quoted'");
        case("'", "'");
        case("=1", "=1");
        case("", "");
    }
}
