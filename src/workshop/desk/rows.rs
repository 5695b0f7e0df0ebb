//! Rows that come and go. Each change says where the focus goes.

use std::rc::Rc;

use super::Place;
use crate::read::Column;
use crate::workshop::document::id_of_row;
use crate::workshop::field::Field;
use crate::workshop::table::{Row, Table};

/// Adds a row for more evidence below those of the event at `place`.
pub(super) fn add_evidence(table: &mut Table, place: Place) -> Place {
    let first = table.leader(place.row).unwrap_or(place.row);
    let Some(id) = id_of_row(table, first) else {
        return place;
    };
    table.write(first, [(Column::Id, id.as_str())]);
    let mut row: Row = table.fresh();
    row.set(Column::Id, &id);
    let last = table
        .rows
        .iter()
        .rposition(|row| row.said(Column::Id) == id);
    let at = last.unwrap_or(first) + 1;
    table.rows.insert(at, Rc::new(row));
    table.end_blank();
    Place {
        row: at,
        field: Field::Source,
    }
}

/// Takes the row at `place` away, and with the first row of an event the others.
pub(super) fn remove_row(table: &mut Table, place: Place) -> Place {
    let followers: Vec<u32> = (0..table.rows.len())
        .filter(|at| *at == place.row || table.leader(*at) == Some(place.row))
        .filter_map(|at| table.rows.get(at).map(|row| row.key()))
        .collect();
    table.rows.retain(|row| !followers.contains(&row.key()));
    table.end_blank();
    Place {
        row: place.row.min(table.rows.len() - 1),
        ..place
    }
}
