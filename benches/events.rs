//! How time and memory grow with the number of events, from text to picture.
//!
//! `cargo xtask bench` runs it. Read ratios within one run: the numbers are
//! those of the machine.

#[allow(dead_code, missing_docs)] // of all casts, those of capitals alone are drawn here
#[path = "../tests/data/casts.rs"]
mod casts;

use std::fmt::Write;

use diplomap::cartography::{Camera, Layout, Levels, Px, Stroke};
use diplomap::export::csv::write_csv;
use diplomap::export::svg::{PictureOptions, render_svg};
use diplomap::model::{Dataset, EventDate, EventKind, TieId};
use diplomap::packed::{Delivery, pack, unpack};
use diplomap::read;
use diplomap::state::{Facets, Filters, Histogram, SearchIndex, Shown};
use diplomap::view::{App, AppProps, Asked, EXPLORE, Shared, Size, Stage};
use divan::{AllocProfiler, Bencher, black_box};
use yew::LocalServerRenderer;

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

/// The numbers of events.
const EVENTS: [usize; 4] = [100, 1_000, 10_000, 100_000];

/// The numbers of events among which somebody explores.
const EXPLORED: [usize; 2] = [1_000, 20_000];

fn main() {
    divan::main();
}

/// A document of `count` events among twelve countries, an event in fifty with a denial.
fn document(count: usize) -> String {
    const COUNTRIES: [&str; 12] = [
        "BLR", "CHN", "DEU", "EGY", "FRA", "GBR", "JPN", "KOR", "POL", "PRK", "RUS", "USA",
    ];
    const KINDS: [&str; 5] = ["agreement", "visit", "meeting", "statement", "military"];
    let mut text = String::from("{\"diplomap\": 1, \"sources\": [");
    for at in 0..=count / 10 {
        let comma = if at == 0 { "" } else { ", " };
        write!(
            text,
            "{comma}{{\"id\": \"source-{at}\", \"title\": \"Title {at}\", \"publisher\": \"Paper {}\", \
             \"published\": \"2024-07-23\", \"url\": \"https://example.org/{at}\", \"retrieved\": \"2024-08-01\"}}",
            at % 7
        )
        .expect("a text takes all");
    }
    text.push_str("], \"events\": [");
    for at in 0..count {
        let comma = if at == 0 { "" } else { ", " };
        let one = at % 12;
        let other = (one + 1 + at / 12 % 11) % 12;
        let denial = if at % 50 == 0 {
            format!(
                ", {{\"source\": \"source-{}\", \"stance\": \"denies\", \"speaker\": \"{}\"}}",
                (at + 1) / 10,
                COUNTRIES[other]
            )
        } else {
            String::new()
        };
        write!(
            text,
            "{comma}{{\"id\": \"event-{at}\", \"kind\": \"{}\", \"date\": \"{}-{:02}\", \"title\": {{\"en\": \"Event {at}\", \
             \"ru\": \"Событие {at}\"}}, \"summary\": \"What happened, in a sentence of some length.\", \
             \"parties\": [{{\"country\": \"{}\"}}, {{\"country\": \"{}\"}}], \
             \"evidence\": [{{\"source\": \"source-{}\", \"stance\": \"asserts\"}}{denial}]}}",
            KINDS[at % 5],
            1950 + at % 74,
            1 + at % 12,
            COUNTRIES[one],
            COUNTRIES[other],
            at / 10
        )
        .expect("a text takes all");
    }
    text.push_str("], \"accept\": [{\"rule\": \"single-publisher\", \"reason\": \"generated\"}]}");
    text
}

fn dataset(count: usize) -> Dataset {
    read::json(&document(count)).expect("no errors").dataset
}

/// Some of every kind of choice but words.
fn filters() -> Filters {
    Filters::default()
        .with_from(EventDate::parse("1960-03").ok())
        .with_to(EventDate::parse("2010").ok())
        .with_kinds(&[EventKind::Visit, EventKind::Meeting, EventKind::Statement])
}

/// From text to a checked dataset, with all warnings.
#[divan::bench(args = EVENTS, sample_count = 10)]
fn read_and_check(bencher: Bencher<'_, '_>, count: usize) {
    let text = document(count);
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench(|| read::json(black_box(&text)));
}

