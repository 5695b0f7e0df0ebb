//! Finding events by words.
//!
//! Owns the index of a dataset's texts, folded: what is typed is found whatever its
//! case and accents, in every language of a text, and while a Korean syllable is
//! still being typed. Every word of a search must be found, each anywhere.

use super::bits::Bits;
use crate::model::{CountryId, Dataset, Event, LocalizedText, SourceId, Speaker};
use crate::spelling::fold;

/// The texts of a dataset, folded once, so that each search is a few passes over them.
///
/// An event has its title and its summary, its place, the people and the speakers; the
/// names and ids of the countries that take part, speak or are the place, and under which
/// names they do; the titles and the publishers of its sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchIndex {
    /// The texts that events have for themselves; each ends with a line feed.
    own: String,
    /// Where the texts of each event end in `own`.
    ends: Vec<usize>,
    /// The texts that events share: of each source, then of each country.
    shared: Vec<String>,
    /// Positions in `shared`, of one event after the other.
    uses: Vec<usize>,
    /// Where the positions of each event end in `uses`.
    use_ends: Vec<usize>,
}

impl SearchIndex {
    /// The index of `dataset`.
    pub fn new(dataset: &Dataset) -> Self {
        let mut index = Self::default();
        for source in dataset.sources() {
            let mut folded = String::new();
            add(&mut folded, source.title());
            add(&mut folded, source.publisher());
            index.shared.push(folded);
        }
        let mut countries = Vec::new();
        for event in dataset.events() {
            index.add_own(event);
            for id in mentioned(event) {
                let known = countries.iter().position(|known| *known == id);
                let at = known.unwrap_or_else(|| {
                    countries.push(id);
                    index.shared.push(names(dataset, id));
                    countries.len() - 1
                });
                index.uses.push(dataset.sources().len() + at);
            }
            let sources = event.evidence().iter().map(crate::model::Evidence::source);
            let sources = sources.filter_map(|id: &SourceId| dataset.source_position(id));
            index.uses.extend(sources);
            index.ends.push(index.own.len());
            index.use_ends.push(index.uses.len());
        }
        index
    }

    fn add_own(&mut self, event: &Event) {
        let own = &mut self.own;
        add(own, event.title());
        event.summary().into_iter().for_each(|text| add(own, text));
        event
            .place()
            .into_iter()
            .for_each(|place| add(own, place.name()));
        for party in event.parties() {
            party.people().iter().for_each(|text| add(own, text));
            party.named().into_iter().for_each(|text| add(own, text));
        }
        for evidence in event.evidence() {
            if let Some(Speaker::Named { name, .. }) = evidence.speaker() {
                add(own, name);
            }
        }
    }

    /// The positions of the events that have every word of `search`; `None` if it has none.
    pub(super) fn find(&self, search: &str) -> Option<Bits> {
        let words = search.split_whitespace().map(folded);
        words
            .filter(|word| !word.is_empty())
            .map(|word| self.find_word(&word))
            .reduce(|mut found, more| {
                found.keep(&more);
                found
            })
    }

    fn find_word(&self, word: &str) -> Bits {
        let mut found = Bits::none(self.ends.len());
        // One pass over all texts; from a hit on to the end of its event.
        let (mut event, mut from) = (0, 0);
        while let Some(at) = self.own.get(from..).and_then(|rest| rest.find(word)) {
            while self.ends.get(event).is_some_and(|end| *end <= from + at) {
                event += 1;
            }
            let Some(end) = self.ends.get(event) else {
                break;
            };
            found.add(event);
            from = *end;
        }
        let has_word: Vec<bool> = self.shared.iter().map(|text| text.contains(word)).collect();
        let mut from = 0;
        for (event, end) in self.use_ends.iter().enumerate() {
            let uses = self.uses.get(from..*end).unwrap_or_default();
            if uses.iter().any(|at| has_word.get(*at) == Some(&true)) {
                found.add(event);
            }
            from = *end;
        }
        found
    }
}

/// The countries that an event mentions.
fn mentioned(event: &Event) -> impl Iterator<Item = CountryId> {
    let parties = event.parties().iter().map(crate::model::Party::country);
    let speakers = event.evidence().iter().filter_map(|each| each.speaker());
    let place = event.place().and_then(crate::model::Place::country);
    parties
        .chain(speakers.filter_map(Speaker::country))
        .chain(place)
}

/// A country's id and its names.
fn names(dataset: &Dataset, id: CountryId) -> String {
    let mut names = [&folded(id.as_str()), "\n"].concat();
    dataset
        .country_name(id)
        .into_iter()
        .for_each(|name| add(&mut names, name));
    names
}

/// Adds a text in all of its languages, a line each, so that no word goes from one to the other.
fn add(lines: &mut String, text: &LocalizedText) {
    let translations = text.translations().map(|(_, text)| text);
    for text in text.as_plain().into_iter().chain(translations) {
        lines.push_str(&folded(text));
        lines.push('\n');
    }
}

