//! The order of names in the reader's language.
//!
//! The browser knows it of every language. Elsewhere nobody sorts by hand, and letters go before
//! case and accents.

use std::cmp::Ordering;

use crate::model::order::positions;

/// The place of each of `names` among all, in the order of the language `tag`; the same for those
/// that are the same to it.
pub(super) fn ranks(tag: &str, names: &[&str]) -> Vec<usize> {
    let compare = comparison(tag, names);
    let sorted = positions(names.len(), &compare);
    let mut ranks = vec![0; names.len()];
    let mut rank = 0;
    let mut before = None;
    for at in sorted {
        if before.is_some_and(|before| compare(before, at).is_lt()) {
            rank += 1;
        }
        if let Some(place) = ranks.get_mut(at) {
            *place = rank;
        }
        before = Some(at);
    }
    ranks
}

/// Compares two of `names` by their positions.
#[cfg(target_arch = "wasm32")]
fn comparison(tag: &str, names: &[&str]) -> impl Fn(usize, usize) -> Ordering {
    use js_sys::{Array, Intl, JsString, Object, Reflect};
    use web_sys::wasm_bindgen::JsValue;

    let options = Object::new();
    // An object of ours takes what it is given.
    let _ = Reflect::set(&options, &"numeric".into(), &JsValue::TRUE);
    let languages = Array::of1(&tag.into());
    let compare = Intl::Collator::new(&languages, &options).compare();
    let names: Vec<JsString> = names.iter().map(|name| JsString::from(*name)).collect();
    move |one, other| {
        let order = compare.call2(&JsValue::UNDEFINED, &names[one], &names[other]);
        let order = order.ok().and_then(|order| order.as_f64());
        order.map_or(Ordering::Equal, |order| order.total_cmp(&0.0))
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn comparison(_: &str, names: &[&str]) -> impl Fn(usize, usize) -> Ordering {
    use crate::spelling::fold::fold;

    let names: Vec<_> = names
        .iter()
        .map(|name| (fold(name).letters, (*name).to_owned()))
        .collect();
    move |one, other| names[one].cmp(&names[other])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_names_have_one_rank_and_accents_do_not_lead_to_the_end() {
        let names = ["Zambia", "Österreich", "Åland", "Oman", "Zambia", "albania"];
        assert_eq!(ranks("en", &names), [4, 3, 0, 2, 4, 1]);
        assert!(ranks("en", &[]).is_empty());
    }
}
