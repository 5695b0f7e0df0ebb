//! Pieces of a bow: between two places on it, and what of it is in sight.

use super::Bow;
use crate::cartography::px::PxRect;

impl Bow {
    /// The piece between two ratios of the curve's parameter, from 0 to 1.
    #[must_use]
    pub fn piece(&self, from: f64, to: f64) -> Self {
        // By blossoming: Ramshaw 1987, "Blossoming: a connect-the-dots approach to splines".
        let [a, b, c, d] = self.points;
        let blossom = |r: f64, s: f64, t: f64| {
            let (ab, bc, cd) = (a.lerp(b, r), b.lerp(c, r), c.lerp(d, r));
            ab.lerp(bc, s).lerp(bc.lerp(cd, s), t)
        };
        Self {
            points: [
                blossom(from, from, from),
                blossom(from, from, to),
                blossom(from, to, to),
                blossom(to, to, to),
            ],
        }
    }

    /// The piece from where it first comes into `room` to where it last leaves
    /// it, none if it does not; longer by less than a hundredth of the whole.
    pub fn within(&self, room: PxRect) -> Option<Self> {
        const DEPTH: u32 = 8;
        let mut span = None;
        self.seek(room, (0.0, 1.0), DEPTH, &mut span);
        let (from, to) = span?;
        Some(if from == 0.0 && to == 1.0 {
            *self
        } else {
            self.piece(from, to)
        })
    }

    /// Widens `found` by the part of the curve, a piece `span` of it, that is in `room`.
    fn seek(&self, room: PxRect, span: (f64, f64), depth: u32, found: &mut Option<(f64, f64)>) {
        let (from, to) = span;
        if found.is_some_and(|(first, last)| first <= from && to <= last) {
            return;
        }
        // The curve lies in the hull of its points.
        let piece = self.piece(from, to);
        let hull = PxRect::around(&piece.points);
        if !hull.touches(room) {
            return;
        }
        if depth == 0 || room.encloses(hull) {
            let (first, last) = found.unwrap_or(span);
            *found = Some((first.min(from), last.max(to)));
            return;
        }
        let middle = f64::midpoint(from, to);
        self.seek(room, (from, middle), depth - 1, found);
        self.seek(room, (middle, to), depth - 1, found);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Bend, LEAST_CHORD_PX};
    use super::*;
    use crate::cartography::Px;

    fn arch(length: f64) -> Bow {
        let up = Bend {
            first: 0.4,
            second: 0.4,
        };
        let start = Px::default();
        Bow::new(start, Px::new(length, 0.0), up, LEAST_CHORD_PX)
    }

    #[test]
    fn a_piece_lies_on_the_whole() {
        let whole = arch(300.0);
        let piece = whole.piece(0.2, 0.6);
        for step in 0..=10 {
            let ratio = f64::from(step) / 10.0;
            let (one, other) = (piece.at(ratio), whole.at(0.2 + 0.4 * ratio));
            assert!(one.distance(other) < 1e-9);
        }
    }

    #[test]
    fn what_is_in_sight_is_found_however_little_it_is() {
        let whole = arch(30_000.0);
        let seen = |left, top, right, bottom| {
            whole.within(PxRect {
                left,
                top,
                right,
                bottom,
            })
        };
        assert_eq!(seen(-1.0, -20_000.0, 30_001.0, 1.0), Some(whole));
        assert_eq!(seen(14_000.0, -100.0, 16_000.0, 100.0), None);
        // The top of the bow, of which a corner of the room holds a little.
        let piece = seen(14_000.0, -9_100.0, 16_000.0, -8_000.0).expect("a piece");
        let [start, .., end] = piece.points;
        assert!(start.x > 13_500.0 && start.x <= 14_000.0, "{start:?}");
        assert!(end.x < 16_500.0 && end.x >= 16_000.0, "{end:?}");
    }
}
