//! What can be asked for, and how it is explained.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Check, draw and convert datasets of diplomatic ties.
#[derive(Debug, Parser)]
#[command(name = "diplomap", version, after_help = EXIT_CODES)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  all went well
  1  a dataset has problems
  2  the call was wrong, or a file could not be read or written

A file named - is standard input or output.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Tell every problem of datasets, each with its line
    #[command(after_help = EXIT_CODES)]
    Check(Check),
    /// Draw a dataset as SVG, as PNG, or as one page that works without a network
    #[command(after_help = EXIT_CODES)]
    Render(Render),
    /// Write a dataset in another format
    #[command(after_help = EXIT_CODES)]
    Convert(Convert),
    /// Print the JSON Schema of datasets
    Schema {
        /// The file to write
        #[arg(short, long, value_name = "FILE", default_value = "-")]
        output: PathBuf,
    },
    /// Print the completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The datasets
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// How problems are told
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(super) format: Report,
    /// The language in which problems are told, a BCP 47 tag
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub(super) lang: String,
    /// Take warnings for errors
    #[arg(long)]
    pub(super) strict: bool,
}

/// How problems are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Report {
    /// For people, with the line of the file
    Human,
    /// For programs: one array of objects
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Render {
    /// The dataset
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: PathBuf,
    /// What to write, if the name of the output does not say it
    #[arg(long, value_name = "FORMAT")]
    pub(super) to: Option<Picture>,
    /// The id of a country, a tie or an event to select
    #[arg(long, value_name = "ID")]
    pub(super) select: Option<String>,
    /// Add the events of what is selected, or of the whole dataset
    #[arg(long)]
    pub(super) events: bool,
    /// The language, as a BCP 47 tag [default: English, in a page the reader's]
    #[arg(long, value_name = "TAG")]
    pub(super) lang: Option<String>,
    /// The width of the picture in pixels
    #[arg(long, value_name = "PX", default_value_t = 960, value_parser = clap::value_parser!(u16).range(240..=10_000))]
    pub(super) width: u16,
    /// The colours [default: light, in a page the reader's]
    #[arg(long)]
    pub(super) theme: Option<Theme>,
    /// PNG: how many times as many pixels
    #[arg(long, value_name = "FACTOR", default_value_t = 1.0, value_parser = scale)]
    pub(super) scale: f32,
    /// HTML: the widget's script, diplomap.standalone.js
    #[arg(long, value_name = "FILE")]
    pub(super) widget: Option<PathBuf>,
}

/// What can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Picture {
    /// A picture that can be scaled
    Svg,
    /// A picture of pixels
    Png,
    /// A page with the widget inside
    Html,
}

/// The colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Theme {
    /// Dark on light
    Light,
    /// Light on dark
    Dark,
}

#[derive(Debug, Args)]
pub(super) struct Convert {
    /// The dataset
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The file to write
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: PathBuf,
    /// What to write, if the name of the output does not say it
    #[arg(long, value_name = "FORMAT")]
    pub(super) to: Option<Format>,
    /// The language of a table's texts, and of what it cannot hold, a BCP 47 tag
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub(super) lang: String,
}

/// The formats of a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// The whole of a dataset
    Json,
    /// A table of events, for a spreadsheet
    Csv,
}

fn scale(text: &str) -> Result<f32, String> {
    let scale: f32 = text.parse().map_err(|_| "not a number".to_owned())?;
    if (0.1..=10.0).contains(&scale) {
        Ok(scale)
    } else {
        Err("not within 0.1 to 10".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_sound() {
        Arguments::command().debug_assert();
    }
}
