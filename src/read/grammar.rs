//! Whether a text is JSON (RFC 8259), and where it stops being so.
//!
//! Owns the grammar alone: what the values mean is taken from their text later.
//! Accepts exactly what `serde_json` accepts, without recursion and in a
//! tenth of its size: that crate's errors and numbers would be in the download
//! with it.

/// Why a text is not JSON, by what should stand where it stops being so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    /// The text ends within a value.
    CutOff,
    /// No value begins like this.
    Value,
    /// A field does not begin with its name in quotes.
    Name,
    /// No colon follows a field's name.
    Colon,
    /// Neither a comma nor the closing bracket follows an item of a list.
    ItemEnd,
    /// Neither a comma nor the closing bracket follows a field.
    FieldEnd,
    /// Something follows the value.
    DocumentEnd,
    /// A control character within a text.
    Control,
    /// An unknown escape.
    Escape,
    /// A number in another form than JSON's.
    Number,
}

/// Finds the first mistake in `text`.
///
/// # Errors
///
/// The mistake, with the offset in bytes of the character that is wrong.
pub(super) fn check(text: &str) -> Result<(), (usize, Mistake)> {
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
    };
    scanner.document().map_err(|mistake| (scanner.at, mistake))
}

struct Scanner<'a> {
    bytes: &'a [u8],
    /// Where the next byte is.
    at: usize,
}

/// What may come next.
#[derive(Clone, Copy)]
enum Next {
    Value,
    /// A value, or the end of an empty list.
    FirstItem,
    Name,
    /// A name, or the end of an empty object.
    FirstName,
    Colon,
    /// A comma or the closing bracket; the end of the text, if none is open.
    End,
}

