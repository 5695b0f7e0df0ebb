//! Where every mark of the map is drawn.
//!
//! Owns the order of decisions: fit the cast, find what stands too close, draw
//! that apart in lenses, lead ties around each other, then badges and labels.
//! Each step is a module of its own. Land is not laid out: see `landscape`.

mod marks;
#[cfg(test)]
mod tests;

use super::angle::{asin, hypot};
use super::lens::Wanted;
use super::px::{Offset, Px, PxRect};
use super::route::{Obstacle, Terrain};
use super::{Placement, Projection, badge, bow, cluster, fit, label, lens, route, text_width};
use crate::model::{Dataset, LonLat, TieId};
pub use marks::{LensMark, NodeMark, TieMark};

/// The radius of a capital's mark as drawn, in pixels.
pub const NODE_PX: f64 = 6.5;

/// The radius of a capital's mark as a target, in pixels: 24 across.
pub const NODE_TARGET_PX: f64 = 12.0;

/// How far from a tie a pointer still means that tie, in pixels.
pub const REACH_PX: f64 = 12.0;

/// The share of a lens's radius within which its capitals are drawn.
const SPREAD: f64 = 0.66;

/// A lens enlarges no less than this, in radii of the globe: 60 kilometres.
const SMALLEST_REGION: f64 = 0.0094;

/// Detailed outlines pay from this many pixels in a radius of the globe: 14 km a pixel.
const DETAIL_SCALE: f64 = 455.0;

/// A projection with its place in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// From the globe to the plane.
    pub projection: Projection,
    /// From the plane to the picture.
    pub placement: Placement,
}

impl Sight {
    /// Where `place` is drawn.
    pub fn px(&self, place: LonLat) -> Px {
        self.placement.apply(self.projection.forward(place))
    }
}

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
        let places: Vec<LonLat> = dataset.countries().iter().map(|c| c.position()).collect();
        let (sight, groups, radius) = sight(frame, &places);
        let lenses = lenses(frame, &sight, &places, &groups, radius);
        let at = positions(&sight, &places, &groups, &lenses);
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
        let bows = bows(frame, &at, &ends, &lenses);
        let badges = badge::places(&bows, &at, NODE_TARGET_PX);
        let labels = label_places(frame, &at, &bows, &badges, &lenses, labels, font_px);

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
        ties.sort_by(|one, other| other.length().total_cmp(&one.length()));
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

/// How the cast is seen, which of it needs a lens, and the lenses' radius.
fn sight(frame: PxRect, places: &[LonLat]) -> (Sight, Vec<Vec<usize>>, f64) {
    let radius = (frame.width() * 0.2)
        .min(frame.height() * 0.19)
        .clamp(52.0, 124.0);
    let projection = Projection::for_cast(places);
    let seen = |margin: f64| {
        let points = places.iter().map(|place| projection.forward(*place));
        let placement = fit(points, frame.inset(margin));
        let sight = Sight {
            projection,
            placement,
        };
        let at: Vec<Px> = places.iter().map(|place| sight.px(*place)).collect();
        let groups = cluster::clusters(&at, radius * 0.7, radius * SPREAD);
        (sight, groups)
    };
    let (sight, groups) = seen(radius.min(76.0));
    if groups.is_empty() {
        return (sight, groups, radius);
    }
    // Lenses stand around their homes: keep those away from the edge.
    let (sight, groups) = seen(radius * 0.95);
    (sight, groups, radius)
}

/// The lenses for `groups`, placed.
fn lenses(
    frame: PxRect,
    sight: &Sight,
    places: &[LonLat],
    groups: &[Vec<usize>],
    radius: f64,
) -> Vec<LensMark> {
    let regions: Vec<Region> = groups
        .iter()
        .map(|group| {
            let members: Vec<LonLat> = group.iter().map(|index| places[*index]).collect();
            Region::around(&members, radius)
        })
        .collect();
    let wanted: Vec<Wanted> = regions
        .iter()
        .map(|region| Wanted {
            home: sight.px(region.center),
            home_radius: (radius * sight.placement.scale / region.scale).max(7.0),
            radius,
        })
        .collect();
    let fixed: Vec<Px> = (0..places.len())
        .filter(|index| !groups.iter().any(|group| group.contains(index)))
        .map(|index| sight.px(places[index]))
        .collect();
    let centres = lens::place(frame, &wanted, &fixed);
    regions
        .iter()
        .zip(wanted.iter().zip(centres))
        .map(|(region, (wanted, centre))| {
            let origin = region.projection.forward(region.center);
            let placement = Placement::anchored(region.scale, origin, centre);
            LensMark {
                centre,
                radius,
                home: wanted.home,
                home_radius: wanted.home_radius,
                sight: Sight {
                    projection: region.projection,
                    placement,
                },
                reach_deg: region.reach_deg,
            }
        })
        .collect()
}

