//! A JSON value, taken apart one level at a time.
//!
//! Owns the passage from text to objects, lists, texts and numbers, and the
//! problems that any of them can have. Guarantees that content nobody asks for
//! is passed over without recursion, however deep it nests.

use std::borrow::Cow;

use super::decimal::millionths;
use super::found;
use super::lexeme::{parts, unescaped};
use super::path::Path;
use super::problem::ProblemKind;
use super::problems::Problems;
use super::shape::{CONTEXT, Shape, is_linked_data};
use crate::model::order::sort;

/// The most fields of one object that are looked at.
const MOST_FIELDS: usize = 10_000;

/// A JSON value: a slice of the document, and the way to it.
#[derive(Clone, Copy)]
pub(super) struct Value<'a, 'p> {
    /// Its text, from its first character to its last.
    pub(super) raw: &'a str,
    pub(super) path: Path<'p>,
}

/// A field of an object, as it stands in the document.
pub(super) struct RawField<'a> {
    pub(super) name: Cow<'a, str>,
    pub(super) raw_name: &'a str,
    pub(super) raw: &'a str,
}

/// An object whose field names have been checked against its shape.
pub(super) struct Object<'a, 'p> {
    pub(super) value: Value<'a, 'p>,
    fields: Vec<RawField<'a>>,
}

impl<'a> Object<'a, '_> {
    /// The value of the field `name`.
    pub(super) fn get<'c>(&'c self, name: &'c str) -> Option<Value<'a, 'c>> {
        let field = self.fields.iter().find(|field| field.name == name)?;
        Some(Value {
            raw: field.raw,
            path: self.value.path.field(name),
        })
    }

    /// Whether the document has the field `name`, be it right or wrong.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }
}

impl<'a, 'p> Value<'a, 'p> {
    /// Adds a problem with this value.
    pub(super) fn problem(&self, problems: &mut Problems<'_>, kind: ProblemKind) {
        problems.add(self.raw, &self.path, kind);
    }

    /// Adds the problem that this value is of another type than `expected`.
    pub(super) fn wrong_type(&self, problems: &mut Problems<'_>, expected: &'static str) {
        let found = self.found();
        self.problem(problems, ProblemKind::WrongType { expected, found });
    }

    /// This value as a message shows it.
    pub(super) fn found(&self) -> String {
        found::value(self.raw)
    }

    pub(super) fn is_object(&self) -> bool {
        self.raw.starts_with('{')
    }

    pub(super) fn is_text(&self) -> bool {
        self.raw.starts_with('"')
    }

    /// The object of this `shape`. Reports fields that are missing, unknown or
    /// there twice; what is there as linked data is passed over.
    pub(super) fn object(
        self,
        problems: &mut Problems<'_>,
        shape: &'static Shape,
    ) -> Option<Object<'a, 'p>> {
        let Some(fields) = self.fields(problems) else {
            let found = self.found();
            self.problem(problems, ProblemKind::NoObject { shape, found });
            return None;
        };
        let has_context = fields.iter().any(|field| field.name == CONTEXT);
        for field in &fields {
            let is_known = shape.fields.iter().any(|known| known.name == field.name);
            if !is_known && !is_linked_data(&field.name, has_context) {
                let name = found::quoted(&field.name);
                let kind = ProblemKind::UnknownField { name, shape };
                problems.add(field.raw_name, &self.path.field(&field.name), kind);
            }
        }
        let object = Object {
            value: self,
            fields,
        };
        for field in shape.fields.iter().filter(|field| field.is_needed) {
            if !object.has(field.name) {
                object.missing(problems, field.name, shape);
            }
        }
        Some(object)
    }

    /// The fields of an object, whatever their names; `None` of anything else.
    /// Reports those there twice.
    pub(super) fn fields(&self, problems: &mut Problems<'_>) -> Option<Vec<RawField<'a>>> {
        if !self.is_object() {
            return None;
        }
        let mut parts = parts(self.raw);
        let mut fields = Vec::new();
        while let (Some(raw_name), Some(raw)) = (parts.next(), parts.next()) {
            if fields.len() == MOST_FIELDS {
                self.problem(problems, ProblemKind::TooMany { most: MOST_FIELDS });
                break;
            }
            if let Some(name) = unescaped(raw_name) {
                fields.push(RawField {
                    name,
                    raw_name,
                    raw,
                });
            } else {
                let found = found::value(raw_name);
                problems.add(raw_name, &self.path, ProblemKind::LoneSurrogate { found });
            }
        }
        let mut by_name: Vec<_> = fields.iter().collect();
        sort(&mut by_name, |one, other| one.name.cmp(&other.name));
        for pair in by_name.windows(2) {
            if let [one, other] = pair
                && one.name == other.name
            {
                let name = found::quoted(&other.name);
                let path = self.path.field(&other.name);
                problems.add(other.raw_name, &path, ProblemKind::DuplicateField { name });
            }
        }
        Some(fields)
    }

    /// The items of a list, of which there may be at most `most`.
    pub(super) fn items(&self, problems: &mut Problems<'_>, most: usize) -> Option<Vec<&'a str>> {
        if !self.raw.starts_with('[') {
            self.wrong_type(problems, "list");
            return None;
        }
        let mut parts = parts(self.raw);
        let items = parts.by_ref().take(most).collect();
        if parts.next().is_some() {
            self.problem(problems, ProblemKind::TooMany { most });
        }
        Some(items)
    }

    /// The text of the item at position `at` of this list.
    pub(super) fn part(&self, at: usize) -> Option<&'a str> {
        parts(self.raw).nth(at)
    }

    /// The value of the field `name` of this object, whose names have been checked.
    pub(super) fn field<'c>(&'c self, name: &'c str) -> Option<Value<'a, 'c>> {
        let mut parts = parts(self.raw);
        while let (Some(raw_name), Some(raw)) = (parts.next(), parts.next()) {
            if unescaped(raw_name).is_some_and(|known| known == name) {
                let path = self.path.field(name);
                return Some(Value { raw, path });
            }
        }
        None
    }

    /// The item `raw` of this list, which stands at position `at`.
    pub(super) fn item<'c>(&'c self, at: usize, raw: &'a str) -> Value<'a, 'c> {
        Value {
            raw,
            path: self.path.item(at),
        }
    }

    /// The text, without its escapes.
    pub(super) fn text(&self, problems: &mut Problems<'_>) -> Option<Cow<'a, str>> {
        if !self.is_text() {
            self.wrong_type(problems, "text");
            return None;
        }
        let text = unescaped(self.raw);
        if text.is_none() {
            let found = self.found();
            self.problem(problems, ProblemKind::LoneSurrogate { found });
        }
        text
    }

    /// The number in millionths; `i64::MAX` for one that is beyond all use.
    pub(super) fn millionths(&self, problems: &mut Problems<'_>) -> Option<i64> {
        if self
            .raw
            .starts_with(|c: char| c == '-' || c.is_ascii_digit())
        {
            Some(millionths(self.raw).unwrap_or(i64::MAX))
        } else {
            self.wrong_type(problems, "number");
            None
        }
    }
}

impl Object<'_, '_> {
    /// Adds the problem that the field `name` of `shape` is missing.
    pub(super) fn missing(&self, problems: &mut Problems<'_>, name: &str, shape: &'static Shape) {
        if let Some(field) = shape.fields.iter().find(|field| field.name == name) {
            let path = self.value.path.field(field.name);
            problems.add(self.value.raw, &path, ProblemKind::MissingField { field });
        }
    }
}
