//! From bytes to text: UTF-8, and UTF-16 with a byte order mark.
//!
//! Other encodings are not read, for nothing tells them apart for certain. They
//! are guessed at only to say so.

use std::borrow::Cow;

use super::problem::{EncodingProblem, Probably};

/// Why bytes are no text.
pub(super) struct Undecoded<'a> {
    /// The text before the first byte that is none.
    pub(super) before: Cow<'a, str>,
    pub(super) kind: EncodingProblem,
}

/// The text that `bytes` are, without its byte order mark.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Undecoded<'_>> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf_8(rest),
        // A ZIP archive, as .xlsx and .ods are, and the container of .xls.
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            Err(undecoded("", EncodingProblem::Spreadsheet))
        }
        // No text begins with a NUL, or with one sign and a NUL.
        [0, ..] | [_, 0, ..] => Err(undecoded("", EncodingProblem::Foreign(Probably::Utf16))),
        _ => utf_8(bytes),
    }
}

fn utf_8(bytes: &[u8]) -> Result<Cow<'_, str>, Undecoded<'_>> {
    let fault = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(fault) => fault,
    };
    let (before, rest) = bytes.split_at(fault.valid_up_to());
    let kind = match fault.error_len() {
        None => EncodingProblem::HalfCharacter,
        Some(_) if bytes.contains(&0) => EncodingProblem::NoText,
        Some(_) => EncodingProblem::Foreign(probable_encoding(rest)),
    };
    let before = std::str::from_utf8(before).unwrap_or_default();
    Err(undecoded(before, kind))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Cow<'_, str>, Undecoded<'_>> {
    let (pairs, odd) = bytes.as_chunks();
    let mut text = String::with_capacity(bytes.len());
    for c in char::decode_utf16(pairs.iter().map(|pair| unit(*pair))) {
        match c {
            Ok(c) => text.push(c),
            Err(_) => return Err(undecoded(text, EncodingProblem::HalfCharacter)),
        }
    }
    if odd.is_empty() {
        Ok(Cow::Owned(text))
    } else {
        Err(undecoded(text, EncodingProblem::HalfCharacter))
    }
}

fn undecoded<'a>(before: impl Into<Cow<'a, str>>, kind: EncodingProblem) -> Undecoded<'a> {
    let before = before.into();
    Undecoded { before, kind }
}

/// The encoding in which `bytes`, which are not UTF-8, probably are.
///
/// Told by what stands together: letters beyond ASCII stand alone in the Latin
/// alphabet, and in words in the Cyrillic one; Korean syllables are pairs of
/// bytes within certain ranges.
fn probable_encoding(bytes: &[u8]) -> Probably {
    const MOST_BYTES: usize = 10_000;
    let bytes = bytes.get(..MOST_BYTES).unwrap_or(bytes);
    let (mut high, mut alone, mut korean) = (0, 0, 0);
    for run in bytes.split(u8::is_ascii) {
        high += run.len();
        alone += usize::from(run.len() == 1);
        let (pairs, _) = run.as_chunks();
        let is_syllable = |[lead, trail]: &&[u8; 2]| {
            (0xb0..=0xc8).contains(lead) && (0xa1..=0xfe).contains(trail)
        };
        korean += 2 * pairs.iter().filter(is_syllable).count();
    }
    if 2 * alone >= high {
        Probably::Western
    } else if 4 * korean >= 3 * high {
        Probably::Korean
    } else {
        Probably::Cyrillic
    }
}

#[cfg(test)]
mod tests {
    use crate::read::decoded;

    #[track_caller]
    fn refused(bytes: &[u8]) -> (String, usize, usize) {
        let problem = decoded(bytes).unwrap_err().remove(0);
        let place = problem.place.unwrap();
        (problem.message, place.line, place.column)
    }

    #[test]
    fn utf_8_and_utf_16_are_read_with_their_marks() {
        let text = "date;북한\r\nМинск;😀";
        let units = || text.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decoded(text.as_bytes()).as_deref(), Ok(text));
        assert_eq!(
            decoded(&[b"\xef\xbb\xbf", text.as_bytes()].concat()).as_deref(),
            Ok(text)
        );
        assert_eq!(
            decoded(&[b"\xff\xfe", &*little].concat()).as_deref(),
            Ok(text)
        );
        assert_eq!(decoded(&[b"\xfe\xff", &*big].concat()).as_deref(), Ok(text));
        assert_eq!(decoded(b"").as_deref(), Ok(""));
        let (message, line, column) = refused(&little);
        assert!(
            message.ends_with("UTF-16 without a byte order mark"),
            "{message}"
        );
        assert_eq!((line, column), (1, 1));
        assert!(
            refused(&big)
                .0
                .ends_with("UTF-16 without a byte order mark")
        );
    }

    #[test]
    fn half_a_character_is_told_at_its_place() {
        #[track_caller]
        fn case(bytes: &[u8], line: usize, column: usize) {
            let expected = "expected whole characters, found a part of one".to_owned();
            assert_eq!(refused(bytes), (expected, line, column));
        }
        case("a\n북".as_bytes().split_last().unwrap().1, 2, 1);
        case(b"\xff\xfea\0b", 1, 2);
        case(b"\xff\xfea\0\n\0\x3d\xd8c\0", 2, 1);
        case(b"\xfe\xff\xde\0", 1, 1);
    }

    #[test]
    fn files_that_are_no_text_are_told_as_what_they_are() {
        #[track_caller]
        fn case(bytes: &[u8], code: &str) {
            assert_eq!(decoded(bytes).unwrap_err()[0].code, code);
        }
        case(b"PK\x03\x04\x14\0\x06\0", "spreadsheet");
        case(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet");
        case(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no-text");
        case(b"\x7fELF\xff\0", "no-text");
    }

    /// As `iconv` writes "Minsk, Moscow" and "Pyongyang, Seoul" in their own words.
    #[test]
    fn other_encodings_are_guessed_by_what_stands_together() {
        #[track_caller]
        fn case(bytes: &[u8], expected: &str) {
            let (message, line, _) = refused(&[b"date,kind\n", bytes].concat());
            assert!(message.ends_with(expected), "{message}");
            assert_eq!(line, 2);
        }
        case(
            b"\xcc\xe8\xed\xf1\xea, \xcc\xee\xf1\xea\xe2\xe0",
            "Windows-1251 (Cyrillic)",
        );
        case(
            b"\xcf\xe0\xf0\xf2\xed\xb8\xf0\xf1\xf2\xe2\xee",
            "Windows-1251 (Cyrillic)",
        );
        case(b"\xc6\xf2\xbe\xe7, \xbc\xad\xbf\xef", "EUC-KR (Korean)");
        case(b"T\xfcrkiye, C\xf4te d'Ivoire", "(Western European)");
        case(b"Caf\xe9\n", "(Western European)");
    }
}
