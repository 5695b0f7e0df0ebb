//! The built-in dataset: the bytes that the widget has inside, and those beside it, are
//! the document that people read and edit.

use std::path::Path;

use diplomap::packed::{Delivery, pack};

use serde_json::Value;

const DOCUMENT: &str = "assets/datasets/minsk-moscow-pyongyang-seoul.json";

#[test]
fn the_widget_has_the_document_inside_in_english() {
    case("assets/packed/built-in.en.bin", |document| {
        let document = serde_json::from_str(document).expect("JSON");
        in_english(document).to_string()
    });
}

#[test]
fn beside_it_lies_the_document_in_all_languages() {
    case("assets/packed/built-in.bin", str::to_owned);
}

#[track_caller]
fn case(packed: &str, version: impl Fn(&str) -> String) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = std::fs::read_to_string(root.join(DOCUMENT)).expect("the document");
    let reading = diplomap::read::json(&version(&document)).expect("no errors");
    assert_eq!(reading.warnings, []);
    let bytes = pack(&Delivery::Dataset(Box::new(reading.dataset)));
    if std::env::var_os("UPDATE").is_some() && std::env::var_os("CI").is_none() {
        std::fs::write(root.join(packed), &bytes).expect("written");
    }
    let found = std::fs::read(root.join(packed)).unwrap_or_default();
    assert!(
        found == bytes,
        "{DOCUMENT} has changed: UPDATE=1 cargo test --test built_in writes {packed}"
    );
}

/// The same with each text that is there in several languages in English alone.
fn in_english(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(text)) = fields.get("en") {
                return Value::String(text.clone());
            }
            let fields = fields.into_iter();
            let fields = fields.map(|(name, value)| (name, in_english(value)));
            Value::Object(fields.collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(in_english).collect()),
        other => other,
    }
}
