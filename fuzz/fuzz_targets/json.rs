//! Any text is a dataset that is written and read back, or has problems.

#![no_main]

use diplomap::read;
use diplomap_fuzz::{assert_exported, assert_kept, assert_no_odder, assert_sound, assert_tabled};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let answer = read::json(text);
    assert_sound(&answer, text.strip_prefix('\u{feff}').unwrap_or(text));
    if let Ok(reading) = answer {
        assert_kept(&reading.dataset);
        assert_no_odder(&reading);
        assert_tabled(&reading.dataset);
        assert_exported(&reading);
    }
});
