//! What choices would leave, and what to loosen.

use super::*;
use crate::model::EventDate;
use crate::read;

fn four_capitals() -> Dataset {
    let text = include_str!("../../../assets/datasets/minsk-moscow-pyongyang-seoul.json");
    read::json(text).expect("a dataset").dataset
}

fn ids(list: &str) -> Vec<CountryId> {
    list.split(' ').filter_map(CountryId::new).collect()
}

#[test]
fn a_choice_is_counted_as_if_its_facet_had_no_other() {
    let dataset = four_capitals();
    let filters = Filters::default()
        .with_kinds(&[EventKind::Military])
        .with_from(EventDate::parse("2023").ok());
    let facets = Facets::of(&dataset, &filters, None);
    let kinds: Vec<_> = facets.kinds().iter().map(|(_, count)| *count).collect();
    // Agreement, visit, meeting, statement, accusation, military, other, since 2023.
    assert_eq!(kinds, [1, 2, 2, 2, 1, 1, 0]);
    // Under the kind, of military acts alone: the weapons of 2023.
    let alone = |id: &str| {
        let id = CountryId::new(id);
        let country = facets.countries().iter().find(|facet| Some(facet.id) == id);
        country.map(|facet| facet.alone)
    };
    assert_eq!(alone("BLR"), Some(1));
    assert_eq!(alone("PRK"), Some(0));
    // Not of the cast, but a party.
    assert_eq!(alone("USA"), Some(0));
    assert_eq!(alone("FRA"), None);
    let statuses: usize = facets.statuses().iter().map(|(_, count)| count).sum();
    assert_eq!(statuses, 1);
}

#[test]
fn one_more_country_leaves_what_lies_between() {
    #[track_caller]
    fn case(dataset: &Dataset, chosen: &str, id: &str, expected: [usize; 2]) {
        let filters = Filters::default().with_countries(&ids(chosen));
        let facets = Facets::of(dataset, &filters, None);
        let id = CountryId::new(id).expect("a country id");
        let facet = facets.countries().iter().find(|facet| facet.id == id);
        let facet = facet.expect("a country");
        assert_eq!(
            [facet.alone, facet.beside],
            expected,
            "{id} beside {chosen}"
        );
    }
    let dataset = four_capitals();
    case(&dataset, "", "BLR", [7, 7]);
    case(&dataset, "BLR", "BLR", [7, 7]);
    case(&dataset, "BLR", "PRK", [7, 4]);
    case(&dataset, "BLR", "USA", [1, 0]);
    case(&dataset, "BLR PRK", "PRK", [7, 4]);
    case(&dataset, "BLR PRK", "RUS", [7, 10]);
    case(&dataset, "BLR PRK RUS", "USA", [1, 10]);
}

#[test]
fn the_filter_to_loosen_is_told() {
    let dataset = four_capitals();
    let of = |selection: Option<&Selection>, filters: &Filters| {
        loosen(&dataset, filters, None, selection)
    };
    let loosen = |filters: &Filters| of(None, filters);
    let before = Filters::default().with_to(EventDate::parse("1990").ok());
    assert_eq!(loosen(&before), Loosening::One(vec![(Facet::Time, 10)]));
    let visits = before.with_kinds(&[EventKind::Visit]);
    assert_eq!(loosen(&visits), Loosening::One(vec![(Facet::Time, 2)]));
    let both = Filters::default()
        .with_kinds(&[EventKind::Military])
        .with_countries(&ids("KOR"));
    let expected = Loosening::One(vec![(Facet::Kind, 3), (Facet::Country, 2)]);
    assert_eq!(loosen(&both), expected);
    let words = visits.with_search("no such word");
    assert_eq!(loosen(&words), Loosening::All(10));
    assert_eq!(loosen(&Filters::default()), Loosening::All(10));
    // Of what is selected alone: of four events two are statements, and all are of 2024.
    let tie = Selection::find("BLR-PRK", &dataset);
    let military = Filters::default().with_kinds(&[EventKind::Military]);
    let expected = Loosening::One(vec![(Facet::Kind, 4)]);
    assert_eq!(of(tie.as_ref(), &military), expected);
    let old = military.with_to(EventDate::parse("1990").ok());
    assert_eq!(of(tie.as_ref(), &old), Loosening::All(4));
}
