//! From Rust to the wasm modules and their JavaScript glue.
//!
//! Owns how the library is compiled, bound and shrunk. The versions of wasm-bindgen
//! on both sides agree, because Cargo would not resolve two of them (see
//! `Cargo.toml`).

mod names;
mod order;
mod part;

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::failure::Failure;
use crate::step;
use part::Part;

/// One of the modules that are made of the library.
pub(crate) struct Module {
    /// Its name, and the crate's feature that makes it.
    pub(crate) name: &'static str,
    /// The file name of its glue, which stands beside the hand-written JavaScript.
    pub(crate) glue: &'static str,
    /// Its own file name.
    pub(crate) file: &'static str,
    /// What of it comes later.
    pub(crate) part: Option<Part>,
}

impl Module {
    /// The files that hold it.
    pub(crate) fn files(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.file).chain(self.part.as_ref().map(|part| part.file))
    }
}

/// The module that draws maps.
pub(crate) const WIDGET: Module = Module {
    name: "widget",
    glue: "diplomap_glue.js",
    file: "diplomap_bg.wasm",
    part: Some(EXPLORE),
};

/// The part of it that only a reader who explores needs.
pub(crate) const EXPLORE: Part = Part {
    name: "explore",
    file: "diplomap_explore_bg.wasm",
};

/// The module that reads documents.
pub(crate) const READER: Module = Module {
    name: "reader",
    glue: "diplomap_reader_glue.js",
    file: "diplomap_reader_bg.wasm",
    part: None,
};

/// The module that draws pictures.
pub(crate) const PRINT: Module = Module {
    name: "print",
    glue: "diplomap_print_glue.js",
    file: "diplomap_print_bg.wasm",
    part: None,
};

/// The module of the page's workshop.
pub(crate) const WORKSHOP: Module = Module {
    name: "workshop",
    glue: "diplomap_workshop_glue.js",
    file: "diplomap_workshop_bg.wasm",
    part: None,
};

/// All modules.
pub(crate) const MODULES: [Module; 4] = [WIDGET, READER, PRINT, WORKSHOP];

/// What rustc 1.95 and wasm-bindgen emit. Anything newer is refused, not let through unnoticed.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
    "--enable-reference-types",
];

/// The platform of a browser.
const TARGET: &str = "wasm32-unknown-unknown";

/// How to compile the library.
pub(crate) struct Recipe {
    /// The Cargo profile.
    pub(crate) profile: &'static str,
    /// The crate's features besides the module's own.
    pub(crate) features: &'static [&'static str],
    /// Whether wasm-opt shrinks the result.
    pub(crate) shrink: bool,
}

/// Writes `module` and its glue into `folder`, unless they are there already.
///
/// # Errors
///
/// If the library does not compile, or a tool fails.
pub(crate) fn build(module: &Module, recipe: &Recipe, folder: &Path) -> Result<(), Failure> {
    let compiled = compile(module, recipe)?;
    let read = |path: &Path| {
        fs::read(path)
            .map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))
    };
    // What follows takes seconds and depends on the compiled bytes alone.
    let bound = folder.join([module.name, "_bound.wasm"].concat());
    let bytes = read(&compiled)?;
    if fs::read(&bound).is_ok_and(|earlier| earlier == bytes) {
        return Ok(());
    }
    let _ = fs::remove_file(&bound);
    let first = match &module.part {
        Some(part) => part.take_out(&bytes, folder)?,
        None => compiled,
    };
    let what = format!("generating the JavaScript glue of the {}", module.name);
    step::timed(&what, || bind(module, &first, folder))?;
    if recipe.shrink {
        let what = format!("shrinking the {} with wasm-opt", module.name);
        step::timed(&what, || shrink(module, folder))?;
    }
    fs::write(&bound, bytes)
        .map_err(|error| Failure::new(format!("cannot write {}: {error}", bound.display())))
}

/// Compiles the library and answers with the path of the raw module.
fn compile(module: &Module, recipe: &Recipe) -> Result<PathBuf, Failure> {
    let mut cargo = step::cargo();
    // `cargo build` would make the rlib too, and then leave out link-time optimisation.
    cargo.args([
        "rustc",
        "--package",
        "diplomap",
        "--lib",
        "--crate-type",
        "cdylib",
    ]);
    cargo.args(["--target", TARGET, "--profile", recipe.profile]);
    cargo.arg("--config").arg(remapping());
    for feature in recipe.features.iter().chain([&module.name]) {
        cargo.args(["--features", feature]);
    }
    // Stripping would take the list of wasm features with it, which wasm-bindgen reads.
    cargo.args(["--", "-C", "link-arg=--keep-section=target_features"]);
    if module.part.is_some() {
        cargo.args(part::LINKED_WITH);
    }
    let what = format!("compiling the {} to wasm ({})", module.name, recipe.profile);
    step::timed(&what, || step::run(&mut cargo))?;
    Ok(step::target_folder()
        .join(TARGET)
        .join(recipe.profile)
        .join("diplomap.wasm"))
}

