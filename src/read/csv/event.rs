//! The events of a table: a row each, and further rows with its id that add
//! evidence.

use super::cells::{EventCells, Saying};
use super::column::Column;
use super::slug::unique;
use super::source::Sources;
use super::table::{Row, Table};
use crate::model::order::positions;
use crate::model::{Event, EventId, EventParts, Evidence, EvidenceParts, Place};
use crate::read::event::{MOST_EVENTS, MOST_ITEMS, slug as rewritten};
use crate::read::found;
use crate::read::problem::{ProblemKind, TableProblem};
use crate::read::problems::{MOST_SUGGESTIONS, Problems};
use crate::spelling::nearest;

/// The events of a table, as far as its rows have been read.
pub(super) struct Events {
    /// Of each row the first one with its id: itself, if it has none.
    first_rows: Vec<usize>,
    /// Of each row that begins an event, that event.
    by_row: Vec<Option<usize>>,
    drafts: Vec<Draft>,
}

/// An event, and the rows that speak of it.
struct Draft {
    /// `None` of one that is to be derived.
    id: Option<EventId>,
    cells: EventCells,
    sayings: Vec<Saying>,
    /// The row of each saying.
    rows: Vec<usize>,
}

impl Events {
    /// Nothing read yet of `table`.
    pub(super) fn of(table: &Table<'_>) -> Self {
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
    pub(super) fn read<'a>(
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
                id: row.read(Column::Id, false, problems, id_in).right(),
                cells: EventCells::read(row, true, problems),
                sayings: vec![Saying::read(row, problems)],
                rows: vec![at],
            });
        }
        true
    }

    /// Reports that `row` adds evidence to no event: that none above has this `id`.
    fn report_orphan<'a>(&self, id: &str, row: &Row<'_, 'a>, problems: &mut Problems<'a>) {
        // A broken row may have that event.
        if row.table.lines.iter().any(|line| line.is_broken) {
            return;
        }
        let above = self.drafts.iter().filter_map(|draft| draft.id.as_ref());
        let nearest = (problems.len() < MOST_SUGGESTIONS)
            .then(|| nearest(id.trim(), above.map(EventId::as_str)))
            .flatten()
            .map(found::quoted);
        let found = found::quoted(id.trim());
        let kind = TableProblem::NoEventAbove { found, nearest };
        row.problem(Column::Id, kind.into(), problems);
    }

    /// Reads what `row` adds to the event of the row `first`.
    fn add<'a>(&mut self, at: usize, first: usize, row: &Row<'_, 'a>, problems: &mut Problems<'a>) {
        if row.table.lines[at].is_broken {
            return;
        }
        let cells = EventCells::read(row, false, problems);
        let saying = Saying::read(row, problems);
        let Some(draft) = self.by_row[first].and_then(|draft| self.drafts.get_mut(draft)) else {
            return;
        };
        for column in draft.cells.differences(&cells) {
            let shown = |row: &Row<'_, 'a>| match row.text(column) {
                Some(text) => found::quoted(&text),
                None => "an empty cell".to_owned(),
            };
            let first = row.table.row_at(first);
            let kind = TableProblem::RowDiffers {
                found: shown(row),
                first: shown(&first),
                first_row: first.number(),
            };
            row.problem(column, kind.into(), problems);
        }
        if draft.sayings.len() == MOST_ITEMS {
            row.problem(
                Column::Id,
                ProblemKind::TooMany { most: MOST_ITEMS },
                problems,
            );
            return;
        }
        draft.sayings.push(saying);
        draft.rows.push(at);
    }

    /// The events with their evidence, and the row of each piece of it.
    pub(super) fn into_events(mut self, sources: &Sources) -> (Vec<Event>, Vec<Vec<usize>>) {
        self.name();
        let mut rows = Vec::with_capacity(self.drafts.len());
        let mut events = Vec::with_capacity(self.drafts.len());
        for draft in self.drafts {
            let cited = |row: usize| sources.list[sources.of_rows[row]].id().clone();
            let evidence = draft.sayings.into_iter().zip(&draft.rows);
            let evidence = evidence.map(|(saying, row)| {
                Evidence::new(EvidenceParts {
                    source: cited(*row),
                    stance: saying.stance,
                    speaker: saying.speaker,
                    date: None,
                    locator: None,
                    quote: saying.quote,
                })
            });
            let cells = draft.cells;
            // None lacks anything that it needs, or there would be an error.
            if let (Some(id), Some(date), Some(kind), Some(title), Some(parties)) = (
                draft.id,
                cells.date.right(),
                cells.kind.right(),
                cells.title.right(),
                cells.parties.right(),
            ) {
                events.push(Event::new(EventParts {
                    id,
                    kind,
                    date,
                    title,
                    summary: cells.summary.right(),
                    place: cells.place.right().map(|name| Place::new(name, None)),
                    parties,
                    evidence: evidence.collect(),
                    stages: Vec::new(),
                }));
                rows.push(draft.rows);
            }
        }
        (events, rows)
    }

    /// Gives the events without an id one that is made of title and date.
    fn name(&mut self) {
        let taken: Vec<_> = self
            .drafts
            .iter()
            .filter_map(|draft| draft.id.as_ref().map(EventId::as_str))
            .collect();
        let wanted: Vec<_> = self
            .drafts
            .iter()
            .filter(|draft| draft.id.is_none())
            .map(|draft| draft.cells.slug())
            .collect();
        let mut ids = unique(&wanted, &taken).into_iter();
        for draft in self.drafts.iter_mut().filter(|draft| draft.id.is_none()) {
            draft.id = ids.next().and_then(|id| EventId::new(&id));
        }
    }
}

fn id_in(text: &str, faults: &mut Vec<ProblemKind>) -> Option<EventId> {
    let text = text.trim();
    let id = EventId::new(text);
    if id.is_none() {
        faults.push(ProblemKind::EventIdForm {
            found: found::quoted(text),
            instead: rewritten(text),
        });
    }
    id
}
