//! The map: land, lenses, ties, capitals, and the gestures on them.

mod bunch;
mod emphasis;
mod land;
mod lens;
mod names;
mod node;
mod pointer;
mod shapes;
mod stem;
mod tie;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};
use yew::prelude::*;

use super::Shared;
use super::explore::{Explore, Walker};
use super::memo::memo;
use super::reader::Reader;
use crate::cartography::{Crowding, Landscape, Layout, Zoom};
use crate::model::{CountryId, Dataset, TieId};
use crate::state::{Action, Mark, Selection, Stop};
use bunch::Bunch;
use emphasis::{Emphasis, Standing};
use land::Land;
pub(super) use names::{Names, TieName};
use pointer::{mark_at, named};
use shapes::path;
pub(super) use shapes::{centred, hundredths, tenths};
pub(super) use tie::line_mark;

/// The width of the corridor along a tie in which a pointer may mean it, in pixels.
const CORRIDOR_PX: f64 = 24.0;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct MapProps {
    pub reader: Reader,
    pub layout: Shared<Layout>,
    pub landscape: Shared<Landscape>,
    pub selection: Option<Selection>,
    pub highlight: Option<Mark>,
    /// From the sheet, which the layout is on, to the screen.
    #[prop_or(Zoom::IDENTITY)]
    pub camera: Zoom,
    #[prop_or_default]
    pub explore: Option<&'static Explore>,
}

/// The map as one SVG picture, with a single tab stop.
///
/// All but the tooltip is on one *sheet*, in the pixels of the map as it is laid out whole.
/// Where a reader has moved it, the sheet's transform says, and nothing else does: it is set by
/// whoever moves it ([`Explore`]), not here.
pub(super) struct Map {
    svg: NodeRef,
    /// Where the focus is, or was before it left.
    stop: Option<Stop>,
    keyboard: Rc<RefCell<Walker>>,
    /// Those for `reader`.
    names: Names,
    /// A press beside all marks, until what comes later says what it means.
    missed: Rc<Cell<Option<MouseEvent>>>,
}

/// What happens to the focus.
pub(super) enum Message {
    /// It comes to a mark.
    Focus(Mark, bool),
    /// A key leads to a stop.
    Go(Stop),
}

