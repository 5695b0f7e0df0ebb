//! Cuts projected paths to a rectangle of the screen.
//!
//! So that what lies outside a picture costs no path text. Rings stay rings:
//! where one leaves the rectangle it runs along the rectangle's edge
//! (Sutherland and Hodgman 1974), which no one sees on a fill without stroke
//! in a rectangle somewhat larger than the picture. Lines fall into pieces
//! (Liang and Barsky 1984).

use crate::cartography::{Px, PxRect};

/// The part of a closed ring inside `frame`, again as one closed ring.
///
/// Empty where nothing is inside. Winding stays as it is. Separate parts are
/// connected by pieces of no width along the edge.
pub fn clip_ring(ring: &[Px], frame: PxRect) -> Vec<Px> {
    let (min, max) = (frame.min(), frame.max());
    let mut kept = ring.to_vec();
    if kept.iter().all(|&p| frame.contains(p)) {
        return kept;
    }
    for side in [
        Side {
            upright: true,
            sign: 1.0,
            at: min.x,
        },
        Side {
            upright: true,
            sign: -1.0,
            at: max.x,
        },
        Side {
            upright: false,
            sign: 1.0,
            at: min.y,
        },
        Side {
            upright: false,
            sign: -1.0,
            at: max.y,
        },
    ] {
        kept = side.clip(&kept);
    }
    kept
}

/// One edge of the rectangle, and which way the inside is.
#[derive(Clone, Copy)]
struct Side {
    upright: bool,
    sign: f64,
    at: f64,
}

impl Side {
    /// How far inside `p` is; negative outside.
    fn depth(self, p: Px) -> f64 {
        self.sign * (if self.upright { p.x } else { p.y } - self.at)
    }

    fn clip(self, ring: &[Px]) -> Vec<Px> {
        let mut kept = Vec::with_capacity(ring.len());
        let Some(&(mut a)) = ring.last() else {
            return kept;
        };
        let mut depth_a = self.depth(a);
        for &b in ring {
            let depth_b = self.depth(b);
            if (depth_a < 0.0) != (depth_b < 0.0) {
                let t = depth_a / (depth_a - depth_b);
                let on_side = along(a, b, t);
                // Exactly on the side, lest the next picture's edge differ.
                kept.push(if self.upright {
                    Px::new(self.at, on_side.y)
                } else {
                    Px::new(on_side.x, self.at)
                });
            }
            if depth_b >= 0.0 {
                kept.push(b);
            }
            (a, depth_a) = (b, depth_b);
        }
        kept
    }
}

/// The pieces of an open line inside `frame`, each of two points or more.
pub fn clip_line(line: &[Px], frame: PxRect) -> Vec<Vec<Px>> {
    let mut pieces: Vec<Vec<Px>> = Vec::new();
    let mut open = false;
    for edge in line.windows(2) {
        let &[a, b] = edge else { continue };
        let Some((t0, t1)) = visible_part(a, b, frame) else {
            open = false;
            continue;
        };
        let end = along(a, b, t1);
        match pieces.last_mut() {
            Some(piece) if open => piece.push(end),
            _ => pieces.push(vec![along(a, b, t0), end]),
        }
        open = t1 >= 1.0;
    }
    pieces
}

/// From where to where the segment is inside, as ratios of its length.
fn visible_part(a: Px, b: Px, frame: PxRect) -> Option<(f64, f64)> {
    let (min, max) = (frame.min(), frame.max());
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let (mut t0, mut t1) = (0.0_f64, 1.0_f64);
    for (step, room) in [
        (-dx, a.x - min.x),
        (dx, max.x - a.x),
        (-dy, a.y - min.y),
        (dy, max.y - a.y),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            t0 = t0.max(room / step);
        } else {
            t1 = t1.min(room / step);
        }
    }
    (t0 < t1).then_some((t0, t1))
}

fn along(a: Px, b: Px, t: f64) -> Px {
    if t >= 1.0 {
        return b;
    }
    Px::new(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t)
}

