//! Where arrows lead from country to country.
//!
//! An arrow leads to the nearest country within 60° of its direction, where what lies
//! aside counts as further away. Geometry alone may leave a country that no arrow leads
//! to, or some that none leads away from; then as few arrows as needed are led otherwise.

use super::{Key, Spot};

/// The four arrows, in the order in which their ways are listed.
pub(super) const ARROWS: [Key; 4] = [Key::Right, Key::Left, Key::Down, Key::Up];

/// The tangent of 60°: further aside nothing lies in the direction of an arrow.
const WIDEST: f64 = 1.732_050_808;

type Ways = Vec<[Option<usize>; 4]>;

/// Where each of the arrows leads from each of the spots.
///
/// # Guarantees
///
/// Ways lead from every spot to every other.
pub(super) fn arrows(spots: &[Spot]) -> Ways {
    let way = |from: &Spot| [0, 1, 2, 3].map(|arrow| nearest(from, arrow, spots));
    let mut ways: Ways = spots.iter().map(way).collect();
    lead_home(&mut ways, spots);
    lead_everywhere(&mut ways, spots);
    ways
}

/// The nearest spot in the direction of an arrow.
pub(super) fn nearest(from: &Spot, arrow: usize, spots: &[Spot]) -> Option<usize> {
    let mut best = None;
    let mut least = f64::INFINITY;
    for (at, to) in spots.iter().enumerate() {
        let (along, aside) = offset(from, to, arrow);
        if along > 0.0 && aside <= WIDEST * along {
            let cost = length(along, aside) * (1.0 + aside / along);
            if cost < least {
                (best, least) = (Some(at), cost);
            }
        }
    }
    best
}

/// The length of the hypotenuse; the standard library's is a download of its own.
fn length(a: f64, b: f64) -> f64 {
    (a * a + b * b).sqrt()
}

/// How far `to` lies from `from` in the direction of an arrow, and how far aside.
fn offset(from: &Spot, to: &Spot, arrow: usize) -> (f64, f64) {
    let (x, y) = (to.x - from.x, to.y - from.y);
    match ARROWS.get(arrow) {
        Some(Key::Left) => (-x, y.abs()),
        Some(Key::Down) => (y, x.abs()),
        Some(Key::Up) => (-y, x.abs()),
        _ => (x, y.abs()),
    }
}

/// The arrow that comes nearest to the direction from one spot to another.
fn towards(from: &Spot, to: &Spot) -> usize {
    let along = |arrow: usize| offset(from, to, arrow).0;
    let mut best = 0;
    for arrow in 1..ARROWS.len() {
        if along(arrow) > along(best) {
            best = arrow;
        }
    }
    best
}

/// Leads arrows that led nowhere, until the first spot can be reached from every other.
///
/// Of the spots that cannot, the outermost to each side has no other of them within 60° to
/// that side, so its arrow there leads nowhere, else the way on would be theirs.
fn lead_home(ways: &mut Ways, spots: &[Spot]) {
    for _ in 0..spots.len() {
        let leads = leading_to_first(ways);
        let free = |at: &usize| {
            let has_free_arrow = ways.get(*at).is_some_and(|way| way.contains(&None));
            leads.get(*at) == Some(&false) && has_free_arrow
        };
        let astray = (0..spots.len()).filter(free);
        let home = |at: &usize| leads.get(*at) == Some(&true);
        let Some((from, to)) = closest(spots, astray, |to| home(&to)) else {
            return;
        };
        let (Some(start), Some(end), Some(way)) =
            (spots.get(from), spots.get(to), ways.get_mut(from))
        else {
            return;
        };
        // The free arrow that comes nearest to the direction.
        let mut best: Option<usize> = None;
        for (arrow, way) in way.iter().enumerate() {
            let along = |arrow: usize| offset(start, end, arrow).0;
            if way.is_none() && best.is_none_or(|best| along(arrow) > along(best)) {
                best = Some(arrow);
            }
        }
        if let Some(way) = best.and_then(|arrow| way.get_mut(arrow)) {
            *way = Some(to);
        }
    }
}

/// Leads arrows by what could not be reached, until all can be reached from the first spot.
///
/// The arrow of the closest spot that can goes there, and from there on to where it led: all
/// that led somewhere still does.
fn lead_everywhere(ways: &mut Ways, spots: &[Spot]) {
    for _ in 0..spots.len() {
        let reached = reached_from_first(ways);
        let known = (0..spots.len()).filter(|at| reached.get(*at) == Some(&true));
        let is_missed = |at: usize| reached.get(at) == Some(&false);
        let Some((from, to)) = closest(spots, known, is_missed) else {
            return;
        };
        let (Some(start), Some(end)) = (spots.get(from), spots.get(to)) else {
            return;
        };
        let arrow = towards(start, end);
        let way = ways.get_mut(from).and_then(|way| way.get_mut(arrow));
        let on = way.and_then(|way| way.replace(to));
        let onward = ways.get_mut(to).and_then(|way| way.get_mut(arrow));
        if let (Some(onward), Some(on)) = (onward, on) {
            *onward = Some(on);
        }
    }
}

/// The closest pair of one of `from` and a spot that is `to`.
fn closest(
    spots: &[Spot],
    from: impl Iterator<Item = usize>,
    to: impl Fn(usize) -> bool,
) -> Option<(usize, usize)> {
    let mut best = None;
    let mut least = f64::INFINITY;
    for one in from {
        for other in (0..spots.len()).filter(|at| to(*at)) {
            let (Some(start), Some(end)) = (spots.get(one), spots.get(other)) else {
                continue;
            };
            let distance = length(start.x - end.x, start.y - end.y);
            if best.is_none() || distance < least {
                (best, least) = (Some((one, other)), distance);
            }
        }
    }
    best
}

/// Which spots ways lead to from the first.
pub(super) fn reached_from_first(ways: &Ways) -> Vec<bool> {
    let mut reached = vec![false; ways.len()];
    let mut next = vec![0];
    while let Some(at) = next.pop() {
        if let (Some(seen @ false), Some(way)) = (reached.get_mut(at), ways.get(at)) {
            *seen = true;
            next.extend(way.iter().flatten());
        }
    }
    reached
}

/// From which spots ways lead to the first.
pub(super) fn leading_to_first(ways: &Ways) -> Vec<bool> {
    let mut leads = vec![false; ways.len()];
    if let Some(first) = leads.first_mut() {
        *first = true;
    }
    loop {
        let mut is_done = true;
        for (at, way) in ways.iter().enumerate() {
            let is_led = |to: &usize| leads.get(*to) == Some(&true);
            if leads.get(at) == Some(&false) && way.iter().flatten().any(is_led) {
                leads[at] = true;
                is_done = false;
            }
        }
        if is_done {
            return leads;
        }
    }
}
