//! The events of a table: a row each, and further rows with its id that add
//! evidence.

use std::borrow::Cow;

use super::column::Column;
use super::slug::unique;
use super::source::Sources;
use super::table::{Row, Table};
use crate::model::order::positions;
use crate::model::{Event, EventId, EventParts, Evidence, EvidenceParts};
use crate::read::event::{MOST_EVENTS, MOST_ITEMS};
use crate::read::found;
use crate::read::problem::{ProblemKind, TableProblem};
use crate::read::problems::{MOST_SUGGESTIONS, Problems};
use crate::spelling::nearest;

/// The events of a table, as far as its rows have been read.
pub(super) struct Events<'a> {
    /// Of each row the first one with its id: itself, if it has none.
    first_rows: Vec<usize>,
    /// Of each row that begins an event, that event.
    by_row: Vec<Option<usize>>,
    drafts: Vec<Draft<'a>>,
}

/// An event, and the rows that speak of it.
struct Draft<'a> {
    /// The event, without evidence; `None` of a wrong one.
    event: Option<EventParts>,
    has_id: bool,
    /// What its first row says of it, and the number of that row.
    texts: Vec<Option<Cow<'a, str>>>,
    number: usize,
    /// What is said of it, still without sources.
    evidence: Vec<EvidenceParts>,
    /// The row of each piece of evidence.
    rows: Vec<usize>,
}

impl<'a> Events<'a> {
    /// Nothing read yet of `table`.
    pub(super) fn of(table: &Table<'a>) -> Self {
        let id = |row: usize| table.lines[row].id.as_deref().map(str::trim);
        let order = positions(table.lines.len(), &|one, other| id(one).cmp(&id(other)));
        let mut first_rows: Vec<usize> = (0..table.lines.len()).collect();
        for same in order.chunk_by(|one, other| id(*one) == id(*other)) {
            for row in same.iter().filter(|row| id(**row).is_some()) {
                first_rows[*row] = same[0];
            }
        }
        Self {
            by_row: vec![None; first_rows.len()],
            first_rows,
            drafts: Vec::new(),
        }
    }

    /// Reads what `row`, at position `at` among the rows, says of its event.
    /// Returns whether there may be more.
    pub(super) fn read(
        &mut self,
        at: usize,
        row: &Row<'_, 'a>,
        problems: &mut Problems<'a>,
    ) -> bool {
        let first = self.first_rows[at];
        if first != at {
            self.add(at, first, row, problems);
            return true;
        }
        if self.drafts.len() == MOST_EVENTS {
            row.problem(
                Column::Id,
                ProblemKind::TooMany { most: MOST_EVENTS },
                problems,
            );
            return false;
        }
        let is_event = Column::NEEDED.iter().any(|column| row.says(*column));
        let line = &row.table.lines[at];
        if line.is_broken {
            return true;
        }
        if let (false, Some(id)) = (is_event, &line.id) {
            self.report_orphan(id, row, problems);
        } else {
            self.by_row[at] = Some(self.drafts.len());
            self.drafts.push(Draft {
                event: row.event(problems),
                has_id: line.id.is_some(),
                texts: row.texts(&Column::OF_EVENT),
                number: row.number(),
                evidence: vec![row.evidence(problems)],
                rows: vec![at],
            });
        }
        true
    }

    /// Reports that `row` adds evidence to no event: that none above has this `id`.
    fn report_orphan(&self, id: &str, row: &Row<'_, 'a>, problems: &mut Problems<'a>) {
        // A broken row may have that event.
        if !row.table.is_whole {
            return;
        }
        let above = self
            .drafts
            .iter()
            .filter(|draft| draft.has_id)
            .filter_map(|draft| Some(draft.event.as_ref()?.id.as_str()));
        let nearest = (problems.len() < MOST_SUGGESTIONS)
            .then(|| nearest(id.trim(), above))
            .flatten()
            .map(found::quoted);
        let found = found::quoted(id.trim());
        let kind = TableProblem::NoEventAbove { found, nearest };
        row.problem(Column::Id, kind.into(), problems);
    }

    /// Reads what `row` adds to the event of the row `first`.
    fn add(&mut self, at: usize, first: usize, row: &Row<'_, 'a>, problems: &mut Problems<'a>) {
        if row.table.lines[at].is_broken {
            return;
        }
        let evidence = row.evidence(problems);
        let Some(draft) = self.by_row[first].and_then(|draft| self.drafts.get_mut(draft)) else {
            return;
        };
        for (column, there) in Column::OF_EVENT.into_iter().zip(&draft.texts) {
            let Some(here) = row.text(column) else {
                continue;
            };
            if there.as_deref().map(str::trim) != Some(here.trim()) {
                let kind = TableProblem::RowDiffers {
                    found: found::quoted(&here),
                    first: there.as_deref().map(found::quoted),
                    first_row: draft.number,
                };
                row.problem(column, kind.into(), problems);
            }
        }
        if draft.evidence.len() == MOST_ITEMS {
            row.problem(
                Column::Id,
                ProblemKind::TooMany { most: MOST_ITEMS },
                problems,
            );
            return;
        }
        draft.evidence.push(evidence);
        draft.rows.push(at);
    }

    /// The events with their evidence, and the row of each piece of it.
    ///
    /// None of them is wrong.
    pub(super) fn into_events(self, sources: &Sources) -> (Vec<Event>, Vec<Vec<usize>>) {
        let (mut taken, mut wanted) = (Vec::new(), Vec::new());
        for draft in &self.drafts {
            match &draft.event {
                Some(event) if draft.has_id => taken.push(event.id.as_str()),
                Some(event) => wanted.push(event.id.as_str().to_owned()),
                None => (),
            }
        }
        let mut derived = unique(wanted, &taken).into_iter();
        let (mut events, mut rows) = (Vec::new(), Vec::new());
        for draft in self.drafts {
            let Some(mut event) = draft.event else {
                continue;
            };
            if !draft.has_id
                && let Some(id) = derived.next().and_then(|id| EventId::new(&id))
            {
                event.id = id;
            }
            for (mut evidence, row) in draft.evidence.into_iter().zip(&draft.rows) {
                evidence.source = sources.list[sources.of_rows[*row]].id().clone();
                event.evidence.push(Evidence::new(evidence));
            }
            events.push(Event::new(event));
            rows.push(draft.rows);
        }
        (events, rows)
    }
}
