//! A country with its capital.

use super::{CountryId, LocalizedText, LonLat};

/// A country, drawn on the map at its capital.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    id: CountryId,
    name: LocalizedText,
    capital: LocalizedText,
    position: LonLat,
}

impl Country {
    pub(crate) fn new(
        id: CountryId,
        name: LocalizedText,
        capital: LocalizedText,
        position: LonLat,
    ) -> Self {
        Self {
            id,
            name,
            capital,
            position,
        }
    }

    /// Its id.
    pub fn id(&self) -> CountryId {
        self.id
    }

    /// Its name: in a cast the dataset's own, else the gazetteer's.
    pub fn name(&self) -> &LocalizedText {
        &self.name
    }

    /// The name of its capital: in a cast the dataset's own, else the gazetteer's.
    pub fn capital(&self) -> &LocalizedText {
        &self.capital
    }

    /// Where its capital lies.
    pub fn position(&self) -> LonLat {
        self.position
    }
}
