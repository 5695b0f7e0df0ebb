//! A citation for exactly one view of one edition.
//!
//! Owns what a citation names: the title, what is selected and by which filter, how
//! many events of how many sources that leaves, whose these are where they are few,
//! the edition, the licence, and the address with the day. How that is written in
//! BibTeX and CSL-JSON is below.
//!
//! Guarantees that the same view of the same edition has the same key, on whatever
//! day and under whatever address it is cited.

mod bibtex;
mod csl;
mod key;

use super::excerpt::Excerpt;
use crate::locale::Locale;
use crate::model::{Edition, EventDate, LocalizedText, Source};

/// More publishers than this are only counted, as sources.
const MOST_PUBLISHERS: usize = 3;

/// A citation for a view.
///
/// # Examples
///
/// ```
/// use diplomap::export::cite::{Citation, Cited};
/// use diplomap::export::{Excerpt, Telling};
/// use diplomap::locale::Locale;
/// use diplomap::model::EventDate;
///
/// let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/www/examples/my-events.json"));
/// let dataset = diplomap::read::json(text).expect("the example has no mistakes").dataset;
/// let locale = Locale::for_explorer(&["en"]);
/// let today = EventDate::parse("2026-11-25").expect("a date");
/// let telling = Telling { locale: &locale, filter: None, made: Some(&today) };
/// let excerpt = Excerpt::whole(&dataset, telling);
/// let view = Cited { selection: Some("France and Japan"), url: Some("https://example.org/#FRA-JPN") };
/// let citation = Citation::new(&excerpt, &locale, view).plain();
/// assert!(citation.contains(": France and Japan. 2 events from 1 source: "), "{citation}");
/// assert!(citation.ends_with("https://example.org/#FRA-JPN (accessed 25 November 2026)."));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Citation {
    /// The BCP 47 tag of its language.
    lang: &'static str,
    /// What the dataset is called.
    title: String,
    /// The same as it is quoted, with what of it is cited.
    quoted: String,
    /// What is selected and what the filter lets through.
    view: Option<String>,
    /// How many events of how many sources.
    counts: String,
    /// The edition: its text, and the line that tells it.
    edition: Option<(Edition, String)>,
    /// The licence, and the line that tells it.
    license: Option<(String, String)>,
    /// What the map is made with.
    maker: String,
    url: Option<String>,
    accessed: Option<EventDate>,
    /// The day in words, as it follows the address.
    accessed_words: Option<String>,
}

/// Which view is cited, beside what an excerpt knows of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cited<'a> {
    /// What is selected, in the reader's language.
    pub selection: Option<&'a str>,
    /// Where the view can be seen again.
    pub url: Option<&'a str>,
}

impl Citation {
    /// The citation for a view that shows `excerpt`, in the language of `locale`.
    ///
    /// `locale` is the one in which the excerpt is told.
    pub fn new(excerpt: &Excerpt<'_>, locale: &Locale, cited: Cited<'_>) -> Self {
        let (dataset, about) = (excerpt.dataset(), excerpt.about());
        let filter = about.filter.as_deref();
        let view: Vec<&str> = cited.selection.into_iter().chain(filter).collect();
        let view = (!view.is_empty()).then(|| view.join(locale.text("filter.join")));
        let mut quoted = locale.fill("cite.quoted", &[("title", &about.title)]);
        if let Some(view) = &view {
            quoted.extend([": ", view]);
        }
        let accessed_words = about.made.as_ref().map(|made| {
            let date = locale.date(made);
            locale.fill("cite.accessed", &[("date", &date)])
        });
        let edition = dataset.edition();
        let license = dataset.license().map(|license| {
            let line = locale.fill("dataset.license", &[("license", license)]);
            (license.to_owned(), line)
        });
        Self {
            lang: about.lang,
            title: about.title.clone(),
            quoted,
            view,
            counts: counts(excerpt, locale),
            edition: edition.map(|edition| (edition.clone(), locale.edition(edition))),
            license,
            maker: locale.text("cite.maker").to_owned(),
            url: cited.url.map(str::to_owned),
            accessed: about.made.clone(),
            accessed_words,
        }
    }

    /// The citation as plain text, in one line.
    pub fn plain(&self) -> String {
        let address = self.url.as_ref().map(|url| match &self.accessed_words {
            Some(accessed) => [url, " (", accessed, ")"].concat(),
            None => url.clone(),
        });
        let mut line = String::new();
        let sentences = std::iter::once(&self.quoted)
            .chain(self.details())
            .chain([&self.maker]);
        for sentence in sentences.chain(&address) {
            let between = if line.is_empty() { "" } else { " " };
            line.extend([between, sentence]);
            if !line.ends_with('.') {
                line.push('.');
            }
        }
        line.replace(char::is_control, " ")
    }

    /// How much is cited, from which edition and under which licence.
    fn details(&self) -> impl Iterator<Item = &String> {
        let edition = self.edition.as_ref().map(|(_, line)| line);
        let license = self.license.as_ref().map(|(_, line)| line);
        std::iter::once(&self.counts).chain(edition).chain(license)
    }

    /// The title as catalogues have it: with what of it is cited, without quotes.
    fn full_title(&self) -> String {
        match &self.view {
            Some(view) => [&*self.title, ": ", view].concat(),
            None => self.title.clone(),
        }
    }
}

/// How many events, how many sources, and whose if they are few: "3 of 10 events
/// from 1 source: The Diplomat".
fn counts(excerpt: &Excerpt<'_>, locale: &Locale) -> String {
    let sources = excerpt.given_sources();
    let events = &excerpt.about().events;
    if sources.is_empty() {
        return events.clone();
    }
    let from = locale.count("cite.from", sources.len());
    let counts = locale.fill("cite.counts", &[("events", events), ("sources", &from)]);
    let mut publishers: Vec<&LocalizedText> = Vec::new();
    for publisher in sources.iter().map(|source| Source::publisher(source)) {
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
        if publishers.len() > MOST_PUBLISHERS {
            return counts;
        }
    }
    let name = |text: &LocalizedText| text.pick(&locale.languages()).text.to_owned();
    let names: Vec<String> = publishers.into_iter().map(name).collect();
    let values = [("counts", &*counts), ("publishers", &locale.list(&names))];
    locale.fill("cite.publishers", &values)
}
