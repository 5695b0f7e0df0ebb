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
/// The exports that keep their names: who measures a page looks for the memory, and a part that
/// comes later for all three.
const KEPT: [&str; 3] = [
    "memory",
    "__indirect_function_table",
    "__wasm_split_shared0",
];
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
    let module = with_exports(module, &renamed.exports, glue)
        .ok_or_else(|| Failure::new("the module does not export what wasm-opt says"))?;
    renamed.exports.retain(|[old, _]| !is_kept(old));
    let asked_for = without_unused(glue, &renamed.imports);
    Ok((followed(&asked_for, &renamed), module))
}

/// `glue` without the functions that `imports` has no need of any more: wasm-opt found that
/// nothing calls them.
fn without_unused(glue: &str, imports: &[[String; 3]]) -> String {
    /// In the object of all functions.
    const INDENT: &str = "        ";
    let is_unused = |line: &str| {
        let named = line.strip_prefix(INDENT)?.split_once(": function(");
        named.map(|(name, _)| imports.iter().all(|[_, old, _]| old != name))
    };
    let mut skipping = false;
    let mut left = String::with_capacity(glue.len());
    for line in glue.lines() {
        skipping |= is_unused(line).unwrap_or(false);
        if !skipping {
            left.push_str(line);
            left.push('\n');
        }
        // The end of a function, and of what it is wrapped in.
        if line
            .strip_prefix(INDENT)
            .is_some_and(|end| end.starts_with('}'))
        {
            skipping = false;
        }
    }
    left
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
    as_one_module(&short, &renamed.imports)
}

/// `glue` with less to say of a JavaScript value that is named in a panic.
///
/// wasm-bindgen describes every sort of value at length; of the few that get there, mostly errors,
/// their own words suffice. 0.4 kB of the default page.
pub(super) fn plainly_spoken(glue: &str) -> String {
    const BEGIN: &str = "\nfunction debugString(val) {\n";
    const END: &str = "\n}\n";
    const PLAINLY: &str =
        "    return Object(val) === val && !(val instanceof Error) ? typeof val : String(val);";
    let parts = glue.split_once(BEGIN).and_then(|(before, from)| {
        let (_, behind) = from.split_once(END)?;
        Some([before, BEGIN, PLAINLY, END, behind].concat())
    });
    parts.unwrap_or_else(|| glue.to_owned())
}

/// `glue` where the modules that are imported from are one, as [`PASS`] makes them.
///
/// wasm-bindgen lists each in a line of its own, with an object of what there is in it: its own, in
/// which the names are short by now, or a script's, which keeps its names.
fn as_one_module(glue: &str, imports: &[[String; 3]]) -> String {
    let mut together = String::new();
    let mut short = String::with_capacity(glue.len());
    for line in glue.lines() {
        let object = imports.iter().find_map(|[module, ..]| {
            let listed = ["\"", module, "\": "].concat();
            let object = line.trim_start().strip_prefix(&listed)?;
            Some((module, object.strip_suffix(',')?))
        });
        match object {
            Some((module, object)) if glue.contains(&["* as ", object, " "].concat()) => {
                for [_, old, new] in imports.iter().filter(|[of, ..]| of == module) {
                    together.push_str(&[new, ": ", object, ".", old, ", "].concat());
                }
            }
            Some((_, object)) => together.push_str(&["...", object, ", "].concat()),
            None => {
                if !together.is_empty() {
                    short.push_str(&["\"", IMPORTED, "\": { ", &together, "},\n"].concat());
                    together.clear();
                }
                short.push_str(line);
                short.push('\n');
            }
        }
    }
    short
}

fn is_kept(export: &str) -> bool {
    KEPT.contains(&export)
}

/// `module` with those exports under their old names that keep them, and without those that
/// `glue` does not know either.
///
/// `names` are the old and the new name of each.
fn with_exports(module: &[u8], names: &[[String; 2]], glue: &str) -> Option<Vec<u8>> {
    const HEAD_BYTES: usize = 8;
    const EXPORTS: u8 = 7;
    let mut at = HEAD_BYTES;
    loop {
        let (size, start) = number(module, at + 1)?;
        let content = module.get(start..start + size)?;
        if *module.get(at)? == EXPORTS {
            let content = exports(content, names, glue)?;
            let before = module.get(..=at)?;
            let behind = module.get(start + size..)?;
            return Some([before, &written(content.len()), &content, behind].concat());
        }
        at = start + size;
    }
}

