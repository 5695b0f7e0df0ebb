//! Jumping to a country by typing its name.

use crate::model::CountryId;
use crate::spelling::fold::{Folded, fold};

/// Letters that follow each other within this time belong together, in milliseconds.
const PAUSE_MS: f64 = 1_000.0;

/// What is being typed: letters that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typing {
    letters: String,
    last_ms: f64,
}

impl Typing {
    /// What is typed so far once the key with this text is pressed at this time.
    ///
    /// `None` for a key that is no letter, and for a space before any other.
    pub fn press(&mut self, key: &str, at_ms: f64) -> Option<&str> {
        let is_on = at_ms - self.last_ms < PAUSE_MS && !self.letters.is_empty();
        let mut chars = key.chars();
        let (Some(c), None) = (chars.next(), chars.next()) else {
            return None;
        };
        // What else stands in a name does not count when it is found.
        if !(c.is_alphabetic() || (c == ' ' && is_on)) {
            return None;
        }
        if !is_on {
            self.letters.clear();
        }
        self.letters.push(c);
        self.last_ms = at_ms;
        Some(&self.letters)
    }
}

/// The next country with a name that begins with what is typed, or one of whose words does.
///
/// A country may have several names. One letter, also typed again and again, leads from `after`
/// on to the next such country and around; more letters stay with a country that still fits.
/// Case, accents and half-typed Korean syllables are forgiven.
pub fn find_by_typing(
    names: &[(CountryId, &str)],
    typed: &str,
    after: Option<CountryId>,
) -> Option<CountryId> {
    let first = typed.chars().next()?;
    let is_one_letter = typed.chars().all(|c| c == first);
    let meant = fold(if is_one_letter {
        typed.get(..first.len_utf8())?
    } else {
        typed
    });
    if meant.letters.is_empty() {
        return None;
    }
    let fits = |(_, name): &&(CountryId, &str)| begins(&fold(name), &meant.letters);
    let is_after = |(id, _): &(CountryId, &str)| Some(*id) == after;
    // From where the country begins, or from where it ends: all of its names are together.
    let at = if is_one_letter {
        names.iter().rposition(is_after).map_or(0, |at| at + 1)
    } else {
        names.iter().position(is_after).unwrap_or_default()
    };
    let (before, rest) = names.split_at_checked(at)?;
    let found = rest.iter().chain(before).find(fits);
    found.map(|(id, _)| *id)
}

fn begins(name: &Folded, meant: &str) -> bool {
    let words = name.words.iter().filter_map(|at| name.letters.get(*at..));
    name.letters.starts_with(meant) || words.into_iter().any(|rest| rest.starts_with(meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::new(code).expect("a country id")
    }

    #[test]
    fn typing_jumps_to_the_next_country_that_begins_so() {
        let names = [
            (id("BLR"), "Беларусь"),
            (id("BLR"), "Minsk"),
            (id("CIV"), "Côte d’Ivoire"),
            (id("MMR"), "Myanmar"),
            (id("MEX"), "Mexico"),
            (id("KOR"), "대한민국"),
            (id("ZAF"), "South Africa"),
        ];
        let case = |typed: &str, after: &str, expected: &str| {
            let found = find_by_typing(&names, typed, CountryId::new(after));
            assert_eq!(found, CountryId::new(expected), "{typed} after {after}");
        };
        case("m", "", "BLR");
        case("m", "BLR", "MMR");
        case("mm", "MMR", "MEX");
        case("mmm", "MEX", "BLR");
        case("M", "ZAF", "BLR");
        // More letters stay with what fits.
        case("my", "MMR", "MMR");
        case("me", "MMR", "MEX");
        case("mi", "MMR", "BLR");
        case("mo", "MMR", "");
        // Any word, however it is written.
        case("div", "BLR", "CIV");
        case("cote", "BLR", "CIV");
        case("afr", "", "ZAF");
        case("south a", "", "ZAF");
        case("бел", "ZAF", "BLR");
        case("ㄷ", "", "KOR");
        case("대하", "", "KOR");
        case("", "BLR", "");
        case("-", "BLR", "");
        assert_eq!(find_by_typing(&[], "m", Some(id("BLR"))), None);
    }

    #[test]
    fn letters_belong_together_for_a_second() {
        let mut typing = Typing::default();
        let mut case = |key: &str, at_ms: f64, expected: Option<&str>| {
            assert_eq!(typing.press(key, at_ms), expected, "{key}");
        };
        case(" ", 0.0, None);
        case("s", 10.0, Some("s"));
        case("o", 500.0, Some("so"));
        case(" ", 1_400.0, Some("so "));
        case("Shift", 1_500.0, None);
        case("-", 1_500.0, None);
        case("1", 1_500.0, None);
        case("Ж", 1_600.0, Some("so Ж"));
        case("m", 2_600.0, Some("m"));
        case(" ", 9_000.0, None);
        case("\u{8}", 9_000.0, None);
        case("", 9_000.0, None);
    }
}
