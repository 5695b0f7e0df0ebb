//! Where the name of each capital is written.
//!
//! A label never lies on a label, a mark, or a badge, and keeps off ties and
//! the rims of lenses where it can. One that finds no free place is withheld:
//! the view shows it on hover and focus.

use super::ink::Ink;
use super::px::{Offset, Px, PxRect};
use crate::model::order::sort;

/// Free space between a label and whatever must not touch it, in pixels.
const GAP_PX: f64 = 3.0;

/// The cost from which a place is not free.
const TAKEN: f64 = 1000.0;

/// The cost of covering a piece of a tie as long as a square of its ink.
const COVERED: f64 = 3.5;

/// The cost of being cut off by the edge of the screen beside a mark that is not.
const CUT_OFF: f64 = 6.0;

/// Where ties are everywhere, a label costs no more than this for covering them.
const MOST_COVERED: f64 = 300.0;

/// How far from its mark, in pixels, a label begins at most.
const FARTHEST_PX: f64 = 64.0;

/// How a label's text is aligned to its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins at the position.
    Start,
    /// The text is centred on the position.
    Middle,
    /// The text ends at the position.
    End,
}

/// A label's place in the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The position of the text on its baseline, by its anchor.
    pub position: Px,
    /// How the text is aligned to the position.
    pub anchor: Anchor,
    /// The room the text takes.
    pub room: PxRect,
    /// Whether there was a free place; a withheld label is shown on demand only.
    pub free: bool,
}

impl Label {
    /// The same label `way` from here.
    #[must_use]
    pub(super) fn moved(self, way: Offset) -> Self {
        Self {
            position: self.position + way,
            room: PxRect::between(self.room.min() + way, self.room.max() + way),
            ..self
        }
    }
}

/// What labels have to keep off.
#[derive(Clone, Debug)]
pub struct Surroundings<'a> {
    /// The picture.
    pub frame: PxRect,
    /// What of it is on the screen.
    pub screen: PxRect,
    /// Marks and badges: middle and radius in pixels.
    pub discs: &'a [(Px, f64)],
    /// The ties.
    pub ink: &'a Ink,
    /// How much a tie minds being covered, from 0 to 1.
    pub weight: f64,
    /// The rims of lenses: middle and radius in pixels.
    pub rims: &'a [(Px, f64)],
}

/// A text that wants a place beside its mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wanted {
    /// The middle of the mark.
    pub mark: Px,
    /// The radius of the mark in pixels.
    pub radius: f64,
    /// The width of the text in pixels.
    pub width: f64,
    /// The font size in pixels.
    pub font_px: f64,
}

/// The label of each of `wanted`, in order.
pub fn places(surroundings: &Surroundings<'_>, wanted: &[Wanted]) -> Vec<Label> {
    let candidates: Vec<Vec<(f64, Label)>> = wanted
        .iter()
        .map(|text| candidates(surroundings, text))
        .collect();
    let mut chosen: Vec<usize> = vec![0; wanted.len()];
    for _ in 0..4 {
        for index in 0..wanted.len() {
            let (mut cheapest, mut least) = (0, f64::INFINITY);
            for (at, (own, label)) in candidates[index].iter().enumerate() {
                if *own >= least {
                    break;
                }
                let others = candidates.iter().zip(&chosen).enumerate();
                let hits = others.filter(|(other, (of_other, taken))| {
                    let room = of_other[**taken].1.room.inset(-GAP_PX);
                    *other != index && room.overlaps(label.room)
                });
                let cost = own + TAKEN * hits.count() as f64;
                if cost < least {
                    (cheapest, least) = (at, cost);
                }
            }
            chosen[index] = cheapest;
        }
    }
    let mut placed: Vec<Label> = Vec::with_capacity(wanted.len());
    for (of_text, at) in candidates.iter().zip(chosen) {
        let (own, mut label) = of_text[at];
        label.free = own < TAKEN
            && placed
                .iter()
                .all(|other| !other.free || !other.room.overlaps(label.room));
        placed.push(label);
    }
    placed
}

