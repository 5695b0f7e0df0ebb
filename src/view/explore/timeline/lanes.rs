//! What is seen of a timeline: its axis, its lanes, their marks, and what these mean.
//!
//! Where something stands is written in `data-place`, which `place` turns into custom
//! properties: a page may forbid attributes that are styles.

use yew::prelude::*;

use super::super::super::map::line_mark;
use super::super::super::notes::sample;
use super::super::super::panel::when;
use super::super::super::reader::Reader;
use super::super::super::text::{list, span, text};
use super::board::{Board, Lane, Mark};
use super::extent::{Extent, Shape};
use super::scale::{Scale, WHOLE};
use super::walk::Stop;
use crate::locale::{Locale, fill};
use crate::model::{Event, Status, TieLine};
use crate::state::Selection;

/// What the lanes are drawn for.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    pub reader: &'a Reader,
    pub words: &'a Locale,
    pub selection: Option<&'a Selection>,
    /// The tab stop.
    pub stop: Stop,
}

/// The labels of the axis, and a line for each through all lanes.
pub(super) fn axis(words: &Locale, scale: &Scale, node: &NodeRef) -> Html {
    let ticks = scale.ticks();
    let label = |(at, tick): (usize, &super::scale::Tick)| {
        let class = classes!("tick", zone(tick.at), tick.is_major.then_some("major"));
        html! {
            <span key={at} {class} data-place={tick.at.to_string()}>{ words.date(&tick.date) }</span>
        }
    };
    let rule = |(at, tick): (usize, &super::scale::Tick)| {
        html! { <span key={at} class="rule" data-place={tick.at.to_string()} /> }
    };
    html! {
        <>
            <div class="axis" aria-hidden="true">
                <div class="labels" ref={node.clone()}>{ for ticks.iter().enumerate().map(label) }</div>
            </div>
            <div class="rules" aria-hidden="true">{ for ticks.iter().enumerate().map(rule) }</div>
        </>
    }
}

/// All lanes of a board.
pub(super) fn lanes(look: Look<'_>, board: &Board) -> Html {
    let lanes = board.lanes.iter().enumerate();
    html! { <ol class="lanes" role="list">{ for lanes.map(|(at, each)| lane(look, at, each)) }</ol> }
}

fn lane(look: Look<'_>, at: usize, lane: &Lane) -> Html {
    let Look {
        reader,
        words,
        selection,
        stop,
    } = look;
    let own = lane.tie.map(Selection::Tie);
    let is_selected = own.is_some() && selection == own.as_ref();
    let is_part = selection.zip(lane.tie);
    let is_part = is_part.is_some_and(|(selection, tie)| selection.has_tie(tie, &reader.dataset));
    let name = match &own {
        Some(own) => words.raised(&reader.name(own)),
        None => words.text("untied").to_owned(),
    };
    let count = if lane.is_cut() {
        let drawn = lane.marks.len().to_string();
        fill(
            &words.count("export.part", lane.shown.count),
            &[("shown", &drawn)],
        )
    } else {
        words.count("events", lane.shown.count)
    };
    let here = Stop {
        lane: at,
        mark: None,
    };
    let id = lane.tie.map(|tie| tie.to_string());
    let marks = lane.marks.iter().enumerate();
    let marks = marks.map(|(number, each)| {
        let here = Stop {
            mark: Some(number),
            ..here
        };
        mark(look, here, each)
    });
    html! {
        <li
            key={id.clone().unwrap_or_default()}
            class={classes!("lane", is_part.then_some("part"))}
            data-tie={id}
        >
            <button
                type="button"
                class="choose lane-name"
                tabindex={tab_index(stop == here)}
                aria-pressed={own.as_ref().map(|_| pressed(is_selected))}
                aria-disabled={own.is_none().then_some("true")}
                data-stop={here.name()}
            >
                if own.is_some() {
                    { sample(line_mark(lane.shown.line)) }
                }
                { span("name", name) }
                { span("spoken", words.text("list.comma").to_owned()) }
                { span("count", count) }
            </button>
            <ol class="marks" role="list" data-place={["0 0 ", &lane.rows.to_string()].concat()}>
                { for marks }
            </ol>
        </li>
    }
}

