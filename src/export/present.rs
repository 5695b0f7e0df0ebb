//! What a reader has before the eyes, on its way out.
//!
//! Owns which events that are (those that are shown, and of these what is selected), and
//! what its files are called. How it is written is the business of the other modules.

use super::about::Telling;
use super::cite::{Citation, Cited};
use super::excerpt::Excerpt;
use super::{csv, json};
use crate::locale::Locale;
use crate::model::{Dataset, Event, EventDate};
use crate::state::{Moment, Shown, address};
use crate::view::{filter_words, selection_name};

/// The longest name of a file without its extension, in characters.
const LONGEST_NAME: usize = 80;

/// A dataset at a moment, as a reader of one language sees it on one day.
#[derive(Debug)]
pub struct Present<'a> {
    dataset: &'a Dataset,
    moment: &'a Moment,
    shown: Shown,
    locale: Locale,
    filter: Option<String>,
    today: Option<EventDate>,
}

impl<'a> Present<'a> {
    /// `dataset` at `moment`, for a reader of `languages` (BCP 47 tags, the best first).
    pub fn new(
        dataset: &'a Dataset,
        moment: &'a Moment,
        languages: &[&str],
        today: Option<EventDate>,
    ) -> Self {
        let locale = Locale::for_explorer(languages);
        let filters = &moment.filters;
        Self {
            shown: Shown::of(dataset, filters, None),
            filter: filter_words(dataset, &locale, &filters.into()),
            dataset,
            moment,
            locale,
            today,
        }
    }

    /// What the filters leave.
    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    /// What the filters let through, in words that begin no line; `None` if that is everything.
    pub fn filter(&self) -> Option<&str> {
        self.filter.as_deref()
    }

    /// Its events as a table.
    pub fn csv(&self) -> String {
        self.with_excerpt(csv::write_excerpt)
    }

    /// Its events as a document.
    pub fn json(&self) -> String {
        self.with_excerpt(json::write_excerpt)
    }

    /// A citation for it, with the address at which it can be seen again.
    pub fn citation(&self, url: Option<&str>) -> Citation {
        let selection = self.selection_name();
        let cited = Cited {
            selection: selection.as_deref(),
            url,
        };
        let excerpt = Excerpt::new(self.dataset, self.events(), self.telling(self.filter()));
        Citation::new(&excerpt, &self.locale, cited)
    }

    /// What its files are called, without an extension: the dataset's title, what is
    /// selected, and what the filters let through.
    ///
    /// Letters and digits of any script, in lower case, between them single hyphens.
    pub fn file_name(&self) -> String {
        let title = match self.dataset.title() {
            Some(title) => title.pick(&self.locale.languages()).text,
            None => "",
        };
        let is_of_name = |(name, _): &(&str, String)| !matches!(*name, "view" | "at");
        let parts = address::write(self.moment).into_iter().filter(is_of_name);
        let mut name = String::new();
        for part in std::iter::once(title.to_owned()).chain(parts.map(|(_, value)| value)) {
            // What parts the words of one part the words of another, too.
            for word in part.split(|c: char| !c.is_alphanumeric()) {
                let hyphen = usize::from(!name.is_empty());
                let length = name.chars().count() + hyphen + word.chars().count();
                if !word.is_empty() && length <= LONGEST_NAME {
                    name.push_str(if hyphen == 0 { "" } else { "-" });
                    name.extend(word.chars().flat_map(char::to_lowercase));
                }
            }
        }
        if name.is_empty() {
            name.push_str("diplomap");
        }
        name
    }

    /// The events that are shown, and of these what is selected, newest first.
    fn events(&self) -> Vec<&Event> {
        match &self.moment.selection {
            Some(selection) => selection.shown_events(self.dataset, &self.shown),
            None => self.shown.events(self.dataset).collect(),
        }
    }

    fn selection_name(&self) -> Option<String> {
        let selection = self.moment.selection.as_ref()?;
        Some(selection_name(selection, self.dataset, &self.locale))
    }

