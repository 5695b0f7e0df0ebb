//! The order of names in a language, as the browser knows it.

use std::cmp::Ordering;

use js_sys::{Array, Intl, JsString, Object, Reflect};
use wasm_bindgen::JsValue;

/// Compares names as the language `tag` does; numbers in them by their value.
pub(super) fn collation(tag: &str, names: &[&str]) -> Box<dyn Fn(usize, usize) -> Ordering> {
    let options = Object::new();
    // An object of ours takes what it is given.
    let _ = Reflect::set(&options, &"numeric".into(), &JsValue::TRUE);
    let compare = Intl::Collator::new(&Array::of1(&tag.into()), &options).compare();
    let names: Vec<JsString> = names.iter().map(|name| JsString::from(*name)).collect();
    Box::new(move |one, other| {
        let (Some(one), Some(other)) = (names.get(one), names.get(other)) else {
            return Ordering::Equal;
        };
        let order = compare.call2(&JsValue::UNDEFINED, one, other);
        let order = order.ok().and_then(|order| order.as_f64());
        order.map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    })
}
