//! A dated event between countries, with its evidence.

use std::borrow::Borrow;

use super::order::sort;
use super::{
    CountryId, EventDate, EventKind, Evidence, LocalizedText, Party, Place, Stage, Status, TieId,
};

/// The id of an event: a slug of lower-case letters, digits and hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventId(Box<str>);

impl EventId {
    /// The id written `text`, or `None` unless it is a slug.
    ///
    /// A slug begins and ends with a letter or a digit, all lower case.
    pub fn new(text: &str) -> Option<Self> {
        let is_slug = !text.is_empty()
            && !text.starts_with('-')
            && !text.ends_with('-')
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        is_slug.then(|| Self(text.into()))
    }

    /// Stands for no event.
    pub(crate) fn none() -> Self {
        Self("none".into())
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for EventId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Something dated that happened between parties, with its evidence.
///
/// # Guarantees
///
/// At least two different countries are parties, and there is some evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Event(EventParts);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EventParts {
    pub(crate) id: EventId,
    pub(crate) kind: EventKind,
    pub(crate) date: EventDate,
    pub(crate) title: LocalizedText,
    pub(crate) summary: Option<LocalizedText>,
    pub(crate) place: Option<Place>,
    pub(crate) parties: Vec<Party>,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) stages: Vec<Stage>,
}

impl Event {
    pub(crate) fn new(parts: EventParts) -> Self {
        Self(parts)
    }

    /// Its id, unique in the dataset.
    pub fn id(&self) -> &EventId {
        &self.0.id
    }

    /// What sort of thing it is.
    pub fn kind(&self) -> EventKind {
        self.0.kind
    }

    /// When it happens.
    pub fn date(&self) -> &EventDate {
        &self.0.date
    }

    /// Its title.
    pub fn title(&self) -> &LocalizedText {
        &self.0.title
    }

    /// What happens, in a few sentences.
    pub fn summary(&self) -> Option<&LocalizedText> {
        self.0.summary.as_ref()
    }

    /// Where it happens.
    pub fn place(&self) -> Option<&Place> {
        self.0.place.as_ref()
    }

    /// Who takes part, in the order of the document.
    pub fn parties(&self) -> &[Party] {
        &self.0.parties
    }

    /// What is said of it, in the order of the document.
    pub fn evidence(&self) -> &[Evidence] {
        &self.0.evidence
    }

    /// What becomes of it, if it is an agreement, in the order of the document.
    pub fn stages(&self) -> &[Stage] {
        &self.0.stages
    }

    /// Whether `country` is a party, in whatever role.
    pub fn has_party(&self, country: CountryId) -> bool {
        self.0
            .parties
            .iter()
            .any(|party| party.country() == country)
    }

    /// How sure it is, by what its evidence says: see [`Status`].
    pub fn status(&self) -> Status {
        Status::of(self.evidence(), |country| self.has_party(country))
    }

    /// The ties it makes, in order of their ids, each once.
    ///
    /// Principals tie pairwise; each speaker ties to each principal; speakers do
    /// not tie to each other, and no country to itself.
    pub fn ties(&self) -> Vec<TieId> {
        let mut ties = Vec::new();
        for (at, one) in self.0.parties.iter().enumerate() {
            for other in self.0.parties.iter().skip(at + 1) {
                if !(one.role().is_speaker() && other.role().is_speaker()) {
                    ties.extend(TieId::new(one.country(), other.country()));
                }
            }
        }
        sort(&mut ties, TieId::cmp);
        ties.dedup();
        ties
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fixture::event;

    #[test]
    fn roles_decide_which_ties_an_event_makes() {
        #[track_caller]
        fn case(parties: &str, expected: &str) {
            let ties: Vec<_> = event("an-event", parties)
                .ties()
                .iter()
                .map(ToString::to_string)
                .collect();
            assert_eq!(ties.join(" "), expected, "{parties}");
        }
        case("PRK signatory, RUS signatory", "PRK-RUS");
        case("PRK party, RUS party, BLR party", "BLR-PRK BLR-RUS PRK-RUS");
        case("BLR visitor, PRK host", "BLR-PRK");
        case(
            "KOR commentator, BLR party, PRK party",
            "BLR-KOR BLR-PRK KOR-PRK",
        );
        case(
            "KOR accuser, USA accuser, PRK supplier, RUS recipient",
            "KOR-PRK KOR-RUS PRK-RUS PRK-USA RUS-USA",
        );
        case("KOR accuser, USA commentator", "");
        // A country twice ties neither to itself nor twice to another.
        case("PRK signatory, PRK host, RUS signatory", "PRK-RUS");
        case("KOR accuser, KOR party, PRK party", "KOR-PRK");
    }

    #[test]
    fn an_event_id_is_a_slug() {
        for (text, is_slug) in [
            ("kim-putin-pact-2024", true),
            ("1948", true),
            ("", false),
            ("Kim", false),
            ("-a", false),
            ("a-", false),
            ("a b", false),
            ("a_b", false),
            ("визит", false),
        ] {
            assert_eq!(EventId::new(text).is_some(), is_slug, "{text:?}");
        }
    }
}
