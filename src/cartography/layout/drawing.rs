//! The lines between the capitals, and what is written beside both.

use super::crowding::Thinning;
use super::marks::LensMark;
use crate::cartography::badge::{self, Badge};
use crate::cartography::bow::{Bow, Polyline};
use crate::cartography::ink::Ink;
use crate::cartography::label::{self, Label, Surroundings, Wanted};
use crate::cartography::px::{Px, PxRect};
use crate::cartography::terrain::{Obstacle, Terrain};
use crate::cartography::{route, text_width};

/// What is there before ties are drawn.
pub(super) struct Scenery<'a> {
    pub(super) frame: PxRect,
    /// Where each capital is drawn.
    pub(super) nodes: &'a [Px],
    /// The radius of each capital's target in pixels.
    pub(super) targets: &'a [f64],
    /// The nodes at the ends of each tie.
    pub(super) pairs: &'a [[usize; 2]],
    /// How wide each tie is in pixels where it has room.
    pub(super) widths: &'a [f64],
    pub(super) lenses: &'a [LensMark],
    /// What is written beside each capital.
    pub(super) labels: &'a [&'a str],
    pub(super) font_px: f64,
}

/// The lines and the words of a map.
pub(super) struct Drawing {
    /// The bow of each tie.
    pub(super) bows: Vec<Bow>,
    /// The same as straight pieces.
    pub(super) lines: Vec<Polyline>,
    /// The badge of each tie.
    pub(super) badges: Vec<Badge>,
    /// The label of each capital.
    pub(super) labels: Vec<Label>,
    /// How much thinner the lines are than if they were few.
    pub(super) thinning: Thinning,
    /// How many labels lie on ties, and how many labels and badges have no place.
    flaws: usize,
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
        if first.flaws == 0 {
            return first;
        }
        let rooms: Vec<PxRect> = first.labels.iter().map(|label| label.room).collect();
        let second = self.around(&rooms);
        if second.flaws < first.flaws {
            second
        } else {
            first
        }
    }

    /// Draws with ties that keep off `rooms`.
    fn around(&self, rooms: &[PxRect]) -> Drawing {
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
        let bows = route::bows(&terrain, self.pairs);
        let lines: Vec<Polyline> = bows.iter().map(Bow::polyline).collect();
        let ink = Ink::of(self.frame, &lines);
        let covered = lines.iter().zip(self.widths);
        let covered: f64 = covered.map(|(line, width)| line.length() * width).sum();
        let thinning = Thinning::for_share(covered / self.frame.area().max(1.0));
        let targets = self.targets.iter().copied();
        let mut discs: Vec<(Px, f64)> = self.nodes.iter().copied().zip(targets).collect();
        let badges = badge::places(self.frame, &bows, &lines, &ink, &discs);
        let drawn = badges.iter().filter(|badge| badge.free);
        discs.extend(drawn.map(|badge| (badge.at, badge::TARGET_PX)));
        let labels = self.labels(&ink, thinning, &discs);
        // A name may stand right beside a line.
        let is_flawed =
            |label: &&Label| !label.free || ink.in_room(label.room.inset(2.0), None) > 0;
        let flaws = labels.iter().filter(is_flawed).count()
            + badges.iter().filter(|badge| !badge.free).count();
        Drawing {
            bows,
            lines,
            badges,
            labels,
            thinning,
            flaws,
        }
    }

    fn labels(&self, ink: &Ink, thinning: Thinning, discs: &[(Px, f64)]) -> Vec<Label> {
        let rims = self.lenses.iter();
        let homes = rims.clone().map(|lens| (lens.home, lens.home_radius));
        let rims: Vec<(Px, f64)> = rims
            .map(|lens| (lens.centre, lens.radius))
            .chain(homes)
            .collect();
        let surroundings = Surroundings {
            frame: self.frame,
            discs,
            ink,
            weight: thinning.weight(),
            rims: &rims,
        };
        let wanted: Vec<Wanted> = self
            .nodes
            .iter()
            .zip(self.targets.iter().zip(self.labels))
            .map(|(&mark, (&radius, text))| Wanted {
                mark,
                radius,
                width: text_width(text, self.font_px),
                font_px: self.font_px,
            })
            .collect();
        label::places(&surroundings, &wanted)
    }
}