/// The part of the globe that a lens enlarges.
struct Region {
    center: LonLat,
    projection: Projection,
    /// Pixels in a radius of the globe.
    scale: f64,
    /// The region's radius on the globe in degrees.
    reach_deg: f64,
}

impl Region {
    /// The region around `members`, shown in a lens of `radius` pixels, north up.
    fn around(members: &[LonLat], radius: f64) -> Self {
        let center = Projection::for_cast(members).center();
        let projection = Projection::lambert_azimuthal(center);
        let extent = members
            .iter()
            .map(|place| projection.forward(*place))
            .map(|at| hypot(at.x, at.y))
            .fold(SMALLEST_REGION, f64::max);
        let scale = radius * SPREAD / extent;
        // In this projection a place at angle c is drawn 2 sin(c / 2) from the centre.
        let reach_deg = (2.0 * asin((radius / scale / 2.0).min(1.0))).to_degrees();
        let projection = Projection::lambert_azimuthal_cap(center, reach_deg);
        Self {
            center,
            projection,
            scale,
            reach_deg,
        }
    }
}

/// Where each capital is drawn: in its lens, or where it stands.
fn positions(
    sight: &Sight,
    places: &[LonLat],
    groups: &[Vec<usize>],
    lenses: &[LensMark],
) -> Vec<Px> {
    let mut at: Vec<Px> = places.iter().map(|place| sight.px(*place)).collect();
    for (group, lens) in groups.iter().zip(lenses) {
        for &index in group {
            at[index] = lens.sight.px(places[index]);
        }
        part(&mut at, group, lens);
    }
    at
}

/// Moves the capitals of a lens apart where even the lens leaves them too close.
fn part(at: &mut [Px], group: &[usize], lens: &LensMark) {
    const APART_PX: f64 = 3.2 * NODE_TARGET_PX;
    for round in 0..24 {
        for (step, &one) in group.iter().enumerate() {
            for &other in &group[step + 1..] {
                let between = at[other] - at[one];
                let lacking = APART_PX - between.length();
                if lacking <= 0.0 {
                    continue;
                }
                // Capitals at the very same place part in different directions.
                let way = if between.length() > 0.5 {
                    between.unit()
                } else {
                    Offset::polar(1.0, (step + round) as f64)
                };
                at[one] = at[one] + way * (-lacking / 2.0);
                at[other] = at[other] + way * (lacking / 2.0);
            }
        }
        for &index in group {
            let out = at[index] - lens.centre;
            let most = lens.radius * 0.78;
            if out.length() > most {
                at[index] = lens.centre + out.unit() * most;
            }
        }
    }
}

fn bows(
    frame: PxRect,
    at: &[Px],
    ends: &[(usize, [usize; 2])],
    lenses: &[LensMark],
) -> Vec<bow::Bow> {
    let rims: Vec<Obstacle> = lenses
        .iter()
        .map(|lens| Obstacle {
            centre: lens.centre,
            radius: lens.radius,
        })
        .collect();
    let homes: Vec<Obstacle> = lenses
        .iter()
        .map(|lens| Obstacle {
            centre: lens.home,
            radius: lens.home_radius,
        })
        .collect();
    let terrain = Terrain {
        frame,
        nodes: at,
        lenses: &rims,
        homes: &homes,
    };
    let pairs: Vec<[usize; 2]> = ends.iter().map(|(_, ends)| *ends).collect();
    route::bows(&terrain, &pairs)
}

fn label_places(
    frame: PxRect,
    at: &[Px],
    bows: &[bow::Bow],
    badges: &[Px],
    lenses: &[LensMark],
    labels: &[&str],
    font_px: f64,
) -> Vec<label::Label> {
    let nodes = at.iter().map(|node| (*node, NODE_TARGET_PX));
    let counts = badges.iter().map(|badge| (*badge, badge::TARGET_PX));
    let discs: Vec<(Px, f64)> = nodes.chain(counts).collect();
    let rims: Vec<(Px, f64)> = lenses
        .iter()
        .flat_map(|lens| [(lens.centre, lens.radius), (lens.home, lens.home_radius)])
        .collect();
    let lines: Vec<_> = bows.iter().map(bow::Bow::polyline).collect();
    let surroundings = label::Surroundings {
        frame,
        discs: &discs,
        lines: &lines,
        rims: &rims,
    };
    let wanted: Vec<label::Wanted> = at
        .iter()
        .zip(labels)
        .map(|(&mark, text)| label::Wanted {
            mark,
            radius: NODE_TARGET_PX,
            width: text_width(text, font_px),
            font_px,
        })
        .collect();
    label::places(&surroundings, &wanted)
}
