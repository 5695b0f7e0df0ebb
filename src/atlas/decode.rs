//! The reader of the packed format that `assets/atlas/README.md` lays down.
//!
//! Guarantees that every ring closes, that arcs lie in at most two rings and
//! that all positions are on the globe; or answers with an error.

use super::bytes::Bytes;
use super::cap::Cap;
use super::outline::{Arc, ArcClass, Land, Passage, Polygon, Ring, RingPoints};
use super::{Atlas, AtlasError, Level};
use crate::model::{CountryId, LonLat};

/// Finer than any grid in use, and far from overflow.
const FINEST_GRID: u32 = 1 << 16;

pub(super) fn decode(bytes: &[u8]) -> Result<Atlas, AtlasError> {
    let rest = bytes.strip_prefix(b"DMA").ok_or(AtlasError::NotAnAtlas)?;
    let mut head = Bytes::new(rest);
    match head.byte()? {
        1 => {}
        version => return Err(AtlasError::UnknownVersion(version)),
    }
    let level = match head.byte()? {
        0 => Level::Overview,
        1 => Level::Detail,
        _ => return Err(AtlasError::Malformed),
    };
    let grid = head.number()?;
    if grid == 0 || grid > FINEST_GRID {
        return Err(AtlasError::Malformed);
    }
    let (shape_length, x_length) = (head.number()?, head.number()?);
    let mut reader = Reader {
        grid: grid.cast_signed(),
        shape: head.take(shape_length)?,
        x: head.take(x_length)?,
        y: head,
        arcs: Vec::new(),
        anchor: Cell::default(),
    };
    let lands = reader.lands()?;
    reader.classes()?;
    if reader.shape.is_empty() && reader.x.is_empty() && reader.y.is_empty() {
        Ok(Atlas {
            level,
            arcs: reader.arcs,
            lands,
        })
    } else {
        Err(AtlasError::Malformed)
    }
}

/// A position in steps of the grid; equal positions are equal cells.
#[derive(Clone, Copy, Default)]
struct Cell {
    x: i32,
    y: i32,
}

struct Reader<'a> {
    /// Steps in a degree.
    grid: i32,
    shape: Bytes<'a>,
    x: Bytes<'a>,
    y: Bytes<'a>,
    arcs: Vec<Arc>,
    /// The last ring start that was written out.
    anchor: Cell,
}

