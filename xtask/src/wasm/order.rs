//! The order in which the functions of a module stand.
//!
//! Functions that are alike stand side by side: what brotli has seen just before costs it least.
//! wasm-opt, left to itself, sorts them by how often they are called, which makes the module a
//! little smaller and the download 2 % larger.

use std::collections::{BTreeMap, BTreeSet};

use wasm_encoder::{NameMap, NameSection, Section};
use wasmparser::{Parser, Payload, TypeRef};

use crate::failure::Failure;

/// The pass of wasm-opt that puts functions in the order of their names.
pub(super) const PASS: &str = "--reorder-functions-by-name";

/// How many bytes in a row are compared: an instruction or two. Longer and shorter ones were
/// measured, and are worse.
const WINDOW_BYTES: usize = 4;

/// `module` with a name for each of its functions, so that [`PASS`] puts them in order.
///
/// # Errors
///
/// If it is no module.
pub(super) fn named(module: &[u8]) -> Result<Vec<u8>, Failure> {
    let (imported, bodies) =
        functions(module).map_err(|error| Failure::new(format!("not a module: {error}")))?;
    let mut places: Vec<_> = (0..).zip(by_likeness(&bodies)).collect();
    // Names stand in the order of what they name.
    places.sort_unstable_by_key(|&(_, function)| function);
    let mut names = NameMap::new();
    for ((place, _), index) in places.into_iter().zip(imported..) {
        names.append(index, &in_order(place));
    }
    let mut section = NameSection::new();
    section.functions(&names);
    let mut bytes = module.to_vec();
    section.append_to(&mut bytes);
    Ok(bytes)
}

/// A name that stands among others where the number `place` stands among numbers.
fn in_order(place: u32) -> String {
    format!("{place:010}")
}

/// How many functions `module` imports, which have the first indices, and the bodies of its own.
fn functions(module: &[u8]) -> Result<(u32, Vec<&[u8]>), wasmparser::BinaryReaderError> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    Ok((imported, bodies))
}

/// The indices of `bodies` in an order in which each follows the one that is most like it, of those
/// that are left: that has most of the windows of both. It begins with the shortest.
fn by_likeness(bodies: &[&[u8]]) -> Vec<usize> {
    let windows: Vec<BTreeSet<&[u8]>> = bodies
        .iter()
        .map(|body| body.windows(WINDOW_BYTES).collect())
        .collect();
    let mut holders = BTreeMap::<&[u8], Vec<usize>>::new();
    for (function, windows) in windows.iter().enumerate() {
        for window in windows {
            holders.entry(window).or_default().push(function);
        }
    }
    // How many windows each function that is left has in common with the last one placed.
    let mut left: BTreeMap<usize, u64> = (0..bodies.len()).map(|function| (function, 0)).collect();
    let mut next = (0..bodies.len()).min_by_key(|&function| bodies[function].len());
    let mut order = Vec::with_capacity(bodies.len());
    while let Some(last) = next {
        order.push(last);
        left.remove(&last);
        for common in left.values_mut() {
            *common = 0;
        }
        for window in &windows[last] {
            for function in &holders[window] {
                if let Some(common) = left.get_mut(function) {
                    *common += 1;
                }
            }
        }
        // In whole numbers, and of equals the first: the order is the same everywhere.
        let likeness = |&(&function, &common): &(&usize, &u64)| {
            let windows_of_both = (windows[last].len() + windows[function].len()) as u64 - common;
            (common << 32) / (windows_of_both + 1)
        };
        next = left
            .iter()
            .rev()
            .max_by_key(likeness)
            .map(|(&function, _)| function);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_follows_like() {
        let bodies: [&[u8]; 6] = [
            b"a long one about ties",
            b"short",
            b"another one, of capitals",
            b"a long one about kinds",
            b"",
            b"another one, of countries",
        ];
        assert_eq!(by_likeness(&bodies), [4, 0, 3, 2, 5, 1]);
        assert!(by_likeness(&[]).is_empty());
    }

    #[test]
    fn names_sort_as_their_places() {
        assert!([0, 1, 9, 10, 99, 100_000].is_sorted_by_key(|&place| in_order(place)));
    }

    /// One import of a function, one of a memory; then two functions that do nothing.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x02\x0e\x02\x01a\x01b\0\0\x01a\x01m\x02\0\x01\
        \x03\x03\x02\0\0\
        \x0a\x08\x02\x03\0\x01\x0b\x02\0\x0b";

    #[test]
    fn functions_are_named_after_those_imported() {
        let named = named(MODULE).ok().unwrap();
        let section = b"\0\x20\x04name\x01\x19\x02\x01\x0a0000000001\x02\x0a0000000000";
        assert_eq!(named, [MODULE, section].concat());
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(named(b"no module").is_err());
    }
}
