//! Ids that a table leaves out, derived from what it says.

use crate::model::order::positions;

/// Titles are cut to whole words within this many characters.
const MOST_CHARS: usize = 48;

/// A slug of the words of `title` and the numbers of `date`.
///
/// Words with letters other than a to z are left out; without any word that is
/// left, `otherwise` takes the title's place.
pub(crate) fn slug(title: &str, date: &str, otherwise: &str) -> String {
    let mut slug = String::new();
    add_words(&mut slug, title);
    if slug.is_empty() {
        slug.push_str(otherwise);
    }
    add_words(&mut slug, date);
    slug
}

/// Adds the words of `text` to `slug`, as far as they fit.
fn add_words(slug: &mut String, text: &str) {
    let most = slug.len() + MOST_CHARS;
    let mut word = String::new();
    let mut is_plain = true;
    for c in text.chars().chain([' ']) {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' => word.push(c.to_ascii_lowercase()),
            '\'' | '’' => (),
            // Signs, and what Unicode calls general punctuation.
            '\0'..='\u{a0}' | '\u{2000}'..='\u{206f}' => {
                if slug.len() + word.len() >= most {
                    return;
                }
                if is_plain && !word.is_empty() {
                    slug.push_str(if slug.is_empty() { "" } else { "-" });
                    slug.push_str(&word);
                }
                word.clear();
                is_plain = true;
            }
            _ => is_plain = false,
        }
    }
}

/// The ids `wanted`, with a number behind those that stand there before or in `taken`.
///
/// # Guarantees
///
/// All differ from each other and from those in `taken`, among which none is twice.
pub(crate) fn unique(mut wanted: Vec<String>, taken: &[&str]) -> Vec<String> {
    let all: Vec<String> = taken
        .iter()
        .map(|id| (*id).to_owned())
        .chain(wanted.iter().cloned())
        .collect();
    let order = positions(all.len(), &|one, other| all[one].cmp(&all[other]));
    for same in order.chunk_by(|one, other| all[*one] == all[*other]) {
        let mut number = 1;
        // The first is taken, or the first to want it.
        for at in same.iter().skip(1) {
            // Numbered ids of different beginnings meet none but those in the list.
            let is_free = |id: &String| order.binary_search_by(|at| all[*at].cmp(id)).is_err();
            let id = loop {
                number += 1;
                let id = [&*all[*at], "-", &number.to_string()].concat();
                if is_free(&id) {
                    break id;
                }
            };
            if let Some(wanted) = wanted.get_mut(at - taken.len()) {
                *wanted = id;
            }
        }
    }
    wanted
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
        case("-'-", "-0100", "event-0100");
    }

    #[test]
    fn an_id_that_is_taken_gets_a_number() {
        #[track_caller]
        fn case(wanted: &str, taken: &[&str], expected: &str) {
            let wanted: Vec<_> = wanted.split(' ').map(str::to_owned).collect();
            assert_eq!(unique(wanted, taken).join(" "), expected);
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
            wanted in prop::collection::vec("a(-[23]){0,2}", 0..12), taken in prop::collection::btree_set("a(-[23]){0,2}", 0..4),
        ) {
            let taken: Vec<_> = taken.iter().map(String::as_str).collect();
            let count = wanted.len();
            let mut ids = unique(wanted, &taken);
            prop_assert!(ids.iter().all(|id| !taken.contains(&id.as_str())));
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), count);
        }
    }
}
