//! The commands of a checkout: `cargo xtask <command>`.

#[cfg(feature = "atlas")]
mod atlas;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    match arguments.next().as_deref() {
        #[cfg(feature = "atlas")]
        Some("atlas") => match atlas::run(&arguments.collect::<Vec<_>>()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(problem) => {
                eprintln!("atlas: {problem}");
                ExitCode::FAILURE
            }
        },
        _ => {
            eprintln!("usage: cargo run -p xtask --features atlas -- atlas [--source FILE]");
            ExitCode::FAILURE
        }
    }
}
