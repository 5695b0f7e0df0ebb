//! The built-in dataset: the bytes that the widget has inside are the document
//! that people read and edit.

use std::path::Path;

use diplomap::packed::{Delivery, pack};

const DOCUMENT: &str = "assets/datasets/minsk-moscow-pyongyang-seoul.json";
const PACKED: &str = "assets/packed/built-in.bin";

#[test]
fn the_widget_has_the_document_inside() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = std::fs::read_to_string(root.join(DOCUMENT)).expect("the document");
    let reading = diplomap::read::json(&document).expect("no errors");
    assert_eq!(reading.warnings, []);
    let bytes = pack(&Delivery::Dataset(Box::new(reading.dataset)));
    if std::env::var_os("UPDATE").is_some() && std::env::var_os("CI").is_none() {
        std::fs::write(root.join(PACKED), &bytes).expect("written");
    }
    let packed = std::fs::read(root.join(PACKED)).unwrap_or_default();
    assert!(
        packed == bytes,
        "{DOCUMENT} has changed: UPDATE=1 cargo test --test built_in writes {PACKED}"
    );
}
