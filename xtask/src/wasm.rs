//! From Rust to the wasm modules and their JavaScript glue.
//!
//! Owns how the library is compiled, bound and shrunk. The versions of wasm-bindgen
//! on both sides agree, because Cargo would not resolve two of them (see
//! `Cargo.toml`).

mod names;

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::failure::Failure;
use crate::step;

/// One of the modules that are made of the library.
pub(crate) struct Module {
    /// Its name, and the crate's feature that makes it.
    pub(crate) name: &'static str,
    /// The file name of its glue, which stands beside the hand-written JavaScript.
    pub(crate) glue: &'static str,
    /// Its own file name.
    pub(crate) file: &'static str,
}

/// The module that draws maps.
pub(crate) const WIDGET: Module = Module {
    name: "widget",
    glue: "diplomap_glue.js",
    file: "diplomap_bg.wasm",
};

/// The module that reads documents.
pub(crate) const READER: Module = Module {
    name: "reader",
    glue: "diplomap_reader_glue.js",
    file: "diplomap_reader_bg.wasm",
};

/// The module of the page's workshop.
pub(crate) const WORKSHOP: Module = Module {
    name: "workshop",
    glue: "diplomap_workshop_glue.js",
    file: "diplomap_workshop_bg.wasm",
};

/// All modules.
pub(crate) const MODULES: [Module; 3] = [WIDGET, READER, WORKSHOP];

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
    let what = format!("generating the JavaScript glue of the {}", module.name);
    step::timed(&what, || bind(module, &compiled, folder))?;
    if recipe.shrink {
        let what = format!("shrinking the {} with wasm-opt", module.name);
        step::timed(&what, || {
            shrink(&folder.join(module.glue), &folder.join(module.file))
        })?;
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
            // `www/element/` says itself where the module is: the standalone build has it inside.
            .omit_default_module_path(true)
            // A panic spoils the instance; with this `www/element/` makes a new one for the maps of the page.
            // The forced abort handler would want exception handling, which is new in browsers.
            .reset_state_function(true)
            .generate(folder)
    };
    generate().map_err(|error| Failure::new(format!("wasm-bindgen: {error:#}")))?;
    // Renamed so that it does not collide with the script that is made of it.
    fs::rename(
        folder.join([name, ".js"].concat()),
        folder.join(module.glue),
    )
    .map_err(|error| Failure::new(format!("cannot rename the glue: {error}")))
}

/// Replaces `module` by a smaller one that does the same, and `glue` by one that knows it.
fn shrink(glue: &Path, module: &Path) -> Result<(), Failure> {
    let mut wasm_opt = step::npm_tool("binaryen/bin/wasm-opt");
    // Straightened out first, a function is optimised better, and the second round finds what the
    // first one left: together 1 % of the download. Nothing of ours lies in the lowest kilobyte of the
    // memory, which is the far end of the stack; so offsets may be folded into addresses.
    wasm_opt.args([
        "--low-memory-unused",
        "--flatten",
        "--rereloop",
        "-Oz",
        "-Oz",
        names::PASS,
    ]);
    wasm_opt.args(FEATURES);
    wasm_opt.arg(module).arg("-o").arg(module);
    let (succeeded, printed) = step::read(&mut wasm_opt, false)?;
    if !succeeded {
        return Err(Failure::new("wasm-opt failed"));
    }
    let changed = |error| Failure::new(format!("cannot shorten names: {error}"));
    let script = fs::read_to_string(glue).map_err(changed)?;
    let bytes = fs::read(module).map_err(changed)?;
    let (script, bytes) = names::shorten(&script, &bytes, &printed)?;
    fs::write(glue, script).map_err(changed)?;
    fs::write(module, bytes).map_err(changed)
}
