//! Country outlines: arcs with their class, and the lands made of them.
//!
//! Owns the packed format's reader and the overview that ships inside the
//! module; the detailed outlines are bytes that somebody else fetches. Whose a
//! line is was decided when the bytes were made: `assets/atlas/README.md` tells how.
//! Knows no projection.
//!
//! Guarantees that any bytes become an atlas or an error, that every ring
//! closes, and that lands share their common lines to the last digit.

mod bytes;
mod cap;
mod containment;
mod decode;
mod outline;

use std::fmt;

pub use cap::Cap;
pub use outline::{Arc, ArcClass, Land, Polygon, Ring, RingPoints};

use crate::model::{CountryId, LonLat};

/// The outlines of all countries at one level of detail.
#[derive(Clone, Debug, Default)]
pub struct Atlas {
    level: Level,
    arcs: Vec<Arc>,
    lands: Vec<Land>,
}

/// How finely outlines are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// For the whole globe or a continent on a screen.
    #[default]
    Overview,
    /// For a country on a screen.
    Detail,
}

/// Why bytes are no atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtlasError {
    /// The bytes do not start as an atlas does.
    NotAnAtlas,
    /// The format has a version that this reader does not know.
    UnknownVersion(u8),
    /// The bytes end too early.
    Truncated,
    /// A number is out of range, a ring stays open, or bytes are left over.
    Malformed,
}

impl Atlas {
    /// The atlas packed in `bytes`.
    ///
    /// # Errors
    ///
    /// [`AtlasError`], for any bytes that the generator did not write.
    pub fn decode(bytes: &[u8]) -> Result<Self, AtlasError> {
        decode::decode(bytes)
    }

    /// The overview that ships inside the module.
    ///
    /// Should these bytes ever be damaged, the atlas is empty and the map has
    /// capitals and ties but no land; a test holds that they are not.
    pub fn overview() -> Self {
        Self::decode(include_bytes!("../assets/atlas/overview.bin")).unwrap_or_default()
    }

    /// The detailed outlines, which a page fetches by itself.
    ///
    /// As with the overview, a test holds that the bytes are not damaged.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn detail() -> Self {
        Self::decode(include_bytes!("../assets/atlas/detail.bin")).unwrap_or_default()
    }

    /// How finely the outlines are drawn.
    pub fn level(&self) -> Level {
        self.level
    }

    /// All lines, each once: what is to be stroked.
    pub fn arcs(&self) -> &[Arc] {
        &self.arcs
    }

    /// All lands in the order of their ids: what is to be filled.
    pub fn lands(&self) -> &[Land] {
        &self.lands
    }

    /// The points along a ring of this atlas; the last is joined to the first.
    pub fn ring<'a>(&'a self, ring: &'a Ring) -> RingPoints<'a> {
        RingPoints::new(&self.arcs, ring)
    }

    /// The country at `place`, `None` at sea and on land without an id.
    pub fn owner_at(&self, place: LonLat) -> Option<CountryId> {
        self.lands
            .iter()
            .find(|land| {
                land.polygons
                    .iter()
                    .any(|polygon| self.holds(polygon, place))
            })?
            .id
    }

    fn holds(&self, polygon: &Polygon, place: LonLat) -> bool {
        polygon.bounds.reaches(place, 0.0)
            && polygon.rings.iter().fold(false, |inside, ring| {
                let ahead = self.ring(ring).skip(1).chain(self.ring(ring).take(1));
                self.ring(ring).zip(ahead).fold(inside, |inside, (a, b)| {
                    inside ^ containment::passes_north_of(place, a, b)
                })
            })
    }
}

impl fmt::Display for AtlasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotAnAtlas => "these are not country outlines",
            Self::UnknownVersion(_) => "these country outlines are of another version",
            Self::Truncated => "the country outlines end too early",
            Self::Malformed => "the country outlines are damaged",
        })
    }
}

impl std::error::Error for AtlasError {}
