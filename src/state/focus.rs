//! The keyboard's way over the map: one tab stop, arrows within it.
//!
//! Left and right go from mark to mark of the same kind; down goes from a
//! country to its ties and up from a tie back to its country. The order is
//! the reading order of the picture, which the caller gives.

use super::Mark;
use crate::model::{CountryId, TieId};

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
    /// The stop on `mark` when it is reached by other means than the arrows.
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

/// Where `key` leads from `from`; the same stop where it leads nowhere.
///
/// `countries` and `ties` are in reading order.
pub fn step(from: Stop, key: Key, countries: &[CountryId], ties: &[TieId]) -> Stop {
    let end = match key {
        Key::Home => countries.first(),
        Key::End => countries.last(),
        _ => None,
    };
    if let Some(country) = end {
        return Stop::Country(*country);
    }
    match (from, key) {
        (Stop::Country(id), Key::Right | Key::Left) => {
            neighbour(countries, id, key).map_or(from, Stop::Country)
        }
        (Stop::Country(of), Key::Down) => ties
            .iter()
            .find(|tie| tie.has(of))
            .map_or(from, |id| Stop::Tie { id: *id, of }),
        (Stop::Tie { id, of }, Key::Right | Key::Left) => {
            let around: Vec<TieId> = ties.iter().copied().filter(|tie| tie.has(of)).collect();
            neighbour(&around, id, key).map_or(from, |id| Stop::Tie { id, of })
        }
        (Stop::Tie { of, .. }, Key::Up) => Stop::Country(of),
        // Down from a tie goes on to the country at its other end.
        (Stop::Tie { id, of }, Key::Down) => id.other(of).map_or(from, Stop::Country),
        _ => from,
    }
}

/// The next or the previous of `items` after `current`, around the end.
fn neighbour<T: Copy + PartialEq>(items: &[T], current: T, key: Key) -> Option<T> {
    let at = items.iter().position(|item| *item == current)?;
    let step = if key == Key::Right {
        1
    } else {
        items.len() - 1
    };
    items.get((at + step) % items.len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::new(code).expect("a country id")
    }

    fn tie(text: &str) -> TieId {
        text.parse().expect("a tie id")
    }

    #[track_caller]
    fn case(from: Stop, keys: &[Key], expected: Stop) {
        let countries = [id("BLR"), id("RUS"), id("PRK")];
        let ties = [tie("BLR-RUS"), tie("BLR-PRK"), tie("PRK-RUS")];
        let found = keys
            .iter()
            .fold(from, |stop, key| step(stop, *key, &countries, &ties));
        assert_eq!(found, expected);
    }

    #[test]
    fn right_goes_through_the_countries_and_around() {
        case(
            Stop::Country(id("BLR")),
            &[Key::Right],
            Stop::Country(id("RUS")),
        );
        case(
            Stop::Country(id("PRK")),
            &[Key::Right],
            Stop::Country(id("BLR")),
        );
        case(
            Stop::Country(id("BLR")),
            &[Key::Left],
            Stop::Country(id("PRK")),
        );
    }

    #[test]
    fn down_enters_the_ties_of_a_country_and_up_leaves_them() {
        let of = id("PRK");
        case(
            Stop::Country(of),
            &[Key::Down],
            Stop::Tie {
                id: tie("BLR-PRK"),
                of,
            },
        );
        case(
            Stop::Country(of),
            &[Key::Down, Key::Right],
            Stop::Tie {
                id: tie("PRK-RUS"),
                of,
            },
        );
        case(
            Stop::Country(of),
            &[Key::Down, Key::Right, Key::Up],
            Stop::Country(of),
        );
    }

    #[test]
    fn down_twice_reaches_the_country_at_the_other_end() {
        case(
            Stop::Country(id("PRK")),
            &[Key::Down, Key::Down],
            Stop::Country(id("BLR")),
        );
    }

    #[test]
    fn home_and_end_are_the_first_and_the_last_country() {
        let on_tie = Stop::Tie {
            id: tie("PRK-RUS"),
            of: id("RUS"),
        };
        case(on_tie, &[Key::Home], Stop::Country(id("BLR")));
        case(on_tie, &[Key::End], Stop::Country(id("PRK")));
    }

    #[test]
    fn a_country_without_ties_keeps_the_focus() {
        let stop = Stop::Country(id("KOR"));
        assert_eq!(step(stop, Key::Down, &[id("KOR")], &[]), stop);
        assert_eq!(step(stop, Key::Right, &[id("KOR")], &[]), stop);
        assert_eq!(step(stop, Key::Home, &[], &[]), stop);
    }
}
