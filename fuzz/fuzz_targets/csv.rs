//! Any text is a table that is written and read back, or has problems.

#![no_main]

use diplomap::read::{self, CellPlace};
use diplomap_fuzz::{assert_fits_a_table, assert_kept, assert_sound, assert_tabled};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let answer = read::csv(text);
    assert_sound(&answer, text.strip_prefix('\u{feff}').unwrap_or(text));
    match answer {
        Ok(reading) => {
            assert_kept(&reading.dataset);
            assert_fits_a_table(&reading.dataset);
            assert_tabled(&reading.dataset);
        }
        Err(problems) => {
            let has_place = |path: &str, place: Option<CellPlace>| {
                path.is_empty() || place.is_some_and(|place| place.to_string() == path)
            };
            for problem in &problems {
                assert!(
                    has_place(&problem.path, CellPlace::of(problem)),
                    "{}",
                    problem.path
                );
            }
        }
    }
});
