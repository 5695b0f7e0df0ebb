//! A problem with the line in which it stands.

use std::cell::Cell;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;
use terminal_size::{Width, terminal_size};
use unicode_width::UnicodeWidthChar;

use crate::model::{Problem, Severity, TextPlace};

/// More columns of a line than this are not shown: a whole file can be one.
const MOST_COLUMNS: usize = 120;
/// No terminal is taken for narrower.
const LEAST_COLUMNS: usize = 40;

/// A text whose lines can be looked up.
pub(super) struct Lines<'a> {
    all: Vec<&'a str>,
    /// How many columns there are for a line, its number before it aside.
    room: usize,
    /// Where the last place was: the next one is behind it, as a rule.
    last: Cell<Spot>,
}

/// A place in a text: its line and column from 0, and the bytes before it in the line.
#[derive(Clone, Copy, Default)]
struct Spot {
    line: usize,
    column: usize,
    offset: usize,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self::with_room(text, room())
    }

    /// The lines of `text`, to be shown in a terminal of `columns`.
    fn with_room(text: &'a str, columns: usize) -> Self {
        let lines: Vec<_> = text
            .split('\n')
            .map(|line| line.trim_end_matches('\r'))
            .collect();
        // Beside a number and " | ".
        let gutter = lines.len().to_string().len() + 3;
        Self {
            room: columns.clamp(LEAST_COLUMNS, MOST_COLUMNS) - gutter,
            all: lines,
            last: Cell::default(),
        }
    }

    /// The line of `place`, or as much of it as is shown.
    fn around(&self, place: TextPlace) -> Option<Around> {
        let at = place.line.checked_sub(1)?;
        let line = *self.all.get(at)?;
        let start = self.offset(line, at, place.column.checked_sub(1)?);
        let (head, tail) = line.split_at(start);
        let is_cut = fitting(line.chars(), self.room) < line.len();
        let mut first = 0;
        let mut last = line.len();
        if is_cut {
            // Less than half before the place: behind it stands what is to be told of it.
            first = start - fitting(head.chars().rev(), self.room * 2 / 5);
            let before: usize = head[first..].chars().map(columns).sum();
            let ellipses = 2;
            last = start + fitting(tail.chars(), self.room - before - ellipses);
        }
        let before = if first > 0 { "…" } else { "" };
        let after = if last < line.len() { "…" } else { "" };
        let value = value_end(&line[start..last]);
        let start = before.len() + start - first;
        Some(Around {
            text: [before, &line[first..last], after].concat(),
            value: start..start + value,
            is_cut,
        })
    }

    /// The bytes before a column of `line`, which is the one at position `at`.
    fn offset(&self, line: &str, at: usize, column: usize) -> usize {
        let last = self.last.get();
        let from = if last.line == at && last.column <= column {
            last
        } else {
            Spot {
                line: at,
                ..Spot::default()
            }
        };
        let mut rest = line[from.offset..].char_indices();
        let found = rest.nth(column - from.column);
        let offset = found.map_or(line.len(), |(passed, _)| from.offset + passed);
        if found.is_some() {
            self.last.set(Spot {
                line: at,
                column,
                offset,
            });
        }
        offset
    }
}

/// The columns of the terminal, where somebody reads along.
fn room() -> usize {
    let named = std::env::var("COLUMNS").ok();
    let named = named.and_then(|columns| columns.parse().ok());
    let found = || terminal_size().map(|(Width(columns), _)| usize::from(columns));
    named.or_else(found).unwrap_or(MOST_COLUMNS)
}

/// How many bytes of `letters` fit into `room` columns.
fn fitting(letters: impl Iterator<Item = char>, room: usize) -> usize {
    let (mut width, mut bytes) = (0, 0);
    for letter in letters {
        width += columns(letter);
        if width > room {
            break;
        }
        bytes += letter.len_utf8();
    }
    bytes
}

/// How many columns `letter` takes in a terminal: Korean syllables two, a tab as shown four.
fn columns(letter: char) -> usize {
    if letter == '\t' {
        4
    } else {
        letter.width().unwrap_or(1)
    }
}

/// A line as it is shown.
#[derive(Debug, PartialEq)]
struct Around {
    text: String,
    /// Where in it the value stands.
    value: Range<usize>,
    is_cut: bool,
}

