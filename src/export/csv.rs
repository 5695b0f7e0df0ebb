//! A dataset as a table of events: CSV, for people who work in a spreadsheet.
//!
//! Owns the layout of the table. What a table cannot hold is told beside it.

mod excerpt;
mod loss;
mod writer;

pub use self::excerpt::write_excerpt;
pub use self::loss::{Loss, Lost, LostItem, Owner, losses};
pub(crate) use self::writer::Writer;
use crate::gazetteer;
use crate::locale;
use crate::model::{
    Dataset, Event, EventDate, Evidence, HttpUrl, LintRule, LocalizedText, Party, Place, Role,
    Source, Speaker,
};

/// The columns, in the order in which they are written: what the event is, then
/// who says what of it.
const COLUMNS: [&str; 14] = [
    "date",
    "kind",
    "title",
    "parties",
    "id",
    "summary",
    "place",
    "stance",
    "speaker",
    "source_title",
    "source_publisher",
    "source_url",
    "source_published",
    "quote",
];

/// A dataset as a table, and what of it is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The text of a CSV file.
    pub text: String,
    /// What the table cannot hold, nothing twice.
    pub losses: Vec<Loss>,
}

/// The table of `dataset`, with texts in the language `lang` where they have it.
///
/// A row for each piece of evidence, newest event first. What an event is stands
/// in each of its rows, so that they may be sorted. Cells are separated by commas
/// and quoted as in RFC 4180, lines end in CR LF, and a byte order mark has
/// spreadsheets read UTF-8. A cell that they would run as a formula begins with an
/// apostrophe, which the reader takes off.
///
/// # Guarantees
///
/// The table reads back as a dataset that is written as the same table, unless
/// [`Lost::Countries`] are among the losses.
pub fn write_csv(dataset: &Dataset, lang: &str) -> Table {
    let mut writer = Writer::of_events();
    for event in dataset.events() {
        let event_cells = event_cells(event, lang);
        for evidence in event.evidence() {
            let said = evidence_cells(evidence, dataset.source(evidence.source()), lang);
            writer.row(event_cells.iter().chain(&said));
        }
    }
    Table {
        text: writer.into_text(),
        losses: losses(dataset, lang),
    }
}

/// What `event` is, in the first columns.
pub(crate) fn event_cells(event: &Event, lang: &str) -> [String; 7] {
    let parties: Vec<_> = event.parties().iter().map(party).collect();
    [
        event.date().text().to_owned(),
        event.kind().as_str().to_owned(),
        words(Some(event.title()), lang),
        parties.join("; "),
        event.id().as_str().to_owned(),
        words(event.summary(), lang),
        words(event.place().map(Place::name), lang),
    ]
}

/// What `evidence` from `source` is, in the other columns.
pub(crate) fn evidence_cells(
    evidence: &Evidence,
    source: Option<&Source>,
    lang: &str,
) -> [String; 7] {
    let speaker = evidence.speaker().map(|speaker| called(speaker, lang));
    said_cells(evidence, speaker, source, lang)
}

/// The same, with the `speaker` in words.
fn said_cells(
    evidence: &Evidence,
    speaker: Option<String>,
    source: Option<&Source>,
    lang: &str,
) -> [String; 7] {
    let source = source.filter(|source| !is_placeholder(source));
    let published = source.and_then(Source::published).map(EventDate::text);
    let url = source.and_then(Source::url).map(HttpUrl::as_str);
    [
        evidence.stance().as_str().to_owned(),
        speaker.unwrap_or_default(),
        words(source.map(Source::title), lang),
        words(source.map(Source::publisher), lang),
        url.unwrap_or_default().to_owned(),
        published.unwrap_or_default().to_owned(),
        words(evidence.quote(), lang),
    ]
}

fn words(text: Option<&LocalizedText>, lang: &str) -> String {
    text.map_or_else(String::new, |text| text.pick(&[lang]).text.to_owned())
}

fn party(party: &Party) -> String {
    with_role(party.country().as_str(), party.role().as_str())
}

/// A party called `country`, with its role in brackets unless that is the default.
pub(crate) fn with_role(country: &str, role: &str) -> String {
    if role.is_empty() || role == Role::Party.as_str() {
        country.to_owned()
    } else {
        [country, " (", role, ")"].concat()
    }
}

/// A country by its id, anybody else by name.
fn called(speaker: &Speaker, lang: &str) -> String {
    match speaker {
        Speaker::Country(id) => id.to_string(),
        Speaker::Named { name, .. } => {
            let name = name.pick(&[lang]).text;
            gazetteer::called(name).map_or_else(|| name.to_owned(), |id| id.to_string())
        }
    }
}

/// Whether `source` is what the reader of tables puts where none is given.
///
/// Its id is the name of the rule that warns of it.
pub(super) fn is_placeholder(source: &Source) -> bool {
    source.id().as_str() == LintRule::NoSource.as_str()
        && [source.title(), source.publisher()] == locale::no_source().each_ref()
}
