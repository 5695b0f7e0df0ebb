//! Text and shapes below each other, in a column of a width.

use yew::prelude::*;

use super::super::map::tenths;
use super::wrap::{Run, wrap};
use crate::model::Direction;

/// How large letters and their lines are, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    pub(super) font_px: f64,
    pub(super) leading_px: f64,
}

impl Type {
    /// The height of the baseline over the bottom of a line.
    fn baseline(self) -> f64 {
        self.leading_px / 2.0 + 0.35 * self.font_px
    }
}

/// What has been written so far, from the top.
pub(super) struct Column {
    width: f64,
    height: f64,
    parts: Vec<Html>,
}

impl Column {
    /// An empty column, `width` pixels wide.
    pub(super) fn new(width: f64) -> Self {
        Self {
            width,
            height: 0.0,
            parts: Vec::new(),
        }
    }

    /// Its width in pixels.
    pub(super) fn width(&self) -> f64 {
        self.width
    }

    /// Its present height in pixels.
    pub(super) fn height(&self) -> f64 {
        self.height
    }

    /// Leaves `px` free.
    pub(super) fn gap(&mut self, px: f64) {
        self.height += px;
    }

    /// Adds a paragraph.
    pub(super) fn paragraph(&mut self, kind: Type, runs: &[Run]) {
        self.indented(kind, runs, 0.0);
    }

    /// Adds a paragraph whose first line leaves room at its start.
    pub(super) fn indented(&mut self, kind: Type, runs: &[Run], indent: f64) {
        let is_rtl = direction(runs) == Direction::Rtl;
        for (at, line) in wrap(runs, kind.font_px, self.width, indent)
            .iter()
            .enumerate()
        {
            let start = if at == 0 { indent } else { 0.0 };
            let x = if is_rtl { self.width - start } else { start };
            self.line(kind, line, x, "start", is_rtl);
            self.height += kind.leading_px;
        }
    }

    /// Writes `words` into the line that is added next, from `left` on.
    pub(super) fn at(&mut self, kind: Type, words: Run, left: f64) {
        self.line(kind, &[words], left, "start", false);
    }

    /// Writes `words` at the end of the line that is added next, which must leave
    /// room for them.
    pub(super) fn at_end(&mut self, kind: Type, words: Run) {
        self.line(kind, &[words], self.width, "end", false);
    }

    fn line(&mut self, kind: Type, runs: &[Run], x: f64, anchor: &'static str, is_rtl: bool) {
        if runs.is_empty() {
            return;
        }
        let spans = runs.iter().map(|run| {
            html! { <tspan class={run.class} lang={run.lang.clone()}>{ &run.text }</tspan> }
        });
        self.parts.push(html! {
            <text
                x={tenths(x)}
                y={tenths(self.height + kind.baseline())}
                font-size={tenths(kind.font_px)}
                text-anchor={(anchor != "start").then_some(anchor)}
                direction={is_rtl.then_some("rtl")}
            >
                { for spans }
            </text>
        });
    }

    /// Adds a shape, without moving on.
    pub(super) fn shape(&mut self, shape: Html) {
        self.parts.push(shape);
    }

    /// Adds what `write` writes into a column that begins `indent` further in.
    pub(super) fn inset(&mut self, indent: f64, write: impl FnOnce(&mut Self)) {
        let mut inner = Self::new(self.width - indent);
        write(&mut inner);
        self.beside(vec![inner], indent, 0.0);
    }

    /// Adds columns beside each other, `gutter` pixels apart, from `left` on.
    pub(super) fn beside(&mut self, columns: Vec<Self>, left: f64, gutter: f64) {
        let mut left = left;
        let top = self.height;
        for column in columns {
            let right = left + column.width;
            self.height = self.height.max(top + column.height);
            self.parts.push(column.placed(left, top));
            left = right + gutter;
        }
    }

    /// What has been written, with the corner of the column at a place.
    pub(super) fn placed(self, left: f64, top: f64) -> Html {
        let transform = ["translate(", &tenths(left), " ", &tenths(top), ")"].concat();
        html! { <g {transform}>{ for self.parts }</g> }
    }
}

/// The direction of a paragraph, by its first letter of a script that has one.
fn direction(runs: &[Run]) -> Direction {
    let letters = runs.iter().flat_map(|run| run.text.chars());
    for letter in letters {
        match letter {
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' => {
                return Direction::Rtl;
            }
            // Without the tables of all letters: what is not a sign of ASCII is one.
            _ if letter.is_ascii_alphabetic() || letter > '\u{bf}' => return Direction::Ltr,
            _ => (),
        }
    }
    Direction::Ltr
}
