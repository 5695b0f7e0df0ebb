//! Any bytes are a text in one of the encodings that are read, or have one problem;
//! and a text is the same in each of those encodings.

#![no_main]

use diplomap::read::{self, Severity};
use diplomap_fuzz::{assert_kept, assert_sound, assert_tabled};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let answer = read::bytes(bytes);
    let text = match read::decoded(bytes) {
        Ok(text) => text,
        Err(problems) => {
            let [problem] = &*problems else {
                panic!("{problems:?}")
            };
            assert_eq!(problem.severity, Severity::Error);
            let breaks = bytes.iter().filter(|byte| **byte == b'\n').count();
            assert!(problem.place.is_some_and(|place| place.line <= breaks + 1));
            assert_eq!(answer, Err(problems));
            return;
        }
    };
    assert_sound(&answer, text.strip_prefix('\u{feff}').unwrap_or(&text));
    if let Ok(reading) = &answer {
        assert_kept(&reading.dataset);
        assert_tabled(&reading.dataset);
    }
    assert_eq!(read::text(&text), answer);
    let units = || text.encode_utf16();
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for (mark, bytes) in [
        (&b"\xff\xfe"[..], &*little),
        (b"\xfe\xff", &big),
        (b"\xef\xbb\xbf", text.as_bytes()),
    ] {
        assert_eq!(read::bytes(&[mark, bytes].concat()), answer);
    }
});
