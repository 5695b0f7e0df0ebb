//! The command line: check, draw and convert datasets.
//!
//! Owns arguments, files, and what is said on a terminal. Decides nothing about
//! datasets and pictures.
//!
//! Guarantees that an output is whole or not there, that colours and progress are
//! for terminals alone, and what the exit codes mean: 0, all went well; 1, a
//! dataset has problems; 2, the call was wrong, or a file could not be read or
//! written.

mod args;
mod check;
mod convert;
mod document;
mod failure;
mod fonts;
mod input;
mod output;
mod png;
mod progress;
mod render;
mod say;
mod snippet;
mod today;
mod widget;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Arguments, Command};
use failure::{Ending, Failure};
use output::Target;

/// Does what the arguments of the process ask for.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments.command) {
        Ok(ending) => ending.code(),
        Err(failure) => {
            say::failure(&failure);
            Ending::Failure.code()
        }
    }
}

fn run(command: &Command) -> Result<Ending, Failure> {
    match command {
        Command::Check(check) => check::run(check),
        Command::Render(render) => render::run(render),
        Command::Convert(convert) => convert::run(convert),
        Command::Schema { output } => {
            let target = Target::new(output)?;
            target.write(crate::read::schema().as_bytes())?;
            Ok(Ending::Fine)
        }
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "diplomap", &mut script);
            Target::Stdout.write(&script)?;
            Ok(Ending::Fine)
        }
    }
}
