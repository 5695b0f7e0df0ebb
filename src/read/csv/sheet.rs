//! The cells of a text that is still being worked on, whatever they say.
//!
//! Owns what becomes of broken quotes, which have no cell to be told in: they are
//! taken for letters. Everything else is read as in a table of events.

use super::dialect::dialect;
use super::guard::unguarded;
use super::record::{Cell, Form, lenient_records};

/// The rows of a text.
pub(crate) struct Sheet {
    /// What separates its cells.
    pub(crate) delimiter: char,
    /// All of them, each with its cells; of a blank line the one that it is.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Sheet {
    /// The rows of `text`, whose first one shows what separates cells.
    pub(crate) fn read(text: &str) -> Self {
        let (delimiter, text) = dialect(without_mark(text));
        Self::of(text, delimiter)
    }

    /// The rows of `text`, in which `delimiter`, a sign of ASCII, separates cells.
    pub(crate) fn separated_by(delimiter: u8, text: &str) -> Self {
        Self::of(without_mark(text), delimiter)
    }

    fn of(text: &str, delimiter: u8) -> Self {
        let rows = lenient_records(text, delimiter);
        let rows = rows.map(|record| record.cells().map(|cell| text_of(&cell)).collect());
        Self {
            delimiter: char::from(delimiter),
            rows: rows.collect(),
        }
    }

    /// The rows in which there is something to see.
    pub(crate) fn seen(self) -> impl Iterator<Item = Vec<String>> {
        self.rows.into_iter().filter(|row| is_seen(row))
    }
}

/// Whether there is something to see in `row`.
pub(crate) fn is_seen(row: &[String]) -> bool {
    row.iter().any(|cell| !cell.trim().is_empty())
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The text of `cell`; what is behind its closing quote belongs to it.
fn text_of(cell: &Cell<'_>) -> String {
    match cell.form {
        Form::Continued(_) => cell.raw.trim_end().to_owned(),
        _ => unguarded(cell.text()).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::record::MOST_CELLS;
    use super::*;
    use crate::export::csv::Writer;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_split_into_its_cells() {
        #[track_caller]
        fn case(text: &str, expected: &[&[&str]]) {
            assert_eq!(Sheet::read(text).rows, expected, "{text:?}");
        }
        case("a,b\r\nc,d\r\n", &[&["a", "b"], &["c", "d"]]);
        case("a;b,b;c\nx;y;z", &[&["a", "b,b", "c"], &["x", "y", "z"]]);
        case("a\tb\rc\td", &[&["a", "b"], &["c", "d"]]);
        case("sep=;\na;b", &[&["a", "b"]]);
        case("\u{feff}a,\"b, \"\"c\"\"\nd\"", &[&["a", "b, \"c\"\nd"]]);
        case("'=a,'b", &[&["=a", "'b"]]);
        case("a\n\n b \n,,\n", &[&["a"], &[""], &["b"], &["", "", ""]]);
        case("", &[]);
    }

    #[test]
    fn broken_quotes_are_letters() {
        #[track_caller]
        fn case(text: &str, expected: &[&str]) {
            let rows = Sheet::separated_by(b'\t', text).rows;
            assert_eq!(rows, [expected], "{text:?}");
        }
        case("5\" disk\tb", &["5\" disk", "b"]);
        case("\"Good\" news\tb", &["\"Good\" news", "b"]);
        case("\"Good\" news \t\"b\tc\"\t", &["\"Good\" news", "b\tc", ""]);
        case("\"a\" b\t", &["\"a\" b", ""]);
        case("a\t\"b", &["a", "b"]);
        case(
            "\"Good\" news\t\"two\nlines\"",
            &["\"Good\" news", "two\nlines"],
        );
    }

    #[test]
    fn a_line_of_broken_quotes_ends_where_any_line_does() {
        let rows = Sheet::separated_by(b',', &"\"a\"b,".repeat(100_000)).rows;
        assert_eq!(rows, [vec!["\"a\"b"; MOST_CELLS]]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            rows in prop::collection::vec(prop::collection::vec("[a-c\",;=\n\t' é]{0,6}", 2..4), 1..5),
        ) {
            let mut writer = Writer::new(&["x"]);
            for row in &rows {
                writer.row(row);
            }
            let found = Sheet::separated_by(b',', &writer.into_text()).rows;
            prop_assert_eq!(&found[1..], rows);
        }

        #[test]
        fn no_text_is_too_broken(text in "[a\",;\t\r\n']{0,40}") {
            for row in Sheet::read(&text).rows {
                prop_assert!(!row.is_empty());
            }
        }
    }
}
