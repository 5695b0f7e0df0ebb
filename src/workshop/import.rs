//! From a document or a table of others to a table to edit.

use std::fmt;
use std::rc::Rc;

use super::table::{Cells, Origin, Original, Row, Table};
use crate::export::csv::{event_cells, evidence_cells};
use crate::model::{Dataset, Problem};
use crate::read::{Column, Reader, Sheet, is_about, pieces};

/// Why a text could not be made a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// It is a JSON document with errors, which a table has no cells for.
    Problems(Vec<Problem>),
    /// Its first row names no column.
    NoColumns,
    /// It is the file of a spreadsheet program, not a text.
    Spreadsheet,
}

impl fmt::Display for Refused {
    /// Writes the first problem.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Problems(problems) => problems.first().map_or(Ok(()), |each| each.fmt(f)),
            Self::NoColumns => f.write_str("no columns"),
            Self::Spreadsheet => f.write_str("a file of a spreadsheet program"),
        }
    }
}

/// The table in `text`, JSON or CSV, with texts in the language `lang`, and the
/// names of the columns that nobody reads.
///
/// # Errors
///
/// [`Refused`]. Wrong cells of CSV are no reason: they are taken as they are, to be mended.
pub fn import(text: &str, lang: &str) -> Result<(Table, Vec<String>), Refused> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // XLSX and ODS are ZIP archives.
    if text.starts_with("PK\u{3}\u{4}") {
        return Err(Refused::Spreadsheet);
    }
    if text.trim_start().starts_with('{') {
        let reading = Reader::in_best_of(&[lang])
            .json(text)
            .map_err(Refused::Problems)?;
        return Ok((of_dataset(text, reading.dataset, lang), Vec::new()));
    }
    of_sheet(Sheet::read(text)).ok_or(Refused::NoColumns)
}

/// The table of `dataset`, which was read from `text`.
pub(super) fn of_dataset(text: &str, dataset: Dataset, lang: &str) -> Table {
    let mut table = Table::default();
    table.rows.clear();
    let title = dataset.title().map(|title| title.pick(&[lang]).text);
    table.title = Rc::from(title.unwrap_or_default());
    for (event, each) in dataset.events().iter().enumerate() {
        for evidence in 0..each.evidence().len() {
            let mut row = table.fresh();
            let cells = cells_of(&dataset, event, evidence, lang).unwrap_or_default();
            for (column, text) in &cells {
                row.set(*column, text);
            }
            let cells = row.cells().clone();
            row.come_from(Origin {
                event,
                evidence,
                cells,
            });
            table.rows.push(Rc::new(row));
        }
    }
    table.original = Some(Rc::new(Original {
        text: text.to_owned(),
        dataset,
        lang: lang.into(),
    }));
    table.end_blank();
    table
}

/// The cells of a row that comes from a piece of evidence, if there is such a piece.
pub(super) fn cells_of(
    dataset: &Dataset,
    event: usize,
    evidence: usize,
    lang: &str,
) -> Option<Vec<(Column, String)>> {
    let event = dataset.events().get(event)?;
    let piece = event.evidence().get(evidence)?;
    let said = evidence_cells(piece, dataset.source(piece.source()), lang);
    let cells = event_cells(event, lang).into_iter().chain(said);
    let cells = Column::ALL.into_iter().zip(cells);
    // What an event is stands in its first row alone.
    let is_told = |column: &Column| evidence == 0 || !Column::OF_EVENT.contains(column);
    Some(cells.filter(|(column, _)| is_told(column)).collect())
}

/// The origin of a row, as the original document has it.
pub(super) fn origin_of(original: &Original, event: usize, evidence: usize) -> Option<Origin> {
    let mut row = Row::new(0);
    for (column, text) in cells_of(&original.dataset, event, evidence, &original.lang)? {
        row.set(column, &text);
    }
    let cells: Cells = row.cells().clone();
    Some(Origin {
        event,
        evidence,
        cells,
    })
}

/// The table whose first row names columns, if it does, and the names that are none.
fn of_sheet(sheet: Sheet) -> Option<(Table, Vec<String>)> {
    let delimiter = sheet.delimiter;
    let mut rows = sheet.seen();
    let header = rows.next()?;
    let columns: Vec<_> = header.iter().map(|name| Column::named(name)).collect();
    if columns.iter().all(Option::is_none) {
        return None;
    }
    let unread = header.iter().zip(&columns);
    let unread = unread
        .filter(|(name, column)| column.is_none() && !name.trim().is_empty() && !is_about(name));
    let unread = unread.map(|(name, _)| name.trim().to_owned()).collect();
    let mut table = Table::default();
    table.rows.clear();
    for cells in rows {
        let mut row = table.fresh();
        for (column, cell) in columns.iter().zip(&cells) {
            if let Some(column) = column {
                row.set(*column, cell);
            }
        }
        // A comma parts parties only where it does not part cells.
        let parties: Vec<&str> = pieces(row.cell(Column::Parties), delimiter).collect();
        let parties = parties.join("; ");
        row.set(Column::Parties, &parties);
        table.rows.push(Rc::new(row));
    }
    clear_repeated(&mut table);
    table.end_blank();
    Some((table, unread))
}

/// Empties the cells of an event's further rows that repeat those of its first.
fn clear_repeated(table: &mut Table) {
    for at in 0..table.rows.len() {
        let Some(first) = table.leader(at) else {
            continue;
        };
        for column in Column::OF_EVENT {
            if table.rows[at].said(column) == table.rows[first].said(column) {
                Rc::make_mut(&mut table.rows[at]).set(column, "");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_is_taken_as_it_is_mistakes_and_all() {
        let text = "Title;DATE;mood;parties;id;about\nVisit;someday;glum;BLR; a;T\nVisit;;;PRK;a;";
        let (table, unread) = import(text, "en").unwrap();
        assert_eq!(unread, ["mood"]);
        assert_eq!(table.rows().len(), 3);
        assert_eq!(table.rows()[0].cell(Column::Date), "someday");
        assert_eq!(table.leader(1), Some(0));
        assert_eq!(table.rows()[1].cell(Column::Title), "");
        assert_eq!(table.rows()[1].cell(Column::Parties), "PRK");
        assert!(table.rows()[2].is_blank());
    }

    #[test]
    fn commas_part_countries_where_they_do_not_part_cells() {
        let text = "date;kind;title;parties\n2024;visit;A;FRA (visitor), Japan";
        let (table, _) = import(text, "en").unwrap();
        assert_eq!(
            table.rows()[0].cell(Column::Parties),
            "FRA (visitor); Japan"
        );
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(
            import("once upon a time", "en").err(),
            Some(Refused::NoColumns)
        );
        assert!(
            matches!(import("{", "en"), Err(Refused::Problems(problems)) if problems.len() == 1)
        );
    }
}
