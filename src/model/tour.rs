//! A guided walk through a dataset.

use super::{EventDate, LocalizedText};

/// One step of a guided walk: what to say, and what to show meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub struct TourStep(TourStepParts);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TourStepParts {
    pub(crate) title: Option<LocalizedText>,
    pub(crate) text: Option<LocalizedText>,
    pub(crate) select: Option<Box<str>>,
    pub(crate) from: Option<EventDate>,
    pub(crate) to: Option<EventDate>,
}

impl TourStep {
    pub(crate) fn new(parts: TourStepParts) -> Self {
        Self(parts)
    }

    /// Its title.
    pub fn title(&self) -> Option<&LocalizedText> {
        self.0.title.as_ref()
    }

    /// What it tells.
    pub fn text(&self) -> Option<&LocalizedText> {
        self.0.text.as_ref()
    }

    /// The country, tie or event to select, by its id; it may name nothing.
    pub fn select(&self) -> Option<&str> {
        self.0.select.as_deref()
    }

    /// Where the time filter starts.
    pub fn from(&self) -> Option<&EventDate> {
        self.0.from.as_ref()
    }

    /// Where the time filter ends.
    pub fn to(&self) -> Option<&EventDate> {
        self.0.to.as_ref()
    }
}
