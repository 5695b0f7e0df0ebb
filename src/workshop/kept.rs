//! The work as a text that a browser keeps for the next visit.
//!
//! Rows of cells, because everything is there to read them: first the version,
//! then the title, the imported document, and the rows of the table with the
//! piece of evidence that each comes from.

use std::rc::Rc;

use super::import::origin_of;
use super::table::{Original, Table};
use crate::export::csv::Writer;
use crate::read::{self, Column, Sheet};

const VERSION: &str = "diplomap workshop 1";

/// `table` as a text to keep.
pub(super) fn keep(table: &Table) -> String {
    let mut writer = Writer::new(&[VERSION]);
    writer.row(["title", table.title()]);
    if let Some(original) = &table.original {
        writer.row(["document", &original.lang, &original.text]);
    }
    let origins: Vec<[String; 2]> = table
        .rows()
        .iter()
        .map(|row| {
            row.origin().map_or_else(Default::default, |origin| {
                [origin.event, origin.evidence].map(|at| at.to_string())
            })
        })
        .collect();
    for (row, origin) in table.rows().iter().zip(&origins) {
        let mut cells = vec!["row", &origin[0], &origin[1]];
        cells.extend(Column::ALL.map(|column| row.cell(column)));
        writer.row(cells);
    }
    writer.into_text()
}

/// The table in a text that was kept; `None` if it is none of this version.
pub(super) fn restore(text: &str) -> Option<Table> {
    let mut rows = Sheet::separated_by(b',', text).seen();
    if rows.next()?.first()? != VERSION {
        return None;
    }
    let mut table = Table::default();
    table.rows.clear();
    for cells in rows {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        match cells.as_slice() {
            ["title", title, ..] => table.title = Rc::from(*title),
            ["document", lang, text, ..] => {
                let reading = read::json(text).ok()?;
                table.original = Some(Rc::new(Original {
                    text: (*text).to_owned(),
                    dataset: reading.dataset,
                    lang: (*lang).into(),
                }));
            }
            ["row", event, evidence, texts @ ..] => {
                let mut row = table.fresh();
                for (column, text) in Column::ALL.into_iter().zip(texts) {
                    row.set(column, text);
                }
                if let (Some(original), Ok(event), Ok(evidence)) =
                    (&table.original, event.parse(), evidence.parse())
                    && let Some(origin) = origin_of(original, event, evidence)
                {
                    row.come_from(origin);
                }
                table.rows.push(Rc::new(row));
            }
            _ => return None,
        }
    }
    table.end_blank();
    Some(table)
}
