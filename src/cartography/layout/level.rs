//! What is drawn where at one level of an enlarged map.

use super::drawing::obstacles;
use super::marks::LensMark;
use super::{Layout, NODE_TARGET_PX, NodeMark, positions};
use crate::cartography::Zoom;
use crate::cartography::badge::Badge;
use crate::cartography::bow::{Bow, LEAST_CHORD_PX};
use crate::cartography::px::{Px, PxRect};
use crate::cartography::route;
use crate::cartography::spread::Distances;
use crate::cartography::terrain::Terrain;

/// Ties find their way in a picture at most so many times larger than the
/// sheet, since its squares are counted.
const MOST_ROUTED: f64 = 4.0;

/// Where the capitals of a map are drawn from a zoom on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Level {
    pub(super) zoom: f64,
    /// The lenses that are left, by their number.
    pub(super) lenses: Vec<usize>,
    /// Where each capital is drawn, on the sheet.
    pub(super) at: Vec<Px>,
    /// Where each stands, on the map or in its lens.
    pub(super) homes: Vec<Px>,
    /// The radius of the target of each, in pixels of the screen.
    pub(super) targets: Vec<f64>,
}

impl Level {
    /// The level of the whole map.
    pub(super) fn whole(whole: &Layout) -> Self {
        Self {
            zoom: 1.0,
            lenses: (0..whole.lenses.len()).collect(),
            at: whole.nodes.iter().map(|node| node.at).collect(),
            homes: whole.nodes.iter().map(|node| node.home).collect(),
            targets: whole.nodes.iter().map(|node| node.target).collect(),
        }
    }

    /// The level from `zoom` on, with these of the `whole` map's lenses.
    pub(super) fn of(whole: &Layout, zoom: f64, lenses: Vec<usize>) -> Self {
        let larger = Zoom::about(Px::default(), zoom);
        let frame = PxRect::between(
            larger.apply(whole.frame.min()),
            larger.apply(whole.frame.max()),
        );
        let mut homes: Vec<Px> = whole.nodes.iter().map(|node| node.place).collect();
        let mut marks = Vec::new();
        for &number in &lenses {
            let lens = &whole.lenses[number];
            for &index in &lens.members {
                homes[index] = whole.nodes[index].home;
            }
            marks.push(LensMark {
                centre: larger.apply(lens.centre),
                radius: zoom * lens.radius,
                ..lens.clone()
            });
        }
        let enlarged: usize = marks.iter().map(|lens| lens.members.len()).sum();
        let outside = distances(whole.frame, frame, homes.len() - enlarged);
        let mut on_screen: Vec<Px> = homes.iter().map(|home| larger.apply(*home)).collect();
        positions::part(frame, &mut on_screen, &marks, outside, zoom);
        let at = on_screen.iter().map(|at| larger.invert(*at)).collect();
        Self {
            zoom,
            lenses,
            at,
            homes,
            targets: positions::targets(&on_screen),
        }
    }

    /// The layout at this level, from `layout` at the level `before` it.
    pub(super) fn after(&self, before: &Self, layout: &Layout, whole: &Layout) -> Layout {
        let lenses: Vec<LensMark> = self
            .lenses
            .iter()
            .map(|number| whole.lenses[*number].clone())
            .collect();
        // The capitals that came out of a lens.
        let mut has_come = vec![false; self.at.len()];
        for number in &before.lenses {
            if !self.lenses.contains(number) {
                for &index in &whole.lenses[*number].members {
                    has_come[index] = true;
                }
            }
        }
        let pairs: Vec<[usize; 2]> = layout.ties.iter().map(|tie| tie.ends).collect();
        let mut kept: Vec<Option<Bow>> = Vec::new();
        for tie in &layout.ties {
            let [start, end] = tie.ends;
            let is_new = has_come[start] || has_come[end];
            let bow = (!is_new).then(|| self.moved(before, tie.bow, tie.ends));
            kept.push(bow.filter(|bow| !self.is_in_the_way(bow, tie.ends, &has_come, pairs.len())));
        }
        let bows = self.routed(layout.frame, &lenses, &pairs, &kept);

        let mut layout = layout.clone();
        for (tie, bow) in layout.ties.iter_mut().zip(bows) {
            tie.lead(bow, &lenses);
            tie.badge.at = bow.at(0.5);
        }
        layout.lenses = lenses;
        let places = self.at.iter().zip(&self.homes).zip(&self.targets);
        for (node, ((at, home), target)) in layout.nodes.iter_mut().zip(places) {
            // Also a name that is withheld is shown beside its mark.
            node.label = node.label.moved(*at - node.at);
            (node.at, node.home, node.target) = (*at, *home, *target);
        }
        layout
    }