/// The free places around a mark with what each costs by itself, the cheapest
/// first; where there is none, one that is not free.
fn candidates(surroundings: &Surroundings<'_>, text: &Wanted) -> Vec<(f64, Label)> {
    // Beside, above and below first; then askew; then the corners.
    const DIRECTIONS: [(f64, f64); 16] = [
        (1.0, 0.0),
        (0.0, 1.0),
        (-1.0, 0.0),
        (0.0, -1.0),
        (0.3, 1.0),
        (-0.3, 1.0),
        (0.3, -1.0),
        (-0.3, -1.0),
        (0.8, 0.7),
        (-0.8, 0.7),
        (0.8, -0.7),
        (-0.8, -0.7),
        (0.5, 1.0),
        (-0.5, 1.0),
        (0.5, -1.0),
        (-0.5, -1.0),
    ];
    let reach = PxRect::between(text.mark, text.mark).inset(-text.radius - FARTHEST_PX);
    let reach = PxRect {
        left: reach.left - text.width,
        right: reach.right + text.width,
        ..reach
    };
    let near = surroundings.discs.iter().copied();
    let discs: Vec<(Px, f64)> = near
        .filter(|(at, radius)| reach.distance(*at) < *radius)
        .collect();
    let mut candidates = Vec::new();
    for ring in 0..5 {
        for (rank, (right, down)) in DIRECTIONS.into_iter().enumerate() {
            let away = text.radius + GAP_PX + f64::from(ring) * 7.0;
            let label = beside(text, right, down, away);
            let cost = own_cost(surroundings, &discs, text.mark, &label)
                + f64::from(ring) * 1.5
                + rank as f64 * 0.05;
            candidates.push((cost, label));
        }
    }
    sort(&mut candidates, |one, other| one.0.total_cmp(&other.0));
    let free = candidates
        .iter()
        .take_while(|(cost, _)| *cost < TAKEN)
        .count();
    candidates.truncate(free.max(1));
    candidates
}

/// The label that lies `away` pixels from its mark's middle in a direction.
fn beside(text: &Wanted, right: f64, down: f64, away: f64) -> Label {
    // The room is cap height and descender, not the whole line box.
    let (ascent, descent) = (text.font_px * 0.8, text.font_px * 0.25);
    let height = ascent + descent;
    let centre_y = text.mark.y + down * (away + height / 2.0);
    let (anchor, left) = if right.abs() < 0.4 {
        (
            Anchor::Middle,
            text.mark.x + (0.8 * right - 0.5) * text.width,
        )
    } else if right > 0.0 {
        (Anchor::Start, text.mark.x + right * away)
    } else {
        (Anchor::End, text.mark.x + right * away - text.width)
    };
    let room = PxRect {
        left,
        right: left + text.width,
        top: centre_y - height / 2.0,
        bottom: centre_y + height / 2.0,
    };
    let x = match anchor {
        Anchor::Start => room.left,
        Anchor::Middle => left + text.width / 2.0,
        Anchor::End => room.right,
    };
    Label {
        position: Px::new(x, room.top + ascent),
        anchor,
        room,
        free: true,
    }
}

/// What a place beside `mark` costs by itself, among the `discs` that it may meet.
fn own_cost(surroundings: &Surroundings<'_>, discs: &[(Px, f64)], mark: Px, label: &Label) -> f64 {
    let mut cost = 0.0;
    if !surroundings.frame.inset(GAP_PX).encloses(label.room) {
        cost += 2.0 * TAKEN;
    }
    for &(centre, radius) in discs {
        // Browsers make the box of a text taller than its letters.
        if label.room.inset(-radius - 2.0).contains(centre) {
            cost += TAKEN;
        }
    }
    if cost >= TAKEN {
        return cost;
    }
    let screen = surroundings.screen;
    if screen.contains(mark) && !screen.encloses(label.room) {
        cost += CUT_OFF;
    }
    let covered = surroundings.ink.in_room(label.room.inset(-GAP_PX), None);
    cost += surroundings.weight * (COVERED * covered as f64).min(MOST_COVERED);
    for &(centre, radius) in surroundings.rims {
        if crosses_rim(label.room, centre, radius) {
            cost += 2.5;
        }
    }
    cost
}

