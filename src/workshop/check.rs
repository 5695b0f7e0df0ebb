//! What the reader of documents says of a table, cell by cell.

use std::rc::Rc;

use super::document;
use super::field::Field;
use super::table::Table;
use crate::locale::Locale;
use crate::model::{Dataset, LintRule, Problem, Severity};
use crate::read::{Column, Reader};

/// What is wrong in one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct CellProblem {
    /// The key of the row.
    pub row: u32,
    /// The position of the row.
    pub at: usize,
    /// The column.
    pub field: Field,
    /// Whether something is only missing so far.
    pub is_empty: bool,
    /// Whether it keeps the map from being drawn.
    pub is_error: bool,
    /// What is wrong, in words.
    pub message: String,
}

/// A table as the reader of documents sees it.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The text of the dataset, if there is no error and at least one event.
    pub text: Option<Rc<str>>,
    /// The dataset.
    pub dataset: Option<Rc<Dataset>>,
    /// What is wrong in cells, in the order of the table.
    pub problems: Vec<CellProblem>,
    /// What is wrong, and stands in no cell.
    pub others: Vec<String>,
}

impl Checked {
    /// Reads `table`, and words what is wrong in the language of `locale`.
    pub fn of(table: &Table, locale: &Locale) -> Self {
        if table.filled() == 0 {
            return Self::default();
        }
        let document = document::write(table);
        let (dataset, found) = match Reader::in_best_of(&locale.languages()).json(&document.text) {
            Ok(reading) => (Some(Rc::new(reading.dataset)), reading.warnings),
            Err(problems) => (None, problems),
        };
        let mut checked = Self {
            problems: differences(table, locale),
            ..Self::default()
        };
        for problem in found.iter().filter(|problem| is_mendable(problem)) {
            let Some((at, field)) = document.place_of(&problem.path) else {
                checked.others.push(said(problem));
                continue;
            };
            let Some(row) = table.rows().get(at) else {
                continue;
            };
            let is_of_source = problem.code == LintRule::SinglePublisher.as_str();
            let field = if is_of_source { Field::Source } else { field };
            let is_empty = is_missing(problem);
            checked.problems.push(CellProblem {
                row: row.key(),
                at,
                field,
                is_empty,
                is_error: problem.severity == Severity::Error,
                message: worded(problem, field, is_empty, locale),
            });
        }
        // The order of the table, which has few problems or somebody mends many at once.
        let mut problems = std::mem::take(&mut checked.problems);
        crate::model::order::sort(&mut problems, |one, other| {
            (one.at, one.field as usize).cmp(&(other.at, other.field as usize))
        });
        checked.problems = problems;
        if checked.errors().next().is_none() {
            checked.text = dataset.is_some().then(|| document.text.into());
            checked.dataset = dataset;
        }
        checked
    }

    /// What keeps the map from being drawn.
    pub fn errors(&self) -> impl Iterator<Item = &CellProblem> {
        self.problems.iter().filter(|problem| problem.is_error)
    }

    /// What is wrong in one cell.
    pub fn of_cell(&self, row: u32, field: Field) -> impl Iterator<Item = &CellProblem> {
        self.problems
            .iter()
            .filter(move |problem| problem.row == row && problem.field == field)
    }
}

/// Whether a table has a cell for what is odd. It has none for archived copies.
fn is_mendable(problem: &Problem) -> bool {
    let is = |rule: LintRule| problem.code == rule.as_str();
    !is(LintRule::NoRetrieval) && !is(LintRule::UncitedSource)
}

fn is_missing(problem: &Problem) -> bool {
    problem.code == "missing-field" || problem.code == "too-few"
}

fn said(problem: &Problem) -> String {
    match &problem.help {
        Some(help) => format!("{} ({help})", problem.message),
        None => problem.message.clone(),
    }
}

/// What to do about an empty cell; else what the reader says.
fn worded(problem: &Problem, field: Field, is_empty: bool, locale: &Locale) -> String {
    let is = |rule: LintRule| problem.code == rule.as_str();
    if is(LintRule::NoSource) {
        return locale.text("workshop.note.source").to_owned();
    } else if is(LintRule::SinglePublisher) {
        return locale.text("workshop.note.publisher").to_owned();
    }
    match (field, is_empty) {
        (Field::Source, true) if problem.path.ends_with("publisher") => {
            locale.text("workshop.need.publisher").to_owned()
        }
        (Field::Parties, _) if problem.code == "too-few" => {
            locale.text("workshop.need.parties").to_owned()
        }
        (Field::Id, _) if problem.code == "event-id-form" => {
            locale.text("workshop.need.id-form").to_owned()
        }
        (field, true) => {
            let key = ["workshop.need.", field.name()].concat();
            locale.text(&key).to_owned()
        }
        _ => said(problem),
    }
}

/// The cells of an event's further rows that say another thing than its first row.
fn differences(table: &Table, locale: &Locale) -> Vec<CellProblem> {
    let mut problems = Vec::new();
    let rows = table.rows().iter().zip(table.leaders());
    for (at, (row, leader)) in rows.enumerate() {
        let Some(first) = leader else {
            continue;
        };
        for column in Column::OF_EVENT {
            if !row.said(column).is_empty() {
                problems.push(CellProblem {
                    row: row.key(),
                    at,
                    field: Field::of(column),
                    is_empty: false,
                    is_error: true,
                    message: locale.fill("workshop.differs", &[("row", &(first + 1).to_string())]),
                });
            }
        }
    }
    problems
}
