//! Writes a drawn level in the format that `assets/atlas/README.md` lays down.

use std::collections::HashMap;

use super::draw::{Cell, Drawn};
use super::level::Level;
use super::topology::{ArcUse, LandId, Line, Ring};

/// The bytes of a level, and how many vertices they hold.
///
/// # Errors
///
/// When an arc is used twice in one direction or a ring does not close.
pub(crate) fn pack(drawn: &Drawn, level: &Level) -> Result<(Vec<u8>, usize), String> {
    let mut packer = Packer {
        drawn,
        half_turn: 180 * level.grid,
        shape: Vec::new(),
        x: Vec::new(),
        y: Vec::new(),
        numbers: HashMap::new(),
        anchor: (0, 0),
        vertices: 0,
    };
    let lands = &drawn.topology.lands;
    varint(&mut packer.shape, lands.len() as u32);
    let mut previous = 0;
    for (&id, polygons) in lands {
        let number = land_number(id);
        varint(&mut packer.shape, number - previous);
        previous = number;
        varint(&mut packer.shape, polygons.len() as u32);
        for polygon in polygons {
            varint(&mut packer.shape, polygon.len() as u32);
            for ring in polygon {
                packer.ring(ring)?;
            }
        }
    }
    packer.lines();
    let mut bytes = b"DMA\x01".to_vec();
    bytes.push(level.code);
    varint(&mut bytes, level.grid.cast_unsigned());
    varint(&mut bytes, packer.shape.len() as u32);
    varint(&mut bytes, packer.x.len() as u32);
    bytes.extend(packer.shape);
    bytes.extend(packer.x);
    bytes.extend(packer.y);
    Ok((bytes, packer.vertices))
}

struct Packer<'a> {
    drawn: &'a Drawn,
    half_turn: i32,
    shape: Vec<u8>,
    x: Vec<u8>,
    y: Vec<u8>,
    /// The number under which each written arc is known, and its direction.
    numbers: HashMap<usize, (u32, bool)>,
    /// The start of the last ring that was written with its start.
    anchor: Cell,
    vertices: usize,
}

impl Packer<'_> {
    fn ring(&mut self, ring: &Ring) -> Result<(), String> {
        let mut ring = ring.clone();
        // A known arc first: it says where the ring starts.
        let known = ring.iter().position(|p| self.numbers.contains_key(&p.arc));
        ring.rotate_left(known.unwrap_or(0));
        varint(&mut self.shape, ring.len() as u32);
        let mut start = None;
        for (index, &passage) in ring.iter().enumerate() {
            let line = self.line(passage);
            let (Some(&from), Some(&to)) = (line.first(), line.last()) else {
                return Err("an empty arc".into());
            };
            if let Some(&(number, reversed)) = self.numbers.get(&passage.arc) {
                if reversed == passage.reversed {
                    return Err(format!(
                        "arc {} is passed twice in one direction",
                        passage.arc
                    ));
                }
                let back = self.numbers.len() as u32 - number;
                varint(&mut self.shape, back);
                start.get_or_insert(from);
                continue;
            }
            let number = self.numbers.len() as u32;
            self.numbers.insert(passage.arc, (number, passage.reversed));
            varint(&mut self.shape, 0);
            self.vertices += line.len();
            let start = *start.get_or_insert_with(|| {
                let anchor = self.anchor;
                self.anchor = from;
                self.step(anchor, from);
                from
            });
            let closes = index + 1 == ring.len();
            if closes && to != start {
                return Err(format!("a ring ends at {to:?} and not at {start:?}"));
            }
            let written = &line[1..line.len() - usize::from(closes)];
            varint(&mut self.shape, written.len() as u32);
            let mut last = from;
            for &cell in written {
                self.step(last, cell);
                last = cell;
            }
        }
        Ok(())
    }

    fn line(&self, passage: ArcUse) -> Vec<Cell> {
        let mut line = self.drawn.lines[passage.arc].clone();
        if passage.reversed {
            line.reverse();
        }
        line
    }

    fn step(&mut self, from: Cell, to: Cell) {
        let dx = (to.0 - from.0 + self.half_turn).rem_euclid(2 * self.half_turn) - self.half_turn;
        varint(&mut self.x, zigzag(dx));
        varint(&mut self.y, zigzag(to.1 - from.1));
    }

    /// Which arcs are more than coast and border.
    fn lines(&mut self) {
        let mut marked: Vec<(u32, Line)> = self
            .numbers
            .iter()
            .filter_map(|(&arc, &(number, _))| {
                self.drawn.topology.arcs[arc]
                    .line
                    .map(|line| (number, line))
            })
            .collect();
        marked.sort_by_key(|&(number, _)| number);
        varint(&mut self.shape, marked.len() as u32);
        let mut previous = 0;
        for (number, line) in marked {
            varint(&mut self.shape, number - previous);
            varint(
                &mut self.shape,
                match line {
                    Line::Disputed => 0,
                    Line::Armistice => 1,
                },
            );
            previous = number;
        }
    }
}

/// An alpha-3 code as a number in base 26 from 1; 0 for none.
fn land_number(id: LandId) -> u32 {
    id.map_or(0, |code| {
        let letters = code.bytes().map(|byte| u32::from(byte - b'A'));
        letters.fold(0, |number, letter| number * 26 + letter) + 1
    })
}

fn zigzag(value: i32) -> u32 {
    ((value << 1) ^ (value >> 31)).cast_unsigned()
}

/// Appends a number in base 128, low digits first, as Protocol Buffers do.
fn varint(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}
