//! The timeline by keyboard: one tab stop, and where keys lead from it.

use super::board::Board;
use crate::model::{EventId, TieId};
use crate::state::Selection;

/// The name of a lane, or one of its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    pub lane: usize,
    pub mark: Option<usize>,
}

/// What a stop is of, whatever is drawn.
pub(super) type Spot = (Option<TieId>, Option<EventId>);

impl Stop {
    /// The stop written `text`, as [`Stop::name`] writes it.
    pub fn read(text: &str) -> Option<Self> {
        let mut numbers = text.split(' ').map(str::parse);
        Some(Self {
            lane: numbers.next()?.ok()?,
            mark: numbers.next().and_then(Result::ok),
        })
    }

    /// Its name among all stops of a board.
    pub fn name(self) -> String {
        let lane = self.lane.to_string();
        match self.mark {
            Some(mark) => [&lane, " ", &mark.to_string()].concat(),
            None => lane,
        }
    }

    /// What it is of.
    pub fn spot(self, board: &Board) -> Option<Spot> {
        let lane = board.lanes.get(self.lane)?;
        let event = match self.mark {
            Some(mark) => Some(lane.marks.get(mark)?.event.clone()),
            None => None,
        };
        Some((lane.tie, event))
    }

    /// The stop of `spot`, or what is nearest to it where that is gone: the event in another
    /// lane, the lane's name, the first of all.
    pub fn nearest(board: &Board, spot: &Spot) -> Self {
        let (tie, event) = spot;
        let own = board.lanes.iter().position(|lane| lane.tie == *tie);
        let mark_in = |at: usize| {
            let marks = board.lanes.get(at)?.marks.iter();
            let mark = marks
                .map(|mark| &mark.event)
                .position(|id| Some(id) == event.as_ref())?;
            Some(Self {
                lane: at,
                mark: Some(mark),
            })
        };
        let mut lanes = own.into_iter().chain(0..board.lanes.len());
        lanes.find_map(mark_in).unwrap_or(Self {
            lane: own.unwrap_or(0),
            mark: None,
        })
    }

    /// The stop of what is selected, if it has one.
    pub fn of(board: &Board, selection: &Selection) -> Option<Self> {
        let is_it = |stop: &Self| match (selection, stop.spot(board)) {
            (Selection::Tie(id), Some((tie, None))) => tie == Some(*id),
            (Selection::Event(id), Some((_, Some(event)))) => event == *id,
            _ => false,
        };
        let stops = board.lanes.iter().enumerate().flat_map(|(lane, all)| {
            let marks = (0..all.marks.len()).map(Some);
            std::iter::once(None)
                .chain(marks)
                .map(move |mark| Self { lane, mark })
        });
        stops.into_iter().find(is_it)
    }

    /// Where a key leads; `None` where it leads nowhere else.
    pub fn step(self, board: &Board, key: &str) -> Option<Self> {
        let lane = board.lanes.get(self.lane)?;
        let last = lane.marks.len().checked_sub(1);
        let at = |mark| Self { mark, ..self };
        let next = match (key, self.mark) {
            ("ArrowRight", None) => at(last.map(|_| 0)),
            ("ArrowRight", Some(mark)) => at(last.map(|last| last.min(mark + 1))),
            ("ArrowLeft", Some(mark)) => at(mark.checked_sub(1)),
            ("Home", _) => at(None),
            ("End", _) => at(last),
            ("ArrowDown", _) => self.across(board, self.lane + 1)?,
            ("ArrowUp", _) => self.across(board, self.lane.checked_sub(1)?)?,
            _ => return None,
        };
        (next != self).then_some(next)
    }

    /// The stop of another lane that is nearest in time; from a name to a name.
    fn across(self, board: &Board, lane: usize) -> Option<Self> {
        let middle =
            |at: usize, mark: usize| Some(board.lanes.get(at)?.marks.get(mark)?.extent.middle());
        let count = board.lanes.get(lane)?.marks.len();
        let from = self.mark.and_then(|mark| middle(self.lane, mark));
        let mark = from.and_then(|from| {
            (0..count)
                .min_by_key(|mark| middle(lane, *mark).map_or(i32::MAX, |to| (to - from).abs()))
        });
        Some(Self { lane, mark })
    }
}
