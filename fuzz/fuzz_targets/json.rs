//! Any text is a dataset that is written and read back, or has problems.

#![no_main]

use diplomap::export::json::write_json;
use diplomap::packed::{Delivery, pack, unpack};
use diplomap::read;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match read::json(text) {
        Ok(reading) => {
            let written = write_json(&reading.dataset);
            let again = read::json(&written).expect("what is written can be read");
            assert_eq!(again.dataset, reading.dataset);
            let delivery = Delivery::Dataset(Box::new(reading.dataset));
            assert_eq!(unpack(&pack(&delivery)), Some(delivery));
        }
        Err(problems) => assert!(!problems.is_empty()),
    }
});
