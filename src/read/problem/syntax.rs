//! What can keep a text from being JSON.

use super::ProblemKind;
use super::wording::{Wording, Words};

/// The place where a text stops being JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxProblem {
    /// The name of its texts in the locale: `value` for `syntax.value.expected`.
    pub(crate) name: &'static str,
    /// What stands there.
    pub(crate) found: Token,
    /// What people write there who know another language.
    pub(crate) habit: Option<Habit>,
}

/// The beginning of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    End,
    Tab,
    LineBreak,
    /// A word or a sign, quoted.
    Word(String),
}

/// Something that JSON does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Habit {
    /// The key of its help in the locale.
    pub(crate) help: &'static str,
    /// The word that the help is about.
    pub(crate) word: &'static str,
}

impl From<SyntaxProblem> for ProblemKind {
    fn from(problem: SyntaxProblem) -> Self {
        Self::Syntax(problem)
    }
}

impl SyntaxProblem {
    pub(super) fn wording(&self, words: &Words) -> Wording {
        let found = match &self.found {
            Token::End => words.text("found.end"),
            Token::Tab => words.text("found.tab"),
            Token::LineBreak => words.text("found.break"),
            Token::Word(word) => word,
        };
        let name = ["syntax.", self.name].concat();
        let habit = self.habit;
        words
            .say_as("syntax", &name, &[("found", found), ("sign", "\\n")])
            .helped(habit.map(|habit| words.fill(habit.help, &[("word", habit.word)])))
    }
}
