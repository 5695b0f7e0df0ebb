//! What every component may ask for: the dataset, the language, and how to act.

use yew::prelude::*;

use super::Shared;
use crate::locale::Locale;
use crate::model::{CountryId, Dataset};
use crate::state::{Action, Selection};

/// The dataset, the reader's language, and where actions go.
///
/// Passed through context, so that no component on the way has to hand it on.
#[derive(Clone, PartialEq)]
pub(super) struct Reader {
    pub dataset: Shared<Dataset>,
    pub locale: Shared<Locale>,
    pub act: Callback<Action>,
}

impl Reader {
    /// A country's name in the reader's language; its id if nothing names it.
    pub fn country_name(&self, id: CountryId) -> String {
        self.dataset
            .country_name(id)
            .map_or_else(|| id.to_string(), |name| self.pick(name).to_owned())
    }

    /// The string of `text` that suits the reader best.
    pub fn pick<'a>(&self, text: &'a crate::model::LocalizedText) -> &'a str {
        text.pick(&self.locale.languages()).text
    }

    /// The words for what is selected: a country, both ends of a tie, an event's title.
    pub fn name(&self, selection: &Selection) -> String {
        match selection {
            Selection::Country(id) => self.country_name(*id),
            Selection::Tie(id) => {
                let [first, second] = id.ends().map(|end| self.country_name(end));
                self.locale
                    .fill("tie.name", &[("first", &first), ("second", &second)])
            }
            Selection::Event(id) => self
                .dataset
                .event(id.as_str())
                .map_or_else(String::new, |event| self.pick(event.title()).to_owned()),
        }
    }
}

/// The reader of the nearest widget.
///
/// # Panics
///
/// Outside an [`App`](super::App), where nothing could be shown anyway.
#[hook]
pub(super) fn use_reader() -> Reader {
    use_context::<Reader>().expect("every component stands inside an App")
}
