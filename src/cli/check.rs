//! `diplomap check`: every problem of datasets.

use std::io;

use serde::Serialize;

use super::args::{Check, Report};
use super::document;
use super::failure::{Ending, Failure};
use super::input::Input;
use super::say;
use super::snippet::{Lines, shown};
use crate::model::{Problem, Severity};
use crate::read::Reading;

/// Tells the problems of all files, whatever is wrong with one of them.
pub(super) fn run(check: &Check) -> Result<Ending, Failure> {
    let mut ending = Ending::Fine;
    let mut listed = Vec::new();
    for file in &check.files {
        let read = Input::read(file).map(|input| {
            let read = document::read(&input, &check.lang);
            (input, read)
        });
        let (input, read) = match read {
            Ok(read) => read,
            Err(failure) => {
                say::failure(&failure);
                ending = Ending::Failure;
                continue;
            }
        };
        let summary = Summary::of(&read);
        if summary.is_refused(check.strict) {
            ending = ending.max(Ending::Problems);
        }
        let problems = match read {
            Ok(reading) => reading.warnings,
            Err(problems) => problems,
        };
        match check.format {
            Report::Human => tell(&input, &problems, &summary),
            Report::Json => {
                let file = file.display().to_string();
                listed.extend(problems.into_iter().map(|problem| (file.clone(), problem)));
                Ok(())
            }
        }
        .map_err(|error| unwritable(&error))?;
    }
    if check.format == Report::Json {
        let listed: Vec<_> = listed
            .iter()
            .map(|(file, problem)| Listed::new(file, problem))
            .collect();
        // Strings and numbers alone cannot fail to be written.
        let json = serde_json::to_string_pretty(&listed).unwrap_or_default();
        say::out(&[&json, "\n"].concat()).map_err(|error| unwritable(&error))?;
    }
    Ok(ending)
}

fn unwritable(error: &io::Error) -> Failure {
    Failure::new(format!("cannot write to standard output: {error}"))
}

/// Writes each problem with its line, then how many there are.
fn tell(input: &Input, problems: &[Problem], summary: &Summary) -> io::Result<()> {
    let text = input.text();
    let lines = Lines::new(&text);
    for problem in problems {
        say::out(&shown(problem, &input.name, &lines))?;
    }
    say::out(&format!("{}: {}\n", input.name, summary.words()))
}

/// How a dataset is.
struct Summary {
    errors: usize,
    warnings: usize,
    /// Countries, ties and events.
    counts: Option<[usize; 3]>,
}

impl Summary {
    fn of(read: &Result<Reading, Vec<Problem>>) -> Self {
        match read {
            Ok(Reading { dataset, warnings }) => Self {
                errors: 0,
                warnings: warnings.len(),
                counts: Some([
                    dataset.countries().len(),
                    dataset.ties().len(),
                    dataset.events().len(),
                ]),
            },
            Err(problems) => {
                let is_error = |problem: &&Problem| problem.severity == Severity::Error;
                let errors = problems.iter().filter(is_error).count();
                Self {
                    errors,
                    warnings: problems.len() - errors,
                    counts: None,
                }
            }
        }
    }

    fn is_refused(&self, is_strict: bool) -> bool {
        self.counts.is_none() || is_strict && self.warnings > 0
    }

    fn words(&self) -> String {
        let mut words = match (self.errors, self.warnings) {
            (0, 0) => "no problems".to_owned(),
            (errors, 0) => counted(errors, "error", "errors"),
            (0, warnings) => counted(warnings, "warning", "warnings"),
            (errors, warnings) => [
                &counted(errors, "error", "errors"),
                " and ",
                &counted(warnings, "warning", "warnings"),
            ]
            .concat(),
        };
        if let Some([countries, ties, events]) = self.counts {
            words.extend([
                "; ",
                &counted(countries, "country", "countries"),
                ", ",
                &counted(ties, "tie", "ties"),
                ", ",
                &counted(events, "event", "events"),
            ]);
        }
        words
    }
}

/// A number of things in words.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    let noun = if count == 1 { one } else { many };
    format!("{count} {noun}")
}

/// A problem as programs read it: as pages do, with its file.
#[derive(Serialize)]
struct Listed<'a> {
    file: &'a str,
    severity: &'static str,
    code: &'a str,
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

impl<'a> Listed<'a> {
    fn new(file: &'a str, problem: &'a Problem) -> Self {
        Self {
            file,
            severity: problem.severity.as_str(),
            code: &problem.code,
            path: &problem.path,
            line: problem.place.map(|place| place.line),
            column: problem.place.map(|place| place.column),
            message: &problem.message,
            help: problem.help.as_deref(),
        }
    }
}
