//! What the live region says: each change once, and what goes on once it rests.

use gloo_timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::super::explorer::Spoken;
use super::super::text::text;
use super::Scene;
use super::bar::left;
use crate::locale::fill;
use crate::state::Selection;

/// What goes on has come to rest when nothing has changed for so long, in milliseconds; the steps
/// of playing follow each other faster.
const REST_MS: u32 = 1_000;

/// What is to be said of the last change.
pub(super) fn speaking(scene: &Scene<'_>, spoken: Spoken) -> Html {
    let words = match spoken {
        Spoken::Nothing => Html::default(),
        Spoken::Left => shown(scene).into(),
        Spoken::Selection => selected(scene),
    };
    let changes = scene.cache.changes;
    html! { <Speaking {words} {changes} is_going_on={scene.cache.is_going_on} /> }
}

/// How much is shown, after the name of a view that has just been chosen.
fn shown(scene: &Scene<'_>) -> String {
    let words = &scene.words();
    let left = left(scene.reader, words);
    if !scene.cache.is_other_view {
        return left;
    }
    let view = ["view.", scene.state.view().as_str()].concat();
    [words.text(&view), ": ", &left].concat()
}

/// What is selected, or that nothing is any more.
fn selected(scene: &Scene<'_>) -> Html {
    let reader = scene.reader;
    let locale = &reader.locale;
    let Some(selection) = scene.state.selection() else {
        return locale.text("announce.cleared").into();
    };
    let count = locale.count("events", reader.events(selection).len());
    let said = locale.fill("announce.selected", &[("count", &count)]);
    let event = match selection {
        Selection::Event(id) => reader.dataset.event(id.as_str()),
        Selection::Country(_) | Selection::Tie(_) => None,
    };
    // A title may be of another language than the words around it; where it is not, a voice
    // reads all as one.
    let title = event.map(|event| text(reader, event.title()));
    match (title, said.split_once("{name}")) {
        (Some(title @ VNode::VTag(_)), Some((before, after))) => {
            Html::from_iter([before.into(), title, after.into()])
        }
        _ => fill(&said, &[("name", &reader.name(selection))]).into(),
    }
}

#[derive(Properties, PartialEq)]
struct SpeakingProps {
    words: Html,
    /// How often the filters have changed: what goes on has not come to rest because the words are
    /// the same.
    changes: usize,
    /// Whether more of the same is to be expected.
    is_going_on: bool,
}

/// Words that are said at once, or when what they tell of has come to rest.
struct Speaking {
    said: Html,
    /// Dropped, it does not ring.
    rest: Option<Timeout>,
}

impl Component for Speaking {
    type Message = ();
    type Properties = SpeakingProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            said: ctx.props().words.clone(),
            rest: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &SpeakingProps) -> bool {
        let SpeakingProps {
            words,
            changes,
            is_going_on,
        } = ctx.props();
        let is_other = words != &before.words;
        if !is_other && (self.rest.is_none() || *changes == before.changes) {
            return false;
        }
        if *is_going_on {
            let say = ctx.link().callback(|()| ());
            self.rest = Some(Timeout::new(REST_MS, move || say.emit(())));
            return false;
        }
        self.rest = None;
        self.said = words.clone();
        true
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        self.rest = None;
        self.said = ctx.props().words.clone();
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        self.said.clone()
    }
}
