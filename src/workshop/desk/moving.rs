//! Where the focus goes.

use super::{Desk, Place};
use crate::workshop::field::Field;

/// A way from one cell to another, as in a spreadsheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One column back.
    Left,
    /// One column on.
    Right,
    /// One row back.
    Up,
    /// One row on.
    Down,
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first cell of all.
    First,
    /// To the first cell of the last row.
    Last,
    /// To the next cell, in the next row after the last column.
    Next,
    /// To the one before.
    Previous,
    /// One row on; to the column in which filling the row began, if Tab did it.
    Below,
}

impl Desk {
    pub(super) fn go(&mut self, way: Way) {
        let rows = self
            .history
            .as_ref()
            .map_or(1, |history| history.present().table.rows.len());
        let last_row = rows.saturating_sub(1);
        let Place { row, field } = self.place();
        let fields = self.fields();
        let first = Field::Date;
        let last = fields.last().copied().unwrap_or(first);
        let (row, field) = match way {
            Way::Up => (row.saturating_sub(1), field),
            Way::Down => (row + 1, field),
            Way::RowStart => (row, first),
            Way::RowEnd => (row, last),
            Way::First => (0, first),
            Way::Last => (last_row, first),
            Way::Next if field == last => (row + 1, first),
            Way::Next | Way::Right => (row, moved_within(fields, field)),
            Way::Previous if field == first && row > 0 => (row - 1, last),
            Way::Previous | Way::Left => (row, field.moved(-1)),
            Way::Below => (row + 1, self.tabbing_from.unwrap_or(field)),
        };
        if !matches!(way, Way::Next | Way::Previous) {
            self.tabbing_from = None;
        }
        let row = row.min(last_row);
        self.grab(Place { row, field });
    }
}

/// The field after `field`, if there is one among `fields`.
fn moved_within(fields: &[Field], field: Field) -> Field {
    let next = field.moved(1);
    if fields.contains(&next) { next } else { field }
}
