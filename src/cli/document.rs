//! The formats of datasets: the one place that tells them apart.

use super::args::Format;
use super::failure::Failure;
use super::input::Input;
use super::output::Target;
use super::progress::Progress;
use crate::export::csv::{Loss, write_csv};
use crate::export::json::write_json;
use crate::locale::Locale;
use crate::model::{Dataset, Problem};
use crate::read::{Reader, Reading};

/// Reads a dataset, or finds everything that is wrong with it, told in `lang`.
pub(super) fn read(input: &Input, lang: &str) -> Result<Reading, Vec<Problem>> {
    let _progress = Progress::of(format!("Reading {}", input.name));
    Reader::in_best_of(&[lang]).bytes(&input.bytes)
}

/// The format that `asked` or else the name of `target` says.
///
/// # Errors
///
/// If neither says one.
pub(super) fn format(asked: Option<Format>, target: &Target) -> Result<Format, Failure> {
    match (asked, target.extension().as_deref()) {
        (Some(format), _) => Ok(format),
        (None, Some("json")) => Ok(Format::Json),
        (None, Some("csv")) => Ok(Format::Csv),
        _ => Err(Failure::new("the output's name does not say what to write")
            .with_remedy("end it in .json or .csv, or add --to json or --to csv")),
    }
}

/// `dataset` in this format, and what of it the format cannot hold, in words.
///
/// A table has its texts in the language `lang`, where there are any, and so have
/// these words.
pub(super) fn write(dataset: &Dataset, format: Format, lang: &str) -> (String, Option<String>) {
    match format {
        Format::Json => (write_json(dataset), None),
        Format::Csv => {
            let table = write_csv(dataset, lang);
            (
                table.text,
                told(&table.losses, &Locale::for_workshop(&[lang])),
            )
        }
    }
}

fn told(losses: &[Loss], locale: &Locale) -> Option<String> {
    if losses.is_empty() {
        return None;
    }
    let word = |loss: &Loss| {
        let key = ["lost.", loss.what.as_str()].concat();
        let count = loss.count().to_string();
        locale.fill(
            "lost.counted",
            &[("what", locale.text(&key)), ("count", &count)],
        )
    };
    let words: Vec<String> = losses.iter().map(word).collect();
    Some(locale.fill("lost.told", &[("losses", &words.join("; "))]))
}
