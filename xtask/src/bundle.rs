//! From the hand-written JavaScript and the glue to the scripts that ship.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dist::files_below;
use crate::failure::Failure;
use crate::step;
use crate::wasm::{MODULES, Module};

/// What `www/` holds besides the element's own modules.
const NOT_BUNDLED: &[&str] = &["www/tests", "www/examples"];

/// The style sheets, which the modules import as text, and the names that they import them by.
const STYLES: &[(&str, &str)] = &[
    ("assets/diplomap.css", "diplomap.css"),
    ("assets/explore.css", "diplomap_explore.css"),
    ("assets/workshop.css", "workshop.css"),
];

/// What else the standalone script has inside, and the names that it imports it by.
const FETCHED: &[(&str, &str)] = &[
    ("assets/atlas/detail.bin", "diplomap_detail.bin"),
    ("assets/packed/built-in.bin", "diplomap_built_in.bin"),
    ("assets/locales/be.json", "diplomap_be.json"),
    ("assets/locales/ko.json", "diplomap_ko.json"),
    ("assets/locales/ru.json", "diplomap_ru.json"),
];

/// The scripts that others import where they are needed, and so do not have inside.
const APART: [&str; 3] = [
    "--external:./diplomap_explore.js",
    "--external:./diplomap_print.js",
    "--external:./diplomap_reader.js",
];

/// The scripts: each with what it is made of, and how.
const SCRIPTS: &[(&str, &str, &[&str])] = &[
    ("diplomap.js", "diplomap.js", &["--format=esm"]),
    ("diplomap_explore.js", "explore.js", &["--format=esm"]),
    ("diplomap_print.js", "print.js", &["--format=esm"]),
    ("diplomap_reader.js", "reader.js", &["--format=esm"]),
    ("diplomap_workshop.js", "workshop.js", &["--format=esm"]),
    // A classic script has no exports, so they are the fields of a global variable.
    (
        "diplomap.standalone.js",
        "standalone/diplomap.js",
        &[
            "--format=iife",
            "--global-name=diplomap",
            "--loader:.wasm=binary",
            "--loader:.bin=binary",
            "--loader:.json=text",
        ],
    ),
];

/// Makes the scripts of `www/` and all they import, in `workshop/bundle/`.
///
/// The modules of `www/` are laid beside the glue first, so that the paths in them
/// that `www/` does not have (the glue, the style sheet) lead somewhere. Once more
/// below `standalone/`, where everything that a page would fetch lies beside them.
///
/// # Errors
///
/// If a file is missing or does not parse.
pub(crate) fn build(workshop: &Path, minify: bool) -> Result<(), Failure> {
    let modules = workshop.join("modules");
    lay_out(workshop, &modules).map_err(|error| {
        Failure::new(format!(
            "cannot copy www/ to {}: {error}",
            modules.display()
        ))
    })?;
    let minify = minify.then_some("--minify");
    step::timed("bundling the JavaScript", || {
        // As text the sheet would stay as it is, so it is made small on its own before.
        for folder in [modules.clone(), modules.join("standalone")] {
            for (style, name) in STYLES {
                let mut sheet = esbuild(Path::new(style), &folder.join(name));
                step::run(sheet.arg("--bundle").args(minify))?;
            }
        }
        for (script, entry, options) in SCRIPTS {
            let output = workshop.join("bundle").join(script);
            let mut bundle = esbuild(&modules.join(entry), &output);
            bundle.args(["--bundle", "--target=es2022", "--loader:.css=text"]);
            bundle.args(APART).args(*options);
            step::run(bundle.args(["--legal-comments=none"]).args(minify))?;
        }
        Ok(())
    })
}

fn lay_out(workshop: &Path, modules: &Path) -> std::io::Result<()> {
    if modules.exists() {
        fs::remove_dir_all(modules)?;
    }
    let standalone = modules.join("standalone");
    for folder in [modules, &standalone] {
        lay_beside_the_glue(workshop, folder)?;
    }
    for file in MODULES.iter().flat_map(Module::files) {
        fs::copy(workshop.join(file), standalone.join(file))?;
    }
    for (file, name) in FETCHED {
        fs::copy(file, standalone.join(name))?;
    }
    let assets = standalone.join("element/assets.standalone.js");
    fs::copy(assets, standalone.join("element/assets.js")).map(drop)
}

fn lay_beside_the_glue(workshop: &Path, folder: &Path) -> std::io::Result<()> {
    let ours = |file: &PathBuf| !NOT_BUNDLED.iter().any(|folder| file.starts_with(folder));
    for file in files_below(Path::new("www")).into_iter().filter(ours) {
        let to = folder.join(file.strip_prefix("www").unwrap_or(&file));
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, to)?;
    }
    for module in &MODULES {
        fs::copy(workshop.join(module.glue), folder.join(module.glue))?;
    }
    Ok(())
}

/// The bundler for this machine, of which npm installs that one only.
///
/// The script in front of it, which is for all machines, adds a stack trace to every mistake.
fn esbuild(input: &Path, output: &Path) -> Command {
    let packages = fs::read_dir("node_modules/@esbuild");
    let mut esbuild = packages
        .into_iter()
        .flatten()
        .flatten()
        .map(|package| package.path().join("bin/esbuild"))
        .find(|program| program.is_file())
        .map_or_else(|| step::npm_tool("esbuild/bin/esbuild"), Command::new);
    esbuild
        .arg(input)
        .arg(format!("--outfile={}", output.display()));
    esbuild.args(["--log-level=warning", "--charset=utf8"]);
    esbuild
}
