//! A place on the globe.

/// A position on the globe.
///
/// # Units
///
/// Degrees: longitude east of Greenwich, latitude north of the equator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Longitude in degrees, east positive.
    pub lon: f64,
    /// Latitude in degrees, north positive.
    pub lat: f64,
}

impl LonLat {
    /// The position at `lon`, `lat` degrees.
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }
}
