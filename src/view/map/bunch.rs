//! Ties that are drawn together, so that one which looks another way is drawn again with no more
//! than these, and not with all.

use std::ops::Range;

use yew::prelude::*;

use super::super::Shared;
use super::super::memo::Draw;
use super::emphasis::Standing;
use super::tie::tie;
use crate::cartography::{Layout, TieMark};

/// How many ties of the whole map are one bunch.
const SIZE: usize = 8;

/// Neighbours in the order in which ties are drawn.
pub(super) struct Bunch {
    pub layout: Shared<Layout>,
    /// Which of the layout's ties they are.
    pub range: Range<usize>,
    /// How they stand, and what voices call them.
    pub looks: Vec<(Standing, AttrValue)>,
}

impl Bunch {
    /// The bunches of a map's ties, each by the ties it has. They stay the same when ties go.
    pub(super) fn ranges(ties: &[TieMark]) -> Vec<Range<usize>> {
        let last = ties.last().map_or(0, |tie| tie.rank / SIZE + 1);
        let until = |bunch| ties.partition_point(|tie| tie.rank < bunch * SIZE);
        (0..last)
            .map(|bunch| until(bunch)..until(bunch + 1))
            .collect()
    }

    fn ties(&self) -> &[TieMark] {
        self.layout
            .ties()
            .get(self.range.clone())
            .unwrap_or_default()
    }
}

impl PartialEq for Bunch {
    fn eq(&self, other: &Self) -> bool {
        let (ties, others) = (self.ties(), other.ties());
        ties.len() == others.len()
            && ties
                .iter()
                .zip(others)
                .all(|(one, other)| one.looks_like(other))
            && self.looks == other.looks
            && self.layout.crowding() == other.layout.crowding()
    }
}

impl Draw for Bunch {
    fn draw(&self) -> Html {
        let ties = self.ties().iter().zip(&self.looks);
        ties.map(|(mark, (standing, name))| {
            tie(mark, self.layout.crowding(), name.clone(), *standing)
        })
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cartography::Stroke;
    use crate::view::size::Size;

    /// The ids of a bunch's ties, by the number of the bunch.
    fn bunches(layout: &Layout) -> Vec<Vec<String>> {
        let ids = |range: Range<usize>| layout.ties()[range].iter().map(|tie| tie.id.to_string());
        Bunch::ranges(layout.ties())
            .into_iter()
            .map(|range| ids(range).collect())
            .collect()
    }

    #[test]
    fn every_tie_is_in_one_bunch_and_stays_there_when_others_go() {
        let text = include_str!("../../../assets/datasets/minsk-moscow-pyongyang-seoul.json");
        let dataset = crate::read::json(text).unwrap().dataset;
        let Size { width, height } = Size::default();
        let whole = Layout::new(&dataset, &["", "", "", ""], width, height);
        assert_eq!(whole.ties().len(), 6);
        // As if the map had more: the last ties of a bunch, and the first of the one after.
        let all: Vec<TieMark> = (0..3 * SIZE)
            .map(|rank| {
                let mut tie = whole.ties()[rank % 6].clone();
                tie.rank = rank;
                tie
            })
            .collect();
        let ranges = Bunch::ranges(&all);
        assert_eq!(ranges, [0..SIZE, SIZE..2 * SIZE, 2 * SIZE..3 * SIZE]);
        let left: Vec<TieMark> = all[1..SIZE]
            .iter()
            .chain(&all[2 * SIZE..])
            .cloned()
            .collect();
        let ranges = Bunch::ranges(&left);
        assert_eq!(
            ranges,
            [0..SIZE - 1, SIZE - 1..SIZE - 1, SIZE - 1..2 * SIZE - 1]
        );
        assert!(Bunch::ranges(&[]).is_empty());

        let gone = whole.ties()[0].id;
        let only = whole.only(&|id| {
            (id != gone).then_some(Stroke {
                count: 1,
                style: crate::model::TieLine::Solid,
            })
        });
        let mut expected = bunches(&whole);
        expected[0].remove(0);
        assert_eq!(bunches(&only), expected);
    }
}
