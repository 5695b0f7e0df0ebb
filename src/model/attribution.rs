//! Who says what of an event, grouped for wording.

use super::{CountryId, Event, LocalizedText, Source, SourceId, Speaker, Stance, Status};

/// How sure an event is, and who says so: "alleged by …; denied by …".
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution<'a> {
    /// How sure the event is.
    pub status: Status,
    /// What is claimed, in the order of [`Stance::ALL`]; only what is claimed.
    pub claims: Vec<Claim<'a>>,
}

/// One stance, with everybody who takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim<'a> {
    /// The stance.
    pub stance: Stance,
    /// Who takes it, each once, in the order of the document.
    pub voices: Vec<Voice<'a>>,
}

/// Somebody to whom a claim is ascribed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Voice<'a> {
    /// A country, that is, its government.
    Country(CountryId),
    /// A person or a body.
    Named {
        /// The name.
        name: &'a LocalizedText,
        /// The country it belongs to, where the document says so.
        country: Option<CountryId>,
    },
    /// The publisher of a source that names no speaker.
    Publisher(&'a LocalizedText),
}

impl<'a> Attribution<'a> {
    pub(super) fn of(event: &'a Event, source: impl Fn(&SourceId) -> Option<&'a Source>) -> Self {
        let mut claims: Vec<Claim<'a>> = Vec::new();
        for stance in Stance::ALL.iter().copied() {
            let mut voices = Vec::new();
            for evidence in event
                .evidence()
                .iter()
                .filter(|each| each.stance() == stance)
            {
                let voice = match evidence.speaker() {
                    Some(Speaker::Country(id)) => Voice::Country(*id),
                    Some(Speaker::Named { name, country }) => Voice::Named {
                        name,
                        country: *country,
                    },
                    None => match source(evidence.source()) {
                        Some(source) => Voice::Publisher(source.publisher()),
                        None => continue,
                    },
                };
                if !voices.contains(&voice) {
                    voices.push(voice);
                }
            }
            if !voices.is_empty() {
                claims.push(Claim { stance, voices });
            }
        }
        Self {
            status: event.status(),
            claims,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fixture::{dataset, event_with, id};

    #[test]
    fn a_denied_allegation_names_the_speakers_of_both_sides() {
        let dataset = dataset([event_with(
            "arms-allegation",
            "KOR accuser, USA accuser, PRK supplier, RUS recipient",
            &[
                (Stance::Denies, "PRK"),
                (Stance::Alleges, "KOR"),
                (Stance::Alleges, "USA"),
                (Stance::Denies, "RUS"),
                (Stance::Alleges, "KOR"),
            ],
        )]);
        let event = dataset.event("arms-allegation").unwrap();
        let voices = |ids: [&str; 2]| ids.map(|each| Voice::Country(id(each))).to_vec();
        let expected = Attribution {
            status: Status::Disputed,
            claims: vec![
                Claim {
                    stance: Stance::Alleges,
                    voices: voices(["KOR", "USA"]),
                },
                Claim {
                    stance: Stance::Denies,
                    voices: voices(["PRK", "RUS"]),
                },
            ],
        };
        assert_eq!(dataset.attribution(event), expected);
    }

    #[test]
    fn a_source_without_a_speaker_speaks_through_its_publisher() {
        let dataset = dataset([event_with(
            "a-visit",
            "BLR visitor, PRK host",
            &[(Stance::Asserts, ""), (Stance::Asserts, "KCNA of PRK")],
        )]);
        let event = dataset.event("a-visit").unwrap();
        let (publisher, kcna) = (
            LocalizedText::plain("The Paper"),
            LocalizedText::plain("KCNA"),
        );
        let named = Voice::Named {
            name: &kcna,
            country: Some(id("PRK")),
        };
        let attribution = dataset.attribution(event);
        assert_eq!(attribution.status, Status::Reported);
        assert_eq!(
            attribution.claims[0].voices,
            [Voice::Publisher(&publisher), named]
        );
    }
}