/// Where the value ends with which `text` begins: a text at its second quote, a
/// word or a number at its last letter, anything else at its first character.
fn value_end(text: &str) -> usize {
    let mut letters = text.char_indices();
    let Some((_, first)) = letters.next() else {
        return 0;
    };
    if first == '"' {
        let mut is_escaped = false;
        for (at, letter) in letters {
            if letter == '"' && !is_escaped {
                return at + 1;
            }
            is_escaped = letter == '\\' && !is_escaped;
        }
        return text.len();
    }
    let is_word =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '+' | '.' | '_');
    if !is_word(first) {
        return first.len_utf8();
    }
    let end = text.find(|letter| !is_word(letter));
    end.unwrap_or(text.len())
}

/// `problem` in the file called `name`, as it is shown to people, in colours.
pub(super) fn shown(problem: &Problem, name: &str, lines: &Lines<'_>) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&*problem.message).id(&*problem.code);
    let origin = Origin::path(name);
    let found = problem
        .place
        .and_then(|place| Some((place, lines.around(place)?)));
    let mut group = match found {
        None => title.element(origin),
        Some((place, around)) => {
            let value = AnnotationKind::Primary
                .span(around.value)
                .label(&*problem.path);
            let snippet = Snippet::source(around.text)
                .line_start(place.line)
                .annotation(value);
            if around.is_cut {
                // Of a part of a line it would tell the column in that part.
                let origin = origin.line(place.line).char_column(place.column);
                title.element(origin).element(snippet)
            } else {
                title.element(snippet.path(name))
            }
        }
    };
    if let Some(help) = &problem.help {
        group = group.element(Level::HELP.message(&**help));
    }
    let text = Renderer::styled().render(&[group]);
    // So a line of a second file would begin, for which a part of one is taken.
    let is_noise = |line: &&str| strip_str(line).to_string().trim() == ":::";
    let lines = text.lines().filter(|line| !is_noise(line));
    lines.flat_map(|line| [line, "\n"]).chain(["\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(text: &str, line: usize, column: usize) -> Option<Around> {
        Lines::new(text).around(TextPlace { line, column })
    }

    #[test]
    fn the_value_at_a_place_is_found() {
        #[track_caller]
        fn case(text: &str, line: usize, column: usize, expected: &str) {
            let found = around(text, line, column).unwrap();
            assert_eq!(&found.text[found.value], expected);
        }
        case("{\"a\": \"b\"}", 1, 7, "\"b\"");
        case("{\"a\": \"북한 \\\" x\", 1}", 1, 7, "\"북한 \\\" x\"");
        case("{\r\n  \"a\": -1.5e3,\r\n}", 2, 8, "-1.5e3");
        case("{\n  \"a\": [1]\n}", 2, 8, "[");
        case("{\"a\": \"b", 1, 9, "");
        case("{\"a\": \"b", 1, 7, "\"b");
        case("북한, null", 1, 5, "null");
    }

    #[test]
    fn of_a_long_line_only_the_place_is_shown() {
        let (before, after) = ("북".repeat(10_000), "x".repeat(10_000));
        let long = format!("{before}\"kind\": \"vist\"{after}");
        for room in [0, 40, 80, 120, 1_000] {
            let lines = Lines::with_room(&long, room);
            let around = |column| lines.around(TextPlace { line: 1, column }).unwrap();
            let width = |text: &str| text.chars().map(columns).sum::<usize>();
            // Before it stand the number of the line, a blank, a bar, a blank.
            let most = room.clamp(LEAST_COLUMNS, MOST_COLUMNS) - 4;
            let found = around(10_009);
            assert_eq!(&found.text[found.value], "\"vist\"");
            assert!(found.is_cut && found.text.starts_with("…북") && found.text.ends_with("x…"));
            // A wide letter more or less.
            assert!((most - 1..=most).contains(&width(&found.text)), "{room}");
            let at_start = around(1);
            assert!(at_start.text.starts_with('북') && width(&at_start.text) <= most);
        }
        let long = format!("\"{after}\"");
        let without_end = Lines::with_room(&long, 120);
        let value = without_end
            .around(TextPlace { line: 1, column: 1 })
            .map(|around| around.value);
        assert_eq!(value, Some(0..114));
    }

    #[test]
    fn places_are_found_in_any_order() {
        let lines = Lines::new("한국 1 2\n북한 3");
        let mut found = Vec::new();
        for (line, column) in [(1, 4), (1, 6), (2, 4), (1, 4), (1, 9), (1, 6)] {
            let around = lines.around(TextPlace { line, column }).unwrap();
            found.push(around.text[around.value].to_owned());
        }
        assert_eq!(found, ["1", "2", "3", "1", "", "2"]);
    }

    #[test]
    fn there_is_nothing_beyond_the_text() {
        assert_eq!(around("{}", 2, 1), None);
        let found = around("{}", 1, 9).unwrap();
        assert_eq!((&*found.text, found.value), ("{}", 2..2));
    }
}
