//! The order of names in a language.
//!
//! Browsers know it of most languages, and a common one for the others, so it is the browser's
//! boundary that says how to compare ([`collate_by`]). Where nobody does, no reader sorts by hand, and names are in the order
//! of their code points.

use std::cell::Cell;
use std::cmp::Ordering;

use super::Locale;
use crate::model::order::positions;

/// How a language, by its BCP 47 tag, orders names: compares two of them by their positions.
pub type Collation = fn(tag: &str, names: &[&str]) -> Box<dyn Fn(usize, usize) -> Ordering>;

thread_local! {
    static COLLATION: Cell<Collation> = const { Cell::new(by_code_points) };
}

/// Has names ordered by `collation` from now on.
pub fn collate_by(collation: Collation) {
    COLLATION.set(collation);
}

impl Locale {
    /// The place of each of `names` among all in the order of the language; one place for those
    /// that are the same to it.
    pub fn ranks(&self, names: &[&str]) -> Vec<usize> {
        let compare = COLLATION.get()(self.tag, names);
        let mut ranks = vec![0; names.len()];
        let mut rank = 0;
        let mut before = None;
        for at in positions(names.len(), &compare) {
            if before.is_some_and(|before| compare(before, at).is_lt()) {
                rank += 1;
            }
            if let Some(place) = ranks.get_mut(at) {
                *place = rank;
            }
            before = Some(at);
        }
        ranks
    }
}

fn by_code_points(_: &str, names: &[&str]) -> Box<dyn Fn(usize, usize) -> Ordering> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    Box::new(move |one, other| names.get(one).cmp(&names.get(other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_names_have_one_rank() {
        let locale = Locale::for_reader(&["en"]);
        let names = ["Zambia", "Oman", "Albania", "Zambia", "Belarus"];
        assert_eq!(locale.ranks(&names), [3, 2, 0, 3, 1]);
        assert!(locale.ranks(&[]).is_empty());
    }
}
