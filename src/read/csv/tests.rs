//! The reader of tables as a whole, and that what is written is read back.

mod problems;
mod robustness;
mod round_trip;
mod tables;

use crate::read::{Problem, Reading, csv};

/// A table of two events about which there is nothing to say.
const TWO_EVENTS: &str = "\
date,kind,title,parties,id,stance,speaker,source_title,source_publisher
2024-07-23,visit,A visit,BLR (visitor); PRK (host),a-visit,asserts,,An article,Paper
,,,,a-visit,confirms,PRK,A report,Agency
2024-06,agreement,A pact,Russia (signatory); North Korea (signatory),a-pact,,,An article,Paper
,,,,a-pact,confirms,RUS,Another report,Agency
";

#[track_caller]
fn reading(text: &str) -> Reading {
    csv(text).unwrap_or_else(|problems| panic!("{text}\n{}", listed(&problems)))
}

/// Errors or warnings, whichever there are.
fn problems(text: &str) -> Vec<Problem> {
    match csv(text) {
        Ok(reading) => reading.warnings,
        Err(problems) => problems,
    }
}

fn listed(problems: &[Problem]) -> String {
    let lines: Vec<_> = problems
        .iter()
        .map(|problem| format!("{} {problem}\n", problem.severity.as_str()))
        .collect();
    lines.concat()
}
