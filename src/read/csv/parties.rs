//! The parties of an event in one cell: `BLR (visitor); PRK (host)`.

use crate::gazetteer;
use crate::model::{Party, Role};
use crate::read::event::{MOST_PARTIES, lack_of};
use crate::read::found;
use crate::read::problem::{Fit, ProblemKind, TableProblem, Vocabulary};

/// The parties in `text`, a cell of a table whose cells `delimiter` separates.
///
/// Between parties stands a semicolon or a line break, or a comma where that
/// does not separate cells. What was meant by something else is looked for if
/// that `is_sought`, which takes its time.
pub(super) fn parties(
    text: &str,
    delimiter: char,
    is_sought: bool,
    faults: &mut Vec<ProblemKind>,
) -> Option<Vec<Party>> {
    let mut pieces = pieces(text, delimiter);
    let mut parties = Vec::new();
    let mut count = 0;
    for piece in pieces.by_ref().take(MOST_PARTIES) {
        count += 1;
        parties.extend(party(piece, is_sought, faults));
    }
    if pieces.next().is_some() {
        faults.push(ProblemKind::TooMany { most: MOST_PARTIES });
    }
    if count == 0 {
        faults.push(ProblemKind::TooFew { least: 2, found: 0 });
    }
    if parties.len() != count || count == 0 {
        return None;
    }
    // One party alone lacks the same as two of one country.
    let lack = lack_of(&parties);
    let is_right = lack.as_ref().is_none_or(ProblemKind::is_warning);
    faults.extend(lack);
    is_right.then_some(parties)
}

/// What `text` has of parties, each as it is written.
pub(crate) fn pieces(text: &str, delimiter: char) -> impl Iterator<Item = &str> {
    let is_between = move |c| matches!(c, ';' | '\n' | '\r') || (c == ',' && delimiter != ',');
    let pieces = text.split(is_between).map(str::trim);
    pieces.filter(|piece| !piece.is_empty())
}

/// The name in `piece`, and the role in brackets behind it, if there is one.
pub(crate) fn parted(piece: &str) -> (&str, Option<&str>) {
    let bracketed = piece
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('));
    // Names may have brackets of their own, but none with a role or with nothing inside.
    let is_role = |role: &str| role.is_empty() || role_called(role).is_ok();
    match bracketed.map(|(name, role)| (name.trim(), role.trim())) {
        Some((name, role)) if is_role(role) || gazetteer::called(piece).is_none() => {
            (name, Some(role))
        }
        _ => (piece, None),
    }
}

fn party(piece: &str, is_sought: bool, faults: &mut Vec<ProblemKind>) -> Option<Party> {
    let (name, role) = parted(piece);
    let role = role.map_or(Ok(Role::Party), role_called);
    let country = gazetteer::called(name);
    if country.is_none() {
        let fit = is_sought.then(|| fit(piece, name)).flatten();
        let found = found::quoted(name);
        faults.push(TableProblem::NoCountry { found, fit }.into());
    }
    let role = role.map_err(|fault| faults.push(fault)).ok();
    Some(Party::new(country?, role?, Vec::new(), None))
}

fn role_called(role: &str) -> Result<Role, ProblemKind> {
    let unknown = |()| ProblemKind::UnknownWord {
        vocabulary: Vocabulary::Role,
        found: found::quoted(role),
    };
    role.trim().to_ascii_lowercase().parse().map_err(unknown)
}

/// What `piece` probably means, whose `name` is no country's.
fn fit(piece: &str, name: &str) -> Option<Fit> {
    let nearest = || gazetteer::nearest(name).map(|near| Fit::Country(near.id()));
    rewritten(piece).map(Fit::Written).or_else(nearest)
}

/// `piece` as it should be written, if it is parties in some other way of writing.
fn rewritten(piece: &str) -> Option<String> {
    // A role without brackets, or with others.
    let is_sign = |c: char| c.is_ascii_punctuation() || c == ' ';
    if let Some((name, role)) = piece.trim_end_matches(is_sign).rsplit_once(is_sign) {
        let name = gazetteer::called(name.trim_end_matches(is_sign));
        if let (Some(id), Ok(role)) = (name, role_called(role)) {
            return Some([id.as_str(), " (", role.as_str(), ")"].concat());
        }
    }
    // Several with something else between.
    let mut together = String::new();
    for name in piece
        .replace(" and ", "/")
        .split(['/', '&', '+', ',', '-', '–'])
    {
        together.push_str(if together.is_empty() { "" } else { "; " });
        together.push_str(gazetteer::called(name)?.as_str());
    }
    Some(together)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, delimiter: char) -> (Option<String>, Vec<ProblemKind>) {
        let mut faults = Vec::new();
        let parties = parties(text, delimiter, true, &mut faults);
        let written =
            |party: &Party| [party.country().as_str(), " ", party.role().as_str()].concat();
        let list = |list: Vec<Party>| list.iter().map(written).collect::<Vec<_>>().join(", ");
        (parties.map(list), faults)
    }

    #[test]
    fn parties_are_ids_or_names_with_roles_in_brackets() {
        #[track_caller]
        fn case(text: &str, delimiter: char, expected: &str) {
            assert_eq!(
                read(text, delimiter),
                (Some(expected.to_owned()), Vec::new()),
                "{text}"
            );
        }
        case("BLR (visitor); PRK (host)", ',', "BLR visitor, PRK host");
        case("BLR;PRK", ',', "BLR party, PRK party");
        case(" BLR( Visitor ) ;\tPRK;", ',', "BLR visitor, PRK party");
        case(
            "Belarus (visitor); North Korea (host)",
            ',',
            "BLR visitor, PRK host",
        );
        case(
            "belarus; NORTH KOREA; rus",
            ',',
            "BLR party, PRK party, RUS party",
        );
        case("Беларусь; 북한", ',', "BLR party, PRK party");
        case(
            "BLR\nPRK (host)\r\n\r\nRUS",
            ',',
            "BLR party, PRK host, RUS party",
        );
        case("BLR, PRK", ';', "BLR party, PRK party");
        case("BLR, PRK; RUS", '\t', "BLR party, PRK party, RUS party");
        case(
            "PRK (supplier); RUS (recipient); PRK (host)",
            ',',
            "PRK supplier, RUS recipient, PRK host",
        );
    }

    #[test]
    fn what_was_probably_meant_is_offered() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            let (parties, faults) = read(text, ',');
            assert_eq!(parties, None, "{text}");
            let [ProblemKind::Table(TableProblem::NoCountry { fit, .. })] = &*faults else {
                panic!("{text}: {faults:?}")
            };
            let offered = match fit {
                Some(Fit::Written(text)) => text.clone(),
                Some(Fit::Country(id)) => ["did you mean ", id.as_str()].concat(),
                None => String::new(),
            };
            assert_eq!(offered, expected, "{text}");
        }
        case("Bielarus; PRK", "did you mean BLR");
        case("Bielarus (visitor); PRK", "did you mean BLR");
        case("BLR visitor; PRK", "BLR (visitor)");
        case("Belarus [Visitor]; PRK", "BLR (visitor)");
        case("Belarus: visitor; PRK", "BLR (visitor)");
        case("BLR, PRK", "BLR; PRK");
        case("Belarus and North Korea", "BLR; PRK");
        case("BLR/PRK/RUS", "BLR; PRK; RUS");
        case("BLR-PRK", "BLR; PRK");
        case("BLR – PRK", "BLR; PRK");
        case("Atlantis; PRK", "");
        case("(host); PRK", "");
    }
}
