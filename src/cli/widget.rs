//! The script of the widget, for pages that have it inside.

use std::path::Path;

use super::failure::Failure;
use super::input::Input;

/// What `DIPLOMAP_STANDALONE` named when this was compiled; else empty.
const BUILT_IN: &str = include_str!(concat!(env!("OUT_DIR"), "/diplomap.standalone.js"));

/// The script in `file`, else the one that was compiled in.
///
/// # Errors
///
/// If there is neither, or `file` is no script.
pub(super) fn script(file: Option<&Path>) -> Result<String, Failure> {
    if let Some(file) = file {
        let input = Input::read(file)?;
        let name = input.name;
        let script = String::from_utf8(input.bytes).ok();
        return script
            .filter(|script| !script.trim().is_empty())
            .ok_or_else(|| Failure::new(format!("{name} is not a script")));
    }
    if BUILT_IN.is_empty() {
        return Err(Failure::new(
            "a page needs the widget's script, and this diplomap has none inside",
        )
        .with_remedy(
            "`cargo xtask dist` makes dist/diplomap.standalone.js: name it with --widget",
        ));
    }
    Ok(BUILT_IN.to_owned())
}
