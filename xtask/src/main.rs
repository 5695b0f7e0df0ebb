//! The commands of a checkout: `cargo xtask <command>`.
//!
//! Owns the command line only; each command is a module. Every command does its
//! own set-up first, and names the remedy of what it cannot set up.

#[cfg(feature = "atlas")]
mod atlas;
mod bench;
mod bundle;
mod dist;
mod failure;
#[cfg(feature = "gazetteer")]
mod gazetteer;
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
  bench [WORD]                run the benchmarks, or those with WORD in their name; `steps` is
                              what a reader does in Chromium, and `steps WORD` a part of that
  layers                      check which room of src/ uses which
  atlas                       write the packed outlines of assets/atlas/ (needs --features atlas)
  gazetteer                   write the countries' tables of assets/gazetteer/ (needs --features gazetteer)
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

/// Runs the command that the first argument names.
fn run() -> Result<ExitCode, Failure> {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let arguments: Vec<_> = arguments.collect();
    let done = |()| ExitCode::SUCCESS;
    match command.as_str() {
        "serve" => serve::run(Options::parse(arguments)?.port.unwrap_or(8080)).map(done),
        "test" => {
            let options = Options::parse(arguments)?;
            test::run(options.only, options.word.as_deref())
        }
        "dist" => {
            setup::wasm_tools()?;
            dist::build(dist::Flavour::Shipped).map(done)
        }
        "sizes" => {
            setup::wasm_tools()?;
            dist::build(dist::Flavour::Shipped)?;
            sizes::check().map(done)
        }
        "bench" => bench::run(&arguments).map(done),
        "layers" => layers::check().map(done),
        "setup" => {
            setup::wasm_tools()?;
            setup::chromium().map(drop).map(done)
        }
        #[cfg(feature = "atlas")]
        "atlas" => {
            atlas::run().map_err(Failure::new)?;
            Ok(ExitCode::SUCCESS)
        }
        #[cfg(not(feature = "atlas"))]
        "atlas" => Err(
            Failure::new("the generator of the outlines is a feature of its own")
                .with_remedy("cargo run --package xtask --features atlas -- atlas"),
        ),
        #[cfg(feature = "gazetteer")]
        "gazetteer" => gazetteer::run().map(done),
        #[cfg(not(feature = "gazetteer"))]
        "gazetteer" => Err(Failure::new(
            "the generator of the countries' tables is a feature of its own",
        )
        .with_remedy("cargo run --package xtask --features gazetteer -- gazetteer")),
        "" | "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(ExitCode::SUCCESS)
        }
        unknown => Err(Failure::new(format!("no command `{unknown}`\n\n{USAGE}"))),
    }
}

/// What stood after the command.
#[derive(Default)]
struct Options {
    word: Option<String>,
    port: Option<u16>,
    only: Option<test::Part>,
}

impl Options {
    /// The options in `arguments`, in any order.
    fn parse(arguments: Vec<String>) -> Result<Self, lexopt::Error> {
        use lexopt::prelude::*;

        let mut parser = lexopt::Parser::from_args(arguments);
        let mut options = Self::default();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("port") => options.port = Some(parser.value()?.parse()?),
                Long("only") => options.only = Some(parser.value()?.parse()?),
                Value(value) if options.word.is_none() => options.word = Some(value.string()?),
                _ => return Err(argument.unexpected()),
            }
        }
        Ok(options)
    }
}
