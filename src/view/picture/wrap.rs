//! Text in lines of a width, since SVG does not wrap it.
//!
//! Owns where a line may end: at a space, between the letters of scripts that
//! have no spaces, and within a word that is wider than a whole line. Widths are
//! estimates, so that lines are the same wherever the picture is made.

use crate::cartography::text_width;

/// A piece of text of one look and one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Run {
    /// The class of its look.
    pub(super) class: &'static str,
    pub(super) text: String,
    /// The tag of its language, where that is not the interface's.
    pub(super) lang: Option<String>,
}

impl Run {
    pub(super) fn new(class: &'static str, text: impl Into<String>) -> Self {
        Self {
            class,
            text: text.into(),
            lang: None,
        }
    }

    /// Its width in pixels, at letters of `font_px`.
    pub(super) fn width(&self, font_px: f64) -> f64 {
        width(self.class, &self.text, font_px)
    }
}

/// The width of `text` in the look of a class.
///
/// Estimates are for semi-bold letters. Regular ones are narrower: in a browser,
/// running text of all four languages took at most 0.917 of the estimate in
/// `DejaVu Sans`, the widest of the usual fonts, and 0.8 in most others.
fn width(class: &str, text: &str, font_px: f64) -> f64 {
    const REGULAR: f64 = 0.92;
    let is_bold = matches!(class, "strong" | "section" | "stance" | "term");
    text_width(text, font_px) * if is_bold { 1.0 } else { REGULAR }
}

/// A part of a run that is never taken apart, unless it fills a line by itself.
struct Piece<'a> {
    run: usize,
    text: &'a str,
    /// Whether there is a space before it.
    after_space: bool,
    /// Whether a line may begin with it.
    may_begin: bool,
}

/// `runs` in lines no wider than `width`, the first of them by `indent` shorter.
///
/// White space is collapsed. There is no line where there is no text; the first
/// is empty where the indent leaves too little room for a word.
///
/// # Units
///
/// Pixels, at letters of `font_px`.
pub(super) fn wrap(runs: &[Run], font_px: f64, width: f64, indent: f64) -> Vec<Vec<Run>> {
    let pieces = pieces(runs);
    if pieces.is_empty() {
        return Vec::new();
    }
    let mut lines = Lines {
        runs,
        done: Vec::new(),
        line: Vec::new(),
        left: width - indent,
        width,
        font_px,
    };
    let mut rest = &pieces[..];
    while let Some((first, others)) = rest.split_first() {
        let glued = others.iter().take_while(|piece| !piece.may_begin).count();
        let (word, after) = rest.split_at(1 + glued);
        let text: f64 = word
            .iter()
            .map(|piece| lines.width_of(piece.run, piece.text))
            .sum();
        let space = lines.space_before(first);
        if space + text <= lines.left {
            lines.add(word);
        } else if text <= width {
            lines.end();
            lines.add(word);
        } else {
            lines.add_in_parts(word);
        }
        rest = after;
    }
    lines.end();
    lines.done
}

/// The lines so far.
struct Lines<'r> {
    runs: &'r [Run],
    done: Vec<Vec<Run>>,
    line: Vec<Run>,
    /// How much room is left in the line.
    left: f64,
    width: f64,
    font_px: f64,
}

