//! What is written beside ties and capitals, and how wide the lines are.
//!
//! All in pixels of the screen, of which `frame` is the part that is drawn.

use super::crowding::Thinning;
use super::marks::LensMark;
use crate::cartography::Zoom;
use crate::cartography::badge::{self, Badge};
use crate::cartography::bow::{Bow, Polyline};
use crate::cartography::ink::Ink;
use crate::cartography::label::{self, Label, Surroundings, Wanted};
use crate::cartography::px::{Px, PxRect};

/// The capitals and lenses among which something is written.
pub(super) struct Ground<'a> {
    pub(super) frame: PxRect,
    /// What of the frame is on the screen.
    pub(super) screen: PxRect,
    /// Where each capital is drawn.
    pub(super) nodes: &'a [Px],
    /// The radius of each capital's target.
    pub(super) targets: &'a [f64],
    /// The width of each capital's name.
    pub(super) names: &'a [f64],
    pub(super) font_px: f64,
    /// The rims of lenses and of the regions they enlarge.
    pub(super) rims: &'a [(Px, f64)],
}

/// What is written.
pub(super) struct Notes {
    /// The badge of each tie.
    pub(super) badges: Vec<Badge>,
    /// The label of each capital.
    pub(super) labels: Vec<Label>,
    /// How much thinner the lines are than if they were few.
    pub(super) thinning: Thinning,
    /// How many labels lie on ties, and how many labels and badges have no place.
    pub(super) flaws: usize,
}

impl Ground<'_> {
    /// What is written on `bows` and beside the capitals, where `lines` are drawn.
    ///
    /// The lines, which have these `widths` where they have room, are those of
    /// the bows or go on where the bows end.
    pub(super) fn notes(&self, bows: &[Bow], lines: &[Polyline], widths: &[f64]) -> Notes {
        let ink = Ink::of(self.frame, lines);
        let covered = lines.iter().zip(widths);
        let covered: f64 = covered.map(|(line, width)| line.length() * width).sum();
        let thinning = Thinning::for_share(covered / self.frame.area().max(1.0));
        let targets = self.targets.iter().copied();
        let mut discs: Vec<(Px, f64)> = self.nodes.iter().copied().zip(targets).collect();
        let badges = badge::places(self.frame, bows, lines, &ink, &discs);
        let drawn = badges.iter().filter(|badge| badge.free);
        discs.extend(drawn.map(|badge| (badge.at, badge::TARGET_PX)));
        let labels = self.labels(&ink, thinning, &discs);
        // A name may stand right beside a line.
        let is_flawed =
            |label: &&Label| !label.free || ink.in_room(label.room.inset(2.0), None) > 0;
        let flaws = labels.iter().filter(is_flawed).count()
            + badges.iter().filter(|badge| !badge.free).count();
        Notes {
            badges,
            labels,
            thinning,
            flaws,
        }
    }

    fn labels(&self, ink: &Ink, thinning: Thinning, discs: &[(Px, f64)]) -> Vec<Label> {
        let surroundings = Surroundings {
            frame: self.frame,
            screen: self.screen,
            discs,
            ink,
            weight: thinning.weight(),
            rims: self.rims,
        };
        let wanted: Vec<Wanted> = self
            .nodes
            .iter()
            .zip(self.targets.iter().zip(self.names))
            .map(|(&mark, (&radius, &width))| Wanted {
                mark,
                radius,
                width,
                font_px: self.font_px,
            })
            .collect();
        label::places(&surroundings, &wanted)
    }
}

/// The rims of `lenses` and of the regions they enlarge, after `zoom`.
pub(super) fn rims(lenses: &[LensMark], zoom: Zoom) -> Vec<(Px, f64)> {
    let rim = |centre, radius| (zoom.apply(centre), zoom.scale * radius);
    let own = lenses.iter().map(|lens| rim(lens.centre, lens.radius));
    let homes = lenses.iter().map(|lens| rim(lens.home, lens.home_radius));
    own.chain(homes).collect()
}
