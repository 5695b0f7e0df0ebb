//! What typing and pasting write into the table.

use super::{Draft, Place};
use crate::read::{self, Column, Sheet};
use crate::workshop::source::SourceText;
use crate::workshop::table::Table;

/// Puts the date that can only be meant in the place of what was typed for it.
pub(super) fn settle(draft: &mut Draft) {
    for (column, text) in &mut draft.cells {
        if matches!(column, Column::Date | Column::SourcePublished)
            && let Some(date) = read::proposed_date(text)
        {
            *text = date;
        }
    }
}

/// Writes `draft` into the row `at`, and whatever must stay the same with it.
pub(super) fn written(table: &mut Table, at: usize, draft: &Draft) {
    let Some(row) = table.rows.get(at) else {
        return;
    };
    let is_led = table.leader(at).is_some();
    let (id, source) = (row.said(Column::Id).to_owned(), SourceText::of(row));
    let of_source = |column: &Column| Column::OF_SOURCE.contains(column);
    let mut rows = vec![at];
    if draft.cells.iter().any(|(column, _)| *column == Column::Id) && !id.is_empty() && !is_led {
        // The event's other rows go by its id.
        let others = (0..table.rows.len()).filter(|other| table.leader(*other) == Some(at));
        rows.extend(others);
    } else if draft.is_everywhere && draft.cells.iter().all(|(column, _)| of_source(column)) {
        let others = table.rows.iter().enumerate();
        let same = others.filter(|(_, row)| SourceText::of(row) == source);
        rows.extend(same.map(|(other, _)| other));
    }
    for row in rows {
        let cells = draft.cells.iter();
        table.write(row, cells.map(|(column, text)| (*column, text.as_str())));
    }
}

/// Writes a text of cells, from `place` on, and returns where it was.
///
/// A first row of column names says where the cells go; otherwise they go to the
/// right of `place`, as they are shown.
pub(super) fn pasted(table: &mut Table, place: Place, text: &str) -> Place {
    let is_header = |row: &[String]| {
        row.len() > 1
            && row
                .iter()
                .all(|cell| cell.is_empty() || Column::named(cell).is_some())
    };
    let by_name = Sheet::read(text).rows;
    let (columns, rows) = match by_name.split_first() {
        Some((header, rows)) if is_header(header) => {
            let columns = header.iter().map(|name| Column::named(name)).collect();
            (columns, rows.to_vec())
        }
        // Without names only tabs part cells: a text may have commas.
        _ => {
            let rows = Sheet::separated_by(b'\t', text).rows;
            let width = rows.iter().map(Vec::len).max().unwrap_or_default();
            let fields = (0..width).map(|step| {
                let at = place.field as usize + step;
                crate::workshop::Field::ALL
                    .get(at)
                    .map(|field| field.column())
            });
            (fields.collect::<Vec<_>>(), rows)
        }
    };
    for (step, cells) in rows.iter().enumerate() {
        let named = columns.iter().zip(cells);
        let cells: Vec<(Column, &str)> = named
            .filter_map(|(column, text)| Some(((*column)?, text.trim())))
            .collect();
        table.write(place.row + step, cells);
    }
    place
}
