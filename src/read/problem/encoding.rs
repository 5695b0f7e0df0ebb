//! What bytes can have wrong before they are a text.

use super::ProblemKind;
use super::wording::{Wording, Words};

/// A problem with the encoding of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EncodingProblem {
    /// The file of a spreadsheet program itself.
    Spreadsheet,
    /// Bytes that are no text in whatever encoding.
    NoText,
    /// Bytes that are not UTF-8, and what they probably are.
    Foreign(Probably),
    /// Part of a character where a whole one should stand.
    HalfCharacter,
    /// The sign that decoders put in place of what they cannot read.
    LostCharacter,
}

/// The encodings that a file is likely to have where it is not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Probably {
    /// Windows-1252 or Latin-1.
    Western,
    /// EUC-KR.
    Korean,
    /// Windows-1251.
    Cyrillic,
    /// UTF-16 without a byte order mark.
    Utf16,
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

    pub(super) fn wording(self, words: &Words) -> Wording {
        let no_utf8 = |code| {
            let expected = words.text("encoding.expected").to_owned();
            words.say(code, &[]).expecting(expected)
        };
        match self {
            Self::Spreadsheet => no_utf8("spreadsheet"),
            Self::NoText => no_utf8("no-text"),
            Self::Foreign(probably) => {
                let key = match probably {
                    Probably::Western => "encoding.western",
                    Probably::Korean => "encoding.korean",
                    Probably::Cyrillic => "encoding.cyrillic",
                    Probably::Utf16 => "encoding.utf16",
                };
                words.say("encoding", &[("encoding", words.text(key))])
            }
            Self::HalfCharacter => words.say("half-character", &[]),
            Self::LostCharacter => {
                let help = words.text("encoding.help").to_owned();
                words.say("lost-character", &[]).helped(Some(help))
            }
        }
    }
}
