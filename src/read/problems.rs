//! The problems of one document, collected in any order, listed in its own.

use super::path::Path;
use super::problem::{ProblemKind, Teller};
use crate::model::order::sort;
use crate::model::{Problem, Severity, TextPlace};

/// The most problems that are listed. Nobody mends more before reading again,
/// and a hostile document must not fill the memory with them.
pub(super) const MOST_PROBLEMS: usize = 10_000;

/// Searching for what was probably meant is only worth it while somebody reads
/// along: for so many problems.
pub(super) const MOST_SUGGESTIONS: usize = 100;

/// The problems found so far in one text.
pub(super) struct Problems<'a> {
    text: &'a str,
    found: Vec<Found>,
    left_out: usize,
    has_error: bool,
}

struct Found {
    /// In bytes from the start of the text.
    offset: usize,
    path: String,
    kind: ProblemKind,
}

impl<'a> Problems<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            found: Vec::new(),
            left_out: 0,
            has_error: false,
        }
    }

    /// Adds a problem with `part`, a slice of the text, which stands at `path`.
    pub(super) fn add(&mut self, part: &str, path: &Path<'_>, kind: ProblemKind) {
        self.add_at(self.offset(part), path, kind);
    }

    /// Adds a problem with `part`, whose `path` is written out already.
    pub(super) fn add_to(&mut self, part: &str, path: String, kind: ProblemKind) {
        self.note(self.offset(part), || path, kind);
    }

    /// Adds a problem at `offset` bytes into the text.
    pub(super) fn add_at(&mut self, offset: usize, path: &Path<'_>, kind: ProblemKind) {
        self.note(offset, || path.to_string(), kind);
    }

    fn offset(&self, part: &str) -> usize {
        part.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr())
    }

    fn note(&mut self, offset: usize, path: impl FnOnce() -> String, kind: ProblemKind) {
        self.has_error |= !kind.is_warning();
        if self.found.len() == MOST_PROBLEMS {
            self.left_out += 1;
            return;
        }
        let path = path();
        self.found.push(Found { offset, path, kind });
    }

    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    pub(super) fn has_error(&self) -> bool {
        self.has_error
    }

    /// All of them with their places, in the order of the text, told in the first of
    /// `languages` that there is.
    pub(super) fn into_list(mut self, languages: &[&str]) -> Vec<Problem> {
        if self.found.is_empty() {
            return Vec::new();
        }
        let teller = Teller::for_reader(languages);
        sort(&mut self.found, |one, other| one.offset.cmp(&other.offset));
        let mut place = Place::START;
        let mut list: Vec<_> = self
            .found
            .into_iter()
            .map(|Found { offset, path, kind }| {
                place = place.advanced(self.text, offset);
                teller.tell(&kind, path, Some(place.in_text))
            })
            .collect();
        if self.left_out > 0 {
            let kind = ProblemKind::More {
                count: self.left_out,
            };
            let more = teller.tell(&kind, String::new(), Some(place.in_text));
            list.push(Problem {
                severity: if self.has_error {
                    more.severity
                } else {
                    Severity::Warning
                },
                ..more
            });
        }
        list
    }
}

/// A place in a text, with its offset in bytes.
#[derive(Clone, Copy)]
struct Place {
    offset: usize,
    in_text: TextPlace,
}

impl Place {
    const START: Self = Self {
        offset: 0,
        in_text: TextPlace { line: 1, column: 1 },
    };

    /// The place at `offset`, which is not before this one.
    fn advanced(self, text: &str, offset: usize) -> Self {
        let passed = text.get(self.offset..offset).unwrap_or_default();
        let TextPlace {
            mut line,
            mut column,
        } = self.in_text;
        for c in passed.chars() {
            column += 1;
            if c == '\n' {
                (line, column) = (line + 1, 1);
            }
        }
        Self {
            offset,
            in_text: TextPlace { line, column },
        }
    }
}