impl Scanner<'_> {
    fn document(&mut self) -> Result<(), Mistake> {
        // The closing brackets that are still to come, the next one last.
        let mut closers = Vec::new();
        let mut next = Next::Value;
        loop {
            self.pass(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
            let closer = closers.last().copied();
            let byte = match self.peek() {
                Ok(byte) => byte,
                Err(_) if closer.is_none() && matches!(next, Next::End) => return Ok(()),
                Err(cut_off) => return Err(cut_off),
            };
            let is_closed =
                closer == Some(byte) && !matches!(next, Next::Value | Next::Name | Next::Colon);
            next = match (next, byte) {
                _ if is_closed => {
                    closers.pop();
                    self.then(Next::End)
                }
                (Next::Value | Next::FirstItem, b'{') => {
                    closers.push(b'}');
                    self.then(Next::FirstName)
                }
                (Next::Value | Next::FirstItem, b'[') => {
                    closers.push(b']');
                    self.then(Next::FirstItem)
                }
                (Next::Value | Next::FirstItem, _) => {
                    self.scalar(byte)?;
                    Next::End
                }
                (Next::Name | Next::FirstName, b'"') => {
                    self.string()?;
                    Next::Colon
                }
                (Next::Colon, b':') => self.then(Next::Value),
                (Next::End, b',') if closer == Some(b'}') => self.then(Next::Name),
                (Next::End, b',') if closer.is_some() => self.then(Next::Value),
                (Next::Name | Next::FirstName, _) => return Err(Mistake::Name),
                (Next::Colon, _) => return Err(Mistake::Colon),
                (Next::End, _) => {
                    return Err(match closer {
                        Some(b'}') => Mistake::FieldEnd,
                        Some(_) => Mistake::ItemEnd,
                        None => Mistake::DocumentEnd,
                    });
                }
            };
        }
    }

    fn scalar(&mut self, first: u8) -> Result<(), Mistake> {
        match first {
            b'"' => self.string(),
            b'-' | b'0'..=b'9' => self.number(),
            _ => {
                let rest = self.bytes.get(self.at..).unwrap_or_default();
                let words: [&[u8]; 3] = [b"true", b"false", b"null"];
                let word = words.into_iter().find(|word| rest.starts_with(word));
                self.at += word.ok_or(Mistake::Value)?.len();
                Ok(())
            }
        }
    }

    fn string(&mut self) -> Result<(), Mistake> {
        self.at += 1;
        loop {
            self.pass(|byte| byte >= b' ' && byte != b'"' && byte != b'\\');
            match self.peek()? {
                b'"' => {
                    self.at += 1;
                    return Ok(());
                }
                b'\\' => self.escape()?,
                _ => return Err(Mistake::Control),
            }
        }
    }

    fn escape(&mut self) -> Result<(), Mistake> {
        self.at += 1;
        let kind = self.peek()?;
        if !b"\"\\/bfnrtu".contains(&kind) {
            return Err(Mistake::Escape);
        }
        self.at += 1;
        if kind == b'u' {
            for _ in 0..4 {
                if !self.peek()?.is_ascii_hexdigit() {
                    return Err(Mistake::Escape);
                }
                self.at += 1;
            }
        }
        Ok(())
    }

    fn number(&mut self) -> Result<(), Mistake> {
        self.take(b"-");
        let has_leading_zero = self.take(b"0");
        let is_digit = |byte: &u8| byte.is_ascii_digit();
        if !has_leading_zero {
            self.digits()?;
        } else if self.bytes.get(self.at).is_some_and(is_digit) {
            return Err(Mistake::Number);
        }
        if self.take(b".") {
            self.digits()?;
        }
        if self.take(b"eE") {
            self.take(b"+-");
            self.digits()?;
        }
        Ok(())
    }

    /// Passes at least one digit.
    fn digits(&mut self) -> Result<(), Mistake> {
        if !self.peek()?.is_ascii_digit() {
            return Err(Mistake::Number);
        }
        self.pass(|byte| byte.is_ascii_digit());
        Ok(())
    }

    fn peek(&self) -> Result<u8, Mistake> {
        self.bytes.get(self.at).copied().ok_or(Mistake::CutOff)
    }

    /// Passes one byte, after which comes `next`.
    fn then(&mut self, next: Next) -> Next {
        self.at += 1;
        next
    }

    /// Passes the next byte if it is one of `bytes`.
    fn take(&mut self, bytes: &[u8]) -> bool {
        let is_there = self.peek().is_ok_and(|byte| bytes.contains(&byte));
        self.at += usize::from(is_there);
        is_there
    }

    fn pass(&mut self, is_passed: fn(u8) -> bool) {
        while self.peek().is_ok_and(is_passed) {
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    #[rustfmt::skip]
    const RIGHT: &[&str] = &[
        "0", "-0", "0e1", "0E+1", "-0.0e-1", "1e999", "20e1", "123.456", "[-1]", "1E22", "\"\"", "\" \"",
        "\"\\u0000\"", "\"\\uDFAA\"", "\"\\uD800\\n\"", "\"\\/\"", "\"\u{7f}\"", "\"\u{2028}\"", "[]", "{}",
        " [ ] ", "\t{\r\n}\n", "[[],[[]],{}]", "{\"\":0}", "{\"a\":1,\"a\":1}", "null", "true", "false",
        "[null,true,false]", "{\"a\":[{\"b\":{}}]}",
    ];

    #[rustfmt::skip]
    const WRONG: &[&str] = &[
        "", " ", "[", "]", "{", "}", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1}", "{]", "{\"a\"}",
        "{\"a\":}", "{\"a\":1,}", "{\"a\":1 \"b\":2}", "{,}", "{a:1}", "{1:1}", "{'a':1}", "{\"a\" 1}",
        "{\"a\"::1}", "{\"a\",1}", "[\"a\":1]", ":", ",", "1 2", "[] []", "{}}", "[]]", "-", "+1", "01",
        "-01", "00", "1.", ".1", "-.1", "1.e1", "1e", "1e+", "1ee1", "1e1.5", "0x1", "1_000", "--1", "-a",
        "Infinity", "-Infinity", "NaN", "nul", "nulll", "truE", "True", "tru", "\"", "\"a", "\"\\", "\"\\\"",
        "\"\\x\"", "\"\\a\"", "\"\\'\"", "\"\\u\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\u123", "\"\\U0041\"",
        "\"\n\"", "\"\t\"", "\"\0\"", "\"\u{1f}\"", "'a'", "\u{feff}1", "[1]\u{a0}", "\u{c}1", "[1]\u{b}",
        "/**/1", "1//", "#\n1", "é", "\"é", "[\"é\" é]", "<>", "\u{0}", "[\u{0}]",
    ];

    #[track_caller]
    fn agrees(text: &str) {
        let theirs = serde_json::from_str::<IgnoredAny>(text);
        let ours = check(text);
        assert_eq!(ours.is_ok(), theirs.is_ok(), "{text:?} {ours:?} {theirs:?}");
        if let Err((at, _)) = ours {
            assert!(text.is_char_boundary(at), "{text:?} {at}");
        }
    }

    /// What parsers disagree about (N. Seriot, "Parsing JSON is a Minefield", `JSONTestSuite`).
    #[test]
    fn the_minefield_is_crossed_as_serde_json_crosses_it() {
        for right in RIGHT {
            assert_eq!(check(right), Ok(()), "{right}");
            agrees(right);
        }
        for wrong in WRONG {
            assert!(check(wrong).is_err(), "{wrong}");
            agrees(wrong);
        }
    }

    proptest! {
        #[test]
        fn what_is_json_is_what_serde_json_takes_for_it(
            text in r#"([\[\]{}:, "\\]|null|tru|true|false|"a"|[0-9eE.+\-]{1,3}|\\u[0-9a-f]{3,4}|[\n\té])*"#,
        ) {
            agrees(&text);
        }

        #[test]
        fn a_document_with_a_piece_out_of_place_is_json_if_serde_json_says_so(
            from in 0..200_usize, length in 0..4_usize, piece in r#"[\[\]{}:,"\\0-9eE.\-n é]{0,2}"#,
        ) {
            const DOCUMENT: &str = r#"{"a": [1, -0.5e+3, "b\n\u00e9", {}, []], "c": {"d": null, "e": [true, false, [[{"f": ""}]]]},
                "g": [{"h": 10, "i": "\"\\"}, {"j": 0}]}"#;
            let from = from.min(DOCUMENT.len());
            let to = (from + length).min(DOCUMENT.len());
            agrees(&[&DOCUMENT[..from], &piece, &DOCUMENT[to..]].concat());
        }
    }
}
