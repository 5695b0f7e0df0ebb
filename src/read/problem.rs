//! What is wrong with a document, and where.
//!
//! Owns the closed list of problems. How each is told is in `wording`, in which
//! words in `assets/locales/problems/`; that they are found is the decoders' part.

mod encoding;
mod syntax;
mod table;
mod wording;

pub(crate) use self::encoding::{EncodingProblem, Probably};
pub(crate) use self::syntax::{Habit, SyntaxProblem, Token};
pub(crate) use self::table::{Fit, TableProblem};
use self::wording::Words;
use super::shape::{Field, Shape};
use crate::locale::Locale;
use crate::model::{
    CountryId, DateFault, EventKind, LintRule, Problem, Role, Severity, SourceKind, StageKind,
    Stance, TextPlace,
};

/// Every kind of problem. Texts in it are cut short and fit to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ProblemKind {
    /// There is nothing but white space.
    EmptyDocument,
    /// It is not JSON.
    Syntax(SyntaxProblem),
    /// A number where a text should stand, and the like; of what was expected, the
    /// end of its key in the locale: `text` for `type.text`.
    WrongType {
        expected: &'static str,
        found: String,
    },
    /// Something else where an object should stand.
    NoObject {
        shape: &'static Shape,
        found: String,
    },
    /// Half of a character that takes two `\u` escapes.
    LoneSurrogate { found: String },
    /// An object has a field twice.
    DuplicateField { name: String },
    /// An object lacks a field.
    MissingField { field: &'static Field },
    /// An object has a field that nobody reads.
    UnknownField { name: String, shape: &'static Shape },
    /// The `diplomap` field asks for a version that this reader does not know.
    UnknownVersion { found: String },
    /// A list is longer than a reader takes.
    TooMany { most: usize },
    /// A list is shorter than its meaning needs.
    TooFew { least: usize, found: usize },
    /// A text that is to be seen has nothing to see.
    EmptyText { found: String },
    /// A localized text without any language.
    NoTranslation,
    /// A tag that is not BCP 47.
    LanguageTag {
        found: String,
        instead: Option<String>,
    },
    /// A word that is none of its vocabulary.
    UnknownWord {
        vocabulary: Vocabulary,
        found: String,
    },
    /// A country id that is not three capital letters.
    CountryIdForm {
        found: String,
        instead: Option<CountryId>,
    },
    /// A country that is neither built in nor described in the document.
    UnknownCountry { id: CountryId },
    /// An id that stands in its list before.
    DuplicateId {
        of: Listed,
        found: String,
        first: String,
    },
    /// An event id that is not a slug.
    EventIdForm {
        found: String,
        instead: Option<String>,
    },
    /// A date that is not one.
    Date {
        fault: DateFault,
        found: String,
        instead: Option<String>,
    },
    /// A coordinate beyond the globe.
    OffTheGlobe { axis: Axis, found: String },
    /// All parties of an event are one country.
    OneCountry { found: CountryId },
    /// A stage that names an event which is not there.
    UnknownEvent {
        found: String,
        nearest: Option<String>,
    },
    /// Evidence that cites what is not among the sources.
    UnknownSource {
        found: String,
        nearest: Option<String>,
    },
    /// An event whose parties are all speakers, so that it makes no tie.
    TiesNothing,
    /// A step of the tour that names no country, tie or event.
    SelectsNothing {
        found: String,
        instead: Option<String>,
    },
    /// An acceptance for what is neither an event nor a source.
    AcceptsNothing { found: String },
    /// A rule of the source lint, and what it has to say.
    Lint { rule: LintRule, found: String },
    /// What only a table can have wrong.
    Table(TableProblem),
    /// Bytes that are no text, or a text that has lost some of its own.
    Encoding(EncodingProblem),
    /// More problems than anybody reads.
    More { count: usize },
}

/// The closed vocabularies of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vocabulary {
    Kind,
    Role,
    Stance,
    Stage,
    SourceKind,
    Rule,
}

impl Vocabulary {
    pub(crate) const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Kind => EventKind::WORDS,
            Self::Role => Role::WORDS,
            Self::Stance => Stance::WORDS,
            Self::Stage => StageKind::WORDS,
            Self::SourceKind => SourceKind::WORDS,
            Self::Rule => LintRule::WORDS,
        }
    }
}

/// The lists whose items have an id of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Listed {
    Country,
    Source,
    Event,
}

impl Listed {
    /// The field that holds the list.
    pub(crate) const fn list(self) -> &'static str {
        match self {
            Self::Country => "countries",
            Self::Source => "sources",
            Self::Event => "events",
        }
    }
}

/// The axes of a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Axis {
    Longitude,
    Latitude,
}

/// A language in which problems are told.
pub(super) struct Teller(Words);

impl Teller {
    /// The first of `languages` (BCP 47 tags) that there is, or English.
    pub(super) fn for_reader(languages: &[&str]) -> Self {
        Self(Words(Locale::for_problems(languages)))
    }

    /// The problem in words, with the way to the value and its place.
    pub(super) fn tell(
        &self,
        kind: &ProblemKind,
        path: String,
        place: Option<TextPlace>,
    ) -> Problem {
        let wording = kind.wording(&self.0);
        let values = [("expected", &*wording.expected), ("found", &*wording.found)];
        Problem {
            severity: if kind.is_warning() {
                Severity::Warning
            } else {
                Severity::Error
            },
            code: wording.code.into(),
            path,
            place,
            message: self.0.fill("message", &values),
            help: wording.help,
        }
    }
}
