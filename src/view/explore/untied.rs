//! The events that belong to no tie of the map, in the panel of the dataset as a whole: no line
//! leads to them.

use yew::prelude::*;

use super::super::panel::card;
use super::super::reader::Reader;
use super::super::text::heading;
use crate::locale::Locale;

/// The first `most` of them; nothing where there are none.
pub(super) fn untied(reader: &Reader, words: &Locale, most: usize) -> Option<Html> {
    let events = reader.shown.untied(&reader.dataset);
    let cards: Vec<Html> = events
        .take(most)
        .map(|event| card(reader, event, None))
        .collect();
    (!cards.is_empty())
        .then(|| Html::from_iter([heading(words.text("untied")), cards.into_iter().collect()]))
}
