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
    if let [
        b's' | b'S',
        b'e' | b'E',
        b'p' | b'P',
        b'=',
        delimiter,
        b'\r' | b'\n',
        ..,
    ] = *text.as_bytes()
        && (delimiter == b'\t' || delimiter.is_ascii_punctuation() && delimiter != b'"')
    {
        let records = text.get(5..).unwrap_or_default();
        let records = records.strip_prefix('\r').unwrap_or(records);
        return (delimiter, records.strip_prefix('\n').unwrap_or(records));
    }
    let mut counts = [0; DELIMITERS.len()];
    let mut is_quoted = false;
    for byte in text.trim_start().bytes().take(MOST_BYTES) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            _ if is_quoted => (),
            b'\r' | b'\n' => break,
            _ => {
                if let Some(at) = DELIMITERS.iter().position(|each| *each == byte) {
                    counts[at] += 1;
                }
            }
        }
    }
    let [commas, semicolons, tabs] = counts;
    let most = if semicolons > commas && semicolons >= tabs {
        1
    } else {
        2 * usize::from(tabs > commas)
    };
    (DELIMITERS[most], text)
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
