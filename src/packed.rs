//! A checked dataset as bytes, for the way from one module to another.
//!
//! The module that reads documents is loaded only by pages that bring one; the
//! module that draws takes what it reads in this form. Owns the form and its
//! both directions. It is no format to keep: only modules of the same version
//! understand each other, and a delivery of another version is refused.
//!
//! Numbers are base-128 varints, signed ones zigzag; a text is its length and its
//! UTF-8; a list is its length and its items; what may be absent is a list of none
//! or one.

mod pack;
mod unpack;

use crate::model::{Dataset, Problem};
pub use pack::pack;
pub use unpack::unpack;

/// What a reader of documents has to deliver.
#[derive(Clone, Debug, PartialEq)]
pub enum Delivery {
    /// A dataset. What is odd about its document is told elsewhere.
    Dataset(Box<Dataset>),
    /// A document was refused; the problems, errors and warnings.
    Refusal(Vec<Problem>),
}

/// What every delivery begins with.
const VERSION: &str = concat!("diplomap ", env!("CARGO_PKG_VERSION"), " 1");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::json::write_json;
    use crate::model::{Severity, TextPlace};
    use crate::read;
    use proptest::prelude::*;

    const DOCUMENT: &str = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");

    /// Every field of the format, and dates of every shape.
    const WHOLE: &str = include_str!("../tests/data/whole-format.json");

    #[track_caller]
    fn there_and_back(text: &str) {
        let dataset = read::json(text).expect("a dataset").dataset;
        let bytes = pack(&Delivery::Dataset(Box::new(dataset.clone())));
        let Some(Delivery::Dataset(again)) = unpack(&bytes) else {
            panic!("not unpacked")
        };
        assert_eq!(*again, dataset);
        assert_eq!(write_json(&again), write_json(&dataset));
    }

    #[test]
    fn a_dataset_is_packed_and_unpacked() {
        there_and_back(DOCUMENT);
        there_and_back(WHOLE);
        there_and_back(r#"{"diplomap": 1, "events": []}"#);
    }

    #[test]
    fn dates_keep_their_words_and_bounds() {
        for date in [
            "2024",
            "-0044-03-15",
            "2001-21",
            "1961?",
            "2004-06%",
            "2023-09~/..",
            "/1985-04",
            "../2024-07-25?",
            "201X",
            "[1667,1668]",
            "1985-04-12T23:20:30Z",
        ] {
            there_and_back(&WHOLE.replace("2024-06-19", date));
        }
    }

    #[test]
    fn a_refusal_is_packed_and_unpacked() {
        let problem = Problem {
            severity: Severity::Warning,
            code: "wrong-type".into(),
            path: "events[0].kind".into(),
            place: Some(TextPlace {
                line: 70_000,
                column: 1,
            }),
            message: "expected …, found 북한".into(),
            help: None,
        };
        let elsewhere = Problem {
            severity: Severity::Error,
            place: None,
            help: Some("so".into()),
            ..problem.clone()
        };
        let refusal = Delivery::Refusal(vec![problem, elsewhere]);
        assert_eq!(unpack(&pack(&refusal)), Some(refusal));
    }

    #[test]
    fn another_version_is_refused() {
        let mut bytes = pack(&Delivery::Refusal(Vec::new()));
        assert!(unpack(&bytes).is_some());
        bytes[3] ^= 1;
        assert_eq!(unpack(&bytes), None);
        assert_eq!(unpack(b""), None);
    }

    proptest! {
        #[test]
        fn bytes_that_are_damaged_are_a_delivery_or_refused(
            at in 0..30_000_usize, byte in any::<u8>(), end in 0..30_000_usize,
        ) {
            let dataset = read::json(WHOLE).expect("a dataset").dataset;
            let mut bytes = pack(&Delivery::Dataset(Box::new(dataset)));
            let at = at % bytes.len();
            bytes[at] = byte;
            bytes.truncate(end.max(at));
            let _ = unpack(&bytes);
        }
    }
}
