//! Events, with their parties, places and evidence.

use std::str::FromStr;

use super::country::Cast;
use super::found;
use super::problem::{Listed, ProblemKind, Vocabulary};
use super::problems::Problems;
use super::shape::{EVENT, EVIDENCE, PARTY, PLACE, SPEAKER};
use super::source::Sources;
use super::stage::References;
use super::unique::Unique;
use super::value::{Object, Value};
use crate::model::{
    CountryId, Event, EventId, EventParts, Evidence, EvidenceParts, Party, Place, Role, Speaker,
};

/// Far more than a map can show; a page takes tens of thousands.
pub(super) const MOST_EVENTS: usize = 100_000;
/// More than there are countries.
pub(super) const MOST_PARTIES: usize = 300;
/// More than anybody reads of one event.
pub(super) const MOST_ITEMS: usize = 1000;

/// What events refer to.
pub(super) struct Context<'c, 'a> {
    pub(super) cast: &'c Cast,
    pub(super) sources: &'c Sources<'a>,
}

impl Context<'_, '_> {
    /// Reads the list `events`.
    pub(super) fn events(&self, value: &Value<'_, '_>, problems: &mut Problems<'_>) -> Vec<Event> {
        let mut references = References::default();
        let mut events = Vec::new();
        let mut unique = Unique::new(Listed::Event);
        for (at, raw) in value
            .items(problems, MOST_EVENTS)
            .into_iter()
            .flatten()
            .enumerate()
        {
            let Some(object) = value.item(at, raw).object(problems, &EVENT) else {
                continue;
            };
            let id = object.get("id").and_then(|id| {
                let read = id.event_id(problems)?;
                unique.add(at, &id, read.as_str());
                Some(read)
            });
            events.extend(self.event(id, &object, &mut references, problems));
        }
        references.report(&unique, problems);
        unique.report(problems);
        events
    }

    fn event<'t>(
        &self,
        id: Option<EventId>,
        object: &Object<'t, '_>,
        references: &mut References<'t>,
        problems: &mut Problems<'_>,
    ) -> Option<Event> {
        let kind = object.word(problems, "kind", Vocabulary::Kind);
        let date = object.date(problems, "date");
        let title = object.localized(problems, "title");
        let summary = object.localized(problems, "summary");
        let place = object
            .get("place")
            .and_then(|place| self.place(place, problems));
        let parties = object
            .get("parties")
            .map(|parties| self.parties(&parties, problems));
        let evidence = object
            .get("evidence")
            .map(|evidence| self.evidence_list(&evidence, problems));
        let stages = object
            .get("stages")
            .map(|stages| references.stages(&stages, self, problems));
        Some(Event::new(EventParts {
            id: id?,
            kind: kind?,
            date: date?,
            title: title?,
            summary,
            place,
            parties: parties?,
            evidence: evidence?,
            stages: stages.unwrap_or_default(),
        }))
    }

    fn place(&self, value: Value<'_, '_>, problems: &mut Problems<'_>) -> Option<Place> {
        let object = value.object(problems, &PLACE)?;
        let name = object.localized(problems, "name");
        let country = self.country_of(&object, problems);
        Some(Place::new(name?, country))
    }

    fn country_of(
        &self,
        object: &Object<'_, '_>,
        problems: &mut Problems<'_>,
    ) -> Option<CountryId> {
        self.cast.country(&object.get("country")?, problems)
    }

    fn parties(&self, value: &Value<'_, '_>, problems: &mut Problems<'_>) -> Vec<Party> {
        let Some(items) = value.at_least(2, MOST_PARTIES, problems) else {
            return Vec::new();
        };
        let read = items.iter().enumerate();
        let parties: Vec<_> = read
            .filter_map(|(at, raw)| self.party(value.item(at, raw), problems))
            .collect();
        // What they lack together is known only if each could be read.
        if parties.len() == items.len()
            && parties.len() > 1
            && let Some(lack) = lack_of(&parties)
        {
            value.problem(problems, lack);
        }
        parties
    }

    fn party(&self, value: Value<'_, '_>, problems: &mut Problems<'_>) -> Option<Party> {
        let object = value.object(problems, &PARTY)?;
        let country = self.country_of(&object, problems);
        let role = if object.has("role") {
            object.word(problems, "role", Vocabulary::Role)
        } else {
            Some(Role::Party)
        };
        let mut people = Vec::new();
        if let Some(list) = object.get("people") {
            for (at, raw) in list
                .items(problems, MOST_ITEMS)
                .into_iter()
                .flatten()
                .enumerate()
            {
                people.extend(list.item(at, raw).localized(problems));
            }
        }
        let named = object.localized(problems, "as");
        Some(Party::new(country?, role?, people, named))
    }

    fn evidence_list(&self, value: &Value<'_, '_>, problems: &mut Problems<'_>) -> Vec<Evidence> {
        let items = value.at_least(1, MOST_ITEMS, problems).unwrap_or_default();
        let read = items.iter().enumerate();
        read.filter_map(|(at, raw)| self.evidence(value.item(at, raw), problems))
            .collect()
    }

    fn evidence(&self, value: Value<'_, '_>, problems: &mut Problems<'_>) -> Option<Evidence> {
        let object = value.object(problems, &EVIDENCE)?;
        let source = object
            .get("source")
            .and_then(|source| self.sources.cited(&source, problems));
        let stance = object.word(problems, "stance", Vocabulary::Stance);
        let speaker = object
            .get("speaker")
            .and_then(|speaker| self.speaker(speaker, problems));
        let date = object.date(problems, "date");
        let locator = object.localized(problems, "locator");
        let quote = object.localized(problems, "quote");
        Some(Evidence::new(EvidenceParts {
            source: source?,
            stance: stance?,
            speaker,
            date,
            locator,
            quote,
        }))
    }

    fn speaker(&self, value: Value<'_, '_>, problems: &mut Problems<'_>) -> Option<Speaker> {
        if value.is_text() {
            return self.cast.country(&value, problems).map(Speaker::Country);
        }
        if !value.is_object() {
            value.wrong_type(problems, "speaker");
            return None;
        }
        let object = value.object(problems, &SPEAKER)?;
        let name = object.localized(problems, "name");
        let country = self.country_of(&object, problems);
        Some(Speaker::Named {
            name: name?,
            country,
        })
    }
}

