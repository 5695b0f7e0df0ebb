//! All that a country can be found by, folded, and how well it fits a query.

use std::sync::LazyLock;

use super::tables::{ALTERNATIVES, VARIANTS, rows};
use super::{COUNTRIES, country};
use crate::model::order::positions;
use crate::model::{Country, CountryId, LocalizedText};
use crate::spelling::fold::{Folded, fold};

/// A name, a code or a capital.
pub(super) struct Label {
    pub(super) country: &'static Country,
    pub(super) kind: Kind,
    pub(super) name: Folded,
}

/// What a label is; what comes first prevails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// A name of the country, in whatever language.
    Name,
    /// Its id or its ISO 3166-1 alpha-2 code.
    Code,
    /// The name of its capital.
    Capital,
}

/// How well a label fits a query, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// It is the query.
    Whole,
    /// It begins with the query.
    Start,
    /// A word of it begins with the query.
    Word,
    /// It contains the query.
    Within,
}

impl Fit {
    pub(super) const ALL: [Self; 4] = [Self::Whole, Self::Start, Self::Word, Self::Within];
}

/// Abbreviations in the tables; what has one is found by the whole word as well.
const ABBREVIATIONS: [(&str, &str); 3] =
    [("St. ", "Saint "), ("о-ва", "острова"), ("о-в ", "остров ")];

/// All labels in order of their letters.
pub(super) static LABELS: LazyLock<Vec<Label>> = LazyLock::new(labels);

impl Label {
    /// How well it fits a folded query, if at all; codes only fit as a whole.
    pub(super) fn fit(&self, query: &str) -> Option<Fit> {
        let letters = self.name.letters.as_str();
        if letters == query {
            return Some(Fit::Whole);
        }
        if self.kind == Kind::Code {
            return None;
        }
        if letters.starts_with(query) {
            return Some(Fit::Start);
        }
        let starts = &self.name.words;
        let mut words = starts.iter().filter_map(|at| letters.get(*at..));
        if words.any(|rest| rest.starts_with(query)) {
            return Some(Fit::Word);
        }
        // "Antigua and Barbuda" does not contain "aand".
        let is_in_one_word = |at: usize| {
            !starts
                .iter()
                .any(|start| at < *start && *start < at + query.len())
        };
        let mut found = letters.match_indices(query);
        found
            .any(|(at, _)| is_in_one_word(at))
            .then_some(Fit::Within)
    }
}

/// The labels whose letters are exactly these.
pub(super) fn labelled(letters: &str) -> &'static [Label] {
    let from = LABELS.partition_point(|label| label.name.letters.as_str() < letters);
    let rest = LABELS.get(from..).unwrap_or_default();
    let count = rest
        .iter()
        .take_while(|label| label.name.letters == letters)
        .count();
    rest.get(..count).unwrap_or_default()
}

fn labels() -> Vec<Label> {
    let mut labels = Vec::new();
    let mut add = |country, kind, name: &str| {
        let written_out = ABBREVIATIONS
            .iter()
            .filter(|(short, _)| name.contains(short))
            .map(|(short, long)| fold(&name.replace(short, long)));
        labels.extend(written_out.chain([fold(name)]).map(|name| {
            Some(Label {
                country,
                kind,
                name,
            })
        }));
    };
    let texts = |text: &'static LocalizedText| text.translations().map(|(_, text)| text);
    for country in COUNTRIES.iter() {
        texts(country.name()).for_each(|name| add(country, Kind::Name, name));
        add(country, Kind::Code, country.id().as_str());
        texts(country.capital()).for_each(|name| add(country, Kind::Capital, name));
    }
    for (id, cells) in rows(VARIANTS).chain(rows(ALTERNATIVES)) {
        if let Some(country) = CountryId::new(id).and_then(country) {
            for cell in cells.split(',') {
                let is_code = cell.len() == 2 && cell.bytes().all(|byte| byte.is_ascii_uppercase());
                let kind = if is_code { Kind::Code } else { Kind::Name };
                add(country, kind, cell);
            }
        }
    }
    let letters = |at: usize| labels[at].as_ref().map(|label| &label.name.letters);
    let in_order = positions(labels.len(), &|one, other| {
        letters(one).cmp(&letters(other))
    });
    in_order
        .into_iter()
        .filter_map(|at| labels.get_mut(at)?.take())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_and_every_code_means_one_country() {
        for label in LABELS.iter().filter(|label| label.kind != Kind::Capital) {
            for other in labelled(&label.name.letters) {
                let is_shadowed = label.kind == Kind::Name && other.kind == Kind::Capital;
                assert!(
                    is_shadowed || other.country.id() == label.country.id(),
                    "{} is {} and {}",
                    label.name.letters,
                    label.country.id(),
                    other.country.id()
                );
            }
        }
    }

    #[test]
    fn no_name_is_added_by_hand_that_is_there_already() {
        let generated: Vec<_> = COUNTRIES
            .iter()
            .flat_map(|country| country.name().translations())
            .map(|(_, name)| name)
            .chain(rows(VARIANTS).flat_map(|(_, cells)| cells.split(',')))
            .map(|name| fold(name).letters)
            .collect();
        let mut by_hand: Vec<_> = rows(ALTERNATIVES)
            .flat_map(|(_, cells)| cells.split(','))
            .map(|name| fold(name).letters)
            .collect();
        for name in &by_hand {
            assert!(!generated.contains(name), "{name}");
        }
        by_hand.sort();
        let twice = by_hand.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None);
    }

    #[test]
    fn a_query_fits_a_whole_name_its_start_a_word_or_the_inside_of_one() {
        #[track_caller]
        fn case(kind: Kind, name: &str, query: &str, expected: Option<Fit>) {
            let label = Label {
                country: &COUNTRIES[0],
                kind,
                name: fold(name),
            };
            assert_eq!(label.fit(query), expected, "{query} in {name}");
        }
        let name = "Antigua & Barbuda";
        case(Kind::Name, name, "antiguaandbarbuda", Some(Fit::Whole));
        case(Kind::Name, name, "antiguaandb", Some(Fit::Start));
        case(Kind::Name, name, "barb", Some(Fit::Word));
        case(Kind::Name, name, "andbarb", Some(Fit::Word));
        case(Kind::Name, name, "bud", Some(Fit::Within));
        case(Kind::Name, name, "aand", None);
        case(Kind::Name, name, "cuba", None);
        case(Kind::Code, "AG", "ag", Some(Fit::Whole));
        case(Kind::Code, "AG", "a", None);
    }
}
