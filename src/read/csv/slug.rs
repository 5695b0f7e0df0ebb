//! Ids that a table leaves out, derived from what it says.

use crate::model::order::positions;

/// Titles are cut to whole words within this many characters.
const MOST_CHARS: usize = 48;

/// A slug of the words of `title` and the digits of `date`.
///
/// Words with letters other than a to z are left out; without any word that is
/// left, `otherwise` takes the title's place.
pub(super) fn slug(title: &str, date: &str, otherwise: &str) -> String {
    let mut slug = String::new();
    let plain = title.replace(['\'', '’'], "");
    let is_word = |word: &&str| !word.is_empty() && word.is_ascii();
    for word in plain.split(is_between).filter(is_word) {
        let hyphen = usize::from(!slug.is_empty());
        if slug.len() + hyphen + word.len() > MOST_CHARS {
            break;
        }
        slug.push_str(if slug.is_empty() { "" } else { "-" });
        slug.push_str(word);
    }
    if slug.is_empty() {
        slug.push_str(otherwise);
    }
    for digits in date.split(|c: char| !c.is_ascii_alphanumeric()) {
        slug.push_str(if digits.is_empty() { "" } else { "-" });
        slug.push_str(digits);
    }
    slug.to_ascii_lowercase()
}

/// Whether `c` stands between words: ASCII signs, and Unicode's general punctuation.
fn is_between(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_alphanumeric() || matches!(c, '\u{2000}'..='\u{206f}' | '\u{a0}')
}

/// The ids `wanted`, with a number after those that stand there before or in `taken`.
///
/// # Guarantees
///
/// All differ from each other and from those in `taken`, and do not depend on the
/// order of `taken`.
pub(super) fn unique(wanted: &[String], taken: &[&str]) -> Vec<String> {
    let taken_order = positions(taken.len(), &|one, other| taken[one].cmp(taken[other]));
    let is_taken = |id: &str| {
        taken_order
            .binary_search_by(|at| taken[*at].cmp(id))
            .is_ok()
    };
    let order = positions(wanted.len(), &|one, other| wanted[one].cmp(&wanted[other]));
    let is_wanted = |id: &str| {
        order
            .binary_search_by(|at| wanted[*at].as_str().cmp(id))
            .is_ok()
    };
    let mut ids = wanted.to_vec();
    for same in order.chunk_by(|one, other| wanted[*one] == wanted[*other]) {
        let mut number = 1;
        for (nth, at) in same.iter().enumerate() {
            let id = &wanted[*at];
            if nth == 0 && !is_taken(id) {
                continue;
            }
            // Numbered ids of different beginnings cannot meet, but for the wanted ones.
            loop {
                number += 1;
                let numbered = [id, "-", &number.to_string()].concat();
                if !is_taken(&numbered) && !is_wanted(&numbered) {
                    ids[*at] = numbered;
                    break;
                }
            }
        }
    }
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_slug_is_made_of_words_and_a_date() {
        #[track_caller]
        fn case(title: &str, date: &str, expected: &str) {
            assert_eq!(slug(title, date, "event"), expected);
        }
        case("A visit", "2024-07-23", "a-visit-2024-07-23");
        case("Kim–Putin pact!", "2024-06~", "kim-putin-pact-2024-06");
        case(
            "Kim's \"visit\"",
            "2024-07-23/2024-07-25",
            "kims-visit-2024-07-23-2024-07-25",
        );
        case("Визит в Пхеньян", "2024", "event-2024");
        case("북한 visit of Türkiye", "2022-02/..", "visit-of-2022-02");
        case("", "", "event");
        case(
            &"word ".repeat(20),
            "2024",
            "word-word-word-word-word-word-word-word-word-2024",
        );
        case(&"w".repeat(90), "201X", "event-201x");
    }

    #[test]
    fn an_id_that_is_taken_gets_a_number() {
        #[track_caller]
        fn case(wanted: &str, taken: &[&str], expected: &str) {
            let wanted: Vec<_> = wanted.split(' ').map(str::to_owned).collect();
            assert_eq!(unique(&wanted, taken).join(" "), expected);
        }
        case("a b c", &[], "a b c");
        case("a b a a", &[], "a b a-2 a-3");
        case("a a", &["a"], "a-2 a-3");
        case("a a a", &["a-3"], "a a-2 a-4");
        case("a a a-2", &[], "a a-3 a-2");
        case("a-2 a a a-2", &[], "a-2 a a-3 a-2-2");
    }

    proptest! {
        #[test]
        fn derived_ids_are_all_different(
            wanted in prop::collection::vec("a(-[23]){0,2}", 0..12), taken in prop::collection::vec("a(-[23]){0,2}", 0..4),
        ) {
            let taken: Vec<_> = taken.iter().map(String::as_str).collect();
            let mut ids = unique(&wanted, &taken);
            prop_assert_eq!(ids.len(), wanted.len());
            prop_assert!(ids.iter().all(|id| !taken.contains(&id.as_str())));
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), wanted.len());
        }
    }
}
