//! What an exported file says of itself, in the reader's language.
//!
//! Owns which lines these are. Guarantees that every export has all of them: the
//! title, what of the dataset is there and by which filter, the day, the credit,
//! and the convention of the borders.

use crate::locale::{Locale, fill};
use crate::model::{Dataset, EventDate};

/// Between two things in a line.
const SEPARATOR: &str = " · ";

/// What an exported file says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// The BCP 47 tag of its language.
    pub lang: &'static str,
    /// What the dataset is called.
    pub title: String,
    /// How many of its events are there: "3 of 10 events".
    pub events: String,
    /// What the filter lets through, where there is one.
    pub filter: Option<String>,
    /// The line with both.
    pub shown: String,
    /// The day on which the file is made.
    pub made: Option<EventDate>,
    /// Whose the outlines are, which edition it is and under which licence.
    pub credit: String,
    /// What the convention of the borders is called.
    pub borders_title: String,
    /// The convention of the borders.
    pub borders: String,
    /// The line that says when it was made.
    exported: Option<String>,
}

impl About {
    /// What a file with `count` events of `dataset` says of itself.
    pub(super) fn of(dataset: &Dataset, count: usize, telling: Telling<'_>) -> Self {
        let Telling {
            locale,
            filter,
            made,
        } = telling;
        let title = match dataset.title() {
            Some(title) => title.pick(&locale.languages()).text,
            None => locale.text("dataset.untitled"),
        };
        let all = dataset.events().len();
        let events = if count == all {
            locale.count("events", all)
        } else {
            let part = locale.count("export.part", all);
            fill(&part, &[("shown", &count.to_string())])
        };
        let shown = match filter {
            None => locale.fill("export.shown", &[("events", &events)]),
            Some(filter) => {
                let values = [("events", &*events), ("filter", filter)];
                locale.fill("export.filtered", &values)
            }
        };
        let date = made.map(|made| locale.date(made));
        let exported = date.map(|date| locale.fill("export.made", &[("date", &date)]));
        let mut credit = vec![locale.text("credit.outlines").to_owned()];
        credit.extend(locale.imprint(dataset));
        Self {
            lang: locale.tag(),
            title: title.to_owned(),
            events,
            filter: filter.map(str::to_owned),
            shown,
            made: made.cloned(),
            credit: credit.join(SEPARATOR),
            borders_title: locale.text("borders.title").to_owned(),
            borders: locale.text("borders.note").to_owned(),
            exported,
        }
    }

    /// All of it, a line each.
    pub fn lines(&self) -> Vec<String> {
        let borders = [&*self.borders_title, ": ", &self.borders].concat();
        let first = [self.title.clone(), self.shown.clone()];
        let last = [self.credit.clone(), borders];
        let made = self.exported.clone();
        first.into_iter().chain(made).chain(last).collect()
    }
}

/// In which language a file is made, by which filter, and when.
#[derive(Clone, Copy, Debug)]
pub struct Telling<'a> {
    /// The reader's language, with the texts for exploring.
    pub locale: &'a Locale,
    /// What a filter lets through, in that language, where it hides anything.
    pub filter: Option<&'a str>,
    /// Today.
    pub made: Option<&'a EventDate>,
}
