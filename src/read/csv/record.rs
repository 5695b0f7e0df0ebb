//! The records and cells of a table in text (RFC 4180).
//!
//! Owns the grammar alone: what cells mean is for others. Reads what the crate
//! `csv` reads, and also tells where each cell stands, which quote is never
//! closed, and which is closed too early. Lines end in CR LF, LF or CR; blanks
//! may stand around quotes; a quote within a cell without quotes is itself.

use std::borrow::Cow;

/// The columns of a spreadsheet's sheet.
pub(super) const MOST_CELLS: usize = 16_384;

/// A record: a row of the table, which may take several lines of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Record<'a> {
    /// Its number as a spreadsheet counts, from 1.
    pub(super) row: usize,
    /// Its text without the end of its last line.
    pub(super) raw: &'a str,
    /// Whether it goes on behind [`MOST_CELLS`] cells. Then it is the last.
    pub(super) is_cut: bool,
    delimiter: u8,
    is_lenient: bool,
}

/// A cell of a record.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    /// Its text in the document, with its quotes, without the blanks around it.
    pub(super) raw: &'a str,
    pub(super) form: Form<'a>,
}

/// How a cell is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form<'a> {
    /// Without quotes.
    Bare,
    /// In quotes.
    Quoted,
    /// With a quote that is never closed: it reaches to the end of the text.
    Unclosed,
    /// With this behind its closing quote: it reaches to the end of the
    /// line, or to the next delimiter where the records are [`lenient_records`].
    Continued(&'a str),
}

/// The records of `text`, blank lines among them. The first is row 1.
pub(super) fn records(text: &str, delimiter: u8) -> impl Iterator<Item = Record<'_>> {
    scanned(text, delimiter, false)
}

/// The records of `text`, in which what is behind a closing quote ends where a cell
/// without quotes would.
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
pub(super) fn lenient_records(text: &str, delimiter: u8) -> impl Iterator<Item = Record<'_>> {
    scanned(text, delimiter, true)
}

fn scanned(text: &str, delimiter: u8, is_lenient: bool) -> impl Iterator<Item = Record<'_>> {
    let mut scanner = Scanner::of(text, delimiter, is_lenient);
    let (mut row, mut is_cut) = (0, false);
    std::iter::from_fn(move || {
        let start = scanner.at;
        if start == text.len() || is_cut {
            return None;
        }
        scanner.cell();
        let mut count = 1;
        while count < MOST_CELLS && scanner.passes(delimiter) {
            scanner.cell();
            count += 1;
        }
        let raw = text.get(start..scanner.at)?;
        is_cut = scanner.byte(scanner.at) == Some(delimiter);
        scanner.passes(b'\r');
        scanner.passes(b'\n');
        row += 1;
        Some(Record {
            row,
            raw,
            is_cut,
            delimiter,
            is_lenient,
        })
    })
}

impl<'a> Record<'a> {
    /// Its cells, at least one.
    pub(super) fn cells(&self) -> impl Iterator<Item = Cell<'a>> + use<'a> {
        let delimiter = self.delimiter;
        let mut scanner = Scanner::of(self.raw, delimiter, self.is_lenient);
        let mut has_more = true;
        std::iter::from_fn(move || {
            let cell = has_more.then(|| scanner.cell());
            has_more = scanner.passes(delimiter);
            cell
        })
    }
}

impl<'a> Cell<'a> {
    /// Its text, without quotes.
    pub(super) fn text(&self) -> Cow<'a, str> {
        let quoted = self
            .raw
            .strip_prefix('"')
            .filter(|_| self.form != Form::Bare);
        let Some(quoted) = quoted else {
            return Cow::Borrowed(self.raw);
        };
        let inner = quoted.strip_suffix('"').unwrap_or(quoted);
        if inner.contains('"') {
            Cow::Owned(inner.replace("\"\"", "\""))
        } else {
            Cow::Borrowed(inner)
        }
    }
}

/// A way through a text, cell by cell.
struct Scanner<'a> {
    text: &'a str,
    delimiter: u8,
    /// Whether a delimiter ends what is behind a closing quote.
    is_lenient: bool,
    /// Where the next byte is.
    at: usize,
    /// The next line feed and the next carriage return at or behind `at`, as far as
    /// they have been looked for: looking in every cell would take forever.
    line_feed: usize,
    carriage_return: usize,
}

impl<'a> Scanner<'a> {
    fn of(text: &'a str, delimiter: u8, is_lenient: bool) -> Self {
        let mut scanner = Self {
            text,
            delimiter,
            is_lenient,
            at: 0,
            line_feed: 0,
            carriage_return: 0,
        };
        scanner.line_feed = scanner.find(0, b'\n');
        scanner.carriage_return = scanner.find(0, b'\r');
        scanner
    }

    /// Passes a cell, behind which is a delimiter, the end of a line, or the end.
    fn cell(&mut self) -> Cell<'a> {
        let start = self.past_blanks(self.at);
        if self.byte(start) != Some(b'"') {
            let line_end = self.line_end(self.at);
            let line = self.slice(self.at, line_end);
            let length = line.find(char::from(self.delimiter));
            let end = self.at + length.unwrap_or(line.len());
            let raw = self.slice(self.at, end).trim();
            self.at = end;
            return Cell {
                raw,
                form: Form::Bare,
            };
        }
        let close = self.closing_quote(start + 1);
        let after = self.past_blanks(close + 1);
        let (end, form) = if close >= self.text.len() {
            (self.text.len(), Form::Unclosed)
        } else if matches!(self.byte(after), None | Some(b'\n' | b'\r'))
            || self.byte(after) == Some(self.delimiter)
        {
            (close + 1, Form::Quoted)
        } else {
            let line_end = self.line_end(after);
            let line = self.slice(after, line_end);
            let length = line.find(char::from(self.delimiter));
            let length = length.filter(|_| self.is_lenient);
            let end = length.map_or(line_end, |length| after + length);
            (end, Form::Continued(self.slice(after, end)))
        };
        self.at = end.max(after.min(self.text.len()));
        Cell {
            raw: self.slice(start, end),
            form,
        }
    }

    /// Where the quote is that closes a cell whose text begins at `start`, or the end.
    ///
    /// Of several in a row each two are one of the text.
    fn closing_quote(&self, start: usize) -> usize {
        let mut end = start;
        loop {
            let quote = self.find(end, b'"');
            end = quote;
            while self.byte(end) == Some(b'"') {
                end += 1;
            }
            match end - quote {
                0 => return self.text.len(),
                count if count % 2 == 1 => return end - 1,
                _ => (),
            }
        }
    }

    /// Passes `byte`, if it is next.
    fn passes(&mut self, byte: u8) -> bool {
        let is_next = self.byte(self.at) == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The first place from `start` on where `byte` is, or the end.
    fn find(&self, start: usize, byte: u8) -> usize {
        let rest = self.text.get(start..).unwrap_or_default();
        let length = rest.find(char::from(byte));
        length.map_or(self.text.len(), |length| start + length)
    }

    fn line_end(&mut self, start: usize) -> usize {
        if self.line_feed < start {
            self.line_feed = self.find(start, b'\n');
        }
        if self.carriage_return < start {
            self.carriage_return = self.find(start, b'\r');
        }
        self.line_feed.min(self.carriage_return)
    }

    fn past_blanks(&self, start: usize) -> usize {
        let is_blank = |byte| matches!(byte, b' ' | b'\t') && byte != self.delimiter;
        let mut at = start;
        while self.byte(at).is_some_and(is_blank) {
            at += 1;
        }
        at
    }
}
