//! Moving the map: zoom and pan by every hand, and the buttons for it.
//!
//! Owns the camera while it moves: each step sets one transform and one custom
//! property of the picture, and draws nothing. What has settled is told to the
//! state, as a place and a zoom; then marks are drawn anew for it.
//!
//! One finger scrolls the page, and so does the wheel, unless Ctrl or ⌘ is held or
//! the focus is on the map: a map in a page is no trap. A hint says so when it is
//! tried. To choose something at the whole map moves nothing, so that nobody loses
//! the overview; on a map that is enlarged it is brought into view, unless the page has
//! chosen it, which can say where to look as well. Whoever comes nearer in a lens is led to
//! the region that it shows, where that is as large as in the lens.

mod flying;
mod hands;
mod help;
mod sheet;

use std::cell::OnceCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::super::Shared;
use super::Scene;
use super::dismissing::dismissing;
use super::drawing::camera;
use crate::cartography::{Camera, Layout, Levels, Px, PxRect};
use crate::locale::Locale;
use crate::model::Dataset;
use crate::state::{Action, Position, Selection};
use flying::{Running, position};
use hands::{Hand, Hands};
use help::Help;
use sheet::Sheet;

/// How long a hint stands, in milliseconds.
const HINT_MS: u32 = 2_200;

/// A press on a button or a key makes the map so many times larger.
const STEP: f64 = 2.0;

/// A press on a key moves the map by so much of its room.
const TURN: f64 = 0.25;

/// What moves the map, over it.
pub(super) fn moving(scene: &Scene<'_>) -> Html {
    html! {
        <Moving
            act={scene.reader.act.clone()}
            dataset={scene.reader.dataset.clone()}
            words={scene.words()}
            whole={scene.whole.clone()}
            drawn={scene.drawn.clone()}
            levels={scene.cache.levels().clone()}
            canvas={scene.canvas.clone()}
            position={scene.state.position()}
            selection={scene.state.selection().cloned()}
            is_own_choice={scene.cache.is_own_choice}
        />
    }
}

#[derive(Properties, PartialEq)]
struct MovingProps {
    act: Callback<Action>,
    dataset: Shared<Dataset>,
    words: Shared<Locale>,
    whole: Shared<Layout>,
    drawn: Shared<Layout>,
    levels: Shared<OnceCell<Levels>>,
    canvas: NodeRef,
    position: Option<Position>,
    selection: Option<Selection>,
    /// Whether the reader has selected it.
    is_own_choice: bool,
}

enum Message {
    /// A hand does something.
    Hand(Hand),
    /// A frame of a flight is due, at this time in milliseconds.
    Frame(f64),
    /// Nothing has moved for a while.
    Settle,
    /// A button or a key asks for a way.
    Go(Way),
    /// The hint has been read.
    HintRead,
    /// The help is asked for, or put away.
    Help(bool),
}

/// Where a button or a key leads.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    Nearer,
    Farther,
    Whole,
    /// To what is selected.
    Selected,
}

/// What a hand has to know.
#[derive(Clone, Copy, PartialEq)]
enum Hint {
    /// The wheel zooms with a key.
    Wheel,
    /// Two fingers move the map.
    Fingers,
}

struct Moving {
    camera: Camera,
    /// The position that the state has from here.
    told: Option<Position>,
    /// Whether the way leads to where the page wants the map: it is not told that again.
    obeys: bool,
    sheet: Sheet,
    hands: Option<Hands>,
    /// Escape puts away the words at a tie.
    dismissal: Option<EventListener>,
    /// Where the last hand was, on the screen.
    pointer: Option<Px>,
    flight: Option<Running>,
    settling: Option<Timeout>,
    hint: Option<(Hint, Timeout)>,
    help: Help,
}

