//! Closed vocabularies: the enums that a document writes as a word.
//!
//! One macro, so that `ALL`, the words and the way back cannot drift apart.

/// Declares an enum whose variants are written as words in a document.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every one of them, in the order in which they are listed to people.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The words of all, in the order of `ALL`.
            pub(crate) const WORDS: &'static [&'static str] = &[$($word,)+];

            /// The word that stands for it in a document.
            pub const fn as_str(self) -> &'static str {
                Self::WORDS[self as usize]
            }
        }

        impl std::str::FromStr for $name {
            type Err = ();

            /// Reads the word of a document, letter for letter.
            fn from_str(word: &str) -> Result<Self, ()> {
                let at = Self::WORDS.iter().position(|each| *each == word).ok_or(())?;
                Self::ALL.get(at).copied().ok_or(())
            }
        }
    };
}

pub(crate) use vocabulary;

#[cfg(test)]
mod tests {
    use crate::model::{EventKind, LintRule, Role, SourceKind, StageKind, Stance, Status};

    #[test]
    fn every_word_reads_back_as_what_it_stands_for() {
        for kind in EventKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(*kind));
        }
        for role in Role::ALL {
            assert_eq!(role.as_str().parse(), Ok(*role));
        }
        for kind in SourceKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(*kind));
        }
        for kind in StageKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(*kind));
        }
        for rule in LintRule::ALL {
            assert_eq!(rule.as_str().parse(), Ok(*rule));
        }
        for status in Status::ALL {
            assert_eq!(status.as_str().parse(), Ok(*status));
        }
        for stance in Stance::ALL {
            assert_eq!(stance.as_str().parse(), Ok(*stance));
        }
        assert_eq!("Visit".parse::<EventKind>(), Err(()));
    }
}
