//! `cargo xtask test`: every test of the checkout, in four parts.
//!
//! Owns the order and the closing count. A part that fails does not keep the next
//! from running. The last line on standard output is `N passed, N failed`.

mod tally;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::str::FromStr;
use std::time::Instant;

use crate::dist::{self, Flavour};
use crate::failure::Failure;
use crate::{layers, setup, sizes, step};
use tally::Tally;

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// `cargo test` over the workspace.
    Rust,
    /// Who may use whom in `src/`.
    Layers,
    /// What the default page downloads.
    Sizes,
    /// `www/tests/*.test.mjs` in Chromium.
    Browser,
}

const ALL: [Part; 4] = [Part::Rust, Part::Layers, Part::Sizes, Part::Browser];

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Rust => "rust",
            Self::Layers => "layers",
            Self::Sizes => "sizes",
            Self::Browser => "browser",
        }
    }

    /// Runs the part; a failure to get as far as its tests counts as a failed test.
    fn run(self, word: Option<&str>) -> Result<Tally, Failure> {
        match self {
            Self::Rust => rust(word),
            Self::Layers => layers::check().map(|()| Tally::PASSED),
            Self::Sizes => {
                setup::wasm_tools()?;
                dist::build(Flavour::Shipped)?;
                sizes::check().map(|()| Tally::PASSED)
            }
            Self::Browser => browser(word),
        }
    }
}

impl FromStr for Part {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        ALL.into_iter()
            .find(|part| part.name() == name)
            .ok_or_else(|| "the parts are rust, layers, sizes and browser".to_owned())
    }
}

/// Runs all parts or `only` one; with a `word`, only tests whose name holds it.
///
/// # Errors
///
/// If no test at all has the word in its name.
pub(crate) fn run(only: Option<Part>, word: Option<&str>) -> Result<ExitCode, Failure> {
    let named = |part: &Part| only.is_none_or(|only| only == *part);
    // Layers and sizes have no names to look for a word in.
    let has_names = |part: &Part| word.is_none() || matches!(part, Part::Rust | Part::Browser);
    let mut total = Tally::default();
    let mut times = Vec::new();
    for part in ALL.into_iter().filter(named).filter(has_names) {
        let start = Instant::now();
        step::say(&format!("tests: {}", part.name()));
        let tally = part.run(word).unwrap_or_else(|failure| {
            step::say(&failure.to_string());
            Tally::FAILED
        });
        total = total + tally;
        times.push((part.name(), start.elapsed().as_secs_f64(), tally));
    }
    if total == Tally::default() {
        return Err(Failure::new(match word {
            Some(word) => format!("no test has `{word}` in its name"),
            None => "no test ran".to_owned(),
        }));
    }
    println!();
    for (name, seconds, tally) in times {
        println!("{name:>8} {seconds:7.1} s  {tally}");
    }
    println!("{total}");
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Unit, integration and documentation tests of every crate, with every feature.
fn rust(word: Option<&str>) -> Result<Tally, Failure> {
    let mut cargo = step::cargo();
    cargo
        .args(["test", "--workspace", "--all-features", "--no-fail-fast"])
        .args(word);
    let (succeeded, output) = step::read(&mut cargo, true)?;
    Ok(Tally::of_cargo(&output).or_failed_unless(succeeded))
}

/// The browser tests, against a build whose faults they can set off.
fn browser(word: Option<&str>) -> Result<Tally, Failure> {
    setup::wasm_tools()?;
    let chromium = setup::chromium()?;
    let (files, word) = test_files(word)?;
    let command_line = command_line()?;
    dist::build(Flavour::FaultInjection)?;
    let report = Path::new("target/browser-tests.tap");
    let mut node = Command::new("node");
    node.env("CHROMIUM", chromium).env("DIPLOMAP", command_line);
    node.arg("--test");
    // A file is one Chromium with several processes; with less than two cores for each, waits run out.
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    node.arg(format!("--test-concurrency={}", (cores / 2).clamp(1, 4)));
    // No file takes that long unless it hangs.
    node.arg("--test-timeout=400000");
    if let Some(word) = word {
        node.arg(format!("--test-name-pattern={word}"));
    }
    node.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.args([
        "--test-reporter=tap",
        &format!("--test-reporter-destination={}", report.display()),
    ]);
    node.args(files);
    let _ = fs::remove_file(report);
    let (succeeded, _) = step::read(&mut node, true)?;
    let tap = fs::read_to_string(report).unwrap_or_default();
    Ok(Tally::of_tap(&tap).or_failed_unless(succeeded))
}

/// The path of the command line, which makes pages that are tested.
///
/// Built along with its own tests, hence with the very features of the part `rust`,
/// whose work is then not done twice.
fn command_line() -> Result<PathBuf, Failure> {
    let mut cargo = step::cargo();
    cargo
        .args(["test", "--workspace", "--all-features", "--no-run"])
        .args(["--test", "cli"]);
    step::timed("building the command line", || step::run(&mut cargo))?;
    let program = ["diplomap", std::env::consts::EXE_SUFFIX].concat();
    let path = step::target_folder().join("debug").join(program);
    std::path::absolute(&path)
        .map_err(|error| Failure::new(format!("cannot find {}: {error}", path.display())))
}

/// The files that hold browser tests, and the word to look for in the tests' names.
///
/// A word that names files means all their tests.
fn test_files(word: Option<&str>) -> Result<(Vec<PathBuf>, Option<&str>), Failure> {
    let mut files = dist::files_below(Path::new("www/tests"));
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    if files.is_empty() {
        return Err(Failure::new("www/tests/ has no *.test.mjs"));
    }
    let named = |file: &&PathBuf| word.is_some_and(|word| file.to_string_lossy().contains(word));
    let by_name: Vec<_> = files.iter().filter(named).cloned().collect();
    Ok(if by_name.is_empty() {
        (files, word)
    } else {
        (by_name, None)
    })
}
