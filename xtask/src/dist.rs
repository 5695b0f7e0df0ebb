//! `cargo xtask dist`: what stands where in `dist/`, and in the copy that is tested.
//!
//! Guarantees that a folder is replaced as a whole: nobody sees half a build.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::wasm::{EXPLORE, MODULES, PRINT, READER, Recipe, WIDGET, WORKSHOP};
use crate::{bundle, wasm};

/// Which of the builds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// Quick to rebuild, in `dist/`.
    Development,
    /// What people get, in `dist/`.
    Shipped,
    /// The shipped one with faults that a test can set off, in `target/e2e/`.
    FaultInjection,
}

/// Where a part of the layout comes from.
enum Source {
    /// A file that this build made.
    Built(&'static str),
    /// A file of the checkout.
    File(&'static str),
    /// All files below a folder of the checkout; none, if there is no such folder.
    Folder(&'static str),
}

/// Every path in the layout, and its source.
const LAYOUT: &[(&str, Source)] = &[
    ("diplomap.js", Source::Built("bundle/diplomap.js")),
    (WIDGET.file, Source::Built(WIDGET.file)),
    (EXPLORE.file, Source::Built(EXPLORE.file)),
    (
        "diplomap_explore.js",
        Source::Built("bundle/diplomap_explore.js"),
    ),
    (
        "diplomap_explore.css",
        Source::Built("modules/diplomap_explore.css"),
    ),
    (
        "diplomap_reader.js",
        Source::Built("bundle/diplomap_reader.js"),
    ),
    (READER.file, Source::Built(READER.file)),
    (
        "diplomap_print.js",
        Source::Built("bundle/diplomap_print.js"),
    ),
    (PRINT.file, Source::Built(PRINT.file)),
    (
        "diplomap_workshop.js",
        Source::Built("bundle/diplomap_workshop.js"),
    ),
    (WORKSHOP.file, Source::Built(WORKSHOP.file)),
    (
        "diplomap.standalone.js",
        Source::Built("bundle/diplomap.standalone.js"),
    ),
    (
        "diplomap_detail.bin",
        Source::File("assets/atlas/detail.bin"),
    ),
    (
        "diplomap_built_in.bin",
        Source::File("assets/packed/built-in.bin"),
    ),
    ("diplomap_be.json", Source::File("assets/locales/be.json")),
    ("diplomap_ko.json", Source::File("assets/locales/ko.json")),
    ("diplomap_ru.json", Source::File("assets/locales/ru.json")),
    // The notices of the data inside must travel with every copy.
    ("NOTICE.md", Source::File("NOTICE.md")),
    ("LICENSE-MIT", Source::File("LICENSE-MIT")),
    ("LICENSE-APACHE", Source::File("LICENSE-APACHE")),
    (
        "LICENSE-UNICODE",
        Source::File("assets/locales/LICENSE-UNICODE"),
    ),
    ("index.html", Source::File("index.html")),
    ("page_be.json", Source::File("assets/locales/page/be.json")),
    ("page_ko.json", Source::File("assets/locales/page/ko.json")),
    ("page_ru.json", Source::File("assets/locales/page/ru.json")),
    ("examples", Source::Folder("www/examples")),
    ("data", Source::Folder("assets/datasets")),
];

impl Flavour {
    /// The folder that the build replaces.
    pub(crate) fn folder(self) -> &'static Path {
        Path::new(match self {
            Self::Development | Self::Shipped => "dist",
            Self::FaultInjection => "target/e2e",
        })
    }

    /// Where its intermediate files are kept for the next build.
    fn workshop(self) -> &'static Path {
        Path::new(match self {
            Self::Development => "target/bundle/development",
            Self::Shipped => "target/bundle/shipped",
            Self::FaultInjection => "target/bundle/fault-injection",
        })
    }

    fn recipe(self) -> Recipe {
        Recipe {
            profile: if self == Self::Development {
                "wasm-dev"
            } else {
                "release"
            },
            features: if self == Self::FaultInjection {
                &["fault-injection"]
            } else {
                &[]
            },
            shrink: self != Self::Development,
        }
    }
}

/// Builds everything and replaces the flavour's folder.
///
/// # Errors
///
/// If a part does not build, or a file of the layout is missing. The folder is then as before.
pub(crate) fn build(flavour: Flavour) -> Result<(), Failure> {
    let workshop = flavour.workshop();
    fs::create_dir_all(workshop).map_err(|error| cannot("create", workshop, &error))?;
    for module in &MODULES {
        wasm::build(module, &flavour.recipe(), workshop)?;
    }
    bundle::build(workshop, flavour != Flavour::Development)?;
    let fresh = workshop.join("layout");
    lay_out(workshop, &fresh)?;
    let folder = flavour.folder();
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| cannot("replace", folder, &error))?;
    }
    fs::rename(&fresh, folder).map_err(|error| cannot("write", folder, &error))
}

/// Copies every part of the layout into `fresh`.
fn lay_out(workshop: &Path, fresh: &Path) -> Result<(), Failure> {
    if fresh.exists() {
        fs::remove_dir_all(fresh).map_err(|error| cannot("clear", fresh, &error))?;
    }
    for (path, source) in LAYOUT {
        let to = fresh.join(path);
        match source {
            Source::Built(name) => copy(&workshop.join(name), &to)?,
            Source::File(file) => copy(Path::new(file), &to)?,
            Source::Folder(folder) => {
                for file in files_below(Path::new(folder)) {
                    let below = file.strip_prefix(folder).unwrap_or(&file);
                    copy(&file, &to.join(below))?;
                }
            }
        }
    }
    Ok(())
}

/// Every file below `folder`, in order of path; none if it cannot be read.
pub(crate) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
        {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).map_err(|error| cannot("create", parent, &error))?;
    }
    fs::copy(from, to)
        .map(drop)
        .map_err(|error| cannot("copy", from, &error))
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot {what} {}: {error}", path.display()))
}