/// From the text of a table to a checked dataset, with all warnings.
#[divan::bench(args = EVENTS, sample_count = 10)]
fn read_and_check_csv(bencher: Bencher<'_, '_>, count: usize) {
    let text = write_csv(&dataset(count), "en").text;
    assert_eq!(
        read::csv(&text).map(|read| read.dataset.events().len()),
        Ok(count)
    );
    bencher
        .counter(divan::counter::BytesCount::of_str(&text))
        .bench(|| read::csv(black_box(&text)));
}

/// The most that is proposed for one table: a country for each of a hundred mistyped names.
#[divan::bench(sample_count = 10)]
fn read_a_hundred_mistyped_countries(bencher: Bencher<'_, '_>) {
    let row = |at: usize| {
        let name = [
            "Blarus",
            "Nroth Korea",
            "Kazachstan",
            "Bosnia & Herzegowina",
        ][at % 4];
        format!("2024,visit,Visit {at},{name}; FRA\n")
    };
    let rows: String = (0..100).map(row).collect();
    let text = ["date,kind,title,parties\n", &rows].concat();
    let has_help = |problem: &read::Problem| problem.help.is_some();
    assert!(read::csv(&text).is_err_and(|problems| problems.iter().all(has_help)));
    bencher.bench(|| read::csv(black_box(&text)));
}

/// To the text of a table, with what is lost in it.
#[divan::bench(name = "write_csv", args = EVENTS, sample_count = 10)]
fn to_csv(bencher: Bencher<'_, '_>, count: usize) {
    let dataset = dataset(count);
    bencher.bench(|| write_csv(black_box(&dataset), "en"));
}

/// From one module to the other.
#[divan::bench(args = EVENTS, sample_count = 10)]
fn pack_and_unpack(bencher: Bencher<'_, '_>, count: usize) {
    let delivery = Delivery::Dataset(Box::new(dataset(count)));
    bencher.bench(|| unpack(&pack(black_box(&delivery))));
}

/// The texts of a dataset, folded for searches.
#[divan::bench(args = EXPLORED, sample_count = 10)]
fn index_texts(bencher: Bencher<'_, '_>, count: usize) {
    let dataset = dataset(count);
    bencher.bench(|| SearchIndex::new(black_box(&dataset)));
}

/// What is left once the time, the kinds or the words to find are others.
#[divan::bench(args = EXPLORED, sample_count = 50)]
fn filter(bencher: Bencher<'_, '_>, count: usize) {
    let (dataset, filters) = (dataset(count), filters());
    bencher.bench(|| Shown::of(black_box(&dataset), &filters, None));
}

/// The same with words to find.
#[divan::bench(args = EXPLORED, sample_count = 50)]
fn search(bencher: Bencher<'_, '_>, count: usize) {
    let dataset = dataset(count);
    let index = SearchIndex::new(&dataset);
    let filters = filters().with_search("событие sentence 7");
    bencher.bench(|| Shown::of(black_box(&dataset), &filters, Some(&index)));
}

/// How many events each choice would leave.
#[divan::bench(args = EXPLORED, sample_count = 50)]
fn count_choices(bencher: Bencher<'_, '_>, count: usize) {
    let (dataset, filters) = (dataset(count), filters());
    bencher.bench(|| Facets::of(black_box(&dataset), &filters, None));
}

/// The bins of the time slider.
#[divan::bench(args = EXPLORED, sample_count = 50)]
fn divide_time(bencher: Bencher<'_, '_>, count: usize) {
    let (dataset, filters) = (dataset(count), filters());
    bencher.bench(|| Histogram::of(black_box(&dataset), &filters, None, 60));
}

/// Where every mark of the map is drawn.
#[divan::bench(args = EVENTS, sample_count = 10)]
fn lay_out(bencher: Bencher<'_, '_>, count: usize) {
    let dataset = dataset(count);
    bencher.bench(|| laid_out(black_box(&dataset)));
}

fn laid_out(dataset: &Dataset) -> Layout {
    let labels: Vec<_> = dataset
        .countries()
        .iter()
        .map(|country| country.capital().pick(&["en"]).text)
        .collect();
    Layout::new(dataset, &labels, 1000.0, 667.0)
}

