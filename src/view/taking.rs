//! What a reader can take along of a map, and what came of it.
//!
//! The view only asks for it and says what it hears: what is taken is written and
//! handed over elsewhere.

use crate::model::vocabulary;

vocabulary! {
    /// Something to take along.
    Taking {
        /// The address that leads back to what is shown.
        Link = "link",
        /// A citation to read.
        Plain = "plain",
        /// A citation for a bibliography in LaTeX.
        Bibtex = "bibtex",
        /// A citation for a reference manager.
        CslJson = "csl-json",
        /// A picture that can be scaled.
        Svg = "svg",
        /// The same in pixels, one for each of its own.
        Png1 = "png-1",
        /// Two.
        Png2 = "png-2",
        /// Four.
        Png4 = "png-4",
        /// A table of the events.
        Csv = "csv",
        /// A document of the events.
        Json = "json",
    }
}

impl Taking {
    /// Whether it is a picture.
    pub(super) fn is_drawn(self) -> bool {
        matches!(self, Self::Svg | Self::Png1 | Self::Png2 | Self::Png4)
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken<'a> {
    /// A file of this name is on its way to the reader's disk.
    Saved(&'a str),
    /// It is in the clipboard.
    Copied,
    /// The page may not use the clipboard, so the reader copies this text.
    ToCopy(&'a str),
    /// Nothing, for this reason.
    Failed(&'a str),
}

impl<'a> Taken<'a> {
    /// What `text` tells: a number that tells two answers apart, a word, and more.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.splitn(3, ' ').skip(1);
        let (word, more) = (parts.next()?, parts.next().unwrap_or_default());
        match word {
            "saved" => Some(Self::Saved(more)),
            "copied" => Some(Self::Copied),
            "to-copy" => Some(Self::ToCopy(more)),
            "failed" => Some(Self::Failed(more)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_with_all_that_follows_its_word() {
        #[track_caller]
        fn case(text: &str, expected: Option<Taken<'_>>) {
            assert_eq!(Taken::read(text), expected);
        }
        case("1 saved my ties.csv", Some(Taken::Saved("my ties.csv")));
        case("2 copied", Some(Taken::Copied));
        case("2 copied ", Some(Taken::Copied));
        case(
            "3 to-copy @misc{a,\n  b}",
            Some(Taken::ToCopy("@misc{a,\n  b}")),
        );
        case("4 failed", Some(Taken::Failed("")));
        case("", None);
        case("5 lost", None);
    }

    #[test]
    fn every_word_reads_back_as_what_it_stands_for() {
        for taking in Taking::ALL {
            assert_eq!(taking.as_str().parse(), Ok(*taking));
        }
    }
}
