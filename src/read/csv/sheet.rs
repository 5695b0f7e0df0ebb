//! The cells of a text that is still being worked on, whatever they say.
//!
//! Owns what becomes of broken quotes, which have no cell to be told in: they are
//! taken for letters. Everything else is read as in a table of events.

use super::dialect::dialect;
use super::guard::unguarded;
use super::record::{Form, Record, records};

/// The rows of a text.
pub(crate) struct Sheet {
    /// What separates its cells.
    pub(crate) delimiter: char,
    /// Those in which there is something to see, each with its cells.
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
        let rows = records(text, delimiter).map(|record| {
            let mut cells = Vec::new();
            add(&mut cells, record, delimiter);
            cells
        });
        let is_seen = |row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty());
        Self {
            delimiter: char::from(delimiter),
            rows: rows.filter(is_seen).collect(),
        }
    }
}

fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Adds the cells of `record`.
fn add(cells: &mut Vec<String>, record: Record<'_>, delimiter: u8) {
    for cell in record.cells() {
        let Form::Continued(rest) = cell.form else {
            cells.push(unguarded(cell.text()).into_owned());
            continue;
        };
        // What is behind the closing quote belongs to the cell as far as it reaches.
        let (own, others) = match rest.split_once(char::from(delimiter)) {
            Some((own, others)) => (own, Some(others)),
            None => (rest, None),
        };
        let start = cell.raw.len() - rest.len();
        let start = cell.raw.get(..start).unwrap_or_default();
        cells.push([start, own.trim_end()].concat());
        match others {
            Some("") => cells.push(String::new()),
            Some(others) => {
                for record in records(others, delimiter) {
                    add(cells, record, delimiter);
                }
            }
            None => (),
        }
    }
}

#[cfg(test)]
mod tests {
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
        case("\n\n a \n,,\n", &[&["a"]]);
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
            let mut expected = rows;
            expected.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
            let found = Sheet::separated_by(b',', &writer.into_text()).rows;
            prop_assert_eq!(&found[1..], expected);
        }

        #[test]
        fn no_text_is_too_broken(text in "[a\",;\t\r\n']{0,40}") {
            for row in Sheet::read(&text).rows {
                prop_assert!(!row.is_empty());
            }
        }
    }
}
