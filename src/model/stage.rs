//! What becomes of an agreement after it is made.

use super::vocabulary::vocabulary;
use super::{CountryId, EventDate, EventId, LocalizedText, SourceId};

vocabulary! {
    /// A step in the life of an agreement.
    StageKind {
        /// It is signed.
        Signed = "signed",
        /// A party binds itself by its own law.
        Ratified = "ratified",
        /// It binds the parties.
        InForce = "in-force",
        /// A party stops keeping it, wholly or in part, without ending it.
        Suspended = "suspended",
        /// It no longer binds.
        Ended = "ended",
        /// Another agreement takes its place.
        Replaced = "replaced",
    }
}

/// A dated, sourced step in the life of an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage(StageParts);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct StageParts {
    pub(crate) kind: StageKind,
    pub(crate) date: EventDate,
    pub(crate) country: Option<CountryId>,
    pub(crate) by: Option<EventId>,
    pub(crate) source: SourceId,
    pub(crate) note: Option<LocalizedText>,
}

impl Stage {
    pub(crate) fn new(parts: StageParts) -> Self {
        Self(parts)
    }

    /// Which step it is.
    pub fn kind(&self) -> StageKind {
        self.0.kind
    }

    /// When it is taken.
    pub fn date(&self) -> &EventDate {
        &self.0.date
    }

    /// The country that takes it, where only one does.
    pub fn country(&self) -> Option<CountryId> {
        self.0.country
    }

    /// The event by which the agreement is ended or replaced; every dataset
    /// has the events its stages name.
    pub fn by(&self) -> Option<&EventId> {
        self.0.by.as_ref()
    }

    /// The source that says so; every dataset has the sources its stages cite.
    pub fn source(&self) -> &SourceId {
        &self.0.source
    }

    /// What else there is to say of it.
    pub fn note(&self) -> Option<&LocalizedText> {
        self.0.note.as_ref()
    }
}
