//! The lines between the capitals, and what is written beside both.

use super::marks::LensMark;
use super::notes::{Ground, Notes};
use crate::cartography::bow::{Bow, Polyline};
use crate::cartography::px::{Px, PxRect};
use crate::cartography::route;
use crate::cartography::terrain::{Obstacle, Terrain};

/// What is there before ties are drawn.
pub(super) struct Scenery<'a> {
    /// The capitals, and the lenses as what is written meets them.
    pub(super) ground: Ground<'a>,
    /// The nodes at the ends of each tie.
    pub(super) pairs: &'a [[usize; 2]],
    /// How wide each tie is in pixels where it has room.
    pub(super) widths: &'a [f64],
    pub(super) lenses: &'a [LensMark],
}

/// The lines and the words of a map.
pub(super) struct Drawing {
    /// The bow of each tie.
    pub(super) bows: Vec<Bow>,
    /// The same as straight pieces.
    pub(super) lines: Vec<Polyline>,
    /// What is written beside them and beside the capitals.
    pub(super) notes: Notes,
}

impl Scenery<'_> {
    /// Draws the ties, and labels where the ties leave room.
    ///
    /// Where some label had to lie on a tie all the same, the ties are led
    /// around the labels once more, and the better drawing is kept. In a crowd
    /// there is no way around.
    pub(super) fn draw(&self) -> Drawing {
        let first = self.around(&[]);
        if route::is_crowd(self.pairs.len()) {
            return first;
        }
        if first.notes.flaws == 0 {
            return first;
        }
        let rooms = first.notes.labels.iter().map(|label| label.room);
        let second = self.around(&rooms.collect::<Vec<_>>());
        if second.notes.flaws < first.notes.flaws {
            second
        } else {
            first
        }
    }

    /// Draws with ties that keep off `rooms`.
    fn around(&self, rooms: &[PxRect]) -> Drawing {
        let (lenses, homes) = obstacles(self.lenses, 1.0);
        let terrain = Terrain {
            frame: self.ground.frame,
            nodes: self.ground.nodes,
            lenses: &lenses,
            homes: &homes,
            rooms,
            unit: 1.0,
        };
        let bows = route::bows(&terrain, self.pairs);
        let lines: Vec<Polyline> = bows.iter().map(Bow::polyline).collect();
        let notes = self.ground.notes(&bows, &lines, self.widths);
        Drawing { bows, lines, notes }
    }
}

/// What ties should not run through in a picture so many times larger: the
/// lenses, and the regions that they enlarge.
pub(super) fn obstacles(lenses: &[LensMark], scale: f64) -> (Vec<Obstacle>, Vec<Obstacle>) {
    let obstacle = |centre: Px, radius| Obstacle {
        centre: Px::new(centre.x * scale, centre.y * scale),
        radius: radius * scale,
    };
    let of_lenses = lenses.iter();
    (
        of_lenses
            .clone()
            .map(|lens| obstacle(lens.centre, lens.radius))
            .collect(),
        of_lenses
            .map(|lens| obstacle(lens.home, lens.home_radius))
            .collect(),
    )
}
