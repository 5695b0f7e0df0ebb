//! What is written on the part of the sheet that is on the screen.
//!
//! Badges, names and the widths of lines keep their size on the screen, so what
//! there is room for depends on the zoom. Owns putting the marks in sight on a
//! *stage* in pixels of the screen, having them annotated there as the whole
//! map is, and bringing what is written back to the sheet.

use super::marks::full_width;
use super::notes::{Ground, rims};
use super::{Layout, TieMark, positions};
use crate::cartography::Zoom;
use crate::cartography::badge::{Badge, TARGET_PX};
use crate::cartography::bow::{Bow, Polyline};
use crate::cartography::px::{Px, PxRect};
use crate::model::{TieId, TieLine};

/// A badge finds no place on less than this of a tie, in pixels of the screen.
const LEAST_IN_SIGHT_PX: f64 = 48.0;

/// What the line of a tie says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// How many events it stands for.
    pub count: usize,
    /// How it is drawn.
    pub style: TieLine,
}

/// The part of the sheet that is annotated, in pixels of the screen.
struct Stage {
    /// The stage, its upper left corner where the pixels begin.
    frame: PxRect,
    /// What of it is on the screen.
    screen: PxRect,
    /// From the sheet to the stage.
    zoom: Zoom,
    /// Whether the whole sheet is on the stage.
    is_whole: bool,
}

impl Layout {
    /// The same marks as the screen shows them through `camera`: with line
    /// widths, badges and names for this zoom, and without the ties for which
    /// `shown` has no stroke.
    ///
    /// What is up to half a screen outside of the view is annotated, too, so
    /// that a pan need not wait for it; farther off no names and badges are. A
    /// badge stands where its tie is in view.
    ///
    /// # Guarantees
    ///
    /// With all of the sheet in view and each tie shown as it is, this is what
    /// the layout of the whole map says itself. What [`Layout`] guarantees of
    /// targets, badges and names holds on the screen.
    ///
    /// # Performance
    ///
    /// About 12 milliseconds for 195 countries and 2,000 ties: for the end of a
    /// gesture, not for each of its frames.
    #[must_use]
    pub fn annotated(&self, camera: Zoom, shown: &dyn Fn(TieId) -> Option<Stroke>) -> Self {
        let stage = Stage::of(self.frame, camera);
        let mut drawn = Self {
            frame: self.frame,
            font_px: self.font_px,
            sight: self.sight,
            lenses: self.lenses.clone(),
            ties: self
                .ties
                .iter()
                .filter_map(|tie| {
                    let Stroke { count, style } = shown(tie.id)?;
                    Some(TieMark {
                        style,
                        count,
                        ..tie.clone()
                    })
                })
                .collect(),
            nodes: self.nodes.clone(),
            crowding: self.crowding,
        };
        drawn.annotate(&stage);
        drawn
    }

    /// The same marks without the ties for which `shown` has no stroke.
    ///
    /// Names and badges stay where they are, so that a reader who filters sees
    /// what goes and comes, and nothing else.
    #[must_use]
    pub fn only(&self, shown: &dyn Fn(TieId) -> Option<Stroke>) -> Self {
        let mut drawn = self.clone();
        drawn.ties.retain_mut(|tie| {
            let Some(Stroke { count, style }) = shown(tie.id) else {
                return false;
            };
            tie.width *= full_width(count) / full_width(tie.count);
            tie.count = count;
            tie.style = style;
            true
        });
        drawn
    }

    fn annotate(&mut self, stage: &Stage) {
        let at: Vec<Px> = self
            .nodes
            .iter()
            .map(|node| stage.zoom.apply(node.at))
            .collect();
        let targets = positions::targets(&at);
        let in_sight: Vec<usize> = (0..at.len())
            .filter(|index| stage.is_whole || stage.frame.contains(at[*index]))
            .collect();
        let of_those = |values: &[f64]| {
            in_sight
                .iter()
                .map(|index| values[*index])
                .collect::<Vec<_>>()
        };
        let names: Vec<f64> = self.nodes.iter().map(|node| node.name_px).collect();

        let mut ways = Ways::default();
        for (index, tie) in self.ties.iter().enumerate() {
            ways.add(index, tie, stage);
        }
        let ground = Ground {
            frame: stage.frame,
            screen: stage.screen,
            nodes: &in_sight.iter().map(|index| at[*index]).collect::<Vec<_>>(),
            targets: &of_those(&targets),
            names: &of_those(&names),
            font_px: self.font_px,
            rims: &rims(&self.lenses, stage.zoom),
        };
        let notes = ground.notes(&ways.bows, &ways.lines, &ways.widths);

        self.crowding = notes.thinning.crowding();
        for tie in &mut self.ties {
            tie.width = notes.thinning.width(full_width(tie.count));
            tie.badge = Badge {
                at: tie.bow.at(0.5),
                free: false,
            };
        }
        for (index, badge) in ways.ties.into_iter().zip(notes.badges) {
            self.ties[index].badge = Badge {
                at: stage.zoom.invert(badge.at),
                ..badge
            };
        }
        for (node, target) in self.nodes.iter_mut().zip(targets) {
            node.target = target;
            node.label.free = false;
        }
        for (index, label) in in_sight.into_iter().zip(notes.labels) {
            let node = &mut self.nodes[index];
            node.label = label.moved(node.at - at[index]);
        }
    }
}

impl Stage {
    fn of(sheet: PxRect, camera: Zoom) -> Self {
        let whole = PxRect::between(camera.apply(sheet.min()), camera.apply(sheet.max()));
        let (width, height) = (sheet.width(), sheet.height());
        let wide = PxRect {
            left: -width / 2.0,
            top: -height / 2.0,
            right: 1.5 * width,
            bottom: 1.5 * height,
        };
        let part = whole.shared(wide);
        let to_stage = Zoom::pan(-part.left, -part.top);
        let placed =
            |room: PxRect| PxRect::between(to_stage.apply(room.min()), to_stage.apply(room.max()));
        Self {
            frame: placed(part),
            screen: placed(PxRect::of_size(width, height)),
            zoom: camera.then(to_stage),
            is_whole: part == whole,
        }
    }
}

/// The ties on a stage.
#[derive(Default)]
struct Ways {
    /// Which of the layout's ties they are.
    ties: Vec<usize>,
    /// What of each may have a badge.
    bows: Vec<Bow>,
    /// What of each is on the stage.
    lines: Vec<Polyline>,
    /// The width of each where it has room.
    widths: Vec<f64>,
}

impl Ways {
    /// Adds what of `tie` is on the stage, if anything is.
    fn add(&mut self, index: usize, tie: &TieMark, stage: &Stage) {
        let whole = tie.bow.zoomed(stage.zoom);
        let on_stage = if stage.is_whole {
            Some(whole)
        } else {
            whole.within(stage.frame)
        };
        let Some(on_stage) = on_stage else { return };
        let line = on_stage.polyline();
        // The badge is where the tie can be seen, if there is enough of it.
        let is_seen = stage.frame == stage.screen || stage.screen.encloses(line.bounds());
        let seen = if is_seen {
            None
        } else {
            let part = on_stage.within(stage.screen.inset(TARGET_PX));
            part.filter(|part| (part.points[3] - part.points[0]).span() > LEAST_IN_SIGHT_PX)
        };
        self.ties.push(index);
        self.bows.push(seen.unwrap_or(on_stage));
        self.lines.push(line);
        self.widths.push(full_width(tie.count));
    }
}
