//! What a reader needs only to explore, as one value to hand on.
//!
//! In a page it comes after the first paint: what is reached only through
//! [`EXPLORE`] is a part of the module that is fetched later (see
//! `element::later`). Everywhere else it is just there. What the first paint
//! needs must not call it any other way, or it is no longer apart.

mod about;
mod bar;
mod dismissing;
mod drawing;
mod gesture;
mod keeping;
mod keyboard;
mod long;
mod more;
mod moving;
mod names;
mod near;
mod nothing;
mod refused;
mod share;
mod speaking;
mod steering;
mod table;
mod time;
mod timeline;
mod tooltip;
mod untied;
mod width;

use web_sys::{KeyboardEvent, MouseEvent};
use yew::prelude::*;

use super::Shared;
use super::app::Outgoing;
use super::explorer::{Explorer, ExplorerProps};
use super::map::{MapProps, Names};
use super::panel::{Most, content, event};
use super::reader::Reader;
use crate::cartography::{Layout, PxRect, TieMark, Zoom};
use crate::locale::Locale;
use crate::model::Problem;
use crate::state::{Action, Mark, Selection, State, Stop, View};
pub(super) use about::KindCounts;
pub(super) use drawing::Cache;
pub(super) use keyboard::Keyboard;
use long::{Long, is_long};

/// The entrances to what comes later.
pub struct Explore {
    /// Shows all that the page asks for; whether anything is another then.
    pub(super) obey: fn(&mut Explorer, &ExplorerProps) -> bool,
    /// Does what the reader does, and tells the page; whether anything is another then.
    pub(super) act: fn(&mut Explorer, Action, &ExplorerProps) -> bool,
    /// Draws the marks of another layout as they are seen from where the map has been moved.
    pub(super) draw_anew: fn(&mut Explorer),
    /// Where a key on the map leads, if that is elsewhere.
    pub(super) press: fn(&KeyboardEvent, Stop, &MapProps, &mut Walker) -> Option<Stop>,
    /// What a pointer beside all marks means, on a map seen through a camera.
    pub(super) near: fn(&MouseEvent, &NodeRef, &Layout, Zoom) -> Option<Mark>,
    /// What voices call the marks; what has not changed is taken from the names before.
    pub(super) names: fn(&Reader, &Names) -> Names,
    /// What is under the pointer, in words, on a map seen through a camera in a frame.
    pub(super) tooltip: fn(&Reader, &TieMark, Zoom, PxRect) -> Html,
    /// What stands around the map.
    pub(super) parts: fn(&Explorer, &ExplorerProps) -> Parts,
    /// Notes in which room the focus is before anything is drawn anew.
    pub(super) note_focus: fn(&mut Explorer),
    /// Gives the focus back to that room, where what had it is gone.
    pub(super) keep_focus: fn(&mut Explorer),
    /// Goes out of the panel to the map, where the reader came in from there; whether it does.
    pub(super) go_out: fn(&Explorer) -> bool,
    /// What is wrong with a dataset that was refused.
    pub(super) refused: fn(&[Problem], &Locale, bool) -> Html,
}

/// What stands around the map.
#[derive(Default)]
pub(super) struct Parts {
    /// Above it.
    pub bar: Html,
    /// What moves it, or stands in its place.
    pub face: Html,
    /// Below it.
    pub time: Html,
    /// What the panel shows in place of what it has itself.
    pub instead: Option<Html>,
    /// What the live region says.
    pub spoken: Html,
}

/// What exploring keeps of a dataset. Only it knows what is inside.
pub(super) trait Kept {
    fn cache(&self) -> &Cache;
    fn cache_mut(&mut self) -> &mut Cache;
}

/// What the keyboard keeps between two keys, likewise.
pub(super) type Walker = Option<Box<dyn Walking>>;

pub(super) trait Walking {
    fn keyboard(&mut self) -> &mut Keyboard;
}

/// All of it.
pub static EXPLORE: Explore = Explore {
    obey: steering::obey,
    act: steering::act,
    draw_anew: steering::draw_anew,
    press: keyboard::press,
    near: near::near,
    names: names::names,
    tooltip: tooltip::tooltip,
    parts,
    note_focus: keeping::note_focus,
    keep_focus: keeping::keep_focus,
    go_out: keeping::go_out,
    refused: refused::refused,
};

/// What a part of the view is given to draw from.
struct Scene<'a> {
    reader: &'a Reader,
    state: &'a State,
    /// All marks of the whole map.
    whole: &'a Shared<Layout>,
    /// The marks as they are drawn.
    drawn: &'a Shared<Layout>,
    /// The element that the map is in.
    canvas: &'a NodeRef,
    cache: &'a Cache,
    locked: bool,
    /// Whether the page's address leads back to what is shown.
    has_address: bool,
    /// What came of what the reader took along last.
    taken: &'a AttrValue,
    on_outgoing: &'a Callback<Outgoing>,
}

impl Scene<'_> {
    /// The texts for exploring, with all others of the interface.
    fn words(&self) -> Shared<Locale> {
        self.cache.words(&self.reader.locale)
    }
}

impl PartialEq for Explore {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

fn parts(explorer: &Explorer, props: &ExplorerProps) -> Parts {
    // It has been made when the page was first obeyed.
    let Some(kept) = &explorer.kept else {
        return Parts::default();
    };
    let scene = &Scene {
        reader: &explorer.reader,
        state: &explorer.state,
        whole: &explorer.whole,
        drawn: &explorer.drawn,
        canvas: &explorer.canvas,
        cache: kept.cache(),
        locked: props.locked,
        has_address: props.hash,
        taken: &props.taken,
        on_outgoing: &props.on_outgoing,
    };
    Parts {
        bar: bar::bar(scene),
        face: face(scene),
        time: time::time(scene),
        instead: instead(scene),
        spoken: speaking::speaking(scene, explorer.spoken),
    }
}

fn face(scene: &Scene<'_>) -> Html {
    match scene.state.view() {
        View::Map => Html::from_iter([about::about(scene), moving::moving(scene)]),
        View::Timeline => timeline::timeline(scene),
        View::Table => table::table(scene),
    }
}

/// An event as a whole; or why filters leave nothing of what is selected; or much in pieces.
fn instead(scene: &Scene<'_>) -> Option<Html> {
    let (reader, selection) = (scene.reader, scene.state.selection());
    let is_left = match selection {
        Some(selection) => !reader.events(selection).is_empty(),
        None => reader.shown.count() > 0,
    };
    if is_left || reader.shown.is_all() {
        if let Some(Selection::Event(id)) = selection {
            return Some(event(reader, id));
        }
        if is_long(reader, selection) {
            return Some(html! {
                <Long
                    reader={reader.clone()}
                    words={scene.words()}
                    selection={selection.cloned()}
                    including={scene.cache.came_from.unwrap_or_default()}
                />
            });
        }
        return match selection {
            None => untied::untied(reader, &scene.words(), Most::FEW.events)
                .map(|untied| content(reader, None, Most::FEW, untied)),
            Some(_) => None,
        };
    }
    let name = selection.map(|selection| html! { <h2>{ reader.name(selection) }</h2> });
    let nothing = nothing::nothing(scene);
    Some(name.into_iter().chain([nothing]).collect())
}
