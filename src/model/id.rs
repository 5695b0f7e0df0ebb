//! Identifiers of countries and of the ties between them.

use std::fmt;
use std::str::FromStr;

/// A country, by its ISO 3166-1 alpha-3 code in upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryId([u8; 3]);

impl CountryId {
    /// The id written `code`, or `None` unless it is three letters `A` to `Z`.
    pub const fn new(code: &str) -> Option<Self> {
        let bytes = code.as_bytes();
        if bytes.len() != 3 {
            return None;
        }
        let id = [bytes[0], bytes[1], bytes[2]];
        if id[0].is_ascii_uppercase() && id[1].is_ascii_uppercase() && id[2].is_ascii_uppercase() {
            Some(Self(id))
        } else {
            None
        }
    }

    /// Stands for no country: ISO 3166-1 keeps these letters free.
    pub(crate) const NONE: Self = Self(*b"ZZZ");

    /// How many ids there can be.
    pub(crate) const COUNT: usize = 26 * 26 * 26;

    /// Its number among all that can be, from 0.
    pub(crate) fn number(self) -> usize {
        let letter = |byte: u8| usize::from(byte.wrapping_sub(b'A')) % 26;
        let [first, second, third] = self.0;
        (letter(first) * 26 + letter(second)) * 26 + letter(third)
    }

    /// The three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for CountryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The tie between two different countries, in alphabetical order of their ids.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TieId {
    first: CountryId,
    second: CountryId,
}

impl TieId {
    /// The tie of two countries in either order, or `None` if they are the same.
    pub fn new(one: CountryId, other: CountryId) -> Option<Self> {
        (one != other).then(|| Self {
            first: one.min(other),
            second: one.max(other),
        })
    }

    /// Both countries, in alphabetical order of their ids.
    pub const fn ends(&self) -> [CountryId; 2] {
        [self.first, self.second]
    }

    /// The country at the other end from `country`, if `country` is an end.
    pub fn other(&self, country: CountryId) -> Option<CountryId> {
        if country == self.first {
            Some(self.second)
        } else if country == self.second {
            Some(self.first)
        } else {
            None
        }
    }

    /// Whether `country` is one of the ends.
    pub fn has(&self, country: CountryId) -> bool {
        country == self.first || country == self.second
    }
}

impl fmt::Display for TieId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.first, self.second)
    }
}

impl fmt::Debug for TieId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for TieId {
    type Err = ();

    /// Reads `BLR-PRK`; the ids must stand in alphabetical order.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (first, second) = text.split_once('-').ok_or(())?;
        let first = CountryId::new(first).ok_or(())?;
        let second = CountryId::new(second).ok_or(())?;
        if first < second {
            Ok(Self { first, second })
        } else {
            Err(())
        }
    }
}
