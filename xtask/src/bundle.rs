//! From the hand-written JavaScript and the glue to one ES module.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dist::files_below;
use crate::failure::Failure;
use crate::step;
use crate::wasm::GLUE;

/// What `www/` holds besides the element's own modules.
const NOT_BUNDLED: &[&str] = &["www/tests", "www/examples"];

/// The style sheet, which the modules import as text.
const STYLE: &str = "assets/diplomap.css";

/// Bundles `www/diplomap.js` and all it imports into `workshop/bundle/diplomap.js`.
///
/// The modules of `www/` are laid beside the glue first, so that the paths
/// `diplomap_glue.js` and `diplomap.css` in them, which `www/` does not have, lead to it
/// and to the style sheet.
///
/// # Errors
///
/// If a file is missing or does not parse.
pub(crate) fn build(workshop: &Path, minify: bool) -> Result<(), Failure> {
    let modules = workshop.join("modules");
    lay_beside_the_glue(workshop, &modules).map_err(|error| {
        Failure::new(format!(
            "cannot copy www/ to {}: {error}",
            modules.display()
        ))
    })?;
    let minify = minify.then_some("--minify");
    step::timed("bundling the JavaScript", || {
        // As text the sheet would stay as it is, so it is made small on its own before.
        let mut sheet = esbuild(Path::new(STYLE), &modules.join("diplomap.css"));
        step::run(sheet.args(minify))?;
        let mut module = esbuild(
            &modules.join("diplomap.js"),
            &workshop.join("bundle/diplomap.js"),
        );
        module.args([
            "--bundle",
            "--format=esm",
            "--target=es2022",
            "--loader:.css=text",
        ]);
        step::run(module.args(["--legal-comments=none"]).args(minify))
    })
}

fn lay_beside_the_glue(workshop: &Path, modules: &Path) -> std::io::Result<()> {
    if modules.exists() {
        fs::remove_dir_all(modules)?;
    }
    let ours = |file: &PathBuf| !NOT_BUNDLED.iter().any(|folder| file.starts_with(folder));
    for file in files_below(Path::new("www")).into_iter().filter(ours) {
        let to = modules.join(file.strip_prefix("www").unwrap_or(&file));
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::copy(&file, to)?;
    }
    fs::copy(workshop.join(GLUE), modules.join(GLUE)).map(drop)
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