    /// Hands its events to `write`, told with what is selected and what is filtered.
    fn with_excerpt(&self, write: impl Fn(&Excerpt<'_>) -> String) -> String {
        let selection = self.selection_name();
        let parts: Vec<&str> = selection
            .as_deref()
            .into_iter()
            .chain(self.filter())
            .collect();
        let filter = parts.join(self.locale.text("filter.join"));
        let filter = Some(&*filter).filter(|filter| !filter.is_empty());
        write(&Excerpt::new(
            self.dataset,
            self.events(),
            self.telling(filter),
        ))
    }

    fn telling<'b>(&'b self, filter: Option<&'b str>) -> Telling<'b> {
        Telling {
            locale: &self.locale,
            filter,
            made: self.today.as_ref(),
        }
    }
}

#[cfg(test)]
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the path of a method is bound to one lifetime"
)]
mod tests {
    use super::*;
    use crate::read;

    const FOUR_CAPITALS: &str =
        include_str!("../../assets/datasets/minsk-moscow-pyongyang-seoul.json");

    /// The dataset of `text` at the moment that `pairs` mean, for a reader of `lang`.
    fn at<T>(text: &str, lang: &str, pairs: &[(&str, &str)], ask: impl Fn(&Present<'_>) -> T) -> T {
        let dataset = read::json(text).expect("a dataset").dataset;
        let (moment, ignored) = address::read(pairs.iter().copied(), &dataset);
        assert_eq!(ignored, []);
        let today = EventDate::parse("2026-11-25").ok();
        ask(&Present::new(&dataset, &moment, &[lang], today))
    }

    #[test]
    fn what_is_taken_along_is_what_is_selected_of_what_is_shown() {
        #[track_caller]
        fn case(pairs: &[(&str, &str)], expected: usize) {
            let json = at(FOUR_CAPITALS, "en", pairs, |view| view.json());
            let csv = at(FOUR_CAPITALS, "en", pairs, |view| view.csv());
            let dataset = read::json(&json).expect("a dataset").dataset;
            assert_eq!(dataset.events().len(), expected, "{json}");
            let table = read::csv(&csv);
            let count = table.map_or(0, |read| read.dataset.events().len());
            assert_eq!(count, expected, "{csv}");
        }
        case(&[], 10);
        case(
            &[("kinds", "visit")],
            at(FOUR_CAPITALS, "en", &[("kinds", "visit")], |view| {
                view.shown().count()
            }),
        );
        case(&[("select", "PRK-RUS"), ("kinds", "accusation")], 1);
        case(&[("to", "1900")], 0);
    }

    #[test]
    fn what_is_selected_is_told_with_the_filter() {
        let pairs = [("select", "BLR-PRK"), ("from", "2024")];
        let words = "(Belarus and North Korea; since 2024)";
        let csv = at(FOUR_CAPITALS, "en", &pairs, |view| view.csv());
        assert!(csv.contains(words), "{csv}");
        let cited = at(FOUR_CAPITALS, "en", &pairs, |view| {
            view.citation(None).plain()
        });
        let once = cited.matches("Belarus and North Korea; since 2024").count();
        assert_eq!(once, 1, "{cited}");
    }

    #[test]
    fn files_are_called_after_what_is_in_them() {
        #[track_caller]
        fn case(title: &str, lang: &str, pairs: &[(&str, &str)], expected: &str) {
            let text = [
                r#"{"diplomap": 1, "title": ""#,
                title,
                r#"", "events": []}"#,
            ]
            .concat();
            assert_eq!(at(&text, lang, pairs, |view| view.file_name()), expected);
        }
        case("Ties, 2024!", "en", &[], "ties-2024");
        case(
            "Ties",
            "en",
            &[
                ("from", "2022-06"),
                ("kinds", "visit agreement"),
                ("view", "table"),
            ],
            "ties-2022-06-agreement-visit",
        );
        case(
            "Связи  Пхеньяна",
            "ru",
            &[("search", "Лукашенко / Ким")],
            "связи-пхеньяна-лукашенко-ким",
        );
        case("북한의 관계", "ko", &[], "북한의-관계");
        case("...", "en", &[], "diplomap");
        case(&"word ".repeat(40), "en", &[], &["word"; 16].join("-"));
        assert_eq!(
            at(FOUR_CAPITALS, "en", &[("select", "BLR-PRK")], |view| view
                .file_name())
            .split('-')
            .next_back(),
            Some("prk")
        );
    }
}
