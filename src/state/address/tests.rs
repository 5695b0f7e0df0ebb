//! What an address keeps, and what it forgives.

use super::*;
use crate::model::{EventKind, LonLat, Status};
use crate::state::{Filters, Position};
use proptest::prelude::*;

fn four_capitals() -> Dataset {
    let text = include_str!("../../../assets/datasets/minsk-moscow-pyongyang-seoul.json");
    crate::read::json(text).expect("a dataset").dataset
}

fn ids(list: &str) -> Vec<CountryId> {
    list.split(' ').filter_map(CountryId::new).collect()
}

#[test]
fn a_moment_is_written_in_names_and_values() {
    let dataset = four_capitals();
    let date = |text| EventDate::parse(text).ok();
    let moment = Moment {
        selection: Selection::find("BLR-PRK", &dataset),
        filters: Filters::default()
            .with_from(date("2022-02~"))
            .with_to(date("2024"))
            .with_kinds(&[EventKind::Visit, EventKind::Agreement])
            .with_statuses(&[Status::Confirmed])
            .with_countries(&ids("PRK BLR"))
            .with_search("Пуцін & co"),
        view: View::Timeline,
        position: Position::new(LonLat::new(125.75, 39.03), 2.5),
    };
    let expected = [
        ("select", "BLR-PRK"),
        ("from", "2022-02~"),
        ("to", "2024"),
        ("kinds", "agreement visit"),
        ("statuses", "confirmed"),
        ("countries", "BLR PRK"),
        ("search", "Пуцін & co"),
        ("view", "timeline"),
        ("at", "125.75,39.03,2.5"),
    ];
    let written = write(&moment);
    let pairs: Vec<_> = written
        .iter()
        .map(|(name, value)| (*name, &**value))
        .collect();
    assert_eq!(pairs, expected);
    assert_eq!(read(pairs, &dataset), (moment, Vec::new()));
    assert_eq!(write(&Moment::default()), []);
    assert_eq!(read([], &dataset), (Moment::default(), Vec::new()));
}

#[test]
fn what_means_nothing_is_ignored_and_told() {
    #[track_caller]
    fn case(
        dataset: &Dataset,
        pairs: &[(&str, &str)],
        kept: &[(&str, &str)],
        ignored: &[(&str, &str)],
    ) {
        let (moment, told) = read(pairs.iter().copied(), dataset);
        let written = write(&moment);
        let written: Vec<_> = written
            .iter()
            .map(|(name, value)| (*name, &**value))
            .collect();
        assert_eq!(written, kept);
        let told: Vec<_> = told
            .iter()
            .map(|each| (&*each.name, &*each.value))
            .collect();
        assert_eq!(told, ignored);
    }
    let dataset = four_capitals();
    let case = |pairs: &[(&str, &str)], kept: &[(&str, &str)], ignored: &[(&str, &str)]| {
        case(&dataset, pairs, kept, ignored);
    };
    case(&[("select", "FRA")], &[], &[("select", "FRA")]);
    case(&[("select", "blr-prk")], &[], &[("select", "blr-prk")]);
    case(&[("select", "")], &[], &[]);
    case(
        &[("from", "yesterday"), ("to", "2024")],
        &[("to", "2024")],
        &[("from", "yesterday")],
    );
    case(
        &[("kinds", "visit party  meeting")],
        &[("kinds", "visit meeting")],
        &[("kinds", "party")],
    );
    case(&[("kinds", "Visit")], &[], &[("kinds", "Visit")]);
    case(&[("statuses", "true")], &[], &[("statuses", "true")]);
    // A party outside the cast is known, a country of no event is not.
    case(
        &[("countries", "USA FRA")],
        &[("countries", "USA")],
        &[("countries", "FRA")],
    );
    case(&[("view", "map")], &[], &[]);
    case(&[("view", "globe")], &[], &[("view", "globe")]);
    case(&[("at", "1,2")], &[], &[("at", "1,2")]);
    case(
        &[("utm_source", "x"), ("", "y")],
        &[],
        &[("utm_source", "x"), ("", "y")],
    );
    case(
        &[("view", "table"), ("view", "timeline")],
        &[("view", "table")],
        &[("view", "timeline")],
    );
}

fn moment() -> impl Strategy<Value = Moment> {
    let dates = prop::option::of(prop::sample::select(vec![
        "2024",
        "2022-02~/..",
        "-0043",
        "201X",
        "2024-07-23%",
    ]));
    let filters = (
        [dates.clone(), dates],
        prop::sample::subsequence(EventKind::ALL, 0..=EventKind::ALL.len()),
        prop::sample::subsequence(Status::ALL, 0..=Status::ALL.len()),
        prop::sample::subsequence(ids("BLR KOR PRK RUS USA"), 0..=5),
        any::<String>(),
    );
    let filters = filters.prop_map(|([from, to], kinds, statuses, countries, search)| {
        let date = |text: Option<&str>| text.and_then(|text| EventDate::parse(text).ok());
        Filters::default()
            .with_from(date(from))
            .with_to(date(to))
            .with_kinds(&kinds)
            .with_statuses(&statuses)
            .with_countries(&countries)
            .with_search(&search)
    });
    let selected = prop::sample::select(vec!["", "BLR", "PRK-RUS", "sochi-2023"]);
    let position = prop::option::of((-180.0..180.0, -90.0..90.0, 1.0..64.0));
    let views = prop::sample::select(View::ALL);
    (selected, filters, views, position).prop_map(|(selected, filters, view, at)| Moment {
        selection: Selection::find(selected, &four_capitals()),
        filters,
        view,
        position: at.and_then(|(lon, lat, zoom)| Position::new(LonLat::new(lon, lat), zoom)),
    })
}

proptest! {
    #[test]
    fn every_moment_comes_back_from_its_address(moment in moment()) {
        let written = write(&moment);
        let pairs = written.iter().map(|(name, value)| (*name, &**value));
        prop_assert_eq!(read(pairs, &four_capitals()), (moment, Vec::new()));
    }

    #[test]
    fn any_pairs_give_a_moment_that_has_an_address(
        pairs in prop::collection::vec(
            (
                prop_oneof![
                    prop::sample::select(vec!["select", "from", "to", "kinds", "statuses", "countries", "search", "view", "at"])
                        .prop_map(String::from),
                    any::<String>(),
                ],
                prop_oneof![any::<String>(), "[0-9., XU~?/-]{0,12}", "(visit|BLR|map|1,2,3| ){0,4}"],
            ),
            0..8,
        ),
    ) {
        let dataset = four_capitals();
        let pairs = pairs.iter().map(|(name, value)| (&**name, &**value));
        let (moment, _) = read(pairs, &dataset);
        let written = write(&moment);
        let again = written.iter().map(|(name, value)| (*name, &**value));
        prop_assert_eq!(read(again, &dataset), (moment, Vec::new()));
    }
}