/// A text in folded words, with a space between them.
///
/// There is none where people agree least whether to write one: between Korean words, and
/// between letters that stand alone ("U.S.").
fn folded(text: &str) -> String {
    let mut folded = String::new();
    let mut was_letter = false;
    fold::each_word(text, &mut |word| {
        let is_letter = word.chars().nth(1).is_none();
        let is_korean = |c: Option<char>| c.is_some_and(|c| matches!(c, 'ㄱ'..='ㅣ'));
        let is_joined = (was_letter && is_letter)
            || (is_korean(folded.chars().next_back()) && is_korean(word.chars().next()));
        if !folded.is_empty() && !is_joined {
            folded.push(' ');
        }
        folded.push_str(word);
        was_letter = is_letter;
    });
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    const TEXTS: &str = r#"{"diplomap": 1,
        "countries": [{"id": "PRK", "name": {"en": "North Korea", "ko": "조선"}, "capital": {"name": "Pyongyang", "lon": 125.75, "lat": 39.03}},
                      {"id": "RUS", "name": {"en": "Russia", "ru": "Россия"}, "capital": {"name": "Moscow", "lon": 37.6, "lat": 55.75}}],
        "sources": [{"id": "kcna", "title": {"ko": "로씨야 대통령", "en": "The President"}, "publisher": "Корейское агентство"},
                    {"id": "le-monde", "title": "Un pacte à Pyongyang", "publisher": "Le Monde"}],
        "events": [
            {"id": "pact", "kind": "agreement", "date": "2024-06", "title": {"en": "A no-table pact", "ru": "Договор"}, "summary": "Signed by the U.S. envoy’s guests.",
             "place": {"name": {"en": "Kumsusan", "ko": "금수산 태양궁전"}, "country": "PRK"},
             "parties": [{"country": "PRK", "people": ["Kim Jong Un"]}, {"country": "RUS", "as": "Soviet Union", "people": [{"en": "Vladimir Putin", "be": "Уладзімір Пуцін"}]}],
             "evidence": [{"source": "kcna", "stance": "asserts"}]},
            {"id": "visit", "kind": "visit", "date": "2023", "title": "Nguyễn’s visit to Αθήνα",
             "parties": [{"country": "PRK"}, {"country": "RUS"}],
             "evidence": [{"source": "le-monde", "stance": "confirms", "speaker": {"name": "Zoë Müller", "country": "USA"}}]}]}"#;

    #[test]
    fn events_are_found_by_all_of_their_texts() {
        #[track_caller]
        fn case(index: &SearchIndex, search: &str, expected: [bool; 2]) {
            let found = index.find(search).expect("words");
            assert_eq!([found.has(0), found.has(1)], expected, "{search}");
        }
        let (both, pact, visit, none) =
            ([true, true], [true, false], [false, true], [false, false]);
        let dataset = read::json(TEXTS).expect("a dataset").dataset;
        let index = SearchIndex::new(&dataset);
        let index = &index;
        // Title, summary, place, people, names of countries, sources, speakers.
        case(index, "pact", both);
        case(index, "NO-TABLE", pact);
        case(index, "договор", pact);
        case(index, "signed", pact);
        case(index, "kumsusan", pact);
        case(index, "soviet", pact);
        case(index, "Пуцін", pact);
        case(index, "россия", both);
        case(index, "monde", visit);
        case(index, "агентство", pact);
        case(index, "zoe", visit);
        case(index, "USA Müller", visit);
        case(index, "united states", visit);
        // Every word, each anywhere, in whatever order.
        case(index, "putin pact", pact);
        case(index, "le kim", pact);
        case(index, "zoe kim", none);
        case(index, "  visit \t athena ", none);
        // Accents, apostrophes, letters that stand alone.
        case(index, "NGUYEN", visit);
        case(index, "αθηνα", visit);
        case(index, "envoys", pact);
        case(index, "US.", both);
        case(index, "U.S. envoy", pact);
        case(index, "no-ta", pact);
        // No word goes over a space or from one text to the next.
        case(index, "notable", none);
        case(index, "unvladimir", none);
        // Korean while it is typed, however it is spaced.
        case(index, "금수", pact);
        case(index, "그", pact);
        case(index, "태양궁전", pact);
        case(index, "금수산태양", pact);
        case(index, "로씨야대", pact);
        case(index, "ㅈㅗㅅ", both);
    }

    #[test]
    fn a_search_without_words_finds_nothing_out() {
        let dataset = read::json(TEXTS).expect("a dataset").dataset;
        let index = SearchIndex::new(&dataset);
        for search in ["", " \n", "–", "’ ?!"] {
            assert_eq!(index.find(search), None, "{search}");
        }
        let nothing = SearchIndex::default().find("pact");
        assert_eq!(nothing, Some(Bits::none(0)));
    }
}
