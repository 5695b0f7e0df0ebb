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
    let css = include_str!("../assets/diplomap.css").replace(":host(", ":is(.x").replace(":host", ".host");
    for (name, lang, select, width, height) in [
        ("wide", "en", "", 940.0, 627.0),
        ("mid", "ru", "PRK-RUS", 768.0, 512.0),
        ("narrow", "ko", "", 320.0, 400.0),
    ] {
        let start = std::time::Instant::now();
        let body = html(text, lang, select, width, height);
        println!("{name} {} {:?}", body.len(), start.elapsed());
        let page = format!("<!doctype html><meta charset=utf-8><style>body{{margin:0}}{css}</style><div class=host>{body}</div>");
        std::fs::write(format!("target/preview/{name}.html"), page).unwrap();
    }
}
