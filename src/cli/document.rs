//! The formats of datasets: the one place that tells them apart.

use super::args::Format;
use super::failure::Failure;
use super::input::Input;
use super::output::Target;
use super::progress::Progress;
use crate::export::json::write_json;
use crate::model::{Dataset, Problem};
use crate::read::{self, Reading};

/// Reads a dataset, or finds everything that is wrong with it.
///
/// JSON is told from CSV by the first character that is not white space.
///
/// # Errors
///
/// If the input is in a format that cannot be read at all.
pub(super) fn read(input: &Input) -> Result<Result<Reading, Vec<Problem>>, Failure> {
    let name = &input.name;
    let text = std::str::from_utf8(&input.bytes).map_err(|error| {
        let offset = error.valid_up_to();
        Failure::new(format!(
            "{name} is not UTF-8: byte {offset} belongs to no character"
        ))
        .with_remedy("save it as UTF-8")
    })?;
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let is_table = [".csv", ".tsv"]
        .iter()
        .any(|end| name.to_lowercase().ends_with(end));
    if is_table && !start.starts_with('{') {
        return Err(Failure::new(format!(
            "cannot read {name}: only JSON is read so far"
        )));
    }
    let _progress = Progress::of(format!("Reading {name}"));
    Ok(read::json(text))
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

/// `dataset` in this format, and what of it the format cannot hold.
///
/// # Errors
///
/// If the format cannot be written at all.
pub(super) fn write(dataset: &Dataset, format: Format) -> Result<(String, Vec<String>), Failure> {
    match format {
        Format::Json => Ok((write_json(dataset), Vec::new())),
        Format::Csv => Err(Failure::new(
            "cannot write CSV: only JSON is written so far",
        )),
    }
}
