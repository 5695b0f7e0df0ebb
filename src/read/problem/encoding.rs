//! What bytes can have wrong before they are a text, and the words for it.

use super::ProblemKind;
use super::wording::{Wording, say};

/// A problem with the encoding of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EncodingProblem {
    /// The file of a spreadsheet program itself.
    Spreadsheet,
    /// Bytes that are no text in whatever encoding.
    NoText,
    /// Bytes that are not UTF-8, and what they probably are.
    Foreign { probably: &'static str },
    /// Part of a character where a whole one should stand.
    HalfCharacter,
    /// The sign that decoders put in place of what they cannot read.
    LostCharacter,
}

impl From<EncodingProblem> for ProblemKind {
    fn from(problem: EncodingProblem) -> Self {
        Self::Encoding(problem)
    }
}

impl EncodingProblem {
    pub(super) const fn is_warning(self) -> bool {
        matches!(self, Self::LostCharacter)
    }

    pub(super) fn wording(self) -> Wording<'static> {
        let help = "save the file with the encoding UTF-8; in Excel as \"CSV UTF-8\"";
        match self {
            Self::Spreadsheet => say(
                "spreadsheet",
                "text in UTF-8",
                "the file of a spreadsheet program",
                "open it there, and save its sheet as \"CSV UTF-8\"",
            ),
            Self::NoText => say(
                "no-text",
                "text in UTF-8",
                "bytes that are no text",
                "is it the right file?",
            ),
            Self::Foreign { probably } => say(
                "encoding",
                "text in UTF-8",
                ["bytes of another encoding, probably ", probably].concat(),
                help,
            ),
            Self::HalfCharacter => say(
                "half-character",
                "whole characters",
                "a part of one",
                "the file is damaged or breaks off here",
            ),
            Self::LostCharacter => say(
                "lost-character",
                "the characters themselves",
                "the sign \u{fffd} in place of lost ones",
                help,
            ),
        }
    }
}
