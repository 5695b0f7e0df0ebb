//! A file to read, or standard input.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::failure::Failure;

/// What was read, and what it is called in messages.
#[derive(Debug)]
pub(super) struct Input {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

impl Input {
    /// Reads the file at `path`, or standard input if that is `-`.
    ///
    /// # Errors
    ///
    /// If it cannot be read; the message names it.
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let mut bytes = Vec::new();
        if path == Path::new("-") {
            let name = "standard input".to_owned();
            let read = io::stdin().lock().read_to_end(&mut bytes);
            read.map_err(|error| Failure::new(format!("cannot read {name}: {error}")))?;
            return Ok(Self { name, bytes });
        }
        let name = path.display().to_string();
        if fs::metadata(path).is_ok_and(|about| about.is_dir()) {
            return Err(Failure::new(format!("{name} is a directory, not a file")));
        }
        let read = File::open(path).and_then(|mut file| file.read_to_end(&mut bytes));
        match read {
            Ok(_) => Ok(Self { name, bytes }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(Failure::new(format!("there is no file {name}")))
            }
            Err(error) => Err(Failure::new(format!("cannot read {name}: {error}"))),
        }
    }

    /// What was read, as text; what belongs to no character is replaced.
    ///
    /// Without a byte order mark, which the places of problems do not count.
    pub(super) fn text(&self) -> String {
        let lossy = |_| String::from_utf8_lossy(&self.bytes);
        let text = crate::read::decoded(&self.bytes).unwrap_or_else(lossy);
        text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned()
    }
}
