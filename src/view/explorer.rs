//! The map, the panel, and what is between them: one dataset as a reader sees it.
//!
//! Owns the state, and what is derived from it and dear enough to keep: which
//! events are shown, where marks are drawn, the land. What a reader needs only to
//! explore comes later ([`Explore`]); until then all is shown and nothing moves.

mod asked;

pub use asked::Asked;
use yew::prelude::*;

use super::Shared;
use super::app::{Outgoing, Selected};
use super::explore::{Explore, Kept, Parts};
use super::map::Map;
use super::notes::notes;
use super::panel::Panel;
use super::reader::Reader;
use super::size::{Observer, Size};
use crate::atlas::Atlas;
use crate::cartography::{Decimals, Landscape, Layout, Zoom};
use crate::locale::Locale;
use crate::model::Dataset;
use crate::state::{Action, Selection, Shown, State, Step, View};

#[derive(Properties, PartialEq)]
pub(super) struct ExplorerProps {
    pub dataset: Shared<Dataset>,
    pub locale: Shared<Locale>,
    pub asked: Asked,
    pub locked: bool,
    pub hash: bool,
    pub taken: AttrValue,
    pub detail: Option<Shared<Atlas>>,
    pub size: Size,
    pub explore: Option<&'static Explore>,
    pub on_outgoing: Callback<Outgoing>,
}

impl ExplorerProps {
    /// Whether nothing is another but what is asked for.
    fn is_as_before(&self, before: &Self) -> bool {
        self.dataset == before.dataset
            && self.locale == before.locale
            && self.locked == before.locked
            && self.hash == before.hash
            && self.taken == before.taken
            && self.detail == before.detail
            && self.explore == before.explore
    }
}

pub(super) enum Message {
    /// The reader does something.
    Act(Box<Action>),
    /// Escape was pressed where something is selected.
    Leave,
    /// The page gives the map another room.
    Resize(Size),
}

/// What the live region speaks of, once what it takes is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spoken {
    /// Nothing has happened yet.
    Nothing,
    /// What is selected now, or that nothing is.
    Selection,
    /// How much the filters leave.
    Left,
}

/// The map and the panel of one dataset at a time.
pub(super) struct Explorer {
    pub reader: Reader,
    pub state: State,
    /// All that is drawn here.
    pub room: NodeRef,
    pub canvas: NodeRef,
    observer: Option<Observer>,
    pub spoken: Spoken,
    size: Size,
    /// All marks of the whole map.
    pub whole: Shared<Layout>,
    /// The marks as they are drawn.
    pub drawn: Shared<Layout>,
    /// From the sheet, which the marks are on, to the screen.
    pub camera: Zoom,
    landscape: Shared<Landscape>,
    /// What exploring keeps of this dataset.
    pub kept: Option<Box<dyn Kept>>,
    /// Whether the detailed outlines are on their way.
    asked_for_detail: bool,
}

