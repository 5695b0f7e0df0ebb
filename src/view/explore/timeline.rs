//! The events by date, a lane a tie.
//!
//! Owns the component: what is kept between renders, and what hands and keys do. Where
//! marks stand is `board`'s, how they look `lanes`'. An event with several ties stands in
//! each of their lanes; it is one event, and is counted once. What belongs to no tie of the
//! map has a lane of its own.

mod board;
mod extent;
mod lanes;
mod scale;
mod walk;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::super::Shared;
use super::super::reader::Reader;
use super::Scene;
use super::dismissing::dismissing;
use super::keeping::{focus, use_kept_focus};
use super::more::more;
use super::table::empty;
use super::width::use_width;
use crate::locale::Locale;
use crate::model::Event;
use crate::state::{Action, Filters, Selection};
use board::Board;
use lanes::{Look, axis, lanes, legend};
use scale::Scale;
use walk::{Spot, Stop};

/// So many marks are drawn at first; each press on the button draws twice as many.
const FIRST_MARKS: usize = 300;

/// The timeline, or why there is none.
pub(super) fn timeline(scene: &Scene<'_>) -> Html {
    html! {
        <Timeline
            reader={scene.reader.clone()}
            words={scene.words()}
            filters={scene.state.filters().clone()}
            selection={scene.state.selection().cloned()}
            width={scene.whole.frame().width()}
            nothing={empty(scene)}
        />
    }
}

#[derive(Properties, PartialEq)]
struct TimelineProps {
    reader: Reader,
    words: Shared<Locale>,
    filters: Filters,
    selection: Option<Selection>,
    /// The width of the axis until its own is known.
    width: f64,
    nothing: Option<Html>,
}

#[component]
fn Timeline(props: &TimelineProps) -> Html {
    let TimelineProps {
        reader,
        words,
        selection,
        nothing,
        ..
    } = props;
    let view = use_node_ref();
    let labels = use_node_ref();
    let most = use_state(|| FIRST_MARKS);
    let spot = use_state(|| None::<Spot>);
    let width = use_width(&labels, props.width, nothing.is_none());
    use_kept_focus(&view);
    let scale = use_memo(
        (reader.clone(), props.filters.clone()),
        |(reader, filters)| {
            let events = reader.shown.events(&reader.dataset);
            Scale::of(events.map(Event::date), filters.window())
        },
    );
    let board = use_memo(
        (reader.clone(), *scale, selection.clone(), width, *most),
        |(reader, scale, selection, width, most)| {
            Board::of(reader, selection.as_ref(), scale, *width, *most)
        },
    );
    use_places(&view, &board, &scale);
    let selected = selection.as_ref().and_then(|known| Stop::of(&board, known));
    let first = Stop {
        lane: 0,
        mark: None,
    };
    let stop = match &*spot {
        Some(spot) => Stop::nearest(&board, spot),
        None => selected.unwrap_or(first),
    };
    // Whether Escape has put away the words at the mark that the pointer or the focus is on.
    let hushed = use_state_eq(|| false);
    {
        let hushed = hushed.clone();
        use_effect_with((), move |()| {
            let listener = dismissing(Callback::from(move |()| hushed.set(true)));
            move || drop(listener)
        });
    }
    let onpointerover = {
        let hushed = hushed.clone();
        Callback::from(move |_: PointerEvent| hushed.set(false))
    };
    let look = Look {
        reader,
        words,
        selection: selection.as_ref(),
        stop,
    };
    let onfocusin = {
        let (board, hushed) = (board.clone(), hushed.clone());
        Callback::from(move |event: FocusEvent| {
            hushed.set(false);
            let stop = event
                .target_dyn_into::<Element>()
                .as_ref()
                .and_then(stop_at);
            if let Some(known) = stop.and_then(|stop| stop.spot(&board)) {
                spot.set(Some(known));
            }
        })
    };
    let onclick = {
        let (board, act) = (board.clone(), reader.act.clone());
        Callback::from(move |event: MouseEvent| {
            let stop = event
                .target_dyn_into::<Element>()
                .as_ref()
                .and_then(stop_at);
            let Some((tie, event)) = stop.and_then(|stop| stop.spot(&board)) else {
                return;
            };
            let selection = event.map(Selection::Event).or(tie.map(Selection::Tie));
            if let Some(selection) = selection {
                act.emit(Action::Select(selection));
            }
        })
    };
    let onkeydown = {
        let (board, view) = (board.clone(), view.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let Some(at) = event
                .target_dyn_into::<Element>()
                .as_ref()
                .and_then(stop_at)
            else {
                return;
            };
            let view = view.cast::<Element>();
            // Time runs as the interface is read.
            let is_mirrored = view
                .as_ref()
                .is_some_and(|view| view.matches(":dir(rtl)").unwrap_or(false));
            let key = event.key();
            let key = match &*key {
                "ArrowLeft" if is_mirrored => "ArrowRight",
                "ArrowRight" if is_mirrored => "ArrowLeft",
                other => other,
            };
            let Some(next) = at.step(&board, key) else {
                return;
            };
            event.prevent_default();
            let selector = ["[data-stop='", &next.name(), "']"].concat();
            // A selector of ours, so it is one.
            focus(view.and_then(|view| view.query_selector(&selector).ok().flatten()));
        })
    };
    let content = nothing.clone().unwrap_or_else(|| {
        let mut left = Vec::new();
        if board.ties_left > 0 {
            left.push(words.count("ties", board.ties_left));
        }
        if board.events_left > 0 {
            left.push(words.count("events", board.events_left));
        }
        let more = board.is_cut().then(|| {
            let most = most.clone();
            let onclick = Callback::from(move |_: MouseEvent| most.set(*most * 2));
            more(words, &left, onclick)
        });
        html! {
            <>
                <div class="chart" {onfocusin} {onpointerover} {onclick} {onkeydown}>
                    { axis(words, &scale, &labels) }
                    { lanes(look, &board) }
                </div>
                { more.unwrap_or_default() }
                { legend(words, reader, &board) }
                <p class="keys">{ words.text("timeline.keys") }</p>
            </>
        }
    });
    html! {
        <div
            class={if *hushed { "timeline hushed" } else { "timeline" }}
            part="timeline"
            role="region"
            tabindex="-1"
            aria-label={words.text("view.timeline").to_owned()}
            ref={view}
        >
            { content }
        </div>
    }
}

/// The stop that an element is, or lies in.
fn stop_at(element: &Element) -> Option<Stop> {
    let stop = element.closest("[data-stop]").ok().flatten()?;
    Stop::read(&stop.get_attribute("data-stop")?)
}

/// Puts what is in `view` where its `data-place` says, whenever that changes.
#[hook]
fn use_places(view: &NodeRef, board: &std::rc::Rc<Board>, scale: &std::rc::Rc<Scale>) {
    let view = view.clone();
    use_effect_with((board.clone(), scale.clone()), move |_| {
        let view = view.cast::<Element>();
        let Some(placed) = view.and_then(|view| view.query_selector_all("[data-place]").ok())
        else {
            return;
        };
        for element in (0..placed.length()).filter_map(|at| placed.item(at)) {
            if let Ok(element) = element.dyn_into::<HtmlElement>() {
                let place = element.get_attribute("data-place").unwrap_or_default();
                let names = ["--at", "--span", "--row"];
                for (name, value) in names.into_iter().zip(place.split(' ')) {
                    // A number is a value that every custom property takes.
                    let _ = element.style().set_property(name, value);
                }
            }
        }
    });
}