impl Component for Map {
    type Message = Message;
    type Properties = MapProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            names: names(ctx.props(), &Names::default()),
            svg: NodeRef::default(),
            stop: None,
            keyboard: Rc::default(),
            missed: Rc::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &MapProps) -> bool {
        let props = ctx.props();
        if props.reader != before.reader || props.explore != before.explore {
            self.names = names(props, &self.names);
        }
        if props.explore.is_some()
            && let Some(event) = self.missed.take()
            && let Some(mark) = self.meant(props)(&event)
        {
            props.reader.act.emit(Action::Select(mark.into()));
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        match message {
            Message::Focus(mark, is_visible) => {
                // The focus that comes with a press is the pointer's business.
                if is_visible {
                    props.reader.act.emit(Action::Highlight(Some(mark)));
                }
                let is_new = self.stop.map(Stop::mark) != Some(mark);
                if is_new {
                    self.stop = Some(Stop::at(mark));
                }
                is_new
            }
            Message::Go(stop) => {
                self.stop = Some(stop);
                focus(&self.svg, stop.mark());
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (reader, layout) = (&props.reader, &props.layout);
        let meant = self.meant(props);
        let onclick = {
            let (act, meant, missed) = (reader.act.clone(), meant.clone(), self.missed.clone());
            let is_early = props.explore.is_none();
            Callback::from(move |event: MouseEvent| {
                let mark = meant(&event);
                // Only the last press counts.
                missed.set((is_early && mark.is_none()).then_some(event));
                if let Some(mark) = mark {
                    act.emit(Action::Select(mark.into()));
                }
            })
        };
        let onpointermove = reader
            .act
            .reform(move |event: PointerEvent| Action::Highlight(meant(&event)));
        let onpointerleave = reader.act.reform(|_: PointerEvent| Action::Highlight(None));
        let onfocusout = reader.act.reform(|_: FocusEvent| Action::Highlight(None));
        let onfocusin = ctx.link().batch_callback(|event: FocusEvent| {
            let target = event.target_dyn_into::<Element>()?;
            let mark = named(&target)?;
            let is_visible = target.matches(":focus-visible").unwrap_or(false);
            Some(Message::Focus(mark, is_visible))
        });
        let onkeydown = self.press(ctx);

        let frame = layout.frame();
        let (width, height) = (tenths(frame.width()), tenths(frame.height()));
        let (marks, tooltip) = marks(props, &self.names, self.at(props).map(Stop::mark));
        html! {
            <svg
                part="map"
                ref={self.svg.clone()}
                class={class(layout.crowding())}
                viewBox={["0 0 ", &width, " ", &height].concat()}
                {width}
                {height}
                role="group"
                aria-label={name(reader)}
                aria-describedby="about-the-map"
                {onclick}
                {onpointermove}
                {onpointerleave}
                {onfocusin}
                {onfocusout}
                {onkeydown}
            >
                <g class="sheet">
                    { memo(Land {
                        open: layout.lenses().iter().map(|lens| lens.number).collect(),
                        landscape: props.landscape.clone(),
                        cast: reader.dataset.clone(),
                        chosen: chosen(props),
                    }) }
                    { marks }
                </g>
                { tooltip }
            </svg>
        }
    }
}

impl Map {
    /// Which mark an event on the map means.
    fn meant(&self, props: &MapProps) -> impl Fn(&MouseEvent) -> Option<Mark> + Clone + use<> {
        let (layout, svg, camera) = (props.layout.clone(), self.svg.clone(), props.camera);
        let explore = props.explore;
        move |event: &MouseEvent| mark_at(event, (&svg, &layout, camera), explore)
    }

    /// The stop that Tab comes to.
    fn at(&self, props: &MapProps) -> Option<Stop> {
        let layout = &props.layout;
        let is_there = |stop: &Stop| match stop.mark() {
            Mark::Country(id) => layout.nodes().iter().any(|node| node.id == id),
            Mark::Tie(id) => layout.tie(id).is_some(),
        };
        self.stop.filter(is_there).or_else(|| first(layout))
    }

    /// Does what a key asks for, while the browser waits whether it is to do anything itself.
    fn press(&self, ctx: &Context<Self>) -> Callback<KeyboardEvent> {
        let (props, at) = (ctx.props().clone(), self.at(ctx.props()));
        let (keyboard, go) = (self.keyboard.clone(), ctx.link().callback(Message::Go));
        Callback::from(move |event: KeyboardEvent| {
            // The focus may have come elsewhere since the last render.
            let target = event.target_dyn_into::<Element>();
            let focused = target.and_then(|target| named(&target));
            let at = match focused {
                Some(mark) if at.map(Stop::mark) != Some(mark) => Some(Stop::at(mark)),
                _ => at,
            };
            let Some(at) = at else { return };
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if let Some(explore) = props.explore {
                let next = (explore.press)(&event, at, &props, &mut keyboard.borrow_mut());
                if let Some(next) = next {
                    go.emit(next);
                }
            } else if matches!(&*event.key(), "Enter" | " ") {
                event.prevent_default();
                props.reader.act.emit(Action::Select(at.mark().into()));
            }
        })
    }
}

/// The stop that a walk over the map begins with: the leftmost capital.
fn first(layout: &Layout) -> Option<Stop> {
    let leftmost = layout
        .nodes()
        .iter()
        .min_by(|one, other| one.at.x.total_cmp(&other.at.x));
    leftmost.map(|node| Stop::Country(node.id))
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

/// The accessible names of all marks, once what makes them is there.
fn names(props: &MapProps, before: &Names) -> Names {
    let explore = props
        .explore
        .map(|explore| (explore.names)(&props.reader, before));
    explore.unwrap_or_default()
}

/// The accessible name of the map: how much there is to find.
fn name(reader: &Reader) -> String {
    let locale = &reader.locale;
    let countries = locale.count("countries", reader.dataset.countries().len());
    let ties = locale.count("ties", reader.shown.tie_count());
    locale.fill("map.name", &[("countries", &countries), ("ties", &ties)])
}

/// Everything above the land, the lowest first, and the tooltip.
fn marks(props: &MapProps, names: &Names, tab_stop: Option<Mark>) -> (Html, Html) {
    let MapProps {
        reader,
        layout,
        selection,
        highlight,
        ..
    } = props;
    let is_dense = layout.crowding() == Crowding::Dense;
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
    let mut looks = Vec::new();
    let mut lifted = Vec::new();
    let mut over = Html::default();
    for mark in layout.ties() {
        let mut standing = standing(Mark::Tie(mark.id));
        let is_quiet = standing.emphasis == Emphasis::Quiet;
        if is_dense {
            // They step back together: to change so many, one by one, is felt.
            if is_quiet {
                standing.emphasis = Emphasis::Plain;
            }
        } else {
            // Where ties are everywhere, every place is near one.
            corridors.push(path("corridor", mark.path.clone(), CORRIDOR_PX));
        }
        looks.push((standing, names.tie(mark.id, reader)));
        let is_above = !is_quiet || is_dense && standing.highlighted;
        if selection.is_some() && is_above {
            lifted.push(tie::lifted(mark, standing.emphasis == Emphasis::Selected));
        }
        if standing.highlighted {
            let tooltip =
                |explore: &Explore| (explore.tooltip)(reader, mark, props.camera, layout.frame());
            over = props.explore.map(tooltip).unwrap_or_default();
        }
    }
    let bunches = Bunch::ranges(layout.ties()).into_iter().map(|range| {
        memo(Bunch {
            layout: layout.clone(),
            looks: looks.get(range.clone()).unwrap_or_default().to_vec(),
            range,
        })
    });
    let ties = bunches.collect();
    let (mut stems, mut nodes) = (Vec::new(), Vec::new());
    // The marks are in the order of the cast.
    for (at, mark) in layout.nodes().iter().enumerate() {
        stems.extend(stem::stem(mark, props.camera.scale));
        let standing = standing(Mark::Country(mark.id));
        let name = names.country(at);
        nodes.push(node::node(reader, mark, name, layout.font_px(), standing));
    }
    let group = |class: &'static str, marks: Vec<Html>| html! { <g {class}>{ for marks }</g> };
    let marks = Html::from_iter([
        group("corridors", corridors),
        group(
            if is_dense && selection.is_some() {
                "ties quiet"
            } else {
                "ties"
            },
            ties,
        ),
        group("lifted", lifted),
        group("stems", stems),
        group("nodes", nodes),
    ]);
    (marks, over)
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
