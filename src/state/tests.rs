//! How gestures change what the reader sees.

use super::*;
use crate::model::LonLat;

fn country(code: &str) -> Selection {
    Selection::Country(CountryId::new(code).expect("a country id"))
}

fn after(actions: &[Action]) -> State {
    actions.iter().fold(State::default(), |state, action| {
        state.reduce(action.clone())
    })
}

#[test]
fn back_returns_step_by_step_to_the_start() {
    let state = after(&[
        Action::Select(country("BLR")),
        Action::Select(country("PRK")),
    ]);
    let state = state.reduce(Action::Back);
    assert_eq!(state.selection(), Some(&country("BLR")));
    let state = state.reduce(Action::Back);
    assert_eq!(state.selection(), None);
    assert!(state.trail.is_empty());
}

#[test]
fn choosing_the_same_again_is_no_step() {
    let state = after(&[
        Action::Select(country("BLR")),
        Action::Select(country("BLR")),
    ]);
    assert_eq!(state.reduce(Action::Back).selection(), None);
}

#[test]
fn clearing_forgets_the_way() {
    let state = after(&[Action::Select(country("BLR")), Action::Clear]);
    assert_eq!(state.selection(), None);
    assert!(state.trail.is_empty());
}

#[test]
fn the_reflected_selection_keeps_the_way_back() {
    let state = after(&[
        Action::Select(country("BLR")),
        Action::Select(country("PRK")),
        Action::Show(Some(country("PRK"))),
    ]);
    assert!(!state.trail.is_empty());
}

#[test]
fn a_selection_set_by_the_page_starts_anew() {
    let state = after(&[
        Action::Select(country("BLR")),
        Action::Show(Some(country("PRK"))),
    ]);
    assert_eq!(state.selection(), Some(&country("PRK")));
    assert!(state.trail.is_empty());
}

#[test]
fn what_is_selected_leaves_filters_view_and_position_alone() {
    let filters = Filters::default().with_search("pact");
    let position = Position::new(LonLat::new(27.56, 53.9), 2.0);
    let start = after(&[
        Action::Filter(filters.clone()),
        Action::ShowView(View::Table),
        Action::Move(position),
    ]);
    let mut state = start.clone();
    for action in [
        Action::Select(country("BLR")),
        Action::Select(country("PRK")),
        Action::Back,
        Action::Clear,
        Action::Show(Some(country("KOR"))),
    ] {
        state = state.reduce(action);
        assert_eq!(state.filters(), &filters);
        assert_eq!((state.view(), state.position()), (View::Table, position));
    }
    assert_eq!(state.reduce(Action::Show(None)).moment(), start.moment());
}

#[test]
fn a_whole_moment_comes_back() {
    let first = after(&[
        Action::Select(country("BLR")),
        Action::Filter(Filters::default().with_search("pact")),
    ]);
    let second = [
        Action::Select(country("PRK")),
        Action::ShowView(View::Timeline),
        Action::Filter(Filters::default()),
    ];
    let second = second
        .into_iter()
        .fold(first.clone(), |state, action| state.reduce(action));
    let back = second.reduce(Action::Return(first.moment().clone()));
    assert_eq!(back.moment(), first.moment());
    // As if the panel's Back had been pressed: from there on it leads to the start.
    assert_eq!(back.trail, first.trail);
    let forth = back.reduce(Action::Return(second.moment().clone()));
    assert_eq!(forth.moment(), second.moment());
    assert!(
        forth.trail.is_empty(),
        "which the reader did not choose from there"
    );
    let same = second.reduce(Action::Return(second.moment().clone()));
    assert_eq!(same, second);
}

#[test]
fn the_way_back_is_long_but_not_endless() {
    let mut state = State::default();
    for index in 0..500 {
        let code = if index % 2 == 0 { "BLR" } else { "PRK" };
        state = state.reduce(Action::Select(country(code)));
    }
    assert_eq!(state.trail.len(), LONGEST_TRAIL);
}
