//! Where the name of each capital is written.
//!
//! A label never lies on a label, a mark, or a badge, and keeps off ties and
//! the rims of lenses where it can. One that finds no free place is withheld:
//! the view shows it on hover and focus.

use super::bow::Polyline;
use super::px::{Px, PxRect};

/// Free space between a label and whatever must not touch it, in pixels.
const GAP_PX: f64 = 3.0;

/// The cost from which a place is not free.
const TAKEN: f64 = 1000.0;

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

/// What labels have to keep off.
#[derive(Clone, Debug)]
pub struct Surroundings<'a> {
    /// The picture.
    pub frame: PxRect,
    /// Marks and badges: middle and radius in pixels.
    pub discs: &'a [(Px, f64)],
    /// The ties.
    pub lines: &'a [Polyline],
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
            let cost = |(own, label): &(f64, Label)| {
                let others = candidates.iter().zip(&chosen).enumerate();
                let hits = others
                    .filter(|(other, _)| *other != index)
                    .filter(|(_, (of_other, at))| {
                        of_other[**at].1.room.inset(-GAP_PX).overlaps(label.room)
                    })
                    .count();
                own + TAKEN * hits as f64
            };
            chosen[index] = (0..candidates[index].len())
                .min_by(|&one, &other| {
                    cost(&candidates[index][one]).total_cmp(&cost(&candidates[index][other]))
                })
                .unwrap_or(0);
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

/// The places around a mark with what each costs by itself; at least one.
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
    let mut candidates = Vec::new();
    for ring in 0..5 {
        for (rank, (right, down)) in DIRECTIONS.into_iter().enumerate() {
            let away = text.radius + GAP_PX + f64::from(ring) * 7.0;
            let label = beside(text, right, down, away);
            let cost = own_cost(surroundings, &label) + f64::from(ring) * 1.5 + rank as f64 * 0.05;
            candidates.push((cost, label));
        }
    }
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

fn own_cost(surroundings: &Surroundings<'_>, label: &Label) -> f64 {
    let mut cost = 0.0;
    if !surroundings.frame.inset(GAP_PX).encloses(label.room) {
        cost += 2.0 * TAKEN;
    }
    for &(centre, radius) in surroundings.discs {
        if label.room.distance(centre) < radius + 1.0 {
            cost += TAKEN;
        }
    }
    let near = label.room.inset(-GAP_PX);
    for line in surroundings.lines {
        if line.meets(near) {
            cost += 14.0;
        }
    }
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

    fn nothing() -> Surroundings<'static> {
        Surroundings {
            frame: FRAME,
            discs: &[],
            lines: &[],
            rims: &[],
        }
    }

    #[test]
    fn a_label_alone_stands_to_the_right_of_its_mark() {
        let label = places(&nothing(), &[text(100.0, 100.0, 60.0)])[0];
        assert_eq!(label.anchor, Anchor::Start);
        assert!(label.room.left > 108.0 && label.free);
    }

    #[test]
    fn a_label_at_the_edge_turns_inwards() {
        let label = places(&nothing(), &[text(390.0, 100.0, 60.0)])[0];
        assert!(FRAME.encloses(label.room), "{label:?}");
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
                ..nothing()
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
        let line = Bow::new(Px::new(100.0, 100.0), Px::new(300.0, 100.0), flat).polyline();
        let surroundings = Surroundings {
            lines: &[line],
            ..nothing()
        };
        let label = places(&surroundings, &[text(100.0, 100.0, 60.0)])[0];
        assert!(label.room.top > 101.0 || label.room.bottom < 99.0 || label.room.right < 100.0);
    }

    #[test]
    fn a_label_without_room_is_withheld() {
        let narrow = Surroundings {
            frame: PxRect::of_size(40.0, 40.0),
            ..nothing()
        };
        assert!(!places(&narrow, &[text(20.0, 20.0, 90.0)])[0].free);
    }
}
