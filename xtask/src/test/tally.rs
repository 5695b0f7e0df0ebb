//! How many tests passed and failed, read from what the test runners print.

use std::fmt;
use std::ops::Add;

/// A count of tests. Skipped ones are in neither number.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Tally {
    pub(super) passed: u32,
    pub(super) failed: u32,
}

impl Tally {
    /// One check that held.
    pub(super) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    /// One check that did not.
    pub(super) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// The sum of the `test result:` lines of `cargo test`.
    pub(super) fn of_cargo(output: &str) -> Self {
        output
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("test result: "))
            .map(|line| Self {
                passed: number_before(line, "passed"),
                failed: number_before(line, "failed"),
            })
            .fold(Self::default(), Self::add)
    }

    /// The closing comments of a TAP report by Node.js.
    pub(super) fn of_tap(report: &str) -> Self {
        // The summary comes last; a test may have written such a comment before.
        let last = |word: &str| {
            report
                .lines()
                .rev()
                .find_map(|line| {
                    line.strip_prefix("# ")?
                        .strip_prefix(word)?
                        .trim()
                        .parse()
                        .ok()
                })
                .unwrap_or(0)
        };
        Self {
            passed: last("pass "),
            failed: last("fail ") + last("cancelled "),
        }
    }

    /// The same, with one more failure if the runner failed without naming a test.
    ///
    /// So a test binary that does not compile, or dies, is never counted as nothing.
    #[must_use]
    pub(super) fn or_failed_unless(self, succeeded: bool) -> Self {
        if succeeded || self.failed > 0 {
            self
        } else {
            self + Self::FAILED
        }
    }
}

/// The number that stands before `word`, or 0.
fn number_before(line: &str, word: &str) -> u32 {
    let words: Vec<_> = line.split([' ', ';']).collect();
    let at = words.iter().position(|&next| next == word);
    at.and_then(|at| words.get(at.checked_sub(1)?)?.parse().ok())
        .unwrap_or(0)
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn tally(passed: u32, failed: u32) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn the_results_of_several_test_binaries_are_added_up() {
        let output = "running 3 tests\ntest a ... ok\n\
            test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(Tally::of_cargo(output), tally(13, 2));
        assert_eq!(Tally::of_cargo("error: could not compile"), tally(0, 0));
    }

    #[test]
    fn a_node_report_counts_cancelled_tests_as_failed() {
        let report = "# pass 99\nok 1 - a\n# tests 7\n# suites 0\n# pass 4\n# fail 2\n# cancelled 1\n# skipped 0\n";
        assert_eq!(Tally::of_tap(report), tally(4, 3));
        assert_eq!(Tally::of_tap(""), tally(0, 0));
    }

    #[test]
    fn a_runner_that_dies_counts_as_one_failure() {
        assert_eq!(tally(5, 0).or_failed_unless(false), tally(5, 1));
        assert_eq!(tally(5, 2).or_failed_unless(false), tally(5, 2));
        assert_eq!(tally(5, 0).or_failed_unless(true), tally(5, 0));
    }
}
