//! The map: land, lenses, ties, capitals, and the gestures on them.

mod emphasis;
mod land;
mod lens;
mod node;
mod pointer;
mod shapes;
mod stem;
mod tie;
mod tooltip;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};
use yew::prelude::*;

use super::Shared;
use super::reader::Reader;
use crate::cartography::{Crowding, Landscape, Layout};
use crate::model::order::positions;
use crate::model::{CountryId, Dataset, TieId};
use crate::state::{Action, Key, Mark, Selection, Stop, step};
use emphasis::{Emphasis, Standing};
use land::Land;
use pointer::mark_at;
use shapes::path;
pub(super) use shapes::tenths;
pub(super) use tie::line_mark;

/// The width of the corridor along a tie in which a pointer may mean it, in pixels.
const CORRIDOR_PX: f64 = 24.0;

#[derive(Properties, PartialEq)]
pub(super) struct MapProps {
    pub reader: Reader,
    pub layout: Shared<Layout>,
    pub landscape: Shared<Landscape>,
    pub selection: Option<Selection>,
    pub highlight: Option<Mark>,
}

/// The map as one SVG picture, with a single tab stop.
#[component]
pub(super) fn Map(props: &MapProps) -> Html {
    let (reader, layout) = (&props.reader, &props.layout);
    let svg = use_node_ref();
    let stop = use_state(|| None::<Stop>);
    let order = use_memo(layout.clone(), |layout| ReadingOrder::of(layout));
    let at = stop
        .filter(|stop| order.has(stop.mark()))
        .or_else(|| order.countries.first().map(|id| Stop::Country(*id)));

    let meant = {
        let (layout, svg) = (layout.clone(), svg.clone());
        move |event: &MouseEvent| mark_at(event, &svg, &layout)
    };
    let onclick = {
        let (act, meant) = (reader.act.clone(), meant.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(mark) = meant(&event) {
                act.emit(Action::Select(mark.into()));
            }
        })
    };
    let onpointermove = reader
        .act
        .reform(move |event: PointerEvent| Action::Highlight(meant(&event)));
    let onpointerleave = reader.act.reform(|_: PointerEvent| Action::Highlight(None));
    let onfocusout = reader.act.reform(|_: FocusEvent| Action::Highlight(None));
    let onfocusin = {
        let (act, stop) = (reader.act.clone(), stop.clone());
        Callback::from(move |event: FocusEvent| {
            let Some(target) = event.target_dyn_into::<Element>() else {
                return;
            };
            let Some(mark) = pointer::named(&target) else {
                return;
            };
            if stop.map(Stop::mark) != Some(mark) {
                stop.set(Some(Stop::at(mark)));
            }
            // The focus that comes with a press is the pointer's business.
            if target.matches(":focus-visible").unwrap_or(false) {
                act.emit(Action::Highlight(Some(mark)));
            }
        })
    };
    let onkeydown = {
        let (act, svg, order) = (reader.act.clone(), svg.clone(), order.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(at) = at else { return };
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            let name = event.key();
            if name == "Enter" || name == " " {
                act.emit(Action::Select(at.mark().into()));
            } else if let Some(key) = key(&name) {
                let next = step(at, key, &order.countries, &order.ties);
                stop.set(Some(next));
                focus(&svg, next.mark());
            } else {
                return;
            }
            event.prevent_default();
        })
    };

    let frame = layout.frame();
    let (width, height) = (tenths(frame.width()), tenths(frame.height()));
    html! {
        <svg
            part="map"
            ref={svg}
            class={class(layout.crowding())}
            viewBox={["0 0 ", &width, " ", &height].concat()}
            {width}
            {height}
            role="group"
            aria-label={name(reader, layout)}
            {onclick}
            {onpointermove}
            {onpointerleave}
            {onfocusin}
            {onfocusout}
            {onkeydown}
        >
            <Land
                layout={layout.clone()}
                landscape={props.landscape.clone()}
                cast={reader.dataset.clone()}
                chosen={chosen(props)}
            />
            { marks(props, at.map(Stop::mark)) }
        </svg>
    }
}

/// The classes of a map that is so crowded.
fn class(crowding: Crowding) -> &'static str {
    match crowding {
        Crowding::Roomy => "map",
        Crowding::Crowded => "map crowded",
        Crowding::Dense => "map dense",
    }
}

/// The countries of the map that are part of what is selected.
fn chosen(props: &MapProps) -> Vec<CountryId> {
    let mut chosen = Vec::new();
    if let Some(selection) = &props.selection {
        for node in props.layout.nodes() {
            if selection.has_country(node.id, &props.reader.dataset) {
                chosen.push(node.id);
            }
        }
    }
    chosen
}

