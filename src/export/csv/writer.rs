//! Rows of cells as CSV (RFC 4180).

use super::COLUMNS;

/// A table as far as it is written.
pub(crate) struct Writer {
    text: String,
}

impl Writer {
    /// A table of events without any.
    pub(crate) fn of_events() -> Self {
        Self::new(&COLUMNS)
    }

    /// A table with these columns and no rows.
    pub(crate) fn new(columns: &[&str]) -> Self {
        let mut writer = Self {
            // Spreadsheets take a text without a byte order mark for another encoding.
            text: String::from('\u{feff}'),
        };
        writer.row(columns);
        writer
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        let mut comma = "";
        for cell in cells {
            self.text.push_str(comma);
            self.cell(cell.as_ref());
            comma = ",";
        }
        self.text.push_str("\r\n");
    }

    /// A cell, in quotes where it has to be, and where some spreadsheets want it.
    fn cell(&mut self, cell: &str) {
        let guard = if is_formula(cell) { "'" } else { "" };
        let is_special = |c| matches!(c, ',' | ';' | '\t' | '"' | '\r' | '\n');
        if cell.contains(is_special) || cell.trim().len() < cell.len() {
            self.text
                .extend(["\"", guard, &cell.replace('"', "\"\""), "\""]);
        } else {
            self.text.extend([guard, cell]);
        }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }
}

/// Whether a spreadsheet may run `cell` as a formula, apostrophes before it aside.
///
/// The signs are OWASP's ("CSV Injection"); the reader of tables knows the same.
fn is_formula(cell: &str) -> bool {
    let signs = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    cell.trim_start_matches('\'').starts_with(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_have_to_be_and_formulas_guarded() {
        #[track_caller]
        fn case(cell: &str, expected: &str) {
            let mut writer = Writer::new(&["a"]);
            writer.row([cell, "x"]);
            let expected = format!("\u{feff}a\r\n{expected},x\r\n");
            assert_eq!(writer.into_text(), expected);
        }
        case("", "");
        case("plain", "plain");
        case("북한 – Минск", "북한 – Минск");
        case("a, b", "\"a, b\"");
        case("BLR; PRK", "\"BLR; PRK\"");
        case("say \"hi\"", "\"say \"\"hi\"\"\"");
        case("two\nlines", "\"two\nlines\"");
        case(" blanks ", "\" blanks \"");
        case("=1+1", "'=1+1");
        case("-0100", "'-0100");
        case("@x, y", "\"'@x, y\"");
        case("'=x", "''=x");
        case("'quoted'", "'quoted'");
        case("\tx", "\"'\tx\"");
    }
}
