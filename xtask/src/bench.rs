//! `cargo xtask bench`: how long things take, natively and in a browser.
//!
//! Owns what is run; what is measured is in `benches/` and `www/bench/`. Numbers are those of
//! the machine: only within one run do they compare.

use std::process::Command;

use crate::dist::{self, Flavour};
use crate::failure::Failure;
use crate::{setup, step};

/// The word for what is measured in a browser.
const STEPS: &str = "steps";

/// Runs all benchmarks, or those that the words in `arguments` name.
///
/// # Errors
///
/// If one does not build or run.
pub(crate) fn run(arguments: &[String]) -> Result<(), Failure> {
    match arguments {
        [] => {
            native(arguments)?;
            steps(arguments)
        }
        [first, words @ ..] if first == STEPS => steps(words),
        words => native(words),
    }
}

/// `benches/events.rs`.
fn native(words: &[String]) -> Result<(), Failure> {
    let mut cargo = step::cargo();
    cargo.arg("bench").args(["--bench", "events"]);
    step::run(cargo.arg("--").args(words))
}

/// What a reader does, in Chromium, with what is shipped.
fn steps(words: &[String]) -> Result<(), Failure> {
    setup::wasm_tools()?;
    let chromium = setup::chromium()?;
    dist::build(Flavour::Shipped)?;
    let mut node = Command::new("node");
    node.env("CHROMIUM", chromium);
    step::run(node.arg("www/bench/steps.mjs").args(words))
}
