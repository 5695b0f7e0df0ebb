//! What the time axis promises.

use super::*;
use crate::model::EventKind;
use crate::read;
use crate::state::Shown;
use proptest::prelude::*;

fn dataset(dates: &[&str]) -> Dataset {
    let event = |(at, date): (usize, &&str)| {
        let kind = EventKind::ALL[at % EventKind::ALL.len()].as_str();
        format!(
            r#"{{"id": "event-{at}", "kind": "{kind}", "date": "{date}", "title": "An event",
             "parties": [{{"country": "PRK"}}, {{"country": "RUS"}}], "evidence": [{{"source": "paper", "stance": "asserts"}}]}}"#
        )
    };
    let events: Vec<_> = dates.iter().enumerate().map(event).collect();
    let text = format!(
        r#"{{"diplomap": 1, "sources": [{{"id": "paper", "title": "An article", "publisher": "The Paper"}}], "events": [{}]}}"#,
        events.join(", ")
    );
    read::json(&text).expect("a dataset").dataset
}

fn histogram(dates: &[&str], most: usize) -> Histogram {
    Histogram::of(&dataset(dates), &Filters::default(), None, most).expect("a time")
}

#[test]
fn the_unit_is_the_finest_that_needs_few_enough_bins() {
    #[track_caller]
    fn case(dates: &[&str], most: usize, unit: Unit, bins: usize) {
        let histogram = histogram(dates, most);
        assert_eq!((histogram.unit(), histogram.bins().len()), (unit, bins));
    }
    case(&["2024-07-23"], 40, Unit::Day, 1);
    case(&["2024-07"], 40, Unit::Day, 31);
    case(&["2024-07"], 30, Unit::Week, 5);
    case(&["2022-02", "2024-07"], 30, Unit::Months(1), 30);
    case(&["2022-02", "2024-07"], 29, Unit::Months(3), 11);
    case(&["1948", "2024"], 80, Unit::Years(1), 77);
    case(&["1948", "2024"], 40, Unit::Years(5), 16);
    case(&["1948", "2024"], 10, Unit::Years(10), 9);
    case(&["-9999", "9999"], 39, Unit::Years(1_000), 20);
    case(&["-9999", "9999"], 0, Unit::Years(10_000), 2);
    case(&["2024-07-23", "2024-07-24"], 0, Unit::Day, 2);
    // Open ends reach no further than the days that are named.
    case(&["2022-02/..", "../2023-01-31"], 40, Unit::Months(1), 12);
    case(&["../2023-01-31"], 40, Unit::Day, 1);
    let empty = dataset(&[]);
    assert_eq!(Histogram::of(&empty, &Filters::default(), None, 40), None);
}

#[test]
fn an_imprecise_event_is_counted_where_it_may_begin() {
    let dates = ["2022", "2022-03~", "2022-02/..", "2023-12", "../2022-06"];
    let histogram = histogram(&dates, 24);
    let counts: Vec<_> = histogram.bins().iter().map(Bin::count).collect();
    assert_eq!(histogram.bins().len(), 24);
    assert_eq!(counts[..3], [1, 1, 1]);
    assert_eq!((counts[23], counts.iter().sum::<usize>()), (1, 4));
    assert_eq!(histogram.without_start(), 1);
    // The first date is an agreement's.
    assert_eq!(histogram.bins()[0].lines, [1, 0, 0]);
    // Possibly in June 2022: the year, what goes on, and what ends then.
    assert_eq!(histogram.count_within(&(5..=5)), 3);
}

#[test]
fn a_window_of_bins_has_clean_dates() {
    let months = histogram(&["2022-02", "2024-07"], 40);
    let texts = |histogram: &Histogram, bins: RangeInclusive<usize>| {
        let text = |date: Option<EventDate>| date.map(|date| date.text().to_owned());
        [
            text(histogram.from(*bins.start())),
            text(histogram.to(*bins.end())),
        ]
    };
    assert_eq!(
        texts(&months, 26..=28),
        [Some("2024-04".into()), Some("2024-06".into())]
    );
    // At the ends of the axis there is nothing to hold back.
    assert_eq!(texts(&months, 0..=29), [None, None]);
    let decades = histogram(&["1948", "2024"], 10);
    assert_eq!(
        texts(&decades, 2..=3),
        [Some("1960".into()), Some("1979".into())]
    );
    // Dates of another precision lie in the bin of their first or last day.
    let window = |from: &str, to: &str| {
        let date = |text: &str| EventDate::parse(text).ok();
        Window::new(date(from).as_ref(), date(to).as_ref())
    };
    assert_eq!(months.bins_of(window("2024-04-20", "2024-06")), 26..=28);
    assert_eq!(months.bins_of(window("1066", "")), 0..=29);
    assert_eq!(months.bins_of(window("", "9999")), 0..=29);
    assert_eq!(months.bins_of(window("2024-06", "2024-04")), 28..=28);
    assert_eq!(months.count_within(&(500..=usize::MAX)), 0);
}

