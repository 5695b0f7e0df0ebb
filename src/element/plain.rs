//! Values as plain objects.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// `value` as JSON would have it: objects, not `Map`s, and `null` for none.
pub(super) fn plain(value: &impl Serialize) -> JsValue {
    // These shapes (strings, numbers, lists, named fields) cannot fail.
    value
        .serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}
