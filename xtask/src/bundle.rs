//! From the hand-written JavaScript and the glue to one ES module.

use std::fs;
use std::path::{Path, PathBuf};

use crate::dist::files_below;
use crate::failure::Failure;
use crate::step;
use crate::wasm::GLUE;

/// What `www/` holds besides the element's own modules.
const NOT_BUNDLED: &[&str] = &["www/tests", "www/examples"];

/// Bundles `www/diplomap.js` and all it imports into `workshop/bundle/diplomap.js`.
///
/// The modules of `www/` are laid beside the glue first, so that the path
/// `diplomap_glue.js` in them, which no file of the checkout has, leads to it.
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
    let mut esbuild = step::npm_tool("esbuild/bin/esbuild");
    esbuild.arg(modules.join("diplomap.js"));
    esbuild.args([
        "--bundle",
        "--format=esm",
        "--target=es2022",
        "--log-level=warning",
    ]);
    esbuild.args(["--charset=utf8", "--legal-comments=none"]);
    if minify {
        esbuild.arg("--minify");
    }
    esbuild.arg(format!(
        "--outfile={}",
        workshop.join("bundle/diplomap.js").display()
    ));
    step::timed("bundling the JavaScript", || step::run(&mut esbuild))
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
