//! The commands of a checkout: `cargo xtask <command>`.
//!
//! Owns the command line only; each command is a module. Every command does its
//! own set-up first, and names the remedy of what it cannot set up.

#[cfg(feature = "atlas")]
mod atlas;
mod bundle;
mod dist;
mod failure;
mod layers;
mod serve;
mod setup;
mod sizes;
mod step;
mod test;
mod wasm;

use std::path::Path;
use std::process::ExitCode;

use failure::Failure;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N]            build, serve dist/ on 127.0.0.1 (port 8080), rebuild and reload on change
  test [--only PART] [WORD]   run every test, or those of one part: rust, layers, sizes, browser;
                              with WORD, the Rust and browser tests whose name holds it
  dist                        write dist/: the npm package's files and the pages
  sizes                       build dist/ and show what the default page downloads
  layers                      check which room of src/ uses which
  atlas [--source FILE]       write the packed outlines of assets/atlas/ (needs --features atlas)
  setup                       install what the other commands need, and build nothing
";

fn main() -> ExitCode {
    // Every path below is relative to the root of the checkout.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let outcome = std::env::set_current_dir(&root)
        .map_err(|error| Failure::new(format!("cannot enter {}: {error}", root.display())))
        .and_then(|()| run());
    match outcome {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the command that the arguments name.
fn run() -> Result<ExitCode, Failure> {
    let arguments = Arguments::parse(lexopt::Parser::from_env())?;
    match arguments.command.as_str() {
        "serve" => serve::run(arguments.port.unwrap_or(8080)).map(|()| ExitCode::SUCCESS),
        "test" => test::run(arguments.only, arguments.word.as_deref()),
        "dist" => {
            setup::wasm_tools()?;
            dist::build(dist::Flavour::Shipped).map(|()| ExitCode::SUCCESS)
        }
        "sizes" => {
            setup::wasm_tools()?;
            dist::build(dist::Flavour::Shipped)?;
            sizes::check().map(|()| ExitCode::SUCCESS)
        }
        "layers" => layers::check().map(|()| ExitCode::SUCCESS),
        "setup" => {
            setup::wasm_tools()?;
            setup::chromium().map(|_| ExitCode::SUCCESS)
        }
        #[cfg(feature = "atlas")]
        "atlas" => {
            atlas::run(arguments.source.as_deref()).map_err(Failure::new)?;
            Ok(ExitCode::SUCCESS)
        }
        #[cfg(not(feature = "atlas"))]
        "atlas" => Err(Failure::new(
            "the generator is a feature of its own; run:\n  \
             cargo run --package xtask --features atlas -- atlas",
        )),
        "" | "help" => {
            print!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        unknown => Err(Failure::new(format!("no command `{unknown}`\n\n{USAGE}"))),
    }
}

/// What stood on the command line.
#[derive(Default)]
struct Arguments {
    command: String,
    word: Option<String>,
    port: Option<u16>,
    #[cfg_attr(
        not(feature = "atlas"),
        expect(dead_code, reason = "only the generator reads it")
    )]
    source: Option<std::path::PathBuf>,
    only: Option<test::Part>,
}

impl Arguments {
    /// The arguments that `parser` yields; options may stand anywhere.
    fn parse(mut parser: lexopt::Parser) -> Result<Self, lexopt::Error> {
        use lexopt::prelude::*;

        let mut arguments = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("port") => arguments.port = Some(parser.value()?.parse()?),
                Long("source") => arguments.source = Some(parser.value()?.into()),
                Long("only") => arguments.only = Some(parser.value()?.parse()?),
                Long("help") | Short('h') => "help".clone_into(&mut arguments.command),
                Value(value) if arguments.command.is_empty() => {
                    arguments.command = value.string()?;
                }
                Value(value) if arguments.word.is_none() => arguments.word = Some(value.string()?),
                _ => return Err(argument.unexpected()),
            }
        }
        Ok(arguments)
    }
}
