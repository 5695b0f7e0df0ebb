//! What is behind the selection, as text of a picture.

use yew::prelude::*;

use super::super::map::tenths;
use super::super::panel::{
    SECTIONS, about, cited_ids, extent, has_record, kind_key, role_key, stances_in,
};
use super::super::reader::Reader;
use super::column::{Column, Type};
use super::wrap::Run;
use super::{BODY, NAME, SEPARATOR, SMALL, run};
use crate::cartography::text_width;
use crate::model::{Event, Party, SourceId, Status};
use crate::state::Selection;

/// Between the bar of an event and its text, in pixels.
const BAR_PX: f64 = 13.0;

/// A part of the list that stays together.
pub(super) enum Item<'a> {
    /// The heading of a section.
    Heading(String),
    Event(&'a Event),
}

/// The events of `selection`, or of the whole dataset, under their headings.
pub(super) fn items<'a>(reader: &'a Reader, selection: Option<&Selection>) -> Vec<Item<'a>> {
    let locale = &reader.locale;
    let mut items = Vec::new();
    match selection {
        Some(Selection::Tie(id)) => {
            for (heading, kinds) in SECTIONS {
                let events = reader.dataset.events_of_tie(*id);
                let mut events = events
                    .filter(|event| kinds.contains(&event.kind()))
                    .peekable();
                if events.peek().is_some() {
                    items.push(Item::Heading(locale.text(heading).to_owned()));
                }
                items.extend(events.map(Item::Event));
            }
        }
        Some(selection) => items.extend(
            selection
                .events(&reader.dataset)
                .into_iter()
                .map(Item::Event),
        ),
        None => items.extend(reader.dataset.events().iter().map(Item::Event)),
    }
    items
}

/// What the list is called: what is selected, and how much there is of it.
pub(super) fn heading(reader: &Reader, selection: Option<&Selection>, column: &mut Column) {
    let all: Vec<&Event> = match selection {
        Some(selection) => selection.events(&reader.dataset),
        None => reader.dataset.events().iter().collect(),
    };
    match selection {
        // Its title stands in its card.
        Some(Selection::Event(_)) => (),
        Some(selection) => {
            column.paragraph(NAME, &[Run::new("strong", raised(&reader.name(selection)))]);
            column.paragraph(BODY, &[Run::new("soft", extent(reader, &all))]);
        }
        None => column.paragraph(NAME, &[Run::new("strong", extent(reader, &all))]),
    }
    if matches!(selection, Some(Selection::Tie(_))) && !has_record(&all) {
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
fn certainty(status: Status) -> &'static str {
    match status {
        Status::Confirmed | Status::Reported => "sure",
        Status::Announced => "announced",
        Status::Alleged | Status::Disputed => "contested",
        Status::Denied => "denied",
    }
}

/// An event: what, when, who, and who says so.
fn card(reader: &Reader, event: &Event, column: &mut Column) {
    kind_and_date(reader, event, column);
    column.paragraph(BODY, &[run(reader, "strong", event.title())]);
    if let Some(summary) = event.summary() {
        column.gap(2.0);
        column.paragraph(BODY, &[run(reader, "ink", summary)]);
    }
    column.gap(5.0);
    for party in event.parties() {
        column.paragraph(SMALL, &self::party(reader, party));
    }
    column.gap(6.0);
    status_line(reader, event, column);
    column.gap(2.0);
    for id in cited_ids(event) {
        column.paragraph(SMALL, &source(reader, event, id));
    }
}

/// The line above an event's title; the date stands at its end if there is room.
fn kind_and_date(reader: &Reader, event: &Event, column: &mut Column) {
    let locale = &reader.locale;
    let mut what = vec![Run::new("soft", locale.text(kind_key(event.kind())))];
    if let Some(place) = event.place() {
        what.push(Run::new("soft", SEPARATOR));
        what.push(run(reader, "soft", place.name()));
    }
    let date = Run::new("soft", locale.date(event.date()));
    let width = |run: &Run| run.width(SMALL.font_px);
    let room = what.iter().map(width).sum::<f64>() + SMALL.font_px + width(&date);
    if room <= column.width() {
        column.at_end(SMALL, date);
        column.paragraph(SMALL, &what);
    } else {
        column.paragraph(SMALL, &what);
        column.paragraph(SMALL, &[date]);
    }
}

fn party(reader: &Reader, party: &Party) -> Vec<Run> {
    let locale = &reader.locale;
    let id = party.country();
    let mut about = [SEPARATOR, locale.text(role_key(party.role()))].concat();
    let is_on_map = reader.dataset.country(id).is_some();
    if !is_on_map {
        about.extend([SEPARATOR, locale.text("party.outside")]);
    }
    let class = if is_on_map { "accent" } else { "soft" };
    let mut runs = vec![
        Run::new(class, reader.country_name(id)),
        Run::new("soft", about),
    ];
    for person in party.people() {
        runs.extend([Run::new("soft", SEPARATOR), run(reader, "soft", person)]);
    }
    runs
}

/// How sure an event is, and who says so.
fn status_line(reader: &Reader, event: &Event, column: &mut Column) {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let claims = [Run::new("ink", raised(&locale.claims(dataset, event)))];
    if dataset.attribution(event).claims.len() < 2 {
        column.paragraph(SMALL, &claims);
        return;
    }
    let status = event.status();
    let words = locale.status(status).to_owned();
    let width = text_width(&words, SMALL.font_px) + SMALL.font_px;
    column.shape(pill(status, words, column.height(), width));
    column.indented(SMALL, &claims, width + 0.4 * SMALL.font_px);
}

/// A word in a frame.
fn pill(status: Status, words: String, top: f64, width: f64) -> Html {
    let Type {
        font_px,
        leading_px,
    } = SMALL;
    html! {
        <g class={["pill ", certainty(status)].concat()}>
            <rect
                x="0.8"
                y={tenths(top + 0.7)}
                width={tenths(width - 1.6)}
                height={tenths(leading_px - 1.4)}
                rx={tenths(leading_px / 2.0 - 0.7)}
            />
            <text
                x={tenths(width / 2.0)}
                y={tenths(top + leading_px / 2.0 + 0.35 * font_px)}
                font-size={tenths(font_px)}
                text-anchor="middle"
            >
                { words }
            </text>
        </g>
    }
}

/// A document, and who says what in it.
fn source(reader: &Reader, event: &Event, id: &SourceId) -> Vec<Run> {
    let Some(source) = reader.dataset.source(id) else {
        return Vec::new();
    };
    let mut runs = vec![
        run(reader, "soft", source.publisher()),
        Run::new("soft", ", "),
        run(reader, "cited", source.title()),
    ];
    for words in about(reader, source) {
        runs.push(Run::new("soft", [", ", &words].concat()));
    }
    for words in stances_in(reader, event, id) {
        runs.push(Run::new("soft", SEPARATOR));
        runs.push(Run::new("stance", words));
    }
    runs
}

/// `words` with a capital at the start.
fn raised(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
