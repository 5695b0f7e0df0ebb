//! The parties of an event as a cell has them: `BLR (visitor); PRK (host)`.

use crate::export::csv::with_role;
use crate::gazetteer;
use crate::model::{CountryId, EventKind, Role};
use crate::read::{parted, pieces};

/// A party as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyText {
    /// An id or a name.
    pub country: String,
    /// The word of a role; empty for the default.
    pub role: String,
}

impl PartyText {
    /// The country, if it is known.
    pub fn id(&self) -> Option<CountryId> {
        gazetteer::called(&self.country)
    }
}

/// The parties in `cell`.
pub fn parse_parties(cell: &str) -> Vec<PartyText> {
    let written = |piece| {
        let (country, role) = parted(piece);
        PartyText {
            country: country.to_owned(),
            role: role.unwrap_or_default().to_ascii_lowercase(),
        }
    };
    pieces(cell, ',').map(written).collect()
}

/// `parties` as a cell.
pub fn write_parties(parties: &[PartyText]) -> String {
    let written = parties
        .iter()
        .map(|party| with_role(&party.country, &party.role));
    written.collect::<Vec<_>>().join("; ")
}

/// The role that a party most probably has in an event of this `kind`, after `others`.
pub fn default_role(kind: Option<EventKind>, others: usize) -> Role {
    match (kind, others) {
        (Some(EventKind::Agreement), _) => Role::Signatory,
        (Some(EventKind::Visit), 0) => Role::Visitor,
        (Some(EventKind::Visit), 1) => Role::Host,
        (Some(EventKind::Meeting), _) => Role::Participant,
        (Some(EventKind::Statement), 0) => Role::Commentator,
        (Some(EventKind::Accusation), 0) => Role::Accuser,
        _ => Role::Party,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parties_are_read_and_written_as_in_a_table() {
        #[track_caller]
        fn case(cell: &str, expected: &[(&str, &str)], written: &str) {
            let parties = parse_parties(cell);
            let found: Vec<_> = parties
                .iter()
                .map(|party| (&*party.country, &*party.role))
                .collect();
            assert_eq!(found, expected, "{cell}");
            assert_eq!(write_parties(&parties), written);
        }
        case("", &[], "");
        case(
            "BLR (visitor); PRK(Host)",
            &[("BLR", "visitor"), ("PRK", "host")],
            "BLR (visitor); PRK (host)",
        );
        case(
            " North Korea ;; Atlantis (party)",
            &[("North Korea", ""), ("Atlantis", "party")],
            "North Korea; Atlantis",
        );
    }

    #[test]
    fn the_first_party_of_a_visit_is_the_guest() {
        assert_eq!(default_role(Some(EventKind::Visit), 0), Role::Visitor);
        assert_eq!(default_role(Some(EventKind::Visit), 1), Role::Host);
        assert_eq!(default_role(Some(EventKind::Visit), 2), Role::Party);
        assert_eq!(default_role(Some(EventKind::Accusation), 1), Role::Party);
        assert_eq!(default_role(None, 0), Role::Party);
    }

    #[test]
    fn a_country_is_called_by_id_or_name_in_any_case() {
        for name in ["prk", "PRK", " north korea ", "북한"] {
            assert_eq!(
                gazetteer::called(name).map(|id| id.to_string()).as_deref(),
                Some("PRK"),
                "{name}"
            );
        }
        assert_eq!(gazetteer::called("Korea, perhaps"), None);
    }
}
