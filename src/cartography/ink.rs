//! Which parts of the picture the ties cover.

use super::bow::Polyline;
use super::px::{Px, PxRect};

/// The side of a square of the grid, in pixels.
const CELL_PX: f64 = 4.0;

/// No tie.
const NONE: u16 = 0;

/// More than one tie.
const MANY: u16 = u16::MAX;

/// The picture as a grid of small squares, each with the tie that crosses it.
///
/// Answers in the time that the squares take, however many ties there are.
/// Exact to the side of a square.
#[derive(Clone, Debug)]
pub struct Ink {
    columns: usize,
    rows: usize,
    cells: Vec<u16>,
}

impl Ink {
    /// The ink of `lines` in `frame`.
    pub fn of(frame: PxRect, lines: &[Polyline]) -> Self {
        let count = |px: f64| (px / CELL_PX) as usize + 1;
        let (columns, rows) = (count(frame.width()), count(frame.height()));
        let mut ink = Self {
            columns,
            rows,
            cells: vec![NONE; columns * rows],
        };
        for (index, line) in lines.iter().enumerate() {
            ink.draw(line, owner(index));
        }
        ink
    }

    fn draw(&mut self, line: &Polyline, owner: u16) {
        for [start, end] in line.segments() {
            let steps = (start.distance(end) / CELL_PX * 1.5) as u32 + 1;
            for step in 0..steps {
                let at = start.lerp(end, f64::from(step) / f64::from(steps));
                let (column, row) = (self.column(at.x), self.row(at.y));
                let cell = &mut self.cells[row * self.columns + column];
                *cell = if *cell == NONE || *cell == owner {
                    owner
                } else {
                    MANY
                };
            }
        }
    }

    /// How many squares in `room` ties cover, those of tie `but` alone left out.
    pub fn in_room(&self, room: PxRect, but: Option<usize>) -> usize {
        let own = but.map_or(NONE, owner);
        let columns = self.column(room.left)..=self.column(room.right);
        (self.row(room.top)..=self.row(room.bottom))
            .map(|row| {
                let row = &self.cells[row * self.columns..(row + 1) * self.columns];
                let cells = row[columns.clone()].iter();
                cells.filter(|cell| **cell != NONE && **cell != own).count()
            })
            .sum()
    }

    fn column(&self, x: f64) -> usize {
        ((x / CELL_PX) as usize).min(self.columns - 1)
    }

    fn row(&self, y: f64) -> usize {
        ((y / CELL_PX) as usize).min(self.rows - 1)
    }
}

/// The mark of tie `index` in a square; with 65,000 ties none has room of its own.
fn owner(index: usize) -> u16 {
    u16::try_from(index + 1).unwrap_or(MANY)
}

/// A square around `at`, `reach` pixels to each side.
pub fn square(at: Px, reach: f64) -> PxRect {
    PxRect::between(at, at).inset(-reach)
}

#[cfg(test)]
mod tests {
    use super::super::bow::{Bend, Bow};
    use super::*;

    fn line(start: (f64, f64), end: (f64, f64)) -> Polyline {
        let flat = Bend {
            first: 0.0,
            second: 0.0,
        };
        Bow::new(Px::new(start.0, start.1), Px::new(end.0, end.1), flat, 64.0).polyline()
    }

    #[test]
    fn a_room_counts_what_others_cover() {
        let lines = [
            line((0.0, 50.0), (200.0, 50.0)),
            line((100.0, 0.0), (100.0, 100.0)),
        ];
        let ink = Ink::of(PxRect::of_size(200.0, 100.0), &lines);
        let on_first = square(Px::new(40.0, 50.0), 12.0);
        assert_eq!(ink.in_room(on_first, Some(0)), 0);
        assert_eq!(ink.in_room(on_first, None), 7);
        assert_eq!(ink.in_room(on_first, Some(1)), 7);
        assert_eq!(ink.in_room(square(Px::new(40.0, 20.0), 12.0), None), 0);
        // Where they cross, the ink is neither's alone.
        let crossing = square(Px::new(100.0, 50.0), 12.0);
        assert_eq!(ink.in_room(crossing, Some(0)), 7);
        assert_eq!(ink.in_room(crossing, None), 13);
    }

    #[test]
    fn nothing_outside_the_picture_is_asked_in_vain() {
        let ink = Ink::of(
            PxRect::of_size(0.0, 0.0),
            &[line((-50.0, 9.0), (70.0, 900.0))],
        );
        assert_eq!(ink.in_room(square(Px::new(-400.0, 1e12), 12.0), None), 1);
    }
}
