//! The map: land, lenses, ties, capitals, and the gestures on them.

mod emphasis;
mod land;
mod lens;
mod node;
mod pointer;
mod sample;
mod tie;
mod tooltip;

use web_sys::{Element, SvgElement};
use yew::prelude::*;

use super::Shared;
use super::reader::use_reader;
use crate::cartography::{Landscape, Layout};
use crate::model::{CountryId, Dataset, TieId};
use crate::state::{Action, Key, Mark, Selection, Stop, step};
use emphasis::Emphasis;
use land::Land;
use lens::Lens;
use node::Node;
use pointer::mark_at;
pub(super) use sample::LineSample;
use tie::{Lifted, Tie};
use tooltip::Tooltip;

#[derive(Properties, PartialEq)]
pub(super) struct MapProps {
    pub layout: Shared<Layout>,
    pub landscape: Shared<Landscape>,
    pub selection: Option<Selection>,
    pub highlight: Option<Mark>,
}

/// The map as one SVG picture, with a single tab stop.
#[component]
pub(super) fn Map(props: &MapProps) -> Html {
    let reader = use_reader();
    let svg = use_node_ref();
    let stop = use_state(|| None::<Stop>);
    let order = use_memo(props.layout.clone(), |layout| ReadingOrder::of(layout));
    let stop_mark = stop
        .filter(|stop| order.has(stop.mark()))
        .or_else(|| order.countries.first().map(|id| Stop::Country(*id)))
        .map(Stop::mark);

    let onclick = {
        let (act, layout, svg) = (reader.act.clone(), props.layout.clone(), svg.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(mark) = mark_at(&event, &svg, &layout) {
                act.emit(Action::Select(mark.into()));
            }
        })
    };
    let onpointermove = {
        let (act, layout, svg) = (reader.act.clone(), props.layout.clone(), svg.clone());
        Callback::from(move |event: PointerEvent| {
            act.emit(Action::Highlight(mark_at(&event, &svg, &layout)));
        })
    };
    let leave = reader.act.reform(|_: PointerEvent| Action::Highlight(None));
    let blur = reader.act.reform(|_: FocusEvent| Action::Highlight(None));
    let onfocusin = {
        let (act, stop) = (reader.act.clone(), stop.clone());
        Callback::from(move |event: FocusEvent| {
            let Some(mark) = event
                .target_dyn_into::<Element>()
                .and_then(|at| pointer::named(&at))
            else {
                return;
            };
            if stop.map(Stop::mark) != Some(mark) {
                stop.set(Some(Stop::at(mark)));
            }
            // The focus that comes with a press is the pointer's business.
            if event
                .target_dyn_into::<Element>()
                .is_some_and(|at| at.matches(":focus-visible").unwrap_or(false))
            {
                act.emit(Action::Highlight(Some(mark)));
            }
        })
    };
    let onkeydown = {
        let (act, stop, svg, order) =
            (reader.act.clone(), stop.clone(), svg.clone(), order.clone());
        let from = stop
            .filter(|stop| order.has(stop.mark()))
            .or_else(|| stop_mark.map(Stop::at));
        Callback::from(move |event: KeyboardEvent| {
            let Some(from) = from else { return };
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            match (event.key().as_str(), key(&event.key())) {
                ("Enter" | " ", _) if !modified => {
                    event.prevent_default();
                    act.emit(Action::Select(from.mark().into()));
                }
                (_, Some(key)) if !modified => {
                    event.prevent_default();
                    let next = step(from, key, &order.countries, &order.ties);
                    stop.set(Some(next));
                    focus(&svg, next.mark());
                }
                _ => {}
            }
        })
    };

    let (layout, dataset) = (&props.layout, &reader.dataset);
    let belongs = |mark| belongs(mark, props.selection.as_ref(), dataset);
    let emphasis = |mark: Mark| {
        if props.selection.as_ref() == Some(&Selection::from(mark)) {
            Emphasis::Selected
        } else if belongs(mark) {
            Emphasis::Plain
        } else {
            Emphasis::Quiet
        }
    };
    let frame = layout.frame();
    let (width, height) = (frame.width().to_string(), frame.height().to_string());
    let name = reader.locale.fill(
        "map.name",
        &[
            (
                "countries",
                &reader.locale.count("countries", layout.nodes().len()),
            ),
            ("ties", &reader.locale.count("ties", layout.ties().len())),
        ],
    );
    html! {
        <svg
            part="map"
            ref={svg}
            class={classes!("map", props.selection.is_some().then_some("choosing"))}
            viewBox={format!("0 0 {width} {height}")}
            {width}
            {height}
            role="group"
            aria-label={name}
            {onclick}
            {onpointermove}
            onpointerleave={leave}
            {onfocusin}
            onfocusout={blur}
            {onkeydown}
        >
            <title>{ reader.locale.text("map.keys") }</title>
            <Land landscape={props.landscape.clone()} cast={dataset.clone()} />
            { for layout.lenses().iter().enumerate().map(|(index, lens)| html! {
                <Lens
                    key={index}
                    lens={lens.clone()}
                    {index}
                    landscape={props.landscape.clone()}
                />
            }) }
            <g class="corridors" aria-hidden="true">
                { for layout.ties().iter().map(|tie| html! {
                    <path key={tie.id.to_string()} class="corridor" d={tie.path.clone()} />
                }) }
            </g>
            <g class="ties">
                { for layout.ties().iter().map(|tie| {
                    let mark = Mark::Tie(tie.id);
                    html! {
                        <Tie
                            key={tie.id.to_string()}
                            layout={layout.clone()}
                            id={tie.id}
                            emphasis={emphasis(mark)}
                            highlighted={props.highlight == Some(mark)}
                            tab_stop={stop_mark == Some(mark)}
                        />
                    }
                }) }
            </g>
            <Lifted
                layout={layout.clone()}
                ties={layout
                    .ties()
                    .iter()
                    .map(|tie| tie.id)
                    .filter(|id| props.selection.is_some() && belongs(Mark::Tie(*id)))
                    .collect::<Vec<_>>()}
            />
            <g class="nodes">
                { for layout.nodes().iter().map(|node| {
                    let mark = Mark::Country(node.id);
                    html! {
                        <Node
                            key={node.id.to_string()}
                            node={node.clone()}
                            font_px={layout.font_px()}
                            emphasis={emphasis(mark)}
                            highlighted={props.highlight == Some(mark)}
                            tab_stop={stop_mark == Some(mark)}
                        />
                    }
                }) }
            </g>
            if let Some(Mark::Tie(id)) = props.highlight {
                <Tooltip layout={layout.clone()} {id} />
            }
        </svg>
    }
}

