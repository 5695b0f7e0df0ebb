//! What a source says of an event, and who says it.

use super::vocabulary::vocabulary;
use super::{CountryId, EventDate, LocalizedText, SourceId};

vocabulary! {
    /// What a source, or the speaker it quotes, says of an event.
    ///
    /// In the order in which claims are worded.
    Stance {
        /// It will happen.
        Announces = "announces",
        /// It happened.
        Asserts = "asserts",
        /// It happened, as others said.
        Confirms = "confirms",
        /// It happened, and others did wrong.
        Alleges = "alleges",
        /// It did not happen.
        Denies = "denies",
    }
}

/// Who says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// A country, that is, its government.
    Country(CountryId),
    /// A person or a body.
    Named {
        /// The name.
        name: LocalizedText,
        /// The country it belongs to, where the document says so.
        country: Option<CountryId>,
    },
}

impl Speaker {
    /// The country that speaks, or that the speaker belongs to.
    pub fn country(&self) -> Option<CountryId> {
        match self {
            Self::Country(id) => Some(*id),
            Self::Named { country, .. } => *country,
        }
    }
}

/// What one source says of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence(EvidenceParts);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EvidenceParts {
    pub(crate) source: SourceId,
    pub(crate) stance: Stance,
    pub(crate) speaker: Option<Speaker>,
    pub(crate) date: Option<EventDate>,
    pub(crate) locator: Option<LocalizedText>,
    pub(crate) quote: Option<LocalizedText>,
}

impl Evidence {
    pub(crate) fn new(parts: EvidenceParts) -> Self {
        Self(parts)
    }

    /// The source; every dataset has the sources its evidence cites.
    pub fn source(&self) -> &SourceId {
        &self.0.source
    }

    /// What it says.
    pub fn stance(&self) -> Stance {
        self.0.stance
    }

    /// Whom the source names as saying so; `None` where it speaks itself.
    pub fn speaker(&self) -> Option<&Speaker> {
        self.0.speaker.as_ref()
    }

    /// The date that it gives, where sources differ.
    pub fn date(&self) -> Option<&EventDate> {
        self.0.date.as_ref()
    }

    /// Where in the source it stands ("paragraph 5").
    pub fn locator(&self) -> Option<&LocalizedText> {
        self.0.locator.as_ref()
    }

    /// The source's own words.
    pub fn quote(&self) -> Option<&LocalizedText> {
        self.0.quote.as_ref()
    }
}