/// Whether a rectangle lies partly inside and partly outside a circle.
fn crosses_rim(room: PxRect, centre: Px, radius: f64) -> bool {
    let corners = [
        (room.left, room.top),
        (room.right, room.top),
        (room.left, room.bottom),
        (room.right, room.bottom),
    ];
    let farthest = corners
        .iter()
        .map(|&(x, y)| centre.distance(Px::new(x, y)))
        .fold(0.0, f64::max);
    room.distance(centre) < radius && farthest > radius
}

#[cfg(test)]
mod tests {
    use super::super::bow::{Bend, Bow};
    use super::*;

    const FRAME: PxRect = PxRect::of_size(400.0, 300.0);

    fn text(x: f64, y: f64, width: f64) -> Wanted {
        Wanted {
            mark: Px::new(x, y),
            radius: 8.0,
            width,
            font_px: 14.0,
        }
    }

    /// A picture with these ties and nothing else.
    fn surroundings(ink: &Ink) -> Surroundings<'_> {
        Surroundings {
            frame: FRAME,
            screen: FRAME,
            discs: &[],
            ink,
            weight: 1.0,
            rims: &[],
        }
    }

    fn blank() -> Ink {
        Ink::of(FRAME, &[])
    }

    #[test]
    fn a_label_alone_stands_to_the_right_of_its_mark() {
        let label = places(&surroundings(&blank()), &[text(100.0, 100.0, 60.0)])[0];
        assert_eq!(label.anchor, Anchor::Start);
        assert!(label.room.left > 108.0 && label.free);
    }

    #[test]
    fn a_label_at_the_edge_turns_inwards() {
        let label = places(&surroundings(&blank()), &[text(390.0, 100.0, 60.0)])[0];
        assert!(FRAME.encloses(label.room), "{label:?}");
    }

    #[test]
    fn a_label_at_the_edge_of_the_screen_turns_inwards() {
        let ink = blank();
        let moved = Surroundings {
            screen: PxRect::of_size(150.0, 300.0),
            ..surroundings(&ink)
        };
        let label = |x: f64| places(&moved, &[text(x, 100.0, 60.0)])[0];
        assert_eq!(label(120.0).anchor, Anchor::Middle);
        assert!(moved.screen.encloses(label(110.0).room));
        // Beside one that is not on the screen, it may be anywhere.
        assert_eq!(label(160.0).anchor, Anchor::Start);
    }

    #[test]
    fn labels_of_neighbours_do_not_overlap() {
        let wanted: Vec<Wanted> = (0..6)
            .map(|index| {
                text(
                    100.0 + f64::from(index % 3) * 30.0,
                    100.0 + f64::from(index / 3) * 30.0,
                    50.0,
                )
            })
            .collect();
        let discs: Vec<(Px, f64)> = wanted.iter().map(|text| (text.mark, 12.0)).collect();
        let labels = places(
            &Surroundings {
                discs: &discs,
                ..surroundings(&blank())
            },
            &wanted,
        );
        for (index, one) in labels.iter().enumerate() {
            assert!(one.free, "label {index} has no place");
            for other in &labels[index + 1..] {
                assert!(!one.room.overlaps(other.room));
            }
            for (centre, radius) in &discs {
                assert!(one.room.distance(*centre) >= *radius);
            }
        }
    }

    #[test]
    fn a_label_keeps_off_a_tie() {
        let flat = Bend {
            first: 0.0,
            second: 0.0,
        };
        let line = Bow::new(Px::new(100.0, 100.0), Px::new(300.0, 100.0), flat, 64.0).polyline();
        let ink = Ink::of(FRAME, &[line]);
        let label = places(&surroundings(&ink), &[text(100.0, 100.0, 60.0)])[0];
        assert!(label.room.top > 101.0 || label.room.bottom < 99.0 || label.room.right < 100.0);
        // Among so many ties that one more covered is nothing, it stays beside its mark.
        let crowd = Surroundings {
            weight: 0.0,
            ..surroundings(&ink)
        };
        assert_eq!(
            places(&crowd, &[text(100.0, 100.0, 60.0)])[0].anchor,
            Anchor::Start
        );
    }

    #[test]
    fn a_label_without_room_is_withheld() {
        let ink = blank();
        let narrow = Surroundings {
            frame: PxRect::of_size(40.0, 40.0),
            ..surroundings(&ink)
        };
        assert!(!places(&narrow, &[text(20.0, 20.0, 90.0)])[0].free);
    }
}