#[test]
fn a_window_beyond_the_axis_is_told_apart() {
    #[track_caller]
    fn case(from: &str, to: &str, expected: bool) {
        let histogram = histogram(&["2022-02-03", "2024-07"], 40);
        let filters = Filters::default()
            .with_from(EventDate::parse(from).ok())
            .with_to(EventDate::parse(to).ok());
        assert_eq!(
            histogram.is_beyond(filters.window()),
            expected,
            "{from}/{to}"
        );
    }
    case("", "", false);
    case("2024-07", "", false);
    case("2024-08", "", true);
    case("2030", "2031", true);
    case("", "2022-02-03", false);
    case("", "2022-02-02", true);
    case("2000", "2030", false);
    case("2024", "2022", true);
}

#[test]
fn a_time_that_ended_before_it_started_is_set_as_a_whole() {
    let months = histogram(&["2022-02", "2024-07"], 40);
    let filters = Filters::default()
        .with_from(EventDate::parse("2024").ok())
        .with_to(EventDate::parse("2023").ok());
    let first = *months.bins_of(filters.window()).start();
    let narrowed = months.narrowed(filters, &(first - 1..=first));
    let text = |date: Option<&EventDate>| date.map(|date| date.text().to_owned());
    let ends = [text(narrowed.from()), text(narrowed.to())];
    assert_eq!(
        ends,
        [Some("2023-12".to_owned()), Some("2024-01".to_owned())]
    );
}

#[test]
fn an_end_that_is_not_moved_keeps_its_date() {
    #[track_caller]
    fn case(months: &Histogram, bins: RangeInclusive<usize>, expected: [Option<&str>; 2]) {
        let date = |text: &str| EventDate::parse(text).ok();
        let filters = Filters::default()
            .with_from(date("2022-03-17"))
            .with_to(date("2024-05-05"));
        let narrowed = months.narrowed(filters, &bins);
        let ends = [narrowed.from(), narrowed.to()].map(|end| end.map(EventDate::text));
        assert_eq!(ends, expected);
    }
    let months = histogram(&["2022-02", "2024-07"], 40);
    case(&months, 1..=27, [Some("2022-03-17"), Some("2024-05-05")]);
    case(&months, 1..=26, [Some("2022-03-17"), Some("2024-04")]);
    case(&months, 2..=27, [Some("2022-04"), Some("2024-05-05")]);
    case(&months, 0..=29, [None, None]);
}

fn date() -> impl Strategy<Value = String> {
    let year = prop_oneof![-9_999..=9_999_i32, 1_940..=2_030_i32];
    let text = (year, 1..=12_u8, 1..=28_u8, 0..4_u8).prop_map(|(year, month, day, precision)| {
        let sign = if year < 0 { "-" } else { "" };
        let year = format!("{sign}{:04}", year.unsigned_abs());
        match precision {
            0 => year,
            1 => format!("{year}-{month:02}"),
            2 => format!("{year}-24~"),
            _ => format!("{year}-{month:02}-{day:02}"),
        }
    });
    (text, 0..6_u8).prop_map(|(text, ends)| match ends {
        0 => format!("{text}/.."),
        1 => format!("../{text}"),
        _ => text,
    })
}

proptest! {
    #[test]
    fn a_window_shows_what_the_histogram_says(
        dates in prop::collection::vec(date(), 1..30),
        most in 0..200_usize,
        ends in any::<[prop::sample::Index; 2]>(),
    ) {
        let dates: Vec<_> = dates.iter().map(String::as_str).collect();
        let dataset = dataset(&dates);
        let filters = Filters::default();
        let histogram = Histogram::of(&dataset, &filters, None, most).expect("a time");
        let length = histogram.bins().len();
        prop_assert!(length <= most.max(2));
        let counted: usize = histogram.bins().iter().map(Bin::count).sum();
        prop_assert_eq!(counted + histogram.without_start(), dates.len());
        for (bin, next) in histogram.bins().iter().zip(histogram.bins().iter().skip(1)) {
            prop_assert_eq!(bin.last.days_since_1970() + 1, next.first.days_since_1970());
        }
        let [one, other] = ends.map(|end| end.index(length));
        let bins = one.min(other)..=one.max(other);
        let filters = histogram.narrowed(filters, &bins);
        prop_assert_eq!(histogram.bins_of(filters.window()), bins.clone());
        let shown = Shown::of(&dataset, &filters, None);
        prop_assert_eq!(shown.count(), histogram.count_within(&bins));
    }
}
