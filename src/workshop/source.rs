//! The sources of a table, each once.

use super::table::{Row, Table};
use crate::read::Column;

/// What describes a source, in the order of [`Column::OF_SOURCE`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceText(pub [String; 4]);

impl SourceText {
    /// The source of a row; empty where it names none.
    pub fn of(row: &Row) -> Self {
        Self(Column::OF_SOURCE.map(|column| row.said(column).to_owned()))
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }

    /// Its title, and its publisher.
    pub fn names(&self) -> (&str, &str) {
        let [title, publisher, ..] = &self.0;
        (title, publisher)
    }

    /// Whether it has `query` in its title, publisher or address; case does not matter.
    pub fn is_like(&self, query: &str) -> bool {
        let query = query.to_lowercase();
        let [title, publisher, url, _] = &self.0;
        [title, publisher, url]
            .iter()
            .any(|text| text.to_lowercase().contains(&query))
    }

    /// Its cells.
    pub fn cells(&self) -> impl Iterator<Item = (Column, &str)> {
        let texts = self.0.iter().map(String::as_str);
        Column::OF_SOURCE.into_iter().zip(texts)
    }
}

/// The sources of `table` in the order of its rows, each with how many rows name it.
pub fn sources_of(table: &Table) -> Vec<(SourceText, usize)> {
    let mut sources: Vec<(SourceText, usize)> = Vec::new();
    for row in table.rows() {
        let source = SourceText::of(row);
        if source.is_empty() {
            continue;
        }
        match sources.iter_mut().find(|(known, _)| *known == source) {
            Some((_, count)) => *count += 1,
            None => sources.push((source, 1)),
        }
    }
    sources
}
