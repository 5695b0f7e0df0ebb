//! The map by keyboard: which mark is the tab stop, and where keys lead from it.
//!
//! Owns what the keys mean on a page; where they lead is [`Walk`]'s. Enter or Space on a
//! country selects it, and once it is selected goes in to its ties; on a tie it selects the
//! tie, and once it is selected goes in to its events. Escape among these goes out to the tie;
//! on a tie out to its country, and puts the tie away if it is selected; on a country it is
//! the widget's, which puts the selection away.

use gloo_events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use super::super::Shared;
use super::super::map::MapProps;
use super::super::reader::Reader;
use super::keeping::go_in;
use super::{Walker, Walking};
use crate::cartography::Layout;
use crate::model::CountryId;
use crate::model::order::positions;
use crate::state::{Action, Key, Selection, Spot, Stop, Typing, Walk, find_by_typing};

/// What is kept between two keys.
#[derive(Default)]
pub(in crate::view) struct Keyboard {
    /// The ways over the last layout; looked for when somebody walks, not before.
    ways: Option<(Shared<Layout>, Walk)>,
    typing: Typing,
    /// Looks after the way back from the panel.
    entered: Option<EventListener>,
}

impl Walking for Keyboard {
    fn keyboard(&mut self) -> &mut Keyboard {
        self
    }
}

impl Keyboard {
    /// Where `key` leads from `at`.
    fn step(&mut self, layout: &Shared<Layout>, at: Stop, key: Key) -> Option<Stop> {
        let known = self.ways.take().filter(|(known, _)| known == layout);
        let (_, walk) = self
            .ways
            .insert(known.unwrap_or_else(|| (layout.clone(), ways(layout))));
        walk.step(at, key)
    }
}

/// Does what a key asks for at a stop of the map; where it leads, if that is elsewhere.
pub(super) fn press(
    event: &KeyboardEvent,
    at: Stop,
    props: &MapProps,
    walker: &mut Walker,
) -> Option<Stop> {
    let keyboard = walker.get_or_insert_with(|| Box::<Keyboard>::default());
    let keyboard = keyboard.keyboard();
    let (reader, layout) = (&props.reader, &props.layout);
    let is_selected = props.selection == Some(Selection::from(at.mark()));
    let name = event.key();
    let typed = keyboard.typing.press(&name, event.time_stamp());
    let next = match (at, &*name) {
        _ if typed.is_some() => jump(reader, layout, typed.unwrap_or_default(), at),
        (Stop::Country(_), "Enter" | " ") if is_selected => keyboard.step(layout, at, Key::In),
        (Stop::Tie { .. }, "Enter" | " ") if is_selected => {
            keyboard.entered = go_in(event.target_dyn_into::<Element>());
            None
        }
        (_, "Enter" | " ") => {
            reader.act.emit(Action::Select(at.mark().into()));
            None
        }
        (Stop::Tie { .. }, "Escape") => {
            if !is_selected {
                event.stop_propagation();
            }
            keyboard.step(layout, at, Key::Out)
        }
        // With Shift they move the map.
        _ if event.shift_key() => return None,
        (_, name) => keyboard.step(layout, at, key(name)?),
    };
    event.prevent_default();
    next
}

/// The ways over a map.
fn ways(layout: &Layout) -> Walk {
    let ties: Vec<_> = layout.ties().iter().map(|tie| tie.id).collect();
    Walk::new(&reading_order(layout), &ties)
}

/// The countries of a map from left to right.
fn reading_order(layout: &Layout) -> Vec<Spot> {
    let nodes = layout.nodes();
    let left_to_right = positions(nodes.len(), &|one, other| {
        nodes[one].at.x.total_cmp(&nodes[other].at.x)
    });
    let spot = |at: usize| {
        let node = &nodes[at];
        Spot {
            id: node.id,
            x: node.at.x,
            y: node.at.y,
        }
    };
    left_to_right.into_iter().map(spot).collect()
}

/// The country that is meant by what is typed: by its name or its capital's.
fn jump(reader: &Reader, layout: &Layout, typed: &str, at: Stop) -> Option<Stop> {
    let mut names: Vec<(CountryId, &str)> = Vec::new();
    for spot in reading_order(layout) {
        if let Some(country) = reader.dataset.country(spot.id) {
            names.push((spot.id, reader.pick(country.name())));
            names.push((spot.id, reader.pick(country.capital())));
        }
    }
    let (Stop::Country(after) | Stop::Tie { of: after, .. }) = at;
    find_by_typing(&names, typed, Some(after)).map(Stop::Country)
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
