//! What the table of shapes is written in: objects and their fields.

use super::Form;

/// An object of the document: what it is, and its fields.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Its name: the words for it in the locale are `shape.{name}`.
    pub(crate) name: &'static str,
    /// Its fields, in the order in which they are written.
    pub(crate) fields: &'static [Field],
}

/// A field of an object.
///
/// What only a schema tells is not kept in a page's module, which is downloaded
/// by every reader.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Field {
    /// Its name.
    pub(crate) name: &'static str,
    /// Whether the object is an error without it.
    pub(crate) is_needed: bool,
    /// A value to copy, in JSON.
    pub(crate) example: &'static str,
    /// What its value looks like.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) form: Form,
    /// What it means, for people who write a document.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) about: &'static str,
}

impl Field {
    #[cfg_attr(
        target_arch = "wasm32",
        expect(unused_variables, reason = "only a schema tells them")
    )]
    const fn new(
        name: &'static str,
        is_needed: bool,
        example: &'static str,
        form: Form,
        about: &'static str,
    ) -> Self {
        Self {
            name,
            is_needed,
            example,
            #[cfg(not(target_arch = "wasm32"))]
            form,
            #[cfg(not(target_arch = "wasm32"))]
            about,
        }
    }
}

/// A field without which the object is an error.
pub(super) const fn needed(
    name: &'static str,
    example: &'static str,
    form: Form,
    about: &'static str,
) -> Field {
    Field::new(name, true, example, form, about)
}

/// A field that may be left out, but belongs to an example.
pub(super) const fn shown(
    name: &'static str,
    example: &'static str,
    form: Form,
    about: &'static str,
) -> Field {
    Field::new(name, false, example, form, about)
}

/// A field that may be left out.
pub(super) const fn may(name: &'static str, form: Form, about: &'static str) -> Field {
    shown(name, "", form, about)
}
