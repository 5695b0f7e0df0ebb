//! The two levels of detail: how fine, and where finer.

/// What a level keeps in one part of the world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keep {
    /// Bends smaller than the square of this are straightened, in degrees of
    /// a great circle.
    pub(crate) tolerance_deg: f64,
    /// Islands and enclaves below this are dropped, in square degrees.
    pub(crate) islet_deg2: f64,
}

/// A box in which a level is drawn finer (or coarser) than elsewhere.
#[derive(Debug)]
pub(crate) struct Zone {
    pub(crate) west: f64,
    pub(crate) south: f64,
    pub(crate) east: f64,
    pub(crate) north: f64,
    pub(crate) keep: Keep,
}

/// One packed file.
#[derive(Debug)]
pub(crate) struct Level {
    pub(crate) file: &'static str,
    pub(crate) code: u8,
    /// Grid steps in one degree.
    pub(crate) grid: i32,
    pub(crate) elsewhere: Keep,
    /// The first zone around a place decides.
    pub(crate) zones: &'static [Zone],
}

impl Level {
    /// What is kept at a place.
    pub(crate) fn keep(&self, lon: f64, lat: f64) -> Keep {
        self.zones
            .iter()
            .find(|z| z.west <= lon && lon < z.east && z.south <= lat && lat < z.north)
            .map_or(self.elsewhere, |zone| zone.keep)
    }

    /// Whether a place lies where no crossing of lines is let pass.
    pub(crate) fn in_focus(&self, lon: f64, lat: f64) -> bool {
        self.keep(lon, lat).tolerance_deg < self.elsewhere.tolerance_deg
    }
}

const fn keep(tolerance_deg: f64, islet_deg2: f64) -> Keep {
    Keep {
        tolerance_deg,
        islet_deg2,
    }
}

const fn zone([west, south, east, north]: [f64; 4], keep: Keep) -> Zone {
    Zone {
        west,
        south,
        east,
        north,
        keep,
    }
}

const KOREA: [f64; 4] = [123.5, 32.8, 132.0, 43.2];
const YELLOW_SEA: [f64; 4] = [116.0, 29.0, 146.0, 46.0];
const CRIMEA: [f64; 4] = [30.5, 44.0, 38.6, 47.3];
const KALININGRAD: [f64; 4] = [18.2, 54.0, 23.2, 56.0];
const BELARUS_TO_MOSCOW: [f64; 4] = [22.5, 51.0, 40.0, 57.5];
// The seat of a government, some hundred metres from a line: a straighter one would put it beyond.
const JERUSALEM: [f64; 4] = [34.95, 31.65, 35.3, 31.95];
const EUROPE: [f64; 4] = [-12.0, 35.0, 45.0, 62.0];
const EURASIA: [f64; 4] = [-12.0, 10.0, 150.0, 72.0];
// The island lies across 180 degrees: small, and yet in the middle of a map of the Pacific.
const WRANGEL_WEST: [f64; 4] = [176.0, 70.0, 180.0, 72.5];
const WRANGEL_EAST: [f64; 4] = [-180.0, 70.0, -176.0, 72.5];
const ANTARCTICA: [f64; 4] = [-180.0, -90.0, 180.0, -60.0];

/// Both levels, in the order in which they are written.
pub(crate) const LEVELS: [Level; 2] = [
    Level {
        file: "overview.bin",
        code: 0,
        grid: 40,
        elsewhere: keep(0.44, 0.35),
        zones: &[
            zone(KOREA, keep(0.1, 0.04)),
            zone(CRIMEA, keep(0.12, 0.1)),
            zone(KALININGRAD, keep(0.08, 0.1)),
            zone(BELARUS_TO_MOSCOW, keep(0.14, 0.1)),
            zone(YELLOW_SEA, keep(0.2, 0.2)),
            zone(EUROPE, keep(0.25, 0.2)),
            zone(EURASIA, keep(0.34, 0.2)),
            zone(WRANGEL_WEST, keep(0.2, 0.1)),
            zone(WRANGEL_EAST, keep(0.2, 0.1)),
            zone(ANTARCTICA, keep(1.2, 2.0)),
        ],
    },
    Level {
        file: "detail.bin",
        code: 1,
        grid: 200,
        elsewhere: keep(0.12, 0.02),
        zones: &[
            zone(KOREA, keep(0.01, 0.0005)),
            zone(CRIMEA, keep(0.012, 0.001)),
            zone(KALININGRAD, keep(0.015, 0.001)),
            zone(BELARUS_TO_MOSCOW, keep(0.015, 0.001)),
            zone(JERUSALEM, keep(0.005, 0.001)),
            zone(YELLOW_SEA, keep(0.04, 0.005)),
            zone(EUROPE, keep(0.06, 0.005)),
            zone(EURASIA, keep(0.09, 0.01)),
            zone(ANTARCTICA, keep(0.35, 0.3)),
        ],
    },
];
