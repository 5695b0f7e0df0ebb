//! The lines between the capitals, and what is written beside both.

use super::NODE_TARGET_PX;
use super::marks::LensMark;
use crate::cartography::bow::Bow;
use crate::cartography::label::{self, Label, Surroundings, Wanted};
use crate::cartography::px::{Px, PxRect};
use crate::cartography::route::{self, Obstacle, Terrain};
use crate::cartography::{badge, text_width};

/// What is there before ties are drawn.
pub(super) struct Scenery<'a> {
    pub(super) frame: PxRect,
    /// Where each capital is drawn.
    pub(super) nodes: &'a [Px],
    pub(super) lenses: &'a [LensMark],
    /// What is written beside each capital.
    pub(super) labels: &'a [&'a str],
    pub(super) font_px: f64,
}

/// The lines and the words of a map.
pub(super) struct Drawing {
    /// The bow of each tie.
    pub(super) bows: Vec<Bow>,
    /// The middle of each tie's badge.
    pub(super) badges: Vec<Px>,
    /// The label of each capital.
    pub(super) labels: Vec<Label>,
}

impl Scenery<'_> {
    /// Draws ties between pairs of nodes, and labels where the ties leave room.
    ///
    /// Where some label had to lie on a tie all the same, the ties are led
    /// around the labels once more, and the better drawing is kept.
    pub(super) fn draw(&self, pairs: &[[usize; 2]]) -> Drawing {
        let first = self.around(pairs, &[]);
        let covered = first.covered();
        if covered == 0 {
            return first;
        }
        let rooms: Vec<PxRect> = first.labels.iter().map(|label| label.room).collect();
        let second = self.around(pairs, &rooms);
        if second.covered() < covered {
            second
        } else {
            first
        }
    }

    /// Draws with ties that keep off `rooms`.
    fn around(&self, pairs: &[[usize; 2]], rooms: &[PxRect]) -> Drawing {
        let obstacle = |centre, radius| Obstacle { centre, radius };
        let of_lenses = self.lenses.iter();
        let lenses: Vec<_> = of_lenses
            .clone()
            .map(|lens| obstacle(lens.centre, lens.radius))
            .collect();
        let homes: Vec<_> = of_lenses
            .map(|lens| obstacle(lens.home, lens.home_radius))
            .collect();
        let terrain = Terrain {
            frame: self.frame,
            nodes: self.nodes,
            lenses: &lenses,
            homes: &homes,
            rooms,
        };
        let bows = route::bows(&terrain, pairs);
        let badges = badge::places(&bows, self.nodes, NODE_TARGET_PX);
        let labels = self.labels(&bows, &badges);
        Drawing {
            bows,
            badges,
            labels,
        }
    }

    fn labels(&self, bows: &[Bow], badges: &[Px]) -> Vec<Label> {
        let nodes = self.nodes.iter().map(|node| (*node, NODE_TARGET_PX));
        let counts = badges.iter().map(|badge| (*badge, badge::TARGET_PX));
        let discs: Vec<(Px, f64)> = nodes.chain(counts).collect();
        let rims = self.lenses.iter();
        let homes = rims.clone().map(|lens| (lens.home, lens.home_radius));
        let rims: Vec<(Px, f64)> = rims
            .map(|lens| (lens.centre, lens.radius))
            .chain(homes)
            .collect();
        let lines: Vec<_> = bows.iter().map(Bow::polyline).collect();
        let surroundings = Surroundings {
            frame: self.frame,
            discs: &discs,
            lines: &lines,
            rims: &rims,
        };
        let wanted: Vec<Wanted> = self
            .nodes
            .iter()
            .zip(self.labels)
            .map(|(&mark, text)| Wanted {
                mark,
                radius: NODE_TARGET_PX,
                width: text_width(text, self.font_px),
                font_px: self.font_px,
            })
            .collect();
        label::places(&surroundings, &wanted)
    }
}

impl Drawing {
    /// How often a label lies on a tie.
    fn covered(&self) -> usize {
        let lines: Vec<_> = self.bows.iter().map(Bow::polyline).collect();
        let met = |label: &Label| lines.iter().filter(|line| line.meets(label.room)).count();
        self.labels.iter().map(met).sum()
    }
}
