//! Which lanes and marks are drawn, and where: everything about them but their looks.

use super::super::super::reader::Reader;
use super::extent::Extent;
use super::scale::{Scale, WHOLE};
use crate::model::order::{positions, sort};
use crate::model::{Event, EventId, TieId, TieLine};
use crate::state::{Selection, ShownTie};

/// The least size of a mark, so that it can be hit, and what is between two of them.
pub(super) const LEAST_MARK_PX: f64 = 24.0;
const GAP_PX: f64 = 3.0;

/// A lane costs as much as so many marks.
const LANE_COST: usize = 3;

/// No lane takes more than this part of what may be drawn.
const LANE_SHARE: usize = 5;

/// All lanes that are drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Board {
    /// The tie with the most shown events first, what belongs to none last.
    pub lanes: Vec<Lane>,
    /// How many ties are shown, but have no lane yet.
    pub ties_left: usize,
    /// How many events are shown, but in no lane yet.
    pub events_left: usize,
}

/// The lane of a tie.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lane {
    /// `None` for the lane of all events that link no two countries of the map.
    pub tie: Option<TieId>,
    pub shown: ShownTie,
    /// In the order of time.
    pub marks: Vec<Mark>,
    /// How many marks stand above one another; never none.
    pub rows: usize,
}

/// The mark of an event in a lane.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub event: EventId,
    pub extent: Extent,
    pub row: usize,
}

impl Board {
    /// The lanes of all ties that are shown, with about `most` marks, the newest ones.
    ///
    /// What is selected is drawn in any case. `width_px` is that of the axis.
    pub fn of(
        reader: &Reader,
        selection: Option<&Selection>,
        scale: &Scale,
        width_px: f64,
        most: usize,
    ) -> Self {
        let (dataset, shown) = (&reader.dataset, &reader.shown);
        let ties: Vec<(TieId, ShownTie)> = shown
            .ties(dataset)
            .map(|(tie, shown)| (tie.id(), shown))
            .collect();
        let by_count = positions(ties.len(), &|one, other| {
            ties[other].1.count.cmp(&ties[one].1.count)
        });
        let mut lanes = Vec::new();
        let mut spent = 0;
        for (tie, shown_tie) in by_count.into_iter().map(|at| ties[at]) {
            let is_selected = match selection {
                Some(Selection::Country(_)) | None => false,
                Some(other) => other.has_tie(tie, dataset),
            };
            if spent >= most && !is_selected {
                continue;
            }
            let events = newest(shown.events_of_tie(tie, dataset), selection, most);
            let lane = Lane::of(Some(tie), shown_tie, events, scale, width_px);
            spent += LANE_COST + lane.marks.len();
            lanes.push(lane);
        }
        let ties_left = ties.len() - lanes.len();
        lanes.extend(untied(reader, selection, scale, width_px, most));
        let mut marked: Vec<&EventId> = Vec::new();
        marked.extend(
            lanes
                .iter()
                .flat_map(|lane| lane.marks.iter().map(|mark| &mark.event)),
        );
        sort(&mut marked, |one, other| one.as_str().cmp(other.as_str()));
        marked.dedup();
        Self {
            ties_left,
            events_left: shown.count().saturating_sub(marked.len()),
            lanes,
        }
    }

    /// Whether anything is not drawn yet, be it an event that stands in another lane.
    pub fn is_cut(&self) -> bool {
        self.ties_left > 0 || self.lanes.iter().any(Lane::is_cut)
    }
}

impl Lane {
    fn of(
        tie: Option<TieId>,
        shown: ShownTie,
        mut events: Vec<&Event>,
        scale: &Scale,
        width_px: f64,
    ) -> Self {
        sort(&mut events, |one, other| {
            let [before, after] = [one, other].map(|event| (days(event), event.id().as_str()));
            before.cmp(&after)
        });
        let mut ends: Vec<f64> = Vec::new();
        let marks = events.into_iter().map(|event| {
            let extent = Extent::of(event.date(), scale);
            let px = |at: i32| f64::from(at) * width_px / f64::from(WHOLE);
            let half = (px(extent.to) - px(extent.from)).max(LEAST_MARK_PX) / 2.0;
            let middle = px(extent.middle());
            let free = ends.iter().position(|end| *end <= middle - half);
            let row = free.unwrap_or_else(|| {
                ends.push(0.0);
                ends.len() - 1
            });
            ends[row] = middle + half + GAP_PX;
            Mark {
                event: event.id().clone(),
                extent,
                row,
            }
        });
        Self {
            tie,
            shown,
            marks: marks.collect(),
            rows: ends.len().max(1),
        }
    }

    /// Whether some of its events are not drawn yet.
    pub fn is_cut(&self) -> bool {
        self.marks.len() < self.shown.count
    }
}

/// The lane of the shown events that belong to no tie; `None` if there are none.
fn untied(
    reader: &Reader,
    selection: Option<&Selection>,
    scale: &Scale,
    width_px: f64,
    most: usize,
) -> Option<Lane> {
    let events: Vec<&Event> = reader.shown.untied(&reader.dataset).collect();
    let shown = ShownTie {
        count: events.len(),
        line: TieLine::of(events.iter().copied()),
    };
    let events = newest(events.into_iter(), selection, most);
    (!events.is_empty()).then(|| Lane::of(None, shown, events, scale, width_px))
}

/// Those of a lane's events that are drawn: its share of `most`, and what is selected.
fn newest<'a>(
    events: impl Iterator<Item = &'a Event>,
    selection: Option<&Selection>,
    most: usize,
) -> Vec<&'a Event> {
    let is_selected =
        |event: &Event| matches!(selection, Some(Selection::Event(id)) if id == event.id());
    let events = events.enumerate();
    let events = events.filter(|(at, event)| *at < most / LANE_SHARE || is_selected(event));
    events.map(|(_, event)| event).collect()
}

/// The first and the last day that an event may be of.
fn days(event: &Event) -> (i32, i32) {
    let date = event.date();
    (
        date.earliest().days_since_1970_or(i32::MIN),
        date.latest().days_since_1970_or(i32::MAX),
    )
}
