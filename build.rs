//! Puts the widget's script into the command line.
//!
//! `DIPLOMAP_STANDALONE` names it, relative to this folder. Without it, the
//! command line has none inside and asks for it. Nothing else is built here.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=DIPLOMAP_STANDALONE");
    if env::var_os("CARGO_FEATURE_CLI").is_none() {
        return Ok(());
    }
    let script = match env::var("DIPLOMAP_STANDALONE") {
        Ok(file) if !file.is_empty() => {
            println!("cargo:rerun-if-changed={file}");
            fs::read_to_string(&file).map_err(|error| {
                io::Error::new(error.kind(), format!("DIPLOMAP_STANDALONE={file}: {error}"))
            })?
        }
        _ => String::new(),
    };
    let folder = env::var_os("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&folder).join("diplomap.standalone.js"), script)
}
