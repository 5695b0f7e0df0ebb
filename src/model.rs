//! The nouns: countries, events, parties, sources, evidence, ties and dates.
//!
//! Owns what they mean and what follows from them: which ties an event makes,
//! how sure it is, how a tie is drawn, which language of a text is shown. Reads
//! no document: only `read` makes a [`Dataset`], and never one that is half right.

mod acceptance;
mod attribution;
mod country;
mod dataset;
mod date;
mod day;
mod edition;
mod event;
mod evidence;
#[cfg(test)]
mod fixture;
mod http_url;
mod id;
mod kind;
mod localized_text;
mod lon_lat;
pub(crate) mod order;
mod party;
mod problem;
mod source;
mod stage;
mod status;
mod tie;
mod tour;
mod vocabulary;

pub use acceptance::{Acceptance, LintRule};
pub use attribution::{Attribution, Claim, Voice};
pub use country::Country;
pub use dataset::Dataset;
pub use date::{
    Bound, DateFault, DatePart, DateShape, EventDate, IntervalEnd, QualifiedDate, Season,
};
pub use day::Day;
pub use edition::Edition;
pub use event::{Event, EventId};
pub use evidence::{Evidence, Speaker, Stance};
pub use http_url::HttpUrl;
pub use id::{CountryId, TieId};
pub use kind::EventKind;
pub use localized_text::{Direction, Localized, LocalizedText};
pub use lon_lat::LonLat;
pub use party::{Party, Place, Role};
pub use problem::{Problem, Severity, TextPlace};
pub use source::{Source, SourceId, SourceKind};
pub use stage::{Stage, StageKind};
pub use status::Status;
pub use tie::{Tie, TieLine};
pub use tour::TourStep;

pub(crate) use dataset::DatasetParts;
pub(crate) use event::EventParts;
pub(crate) use evidence::EvidenceParts;
pub(crate) use source::SourceParts;
pub(crate) use stage::StageParts;
pub(crate) use tour::TourStepParts;
pub(crate) use vocabulary::vocabulary;