impl Lines<'_> {
    fn width_of(&self, run: usize, text: &str) -> f64 {
        let class = self.runs.get(run).map_or("", |run| run.class);
        width(class, text, self.font_px)
    }

    /// The room that the space before `piece` takes at the present place.
    fn space_before(&self, piece: &Piece<'_>) -> f64 {
        if piece.after_space && !self.line.is_empty() {
            self.width_of(piece.run, " ")
        } else {
            0.0
        }
    }

    fn add(&mut self, word: &[Piece<'_>]) {
        for piece in word {
            if self.space_before(piece) > 0.0 {
                self.push(piece.run, " ");
            }
            self.push(piece.run, piece.text);
        }
    }

    /// Adds a word that is wider than a line, letter by letter.
    fn add_in_parts(&mut self, word: &[Piece<'_>]) {
        self.end();
        for piece in word {
            for (at, letter) in piece.text.char_indices() {
                let letter = &piece.text[at..at + letter.len_utf8()];
                if self.width_of(piece.run, letter) > self.left {
                    self.end();
                }
                self.push(piece.run, letter);
            }
        }
    }

    fn push(&mut self, run: usize, text: &str) {
        let Some(run) = self.runs.get(run) else {
            return;
        };
        self.left -= width(run.class, text, self.font_px);
        match self.line.last_mut() {
            Some(last) if last.class == run.class && last.lang == run.lang => {
                last.text.push_str(text);
            }
            _ => self.line.push(Run {
                text: text.to_owned(),
                ..run.clone()
            }),
        }
    }

    fn end(&mut self) {
        if !self.line.is_empty() || self.left < self.width {
            self.done.push(std::mem::take(&mut self.line));
        }
        self.left = self.width;
    }
}

fn pieces(runs: &[Run]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut after_space = false;
    for (run, Run { text, .. }) in runs.iter().enumerate() {
        // A no-break space is part of a word.
        for (at, word) in text.split([' ', '\n', '\t', '\r']).enumerate() {
            after_space |= at > 0;
            let mut start = 0;
            let mut letters = word.char_indices().peekable();
            while let Some((at, letter)) = letters.next() {
                let end = at + letter.len_utf8();
                let next = letters.peek().map(|(_, next)| *next);
                if next.is_none_or(|next| may_part(letter, next)) {
                    pieces.push(Piece {
                        run,
                        text: &word[start..end],
                        after_space,
                        may_begin: after_space || start > 0,
                    });
                    after_space = false;
                    start = end;
                }
            }
        }
    }
    pieces
}

/// Whether a line may end between two letters of a word: behind a sign that joins
/// words, and where letters are written without spaces between words, unless the
/// second closes something.
fn may_part(letter: char, next: char) -> bool {
    let is_unspaced = |letter| matches!(letter, '\u{2e80}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}');
    let closes = matches!(
        next,
        '、' | '。'
            | '」'
            | '』'
            | '）'
            | '》'
            | '〉'
            | '】'
            | '！'
            | '？'
            | '：'
            | '；'
            | '，'
            | 'ー'
            | ')'
            | ','
            | '.'
            | ':'
            | ';'
            | '!'
            | '?'
            | '”'
            | '’'
    );
    let opens = matches!(
        letter,
        '「' | '『' | '（' | '《' | '〈' | '【' | '(' | '“' | '‘'
    );
    let joins = match letter {
        '·' | '/' | '–' | '—' => true,
        '-' => !next.is_ascii() || next.is_ascii_lowercase(),
        _ => false,
    };
    joins || (is_unspaced(letter) || is_unspaced(next)) && !closes && !opens
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of `text`, whose runs are parted by `|`.
    fn lines(text: &str, width: f64, indent: f64) -> Vec<String> {
        let runs: Vec<Run> = text
            .split('|')
            .zip(["strong", "stance"].into_iter().cycle())
            .map(|(text, class)| Run::new(class, text))
            .collect();
        let text = |line: &Vec<Run>| {
            let runs: Vec<&str> = line.iter().map(|run| &*run.text).collect();
            runs.join("|")
        };
        wrap(&runs, 10.0, width, indent).iter().map(text).collect()
    }

    #[test]
    fn lines_end_where_they_may() {
        #[track_caller]
        fn case(text: &str, expected: &[&str]) {
            // Ten small letters are 70 px.
            assert_eq!(lines(text, 70.0, 0.0), expected, "{text}");
        }
        case("", &[]);
        case("  ", &[]);
        case("aaa", &["aaa"]);
        case("aaa  \n bbb", &["aaa bbb"]);
        case("aaaa bbbb cccc", &["aaaa bbbb", "cccc"]);
        case("aaaa bbbb\u{a0}cccc", &["aaaa", "bbbb\u{a0}cccc"]);
        case("aaaa| bbbb| cccc", &["aaaa| bbbb", "cccc"]);
        case("aaaa bb|bb|bb", &["aaaa", "bb|bb|bb"]);
        case("aaaaaaaaaaaa", &["aaaaaaaaaa", "aa"]);
        case("a bbbbbbbbbbbb c", &["a", "bbbbbbbbbb", "bb c"]);
        case("平壌共同宣言、署名", &["平壌共同宣", "言、署名"]);
        case("aaaaa-bbbbbb", &["aaaaa-", "bbbbbb"]);
        case("aaaa aaa-4.0", &["aaaa", "aaa-4.0"]);
        case("aaaaa CC-BY", &["aaaaa", "CC-BY"]);
        case("평양·서울·민스크·모", &["평양·서울·", "민스크·모"]);
        case("북한과 러시아 조약", &["북한과 러시아", "조약"]);
    }

    #[test]
    fn the_first_line_leaves_room_for_what_stands_before_it() {
        assert_eq!(lines("aaaa bbbb cccc", 70.0, 35.0), ["aaaa", "bbbb cccc"]);
        assert_eq!(lines("aaaa bbbb", 70.0, 60.0), ["", "aaaa bbbb"]);
    }
}
