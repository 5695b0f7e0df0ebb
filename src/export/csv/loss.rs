//! What of a dataset a table cannot hold.
//!
//! Owns which parts these are, and whose. Their words are the interface's: each has
//! a text `lost.` with its name.

mod tally;

pub use self::tally::losses;
use crate::model::{CountryId, EventId, SourceId};

/// A sort of thing that a table cannot hold, with every place where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What.
    pub what: Lost,
    /// Where, in the order of the dataset, at least once.
    pub items: Vec<LostItem>,
}

impl Loss {
    /// How often it is there.
    pub fn count(&self) -> usize {
        self.items.iter().map(|item| item.count).sum()
    }
}

/// Something in one place that a table cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostItem {
    /// What it belongs to.
    pub of: Owner,
    /// Its field, where [`Lost`] leaves open which of several it is.
    pub field: Option<&'static str>,
    /// How often it is there, at least once.
    pub count: usize,
}

/// What something that is lost belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The dataset as a whole.
    Dataset,
    /// A country.
    Country(CountryId),
    /// An event.
    Event(EventId),
    /// A source.
    Source(SourceId),
    /// The step of the tour at this position.
    Step(usize),
    /// The accepted warning at this position.
    Acceptance(usize),
}

macro_rules! lost {
    ($($(#[$doc:meta])* $variant:ident = $code:literal;)+) => {
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
        }
    };
}

lost! {
    /// Countries of events that are not built in. Without their description the
    /// table cannot be read.
    Countries = "countries";
    /// The dataset's own names and places of countries that are built in.
    CountryNames = "country-names";
    /// Countries on the map that are no party, and parties that are not on it.
    Cast = "cast";
    /// The title, description, licence and edition of the dataset.
    About = "about";
    /// The languages of texts, and their texts in all but one.
    Languages = "languages";
    /// The people of parties.
    People = "people";
    /// The names under which parties took part.
    PartyNames = "party-names";
    /// The countries of places.
    PlaceCountries = "place-countries";
    /// The countries of named speakers, and names that are a country's.
    SpeakerCountries = "speaker-countries";
    /// The dates that sources give.
    EvidenceDates = "evidence-dates";
    /// Where in a source something stands.
    Locators = "locators";
    /// What becomes of agreements.
    Stages = "stages";
    /// The kinds of sources.
    SourceKinds = "source-kinds";
    /// The archived copies of sources.
    Archived = "archived";
    /// When sources were retrieved.
    Retrieved = "retrieved";
    /// The languages of sources.
    SourceLanguages = "source-languages";
    /// Sources that no evidence cites.
    UncitedSources = "uncited-sources";
    /// The steps of the tour.
    Tour = "tour";
    /// The warnings that the dataset accepts.
    Accepted = "accepted";
}
