//! The words for each kind of problem.
//!
//! Fragments that `Problem` joins, so that no sentence is in the download twice.

use std::borrow::Cow;

use super::{Axis, Listed, ProblemKind, Vocabulary};
use crate::model::{DateFault, LintRule};
use crate::read::shape::{Field, Shape};
use crate::spelling::nearest;

pub(super) type Words<'a> = Cow<'a, str>;

/// What is said of a problem: "expected {expected}, found {found}", and the help.
pub(super) struct Wording<'a> {
    pub(super) code: &'static str,
    pub(super) expected: Words<'a>,
    pub(super) found: Words<'a>,
    pub(super) help: Option<Words<'a>>,
}

pub(super) fn say<'a>(
    code: &'static str,
    expected: impl Into<Words<'a>>,
    found: impl Into<Words<'a>>,
    help: impl Into<Words<'a>>,
) -> Wording<'a> {
    let help = help.into();
    Wording {
        code,
        expected: expected.into(),
        found: found.into(),
        help: (!help.is_empty()).then_some(help),
    }
}

impl ProblemKind {
    pub(crate) const fn is_warning(&self) -> bool {
        match self {
            Self::UnknownField { .. }
            | Self::TiesNothing
            | Self::SelectsNothing { .. }
            | Self::AcceptsNothing { .. }
            | Self::Lint { .. } => true,
            Self::Table(problem) => problem.is_warning(),
            Self::Encoding(problem) => problem.is_warning(),
            _ => false,
        }
    }

