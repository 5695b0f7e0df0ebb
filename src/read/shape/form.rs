//! What the value of a field looks like, as far as a schema can say it.

use super::Shape;
use crate::read::problem::Vocabulary;

/// What the value of a field looks like.
///
/// What a value means beside others (an id that is there twice, a source that
/// nobody lists) is for the decoders alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// The version of the format.
    Version,
    /// A text that has something to see.
    Words,
    /// Any text.
    Text,
    /// One text that has something to see, or one for each of several languages.
    Localized,
    /// A date in EDTF.
    Date,
    /// The tag of a language.
    Language,
    /// A country's code.
    CountryId,
    /// An event's slug.
    EventId,
    /// A word of a vocabulary.
    Word(Vocabulary),
    /// Degrees to either side of zero, up to this many.
    Degrees(u8),
    /// An object.
    Object(&'static Shape),
    /// A list of at least so many.
    List(u8, &'static Form),
    /// One or the other.
    Either(&'static [Form]),
    /// Whatever it is, nobody reads it.
    Anything,
}