#[cfg(test)]
mod tests {
    use super::{Px, PxRect, clip_line, clip_ring};
    use proptest::prelude::*;

    fn frame() -> PxRect {
        PxRect::between(Px::new(0.0, 0.0), Px::new(100.0, 60.0))
    }

    fn px(points: &[(f64, f64)]) -> Vec<Px> {
        points.iter().map(|&(x, y)| Px::new(x, y)).collect()
    }

    fn area(ring: &[Px]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        ring.iter()
            .zip(next)
            .map(|(a, b)| a.x * b.y - b.x * a.y)
            .sum::<f64>()
            / 2.0
    }

    #[test]
    fn rings_are_cut_to_the_frame() {
        let case = |ring: &[(f64, f64)], expected: f64| {
            let clipped = clip_ring(&px(ring), frame());
            assert!((area(&clipped) - expected).abs() < 1e-9, "{clipped:?}");
        };
        case(
            &[(10.0, 10.0), (20.0, 10.0), (20.0, 20.0), (10.0, 20.0)],
            100.0,
        );
        case(
            &[
                (-50.0, -50.0),
                (200.0, -50.0),
                (200.0, 200.0),
                (-50.0, 200.0),
            ],
            6000.0,
        );
        case(
            &[
                (-50.0, -50.0),
                (-50.0, 200.0),
                (200.0, 200.0),
                (200.0, -50.0),
            ],
            -6000.0,
        );
        case(
            &[(90.0, 50.0), (110.0, 50.0), (110.0, 70.0), (90.0, 70.0)],
            100.0,
        );
        case(&[(200.0, 0.0), (300.0, 0.0), (300.0, 10.0)], 0.0);
        case(
            &[(-10.0, 30.0), (50.0, -30.0), (110.0, 30.0), (50.0, 90.0)],
            5200.0,
        );
        case(&[], 0.0);
        case(&[(5.0, 5.0)], 0.0);
    }

    #[test]
    fn lines_fall_into_the_pieces_inside_the_frame() {
        let case = |line: &[(f64, f64)], expected: &[&[(f64, f64)]]| {
            let pieces: Vec<Vec<Px>> = expected.iter().map(|piece| px(piece)).collect();
            assert_eq!(clip_line(&px(line), frame()), pieces);
        };
        case(
            &[(10.0, 10.0), (20.0, 10.0), (20.0, 20.0)],
            &[&[(10.0, 10.0), (20.0, 10.0), (20.0, 20.0)]],
        );
        case(
            &[(-50.0, 30.0), (150.0, 30.0)],
            &[&[(0.0, 30.0), (100.0, 30.0)]],
        );
        case(
            &[(50.0, 30.0), (150.0, 30.0), (150.0, 40.0), (50.0, 40.0)],
            &[
                &[(50.0, 30.0), (100.0, 30.0)],
                &[(100.0, 40.0), (50.0, 40.0)],
            ],
        );
        case(&[(150.0, 30.0), (250.0, 30.0)], &[]);
        case(&[(-10.0, 61.0), (110.0, 61.0)], &[]);
        case(&[(10.0, 10.0)], &[]);
    }

    fn path() -> impl Strategy<Value = Vec<Px>> {
        prop::collection::vec((-200.0..300.0, -200.0..300.0), 0..12)
            .prop_map(|points| points.into_iter().map(|(x, y)| Px::new(x, y)).collect())
    }

    proptest! {
        #[test]
        fn nothing_is_left_outside_the_frame(path in path()) {
            let slightly_larger = frame().inset(-1e-9);
            for p in clip_ring(&path, frame()).into_iter().chain(clip_line(&path, frame()).concat()) {
                prop_assert!(slightly_larger.contains(p));
            }
        }

        #[test]
        fn a_frame_around_everything_changes_nothing(path in path()) {
            let all = frame().inset(-1000.0);
            prop_assert_eq!(clip_ring(&path, all), path.clone());
            prop_assume!(path.len() > 1);
            prop_assert_eq!(clip_line(&path, all), vec![path]);
        }
    }
}
