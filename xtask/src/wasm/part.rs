//! The part of a module that a page fetches later.
//!
//! Rust marks where it begins (`wasm_split_helpers::wasm_split`). What can be reached from there
//! and from nowhere else, functions and data alike, is taken out of the module before
//! wasm-bindgen sees it; both share one memory and one table of functions.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::Options;

use crate::failure::Failure;

/// A part of a module.
pub(crate) struct Part {
    /// What the macro in Rust calls it.
    pub(crate) name: &'static str,
    /// Its file name.
    pub(crate) file: &'static str,
}

/// What the linker has to leave in a module that is to be parted.
pub(super) const LINKED_WITH: [&str; 4] = ["-C", "strip=none", "-C", "link-arg=--emit-relocs"];

impl Part {
    /// Takes the part out of `module`, into `folder`; returns the path of what is left.
    ///
    /// # Errors
    ///
    /// If nothing is marked as the part, or the module was not linked for it.
    pub(super) fn take_out(&self, module: &[u8], folder: &Path) -> Result<PathBuf, Failure> {
        let parted = folder.join("parted");
        let rest = parted.join("rest.wasm");
        let mut options = Options::new(module);
        options.output_dir = &parted;
        options.main_out_path = &rest;
        wasm_split_cli_support::transform(options)
            .map_err(|error| Failure::new(format!("wasm-split: {error:#}")))?;
        let part = parted.join(format!("split_{}.wasm", self.name));
        fs::rename(&part, folder.join(self.file)).map_err(|error| cannot("find", &part, &error))?;
        Ok(rest)
    }
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot {what} {}: {error}", path.display()))
}
