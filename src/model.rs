//! The nouns: countries, events, parties, sources, evidence, ties and dates.

mod id;
mod lon_lat;

pub use id::{CountryId, TieId};
pub use lon_lat::LonLat;
