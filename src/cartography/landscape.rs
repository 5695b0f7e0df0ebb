//! The land under the marks, as SVG path data.
//!
//! Polygons are filled without a stroke and arcs are stroked by their class,
//! so that no border is drawn twice and a line can be dashed for what it is.

use std::rc::Rc;

use super::layout::{Layout, LensMark, Sight};
use super::path::{Decimals, PathWriter};
use super::px::{Px, PxRect};
use super::{Planar, clip_line, clip_ring};
use crate::angle::{asin, hypot};
use crate::atlas::{ArcClass, Atlas, Cap};
use crate::model::CountryId;

/// Paths are cut this far outside the picture, in pixels, so that no cut is seen.
const BLEED_PX: f64 = 8.0;

/// The classes of lines in drawing order, the lowest first.
const CLASSES: [ArcClass; 4] = [
    ArcClass::Coast,
    ArcClass::Border,
    ArcClass::Disputed,
    ArcClass::Armistice,
];

/// The land of a map and of each of its lenses.
#[derive(Clone, Debug, PartialEq)]
pub struct Landscape {
    map: Outlines,
    lenses: Vec<(LensMark, Outlines)>,
}

/// The land in one sight.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlines {
    /// The path data of the globe, where its edge is in the picture.
    pub globe: Rc<str>,
    /// The path data of each land in sight, with the country it belongs to.
    pub lands: Vec<(Option<CountryId>, Rc<str>)>,
    /// The path data of the lines of each class in sight.
    pub lines: Vec<(ArcClass, Rc<str>)>,
}

impl Landscape {
    /// The land under `layout`, with the outlines of `atlas`, so exact.
    pub fn new(layout: &Layout, atlas: &Atlas, decimals: Decimals) -> Self {
        let frame = layout.frame().inset(-BLEED_PX);
        let map = outlines(
            layout.sight(),
            atlas,
            frame,
            reach_deg(layout.sight(), frame),
            decimals,
        );
        let lenses = layout
            .lenses()
            .iter()
            .map(|lens| {
                let middle = PxRect::between(lens.centre, lens.centre);
                let land = outlines(
                    &lens.sight,
                    atlas,
                    middle.inset(-lens.radius - BLEED_PX),
                    lens.reach_deg,
                    decimals,
                );
                (lens.clone(), land)
            })
            .collect();
        Self { map, lenses }
    }

    /// The land outside the lenses.
    pub fn map(&self) -> &Outlines {
        &self.map
    }

    /// Each lens of the layout with the land in it.
    pub fn lenses(&self) -> &[(LensMark, Outlines)] {
        &self.lenses
    }

    /// Whether a part of the map is enlarged.
    pub fn has_lenses(&self) -> bool {
        !self.lenses.is_empty()
    }

    /// Whether a line of `class` is in sight.
    pub fn has(&self, class: ArcClass) -> bool {
        let lenses = self.lenses.iter().map(|(_, outlines)| outlines);
        lenses
            .chain([&self.map])
            .any(|outlines| outlines.lines.iter().any(|(each, _)| *each == class))
    }
}

/// The angle in degrees around a sight's centre beyond which nothing is in `frame`.
fn reach_deg(sight: &Sight, frame: PxRect) -> f64 {
    let (min, max) = (frame.min(), frame.max());
    let corners = [min, max, Px::new(min.x, max.y), Px::new(max.x, min.y)];
    let farthest = corners
        .into_iter()
        .map(|corner| sight.placement.invert(corner))
        .map(|at| hypot(at.x, at.y))
        .fold(0.0, f64::max);
    // True for an azimuthal equal-area map; a world map shows all there is.
    if farthest < 2.0 {
        (2.0 * asin(farthest / 2.0)).to_degrees()
    } else {
        180.0
    }
}

fn outlines(
    sight: &Sight,
    atlas: &Atlas,
    frame: PxRect,
    reach_deg: f64,
    decimals: Decimals,
) -> Outlines {
    let center = sight.projection.center();
    let in_reach = |bounds: &Cap| bounds.reaches(center, reach_deg);
    let px =
        |line: &[Planar]| -> Vec<Px> { line.iter().map(|at| sight.placement.apply(*at)).collect() };
    let ring = |path: &mut PathWriter, ring: &[Planar]| {
        path.ring(&clip_ring(&px(ring), frame));
    };

    let mut globe = PathWriter::exact_to(decimals);
    ring(&mut globe, &sight.projection.outline());

    let mut lands: Vec<(Option<CountryId>, Rc<str>)> = Vec::new();
    for land in atlas.lands() {
        let mut path = PathWriter::exact_to(decimals);
        for polygon in land.polygons() {
            if in_reach(polygon.bounds()) {
                let rings = polygon.rings().iter().map(|ring| atlas.ring(ring));
                for piece in sight.projection.polygon(rings) {
                    ring(&mut path, &piece);
                }
            }
        }
        let path = path.finish();
        if !path.is_empty() {
            lands.push((land.id(), path.into()));
        }
    }

    let mut lines: Vec<(ArcClass, Rc<str>)> = Vec::new();
    for class in CLASSES {
        let mut path = PathWriter::exact_to(decimals);
        for arc in atlas.arcs() {
            if arc.class() == class && in_reach(arc.bounds()) {
                for piece in sight.projection.line(arc.points().iter().copied()) {
                    for visible in clip_line(&px(&piece), frame) {
                        path.line(&visible);
                    }
                }
            }
        }
        let path = path.finish();
        if !path.is_empty() {
            lines.push((class, path.into()));
        }
    }

    Outlines {
        globe: globe.finish().into(),
        lands,
        lines,
    }
}
