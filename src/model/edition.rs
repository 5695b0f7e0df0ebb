//! Which edition of a dataset this is.

use super::EventDate;

/// The edition of a dataset, as it is written, and its date if it is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    text: Box<str>,
    date: Option<EventDate>,
}

impl Edition {
    pub(crate) fn new(text: impl Into<Box<str>>, date: Option<EventDate>) -> Self {
        Self {
            text: text.into(),
            date,
        }
    }

    /// The edition as it is written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The date that it is, if it is one.
    pub fn date(&self) -> Option<&EventDate> {
        self.date.as_ref()
    }
}
