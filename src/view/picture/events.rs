//! What is behind the selection, as text of a picture.

use yew::prelude::*;

use super::super::map::tenths;
use super::super::panel::{SECTIONS, extent, has_record};
use super::super::reader::Reader;
use super::card::card;
use super::column::Column;
use super::wrap::Run;
use super::{BODY, NAME, SMALL};
use crate::model::{Event, Status};
use crate::state::Selection;

/// Between the bar of an event and its text, in pixels.
const BAR_PX: f64 = 13.0;

/// A part of the list that stays together.
pub(super) enum Item<'a> {
    /// The heading of a section.
    Heading(String),
    Event(&'a Event),
}

/// The shown events of `selection`, or of the whole dataset, under their headings.
pub(super) fn items<'a>(reader: &'a Reader, selection: Option<&Selection>) -> Vec<Item<'a>> {
    let locale = &reader.locale;
    let mut items = Vec::new();
    match selection {
        Some(Selection::Tie(id)) => {
            for (heading, kinds) in SECTIONS {
                let events = reader.shown.events_of_tie(*id, &reader.dataset);
                let mut events = events
                    .filter(|event| kinds.contains(&event.kind()))
                    .peekable();
                if events.peek().is_some() {
                    items.push(Item::Heading(locale.text(heading).to_owned()));
                }
                items.extend(events.map(Item::Event));
            }
        }
        Some(selection) => items.extend(reader.events(selection).into_iter().map(Item::Event)),
        None => items.extend(reader.shown.events(&reader.dataset).map(Item::Event)),
    }
    items
}

/// What the list is called: what is selected, and how much there is of it.
pub(super) fn heading(reader: &Reader, selection: Option<&Selection>, column: &mut Column) {
    let all: Vec<&Event> = match selection {
        Some(selection) => reader.events(selection),
        None => reader.shown.events(&reader.dataset).collect(),
    };
    match selection {
        // Its title stands in its card.
        Some(Selection::Event(_)) => (),
        Some(selection) => {
            let name = reader.locale.raised(&reader.name(selection));
            column.paragraph(NAME, &[Run::new("strong", name)]);
            column.paragraph(BODY, &[Run::new("soft", extent(reader, &all))]);
        }
        None => column.paragraph(NAME, &[Run::new("strong", extent(reader, &all))]),
    }
    let is_tie = matches!(selection, Some(Selection::Tie(_)));
    if is_tie && !all.is_empty() && !has_record(&all) {
        column.gap(6.0);
        let words = reader.locale.text("panel.none");
        column.paragraph(BODY, &[Run::new("cited", words)]);
    }
}

impl Item<'_> {
    /// Writes the item, with its distance from what stands above it.
    pub(super) fn write(&self, reader: &Reader, column: &mut Column) {
        let is_first = column.height() == 0.0;
        match self {
            Self::Heading(words) => {
                column.gap(if is_first { 0.0 } else { 20.0 });
                column.paragraph(SMALL, &[Run::new("section", words.to_uppercase())]);
                column.gap(4.0);
                let d = [
                    "M0 ",
                    &tenths(column.height()),
                    "H",
                    &tenths(column.width()),
                ]
                .concat();
                column.shape(html! { <path class="divider" {d} /> });
            }
            Self::Event(event) => {
                column.gap(if is_first { 0.0 } else { 14.0 });
                let top = column.height();
                column.inset(BAR_PX, |inner| card(reader, event, inner));
                column.shape(bar(event.status(), top, column.height()));
            }
        }
    }
}

/// The line beside an event, by whose looks it shows how sure the event is.
fn bar(status: Status, top: f64, bottom: f64) -> Html {
    let (top, bottom) = (tenths(top), tenths(bottom));
    let line = |x: &str| ["M", x, " ", &top, "V", &bottom].concat();
    let d = match status {
        Status::Announced => [line("0.5"), line("2.5")].concat(),
        _ => line("1.5"),
    };
    html! { <path class={["bar ", certainty(status)].concat()} {d} /> }
}

/// The class for how sure an event is.
pub(super) fn certainty(status: Status) -> &'static str {
    match status {
        Status::Confirmed | Status::Reported => "sure",
        Status::Announced => "announced",
        Status::Alleged | Status::Disputed => "contested",
        Status::Denied => "denied",
    }
}
