//! A file to write, or standard output.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::failure::Failure;
use super::say::unless_nobody_reads;

/// Where output goes.
#[derive(Debug)]
pub(super) enum Target {
    Stdout,
    File(PathBuf),
}

impl Target {
    /// The file at `path`, or standard output if that is `-`.
    ///
    /// # Errors
    ///
    /// If nothing can be written there, as far as that is known before the work.
    pub(super) fn new(path: &Path) -> Result<Self, Failure> {
        if path == Path::new("-") {
            return Ok(Self::Stdout);
        }
        let name = path.display();
        if let Ok(about) = fs::metadata(path) {
            if about.is_dir() {
                return Err(Failure::new(format!("{name} is a directory, not a file")));
            }
            if about.permissions().readonly() {
                return Err(Failure::new(format!("{name} is write-protected")));
            }
        }
        let folder = folder_of(path);
        if !folder.is_dir() {
            let folder = folder.display();
            return Err(
                Failure::new(format!("cannot write {name}: there is no folder {folder}"))
                    .with_remedy("make the folder first"),
            );
        }
        Ok(Self::File(path.to_owned()))
    }

    /// The end of the file's name, in small letters and without its dot.
    pub(super) fn extension(&self) -> Option<String> {
        match self {
            Self::Stdout => None,
            Self::File(path) => Some(path.extension()?.to_string_lossy().to_lowercase()),
        }
    }

    /// Whether a person would see the output.
    pub(super) fn is_terminal(&self) -> bool {
        matches!(self, Self::Stdout) && io::stdout().is_terminal()
    }

    /// Writes `bytes`, all or nothing: whoever reads the file meanwhile finds the old
    /// or the new one, and where writing fails, the old one stays.
    ///
    /// # Errors
    ///
    /// If they cannot be written; the message names the file.
    pub(super) fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        match self {
            Self::Stdout => {
                let mut out = io::stdout().lock();
                let written = out.write_all(bytes).and_then(|()| out.flush());
                unless_nobody_reads(written).map_err(|error| {
                    Failure::new(format!("cannot write to standard output: {error}"))
                })
            }
            Self::File(path) => replace(path, bytes)
                .map_err(|error| Failure::new(format!("cannot write {}: {error}", path.display()))),
        }
    }
}

/// Puts a file with `bytes` in the place of the one at `path`.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let about = fs::metadata(path).ok();
    // A device or a pipe cannot be replaced, only written to.
    if about.as_ref().is_some_and(|about| !about.is_file()) {
        return fs::write(path, bytes);
    }
    // A link keeps leading to the file that it leads to.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut file = beside(path)?;
    file.write_all(bytes)?;
    if let Some(about) = about {
        fs::set_permissions(file.path(), about.permissions())?;
    }
    file.persist(path)?;
    Ok(())
}

/// A new file in the folder of `path`, which whoever may read new files may read.
fn beside(path: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".diplomap-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As for any new file, the process's mask takes away from these.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder_of(path))
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}
