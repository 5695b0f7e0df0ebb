//! The land under the marks, as SVG path data.
//!
//! Polygons are filled without a stroke and arcs are stroked by their class,
//! so that no border is drawn twice and a line can be dashed for what it is.

use super::layout::{Layout, Sight};
use super::path::PathWriter;
use super::px::{Px, PxRect};
use super::{Planar, clip_line, clip_ring};
use crate::angle::{asin, hypot};
use crate::atlas::{Arc, ArcClass, Atlas, Cap, Level};
use crate::model::{CountryId, LonLat};

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
    lenses: Vec<Outlines>,
    level: Level,
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
    /// The land under `layout`, with the outlines of `atlas`.
    pub fn new(layout: &Layout, atlas: &Atlas) -> Self {
        let frame = layout.frame().inset(-BLEED_PX);
        let map = outlines(
            layout.sight(),
            atlas,
            frame,
            reach_deg(layout.sight(), frame),
        );
        let lenses = layout
            .lenses()
            .iter()
            .map(|lens| {
                let middle = PxRect::between(lens.centre, lens.centre);
                outlines(
                    &lens.sight,
                    atlas,
                    middle.inset(-lens.radius - BLEED_PX),
                    lens.reach_deg,
                )
            })
            .collect();
        Self {
            map,
            lenses,
            level: atlas.level(),
        }
    }

    /// The land outside the lenses.
    pub fn map(&self) -> &Outlines {
        &self.map
    }

    /// The land in each lens, in the order of the layout's lenses.
    pub fn lenses(&self) -> &[Outlines] {
        &self.lenses
    }

    /// How finely the outlines are drawn.
    pub fn level(&self) -> Level {
        self.level
    }

    /// Whether a part of the map is enlarged.
    pub fn has_lenses(&self) -> bool {
        !self.lenses.is_empty()
    }

    /// Whether a line of `class` is in sight.
    pub fn has(&self, class: ArcClass) -> bool {
        self.lenses
            .iter()
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

fn outlines(sight: &Sight, atlas: &Atlas, frame: PxRect, reach_deg: f64) -> Outlines {
    let center = sight.projection.center();
    let in_reach = |bounds: &Cap| bounds.reaches(center, reach_deg);
    let px =
        |line: &[Planar]| -> Vec<Px> { line.iter().map(|at| sight.placement.apply(*at)).collect() };
    let ring = |path: &mut PathWriter, ring: &[Planar]| {
        path.ring(&clip_ring(&px(ring), frame));
    };

    let mut globe = PathWriter::new();
    ring(&mut globe, &sight.projection.outline());

    let lands = atlas.lands().iter().filter_map(|land| {
        let mut path = PathWriter::new();
        for polygon in land
            .polygons()
            .iter()
            .filter(|each| in_reach(each.bounds()))
        {
            let rings = polygon.rings().iter().map(|ring| atlas.ring(ring));
            for piece in sight.projection.polygon(rings) {
                ring(&mut path, &piece);
            }
        }
        let path = path.finish();
        (!path.is_empty()).then_some((land.id(), path))
    });

    let lines = CLASSES.into_iter().filter_map(|class| {
        let mut path = PathWriter::new();
        let of_class = |arc: &&Arc| arc.class() == class && in_reach(arc.bounds());
        for arc in atlas.arcs().iter().filter(of_class) {
            let places: &[LonLat] = arc.points();
            for piece in sight.projection.line(places.iter().copied()) {
                for visible in clip_line(&px(&piece), frame) {
                    path.line(&visible);
                }
            }
        }
        let path = path.finish();
        (!path.is_empty()).then_some((class, path))
    });

    Outlines {
        globe: globe.finish(),
        lands: lands.collect(),
        lines: lines.collect(),
    }
}
