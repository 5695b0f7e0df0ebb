//! Whether the corridor along a tie, 24 pixels wide on the screen, means that
//! tie at every zoom.
//!
//! What a tie's own part of its corridor is, is measured apart from the layout:
//! on lines of many pieces, on the screen.

use super::*;
use crate::cartography::Camera;
use crate::cartography::bow::Bow;

/// How far beside a line a pointer is put, in pixels of the screen.
const OFFSETS: [f64; 5] = [-11.0, -5.0, 0.0, 5.0, 11.0];

/// Places along each tie.
const PLACES: u32 = 12;

/// Two ties so near to being as near, in pixels, may either be meant.
const EVEN_PX: f64 = 0.25;

/// A tie as the screen shows it, in many pieces.
struct Trace {
    id: TieId,
    bow: Bow,
    room: PxRect,
    /// Runs of points with the rectangle around each.
    runs: Vec<(PxRect, Vec<Px>)>,
}

impl Trace {
    fn of(tie: &TieMark, zoom: Zoom) -> Self {
        const PIECES: u32 = 1_024;
        let bow = tie.bow.zoomed(zoom);
        let points: Vec<Px> = (0..=PIECES)
            .map(|step| bow.at(f64::from(step) / f64::from(PIECES)))
            .collect();
        let runs = (0..PIECES as usize)
            .step_by(32)
            .map(|first| points[first..=first + 32].to_vec())
            .map(|run| (PxRect::around(&run), run))
            .collect();
        Self {
            id: tie.id,
            bow,
            room: PxRect::around(&points),
            runs,
        }
    }

    /// How far it is from `point`, if that is less than `reach`.
    fn distance(&self, point: Px, reach: f64) -> Option<f64> {
        if self.room.distance(point) >= reach {
            return None;
        }
        let near = self
            .runs
            .iter()
            .filter(|(room, _)| room.distance(point) < reach);
        let distance = near
            .flat_map(|(_, run)| run.windows(2))
            .map(|pair| point.distance_to_segment(pair[0], pair[1]))
            .fold(f64::INFINITY, f64::min);
        (distance < reach).then_some(distance)
    }

    /// The points of its corridor, each at its `OFFSETS` from the line.
    fn corridor(&self) -> impl Iterator<Item = Px> + '_ {
        (1..PLACES).flat_map(|step| {
            let ratio = f64::from(step) / f64::from(PLACES);
            let at = self.bow.at(ratio);
            let side = (self.bow.at(ratio + 1e-4) - at).unit().quarter_turn();
            OFFSETS.map(|offset| at + side * offset)
        })
    }
}

/// How many points there are of a tie's own, and how many of them answer for it.
#[derive(Default)]
struct Count {
    own: usize,
    answer: usize,
}

/// What is the own of each tie in view, and whether it answers.
///
/// A point is a tie's own if it is nearer to that line than to any other, and on
/// no target of a capital or a badge.
fn own_parts(layout: &Layout, camera: Camera) -> Vec<(TieId, Count)> {
    let zoom = camera.zoom();
    let traces: Vec<Trace> = layout.ties.iter().map(|tie| Trace::of(tie, zoom)).collect();
    let nodes = layout
        .nodes
        .iter()
        .map(|node| (zoom.apply(node.at), node.target));
    let badges = layout.ties.iter().filter(|tie| tie.badge.free);
    let badges = badges.map(|tie| (zoom.apply(tie.badge.at), BADGE_TARGET_PX));
    let discs: Vec<(Px, f64)> = nodes.chain(badges).collect();
    let is_bare = |at: Px| {
        discs
            .iter()
            .all(|(centre, radius)| centre.distance(at) > *radius)
    };
    let mut parts = Vec::new();
    for trace in &traces {
        let mut count = Count::default();
        for at in trace
            .corridor()
            .filter(|at| layout.frame.contains(*at) && is_bare(*at))
        {
            let Some(own) = trace.distance(at, REACH_PX) else {
                continue;
            };
            let mut others = traces.iter().filter(|other| other.id != trace.id);
            if others.any(|other| other.distance(at, own + EVEN_PX).is_some()) {
                continue;
            }
            count.own += 1;
            let meant = layout.tie_near(zoom.invert(at), zoom.scale);
            count.answer += usize::from(meant == Some(trace.id));
        }
        parts.push((trace.id, count));
    }
    parts
}

#[test]
fn the_corridor_of_a_tie_means_that_tie_at_every_zoom() {
    let whole = layout(&casts::capitals(50, 300), (1_000.0, 667.0));
    let levels = Levels::of(&whole);
    let as_it_is = |id: TieId| {
        let tie = whole.tie(id)?;
        Some(Stroke {
            count: tie.count,
            style: tie.style,
        })
    };
    let (mut own, mut answer) = (0, 0);
    for zoom in [1.0, 1.5, 2.0, 4.0, 8.0, Camera::whole(&whole).most()] {
        // The whole map is one view; of an enlarged one some are looked at.
        let places = if zoom > 1.0 { 4 } else { 1 };
        let step = whole.nodes.len() / places;
        for node in whole.nodes.iter().step_by(step).take(places) {
            let camera = Camera::whole(&whole).centred(node.place, zoom);
            let layout = levels.layout(&whole, levels.at(zoom));
            let layout = layout.annotated(camera.zoom(), &as_it_is);
            let parts = own_parts(&layout, camera);
            let open: Vec<&Count> = parts
                .iter()
                .map(|(_, count)| count)
                .filter(|count| count.own > 0)
                .collect();
            let answering = open.iter().filter(|count| 2 * count.answer >= count.own);
            let (answering, open) = (answering.count(), open.len());
            assert!(open > 0, "no tie in view at {:?}", camera.zoom());
            assert!(
                answering * 100 >= open * 95,
                "{answering} of {open} ties answer at {:?}",
                camera.zoom()
            );
            for (_, count) in parts {
                own += count.own;
                answer += count.answer;
            }
        }
    }
    assert!(own > 10_000, "{own} points");
    assert_eq!(answer, own, "some points answer for another tie");
}
