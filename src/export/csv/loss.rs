//! What of a dataset a table cannot hold.

use std::fmt;

use super::{country_called, is_placeholder};
use crate::gazetteer;
use crate::model::order::sort;
use crate::model::{
    CountryId, Dataset, Event, Evidence, LocalizedText, Party, Place, Source, Speaker,
};

/// A part of a dataset that a table cannot hold, and how often it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What.
    pub what: Lost,
    /// How often, at least once.
    pub count: usize,
}

impl fmt::Display for Loss {
    /// Writes `people of the parties (3)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.what.words(), self.count)
    }
}

macro_rules! lost {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $words:literal;)+) => {
        /// What a table cannot hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Lost { $($(#[$doc])* $variant,)+ }

        impl Lost {
            /// Every one of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// A word for it that never changes.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// What it is, in English.
            pub const fn words(self) -> &'static str {
                match self { $(Self::$variant => $words,)+ }
            }
        }
    };
}

lost! {
    /// Countries of events that are not built in. Without their description the
    /// table cannot be read.
    Countries = "countries", "countries that are described in the dataset alone";
    /// The dataset's own names and places of countries that are built in.
    CountryNames = "country-names", "names and places of countries, other than the built-in ones";
    /// Countries on the map that are no party, and parties that are not on it.
    Cast = "cast", "choice of the countries on the map";
    /// The title, description, licence and edition of the dataset.
    About = "about", "title, description, licence and edition of the dataset";
    /// The languages of texts, and their texts in all but one.
    Languages = "languages", "texts in other languages, or whose language is given";
    /// The people of parties.
    People = "people", "people of the parties";
    /// The names under which parties took part.
    PartyNames = "party-names", "names under which parties took part";
    /// The countries of places.
    PlaceCountries = "place-countries", "countries of places";
    /// The countries of named speakers, and names that are a country's.
    SpeakerCountries = "speaker-countries", "countries of named speakers, or names that are a country’s";
    /// The dates that sources give.
    EvidenceDates = "evidence-dates", "dates that sources give";
    /// Where in a source something stands.
    Locators = "locators", "places within sources";
    /// What becomes of agreements.
    Stages = "stages", "stages of agreements";
    /// The kinds of sources.
    SourceKinds = "source-kinds", "kinds of sources";
    /// The archived copies of sources.
    Archived = "archived", "archived copies of sources";
    /// When sources were retrieved.
    Retrieved = "retrieved", "dates of retrieval of sources";
    /// The languages of sources.
    SourceLanguages = "source-languages", "languages of sources";
    /// Sources that no evidence cites.
    UncitedSources = "uncited-sources", "sources that no evidence cites";
    /// The steps of the tour.
    Tour = "tour", "steps of the tour";
    /// The warnings that the dataset accepts.
    Accepted = "accepted", "accepted warnings";
}

/// What of `dataset` a table in `lang` cannot hold, in the order of [`Lost::ALL`].
///
/// A table gives sources new ids; they are not counted, since no reader sees them.
pub(super) fn losses(dataset: &Dataset, lang: &str) -> Vec<Loss> {
    let mut tally = Tally {
        lang,
        counts: [0; Lost::ALL.len()],
    };
    tally.of_dataset(dataset);
    for event in dataset.events() {
        tally.of_event(event);
    }
    let mut are_cited = vec![false; dataset.sources().len()];
    let evidence = dataset.events().iter().flat_map(Event::evidence);
    // Looked up among the sources, of which there are fewer than pieces of evidence.
    for at in evidence.filter_map(|piece| dataset.source_position(piece.source())) {
        are_cited[at] = true;
    }
    for (source, is_cited) in dataset.sources().iter().zip(are_cited) {
        if is_cited && !is_placeholder(source) {
            tally.of_source(source);
        }
        tally.one(Lost::UncitedSources, !is_cited);
    }
    let counted = Lost::ALL.iter().zip(tally.counts);
    let lost = counted.filter(|(_, count)| *count > 0);
    lost.map(|(what, count)| Loss { what: *what, count })
        .collect()
}

/// How often each is there.
struct Tally<'l> {
    lang: &'l str,
    counts: [usize; Lost::ALL.len()],
}

impl Tally<'_> {
    fn add(&mut self, what: Lost, count: usize) {
        self.counts[what as usize] += count;
    }

    fn one(&mut self, what: Lost, is_there: bool) {
        self.add(what, usize::from(is_there));
    }

    /// A text that the table has in one language, of which it does not tell.
    fn text(&mut self, text: Option<&LocalizedText>) {
        let is_tagged = text.is_some_and(|text| text.as_plain().is_none());
        self.one(Lost::Languages, is_tagged);
    }

    fn of_dataset(&mut self, dataset: &Dataset) {
        self.one(Lost::About, dataset.title().is_some());
        self.one(Lost::About, dataset.description().is_some());
        self.one(Lost::About, dataset.license().is_some());
        self.one(Lost::About, dataset.edition().is_some());
        self.add(Lost::Tour, dataset.tour().len());
        self.add(Lost::Accepted, dataset.accepted().len());
        let mut parties: Vec<CountryId> = Vec::new();
        let mut strangers = Vec::new();
        for event in dataset.events() {
            parties.extend(event.parties().iter().map(Party::country));
            let speakers = event.evidence().iter().filter_map(Evidence::speaker);
            strangers.extend(speakers.filter_map(|speaker| match speaker {
                Speaker::Country(id) => Some(*id),
                Speaker::Named { .. } => None,
            }));
        }
        sort(&mut parties, CountryId::cmp);
        parties.dedup();
        strangers.extend(&parties);
        strangers.retain(|id| gazetteer::country(*id).is_none());
        sort(&mut strangers, CountryId::cmp);
        strangers.dedup();
        self.add(Lost::Countries, strangers.len());
        let outside = parties.iter().filter(|id| dataset.country(**id).is_none());
        self.add(Lost::Cast, outside.count());
        for country in dataset.countries() {
            let is_party = parties.binary_search(&country.id()).is_ok();
            self.one(Lost::Cast, !is_party);
            let is_other =
                gazetteer::country(country.id()).is_some_and(|built_in| built_in != country);
            self.one(Lost::CountryNames, is_other);
        }
    }

    fn of_event(&mut self, event: &Event) {
        self.text(Some(event.title()));
        self.text(event.summary());
        self.text(event.place().map(Place::name));
        self.one(
            Lost::PlaceCountries,
            event.place().and_then(Place::country).is_some(),
        );
        self.add(Lost::Stages, event.stages().len());
        for party in event.parties() {
            self.add(Lost::People, party.people().len());
            self.one(Lost::PartyNames, party.named().is_some());
        }
        for evidence in event.evidence() {
            self.one(Lost::EvidenceDates, evidence.date().is_some());
            self.one(Lost::Locators, evidence.locator().is_some());
            self.text(evidence.quote());
            if let Some(Speaker::Named { name, country }) = evidence.speaker() {
                self.text(Some(name));
                let mistaken = country_called(name.pick(&[self.lang]).text);
                self.one(Lost::SpeakerCountries, country.or(mistaken).is_some());
            }
        }
    }

    fn of_source(&mut self, source: &Source) {
        self.text(Some(source.title()));
        self.text(Some(source.publisher()));
        self.one(Lost::SourceKinds, source.kind().is_some());
        self.one(Lost::Archived, source.archived().is_some());
        self.one(Lost::Retrieved, source.retrieved().is_some());
        self.one(Lost::SourceLanguages, source.language().is_some());
    }
}
