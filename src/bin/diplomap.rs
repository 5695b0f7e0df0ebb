//! The command line: see [`diplomap::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    diplomap::cli::main()
}
