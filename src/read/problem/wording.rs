//! How each kind of problem is told in a language.
//!
//! Says which texts of `assets/locales/problems/` it takes, and what stands in
//! them. The texts of a problem are named after its code: `date-form.expected`,
//! `date-form.found` where it is not just what was found, `date-form.help`.

use super::{Axis, Listed, ProblemKind, Vocabulary};
use crate::locale::Locale;
use crate::model::{DateFault, LintRule};
use crate::read::found;
use crate::read::shape::{Field, Shape};
use crate::spelling::nearest;

/// What is said of a problem: "expected {expected}, found {found}", and the help.
pub(super) struct Wording {
    pub(super) code: &'static str,
    pub(super) expected: String,
    pub(super) found: String,
    pub(super) help: Option<String>,
}

impl Wording {
    pub(super) fn expecting(mut self, expected: String) -> Self {
        self.expected = expected;
        self
    }

    pub(super) fn finding(mut self, found: String) -> Self {
        self.found = found;
        self
    }

    /// With `help` in place of the usual one, if there is any.
    pub(super) fn helped(mut self, help: Option<String>) -> Self {
        self.help = help.or(self.help);
        self
    }
}

/// The words of one language.
pub(super) struct Words(pub(super) Locale);

impl Words {
    /// The texts of the problem `code`, with each `{name}` replaced by its value.
    ///
    /// What was found is the value `found`, unless a text says otherwise.
    pub(super) fn say(&self, code: &'static str, values: &[(&str, &str)]) -> Wording {
        self.say_as(code, code, values)
    }

    /// The same, with the texts that are named after `name`.
    pub(super) fn say_as(
        &self,
        code: &'static str,
        name: &str,
        values: &[(&str, &str)],
    ) -> Wording {
        let found = values.iter().find(|(name, _)| *name == "found");
        let found = found.map(|(_, found)| self.found(found));
        let values: Vec<(&str, &str)> = values
            .iter()
            .map(|(name, value)| match (*name, &found) {
                ("found", Some(found)) => ("found", &**found),
                _ => (*name, *value),
            })
            .collect();
        let text = |part: &str| {
            let text = self.0.known(&[name, part].concat())?;
            Some(crate::locale::fill(text, &values))
        };
        let stated = text(".found");
        let (expected, help) = (text(".expected"), text(".help"));
        Wording {
            code,
            expected: expected.unwrap_or_default(),
            found: stated
                .or(found)
                .unwrap_or_else(|| self.text("found.none").to_owned()),
            help,
        }
    }

