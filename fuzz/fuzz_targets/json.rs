//! Any text is a dataset that is written and read back, or has problems.

#![no_main]

use diplomap::read;
use diplomap_fuzz::{is_kept, is_no_odder, is_sound, is_tabled};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let answer = read::json(text);
    is_sound(&answer, text.strip_prefix('\u{feff}').unwrap_or(text));
    if let Ok(reading) = answer {
        is_kept(&reading.dataset);
        is_no_odder(&reading);
        is_tabled(&reading.dataset);
    }
});
