//! The news of the last build, which open pages wait for.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::failure::Failure;

/// Shorter than any proxy's or browser's patience with a silent server.
const PATIENCE: Duration = Duration::from_secs(20);

/// How the last build ended; shared by the builder and the open pages.
pub(super) struct Progress {
    last: Mutex<News>,
    changed: Condvar,
}

/// One build's outcome.
struct News {
    /// Unlike any other build's, also of an earlier run.
    id: String,
    /// The id of the build that is in the folder.
    served: String,
    builds: u32,
    /// Empty after a good build.
    problem: String,
}

impl Progress {
    /// No build yet.
    pub(super) fn new() -> Self {
        Self {
            last: Mutex::new(News {
                id: "none".to_owned(),
                served: "none".to_owned(),
                builds: 0,
                problem: String::new(),
            }),
            changed: Condvar::new(),
        }
    }

    /// Tells the pages of a good build.
    pub(super) fn succeed(&self) {
        let id = self.publish(String::new());
        self.lock().served = id;
    }

    /// Tells the pages of a failed one.
    pub(super) fn fail(&self, failure: &Failure) {
        self.publish(format!(
            "{failure}\n\n{}",
            without_colours(failure.output())
        ));
    }

    /// The last build's id and problem, in one text, as soon as the id is not `seen`.
    ///
    /// Answers after a while even so, that the connection may not be given up.
    pub(super) fn after(&self, seen: &str) -> String {
        let news = self
            .changed
            .wait_timeout_while(self.lock(), PATIENCE, |news| news.id == seen)
            .map_or_else(|poisoned| poisoned.into_inner().0, |(news, _)| news);
        format!("{}\n{}", news.id, news.problem)
    }

    /// The id of the build that a page is served from now.
    pub(super) fn served(&self) -> String {
        self.lock().served.clone()
    }

    /// The new build's id.
    fn publish(&self, problem: String) -> String {
        let mut news = self.lock();
        news.builds += 1;
        news.id = format!("{}-{}", std::process::id(), news.builds);
        news.problem = problem;
        self.changed.notify_all();
        news.id.clone()
    }

    fn lock(&self) -> MutexGuard<'_, News> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// `text` without the escape sequences that colour a terminal.
fn without_colours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut pieces = text.split('\u{1b}');
    plain.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        // `[1;31m`: everything up to the first letter.
        let end = piece
            .find(|c: char| c.is_ascii_alphabetic())
            .map_or(0, |at| at + 1);
        plain.push_str(&piece[end..]);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Progress, without_colours};
    use crate::failure::Failure;

    #[test]
    fn colours_are_dropped_and_the_words_stay() {
        assert_eq!(
            without_colours("\u{1b}[1;31merror\u{1b}[0m: no"),
            "error: no"
        );
        assert_eq!(without_colours("plain"), "plain");
    }

    #[test]
    fn a_page_that_saw_an_earlier_build_is_answered_at_once() {
        let progress = Progress::new();
        progress.succeed();
        let first = progress.after("none");
        progress.fail(&Failure::new("no such room"));
        let second = progress.after(first.trim_end());
        assert_ne!(first.lines().next(), second.lines().next());
        assert!(second.contains("no such room"), "{second}");
    }
}
