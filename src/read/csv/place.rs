//! Where in a table something stands, in a spreadsheet's terms.

use std::fmt;

use super::record::Record;
use crate::model::Problem;
use crate::read::found;
use crate::read::problem::ProblemKind;
use crate::read::problems::Problems;

/// A place in a table: `row 14, column D (parties)`.
///
/// The paths of a table's problems are written like this. Rows count from 1, as
/// spreadsheets number them: the row that names the columns is one, blank rows
/// are too, and a cell with line breaks in it makes none.
///
/// # Examples
///
/// ```
/// let problems = diplomap::read::csv("date,kind,title,parties\nsoon,visit,T,BLR;PRK").unwrap_err();
/// let place = diplomap::read::CellPlace::of(&problems[0]).expect("a problem of a table");
/// assert_eq!((place.row, place.column), (2, Some(1)));
/// assert_eq!(place.to_string(), "row 2, column A (date)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellPlace {
    /// The row, from 1.
    pub row: usize,
    /// The column, from 1; `None` for the row as a whole.
    pub column: Option<usize>,
    /// What the column is called; empty for one without a name.
    pub name: String,
}

impl CellPlace {
    /// Where `problem` is; `None` unless it is one of a table, and of a place in it.
    pub fn of(problem: &Problem) -> Option<Self> {
        let rest = problem.path.strip_prefix("row ")?;
        let Some((row, rest)) = rest.split_once(", column ") else {
            return Some(Self {
                row: rest.parse().ok()?,
                column: None,
                name: String::new(),
            });
        };
        let (letters, name) = match rest.split_once(" (") {
            Some((letters, name)) => (letters, name.strip_suffix(')')?),
            None => (rest, ""),
        };
        Some(Self {
            row: row.parse().ok()?,
            column: Some(number(letters)?),
            name: name.to_owned(),
        })
    }
}

impl fmt::Display for CellPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if let Some(column) = self.column {
            write!(f, ", column {}", letters(column))?;
            if !self.name.is_empty() {
                write!(f, " ({})", self.name)?;
            }
        }
        Ok(())
    }
}

impl Record<'_> {
    /// Adds a problem with the row as a whole.
    pub(super) fn problem(&self, kind: impl Into<ProblemKind>, problems: &mut Problems<'_>) {
        let place = CellPlace {
            row: self.row,
            column: None,
            name: String::new(),
        };
        problems.add_to(self.raw, place.to_string(), kind.into());
    }

    /// Adds a problem with `part` of the text, which stands in the column at
    /// position `at`, called `name`.
    pub(super) fn cell_problem(
        &self,
        (at, name): (usize, &str),
        part: &str,
        kind: impl Into<ProblemKind>,
        problems: &mut Problems<'_>,
    ) {
        let place = CellPlace {
            row: self.row,
            column: Some(at + 1),
            name: found::bare(name),
        };
        problems.add_to(part, place.to_string(), kind.into());
    }

    /// The end of its text, where what is missing would stand.
    pub(super) fn end(&self) -> &str {
        self.raw.split_at(self.raw.len()).1
    }
}

/// The letters of a column from 1, as spreadsheets have them: Z is followed by AA.
pub(super) fn letters(mut column: usize) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(char::from(b'A' + (column % 26) as u8));
        column /= 26;
    }
    letters.iter().rev().collect()
}

fn number(letters: &str) -> Option<usize> {
    let mut number: usize = 0;
    for letter in letters.bytes() {
        let digit = letter
            .is_ascii_uppercase()
            .then(|| usize::from(letter - b'A') + 1)?;
        number = number.checked_mul(26)?.checked_add(digit)?;
    }
    (number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Severity;

    fn problem(path: String) -> Problem {
        Problem {
            severity: Severity::Error,
            code: "date-form".into(),
            path,
            place: None,
            message: String::new(),
            help: None,
        }
    }

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        #[track_caller]
        fn case(column: usize, expected: &str) {
            assert_eq!(letters(column), expected);
            assert_eq!(number(expected), Some(column));
        }
        case(1, "A");
        case(26, "Z");
        case(27, "AA");
        case(52, "AZ");
        case(53, "BA");
        case(702, "ZZ");
        case(703, "AAA");
        case(16_384, "XFD");
        assert_eq!(number(""), None);
        assert_eq!(number("a"), None);
        assert_eq!(number(&"Z".repeat(99)), None);
    }

    #[test]
    fn a_place_is_read_back_from_the_path_of_a_problem() {
        #[track_caller]
        fn case(row: usize, column: Option<usize>, name: &str, path: &str) {
            let name = name.to_owned();
            let place = CellPlace { row, column, name };
            assert_eq!(place.to_string(), path);
            assert_eq!(CellPlace::of(&problem(path.to_owned())), Some(place));
        }
        case(14, None, "", "row 14");
        case(14, Some(4), "parties", "row 14, column D (parties)");
        case(2, Some(28), "", "row 2, column AB");
        case(
            1,
            Some(1),
            "a (b), column C",
            "row 1, column A (a (b), column C)",
        );
    }

    #[test]
    fn other_paths_are_no_place_in_a_table() {
        for path in [
            "",
            "events[0].date",
            "row",
            "row x",
            "row 1, column 4",
            "row 1, column A (x",
        ] {
            assert_eq!(CellPlace::of(&problem(path.to_owned())), None, "{path}");
        }
    }
}