    pub(super) fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.text(key)
    }

    pub(super) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.0.fill(key, values)
    }

    /// What was found; an object or a list only by what it is.
    fn found(&self, found: &str) -> String {
        match found {
            found::OBJECT => self.text("found.object").to_owned(),
            found::LIST => self.text("found.list").to_owned(),
            _ => found.to_owned(),
        }
    }

    pub(super) fn again(&self, found: &str) -> String {
        self.fill("found.again", &[("found", found)])
    }

    pub(super) fn meant(&self, word: &str) -> String {
        self.fill("help.meant", &[("word", word)])
    }

    pub(super) fn write(&self, word: &str) -> String {
        self.fill("help.write", &[("word", word)])
    }

    pub(super) fn such_as(&self, example: &str) -> String {
        self.fill("help.such-as", &[("example", example)])
    }

    fn shape(&self, shape: &Shape) -> String {
        self.text(&["shape.", shape.name].concat()).to_owned()
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

    pub(super) fn wording(&self, words: &Words) -> Wording {
        let say = |code, found| words.say(code, &[("found", found)]);
        match self {
            Self::EmptyDocument => words.say(
                "empty-document",
                &[("example", "{\"diplomap\": 1, \"events\": []}")],
            ),
            Self::Syntax(problem) => problem.wording(words),
            Self::WrongType { expected, found } => wrong_type(words, expected, found),
            Self::NoObject { shape, found } => say("wrong-type", found)
                .expecting(words.shape(shape))
                .helped(Some(words.such_as(&example(shape)))),
            Self::LoneSurrogate { found } => {
                words.say("lone-surrogate", &[("found", found), ("sign", "\\u")])
            }
            Self::DuplicateField { name } => {
                say("duplicate-field", name).finding(words.again(name))
            }
            Self::MissingField { field } => missing(words, field),
            Self::UnknownField { name, shape } => unknown_field(words, name, shape),
            Self::UnknownVersion { found } => words.say(
                "unknown-version",
                &[("found", found), ("example", "\"diplomap\": 1")],
            ),
            Self::TooMany { most } => words.say("too-many", &[("most", &most.to_string())]),
            Self::TooFew { least, found } => words.say(
                "too-few",
                &[("least", &least.to_string()), ("found", &found.to_string())],
            ),
            Self::EmptyText { found } => say("empty-text", found),
            Self::NoTranslation => {
                say("no-translation", "{}").helped(Some(words.such_as("{\"en\": \"…\"}")))
            }
            Self::LanguageTag { found, instead } => {
                say("language-tag", found).helped(instead.as_deref().map(|tag| words.write(tag)))
            }
            Self::UnknownWord { vocabulary, found } => unknown_word(words, *vocabulary, found),
            Self::CountryIdForm { found, instead } => {
                say("country-id-form", found).helped(instead.map(|id| words.write(id.as_str())))
            }
            Self::UnknownCountry { id } => {
                let id = id.as_str();
                let example = [
                    "{\"id\": \"",
                    id,
                    "\", \"name\": \"…\", \"capital\": {\"name\": \"…\", \"lon\": 0, \"lat\": 0}}",
                ];
                words.say(
                    "unknown-country",
                    &[("found", id), ("example", &example.concat())],
                )
            }
            Self::DuplicateId { of, found, first } => {
                let code = match of {
                    Listed::Country => "duplicate-country",
                    Listed::Source => "duplicate-source",
                    Listed::Event => "duplicate-event",
                };
                words
                    .say_as(code, "id", &[("first", first)])
                    .finding(words.again(found))
            }
            Self::EventIdForm { found, instead } => {
                say("event-id-form", found).helped(instead.as_deref().map(|id| words.write(id)))
            }
            Self::Date {
                fault,
                found,
                instead,
            } => {
                let code = match fault {
                    DateFault::NotEdtf => "date-form",
                    DateFault::FarYear => "date-year",
                    DateFault::EndsBeforeStart => "date-order",
                };
                say(code, found).helped(instead.as_deref().map(|date| words.write(date)))
            }
            Self::OffTheGlobe { axis, found } => match axis {
                Axis::Longitude => say("longitude-range", found),
                Axis::Latitude => say("latitude-range", found),
            },
            Self::OneCountry { found } => say("one-country", found.as_str()),
            Self::UnknownSource { found, nearest } => {
                say("unknown-source", found).helped(nearest.as_deref().map(|id| words.meant(id)))
            }
            Self::UnknownEvent { found, nearest } => {
                say("unknown-event", found).helped(nearest.as_deref().map(|id| words.meant(id)))
            }
            Self::TiesNothing => words.say("ties-nothing", &[]),
            Self::SelectsNothing { found, instead } => {
                say("selects-nothing", found).helped(instead.as_deref().map(|id| words.write(id)))
            }
            Self::AcceptsNothing { found } => say("accepts-nothing", found),
            Self::Lint { rule, found } => lint(words, *rule, found),
            Self::Table(problem) => problem.wording(words),
            Self::Encoding(problem) => problem.wording(words),
            Self::More { count } => words.say("more-problems", &[("count", &count.to_string())]),
        }
    }
}

/// `expected` is the end of a key: `text` for `type.text`.
fn wrong_type(words: &Words, expected: &str, found: &str) -> Wording {
    let key = ["type.", expected].concat();
    let wants_text = matches!(expected, "text" | "localized");
    let help = match found.as_bytes().first() {
        Some(b'n') => "wrong-type.help.null",
        Some(b'-' | b'0'..=b'9') if wants_text => "wrong-type.help.quote",
        Some(b'"') if expected == "number" => "wrong-type.help.unquote",
        _ => "",
    };
    words
        .say("wrong-type", &[("found", found)])
        .expecting(words.text(&key).to_owned())
        .helped((!help.is_empty()).then(|| words.text(help).to_owned()))
}

/// An object of `shape` with what it has at least.
fn example(shape: &Shape) -> String {
    let mut example = String::from("{");
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

fn missing(words: &Words, field: &Field) -> Wording {
    let example = ["\"", field.name, "\": ", field.example].concat();
    words.say(
        "missing-field",
        &[("field", field.name), ("example", &example)],
    )
}

fn unknown_field(words: &Words, name: &str, shape: &'static Shape) -> Wording {
    let known = shape.fields.iter().map(|field| field.name);
    let help = match nearest(name.trim_matches('"'), known) {
        Some(name) => words.meant(name),
        None => words.text("unknown.help").to_owned(),
    };
    let values = [("found", name), ("shape", &words.shape(shape))];
    words.say("unknown-field", &values).helped(Some(help))
}

fn unknown_word(words: &Words, vocabulary: Vocabulary, found: &str) -> Wording {
    let code = match vocabulary {
        Vocabulary::Kind => "unknown-kind",
        Vocabulary::Role => "unknown-role",
        Vocabulary::Stance => "unknown-stance",
        Vocabulary::Stage => "unknown-stage",
        Vocabulary::SourceKind => "unknown-source-kind",
        Vocabulary::Rule => "unknown-rule",
    };
    let known = vocabulary.words();
    let help = nearest(found.trim_matches('"'), known.iter().copied());
    let values = [("found", found), ("words", &known.join(", "))];
    words
        .say_as(code, "word", &values)
        .helped(help.map(|word| words.meant(word)))
}

fn lint(words: &Words, rule: LintRule, found: &str) -> Wording {
    let code = rule.as_str();
    match rule {
        LintRule::NoSource | LintRule::DenialWithoutSpeaker => words.say(code, &[]),
        _ => words.say(code, &[("found", found)]),
    }
}