/// The section of exports `content`, changed like that.
fn exports(content: &[u8], names: &[[String; 2]], glue: &str) -> Option<Vec<u8>> {
    let (count, mut at) = number(content, 0)?;
    let mut entries = Vec::new();
    let mut left = 0;
    for _ in 0..count {
        let (length, start) = number(content, at)?;
        let name = content.get(start..start + length)?;
        // What it is, in a byte, and which one of these.
        let what = start + length;
        let (_, end) = number(content, what + 1)?;
        let [old, _] = names.iter().find(|[_, new]| new.as_bytes() == name)?;
        let of_instance = [INSTANCE, ".", old].concat();
        if is_kept(old) || glue.contains(&of_instance) {
            let name = if is_kept(old) { old.as_bytes() } else { name };
            entries.extend(written(name.len()));
            entries.extend(name);
            entries.extend(content.get(what..end)?);
            left += 1;
        }
        at = end;
    }
    Some([written(left), entries].concat())
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

    /// A module with a section of another sort, then the exports: a memory and a function.
    fn module(memory: &str) -> Vec<u8> {
        let exports = [
            &[2, memory.len() as u8],
            memory.as_bytes(),
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
    }

    const PRINTED: &str = r#"{
 "imports": [ ["./m_bg.js", "__wbg_new_0", "b"], ["./later.js", "load", "e"] ],
 "exports": [ ["memory", "c"], ["map_set", "d"] ]
}"#;

    #[test]
    fn the_glue_follows_whole_names_only() {
        let glue = r#"import * as import1 from "./later.js"
    const import0 = { __wbg_new_0: function() { wasm.new(wasm.memory.buffer, __wbg_new_01); } };
    return {
        "./m_bg.js": import0,
        "./later.js": import1,
    };
class Map { set(memory) { wasm.map_set(this.ptr, memory); } }
"#;
        let short = r#"import * as import1 from "./later.js"
    const import0 = { b: function() { wasm.new(wasm.memory.buffer, __wbg_new_01); } };
    return {
"a": { ...import0, e: import1.load, },
    };
class Map { set(memory) { wasm.d(this.ptr, memory); } }
"#;
        let (glue_then, module_then) = shorten(glue, &module("c"), PRINTED).ok().unwrap();
        assert_eq!(glue_then, short);
        assert_eq!(module_then, module("memory"));
    }

    #[test]
    fn what_nothing_calls_leaves_the_glue() {
        let function =
            |name: &str| format!("        {name}: function() {{\n            x();\n        }},\n");
        let wrapped = "        gone_0: function() { return handleError(function (arg0) {\n            x();\n        }, arguments); },\n";
        let [used, unused] = [function("kept_0"), function("gone_1")];
        let glue = [
            "const import0 = {\n",
            &used,
            wrapped,
            &unused,
            &used,
            "};\n",
        ]
        .concat();
        let imports = [["./m_bg.js", "kept_0", "a"].map(str::to_owned)];
        let left = ["const import0 = {\n", &used, &used, "};\n"].concat();
        assert_eq!(without_unused(&glue, &imports), left);
    }

    #[test]
    fn a_value_is_named_in_few_words() {
        let glue = "a\nfunction debugString(val) {\n    if (val) {\n    }\n    return 1;\n}\nb\n";
        let short = plainly_spoken(glue);
        assert!(short.starts_with("a\nfunction debugString(val) {\n    return Object(val)"));
        assert!(short.ends_with(": String(val);\n}\nb\n"));
        assert_eq!(plainly_spoken("a\nb\n"), "a\nb\n");
    }

    #[test]
    fn exports_that_nobody_asks_for_go() {
        let (_, then) = shorten("wasm.memory", &module("c"), PRINTED).ok().unwrap();
        let exports = b"\x07\x0a\x01\x06memory\x02\0\x0a\x01\0";
        assert!(then.ends_with(exports), "{then:x?}");
    }

    #[test]
    fn what_is_no_module_or_exports_something_else_is_refused() {
        assert!(shorten("", &module("c"), "").is_err());
        assert!(shorten("", &module("x"), PRINTED).is_err());
        assert!(shorten("", b"no module", PRINTED).is_err());
    }
}