/// The setting that keeps this machine's folders out of the module.
///
/// Every place that can panic names its source file. Without their folders the names are short, the
/// same on every machine, and tell nothing of the one that built.
fn remapping() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let folders = registries.into_iter().flatten().flatten();
    let flags: Vec<String> = folders
        .map(|folder| format!("'--remap-path-prefix={}='", folder.path().display()))
        .collect();
    format!("target.{TARGET}.rustflags = [{}]", flags.join(", "))
}

/// Writes the bound module and its glue into `folder`.
fn bind(module: &Module, compiled: &Path, folder: &Path) -> Result<(), Failure> {
    let name = module.file.trim_end_matches("_bg.wasm");
    let generate = || {
        Bindgen::new()
            .input_path(compiled)
            .out_name(name)
            .web(true)?
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            // A part that comes later takes the table of functions.
            .keep_lld_exports(module.part.is_some())
            // `www/element/` says itself where the module is: the standalone build has it inside.
            .omit_default_module_path(true)
            // A panic spoils the instance; with this `www/element/` makes a new one for the maps of the page.
            // The forced abort handler would want exception handling, which is new in browsers.
            .reset_state_function(true)
            .generate(folder)
    };
    generate().map_err(|error| Failure::new(format!("wasm-bindgen: {error:#}")))?;
    // Renamed so that it does not collide with the script that is made of it.
    let generated = folder.join([name, ".js"].concat());
    let renamed = |error| Failure::new(format!("cannot rename the glue: {error}"));
    let glue = fs::read_to_string(&generated).map_err(renamed)?;
    fs::write(folder.join(module.glue), names::plainly_spoken(&glue)).map_err(renamed)?;
    fs::remove_file(&generated).map_err(renamed)
}

/// Replaces `module` in `folder` by a smaller one that does the same, and its glue by one that knows it.
fn shrink(module: &Module, folder: &Path) -> Result<(), Failure> {
    if let Some(part) = &module.part {
        optimise(&folder.join(part.file), &[])?;
    }
    let (glue, file) = (folder.join(module.glue), folder.join(module.file));
    let printed = optimise(&file, &[names::PASS])?;
    let changed = |error| Failure::new(format!("cannot shorten names: {error}"));
    let script = fs::read_to_string(&glue).map_err(changed)?;
    let bytes = fs::read(&file).map_err(changed)?;
    let (script, bytes) = names::shorten(&script, &bytes, &printed)?;
    fs::write(glue, script).map_err(changed)?;
    fs::write(file, bytes).map_err(changed)
}

/// Has wasm-opt make `file` small, and then do `more`; returns what it prints.
fn optimise(file: &Path, more: &[&str]) -> Result<String, Failure> {
    // Straightened out first, a function is optimised better, and each round finds what the one
    // before left: together 1 % of the download.
    let straighten = ["--flatten", "--rereloop", "-Oz", "-Oz", "-Oz"];
    wasm_opt(file, &[&straighten, &["--strip-debug"]])?;
    let ordered = |error| Failure::new(format!("cannot order functions: {error}"));
    let named = order::named(&fs::read(file).map_err(ordered)?)?;
    fs::write(file, named).map_err(ordered)?;
    wasm_opt(file, &[&["-Oz", order::PASS, "--strip-debug"], more])
}

/// Has wasm-opt do `passes` to `file`; returns what it prints.
fn wasm_opt(file: &Path, passes: &[&[&str]]) -> Result<String, Failure> {
    let mut wasm_opt = step::npm_tool("binaryen/bin/wasm-opt");
    // What the compiler has not put inline costs less where it is: half a per cent. Nothing of
    // ours lies in the lowest kilobyte of the memory, which is the far end of the stack; so
    // offsets may be folded into addresses.
    wasm_opt.args(["--low-memory-unused", "--inline-max-combined-binary-size=0"]);
    wasm_opt.args(FEATURES).args(passes.concat());
    // wasm-bindgen has read it by now, and nobody else does.
    wasm_opt.arg("--strip-target-features");
    wasm_opt.arg(file).arg("-o").arg(file);
    let (succeeded, printed) = step::read(&mut wasm_opt, false)?;
    if succeeded {
        Ok(printed)
    } else {
        Err(Failure::new("wasm-opt failed"))
    }
}
