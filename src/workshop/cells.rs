//! Cells of a text that was pasted, and back: RFC 4180, with a comma, a
//! semicolon or a tab between cells.

/// The separators, the preferred one first.
const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// The rows of `text`, each with its cells, split by `delimiter`; by the one that the
/// first line has most of, where that is not given.
///
/// Never fails: a quote that is not closed ends with the text. Blank lines are left out.
pub fn split(text: &str, delimiter: Option<char>) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let delimiter = delimiter.unwrap_or_else(|| most_frequent(text));
    let mut rows = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let (mut is_quoted, mut was_quoted) = (false, false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if is_quoted => is_quoted = false,
            '"' if cell.trim().is_empty() && !was_quoted => {
                cell.clear();
                (is_quoted, was_quoted) = (true, true);
            }
            '\r' if !is_quoted && letters.peek() == Some(&'\n') => (),
            '\n' | '\r' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                was_quoted = false;
            }
            letter if letter == delimiter && !is_quoted => {
                row.push(std::mem::take(&mut cell));
                was_quoted = false;
            }
            letter => cell.push(letter),
        }
    }
    row.push(cell);
    rows.push(row);
    rows.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

/// The separator that the first line with something in it has most of, outside of quotes.
fn most_frequent(text: &str) -> char {
    let line = text
        .trim_start()
        .split(['\n', '\r'])
        .next()
        .unwrap_or_default();
    let outside: Vec<&str> = line.split('"').step_by(2).collect();
    let mut best = (0, ',');
    for delimiter in DELIMITERS {
        let counts = outside.iter().map(|part| part.matches(delimiter).count());
        let found: usize = counts.sum();
        if found > best.0 {
            best = (found, delimiter);
        }
    }
    best.1
}

/// Rows of cells as CSV.
pub fn write<R, C>(rows: impl IntoIterator<Item = R>) -> String
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.into_iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            let cell = cell.as_ref();
            let is_special = |c| matches!(c, ',' | ';' | '\t' | '"' | '\r' | '\n');
            if cell.contains(is_special) || cell.trim().len() < cell.len() {
                text.extend(["\"", &cell.replace('"', "\"\""), "\""]);
            } else {
                text.push_str(cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_is_split_into_its_cells() {
        #[track_caller]
        fn case(text: &str, expected: &[&[&str]]) {
            assert_eq!(split(text, None), expected, "{text:?}");
        }
        case("a,b\r\nc,d\r\n", &[&["a", "b"], &["c", "d"]]);
        case("a;b,b;c\nx;y;z", &[&["a", "b,b", "c"], &["x", "y", "z"]]);
        case("a\tb\rc\td", &[&["a", "b"], &["c", "d"]]);
        case("\u{feff}a,\"b, \"\"c\"\"\nd\"", &[&["a", "b, \"c\"\nd"]]);
        case("a,5\" disk\n", &[&["a", "5\" disk"]]);
        case("\n\n a \n,,\n", &[&[" a "]]);
        case("a,\"b", &[&["a", "b"]]);
        case("", &[]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            rows in prop::collection::vec(prop::collection::vec("[a-c\",;\n\t é]{0,6}", 2..4), 1..5),
        ) {
            let mut expected = rows.clone();
            expected.retain(|row| row.iter().any(|cell| !cell.trim().is_empty()));
            prop_assert_eq!(split(&write(rows), Some(',')), expected);
        }
    }
}
