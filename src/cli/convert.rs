//! `diplomap convert`: a dataset in another format.

use super::args::Convert;
use super::document;
use super::failure::{Ending, Failure};
use super::input::Input;
use super::output::Target;
use super::render::dataset;
use super::say;

/// Writes the dataset, and tells what its new format cannot hold.
pub(super) fn run(convert: &Convert) -> Result<Ending, Failure> {
    let target = Target::new(&convert.output)?;
    let format = document::format(convert.to, &target)?;
    let input = Input::read(&convert.file)?;
    let Some(dataset) = dataset(&input, &convert.lang) else {
        return Ok(Ending::Problems);
    };
    let (text, lost) = document::write(&dataset, format, &convert.lang);
    if let Some(lost) = lost {
        say::warning(lost);
    }
    target.write(text.as_bytes())?;
    Ok(Ending::Fine)
}
