//! What typing and pasting write into the table.

use super::picking::roles_of_kind;
use super::{Desk, Draft, Place};
use crate::read::{self, Column, Sheet, is_about, is_seen};
use crate::workshop::field::Field;
use crate::workshop::source::SourceText;
use crate::workshop::table::Table;

impl Desk {
    /// Begins to edit the cell that has the focus, with a letter or with what is there.
    pub(super) fn edit(&mut self, begun_with: Option<char>) {
        let place = self.place();
        if self.draft.is_some() {
            // Typed faster than the editor took the focus.
            if let Some(letter) = begun_with {
                self.type_on(letter);
            }
            return;
        }
        let table = self.table();
        let is_inherited = place.field.is_of_event() && table.leader(place.row).is_some();
        if is_inherited || place.row >= table.rows.len() {
            return;
        }
        self.draft = Some(Draft {
            is_typed: begun_with.is_some(),
            ..Draft::default()
        });
        // Without any source there is none to pick.
        if place.field == Field::Source && self.known_sources().is_empty() {
            self.begin_source("");
        }
        if let Some(letter) = begun_with {
            if place.field.is_text() {
                self.write([(place.field.column(), String::new())]);
            }
            self.type_on(letter);
        }
    }

    fn type_on(&mut self, letter: char) {
        if let Some(text) = self.typing() {
            text.push(letter);
        }
    }

    /// Takes the last letter back.
    pub(super) fn rub(&mut self) {
        if let Some(text) = self.typing() {
            text.pop();
        }
    }

    /// The text that letters go to.
    fn typing(&mut self) -> Option<&mut String> {
        let field = self.place().field;
        let column = match self.draft.as_ref()?.form {
            Some(part) => Some(Column::OF_SOURCE.get(part).copied()?),
            None => field.is_text().then(|| field.column()),
        };
        let before = column.and_then(|column| Some(self.row()?.cell(column).to_owned()));
        let draft = self.draft.as_mut()?;
        let Some(column) = column else {
            return Some(&mut draft.query);
        };
        if draft.typed(column).is_none() {
            draft.cells.push((column, before.unwrap_or_default()));
        }
        let typed = draft.cells.iter_mut().find(|(each, _)| *each == column);
        typed.map(|(_, text)| text)
    }

    /// Puts `cells` in the place of what was typed for them.
    pub(super) fn write(&mut self, cells: impl IntoIterator<Item = (Column, String)>) {
        let Some(draft) = &mut self.draft else {
            return;
        };
        (draft.query, draft.marked) = (String::new(), 0);
        for (column, text) in cells {
            match draft.cells.iter_mut().find(|(each, _)| *each == column) {
                Some(typed) => typed.1 = text,
                None => draft.cells.push((column, text)),
            }
        }
    }

    /// Shows every column where one of those that are not shown says something.
    pub(super) fn show_filled(&mut self) {
        let table = self.table();
        let hidden = Field::ALL.split_at(Field::Source as usize + 1).1;
        self.is_detailed |= table.rows().iter().any(|row| {
            hidden
                .iter()
                .any(|field| !row.said(field.column()).is_empty())
        });
    }

    /// Shows every column, or no more than most events need.
    pub(super) fn detail(&mut self, is_detailed: bool) {
        self.finish();
        self.is_detailed = is_detailed;
        let place = self.place();
        if !self.fields().contains(&place.field) {
            self.focus = Some(Place {
                field: Field::Source,
                ..place
            });
        }
    }
}

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
    // Until somebody says who did what, it follows from the kind.
    let kind = draft.typed(Column::Kind);
    let roles = kind.and_then(|kind| roles_of_kind(row, kind));
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
    if let Some(roles) = &roles {
        table.write(at, [(Column::Parties, roles.as_str())]);
    }
}

/// Writes a text of cells, from `place` on, and returns where it was.
///
/// A first row of column names says where the cells go; otherwise they go to the
/// right of `place`, as they are shown.
pub(super) fn pasted(table: &mut Table, place: Place, text: &str) -> Place {
    let is_header = |row: &[String]| {
        row.len() > 1
            && is_seen(row)
            && row
                .iter()
                .all(|cell| cell.is_empty() || Column::named(cell).is_some() || is_about(cell))
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
                Field::ALL.get(at).map(|field| field.column())
            });
            (fields.collect::<Vec<_>>(), rows)
        }
    };
    // A blank row within is a gap, which keeps those behind it beside the same rows.
    let count = rows
        .iter()
        .rposition(|row| is_seen(row))
        .map_or(0, |last| last + 1);
    table.lengthen(place.row + count);
    for (step, cells) in rows.iter().take(count).enumerate() {
        let named = columns.iter().zip(cells);
        let cells: Vec<(Column, &str)> = named
            .filter_map(|(column, text)| Some(((*column)?, text.trim())))
            .collect();
        table.write(place.row + step, cells);
    }
    place
}