impl<'a> Value<'a, '_> {
    /// The items of a list with at least `least` and at most `most`.
    fn at_least(
        &self,
        least: usize,
        most: usize,
        problems: &mut Problems<'_>,
    ) -> Option<Vec<&'a str>> {
        let items = self.items(problems, most)?;
        if items.len() < least {
            let found = items.len();
            self.problem(problems, ProblemKind::TooFew { least, found });
        }
        Some(items)
    }

    pub(super) fn event_id(&self, problems: &mut Problems<'_>) -> Option<EventId> {
        let text = self.text(problems)?;
        let id = EventId::new(&text);
        if id.is_none() {
            let found = self.found();
            let instead = slug(&text);
            self.problem(problems, ProblemKind::EventIdForm { found, instead });
        }
        id
    }
}

impl Object<'_, '_> {
    /// The word of a vocabulary in the field `name`.
    pub(super) fn word<T: FromStr>(
        &self,
        problems: &mut Problems<'_>,
        name: &str,
        vocabulary: Vocabulary,
    ) -> Option<T> {
        let value = self.get(name)?;
        let text = value.text(problems)?;
        let word = text.parse().ok();
        if word.is_none() {
            let found = found::quoted(&text);
            value.problem(problems, ProblemKind::UnknownWord { vocabulary, found });
        }
        word
    }
}

/// What parties lack, each of which is right: a second country, or a principal.
pub(super) fn lack_of(parties: &[Party]) -> Option<ProblemKind> {
    let found = parties.first()?.country();
    if parties.iter().all(|party| party.country() == found) {
        Some(ProblemKind::OneCountry { found })
    } else if parties.iter().all(|party| party.role().is_speaker()) {
        Some(ProblemKind::TiesNothing)
    } else {
        None
    }
}

/// The slug that `text` could be, if enough of it is left.
pub(super) fn slug(text: &str) -> Option<String> {
    const MOST_CHARS: usize = 60;
    let words: Vec<_> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let slug = words.join("-").to_ascii_lowercase();
    let is_like_it = text.is_ascii() && text.len() <= MOST_CHARS;
    (is_like_it && EventId::new(&slug).is_some()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_in_words_is_turned_into_a_slug() {
        assert_eq!(slug("Kim–Putin pact"), None);
        assert_eq!(
            slug("Kim Putin_Pact 2024").as_deref(),
            Some("kim-putin-pact-2024")
        );
        assert_eq!(slug(" -x- ").as_deref(), Some("x"));
        assert_eq!(slug("!"), None);
        assert_eq!(slug("визит"), None);
    }
}
