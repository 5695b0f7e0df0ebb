//! Noticing that a source file has changed.
//!
//! By looking, a few times a second: the sources are a few hundred files, and looking
//! works alike on every system and in every container.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::dist::files_below;

/// What a build is made of.
const SOURCES: &[&str] = &[
    "src",
    "assets",
    "www",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
];
const PAUSE: Duration = Duration::from_millis(300);

/// When each source file was last written.
#[derive(PartialEq)]
pub(super) struct Snapshot(BTreeMap<PathBuf, Option<SystemTime>>);

impl Snapshot {
    /// The sources as they are now.
    pub(super) fn take() -> Self {
        Self::of(SOURCES)
    }

    fn of(sources: &[impl AsRef<Path>]) -> Self {
        let mut files = Vec::new();
        for source in sources.iter().map(AsRef::as_ref) {
            if source.is_dir() {
                files.extend(files_below(source));
            } else {
                files.push(source.to_path_buf());
            }
        }
        let written = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
        Self(
            files
                .into_iter()
                .map(|file| (file.clone(), written(&file)))
                .collect(),
        )
    }

    /// Returns a changed file, once some have changed and then stayed as they are.
    pub(super) fn wait_for_change(&self) -> PathBuf {
        let mut last = Self::take();
        loop {
            thread::sleep(PAUSE);
            let now = Self::take();
            // Editors and `git checkout` write many files; build when they are done.
            if now == last
                && let Some(change) = now.difference(self)
            {
                return change;
            }
            last = now;
        }
    }

    /// The first file that is not the same in both.
    fn difference(&self, earlier: &Self) -> Option<PathBuf> {
        let changed = self
            .0
            .iter()
            .find(|&(file, time)| earlier.0.get(file) != Some(time));
        let gone = || {
            earlier
                .0
                .iter()
                .find(|(file, _)| !self.0.contains_key(*file))
        };
        changed.or_else(gone).map(|(file, _)| file.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::Snapshot;
    use std::fs;

    #[test]
    fn a_new_and_a_lost_file_are_changes_and_nothing_else_is() {
        let folder = std::env::temp_dir().join(format!("diplomap-watch-{}", std::process::id()));
        fs::create_dir_all(folder.join("inner")).unwrap();
        let before = Snapshot::of(&[&folder]);
        assert_eq!(Snapshot::of(&[&folder]).difference(&before), None);
        let file = folder.join("inner/new.rs");
        fs::write(&file, "").unwrap();
        let after = Snapshot::of(&[&folder]);
        assert_eq!(after.difference(&before), Some(file.clone()));
        assert_eq!(before.difference(&after), Some(file));
        fs::remove_dir_all(folder).unwrap();
    }
}
