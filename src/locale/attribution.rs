//! Who says what of an event, in words that name them.

use super::Locale;
use crate::model::{Claim, Dataset, Event, Stance, Status, Voice};

impl Locale {
    /// The word for how sure an event is.
    pub fn status(&self, status: Status) -> &str {
        self.text(match status {
            Status::Disputed => "status.disputed",
            Status::Denied => "status.denied",
            Status::Confirmed => "status.confirmed",
            Status::Reported => "status.reported",
            Status::Alleged => "status.alleged",
            Status::Announced => "status.announced",
        })
    }

    /// What is claimed of `event`, with everybody who says so:
    /// "alleged by South Korea and the United States; denied by North Korea and Russia".
    pub fn claims(&self, dataset: &Dataset, event: &Event) -> String {
        let attribution = dataset.attribution(event);
        let claims: Vec<String> = attribution
            .claims
            .iter()
            .flat_map(|claim| self.claim(dataset, claim))
            .collect();
        claims.join(self.text("claim.join"))
    }

    /// The words for one stance: a text for its publishers, one for its speakers.
    ///
    /// A publisher reports; a speaker whom it quotes is who the words go back to.
    fn claim(&self, dataset: &Dataset, claim: &Claim<'_>) -> Vec<String> {
        let (publishers, speakers): (Vec<Voice<'_>>, Vec<Voice<'_>>) = claim
            .voices
            .iter()
            .partition(|voice| matches!(voice, Voice::Publisher(_)));
        let spoken = match claim.stance {
            Stance::Asserts => "states",
            stance => stance.as_str(),
        };
        [(claim.stance.as_str(), publishers), (spoken, speakers)]
            .into_iter()
            .filter(|(_, voices)| !voices.is_empty())
            .map(|(stance, voices)| {
                let names: Vec<String> = voices
                    .iter()
                    .map(|voice| self.voice(dataset, *voice))
                    .collect();
                let number = if names.len() == 1 {
                    "claim.one."
                } else {
                    "claim."
                };
                self.fill(
                    &format!("{number}{stance}"),
                    &[("voices", &self.list(&names))],
                )
            })
            .collect()
    }

    /// A speaker's or a publisher's name as it stands within a sentence.
    fn voice(&self, dataset: &Dataset, voice: Voice<'_>) -> String {
        match voice {
            Voice::Country(id) => match dataset.country_name(id) {
                Some(name) => self.country_in_sentence(id, name.pick(&self.languages())),
                None => id.to_string(),
            },
            Voice::Named { name, .. } | Voice::Publisher(name) => {
                name.pick(&self.languages()).text.to_owned()
            }
        }
    }
}
