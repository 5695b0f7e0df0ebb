//! One event among others, as text of a picture.

use yew::prelude::*;

use super::super::map::tenths;
use super::super::panel::{
    StagePart, about, about_party, cited_ids, kind_key, stage_parts, stances_in, when,
};
use super::super::reader::Reader;
use super::column::{Column, Type};
use super::events::certainty;
use super::wrap::Run;
use super::{BODY, SEPARATOR, SMALL, run};
use crate::cartography::text_width;
use crate::model::{Event, Party, SourceId, Stage, Status};

/// Between the line beside the stages of an event and their text, in pixels.
const STAGES_PX: f64 = 9.0;

/// An event: what, when, who, and who says so.
pub(super) fn card(reader: &Reader, event: &Event, column: &mut Column) {
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
    if !event.stages().is_empty() {
        stages(reader, event, column);
    }
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
    let date = Run::new("soft", when(reader, event));
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
    let id = party.country();
    let is_on_map = reader.dataset.country(id).is_some();
    let class = if is_on_map { "accent" } else { "soft" };
    let mut runs = vec![
        Run::new(class, reader.country_name(id)),
        Run::new("soft", about_party(reader, party, SEPARATOR)),
    ];
    for person in party.people() {
        runs.extend([Run::new("soft", SEPARATOR), run(reader, "soft", person)]);
    }
    runs
}

/// How sure an event is, and who says so.
fn status_line(reader: &Reader, event: &Event, column: &mut Column) {
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let claims = [Run::new(
        "ink",
        locale.raised(&locale.claims(dataset, event)),
    )];
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

/// What became of an agreement, beside a line.
fn stages(reader: &Reader, event: &Event, column: &mut Column) {
    column.gap(5.0);
    let top = column.height();
    column.inset(STAGES_PX, |inner| {
        for each in event.stages() {
            inner.paragraph(SMALL, &stage(reader, each));
        }
    });
    let (top, bottom) = (tenths(top), tenths(column.height()));
    let d = ["M1 ", &top, "V", &bottom].concat();
    column.shape(html! { <path class="divider" {d} /> });
    column.gap(3.0);
}

/// A step in the life of an agreement.
fn stage(reader: &Reader, stage: &Stage) -> Vec<Run> {
    let mut runs = Vec::new();
    stage_parts(reader, stage, |part| {
        if !runs.is_empty() {
            runs.push(Run::new("soft", SEPARATOR));
        }
        runs.push(match part {
            StagePart::Kind(words) => Run::new("term", words),
            StagePart::Date(words) | StagePart::Country(words) => Run::new("soft", words),
            StagePart::By(event) => run(reader, "accent", event.title()),
            StagePart::Note(note) => run(reader, "soft", note),
        });
    });
    runs
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