fn mark(look: Look<'_>, here: Stop, mark: &Mark) -> Html {
    let Look {
        reader, selection, ..
    } = look;
    let Some(event) = reader.dataset.event(mark.event.as_str()) else {
        return Html::default();
    };
    let is_selected = matches!(selection, Some(Selection::Event(id)) if *id == mark.event);
    let is_part = match selection {
        Some(Selection::Country(id)) => event.has_party(*id),
        Some(Selection::Tie(id)) => event.ties().contains(id),
        Some(Selection::Event(_)) | None => is_selected,
    };
    let extent = mark.extent;
    let width = extent.to - extent.from;
    let place = [
        extent.middle().to_string(),
        width.to_string(),
        mark.row.to_string(),
    ];
    let class = classes!(
        "event-mark",
        mark_classes(event, extent),
        zone(extent.middle()),
        is_part.then_some("part"),
    );
    let id = event.id().as_str().to_owned();
    html! {
        <li key={id.clone()}>
            <button
                type="button"
                {class}
                tabindex={tab_index(look.stop == here)}
                aria-pressed={pressed(is_selected)}
                data-event={id}
                data-stop={here.name()}
                data-place={place.join(" ")}
            >
                <span class="shape" />
                { about(look, event) }
            </button>
        </li>
    }
}

/// What an event is: its title, when it is, how sure it is and who says so.
fn about(look: Look<'_>, event: &Event) -> Html {
    let Look { reader, words, .. } = look;
    let comma = || Html::from(words.text("list.comma").to_owned());
    let status = words.lowered(words.status(event.status()));
    let claims = words.claims(&reader.dataset, event);
    let mut parts = vec![
        html! { <strong>{ text(reader, event.title()) }</strong> },
        comma(),
        span("date", when(reader, event)),
        comma(),
    ];
    // One claim speaks for itself.
    if reader.dataset.attribution(event).claims.len() > 1 {
        parts.extend([status.into(), ": ".into()]);
    }
    parts.push(claims.into());
    span("tip", Html::from_iter(parts))
}

/// By what a mark differs: its line, its shape, the state of its ends.
fn mark_classes(event: &Event, extent: Extent) -> Classes {
    let line = TieLine::of(std::iter::once(event)).as_str();
    let shape = match extent.shape {
        Shape::Day => "day",
        Shape::Lasting => "lasting",
        Shape::Within => "within",
    };
    classes!(
        line,
        shape,
        (event.status() == Status::Denied).then_some("denied"),
        extent.starts_soft.then_some("starts-soft"),
        extent.ends_soft.then_some("ends-soft"),
    )
}

/// What the marks of a board mean, as far as there are such.
pub(super) fn legend(words: &Locale, reader: &Reader, board: &Board) -> Html {
    let mut known: Vec<(&'static str, Classes)> = Vec::new();
    for mark in board.lanes.iter().flat_map(|lane| &lane.marks) {
        let Some(event) = reader.dataset.event(mark.event.as_str()) else {
            continue;
        };
        let extent = mark.extent;
        let shape = match extent.shape {
            Shape::Day => "timeline.day",
            Shape::Lasting => "timeline.lasting",
            Shape::Within => "timeline.within",
        };
        let line = match (event.status(), TieLine::of(std::iter::once(event))) {
            (Status::Denied, _) => Some(("timeline.denied", "day dashed denied")),
            (_, TieLine::Dashed) => Some(("timeline.dashed", "day dashed")),
            (_, TieLine::Dotted) => Some(("timeline.dotted", "day dotted")),
            (_, TieLine::Solid) => None,
        };
        let soft = extent.starts_soft || extent.ends_soft;
        let entries = [
            Some((shape, ["solid ", &shape["timeline.".len()..]].concat())),
            line.map(|(key, class)| (key, class.to_owned())),
            soft.then(|| {
                (
                    "timeline.soft",
                    "solid lasting starts-soft ends-soft".to_owned(),
                )
            }),
        ];
        for (key, class) in entries.into_iter().flatten() {
            if known.iter().all(|(other, _)| *other != key) {
                known.push((key, classes!(class)));
            }
        }
    }
    let order = [
        "timeline.day",
        "timeline.within",
        "timeline.lasting",
        "timeline.soft",
        "timeline.dashed",
        "timeline.denied",
        "timeline.dotted",
    ];
    let items = order.into_iter().filter_map(|key| {
        let (_, class) = known.iter().find(|(other, _)| *other == key)?;
        Some(html! {
            <>
                <span class={classes!("event-mark", "example", class.clone())} aria-hidden="true">
                    <span class="shape" />
                </span>
                { words.text(key) }
            </>
        })
    });
    list(
        "legend marks-legend",
        Some(words.text("legend.title")),
        items.collect(),
    )
}

/// In which part of the axis something stands, for what hangs on it.
fn zone(at: i32) -> &'static str {
    match at * 3 / WHOLE {
        ..=0 => "early",
        1 => "amid",
        _ => "late",
    }
}

fn tab_index(is_stop: bool) -> &'static str {
    if is_stop { "0" } else { "-1" }
}

fn pressed(is_selected: bool) -> &'static str {
    if is_selected { "true" } else { "false" }
}