impl Reader<'_> {
    fn lands(&mut self) -> Result<Vec<Land>, AtlasError> {
        let mut lands = Vec::new();
        let mut number = 0_u32;
        for _ in 0..self.shape.number()? {
            number = number.wrapping_add(self.shape.number()?);
            let id = country(number)?;
            let mut polygons = Vec::new();
            for _ in 0..self.shape.number()? {
                polygons.push(self.polygon(id)?);
            }
            lands.push(Land { id, polygons });
        }
        Ok(lands)
    }

    fn polygon(&mut self, land: Option<CountryId>) -> Result<Polygon, AtlasError> {
        let mut rings = Vec::new();
        for _ in 0..self.shape.number()? {
            rings.push(self.ring(land)?);
        }
        let exterior = rings.first().ok_or(AtlasError::Malformed)?;
        let bounds = Cap::around(RingPoints::new(&self.arcs, exterior));
        Ok(Polygon { rings, bounds })
    }

    fn ring(&mut self, land: Option<CountryId>) -> Result<Ring, AtlasError> {
        let count = self.shape.number()?;
        let mut passages = Vec::new();
        let mut first = None;
        let mut last = None;
        for left in (0..count).rev() {
            let back = self.shape.number()?;
            let (start, end) = if back == 0 {
                let from = match last {
                    Some(end) => self.cell(end),
                    None => self.ring_start()?,
                };
                let closes = (left == 0).then(|| first.unwrap_or_else(|| self.place(from)));
                passages.push(Passage {
                    arc: self.arcs.len(),
                    reversed: false,
                });
                self.new_arc(land, from, closes)?
            } else {
                let arc = usize::try_from(back)
                    .ok()
                    .and_then(|back| self.arcs.len().checked_sub(back))
                    .ok_or(AtlasError::Malformed)?;
                passages.push(Passage {
                    arc,
                    reversed: true,
                });
                self.known_arc(land, arc)?
            };
            if last.is_some_and(|end| end != start) {
                return Err(AtlasError::Malformed);
            }
            first.get_or_insert(start);
            last = Some(end);
        }
        if last.is_some() && first == last {
            Ok(Ring { passages })
        } else {
            Err(AtlasError::Malformed)
        }
    }

    fn ring_start(&mut self) -> Result<Cell, AtlasError> {
        self.anchor = self.step(self.anchor)?;
        Ok(self.anchor)
    }

    /// Reads an arc from `from` on, to `closes` if that is given.
    fn new_arc(
        &mut self,
        right: Option<CountryId>,
        from: Cell,
        closes: Option<LonLat>,
    ) -> Result<(LonLat, LonLat), AtlasError> {
        let start = self.place(from);
        let mut points = vec![start];
        let mut cell = from;
        for _ in 0..self.shape.number()? {
            cell = self.step(cell)?;
            points.push(self.place(cell));
        }
        points.extend(closes);
        let end = points.last().copied().unwrap_or(start);
        self.arcs.push(Arc {
            class: ArcClass::Coast,
            bounds: Cap::around(points.iter().copied()),
            points,
            sides: [right, None],
        });
        Ok((start, end))
    }

    /// Passes a known arc backwards, which makes it a border.
    fn known_arc(
        &mut self,
        left: Option<CountryId>,
        arc: usize,
    ) -> Result<(LonLat, LonLat), AtlasError> {
        let arc = self.arcs.get_mut(arc).ok_or(AtlasError::Malformed)?;
        if arc.class != ArcClass::Coast {
            return Err(AtlasError::Malformed);
        }
        arc.class = ArcClass::Border;
        arc.sides[1] = left;
        match (arc.points.last(), arc.points.first()) {
            (Some(&start), Some(&end)) => Ok((start, end)),
            _ => Err(AtlasError::Malformed),
        }
    }

    /// The arcs that are more than coast and border.
    fn classes(&mut self) -> Result<(), AtlasError> {
        let mut number = 0_u32;
        for _ in 0..self.shape.number()? {
            number = number.wrapping_add(self.shape.number()?);
            let arc = usize::try_from(number)
                .ok()
                .and_then(|n| self.arcs.get_mut(n));
            arc.ok_or(AtlasError::Malformed)?.class = match self.shape.number()? {
                0 => ArcClass::Disputed,
                1 => ArcClass::Armistice,
                _ => return Err(AtlasError::Malformed),
            };
        }
        Ok(())
    }

    /// The cell one written step from `from`; longitude wraps around.
    fn step(&mut self, from: Cell) -> Result<Cell, AtlasError> {
        let half_turn = 180 * self.grid;
        let x = from
            .x
            .checked_add(self.x.signed()?)
            .ok_or(AtlasError::Malformed)?;
        let x = x.checked_add(half_turn).ok_or(AtlasError::Malformed)?;
        let y = from
            .y
            .checked_add(self.y.signed()?)
            .ok_or(AtlasError::Malformed)?;
        if y.unsigned_abs() > (90 * self.grid).unsigned_abs() {
            return Err(AtlasError::Malformed);
        }
        Ok(Cell {
            x: x.rem_euclid(2 * half_turn) - half_turn,
            y,
        })
    }

    fn place(&self, cell: Cell) -> LonLat {
        let grid = f64::from(self.grid);
        LonLat::new(f64::from(cell.x) / grid, f64::from(cell.y) / grid)
    }

    fn cell(&self, place: LonLat) -> Cell {
        let grid = f64::from(self.grid);
        Cell {
            x: (place.lon * grid).round_ties_even() as i32,
            y: (place.lat * grid).round_ties_even() as i32,
        }
    }
}

/// The country written as its letters in base 26, counted from 1; 0 is none.
fn country(number: u32) -> Result<Option<CountryId>, AtlasError> {
    let Some(letters) = number.checked_sub(1) else {
        return Ok(None);
    };
    if letters >= 26 * 26 * 26 {
        return Err(AtlasError::Malformed);
    }
    let code = [letters / 676, letters / 26 % 26, letters % 26].map(|letter| b'A' + letter as u8);
    let code = std::str::from_utf8(&code).map_err(|_| AtlasError::Malformed)?;
    Ok(CountryId::new(code))
}
