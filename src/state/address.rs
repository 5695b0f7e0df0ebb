//! A moment as the pairs of names and values that an address is made of.
//!
//! Owns the names, the texts of the values, and what is taken from pairs that anybody
//! may have written. How pairs are joined and escaped in an address is not its business.

use super::{Moment, Selection, View};
use crate::model::{CountryId, Dataset, EventDate};

/// A pair of an address, or a part of its value, that means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The name of the pair.
    pub name: String,
    /// The value, or that part of it which names nothing.
    pub value: String,
}

/// The pairs of `moment`, in a fixed order; what is as it is at the start is left out.
pub fn write(moment: &Moment) -> Vec<(&'static str, String)> {
    let filters = &moment.filters;
    let date = |date: Option<&EventDate>| date.map(EventDate::text).unwrap_or_default().to_owned();
    let words = |words: Vec<&str>| words.join(" ");
    let view = match moment.view {
        View::Map => "",
        view => view.as_str(),
    };
    let text = |part: Option<String>| part.unwrap_or_default();
    let countries = filters.countries().iter().map(CountryId::as_str);
    let mut pairs = vec![
        (
            "select",
            text(moment.selection.as_ref().map(ToString::to_string)),
        ),
        ("from", date(filters.from())),
        ("to", date(filters.to())),
        (
            "kinds",
            words(filters.kinds().iter().map(|kind| kind.as_str()).collect()),
        ),
        (
            "statuses",
            words(
                filters
                    .statuses()
                    .iter()
                    .map(|each| each.as_str())
                    .collect(),
            ),
        ),
        ("countries", words(countries.collect())),
        ("search", filters.search().to_owned()),
        ("view", view.to_owned()),
        ("at", text(moment.position.map(|at| at.to_string()))),
    ];
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}

/// The moment that `pairs` mean for `dataset`, and what of them means nothing.
///
/// Of a name that is given twice the first counts. A value that is empty is as if it were left out.
pub fn read<'a>(
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    dataset: &Dataset,
) -> (Moment, Vec<Ignored>) {
    let mut reading = Reading::default();
    for (name, value) in pairs {
        if reading.seen.contains(&name) {
            reading.ignore(name, value);
        } else if !value.is_empty() {
            reading.take(name, value, dataset);
        }
    }
    (reading.moment, reading.ignored)
}

#[derive(Default)]
struct Reading<'a> {
    moment: Moment,
    seen: Vec<&'a str>,
    ignored: Vec<Ignored>,
}

impl<'a> Reading<'a> {
    fn take(&mut self, name: &'a str, value: &'a str, dataset: &Dataset) {
        let filters = std::mem::take(&mut self.moment.filters);
        self.moment.filters = match name {
            "from" => filters.with_from(self.value(name, value, EventDate::parse(value).ok())),
            "to" => filters.with_to(self.value(name, value, EventDate::parse(value).ok())),
            "kinds" => {
                let kinds = self.words(name, value, |word| word.parse().ok());
                filters.with_kinds(&kinds)
            }
            "statuses" => {
                let statuses = self.words(name, value, |word| word.parse().ok());
                filters.with_statuses(&statuses)
            }
            "countries" => {
                let known = |id: &CountryId| dataset.country_name(*id).is_some();
                let countries = self.words(name, value, |word| CountryId::new(word).filter(known));
                filters.with_countries(&countries)
            }
            "search" => filters.with_search(value),
            _ => {
                self.take_more(name, value, dataset);
                filters
            }
        };
        self.seen.push(name);
    }

    /// What is no filter.
    fn take_more(&mut self, name: &'a str, value: &'a str, dataset: &Dataset) {
        match name {
            "select" => {
                self.moment.selection = self.value(name, value, Selection::find(value, dataset));
            }
            "view" => {
                let view = self.value(name, value, value.parse().ok());
                self.moment.view = view.unwrap_or_default();
            }
            "at" => self.moment.position = self.value(name, value, value.parse().ok()),
            _ => self.ignore(name, value),
        }
    }

    /// What the value means, or a note that it means nothing.
    fn value<T>(&mut self, name: &str, value: &str, meant: Option<T>) -> Option<T> {
        if meant.is_none() {
            self.ignore(name, value);
        }
        meant
    }

    /// What the words of a value mean, each.
    fn words<T>(&mut self, name: &str, value: &str, meaning: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let words = value.split_whitespace();
        words
            .filter_map(|word| self.value(name, word, meaning(word)))
            .collect()
    }

    fn ignore(&mut self, name: &str, value: &str) {
        let (name, value) = (name.to_owned(), value.to_owned());
        self.ignored.push(Ignored { name, value });
    }
}

#[cfg(test)]
mod tests;
