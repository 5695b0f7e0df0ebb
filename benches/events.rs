//! How time and memory grow with the number of events, from text to picture.
//!
//! `cargo xtask bench` runs it. Read ratios within one run: the numbers are
//! those of the machine.

#[allow(dead_code, missing_docs)] // of all casts, those of capitals alone are drawn here
#[path = "../tests/data/casts.rs"]
mod casts;

use std::fmt::Write;

use diplomap::cartography::Layout;
use diplomap::export::csv::write_csv;
use diplomap::export::svg::{PictureOptions, render_svg};
use diplomap::model::Dataset;
use diplomap::packed::{Delivery, pack, unpack};
use diplomap::read;
use diplomap::view::{App, AppProps, Shared, Size, Stage};
use divan::{AllocProfiler, Bencher, black_box};
use yew::LocalServerRenderer;

#[global_allocator]
static MEMORY: AllocProfiler = AllocProfiler::system();

/// The numbers of events.
const EVENTS: [usize; 4] = [100, 1_000, 10_000, 100_000];

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

/// Where every mark of the map is drawn.
#[divan::bench(args = EVENTS, sample_count = 10)]
fn lay_out(bencher: Bencher<'_, '_>, count: usize) {
    let dataset = dataset(count);
    let labels: Vec<_> = dataset
        .countries()
        .iter()
        .map(|country| country.capital().pick(&["en"]).text)
        .collect();
    bencher.bench(|| Layout::new(black_box(&dataset), &labels, 1000.0, 667.0));
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
            select: "BLR-CHN".into(),
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