impl Component for Explorer {
    type Message = Message;
    type Properties = ExplorerProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let reader = Reader {
            dataset: props.dataset.clone(),
            locale: props.locale.clone(),
            shown: Shared::new(Shown::all(&props.dataset)),
            act: ctx.link().callback(|action| Message::Act(Box::new(action))),
        };
        let whole = Shared::new(reader.layout(props.size));
        let mut explorer = Self {
            landscape: landscape(&whole, props),
            drawn: whole.clone(),
            whole,
            reader,
            state: State::default(),
            room: NodeRef::default(),
            canvas: NodeRef::default(),
            observer: None,
            spoken: Spoken::Nothing,
            size: props.size,
            camera: Zoom::IDENTITY,
            kept: None,
            asked_for_detail: false,
        };
        explorer.obey(props);
        // What a page shows from the start is no news.
        explorer.spoken = Spoken::Nothing;
        explorer
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &ExplorerProps) -> bool {
        let props = ctx.props();
        let is_other = props.dataset != before.dataset;
        if is_other {
            self.reader.dataset = props.dataset.clone();
            self.reader.shown = Shared::new(Shown::all(&props.dataset));
            self.kept = None;
        }
        if is_other || props.locale != before.locale {
            self.reader.locale = props.locale.clone();
            self.lay_out(props);
        } else if props.detail != before.detail {
            self.landscape = landscape(&self.whole, props);
        }
        if let Some(explore) = props.explore {
            (explore.note_focus)(self);
        }
        let is_asked = is_other || props.asked != before.asked || props.explore != before.explore;
        // What the reader has just done is drawn already when the page asks for it.
        is_asked && self.obey(props) || !props.is_as_before(before)
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let props = ctx.props();
        match message {
            Message::Act(action) => match (*action, props.explore) {
                // A pointer that moves on the same mark.
                (Action::Highlight(mark), _) if mark == self.state.highlight() => false,
                (action, Some(explore)) => (explore.act)(self, action, props),
                (action, None) => {
                    let selected = self.take(action);
                    if selected.is_some() {
                        props.on_outgoing.emit(Outgoing::Change {
                            selected,
                            state: Vec::new(),
                            step: Step::Same,
                        });
                    }
                    true
                }
            },
            Message::Leave => {
                if !props.explore.is_some_and(|explore| (explore.go_out)(self)) {
                    self.reader.act.emit(Action::Clear);
                }
                false
            }
            Message::Resize(size) => {
                // Only the map has its room's size.
                let is_other = size != self.size && self.state.view() == View::Map;
                if is_other {
                    self.size = size;
                    self.lay_out(props);
                }
                is_other
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (props, reader, state) = (ctx.props(), &self.reader, &self.state);
        let later = match props.explore {
            Some(explore) => (explore.parts)(self, props),
            None => Parts::default(),
        };
        let onkeydown = {
            let leave = ctx.link().callback(|()| Message::Leave);
            let is_selecting = state.selection().is_some();
            Callback::from(move |event: KeyboardEvent| {
                if is_selecting && event.key() == "Escape" {
                    event.prevent_default();
                    leave.emit(());
                }
            })
        };
        let face = if state.view() == View::Map {
            html! {
                <>
                    <div class="canvas" ref={self.canvas.clone()}>
                        <Map
                            reader={reader.clone()}
                            layout={self.drawn.clone()}
                            landscape={self.landscape.clone()}
                            selection={state.selection().cloned()}
                            highlight={state.highlight()}
                            camera={self.camera}
                            explore={props.explore}
                        />
                    </div>
                    <div class="under">
                        if !reader.dataset.ties().is_empty() {
                            <p class="hint" part="hint">{ reader.locale.text("map.hint") }</p>
                        }
                        { later.face }
                    </div>
                </>
            }
        } else {
            later.face
        };
        // The map comes first for keys and voices, whatever stands above it for the eye.
        html! {
            <div class="explorer" ref={self.room.clone()} {onkeydown}>
                <div class="face">{ face }</div>
                <div class="bar">{ later.bar }</div>
                <div class="time">{ later.time }</div>
                <Panel
                    reader={reader.clone()}
                    selection={state.selection().cloned()}
                    before={state.before().cloned()}
                    instead={later.instead}
                />
                { notes(reader, &self.drawn, &self.landscape) }
                <p class="spoken" part="status" role="status" aria-live="polite">
                    { later.spoken }
                </p>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if self.state.view() != View::Map {
            self.observer = None;
        } else if self.observer.is_none() {
            let resize = ctx.link().callback(Message::Resize);
            self.observer = Observer::of(&self.canvas, resize);
        }
        let props = ctx.props();
        if let Some(explore) = props.explore {
            (explore.keep_focus)(self);
        }
        let wants = self.whole.wants_detail(self.camera.scale);
        if wants && props.detail.is_none() && !self.asked_for_detail {
            self.asked_for_detail = true;
            props.on_outgoing.emit(Outgoing::WantDetail);
        }
    }
}

impl Explorer {
    /// Shows what the page asks for, as far as that is possible by now; whether anything is
    /// another then.
    fn obey(&mut self, props: &ExplorerProps) -> bool {
        if let Some(explore) = props.explore {
            return (explore.obey)(self, props);
        }
        let selection = Selection::find(props.asked.select(), &props.dataset);
        let is_other = selection.as_ref() != self.state.selection();
        if is_other {
            self.spoken = Spoken::Selection;
            self.state = self.state.reduce(Action::Show(selection));
        }
        is_other
    }

    /// Does what the reader does. Returns what is selected, where that is another than before.
    pub(super) fn take(&mut self, action: Action) -> Option<Selected> {
        let next = self.state.reduce(action);
        let is_other = next.selection() != self.state.selection();
        self.state = next;
        if !is_other {
            return None;
        }
        self.spoken = Spoken::Selection;
        let selection = self.state.selection();
        let shown = selection.map(|selection| self.reader.events(selection));
        let events = shown.unwrap_or_default().into_iter();
        Some(Selected {
            selection: selection.cloned(),
            events: events.map(|event| event.id().clone()).collect(),
        })
    }

    /// Lays out the whole map anew.
    fn lay_out(&mut self, props: &ExplorerProps) {
        self.whole = Shared::new(self.reader.layout(self.size));
        self.landscape = landscape(&self.whole, props);
        self.drawn = self.whole.clone();
        self.camera = Zoom::IDENTITY;
        if let Some(explore) = props.explore {
            (explore.draw_anew)(self);
        }
    }
}

/// The land under `whole`, as fine as can be had by now.
fn landscape(whole: &Layout, props: &ExplorerProps) -> Shared<Landscape> {
    Shared::new(match &props.detail {
        Some(detail) => Landscape::new(whole, detail, Decimals::Two),
        None => Landscape::new(whole, &Atlas::overview(), Decimals::Two),
    })
}
