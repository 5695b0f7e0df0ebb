//! `cargo xtask layers`: the direction of the arrows between the rooms of `src/`.
//!
//! Owns the check; the rules are in `layers/rooms.rs`. Test code is free: a test of
//! geometry may read a dataset to draw. So is `lib.rs`, which only names the rooms.

mod rooms;
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use crate::dist::files_below;
use crate::failure::Failure;
use rooms::{BINDING, DRAWING, ROOMS};
use source::Code;

/// Checks every file of `src/`.
///
/// # Errors
///
/// With every arrow that points the wrong way.
pub(crate) fn check() -> Result<(), Failure> {
    let mut files = Vec::new();
    for file in files_below(Path::new("src")) {
        if file.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&file).map_err(|error| {
                Failure::new(format!("cannot read {}: {error}", file.display()))
            })?;
            files.push((file, text));
        }
    }
    let for_tests: Vec<_> = files
        .iter()
        .flat_map(|(file, text)| files_for_tests(file, text))
        .collect();
    // The modules inside one are for tests as well.
    files.retain(|(file, _)| {
        !for_tests
            .iter()
            .any(|test| file == test || file.starts_with(test.with_extension("")))
    });
    let mut wrong = Vec::new();
    for (file, text) in &files {
        for (line, problem) in problems(file.strip_prefix("src").unwrap_or(file), text) {
            wrong.push(format!("{}:{line}: {problem}", file.display()));
        }
    }
    if wrong.is_empty() {
        println!(
            "layers: {} files, every arrow points the right way",
            files.len()
        );
        return Ok(());
    }
    Err(Failure::new(format!("layers:\n{}", wrong.join("\n")))
        .with_remedy("move the code to the room it belongs to, or argue for a new arrow in xtask/src/layers/rooms.rs"))
}

/// The files of the modules that `file` declares for tests only.
fn files_for_tests(file: &Path, text: &str) -> Vec<PathBuf> {
    let folder = match file.file_stem() {
        Some(stem) if stem != "lib" => file.with_extension(""),
        _ => file.with_file_name(""),
    };
    let names = Code::test_modules(text);
    names
        .iter()
        .map(|name| folder.join(name).with_extension("rs"))
        .collect()
}

/// What the file at `path` (below `src/`) does that its room may not, with the line.
fn problems(path: &Path, text: &str) -> Vec<(u32, String)> {
    let modules: Vec<_> = path
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    let Some(name) = modules.first().filter(|name| *name != "lib") else {
        return Vec::new();
    };
    let Some(room) = ROOMS.iter().find(|room| room.name == name) else {
        return vec![(
            1,
            format!("`{name}` is not a room that xtask/src/layers/rooms.rs knows"),
        )];
    };
    let code = Code::without_tests(text);
    let mut problems = Vec::new();
    for (line, used) in code.rooms_used(modules.len()) {
        let known = ROOMS.iter().any(|room| room.name == used);
        if known && used != room.name && !room.uses.contains(&used) {
            problems.push((line, format!("`{name}` may not use `{used}`")));
        }
    }
    for (line, word) in code.words() {
        if (DRAWING.contains(&word) && !room.draws) || (BINDING.contains(&word) && !room.binds) {
            problems.push((line, format!("`{name}` may not name `{word}`")));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::{files_for_tests, problems};
    use std::path::Path;

    #[test]
    fn a_file_that_is_compiled_for_tests_only_is_free() {
        fn case(file: &str, text: &str, expected: &[&str]) {
            let found = files_for_tests(Path::new(file), text);
            assert_eq!(
                found,
                expected.iter().map(Path::new).collect::<Vec<_>>(),
                "{file}: {text}"
            );
        }
        case(
            "src/model.rs",
            "#[cfg(test)]\nmod fixture;\nmod id;",
            &["src/model/fixture.rs"],
        );
        case(
            "src/lib.rs",
            "#[cfg(test)] pub(crate) mod tests;",
            &["src/tests.rs"],
        );
        case("src/model.rs", "#[cfg(test)] mod tests { fn f() {} }", &[]);
    }

    #[test]
    fn an_arrow_against_the_diagram_is_found_however_it_is_written() {
        fn case(path: &str, text: &str, wrong: &[&str]) {
            let found: Vec<_> = problems(Path::new(path), text)
                .into_iter()
                .map(|(_, problem)| problem)
                .collect();
            assert_eq!(found, wrong, "{path}: {text}");
        }
        let upward = ["`model` may not use `view`"];
        case("model/id.rs", "use crate::view::Map;", &upward);
        case(
            "model/id.rs",
            "use crate::{model::Tie, view::{Map, state}};",
            &upward,
        );
        case(
            "model/id.rs",
            "fn f() { super::super::view::draw() }",
            &upward,
        );
        case("model.rs", "use super::{view};", &upward);
        case("model/id.rs", "use super::view;", &[]);
        case(
            "model/id.rs",
            "// crate::view\n/* crate::view */ const A: &str = \"crate::view\";",
            &[],
        );
        case(
            "model/id.rs",
            "#[cfg(test)]\nmod tests { use crate::view::Map; }",
            &[],
        );
        case(
            "view/map.rs",
            "use crate::{cartography::Scene, state::Action}; use yew::prelude::*;",
            &[],
        );
        case(
            "view/map.rs",
            "use crate::element;",
            &["`view` may not use `element`"],
        );
        case(
            "view/map.rs",
            "use js_sys::Function;",
            &["`view` may not name `js_sys`"],
        );
        case(
            "state.rs",
            "fn f(e: web_sys::Event) {}",
            &["`state` may not name `web_sys`"],
        );
        case(
            "element.rs",
            "use wasm_bindgen::JsValue; use crate::view::Map;",
            &[],
        );
        case("lib.rs", "pub mod element;", &[]);
        case(
            "cellar.rs",
            "",
            &["`cellar` is not a room that xtask/src/layers/rooms.rs knows"],
        );
    }
}