    #[expect(
        clippy::too_many_lines,
        reason = "a table: one arm a kind, and nothing else"
    )]
    pub(super) fn wording(&self) -> Wording<'_> {
        match self {
            Self::EmptyDocument => say(
                "empty-document",
                "a dataset",
                "no text",
                "the least is {\"diplomap\": 1, \"events\": []}",
            ),
            Self::Syntax {
                expected,
                found,
                help,
            } => say("syntax", *expected, found, help.unwrap_or_default()),
            Self::WrongType { expected, found } => {
                let (is_text, wants_text) =
                    (found.starts_with('"'), expected.starts_with("a text"));
                let help = match found.as_bytes().first() {
                    Some(b'n') => "leave out what is not known, with its name",
                    Some(b'-' | b'0'..=b'9') if wants_text => "put it in double quotes",
                    Some(_) if is_text && *expected == "a number" => "leave out the quotes",
                    _ => "",
                };
                say("wrong-type", *expected, found, help)
            }
            Self::NoObject { shape, found } => say("wrong-type", shape.what, found, example(shape)),
            Self::LoneSurrogate { found } => say(
                "lone-surrogate",
                "whole characters",
                ["half of one in ", found].concat(),
                "write the character itself, or both of its \\u escapes",
            ),
            Self::DuplicateField { name } => say(
                "duplicate-field",
                "each field once",
                [name, " again"].concat(),
                "keep one of the two; where both are meant, make a list or a second object",
            ),
            Self::MissingField { field } => missing(field),
            Self::UnknownField { name, shape } => unknown_field(name, shape),
            Self::UnknownVersion { found } => say(
                "unknown-version",
                "version 1 of the format",
                found,
                "write \"diplomap\": 1, or use a newer diplomap",
            ),
            Self::TooMany { most } => say(
                "too-many",
                ["at most ", &most.to_string(), " of them"].concat(),
                "more",
                "divide the dataset",
            ),
            Self::TooFew { least, found } => say(
                "too-few",
                ["at least ", &least.to_string(), " of them"].concat(),
                found.to_string(),
                "",
            ),
            Self::EmptyText { found } => say(
                "empty-text",
                "words",
                found,
                "write them, or leave the field out if it may be",
            ),
            Self::NoTranslation => say(
                "no-translation",
                "the text in at least one language",
                "{}",
                "such as {\"en\": \"…\"}",
            ),
            Self::LanguageTag { found, instead } => say(
                "language-tag",
                "a language tag (BCP 47)",
                found,
                write_instead(instead.as_deref(), "such as en, ko or pt-BR"),
            ),
            Self::UnknownWord { vocabulary, found } => unknown_word(*vocabulary, found),
            Self::CountryIdForm { found, instead } => say(
                "country-id-form",
                "a country id: three capital letters (ISO 3166-1 alpha-3)",
                found,
                instead.map_or(Words::Borrowed("such as PRK"), |id| {
                    ["write ", id.as_str()].concat().into()
                }),
            ),
            Self::UnknownCountry { id } => say(
                "unknown-country",
                "a country that is built in or described in `countries`",
                id.as_str(),
                [
                    "check the id, or add to `countries`: {\"id\": \"",
                    id.as_str(),
                    "\", \"name\": \"…\", \"capital\": {\"name\": \"…\", \"lon\": 0, \"lat\": 0}}",
                ]
                .concat(),
            ),
            Self::DuplicateId { of, found, first } => duplicate_id(*of, found, first),
            Self::EventIdForm { found, instead } => say(
                "event-id-form",
                "an id of lower-case letters a to z, digits and hyphens",
                found,
                write_instead(instead.as_deref(), "such as kim-putin-pact-2024"),
            ),
            Self::Date {
                fault,
                found,
                instead,
            } => date(*fault, found, instead.as_deref()),
            Self::OffTheGlobe { axis, found } => match axis {
                Axis::Longitude => say(
                    "longitude-range",
                    "a longitude from -180 to 180",
                    found,
                    "degrees; east is positive",
                ),
                Axis::Latitude => say(
                    "latitude-range",
                    "a latitude from -90 to 90",
                    found,
                    "degrees; north is positive. Perhaps lon and lat are swapped",
                ),
            },
            Self::OneCountry { found } => say(
                "one-country",
                "two different countries",
                ["only ", found.as_str()].concat(),
                "an event is between countries: add the other one",
            ),
            Self::UnknownSource { found, nearest } => say(
                "unknown-source",
                "the id of a source in `sources`",
                found,
                nearest
                    .as_deref()
                    .map_or(Words::Borrowed("add the source there"), did_you_mean),
            ),
            Self::UnknownEvent { found, nearest } => say(
                "unknown-event",
                "the id of an event of this dataset",
                found,
                nearest
                    .as_deref()
                    .map_or(Words::Borrowed("add the event to `events`"), did_you_mean),
            ),
            Self::TiesNothing => say(
                "ties-nothing",
                "a party that is no accuser or commentator",
                "only speakers",
                "speakers do not tie to each other, so the event is on no tie",
            ),
            Self::SelectsNothing { found, instead } => say(
                "selects-nothing",
                "the id of a country, a tie or an event of this dataset",
                found,
                write_instead(instead.as_deref(), "such as PRK, BLR-PRK or an event's id"),
            ),
            Self::AcceptsNothing { found } => say(
                "accepts-nothing",
                "the id of an event or a source of this dataset",
                found,
                "leave the field out to accept the rule's warnings everywhere",
            ),
            Self::Lint { rule, found } => lint(*rule, found),
            Self::Table(problem) => problem.wording(),
            Self::Encoding(problem) => problem.wording(),
            Self::More { count } => say(
                "more-problems",
                "fewer problems",
                [&count.to_string(), " more"].concat(),
                "mend these first",
            ),
        }
    }
}

/// An object of `shape` with what it has at least.
fn example(shape: &Shape) -> String {
    let mut example = String::from("such as {");
    for field in shape
        .fields
        .iter()
        .filter(|field| !field.example.is_empty())
    {
        let comma = if example.ends_with('{') { "" } else { ", " };
        example.extend([comma, "\"", field.name, "\": ", field.example]);
    }
    example.push('}');
    example
}

fn missing(field: &Field) -> Wording<'_> {
    say(
        "missing-field",
        ["the field `", field.name, "`"].concat(),
        "none",
        ["add \"", field.name, "\": ", field.example].concat(),
    )
}

