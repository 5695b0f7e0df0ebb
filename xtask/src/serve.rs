//! `cargo xtask serve`: the pages on 127.0.0.1, rebuilt and reloaded on change.
//!
//! Owns the order of things: build, tell the open pages, wait for a change. What is
//! served is `dist/` as it stands on disk; only the copy of a page that goes over
//! the wire carries the script that reloads it.

mod answer;
mod progress;
mod watch;

use std::sync::Arc;
use std::thread;

use crate::dist::{self, Flavour};
use crate::failure::Failure;
use crate::{setup, step};
use progress::Progress;
use watch::Snapshot;

/// Builds and serves until it is interrupted.
///
/// # Errors
///
/// If a tool is missing or the port is taken. A build that fails is reported, and tried again
/// on the next change.
pub(crate) fn run(port: u16) -> Result<(), Failure> {
    setup::wasm_tools()?;
    let server = tiny_http::Server::http(("127.0.0.1", port)).map_err(|error| {
        Failure::new(format!("cannot listen on port {port}: {error}")).with_remedy(format!(
            "cargo xtask serve --port {}",
            port.wrapping_add(1).max(1024)
        ))
    })?;
    let port = server
        .server_addr()
        .to_ip()
        .map_or(port, |address| address.port());
    let progress = Arc::new(Progress::new());
    let for_server = Arc::clone(&progress);
    thread::spawn(move || {
        for request in server.incoming_requests() {
            let progress = Arc::clone(&for_server);
            // A thread a request: a page that waits for the next build must not hold up the others.
            thread::spawn(move || {
                answer::answer(request, Flavour::Development.folder(), &progress);
            });
        }
    });
    loop {
        // Taken before the build, so that a change during it leads to another.
        let seen = Snapshot::take();
        match dist::build(Flavour::Development) {
            Ok(()) => {
                progress.succeed();
                step::say(&format!(
                    "serving http://127.0.0.1:{port}/, watching for changes"
                ));
            }
            Err(failure) => {
                progress.fail(&failure);
                step::say(&failure.to_string());
                step::say(&format!(
                    "http://127.0.0.1:{port}/ keeps the last good build; waiting for a change"
                ));
            }
        }
        let change = seen.wait_for_change();
        step::say(&format!("{} changed", change.display()));
    }
}
