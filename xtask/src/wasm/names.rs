//! The names by which a module and its glue know each other.
//!
//! wasm-opt makes those of the module short; here the glue follows. Together 1.2 kB
//! of the default page.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::failure::Failure;

/// The pass of wasm-opt that makes names short, and prints the old and the new ones.
pub(super) const PASS: &str = "--minify-imports-and-exports-and-modules";

/// What the module that imports come from is called after it.
const IMPORTED: &str = "a";
/// The one export that keeps its name: who measures a page looks for it.
const KEPT: &str = "memory";
/// What the glue calls its instance.
const INSTANCE: &str = "wasm";

/// What [`PASS`] prints.
#[derive(Deserialize)]
struct Renamed {
    /// Module, old name, new name.
    imports: Vec<[String; 3]>,
    /// Old name, new name.
    exports: Vec<[String; 2]>,
}

/// `glue` and `module` with the names that `printed`, the output of [`PASS`], says.
///
/// # Errors
///
/// If it is not that output, or `module` is no module.
pub(super) fn shorten(
    glue: &str,
    module: &[u8],
    printed: &str,
) -> Result<(String, Vec<u8>), Failure> {
    let mut renamed: Renamed = serde_json::from_str(printed)
        .map_err(|error| Failure::new(format!("wasm-opt printed no names: {error}")))?;
    let kept = renamed.exports.iter().position(|[old, _]| old == KEPT);
    let module = match kept.map(|at| renamed.exports.remove(at)) {
        Some([old, new]) => with_memory(module, &new, &old)
            .ok_or_else(|| Failure::new("the module exports no memory"))?,
        None => module.to_vec(),
    };
    Ok((followed(glue, &renamed), module))
}

/// `glue` with the names of the module.
fn followed(glue: &str, renamed: &Renamed) -> String {
    let imports: BTreeMap<&str, &str> = renamed
        .imports
        .iter()
        .map(|[_, old, new]| (old.as_str(), new.as_str()))
        .collect();
    let exports: BTreeMap<&str, &str> = renamed
        .exports
        .iter()
        .map(|[old, new]| (old.as_str(), new.as_str()))
        .collect();
    let mut short = String::with_capacity(glue.len());
    let mut is_of_instance = false;
    let mut rest = glue;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
        let (name, behind) = rest.split_at(end);
        let names = if is_of_instance { &exports } else { &imports };
        short.push_str(names.get(name).unwrap_or(&name));
        let end = behind.find(is_of_name).unwrap_or(behind.len());
        let (between, next) = behind.split_at(end);
        is_of_instance = name == INSTANCE && between == ".";
        short.push_str(between);
        rest = next;
    }
    if let Some([module, ..]) = renamed.imports.first() {
        short = short.replace(&format!("\"{module}\""), &format!("\"{IMPORTED}\""));
    }
    short
}

/// `module` with its memory exported as `to` instead of `from`.
fn with_memory(module: &[u8], from: &str, to: &str) -> Option<Vec<u8>> {
    const HEAD_BYTES: usize = 8;
    const EXPORTS: u8 = 7;
    /// How an export says that it is the first memory.
    const FIRST_MEMORY: [u8; 2] = [2, 0];
    let export = |name: &str| {
        let length = u8::try_from(name.len()).ok()?;
        Some([&[length], name.as_bytes(), &FIRST_MEMORY].concat())
    };
    let (from, to) = (export(from)?, export(to)?);
    let mut at = HEAD_BYTES;
    loop {
        let (size, start) = number(module, at + 1)?;
        let content = module.get(start..start + size)?;
        if *module.get(at)? == EXPORTS {
            let place = content.windows(from.len()).position(|part| part == from)?;
            let content = [&content[..place], &to, &content[place + from.len()..]].concat();
            let before = module.get(..=at)?;
            let behind = module.get(start + size..)?;
            return Some([before, &written(content.len()), &content, behind].concat());
        }
        at = start + size;
    }
}

/// The number at `at` (LEB128, unsigned), and where it ends.
fn number(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut number, mut shift) = (0, 0);
    loop {
        let byte = *bytes.get(at)?;
        number |= usize::from(byte & 0x7f).checked_shl(shift)?;
        at += 1;
        if byte < 0x80 {
            return Some((number, at));
        }
        shift += 7;
    }
}

/// `number` as LEB128, unsigned.
fn written(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push(0x80 | (number & 0x7f) as u8);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_follows_whole_names_only() {
        let glue = r#"
return { "./m_bg.js": { __wbg_new_0: function() { wasm.new(wasm.memory.buffer, __wbg_new_01); } } };
class Map { set(memory) { wasm.map_set(this.ptr, memory); } }
"#;
        let printed = r#"{
 "imports": [ ["./m_bg.js", "__wbg_new_0", "b"] ],
 "exports": [ ["memory", "c"], ["map_set", "d"] ]
}"#;
        let short = r#"
return { "a": { b: function() { wasm.new(wasm.memory.buffer, __wbg_new_01); } } };
class Map { set(memory) { wasm.d(this.ptr, memory); } }
"#;
        // A section of another sort, then the exports: a memory and a function.
        let module = |name: &str| {
            let exports = [
                &[2, name.len() as u8],
                name.as_bytes(),
                &[2, 0, 1, b'd', 0, 3],
            ]
            .concat();
            let head = b"\0asm\x01\0\0\0\x05\x02\x01\x02\x07";
            [
                head.as_slice(),
                &[exports.len() as u8],
                &exports,
                b"\x0a\x01\0",
            ]
            .concat()
        };
        let (glue_then, module_then) = shorten(glue, &module("c"), printed).ok().unwrap();
        assert_eq!(glue_then, short);
        assert_eq!(module_then, module("memory"));
        assert!(shorten(glue, &module("c"), "").is_err());
        assert!(shorten(glue, &module("x"), printed).is_err());
        assert!(shorten(glue, b"no module", printed).is_err());
    }
}
