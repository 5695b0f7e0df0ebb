//! Values as indented JSON, or in one line.

use crate::model::{CountryId, LocalizedText};

/// Indented JSON. A comma is written before whatever follows a value.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) text: String,
    depth: usize,
    /// Whether something stands in the innermost bracket already.
    has_item: bool,
    /// Whether everything stands in one line.
    is_in_line: bool,
}

impl Writer {
    pub(crate) fn object(&mut self, fields: impl FnOnce(&mut Self)) {
        self.bracket('{', '}', fields);
    }

    pub(crate) fn bracket(&mut self, open: char, close: char, items: impl FnOnce(&mut Self)) {
        self.text.push(open);
        self.depth += 1;
        let outside = std::mem::replace(&mut self.has_item, false);
        items(self);
        self.depth -= 1;
        if self.has_item {
            self.break_line();
        }
        self.has_item = outside;
        self.text.push(close);
    }

    /// Writes `value` in one line.
    pub(super) fn in_line(&mut self, value: impl FnOnce(&mut Self)) {
        self.is_in_line = true;
        value(self);
        self.is_in_line = false;
    }

    fn break_line(&mut self) {
        if self.is_in_line {
            return;
        }
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }

    /// Begins the next item of the innermost bracket.
    pub(crate) fn item(&mut self) {
        if self.has_item {
            self.text.push_str(if self.is_in_line { ", " } else { "," });
        }
        self.has_item = true;
        self.break_line();
    }

    pub(crate) fn key(&mut self, name: &str) {
        self.item();
        self.string(name);
        self.text.push_str(": ");
    }

    pub(crate) fn list<T>(&mut self, name: &str, items: &[T], write: impl Fn(&mut Self, &T)) {
        self.key(name);
        self.bracket('[', ']', |out| {
            for each in items {
                out.item();
                write(out, each);
            }
        });
    }

    pub(crate) fn literal(&mut self, json: &str) {
        self.text.push_str(json);
    }

    pub(crate) fn text(&mut self, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.key(name);
            self.string(text);
        }
    }

    pub(crate) fn country(&mut self, name: &str, id: Option<CountryId>) {
        self.text(name, id.as_ref().map(CountryId::as_str));
    }

    pub(crate) fn localized(&mut self, name: &str, text: Option<&LocalizedText>) {
        if let Some(text) = text {
            self.key(name);
            self.words(text);
        }
    }

    pub(crate) fn words(&mut self, text: &LocalizedText) {
        match text.as_plain() {
            Some(plain) => self.string(plain),
            None => self.object(|out| {
                for (tag, each) in text.translations() {
                    out.text(tag, Some(each));
                }
            }),
        }
    }

    /// Six decimals at most, which is what the reader keeps.
    pub(super) fn degrees(&mut self, name: &str, degrees: f64) {
        let millionths = (degrees * 1e6).round() as i64;
        let (whole, fraction) = (millionths / 1_000_000, millionths % 1_000_000);
        self.key(name);
        self.literal(if millionths < 0 { "-" } else { "" });
        self.literal(&whole.unsigned_abs().to_string());
        if fraction != 0 {
            let digits = (1_000_000 + fraction.unsigned_abs()).to_string();
            self.literal(".");
            self.literal(digits.get(1..).unwrap_or_default().trim_end_matches('0'));
        }
    }

    pub(crate) fn string(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' => self.literal("\\\""),
                '\\' => self.literal("\\\\"),
                '\n' => self.literal("\\n"),
                '\u{0}'..='\u{1f}' => {
                    self.literal("\\u00");
                    self.text.extend(
                        [c as u32 >> 4, c as u32 & 15]
                            .map(|digit| char::from_digit(digit, 16).unwrap_or('0')),
                    );
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }
}
