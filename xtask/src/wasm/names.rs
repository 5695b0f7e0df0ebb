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

/// `glue` with the names that `printed`, the output of [`PASS`], gives the module.
///
/// # Errors
///
/// If it is not that output.
pub(super) fn shorten(glue: &str, printed: &str) -> Result<String, Failure> {
    let renamed: Renamed = serde_json::from_str(printed)
        .map_err(|error| Failure::new(format!("wasm-opt printed no names: {error}")))?;
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
    Ok(short)
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
return { "a": { b: function() { wasm.new(wasm.c.buffer, __wbg_new_01); } } };
class Map { set(memory) { wasm.d(this.ptr, memory); } }
"#;
        assert_eq!(shorten(glue, printed).ok().as_deref(), Some(short));
        assert!(shorten(glue, "").is_err());
    }
}
