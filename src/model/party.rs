//! Who takes part in an event, in which role, and where it happens.

use super::vocabulary::vocabulary;
use super::{CountryId, LocalizedText};

vocabulary! {
    /// A country's role in an event: a principal's, or a speaker's.
    ///
    /// Roles decide which ties an event makes: see [`Event::ties`](super::Event::ties).
    Role {
        /// Signs.
        Signatory = "signatory",
        /// Travels.
        Visitor = "visitor",
        /// Receives the visitor, or the talks.
        Host = "host",
        /// Takes part.
        Participant = "participant",
        /// Gives goods, arms, territory.
        Supplier = "supplier",
        /// Gets them.
        Recipient = "recipient",
        /// Takes part in a way that is not said: the default.
        Party = "party",
        /// Says that the principals do wrong.
        Accuser = "accuser",
        /// Says something about the principals.
        Commentator = "commentator",
    }
}

impl Role {
    /// Whether it speaks about the principals instead of being one.
    pub const fn is_speaker(self) -> bool {
        matches!(self, Self::Accuser | Self::Commentator)
    }
}

/// A country's part in an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    country: CountryId,
    role: Role,
    people: Vec<LocalizedText>,
    named: Option<LocalizedText>,
}

impl Party {
    pub(crate) fn new(
        country: CountryId,
        role: Role,
        people: Vec<LocalizedText>,
        named: Option<LocalizedText>,
    ) -> Self {
        Self {
            country,
            role,
            people,
            named,
        }
    }

    /// The country.
    pub fn country(&self) -> CountryId {
        self.country
    }

    /// The name under which it took part, where that is not its own: of a state
    /// that it succeeded, or of what acted for it.
    pub fn named(&self) -> Option<&LocalizedText> {
        self.named.as_ref()
    }

    /// Its role.
    pub fn role(&self) -> Role {
        self.role
    }

    /// Who acts for it, by name, as listed in the document.
    pub fn people(&self) -> &[LocalizedText] {
        &self.people
    }
}

/// Where an event happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    name: LocalizedText,
    country: Option<CountryId>,
}

impl Place {
    pub(crate) fn new(name: LocalizedText, country: Option<CountryId>) -> Self {
        Self { name, country }
    }

    /// Its name.
    pub fn name(&self) -> &LocalizedText {
        &self.name
    }

    /// The country it lies in, where the document says so.
    pub fn country(&self) -> Option<CountryId> {
        self.country
    }
}
