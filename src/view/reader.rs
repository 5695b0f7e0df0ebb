//! What every part of the view may ask for: the dataset, the language, and how to act.

use yew::prelude::*;

use super::Shared;
use super::size::Size;
use crate::cartography::Layout;
use crate::locale::Locale;
use crate::model::{Country, CountryId, Dataset, LocalizedText};
use crate::state::{Action, Selection};

/// The dataset, the reader's language, and where actions go.
///
/// Equal only to itself, so that a component is drawn again for another
/// dataset or language and for nothing else.
#[derive(Clone, PartialEq)]
pub(super) struct Reader {
    pub dataset: Shared<Dataset>,
    pub locale: Shared<Locale>,
    pub act: Callback<Action>,
}

impl Reader {
    /// A country's name in the reader's language; its id if nothing names it.
    pub fn country_name(&self, id: CountryId) -> String {
        match self.dataset.country_name(id) {
            Some(name) => self.pick(name).to_owned(),
            None => id.as_str().to_owned(),
        }
    }

    /// The string of `text` that suits the reader best.
    pub fn pick<'a>(&self, text: &'a LocalizedText) -> &'a str {
        text.pick(&self.locale.languages()).text
    }

    /// The words for what is selected: a country, both ends of a tie, an event's title.
    pub fn name(&self, selection: &Selection) -> String {
        match selection {
            Selection::Country(id) => self.country_name(*id),
            Selection::Tie(id) => {
                let [first, second] = id.ends().map(|end| match self.dataset.country_name(end) {
                    Some(name) => {
                        let name = name.pick(&self.locale.languages());
                        self.locale.country_in_sentence(end, name)
                    }
                    None => end.as_str().to_owned(),
                });
                self.locale
                    .fill("tie.name", &[("first", &first), ("second", &second)])
            }
            Selection::Event(id) => match self.dataset.event(id.as_str()) {
                Some(event) => self.pick(event.title()).to_owned(),
                None => String::new(),
            },
        }
    }

    /// Where every mark of a map of this size is drawn.
    pub fn layout(&self, size: Size) -> Layout {
        let capitals = self.dataset.countries().iter().map(Country::capital);
        let labels: Vec<&str> = capitals.map(|capital| self.pick(capital)).collect();
        Layout::new(&self.dataset, &labels, size.width, size.height)
    }

    /// What a press on a name of `selection` does.
    pub fn choosing(&self, selection: Selection) -> Callback<MouseEvent> {
        self.act
            .reform(move |_: MouseEvent| Action::Select(selection.clone()))
    }
}
