//! How crowded a picture is with ties, and how thin its lines become.

/// The share of the picture that ties cover before their lines get thinner.
const ROOMY: f64 = 0.04;

/// The share from which single lines are no longer seen, only their pattern.
const DENSE: f64 = 1.0;

/// The width in pixels below which no line is drawn.
const THINNEST_PX: f64 = 0.8;

/// How crowded a picture is with ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crowding {
    /// Each line can be followed.
    Roomy,
    /// There are many lines; they are thinner.
    Crowded,
    /// A pattern to look at. Single lines show when they are chosen.
    Dense,
}

/// What a picture does about the number of its ties.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Thinning {
    share: f64,
}

impl Thinning {
    /// For lines that at their full width cover `share` of the picture, each crossing twice.
    pub(super) fn for_share(share: f64) -> Self {
        Self { share }
    }

    pub(super) fn crowding(self) -> Crowding {
        if self.share > DENSE {
            Crowding::Dense
        } else if self.share > 1.5 * ROOMY {
            Crowding::Crowded
        } else {
            Crowding::Roomy
        }
    }

    /// How much it matters that a line is covered, from 1 to almost not at all.
    pub(super) fn weight(self) -> f64 {
        ROOMY / self.share.max(ROOMY)
    }

    /// The width of a line as drawn that is `full` pixels wide where there is room.
    ///
    /// By the fourth root: most of what has to go is left to lightness, since
    /// hairlines would not show how lines differ in width.
    pub(super) fn width(self, full: f64) -> f64 {
        (full * self.weight().sqrt().sqrt()).max(THINNEST_PX)
    }
}
