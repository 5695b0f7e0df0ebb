//! How a table separates its cells.

/// The separators that are looked for in a header, the preferred one first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// A header that is longer is judged by its beginning.
const MOST_BYTES: usize = 100_000;

/// The separator of the cells of `text`, and the text of its records.
///
/// A first line `sep=;`, which Excel writes and takes for an order, decides, and
/// is no record. Else the one that the header has most of, outside of quotes.
pub(super) fn dialect(text: &str) -> (u8, &str) {
    if let Some((delimiter, records)) = ordered(text) {
        return (delimiter, records);
    }
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut is_quoted = false;
    let header = text.trim_start_matches(['\r', '\n', ' ']);
    for byte in header.bytes().take(MOST_BYTES) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\r' | b'\n' if !is_quoted => break,
            _ if is_quoted => (),
            _ => {
                for (count, delimiter) in counts.iter_mut().zip(DELIMITERS) {
                    *count += usize::from(byte == delimiter);
                }
            }
        }
    }
    let mut most = 0;
    for at in 1..counts.len() {
        if counts[at] > counts[most] {
            most = at;
        }
    }
    (DELIMITERS[most], text)
}

/// The separator that a first line `sep=;` orders, and what follows that line.
fn ordered(text: &str) -> Option<(u8, &str)> {
    let (word, rest) = text.split_at_checked(4)?;
    let (delimiter, rest) = rest.split_at_checked(1)?;
    let records = ["\r\n", "\n", "\r"]
        .iter()
        .find_map(|end| rest.strip_prefix(end))?;
    let delimiter = delimiter.bytes().next()?;
    let can_separate = delimiter == b'\t' || delimiter.is_ascii_punctuation() && delimiter != b'"';
    (word.eq_ignore_ascii_case("sep=") && can_separate).then_some((delimiter, records))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_decides_what_separates_cells() {
        #[track_caller]
        fn case(text: &str, expected: char) {
            assert_eq!(dialect(text), (expected as u8, text), "{text:?}");
        }
        case("date,kind\n1;2;3;4", ',');
        case("date;kind\n1,2,3,4", ';');
        case("date\tkind\r\n", '\t');
        case("date;\"a,b,c,d\";kind", ';');
        case("\"a\"\"b,\",x;y;z", ';');
        case("date;title (short, long);kind", ';');
        case("\r\n \n\tdate\tkind", '\t');
        case("date", ',');
        case("", ',');
        case("date;kind\rx,y,z,u", ';');
        case("\"unclosed;;;", ',');
    }

    #[test]
    fn an_order_of_excel_decides_and_is_no_record() {
        assert_eq!(dialect("sep=;\r\na,b"), (b';', "a,b"));
        assert_eq!(dialect("SEP=\t\na"), (b'\t', "a"));
        assert_eq!(dialect("sep=|\ra"), (b'|', "a"));
        for text in [
            "sep=;", "sep=\na", "sep=ab\n", "sep=\"\n", "sep=x\n", "sep=é\n", "sep", "sep= \na",
        ] {
            assert_eq!(dialect(text).1, text, "{text:?}");
        }
    }
}
