//! Running other programs: each is announced, timed, and answered for.

use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// Says on the terminal what happens now.
pub(crate) fn say(what: &str) {
    eprintln!("xtask: {what}");
}

/// Runs `work`, saying what it is before and how long it took after.
pub(crate) fn timed<T>(
    what: &str,
    work: impl FnOnce() -> Result<T, Failure>,
) -> Result<T, Failure> {
    say(&format!("{what} …"));
    let start = Instant::now();
    let outcome = work();
    // Quick steps need no second line.
    if outcome.is_ok() && start.elapsed() > Duration::from_secs(1) {
        say(&format!("{what}: {:.1} s", start.elapsed().as_secs_f64()));
    }
    outcome
}

/// Where Cargo puts what it builds.
pub(crate) fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from)
}

/// Runs `command` to its end; what it writes appears on the terminal as it comes.
///
/// # Errors
///
/// If it cannot be started or does not succeed. The failure holds its standard error.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let name = name_of(command);
    let mut child = command
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot run `{name}`: {error}")))?;
    let mut heard = String::new();
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            eprintln!("{line}");
            heard.push_str(&line);
            heard.push('\n');
        }
    }
    match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("`{name}` failed ({status})")).with_output(heard)),
        Err(error) => Err(Failure::new(format!("lost `{name}`: {error}"))),
    }
}

/// Runs `command` to its end; answers whether it succeeded, and its standard output.
///
/// With `echo` the output also appears on the terminal as it comes.
///
/// # Errors
///
/// If it cannot be started.
pub(crate) fn read(command: &mut Command, echo: bool) -> Result<(bool, String), Failure> {
    let name = name_of(command);
    let failed = |error| Failure::new(format!("cannot run `{name}`: {error}"));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut heard = String::new();
    if let Some(stdout) = child.stdout.take() {
        let mut terminal = std::io::stdout().lock();
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            if echo {
                // A closed terminal is no reason to leave the child waiting on a full pipe.
                let _ = writeln!(terminal, "{line}");
            }
            heard.push_str(&line);
            heard.push('\n');
        }
    }
    let status = child.wait().map_err(failed)?;
    Ok((status.success(), heard))
}

/// The Cargo that runs this program, so that both agree on the toolchain.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    if std::io::stderr().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    command
}

/// A tool of `package-lock.json`, by its path below `node_modules/`.
pub(crate) fn npm_tool(path: &str) -> Command {
    Command::new(Path::new("node_modules").join(path))
}

/// The program and its first arguments, for messages.
fn name_of(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut name = program
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    for argument in command.get_args().take(2) {
        name.push(' ');
        name.push_str(&argument.to_string_lossy());
    }
    name
}
