//! That something is going on, for whoever waits for it at a terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Work that takes no longer than this is not worth a word.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the seconds are counted on.
const TICK: Duration = Duration::from_secs(1);

/// A line on standard error that tells what is being done, and for how long,
/// until it is dropped. There is none unless standard error is a terminal.
pub(super) struct Progress {
    done: Option<Sender<()>>,
    line: Option<JoinHandle<()>>,
}

impl Progress {
    /// Tells that `what` is being done, if it takes long.
    pub(super) fn of(what: String) -> Self {
        if !io::stderr().is_terminal() {
            return Self {
                done: None,
                line: None,
            };
        }
        let (done, is_done) = mpsc::channel();
        let start = Instant::now();
        let line = thread::spawn(move || {
            let mut wait = PATIENCE;
            let mut is_shown = false;
            while is_done.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                let seconds = start.elapsed().as_secs();
                let _ = write!(io::stderr(), "\r{what} … {seconds} s");
                is_shown = true;
                wait = TICK;
            }
            if is_shown {
                // Back to the start of the line, and rubbed out.
                let _ = write!(io::stderr(), "\r\u{1b}[K");
            }
        });
        Self {
            done: Some(done),
            line: Some(line),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.done.take());
        if let Some(line) = self.line.take() {
            // That the line could not be rubbed out is no reason to fail.
            let _ = line.join();
        }
    }
}