fn unknown_field<'a>(name: &'a str, shape: &'static Shape) -> Wording<'a> {
    let names = || shape.fields.iter().map(|field| field.name);
    let bare = name.trim_matches('"');
    let help = match nearest(bare, names()) {
        Some(name) => did_you_mean(name),
        None => "it is ignored".into(),
    };
    say(
        "unknown-field",
        ["a field of ", shape.what].concat(),
        name,
        help,
    )
}

fn unknown_word(vocabulary: Vocabulary, found: &str) -> Wording<'_> {
    let code = match vocabulary {
        Vocabulary::Kind => "unknown-kind",
        Vocabulary::Role => "unknown-role",
        Vocabulary::Stance => "unknown-stance",
        Vocabulary::Stage => "unknown-stage",
        Vocabulary::SourceKind => "unknown-source-kind",
        Vocabulary::Rule => "unknown-rule",
    };
    let words = vocabulary.words();
    let help = nearest(found.trim_matches('"'), words.iter().copied()).map(did_you_mean);
    let expected = ["one of ", &words.join(", ")].concat();
    say(code, expected, found, help.unwrap_or_default())
}

fn duplicate_id<'a>(of: Listed, found: &str, first: &str) -> Wording<'a> {
    let code = match of {
        Listed::Country => "duplicate-country",
        Listed::Source => "duplicate-source",
        Listed::Event => "duplicate-event",
    };
    let help = ["the first is ", first].concat();
    say(code, "an id of its own", [found, " again"].concat(), help)
}

fn date<'a>(fault: DateFault, found: &'a str, instead: Option<&str>) -> Wording<'a> {
    let (code, expected, help) = match fault {
        DateFault::NotEdtf => (
            "date-form",
            "a date (EDTF)",
            "such as 2024, 2024-07, 2024-07-23, 2024-07-23/2024-07-25, or 2024~ for about 2024",
        ),
        DateFault::FarYear => (
            "date-year",
            "a year from -9999 to 9999",
            "write it with four digits",
        ),
        DateFault::EndsBeforeStart => (
            "date-order",
            "an interval that starts before it ends",
            "swap the two dates",
        ),
    };
    say(code, expected, found, write_instead(instead, help))
}

fn lint(rule: LintRule, found: &str) -> Wording<'_> {
    let (expected, found, help): (_, Words<'_>, _) = match rule {
        LintRule::NoSource => (
            "a source, so that readers can check it",
            "none".into(),
            "fill in the source's title, publisher and, if it has one, address",
        ),
        LintRule::NotALink => (
            "an address that begins with https:// or http://",
            found.into(),
            "it is left out: only such addresses become links",
        ),
        LintRule::NoRetrieval => (
            "an archived copy or a date of retrieval beside an address",
            ["neither in ", found].concat().into(),
            "add `archived` or `retrieved`: pages change and vanish",
        ),
        LintRule::SinglePublisher => (
            "evidence from more than one publisher",
            ["only ", found].concat().into(),
            "look for a second one, best from another side",
        ),
        LintRule::RepeatedQuote => (
            "a quote of its own",
            ["the one in ", found].concat().into(),
            "one of the two events probably has the other's",
        ),
        LintRule::DenialWithoutSpeaker => (
            "the speaker of a denial",
            "none".into(),
            "say who denies it; else the publisher seems to",
        ),
        LintRule::UncitedSource => (
            "evidence that cites each source",
            ["none that cites ", found].concat().into(),
            "",
        ),
        LintRule::BeyondSource => (
            "a source later than what it says happened",
            ["one of ", found].concat().into(),
            "check both dates; for what was still to come the stance is `announces`",
        ),
    };
    say(rule.as_str(), expected, found, help)
}

pub(super) fn did_you_mean(word: &str) -> Words<'static> {
    ["did you mean ", word, "?"].concat().into()
}

fn write_instead(instead: Option<&str>, otherwise: &'static str) -> Words<'static> {
    match instead {
        Some(instead) => ["write ", instead].concat().into(),
        None => otherwise.into(),
    }
}
