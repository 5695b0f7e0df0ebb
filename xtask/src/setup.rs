//! The tools that building and testing need, installed if they are missing.
//!
//! Owns what is needed and from where: the wasm32 target from rustup, npm packages
//! by the lock file, Chromium from Debian. Each is looked for first, so a second
//! run does nothing. Nothing here downloads a binary outside those three.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::step;

const TARGET: &str = "wasm32-unknown-unknown";
/// The oldest Node.js whose test runner and file system have what is used here.
const NODE_MAJOR: u32 = 20;
const INSTALL_NODE: &str = "apt-get install -y nodejs npm (Debian 13), \
                            or Node.js 20 or later from https://nodejs.org/en/download";
const DEBIAN_CHROMIUM: &str = "apt-get update && apt-get install -y chromium fonts-noto-cjk";
/// Where Debian's `fonts-noto-cjk` is, without which Korean is drawn as boxes.
const KOREAN_FONT: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

/// Makes sure of everything that building `dist/` takes.
pub(crate) fn wasm_tools() -> Result<(), Failure> {
    wasm_target()?;
    npm_packages()
}

/// Makes sure of the standard library for wasm32.
fn wasm_target() -> Result<(), Failure> {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    if let Ok((true, folder)) = step::read(&mut rustc, false)
        && Path::new(folder.trim()).is_dir()
    {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        return Err(
            Failure::new(format!("rustup is missing, and so is the {TARGET} target"))
                .with_remedy("curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"),
        );
    }
    step::timed("adding the wasm32 target with rustup", || {
        step::run(Command::new("rustup").args(["target", "add", TARGET]))
    })
    .map_err(|failure| failure.with_remedy(format!("rustup target add {TARGET}")))
}

/// Makes sure that `node_modules/` is what `package-lock.json` says.
fn npm_packages() -> Result<(), Failure> {
    node_and_npm()?;
    // `npm ci` is slow even with nothing to do, so the lock file it followed is kept beside its work.
    let followed = Path::new("node_modules/.followed-package-lock.json");
    let wanted = fs::read("package-lock.json")
        .map_err(|error| Failure::new(format!("cannot read package-lock.json: {error}")))?;
    if fs::read(followed).is_ok_and(|lock| lock == wanted) {
        return Ok(());
    }
    step::timed("installing the npm packages of package-lock.json", || {
        step::run(Command::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))
    })
    .map_err(|failure| failure.with_remedy("npm ci --ignore-scripts"))?;
    fs::write(followed, wanted)
        .map_err(|error| Failure::new(format!("cannot write {}: {error}", followed.display())))
}

/// Makes sure of npm, and of a Node.js that is new enough.
fn node_and_npm() -> Result<(), Failure> {
    for tool in ["node", "npm"] {
        if on_path(tool).is_none() {
            return Err(Failure::new(format!("{tool} is missing")).with_remedy(INSTALL_NODE));
        }
    }
    let (_, version) = step::read(Command::new("node").arg("--version"), false)?;
    match node_major(&version) {
        Some(major) if major >= NODE_MAJOR => Ok(()),
        _ => Err(
            Failure::new(format!("Node.js {} is too old", version.trim()))
                .with_remedy(INSTALL_NODE),
        ),
    }
}

/// The 20 of `v20.11.1`.
fn node_major(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// The path of a Chromium, installed from Debian where there is none.
pub(crate) fn chromium() -> Result<PathBuf, Failure> {
    let debian_root = is_debian_root();
    let found = find_chromium();
    if found.is_none() || (debian_root && !Path::new(KOREAN_FONT).exists()) {
        if debian_root {
            install_chromium()?;
        } else if found.is_none() {
            let remedy =
                format!("{DEBIAN_CHROMIUM} (Debian, as root), or set CHROMIUM to its path");
            return Err(Failure::new("Chromium is missing").with_remedy(remedy));
        }
    }
    found.or_else(find_chromium).ok_or_else(|| {
        Failure::new("Chromium is installed but not on the PATH")
            .with_remedy("set CHROMIUM to its path")
    })
}

/// `$CHROMIUM`, or the first browser of its family on the PATH.
fn find_chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named));
    }
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ]
    .into_iter()
    .find_map(on_path)
}

/// The file `name` in the first folder of the PATH that has it.
fn on_path(name: impl AsRef<OsStr>) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name.as_ref()))
        .find(|file| file.is_file())
}

/// Whether `apt-get` would work.
fn is_debian_root() -> bool {
    on_path("apt-get").is_some()
        && step::read(Command::new("id").arg("-u"), false).is_ok_and(|(_, user)| user.trim() == "0")
}

fn install_chromium() -> Result<(), Failure> {
    step::timed("installing Chromium and a Korean font with apt-get", || {
        // apt's own account of what it does is long and goes to standard output.
        let apt = "apt-get update -qq >/dev/null && \
                   apt-get install -y -qq chromium fonts-noto-cjk >/dev/null";
        step::run(
            Command::new("sh")
                .args(["-c", apt])
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    })
    .map_err(|failure| failure.with_remedy(DEBIAN_CHROMIUM))
}

#[cfg(test)]
mod tests {
    use super::node_major;

    #[test]
    fn a_node_version_is_read_by_its_first_number() {
        fn case(version: &str, major: Option<u32>) {
            assert_eq!(node_major(version), major, "{version:?}");
        }
        case("v20.11.1\n", Some(20));
        case("v9.0.0", Some(9));
        case("20.11.1", None);
        case("", None);
    }
}
