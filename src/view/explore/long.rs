//! A panel with much in it: what fits the eye at once, more of it soon after, the rest for
//! whoever asks.

use gloo_timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use super::super::Shared;
use super::super::panel::{Most, content};
use super::super::reader::Reader;
use super::keeping::focus;
use super::more::more;
use super::untied::untied;
use crate::locale::Locale;
use crate::state::Selection;

/// How long the page has for other things between two pieces, in milliseconds.
const REST_MS: u32 = 120;
/// So many pieces come by themselves.
const UNASKED: usize = 8;

#[derive(Properties, PartialEq)]
pub(super) struct LongProps {
    pub reader: Reader,
    pub words: Shared<Locale>,
    pub selection: Option<Selection>,
    /// The place of an event to begin with among those listed.
    pub including: usize,
}

/// The panel for what is selected, in growing pieces.
pub(super) struct Long {
    pieces: usize,
    rest: NodeRef,
    /// Whether the reader has just asked for more.
    is_asked: bool,
    /// Dropped, it does not ring.
    growing: Option<Timeout>,
}

pub(super) enum Message {
    Grow,
    Double,
}

impl Component for Long {
    type Message = Message;
    type Properties = LongProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            pieces: first_pieces(ctx.props()),
            rest: NodeRef::default(),
            is_asked: false,
            growing: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &LongProps) -> bool {
        // What has been read so far stays in place.
        if ctx.props().selection != before.selection || !self.is_scrolled() {
            self.pieces = first_pieces(ctx.props());
        }
        self.growing = None;
        true
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        self.growing = None;
        match message {
            Message::Grow => self.pieces += 1,
            Message::Double => {
                self.is_asked = true;
                self.pieces *= 2;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let LongProps {
            reader,
            words,
            selection,
            ..
        } = ctx.props();
        let most = Most::pieces(self.pieces);
        let left = left(reader, selection.as_ref(), most);
        let left: Vec<String> = left.map(|(key, count)| words.count(key, count)).collect();
        let onclick = ctx.link().callback(|_: MouseEvent| Message::Double);
        let rest = html! {
            <div class="rest" ref={self.rest.clone()}>
                if self.pieces >= UNASKED && !left.is_empty() {
                    { more(words, &left, onclick) }
                }
            </div>
        };
        let untied = match selection {
            None => untied(reader, words, most.events),
            Some(_) => None,
        };
        let rest = untied.into_iter().chain([rest]).collect();
        content(reader, selection.as_ref(), most, rest)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let LongProps {
            reader, selection, ..
        } = ctx.props();
        let most = Most::pieces(self.pieces);
        let is_all = left(reader, selection.as_ref(), most).next().is_none();
        if std::mem::take(&mut self.is_asked) && is_all {
            // The button went with what was left, and the focus with it.
            focus(self.panel());
        }
        if !is_all && self.pieces < UNASKED && self.growing.is_none() {
            let grow = ctx.link().callback(|()| Message::Grow);
            self.growing = Some(Timeout::new(REST_MS, move || grow.emit(())));
        }
    }
}

impl Long {
    fn panel(&self) -> Option<Element> {
        let rest = self.rest.cast::<Element>()?;
        rest.closest(".panel").ok().flatten()
    }

    /// Whether the reader has scrolled it, where it scrolls by itself.
    fn is_scrolled(&self) -> bool {
        self.panel().is_some_and(|panel| panel.scroll_top() > 0)
    }
}

/// Whether a panel for `selection` is shown in pieces.
pub(super) fn is_long(reader: &Reader, selection: Option<&Selection>) -> bool {
    left(reader, selection, Most::FEW).next().is_some()
}

/// What there is beyond `most` in a panel for `selection`: the key of a count, and how many.
fn left(
    reader: &Reader,
    selection: Option<&Selection>,
    most: Most,
) -> impl Iterator<Item = (&'static str, usize)> {
    let (dataset, shown) = (&reader.dataset, &reader.shown);
    let ties = match selection {
        None => shown.tie_count(),
        Some(Selection::Country(id)) => {
            let ties = shown.ties(dataset);
            ties.filter(|(tie, _)| tie.id().other(*id).is_some())
                .count()
        }
        Some(_) => 0,
    };
    let events = match selection {
        None => shown.untied(dataset).count(),
        Some(selection) => reader.events(selection).len(),
    };
    let left = [
        ("ties", ties.saturating_sub(most.ties)),
        ("events", events.saturating_sub(most.events)),
    ];
    left.into_iter().filter(|(_, count)| *count > 0)
}

fn first_pieces(props: &LongProps) -> usize {
    props.including / Most::pieces(1).events + 1
}
