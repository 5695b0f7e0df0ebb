//! What is shown of a map, as the text of a file.
//!
//! Part of what comes later: see [`later`](super::later).

use crate::export::Present;
use crate::model::EventDate;
use crate::state::address;
use crate::view::{AppProps, Stage, Taking};

/// What a map shows, as the text of a file, or of a citation with the `url`, if that is not
/// empty; `name` is what its files are called.
///
/// `None` if nothing is shown, or `what` is nothing of these.
pub(super) fn take(props: &AppProps, what: &str, url: &str, today: &str) -> Option<String> {
    let Stage::Ready(dataset) = &props.stage else {
        return None;
    };
    let (moment, _) = address::read(props.asked().pairs(), dataset);
    let languages: Vec<&str> = props.lang.split(' ').collect();
    let present = Present::new(dataset, &moment, &languages, EventDate::parse(today).ok());
    if what == "name" {
        return Some(present.file_name());
    }
    let citation = || present.citation(Some(url).filter(|url| !url.is_empty()));
    match what.parse() {
        Ok(Taking::Plain) => Some(citation().plain()),
        Ok(Taking::Bibtex) => Some(citation().bibtex()),
        Ok(Taking::CslJson) => Some(citation().csl_json()),
        Ok(Taking::Csv) => Some(present.csv()),
        Ok(Taking::Json) => Some(present.json()),
        _ => None,
    }
}