/// The accessible name of the map: how much there is to find.
fn name(reader: &Reader, layout: &Layout) -> String {
    let locale = &reader.locale;
    let countries = locale.count("countries", layout.nodes().len());
    let ties = locale.count("ties", layout.ties().len());
    let name = locale.fill("map.name", &[("countries", &countries), ("ties", &ties)]);
    [&name, ". ", locale.text("map.keys")].concat()
}

/// Everything above the land, the lowest first.
fn marks(props: &MapProps, tab_stop: Option<Mark>) -> Html {
    let MapProps {
        reader,
        layout,
        selection,
        highlight,
        ..
    } = props;
    let standing = |mark: Mark| Standing {
        emphasis: match selection {
            Some(selection) if *selection == Selection::from(mark) => Emphasis::Selected,
            Some(selection) if !belongs(mark, selection, &reader.dataset) => Emphasis::Quiet,
            _ => Emphasis::Plain,
        },
        highlighted: *highlight == Some(mark),
        tab_stop: tab_stop == Some(mark),
    };
    let mut corridors = Vec::new();
    let mut ties = Vec::new();
    let mut lifted = Vec::new();
    let mut over = Html::default();
    for mark in layout.ties() {
        let standing = standing(Mark::Tie(mark.id));
        // Where ties are everywhere, every place is near one.
        if layout.crowding() != Crowding::Dense {
            corridors.push(path("corridor", mark.path.clone(), CORRIDOR_PX));
        }
        ties.push(tie::tie(reader, mark, layout.crowding(), standing));
        if selection.is_some() && standing.emphasis != Emphasis::Quiet {
            lifted.push(tie::lifted(mark, standing.emphasis == Emphasis::Selected));
        }
        if standing.highlighted {
            over = tooltip::tooltip(reader, mark, layout.frame());
        }
    }
    let (mut stems, mut nodes) = (Vec::new(), Vec::new());
    for mark in layout.nodes() {
        stems.extend(stem::stem(mark));
        let standing = standing(Mark::Country(mark.id));
        nodes.push(node::node(reader, mark, layout.font_px(), standing));
    }
    let group = |class: &'static str, marks: Vec<Html>| html! { <g {class}>{ for marks }</g> };
    Html::from_iter([
        group("corridors", corridors),
        group("ties", ties),
        group("lifted", lifted),
        group("stems", stems),
        group("nodes", nodes),
        over,
    ])
}

/// Whether a mark belongs to what is selected.
fn belongs(mark: Mark, selection: &Selection, dataset: &Dataset) -> bool {
    match (mark, selection) {
        (Mark::Tie(id), _) => selection.has_tie(id, dataset),
        // With a country, those that it is tied to.
        (Mark::Country(id), Selection::Country(of)) => {
            id == *of || TieId::new(id, *of).is_some_and(|tie| dataset.tie(tie).is_some())
        }
        (Mark::Country(id), _) => selection.has_country(id, dataset),
    }
}

/// The countries and ties of a map from left to right.
struct ReadingOrder {
    countries: Vec<CountryId>,
    ties: Vec<TieId>,
}

impl ReadingOrder {
    fn of(layout: &Layout) -> Self {
        let (nodes, ties) = (layout.nodes(), layout.ties());
        let by_x = |one: f64, other: f64| one.total_cmp(&other);
        let left_to_right = positions(nodes.len(), &|one, other| {
            by_x(nodes[one].at.x, nodes[other].at.x)
        });
        let countries = left_to_right.into_iter().map(|index| nodes[index].id);
        let left_to_right = positions(ties.len(), &|one, other| {
            by_x(ties[one].badge.at.x, ties[other].badge.at.x)
        });
        Self {
            countries: countries.collect(),
            ties: left_to_right
                .into_iter()
                .map(|index| ties[index].id)
                .collect(),
        }
    }

    fn has(&self, mark: Mark) -> bool {
        match mark {
            Mark::Country(id) => self.countries.contains(&id),
            Mark::Tie(id) => self.ties.contains(&id),
        }
    }
}

fn key(name: &str) -> Option<Key> {
    Some(match name {
        "ArrowRight" => Key::Right,
        "ArrowLeft" => Key::Left,
        "ArrowDown" => Key::Down,
        "ArrowUp" => Key::Up,
        "Home" => Key::Home,
        "End" => Key::End,
        _ => return None,
    })
}

/// Moves the focus to a mark of the map.
fn focus(svg: &NodeRef, mark: Mark) {
    let selector = match mark {
        Mark::Country(id) => ["[data-country=", id.as_str(), "]"].concat(),
        Mark::Tie(id) => ["[data-tie=", &id.to_string(), "]"].concat(),
    };
    let target = svg
        .cast::<Element>()
        .and_then(|svg| svg.query_selector(&selector).ok().flatten())
        .and_then(|target| target.dyn_into::<SvgElement>().ok());
    if let Some(target) = target {
        // It is in this very picture, so nothing is lost if the browser declines.
        let _ = target.focus();
    }
}
