//! The keyboard's way over the map: one tab stop, arrows within it.
//!
//! Arrows go from country to country as they lie on the screen. Enter on a country
//! selects it; once more, it goes in to the country's ties. There, arrows go round
//! them clockwise, Enter selects the tie, Escape goes out to the country again. What
//! selecting means is the caller's business: the walk only moves the focus.

mod arrows;
mod clockwise;
mod typing;

use super::Mark;
use crate::model::{CountryId, TieId};
pub use typing::{Typing, find_by_typing};

/// A key that moves the focus on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The arrow to the right.
    Right,
    /// The arrow to the left.
    Left,
    /// The arrow down.
    Down,
    /// The arrow up.
    Up,
    /// To the first country.
    Home,
    /// To the last country.
    End,
    /// From a country to its ties: Enter.
    In,
    /// From a tie to its country: Escape.
    Out,
}

/// Where the focus is: a mark, and for a tie the country it was entered from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// On a country.
    Country(CountryId),
    /// On a tie, among the ties of one of its countries.
    Tie {
        /// The tie.
        id: TieId,
        /// The country whose ties are walked through.
        of: CountryId,
    },
}

impl Stop {
    /// The stop on `mark` when it is reached by other means than the keys.
    pub fn at(mark: Mark) -> Self {
        match mark {
            Mark::Country(id) => Self::Country(id),
            Mark::Tie(id) => Self::Tie {
                id,
                of: id.ends()[0],
            },
        }
    }

    /// The mark it is on.
    pub fn mark(self) -> Mark {
        match self {
            Self::Country(id) => Mark::Country(id),
            Self::Tie { id, .. } => Mark::Tie(id),
        }
    }
}

/// A country of the map, at this place on the screen.
///
/// # Units
///
/// Pixels, `x` to the right and `y` down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The country.
    pub id: CountryId,
    /// From left to right.
    pub x: f64,
    /// From top to bottom.
    pub y: f64,
}

/// All ways over a map.
///
/// # Guarantees
///
/// From every country arrows lead to every other, wherever they lie; from every country
/// [`Key::In`] and arrows lead to each of its ties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    countries: Vec<CountryId>,
    /// Where the four arrows lead from each country.
    arrows: Vec<[Option<usize>; 4]>,
    /// The ties of each country, clockwise.
    ties: Vec<Vec<TieId>>,
}

impl Walk {
    /// The ways over these countries, in reading order, and the ties between them.
    pub fn new(spots: &[Spot], ties: &[TieId]) -> Self {
        Self {
            countries: spots.iter().map(|spot| spot.id).collect(),
            arrows: arrows::arrows(spots),
            ties: spots
                .iter()
                .map(|spot| clockwise::around(*spot, spots, ties))
                .collect(),
        }
    }

    /// Where a walk begins, and where Home leads.
    pub fn first(&self) -> Option<Stop> {
        self.countries.first().copied().map(Stop::Country)
    }

    /// Whether `stop` is on this map.
    pub fn has(&self, stop: Stop) -> bool {
        match stop {
            Stop::Country(id) => self.position(id).is_some(),
            Stop::Tie { id, of } => self.around(of).contains(&id),
        }
    }

    /// Where `key` leads from `from`; `None` where it leads nowhere.
    pub fn step(&self, from: Stop, key: Key) -> Option<Stop> {
        match (from, key) {
            (_, Key::Home) => self.first(),
            (_, Key::End) => self.countries.last().copied().map(Stop::Country),
            (Stop::Country(of), Key::In) => {
                let id = *self.around(of).first()?;
                Some(Stop::Tie { id, of })
            }
            (Stop::Tie { of, .. }, Key::Out) => Some(Stop::Country(of)),
            (Stop::Country(_), Key::Out) | (Stop::Tie { .. }, Key::In) => None,
            (Stop::Country(id), _) => {
                let at = (*self.arrows.get(self.position(id)?)?.get(arrow(key)?)?)?;
                self.countries.get(at).copied().map(Stop::Country)
            }
            (Stop::Tie { id, of }, _) => {
                let around = self.around(of);
                let at = around.iter().position(|each| *each == id)?;
                let step = match key {
                    Key::Right | Key::Down => 1,
                    _ => around.len() - 1,
                };
                let id = *around.get((at + step) % around.len())?;
                Some(Stop::Tie { id, of })
            }
        }
    }

    fn position(&self, id: CountryId) -> Option<usize> {
        self.countries.iter().position(|each| *each == id)
    }

    fn around(&self, id: CountryId) -> &[TieId] {
        let ties = self.position(id).and_then(|at| self.ties.get(at));
        ties.map_or(&[], Vec::as_slice)
    }
}

/// The position of an arrow among the four.
fn arrow(key: Key) -> Option<usize> {
    arrows::ARROWS.iter().position(|each| *each == key)
}

#[cfg(test)]
mod tests;