    /// The bow of a tie whose ends may have moved a little, bent as it was.
    fn moved(&self, before: &Self, bow: Bow, ends: [usize; 2]) -> Bow {
        let least = |level: &Self| LEAST_CHORD_PX / level.zoom;
        let [start, end] = ends.map(|end| self.at[end]);
        let has_moved = bow.points[0] != start || bow.points[3] != end;
        if has_moved || start.distance(end) < least(before) {
            Bow::new(start, end, bow.bend(least(before)), least(self))
        } else {
            bow
        }
    }

    /// Whether a bow runs over a capital that came out of a lens. In a crowd it may.
    fn is_in_the_way(&self, bow: &Bow, ends: [usize; 2], has_come: &[bool], ties: usize) -> bool {
        let line = bow.polyline();
        let reach = 1.5 * NODE_TARGET_PX / self.zoom;
        !route::is_crowd(ties)
            && (0..has_come.len()).any(|index| {
                has_come[index] && !ends.contains(&index) && line.reaches(self.at[index], reach)
            })
    }

    /// The bows between `pairs` of capitals, those `kept` as they are.
    fn routed(
        &self,
        frame: PxRect,
        lenses: &[LensMark],
        pairs: &[[usize; 2]],
        kept: &[Option<Bow>],
    ) -> Vec<Bow> {
        if kept.iter().all(Option::is_some) {
            return kept.iter().flatten().copied().collect();
        }
        let scale = self.zoom.min(MOST_ROUTED);
        let larger = Zoom::about(Px::default(), scale);
        let smaller = Zoom::about(Px::default(), 1.0 / scale);
        let nodes: Vec<Px> = self.at.iter().map(|at| larger.apply(*at)).collect();
        let (lenses, homes) = obstacles(lenses, scale);
        let terrain = Terrain {
            frame: PxRect::between(larger.apply(frame.min()), larger.apply(frame.max())),
            nodes: &nodes,
            lenses: &lenses,
            homes: &homes,
            rooms: &[],
            unit: scale / self.zoom,
        };
        let large: Vec<Option<Bow>> = kept
            .iter()
            .map(|bow| bow.map(|bow| bow.zoomed(larger)))
            .collect();
        let routed = route::bows_beside(&terrain, pairs, &large);
        let bows = routed.into_iter().zip(kept);
        bows.map(|(bow, kept)| kept.unwrap_or_else(|| bow.zoomed(smaller)))
            .collect()
    }
}

/// How far apart `count` capitals are drawn outside of lenses where the `sheet`
/// is as large as `frame`: as far as on the whole map, or as far as their
/// targets need if that had no room for them.
fn distances(sheet: PxRect, frame: PxRect, count: usize) -> Distances {
    const FOR_TARGETS_PX: f64 = 2.0 * NODE_TARGET_PX + 1.0;
    let [whole, roomy] = [sheet, frame].map(|frame| positions::on_map(frame, count));
    Distances {
        near_px: roomy.near_px.min(whole.near_px.max(FOR_TARGETS_PX)),
        coincident_px: roomy
            .coincident_px
            .min(whole.coincident_px.max(FOR_TARGETS_PX)),
    }
}

impl Layout {
    /// The whole map with paths that can be enlarged, and with nothing written.
    pub(super) fn for_levels(&self) -> Self {
        let mut layout = self.clone();
        for tie in &mut layout.ties {
            tie.lead(tie.bow, &self.lenses);
            tie.badge = Badge {
                at: tie.bow.at(0.5),
                free: false,
            };
        }
        for node in &mut layout.nodes {
            node.label.free = false;
        }
        layout
    }

    /// Where the capital that is looked at near `point` is drawn in this layout
    /// and in `after`, if it is in a lens that is not in that.
    pub(in crate::cartography) fn carried(&self, after: &Self, point: Px) -> Option<(Px, Px)> {
        let lens = self
            .lenses
            .iter()
            .find(|lens| lens.holds(point))
            .filter(|lens| after.lenses.iter().all(|other| other.number != lens.number))?;
        let nearest = self.nearest_in(lens, point)?;
        let at = |layout: &Self| -> Option<Px> {
            let node: &NodeMark = layout.nodes.get(nearest)?;
            Some(node.at)
        };
        Some((at(self)?, at(after)?))
    }

    /// The capital in `lens` that is nearest to `point`.
    pub(super) fn nearest_in(&self, lens: &LensMark, point: Px) -> Option<usize> {
        let distance = |index: &usize| {
            let node = self.nodes.get(*index);
            node.map_or(f64::INFINITY, |node| node.at.distance(point))
        };
        let members = lens.members.iter().copied();
        members.min_by(|one, other| distance(one).total_cmp(&distance(other)))
    }
}
