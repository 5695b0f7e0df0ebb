//! Where every mark of the map is drawn.
//!
//! Owns the order of decisions: fit the cast, find what stands too close, draw
//! that apart in lenses, lead ties around each other, then badges and labels.
//! Each step is a module of its own. Land is not laid out: see `landscape`.

mod drawing;
mod insets;
mod marks;
#[cfg(test)]
mod tests;

use super::px::{Px, PxRect};
use crate::model::order::sort;
use crate::model::{Country, Dataset, LonLat, TieId};
use drawing::{Drawing, Scenery};
use insets::Insets;
pub use insets::Sight;
pub use marks::{LensMark, NodeMark, TieMark};

/// The radius of a capital's mark as drawn, in pixels.
pub const NODE_PX: f64 = 6.5;

/// The radius of a capital's mark as a target, in pixels: 24 across.
pub const NODE_TARGET_PX: f64 = 12.0;

/// How far from a tie a pointer still means that tie, in pixels.
pub const REACH_PX: f64 = 12.0;

/// Detailed outlines pay from this many pixels in a radius of the globe: 14 km a pixel.
const DETAIL_SCALE: f64 = 455.0;

/// All marks of a map, for one size of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    frame: PxRect,
    font_px: f64,
    sight: Sight,
    lenses: Vec<LensMark>,
    ties: Vec<TieMark>,
    nodes: Vec<NodeMark>,
}

impl Layout {
    /// The layout of a dataset's countries and ties.
    ///
    /// `labels` are the names to write beside the capitals, in the order of
    /// the dataset's countries.
    ///
    /// # Units
    ///
    /// The picture is `width` by `height` CSS pixels.
    pub fn new(dataset: &Dataset, labels: &[&str], width: f64, height: f64) -> Self {
        let frame = PxRect::of_size(width, height);
        let font_px = if width < 520.0 { 13.0 } else { 14.5 };
        let places: Vec<LonLat> = dataset.countries().iter().map(Country::position).collect();
        let Insets { sight, lenses, at } = Insets::of(frame, &places);
        let index = |id| dataset.countries().iter().position(|c| c.id() == id);
        let ends: Vec<(usize, [usize; 2])> = dataset
            .ties()
            .iter()
            .enumerate()
            .filter_map(|(tie, each)| {
                let [first, second] = each.id().ends();
                Some((tie, [index(first)?, index(second)?]))
            })
            .collect();
        let pairs: Vec<[usize; 2]> = ends.iter().map(|(_, ends)| *ends).collect();
        let scenery = Scenery {
            frame,
            nodes: &at,
            lenses: &lenses,
            labels,
            font_px,
        };
        let Drawing {
            bows,
            badges,
            labels,
        } = scenery.draw(&pairs);

        let mut ties: Vec<TieMark> = ends
            .iter()
            .zip(bows.iter().zip(&badges))
            .map(|((tie, ends), (bow, badge))| {
                TieMark::new(
                    &dataset.ties()[*tie],
                    *bow,
                    *badge,
                    ends.map(|end| at[end]),
                    &lenses,
                )
            })
            .collect();
        // Long ties lie below short ones, which have less to lose at a crossing.
        sort(&mut ties, |one, other| {
            other.length().total_cmp(&one.length())
        });
        let nodes = dataset
            .countries()
            .iter()
            .zip(at.iter().zip(labels))
            .map(|(country, (&at, label))| NodeMark {
                id: country.id(),
                at,
                label,
            })
            .collect();
        Self {
            frame,
            font_px,
            sight,
            lenses,
            ties,
            nodes,
        }
    }

    /// The picture.
    pub fn frame(&self) -> PxRect {
        self.frame
    }

    /// The size of labels in pixels.
    pub fn font_px(&self) -> f64 {
        self.font_px
    }

    /// How the map outside the lenses is drawn.
    pub fn sight(&self) -> &Sight {
        &self.sight
    }

    /// The lenses.
    pub fn lenses(&self) -> &[LensMark] {
        &self.lenses
    }

    /// The ties in drawing order, the lowest first.
    pub fn ties(&self) -> &[TieMark] {
        &self.ties
    }

    /// The capitals in the order of the cast.
    pub fn nodes(&self) -> &[NodeMark] {
        &self.nodes
    }

    /// The mark of the tie `id`.
    pub fn tie(&self, id: TieId) -> Option<&TieMark> {
        self.ties.iter().find(|tie| tie.id == id)
    }

    /// The tie nearest to `point`, if one is near enough to be meant.
    pub fn tie_near(&self, point: Px) -> Option<TieId> {
        self.ties
            .iter()
            .map(|tie| (tie.line.distance(point), tie.id))
            .filter(|(distance, _)| *distance <= REACH_PX)
            .min_by(|one, other| one.0.total_cmp(&other.0))
            .map(|(_, id)| id)
    }

    /// Whether outlines finer than the overview would be seen.
    pub fn wants_detail(&self) -> bool {
        !self.lenses.is_empty() || self.sight.placement.scale > DETAIL_SCALE
    }
}
