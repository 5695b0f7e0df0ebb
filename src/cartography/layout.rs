//! Where every mark of the map is drawn.
//!
//! Owns the order of decisions: fit the cast, find what stands too close, draw
//! that apart in lenses or beside, lead ties around each other, then badges and
//! labels. Each step is a module of its own. Land is not laid out: see
//! `landscape`.
//!
//! # When the map is enlarged
//!
//! A layout is of the whole map; what it says are positions on that *sheet*.
//! [`Levels`] gives the layouts of enlarged sheets, on which less has to be
//! drawn apart, and [`Layout::annotated`] what is written at the present zoom.

mod annotated;
mod crowding;
mod drawing;
mod groups;
mod insets;
mod level;
mod levels;
mod marks;
mod notes;
mod positions;
mod sight;
#[cfg(test)]
mod tests;

use super::px::{Px, PxRect};
use super::{Zoom, text_width};
use crate::model::order::sort;
use crate::model::{Dataset, Tie, TieId};
pub use annotated::Stroke;
pub use crowding::Crowding;
use drawing::{Drawing, Scenery};
use insets::Insets;
pub use levels::Levels;
use marks::full_width;
pub use marks::{LensMark, NodeMark, TieMark};
use notes::Ground;
pub use sight::Sight;

/// The radius of a capital's mark as drawn, in pixels.
pub const NODE_PX: f64 = 6.5;

/// The radius of a capital's mark as a target, in pixels: 24 across.
pub const NODE_TARGET_PX: f64 = 12.0;

/// How far from a tie a pointer still means that tie, in pixels of the screen.
pub const REACH_PX: f64 = 12.0;

/// Detailed outlines pay from this many pixels in a radius of the globe: 14 km a pixel.
const DETAIL_SCALE: f64 = 455.0;

/// All marks of a map, for one size of the picture.
///
/// # Guarantees
///
/// For any cast and any number of ties, in a picture at least 240 pixels wide:
/// everything lies in the picture, and no target of a capital, badge or label
/// that is drawn overlaps another. What of a tie is not under one of these or
/// under the line of another tie answers for it alone.
///
/// Where there is too little room, capitals move aside and at last their
/// targets shrink (see `positions`); labels are withheld and badges left out;
/// lines get thinner (see [`Crowding`]). Ties and capitals never are: each can
/// be reached by keyboard.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    frame: PxRect,
    font_px: f64,
    sight: Sight,
    lenses: Vec<LensMark>,
    ties: Vec<TieMark>,
    nodes: Vec<NodeMark>,
    crowding: Crowding,
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
        let Insets {
            sight,
            lenses,
            at,
            homes,
            places,
        } = Insets::of(frame, dataset.countries());
        let targets = positions::targets(&at);
        let index = |id| dataset.countries().iter().position(|c| c.id() == id);
        let drawn: Vec<(&Tie, [usize; 2])> = dataset
            .ties()
            .iter()
            .filter_map(|tie| {
                let [first, second] = tie.id().ends();
                Some((tie, [index(first)?, index(second)?]))
            })
            .collect();
        let pairs: Vec<[usize; 2]> = drawn.iter().map(|(_, ends)| *ends).collect();
        let widths: Vec<f64> = drawn
            .iter()
            .map(|(tie, _)| full_width(tie.events().len()))
            .collect();
        let names: Vec<f64> = labels
            .iter()
            .map(|label| text_width(label, font_px))
            .collect();
        let scenery = Scenery {
            ground: Ground {
                frame,
                screen: frame,
                nodes: &at,
                targets: &targets,
                names: &names,
                font_px,
                rims: &notes::rims(&lenses, Zoom::IDENTITY),
            },
            pairs: &pairs,
            widths: &widths,
            lenses: &lenses,
        };
        let Drawing { bows, lines, notes } = scenery.draw();

        let mut ties: Vec<TieMark> = drawn
            .iter()
            .zip(bows.into_iter().zip(&lines).zip(notes.badges))
            .map(|((tie, ends), (way, badge))| {
                TieMark::new(tie, *ends, way, badge, notes.thinning, &lenses)
            })
            .collect();
        // Long ties lie below short ones, which have less to lose at a crossing.
        sort(&mut ties, |one, other| {
            other.length().total_cmp(&one.length())
        });
        for (rank, tie) in ties.iter_mut().enumerate() {
            tie.rank = rank;
        }
        let nodes = dataset
            .countries()
            .iter()
            .zip(at.into_iter().zip(homes).zip(places))
            .zip(targets.into_iter().zip(notes.labels).zip(names))
            .map(
                |((country, ((at, home), place)), ((target, label), name_px))| NodeMark {
                    id: country.id(),
                    at,
                    home,
                    place,
                    target,
                    label,
                    name_px,
                },
            )
            .collect();
        Self {
            frame,
            font_px,
            sight,
            lenses,
            ties,
            nodes,
            crowding: notes.thinning.crowding(),
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

    /// How crowded the picture is with ties.
    pub fn crowding(&self) -> Crowding {
        self.crowding
    }

    /// The mark of the tie `id`.
    pub fn tie(&self, id: TieId) -> Option<&TieMark> {
        self.ties.iter().find(|tie| tie.id == id)
    }

    /// The tie nearest to `point` of the sheet, if one is near enough to be
    /// meant on a screen that shows it `zoom` times larger.
    pub fn tie_near(&self, point: Px, zoom: f64) -> Option<TieId> {
        let reach = REACH_PX / zoom;
        self.ties
            .iter()
            .filter_map(|tie| Some((tie.nearness(point, reach, zoom)?, tie.id)))
            .min_by(|one, other| one.0.total_cmp(&other.0))
            .map(|(_, id)| id)
    }

    /// Whether outlines finer than the overview would be seen on a screen that
    /// shows the sheet `zoom` times larger.
    pub fn wants_detail(&self, zoom: f64) -> bool {
        let of_lenses = self.lenses.iter().map(|lens| &lens.sight);
        of_lenses
            .chain([&self.sight])
            .any(|sight| sight.placement.scale * zoom > DETAIL_SCALE)
    }
}
