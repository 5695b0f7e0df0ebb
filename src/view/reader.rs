//! What every part of the view may ask for: the dataset, the language, and how to act.

use yew::prelude::*;

use super::Shared;
use super::size::Size;
use crate::cartography::{Layout, Stroke};
use crate::locale::Locale;
use crate::model::{Country, CountryId, Dataset, Event, LocalizedText, TieId};
use crate::state::{Action, Selection, Shown};

/// The dataset, what of it is shown, the reader's language, and where actions go.
///
/// Equal only to itself, so that a component is drawn again for another
/// dataset, filter or language and for nothing else.
#[derive(Clone, PartialEq)]
pub(super) struct Reader {
    pub dataset: Shared<Dataset>,
    pub locale: Shared<Locale>,
    pub shown: Shared<Shown>,
    pub act: Callback<Action>,
}

impl Reader {
    /// A country's name in the reader's language; its id if nothing names it.
    pub fn country_name(&self, id: CountryId) -> String {
        country_name(id, &self.dataset, &self.locale)
    }

    /// The string of `text` that suits the reader best.
    pub fn pick<'a>(&self, text: &'a LocalizedText) -> &'a str {
        text.pick(&self.locale.languages()).text
    }

    /// The words for what is selected.
    pub fn name(&self, selection: &Selection) -> String {
        selection_name(selection, &self.dataset, &self.locale)
    }

    /// How the tie `id` is drawn; `None` if it is not shown.
    pub fn stroke(&self, id: TieId) -> Option<Stroke> {
        let tie = self.shown.tie(id, &self.dataset)?;
        Some(Stroke {
            count: tie.count,
            style: tie.line,
        })
    }

    /// The name of the tie `id` and the number of its shown events.
    pub fn tie_label(&self, id: TieId, count: usize) -> String {
        let name = self.name(&Selection::Tie(id));
        let events = self.locale.count("events", count);
        self.locale
            .fill("tie.label", &[("tie", &name), ("events", &events)])
    }

    /// The shown events that `selection` stands for, newest first.
    pub fn events(&self, selection: &Selection) -> Vec<&Event> {
        let (dataset, shown) = (&self.dataset, &self.shown);
        match selection {
            Selection::Country(id) => shown.events_of(*id, dataset).collect(),
            Selection::Tie(id) => shown.events_of_tie(*id, dataset).collect(),
            Selection::Event(id) => shown.event(id, dataset).into_iter().collect(),
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

/// The words for what is selected of `dataset`, in the language of `locale`: a country, both
/// ends of a tie, an event's title.
pub fn selection_name(selection: &Selection, dataset: &Dataset, locale: &Locale) -> String {
    match selection {
        Selection::Country(id) => country_name(*id, dataset, locale),
        Selection::Tie(id) => {
            let [first, second] = id.ends().map(|end| match dataset.country_name(end) {
                Some(name) => locale.country_in_sentence(end, name.pick(&locale.languages())),
                None => end.as_str().to_owned(),
            });
            locale.fill("tie.name", &[("first", &first), ("second", &second)])
        }
        Selection::Event(id) => match dataset.event(id.as_str()) {
            Some(event) => event.title().pick(&locale.languages()).text.to_owned(),
            None => String::new(),
        },
    }
}

fn country_name(id: CountryId, dataset: &Dataset, locale: &Locale) -> String {
    match dataset.country_name(id) {
        Some(name) => name.pick(&locale.languages()).text.to_owned(),
        None => id.as_str().to_owned(),
    }
}
