//! How sure an event is, derived from what is said of it.

use super::vocabulary::vocabulary;
use super::{CountryId, Evidence, Speaker, Stance};

vocabulary! {
    /// How sure an event is: always derived, and always worded with who says it.
    ///
    /// The first of these that fits, in this order. The word is that of code, styles,
    /// files and addresses.
    Status {
        /// Somebody denies it, and somebody says otherwise.
        Disputed = "disputed",
        /// It is only denied.
        Denied = "denied",
        /// A party confirms it, or two speakers do.
        Confirmed = "confirmed",
        /// Somebody asserts or confirms it.
        Reported = "reported",
        /// Somebody alleges it.
        Alleged = "alleged",
        /// It is only announced.
        Announced = "announced",
    }
}

impl Status {
    /// Every status, the surest first.
    pub const SUREST_FIRST: [Self; 6] = [
        Self::Confirmed,
        Self::Reported,
        Self::Announced,
        Self::Alleged,
        Self::Disputed,
        Self::Denied,
    ];

    /// Whether the event may not have happened: alleged, disputed or denied.
    pub const fn is_contested(self) -> bool {
        matches!(self, Self::Alleged | Self::Disputed | Self::Denied)
    }

    /// The status of an event between `parties` of which `evidence` speaks.
    ///
    /// A person or a body speaks for a party if the document gives it the
    /// party's country.
    pub(super) fn of(evidence: &[Evidence], is_party: impl Fn(CountryId) -> bool) -> Self {
        let says = |stance| evidence.iter().any(move |each| each.stance() == stance);
        if says(Stance::Denies) {
            let only_denied = evidence.iter().all(|each| each.stance() == Stance::Denies);
            return if only_denied {
                Self::Denied
            } else {
                Self::Disputed
            };
        }
        let mut confirming: Option<&Speaker> = None;
        for each in evidence
            .iter()
            .filter(|each| each.stance() == Stance::Confirms)
        {
            let Some(speaker) = each.speaker() else {
                continue;
            };
            let is_second = confirming.is_some_and(|first| first != speaker);
            if is_second || speaker.country().is_some_and(&is_party) {
                return Self::Confirmed;
            }
            confirming = Some(speaker);
        }
        if says(Stance::Asserts) || says(Stance::Confirms) {
            Self::Reported
        } else if says(Stance::Alleges) {
            Self::Alleged
        } else {
            Self::Announced
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fixture::{evidence, id};

    fn status(claims: &[(Stance, &str)]) -> Status {
        let evidence: Vec<_> = claims
            .iter()
            .map(|(stance, speaker)| evidence(*stance, speaker))
            .collect();
        Status::of(&evidence, |country| {
            country == id("PRK") || country == id("RUS")
        })
    }

    /// The contract's rule in its own order, over which stances are present.
    fn by_the_contract(present: &[Stance]) -> Status {
        let has = |stance| present.contains(&stance);
        if has(Stance::Denies) && present.len() > 1 {
            Status::Disputed
        } else if has(Stance::Denies) {
            Status::Denied
        } else if has(Stance::Asserts) || has(Stance::Confirms) {
            Status::Reported
        } else if has(Stance::Alleges) {
            Status::Alleged
        } else {
            Status::Announced
        }
    }

    #[test]
    fn every_combination_of_stances_has_its_status() {
        for combination in 1..1_u32 << Stance::ALL.len() {
            let present: Vec<_> = Stance::ALL
                .iter()
                .copied()
                .enumerate()
                .filter(|(bit, _)| combination & (1 << bit) != 0)
                .map(|(_, stance)| stance)
                .collect();
            let forwards: Vec<_> = present.iter().map(|stance| (*stance, "")).collect();
            let backwards: Vec<_> = forwards.iter().copied().rev().collect();
            assert_eq!(status(&forwards), by_the_contract(&present), "{present:?}");
            assert_eq!(status(&backwards), by_the_contract(&present), "{present:?}");
            // A party that confirms raises whatever is not denied, and nothing else.
            if present.contains(&Stance::Confirms) {
                let spoken: Vec<_> = present.iter().map(|stance| (*stance, "PRK")).collect();
                let denied = present.contains(&Stance::Denies);
                let expected = if denied {
                    Status::Disputed
                } else {
                    Status::Confirmed
                };
                assert_eq!(status(&spoken), expected, "{present:?}");
            }
        }
    }

    #[test]
    fn it_takes_a_party_or_two_speakers_to_confirm() {
        #[track_caller]
        fn case(claims: &[(Stance, &str)], expected: Status) {
            assert_eq!(status(claims), expected, "{claims:?}");
        }
        use Stance::{Alleges, Announces, Asserts, Confirms};
        case(&[(Confirms, "PRK")], Status::Confirmed);
        case(&[(Confirms, "KCNA of PRK")], Status::Confirmed);
        case(&[(Confirms, "USA")], Status::Reported);
        case(&[(Confirms, "")], Status::Reported);
        case(&[(Confirms, ""), (Confirms, "")], Status::Reported);
        case(&[(Confirms, "USA"), (Confirms, "USA")], Status::Reported);
        case(&[(Confirms, "USA"), (Confirms, "")], Status::Reported);
        case(&[(Confirms, "USA"), (Confirms, "KOR")], Status::Confirmed);
        case(
            &[(Confirms, "USA"), (Confirms, "Reuters")],
            Status::Confirmed,
        );
        case(&[(Confirms, "USA"), (Asserts, "KOR")], Status::Reported);
        case(&[(Alleges, "USA"), (Asserts, "")], Status::Reported);
        case(&[(Alleges, "USA"), (Announces, "PRK")], Status::Alleged);
        case(&[(Announces, "PRK"), (Announces, "BLR")], Status::Announced);
    }

    #[test]
    fn the_arms_allegation_is_disputed() {
        use Stance::{Alleges, Denies};
        let claims = [
            (Alleges, "KOR"),
            (Alleges, "USA"),
            (Denies, "PRK"),
            (Denies, "RUS"),
        ];
        assert_eq!(status(&claims), Status::Disputed);
        assert_eq!(status(&claims[..2]), Status::Alleged);
        assert_eq!(status(&claims[2..]), Status::Denied);
    }
}