impl Component for Moving {
    type Message = Message;
    type Properties = MovingProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        Self {
            camera: camera(&props.whole, props.position),
            told: props.position,
            obeys: true,
            sheet: Sheet::new(props.canvas.clone()),
            hands: None,
            dismissal: None,
            pointer: None,
            flight: None,
            settling: None,
            hint: None,
            help: Help::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &MovingProps) -> bool {
        let props = ctx.props();
        if props.whole != before.whole {
            // Another size, another dataset: the same place in another picture. Where the reader is
            // on the way to, the state does not know yet.
            let end = self.under_way().filter(|_| props.dataset == before.dataset);
            let position = end.map_or(props.position, |end| position(&end, &before.whole));
            self.flight = None;
            self.settling = None;
            self.told = props.position;
            self.obeys = end.is_none();
            self.camera = camera(&props.whole, position);
            if end.is_some() {
                self.settle_soon(ctx);
            }
        } else if props.position != self.told {
            self.told = props.position;
            self.fly(ctx, camera(&props.whole, props.position));
            self.obeys = true;
            // Whoever says where to look has chosen what is in view.
            return true;
        } else if props.drawn != before.drawn
            && let Some(pointer) = self.pointer
        {
            // A lens under the pointer may be gone: what was looked at stays.
            let followed = self.camera.following(&before.drawn, &props.drawn, pointer);
            if followed != self.camera {
                self.move_to(ctx, followed);
            }
        }
        let is_own = props.selection != before.selection && props.is_own_choice;
        if is_own && !self.camera.is_whole() {
            self.bring_into_view(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Hand(hand) => self.handle(ctx, hand),
            Message::Frame(at) => self.advance(ctx, at),
            Message::Settle => self.settle(ctx),
            Message::Go(way) => self.go(ctx, way),
            Message::HintRead => {
                self.hint = None;
                true
            }
            Message::Help(is_asked) => {
                self.help.show(is_asked, &ctx.props().canvas);
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let words = &props.words;
        let hint = self.hint.as_ref().map(|(hint, _)| {
            let key = match hint {
                Hint::Wheel if hands::is_mac() => "move.hint.wheel.mac",
                Hint::Wheel => "move.hint.wheel",
                Hint::Fingers => "move.hint.fingers",
            };
            html! { <p class="move-hint" part="move-hint">{ words.text(key) }</p> }
        });
        let button = |key: &str, sign: &'static str, way: Way, is_off: bool| {
            let onclick = ctx.link().callback(move |_: MouseEvent| Message::Go(way));
            let label = words.text(key).to_owned();
            html! {
                <button
                    type="button"
                    class="tool icon"
                    aria-label={label.clone()}
                    title={label}
                    aria-disabled={is_off.then_some("true")}
                    {onclick}
                >
                    <svg viewBox="0 0 16 16" aria-hidden="true"><path d={sign} /></svg>
                </button>
            }
        };
        let (is_whole, is_nearest) = (self.camera.is_whole(), is_nearest(self.camera));
        let ask = ctx.link().callback(Message::Help);
        let onkeydown = self.help.leaving(&ask);
        html! {
            <div class="over" {onkeydown}>
                { hint.unwrap_or_default() }
                <div class="moving" part="move" role="group" aria-label={words.text("move.name").to_owned()}>
                    { button("move.nearer", "M8 2.5v11M2.5 8h11", Way::Nearer, is_nearest) }
                    { button("move.farther", "M2.5 8h11", Way::Farther, is_whole) }
                    { button("move.whole", "M2.5 6v-3.5h3.5M10 2.5h3.5v3.5M13.5 10v3.5h-3.5M6 13.5h-3.5v-3.5", Way::Whole, is_whole) }
                    if props.selection.is_some() {
                        { button("move.selected", "M8 1v3.5M8 11.5v3.5M1 8h3.5M11.5 8h3.5M12 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z", Way::Selected, false) }
                    }
                    { self.help.button(words, &ask) }
                </div>
                { self.help.sheet(words) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if self.hands.is_none() {
            self.hands = Hands::on(&ctx.props().canvas, &ctx.link().callback(Message::Hand));
            let dismiss = |()| Action::Highlight(None);
            self.dismissal = dismissing(ctx.props().act.reform(dismiss));
        }
        // The map may have been drawn anew with this.
        self.sheet.show(self.camera);
        self.help.rendered();
    }
}

impl Moving {
    /// Does what a hand asks for; whether the buttons or the hint are others then.
    fn handle(&mut self, ctx: &Context<Self>, hand: Hand) -> bool {
        let before = self.camera;
        match hand {
            // The rest of the gesture that has led into a lens.
            Hand::Zoom { .. } | Hand::Pan { .. } if self.is_entering() => {}
            Hand::Zoom {
                about,
                factor,
                is_notch,
            } => {
                if !is_notch {
                    self.finish_notches();
                }
                // Where the wheel leads counts, not how far that is by now.
                if !self.enter(ctx, about, self.notches() * factor) {
                    self.pointer = Some(about);
                    if is_notch {
                        self.ease(ctx, about, factor);
                    } else {
                        self.move_to(ctx, self.camera.zoomed_about(about, factor));
                    }
                }
            }
            Hand::Pan { dx, dy } => {
                self.finish_notches();
                self.move_to(ctx, self.camera.panned(dx, dy));
            }
            Hand::Turn { right, down } => {
                let (width, height) = (self.camera.width(), self.camera.height());
                let (dx, dy) = (-right * TURN * width, -down * TURN * height);
                self.fly(ctx, self.camera.panned(dx, dy));
            }
            Hand::Step { about, is_nearer } => {
                self.step(ctx, about, if is_nearer { STEP } else { 1.0 / STEP });
            }
            Hand::Whole => return self.go(ctx, Way::Whole),
            Hand::Selected => return self.go(ctx, Way::Selected),
            Hand::Focus(at) => {
                let screen = PxRect::of_size(self.camera.width(), self.camera.height());
                if !self.camera.is_whole() && !screen.inset(8.0).contains(at) {
                    let centre = self.camera.zoom().invert(at);
                    self.fly(ctx, self.camera.centred(centre, self.camera.zoom().scale));
                    // The browser has scrolled to where the mark was.
                    self.sheet.come_into_view();
                }
            }
            Hand::ScrollTried => return self.hint(ctx, Hint::Wheel),
            Hand::FingerTried if !self.camera.is_whole() => return self.hint(ctx, Hint::Fingers),
            Hand::FingerTried => return false,
            Hand::Help => {
                self.help.press(&ctx.props().canvas);
                return true;
            }
        }
        before.is_whole() != self.camera.is_whole() || is_nearest(before) != is_nearest(self.camera)
    }

    /// Takes the way of a button or a key.
    fn go(&mut self, ctx: &Context<Self>, way: Way) -> bool {
        let middle = Px::new(self.camera.width() / 2.0, self.camera.height() / 2.0);
        // Nothing that these lead to is in a lens that goes.
        self.pointer = None;
        match way {
            Way::Nearer => self.step(ctx, middle, STEP),
            Way::Farther => self.step(ctx, middle, 1.0 / STEP),
            Way::Whole => self.fly(ctx, Camera::whole(&ctx.props().whole)),
            Way::Selected => self.fly(ctx, self.close_up(ctx.props())),
        }
        true
    }

    /// Comes `factor` times nearer to what is at `about`, in one go.
    fn step(&mut self, ctx: &Context<Self>, about: Px, factor: f64) {
        if !self.enter(ctx, about, factor) {
            self.pointer = Some(about);
            self.fly(ctx, self.camera.zoomed_about(about, factor));
        }
    }

    /// Goes where the lens at `about` leads, if there is one to come nearer in.
    fn enter(&mut self, ctx: &Context<Self>, about: Px, factor: f64) -> bool {
        let props = ctx.props();
        let levels = levels(props);
        let Some(inside) = self.camera.entering(&props.whole, levels, about, factor) else {
            return false;
        };
        // What is looked at is in its place already when the lens dissolves.
        self.pointer = None;
        self.fly(ctx, inside);
        if let Some(running) = &mut self.flight {
            running.is_entering = true;
        }
        true
    }

    fn is_entering(&self) -> bool {
        let running = self.flight.as_ref();
        running.is_some_and(|running| running.is_entering)
    }

    fn hint(&mut self, ctx: &Context<Self>, hint: Hint) -> bool {
        let is_new = self.hint.as_ref().is_none_or(|(shown, _)| *shown != hint);
        let read = ctx.link().callback(|()| Message::HintRead);
        self.hint = Some((hint, Timeout::new(HINT_MS, move || read.emit(()))));
        is_new
    }
}

/// When the map is laid out anew.
fn levels(props: &MovingProps) -> &Levels {
    props.levels.get_or_init(|| Levels::of(&props.whole))
}

/// Whether one can come no nearer.
fn is_nearest(camera: Camera) -> bool {
    camera.zoom().scale >= camera.most()
}
