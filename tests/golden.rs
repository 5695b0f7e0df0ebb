//! The widget as a picture, drawn natively by the same components.

use diplomap::view::{App, AppProps, Shared, Size, Stage};
use yew::LocalServerRenderer;

fn html(text: &str, lang: &'static str, select: &'static str, width: f64, height: f64) -> String {
    let reading = diplomap::read::json(text).expect("a dataset without errors");
    let props = AppProps {
        stage: Stage::Ready(Shared::new(reading.dataset)),
        problems: Shared::new(Vec::new()),
        select: select.into(),
        lang: lang.into(),
        detail: std::env::var("DETAIL").ok().map(|path| {
            let bytes = std::fs::read(path).expect("the detailed outlines");
            Shared::new(diplomap::atlas::Atlas::decode(&bytes).expect("an atlas"))
        }),
        size: Size { width, height },
        on_outgoing: yew::Callback::noop(),
    };
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}

#[test]
fn preview() {
    let text = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");
    std::fs::create_dir_all("target/preview").unwrap();
    let css = include_str!("../assets/diplomap.css")
        .replace(":host(", ":is(.x")
        .replace(":host", ".host");
    let europe = include_str!("data/casts/europe.json");
    let pacific = include_str!("data/casts/pacific.json");
    let pair = include_str!("data/casts/pair.json");
    for (name, text, lang, select, width, height) in [
        ("wide", text, "en", "", 1064.0, 709.0),
        ("mid", text, "ru", "PRK-RUS", 768.0, 512.0),
        ("narrow", text, "ko", "", 320.0, 400.0),
        ("europe-wide", europe, "en", "", 1064.0, 709.0),
        ("europe-narrow", europe, "en", "", 320.0, 400.0),
        ("pacific-wide", pacific, "en", "", 1064.0, 709.0),
        ("pacific-narrow", pacific, "en", "", 320.0, 400.0),
        ("pair-narrow", pair, "en", "", 320.0, 400.0),
        ("pacific-tiny", pacific, "en", "", 288.0, 360.0),
    ] {
        let body = html(text, lang, select, width, height);
        let page = format!(
            "<!doctype html><meta charset=utf-8><style>body{{margin:0}}{css}</style><div class=host>{body}</div>"
        );
        std::fs::write(format!("target/preview/{name}.html"), page).unwrap();
    }
}
