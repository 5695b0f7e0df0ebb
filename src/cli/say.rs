//! What is said beside the output: failures, warnings, notes.
//!
//! On standard error, in colours only on a terminal. Nobody reading along is no
//! failure.

use std::fmt::Display;
use std::io::{self, Write};

use anstream::adapter::strip_str;
use clap::builder::styling::{AnsiColor, Style};

use super::failure::Failure;
use crate::locale::Locale;

const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const HELP: Style = AnsiColor::BrightCyan.on_default().bold();

/// Why a command could not do its work.
pub(super) fn failure(failure: &Failure) {
    line(ERROR, "error", failure);
    if let Some(remedy) = failure.remedy() {
        line(HELP, "help", remedy);
    }
}

/// What went otherwise than one might think.
pub(super) fn warning(message: impl Display) {
    line(WARNING, "warning", message);
}

fn line(style: Style, word: &str, message: impl Display) {
    let message = message.to_string();
    let message = strip_str(&message);
    let _ = writeln!(anstream::stderr(), "{style}{word}:{style:#} {message}");
}

/// Writes `text`, which may be in colours, to standard output.
pub(super) fn out(text: &str) -> io::Result<()> {
    unless_nobody_reads(anstream::stdout().lock().write_all(text.as_bytes()))
}

/// `result`, where it is fine that a reader such as `head` has left.
pub(super) fn unless_nobody_reads(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Writes `text`, which may be in colours, to standard error.
pub(super) fn aside(text: &str) {
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}

/// Tells if the interface does not speak the language `tag`.
pub(super) fn if_unspoken(tag: &str) {
    let spoken = Locale::for_reader(&[tag]).tag();
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    if !primary.eq_ignore_ascii_case(spoken) {
        warning(format!(
            "--lang: there is no interface in `{tag}`; it is English"
        ));
    }
}
