//! Where the reader has moved the map.
//!
//! Kept in whole parts of a degree, so that a position in an address is the position
//! itself, to the last digit.

use std::fmt;
use std::str::FromStr;

use crate::model::LonLat;

/// A part of the map: what lies in its middle, and how much closer it is than the whole.
///
/// # Guarantees
///
/// Longitude in [-180, 180), latitude in [-90, 90], zoom from 1 to [`Position::CLOSEST`]; all
/// in the steps of [`Position::STEP_DEG`] and of a thousandth of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    lon: i32,
    lat: i32,
    zoom: i32,
}

/// Parts of a degree, [`Position::STEP_DEG`] each: about eleven metres on the ground.
const PARTS: i32 = 10_000;
/// Parts of a zoom of 1.
const ZOOM_PARTS: i32 = 1_000;

impl Position {
    /// The closest zoom: so many times the whole map.
    pub const CLOSEST: f64 = 64.0;

    /// The fineness of a position, in degrees.
    pub const STEP_DEG: f64 = 0.0001;

    /// The position with `center` in the middle of the picture, `zoom` times the whole map.
    ///
    /// A latitude or a zoom out of bounds is brought to the nearest within, a longitude goes round.
    /// `None` for what is no number.
    pub fn new(center: LonLat, zoom: f64) -> Option<Self> {
        if !(center.lon.is_finite() && center.lat.is_finite() && zoom.is_finite()) {
            return None;
        }
        let parts = |degrees: f64| (degrees * f64::from(PARTS)).round() as i32;
        let lon = (center.lon % 360.0) * f64::from(PARTS);
        Some(Self::of_parts(
            lon.round() as i32,
            parts(center.lat.clamp(-90.0, 90.0)),
            (zoom.clamp(1.0, Self::CLOSEST) * f64::from(ZOOM_PARTS)).round() as i32,
        ))
    }

    fn of_parts(lon: i32, lat: i32, zoom: i32) -> Self {
        let closest = Self::CLOSEST as i32 * ZOOM_PARTS;
        Self {
            lon: (lon + 180 * PARTS).rem_euclid(360 * PARTS) - 180 * PARTS,
            lat: lat.clamp(-90 * PARTS, 90 * PARTS),
            zoom: zoom.clamp(ZOOM_PARTS, closest),
        }
    }

    /// What lies in the middle of the picture.
    pub fn center(self) -> LonLat {
        let degrees = |parts: i32| f64::from(parts) / f64::from(PARTS);
        LonLat::new(degrees(self.lon), degrees(self.lat))
    }

    /// How many times the size of the whole map.
    pub fn zoom(self) -> f64 {
        f64::from(self.zoom) / f64::from(ZOOM_PARTS)
    }
}

impl fmt::Display for Position {
    /// Writes `125.75,39.03,2.5`: longitude, latitude, zoom.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = [
            decimal(self.lon, PARTS),
            decimal(self.lat, PARTS),
            decimal(self.zoom, ZOOM_PARTS),
        ];
        f.write_str(&text.join(","))
    }
}

impl FromStr for Position {
    type Err = ();

    /// Reads what is written so; digits beyond the fineness of a position are cut.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut numbers = text.split(',');
        let mut next = |parts| parsed(numbers.next()?, parts);
        let position = (next(PARTS), next(PARTS), next(ZOOM_PARTS));
        match (position, numbers.next()) {
            ((Some(lon), Some(lat), Some(zoom)), None) => Ok(Self::of_parts(lon, lat, zoom)),
            _ => Err(()),
        }
    }
}

/// `parts` of `whole` as a decimal number without needless zeros.
fn decimal(parts: i32, whole: i32) -> String {
    let sign = if parts < 0 { "-" } else { "" };
    let (units, rest) = (parts.abs() / whole, parts.abs() % whole);
    let mut text = [sign, &units.to_string()].concat();
    if rest > 0 {
        // The leading digit keeps the zeros after the point.
        let digits = (whole + rest).to_string();
        text.push('.');
        text.push_str(digits.get(1..).unwrap_or_default().trim_end_matches('0'));
    }
    text
}

/// A decimal number of at most three digits before the point, in parts of `whole`.
fn parsed(text: &str, whole: i32) -> Option<i32> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (units, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_number(units) || !is_number(rest) || units.len() > 3 {
        return None;
    }
    let mut parts = units.parse::<i32>().ok()? * whole;
    let mut place = whole;
    for digit in rest.bytes() {
        place /= 10;
        parts += i32::from(digit - b'0') * place;
    }
    Some(sign * parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_position_is_brought_within_its_bounds() {
        #[track_caller]
        fn case(lon: f64, lat: f64, zoom: f64, expected: Option<&str>) {
            let position = Position::new(LonLat::new(lon, lat), zoom);
            assert_eq!(
                position.map(|position| position.to_string()).as_deref(),
                expected
            );
        }
        case(125.75, 39.03, 2.5, Some("125.75,39.03,2.5"));
        case(-0.00004, -0.00006, 1.0004, Some("0,-0.0001,1"));
        case(0.05, 90.5, 0.1, Some("0.05,90,1"));
        case(180.0, -1e300, 1e300, Some("-180,-90,64"));
        case(-541.0, 0.0, 1.001, Some("179,0,1.001"));
        case(1e9, 0.0, 1.0, Some("-80,0,1"));
        case(f64::NAN, 0.0, 1.0, None);
        case(0.0, f64::INFINITY, 1.0, None);
        case(0.0, 0.0, f64::NEG_INFINITY, None);
    }

    #[test]
    fn a_position_is_read_from_what_anybody_may_write() {
        #[track_caller]
        fn case(text: &str, expected: Option<&str>) {
            let position: Result<Position, ()> = text.parse();
            let written = position.ok().map(|position| position.to_string());
            assert_eq!(written.as_deref(), expected, "{text}");
        }
        case("125.75,39.03,2.5", Some("125.75,39.03,2.5"));
        case("-0.12345678901234567890,0.0,1.0", Some("-0.1234,0,1"));
        case("200,-100,999", Some("-160,-90,64"));
        case("0,0,0", Some("0,0,1"));
        for text in [
            "",
            ",,",
            "1,2",
            "1,2,3,4",
            "1,2,",
            "1,2,x",
            "1e3,2,3",
            "+1,2,3",
            "NaN,0,1",
            " 1,2,3",
            "1.,2,3",
            ".5,2,3",
            "1000,2,3",
            "--1,2,3",
            "1,2,3-",
            "99999999999999999999,1,1",
            "١,2,3",
        ] {
            case(text, None);
        }
    }

    proptest! {
        #[test]
        fn a_position_is_written_and_read_to_the_last_digit(
            lon in -400.0..400.0, lat in -95.0..95.0, zoom in 0.5..70.0,
        ) {
            let position = Position::new(LonLat::new(lon, lat), zoom).expect("a position");
            prop_assert_eq!(position.to_string().parse(), Ok(position));
            prop_assert_eq!(Position::new(position.center(), position.zoom()), Some(position));
            prop_assert!((position.center().lat - lat.clamp(-90.0, 90.0)).abs() <= Position::STEP_DEG);
            let round = (position.center().lon - lon).rem_euclid(360.0);
            prop_assert!(round.min(360.0 - round) <= Position::STEP_DEG);
        }
    }
}