/// How many times larger a full map is shown.
const ZOOMS: [f64; 5] = [1.0, 1.5, 3.0, 8.0, 30.0];

/// 195 countries with 2,000 ties.
fn crowd() -> Dataset {
    let text = casts::capitals(195, 2_000);
    read::json(&text).expect("no errors").dataset
}

/// A full map, laid out for a zoom, and the view of Europe in it.
fn enlarged(dataset: &Dataset, zoom: f64) -> (Layout, Camera) {
    let whole = laid_out(dataset);
    let camera = Camera::whole(&whole).zoomed_about(Px::new(520.0, 180.0), zoom);
    let levels = Levels::of(&whole);
    (levels.layout(&whole, levels.at(zoom)), camera)
}

/// What is written on a full map, once a gesture has moved it.
#[divan::bench(args = ZOOMS, sample_count = 20)]
fn annotate_a_full_map(bencher: Bencher<'_, '_>, zoom: f64) {
    let dataset = crowd();
    let (layout, camera) = enlarged(&dataset, zoom);
    let stroke = |id: TieId| {
        dataset.tie(id).map(|tie| Stroke {
            count: tie.events().len(),
            style: tie.line(),
        })
    };
    bencher.bench_local(|| layout.annotated(black_box(camera.zoom()), &stroke));
}

/// At which zooms a full map is laid out anew, and how it is at the last of them.
#[divan::bench(sample_count = 10)]
fn enlarge_a_full_map(bencher: Bencher<'_, '_>) {
    let whole = laid_out(&crowd());
    bencher.bench_local(|| {
        let levels = Levels::of(black_box(&whole));
        levels.layout(&whole, levels.count())
    });
}

/// Which tie a pointer means on a full map, for a hundred places.
#[divan::bench(args = ZOOMS, sample_count = 20)]
fn point_at_a_full_map(bencher: Bencher<'_, '_>, zoom: f64) {
    let (layout, camera) = enlarged(&crowd(), zoom);
    let places = (0..100).map(|at| Px::new(f64::from(at % 10) * 95.0, f64::from(at / 10) * 65.0));
    let places: Vec<Px> = places.map(|at| camera.zoom().invert(at)).collect();
    bencher.bench_local(|| {
        let meant = places.iter().filter_map(|at| layout.tie_near(*at, zoom));
        meant.count()
    });
}

/// The whole widget as HTML, with the events of one tie in the panel.
#[divan::bench(args = EVENTS, sample_count = 10)]
fn draw_with_a_tie(bencher: Bencher<'_, '_>, count: usize) {
    let dataset = Shared::new(dataset(count));
    bencher.bench_local(|| {
        let props = AppProps {
            stage: Stage::Ready(dataset.clone()),
            problems: Shared::new(Vec::new()),
            failure: "".into(),
            is_on_disk: false,
            select: "BLR-CHN".into(),
            from: "".into(),
            to: "".into(),
            kinds: "".into(),
            view: "".into(),
            more: Asked::default(),
            locked: false,
            hash: false,
            taken: "".into(),
            explore: Some(&EXPLORE),
            lang: "en".into(),
            detail: None,
            size: Size {
                width: 1000.0,
                height: 667.0,
            },
            on_outgoing: yew::Callback::noop(),
        };
        futures::executor::block_on(LocalServerRenderer::<App>::with_props(props).render())
    });
}

/// The map as a picture, from laying it out to the text of an SVG file.
#[divan::bench(args = EVENTS, sample_count = 10)]
fn draw_a_picture(bencher: Bencher<'_, '_>, count: usize) {
    let dataset = dataset(count);
    bencher.bench_local(|| render_svg(black_box(&dataset), &PictureOptions::default()));
}

/// The same of a map that is full: 195 countries with so many ties.
#[divan::bench(args = [300, 2_000], sample_count = 10)]
fn draw_a_picture_of_195_countries(bencher: Bencher<'_, '_>, ties: usize) {
    let dataset = read::json(&casts::capitals(195, ties))
        .expect("no errors")
        .dataset;
    assert_eq!(dataset.ties().len(), ties);
    bencher.bench_local(|| render_svg(black_box(&dataset), &PictureOptions::default()));
}