/// The countries and ties of a map from left to right.
struct ReadingOrder {
    countries: Vec<CountryId>,
    ties: Vec<TieId>,
}

impl ReadingOrder {
    fn of(layout: &Layout) -> Self {
        let mut nodes: Vec<_> = layout.nodes().iter().collect();
        nodes.sort_by(|one, other| one.at.x.total_cmp(&other.at.x));
        let mut ties: Vec<_> = layout.ties().iter().collect();
        ties.sort_by(|one, other| one.badge.x.total_cmp(&other.badge.x));
        Self {
            countries: nodes.iter().map(|node| node.id).collect(),
            ties: ties.iter().map(|tie| tie.id).collect(),
        }
    }

    fn has(&self, mark: Mark) -> bool {
        match mark {
            Mark::Country(id) => self.countries.contains(&id),
            Mark::Tie(id) => self.ties.contains(&id),
        }
    }
}

/// Whether a mark belongs to what is selected; everything belongs to nothing.
fn belongs(mark: Mark, selection: Option<&Selection>, dataset: &Dataset) -> bool {
    let Some(selection) = selection else {
        return true;
    };
    match (mark, selection) {
        (Mark::Tie(id), _) => selection.has_tie(id, dataset),
        // With a country, those that it is tied to.
        (Mark::Country(id), Selection::Country(of)) => {
            id == *of || TieId::new(id, *of).is_some_and(|tie| dataset.tie(tie).is_some())
        }
        (Mark::Country(id), _) => selection.has_country(id, dataset),
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
        Mark::Country(id) => format!("[data-country=\"{id}\"]"),
        Mark::Tie(id) => format!("[data-tie=\"{id}\"]"),
    };
    let target = svg
        .cast::<Element>()
        .and_then(|svg| svg.query_selector(&selector).ok().flatten());
    if let Some(target) = target {
        // It is in this very picture, so there is nothing to be done if the
        // browser declines.
        let _ = web_sys::wasm_bindgen::JsCast::unchecked_into::<SvgElement>(target).focus();
    }
}
