//! The widget as it is drawn natively, by the components that draw it on a page.
//!
//! A picture that changes on purpose is accepted with `INSTA_UPDATE=always`.

use casts::Cast;
use diplomap::atlas::Atlas;
use diplomap::cartography::{Layout, Px};
use diplomap::view::{App, AppProps, Asked, EXPLORE, Shared, Size, Stage};
use yew::LocalServerRenderer;

#[path = "data/casts.rs"]
mod casts;

const FOUR_CAPITALS: &str = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");

/// A widget to draw, which reads like the sentence that describes it.
struct Widget {
    props: AppProps,
}

impl Widget {
    fn of(text: &str) -> Self {
        let dataset = diplomap::read::json(text).expect("a dataset").dataset;
        Self::at(Stage::Ready(Shared::new(dataset)))
    }

    fn at(stage: Stage) -> Self {
        Self {
            props: AppProps {
                stage,
                problems: Shared::new(Vec::new()),
                failure: "".into(),
                is_on_disk: false,
                select: "".into(),
                from: "".into(),
                to: "".into(),
                kinds: "".into(),
                view: "".into(),
                more: Asked::default(),
                locked: false,
                hash: false,
                taken: "".into(),
                lang: "en".into(),
                // Land makes a picture of marks and words unreadable as text.
                detail: Some(Shared::new(Atlas::default())),
                size: Size {
                    width: 1_000.0,
                    height: 667.0,
                },
                explore: Some(&EXPLORE),
                on_outgoing: yew::Callback::noop(),
            },
        }
    }

    fn refusing(mut self, text: &str) -> Self {
        let problems = diplomap::read::json(text).expect_err("a text with errors");
        self.props.problems = Shared::new(problems);
        self
    }

    fn failing(mut self, message: &'static str) -> Self {
        self.props.failure = message.into();
        self
    }

    fn selecting(mut self, id: &'static str) -> Self {
        self.props.select = id.into();
        self
    }

    fn speaking(mut self, lang: &'static str) -> Self {
        self.props.lang = lang.into();
        self
    }

    fn on_a_phone(mut self) -> Self {
        self.props.size = Size {
            width: 320.0,
            height: 400.0,
        };
        self
    }

    fn with_land(mut self) -> Self {
        self.props.detail = None;
        self
    }

    /// The widget as HTML, a tag a line.
    fn draw(self) -> String {
        let renderer = LocalServerRenderer::<App>::with_props(self.props).hydratable(false);
        futures::executor::block_on(renderer.render()).replace("><", ">\n<")
    }
}

/// The map alone, of a widget as it is drawn.
fn map(drawn: &str) -> &str {
    let start = drawn
        .find("<svg\npart=\"map\"")
        .or_else(|| drawn.find("<svg part=\"map\""));
    let start = start.expect("a map");
    let length = drawn[start..].find("</svg>").expect("its end");
    &drawn[start..start + length + 6]
}

#[test]
fn every_cast_of_few_countries() {
    for Cast { name, text } in casts::small() {
        let (desk, phone) = (
            Widget::of(&text).draw(),
            Widget::of(&text).on_a_phone().draw(),
        );
        insta::assert_snapshot!(format!("cast_{name}"), [map(&desk), map(&phone)].join("\n"));
    }
}

#[test]
fn every_cast_of_many_countries() {
    for Cast { name, text } in casts::large() {
        insta::assert_snapshot!(format!("cast_{name}"), marks(&text, 1_000.0, 667.0));
    }
}

#[test]
fn all_countries_on_a_phone() {
    let text = casts::capitals(195, 300);
    insta::assert_snapshot!(
        "cast_capitals_195_ties_300_on_a_phone",
        marks(&text, 320.0, 400.0)
    );
}

/// Where all marks of a map are, a line each.
fn marks(text: &str, width: f64, height: f64) -> String {
    let dataset = diplomap::read::json(text).expect("a dataset").dataset;
    let labels: Vec<&str> = dataset
        .countries()
        .iter()
        .map(|country| country.capital().pick(&["en"]).text)
        .collect();
    let layout = Layout::new(&dataset, &labels, width, height);
    let px = |at: Px| format!("{:.1} {:.1}", at.x, at.y);
    let mut lines = vec![format!("{:?}", layout.crowding())];
    for lens in layout.lenses() {
        let (centre, home) = (px(lens.centre), px(lens.home));
        lines.push(format!(
            "lens {centre} r{:.1} of {home} r{:.1}",
            lens.radius, lens.home_radius
        ));
    }
    for node in layout.nodes() {
        let (at, target) = (px(node.at), node.target);
        let stem = node
            .stem(1.0)
            .map_or(String::new(), |stem| format!(" stem {stem}"));
        let label = if node.label.free {
            format!("{:?} {}", node.label.anchor, px(node.label.position))
        } else {
            "withheld".to_owned()
        };
        lines.push(format!("{} {at} r{target:.1}{stem} label {label}", node.id));
    }
    for tie in layout.ties() {
        let badge = if tie.badge.free {
            px(tie.badge.at)
        } else {
            "left out".to_owned()
        };
        let line = tie.style.as_str();
        lines.push(format!(
            "{} {line} {:.1} {} badge {badge}",
            tie.id, tie.width, tie.path
        ));
    }
    lines.join("\n")
}

#[test]
fn the_map_of_four_capitals() {
    insta::assert_snapshot!(Widget::of(FOUR_CAPITALS).draw());
}

#[test]
fn the_map_on_a_phone_with_its_land() {
    insta::assert_snapshot!(Widget::of(FOUR_CAPITALS).on_a_phone().with_land().draw());
}

#[test]
fn a_tie_with_an_agreement() {
    insta::assert_snapshot!(Widget::of(FOUR_CAPITALS).selecting("PRK-RUS").draw());
}

#[test]
fn a_tie_with_statements_only() {
    insta::assert_snapshot!(
        Widget::of(FOUR_CAPITALS)
            .selecting("BLR-KOR")
            .on_a_phone()
            .draw()
    );
}

#[test]
fn a_country_in_korean() {
    insta::assert_snapshot!(
        Widget::of(FOUR_CAPITALS)
            .selecting("KOR")
            .speaking("ko-KR")
            .draw()
    );
}

#[test]
fn a_disputed_event_in_belarusian() {
    insta::assert_snapshot!(
        Widget::of(FOUR_CAPITALS)
            .selecting("arms-allegation")
            .speaking("be")
            .draw()
    );
}

#[test]
fn an_event_announced_by_two_in_russian() {
    insta::assert_snapshot!(
        Widget::of(FOUR_CAPITALS)
            .selecting("ryzhenkov-visit-2024")
            .speaking("ru")
            .draw()
    );
}

#[test]
fn nothing_yet() {
    insta::assert_snapshot!(Widget::at(Stage::Loading).draw());
}

#[test]
fn a_dataset_without_events() {
    insta::assert_snapshot!(Widget::of(r#"{"diplomap": 1, "events": []}"#).draw());
}

#[test]
fn a_refused_dataset_beside_the_last_good_one() {
    let mistakes = include_str!("data/twelve-mistakes.json");
    insta::assert_snapshot!(
        Widget::of(FOUR_CAPITALS)
            .on_a_phone()
            .refusing(mistakes)
            .draw()
    );
}

#[test]
fn a_dataset_that_cannot_be_had() {
    insta::assert_snapshot!(
        Widget::at(Stage::Loading)
            .failing("events.json was answered with the status 404")
            .draw()
    );
}

#[test]
fn the_arms_allegation_names_both_sides_on_every_tie_where_it_stands() {
    for tie in ["KOR-PRK", "KOR-RUS", "PRK-RUS"] {
        let text = Widget::of(FOUR_CAPITALS).selecting(tie).draw();
        assert!(
            text.contains(
                "alleged by South Korea and the United States; denied by North Korea and Russia"
            ),
            "{tie}"
        );
    }
}

#[test]
fn what_seoul_and_pyongyang_say_of_the_arms_stands_side_by_side() {
    let drawn = Widget::of(FOUR_CAPITALS).selecting("KOR-PRK").draw();
    let voices: Vec<_> = drawn.split("<div class=\"voices\">").skip(1).collect();
    let [both] = &*voices else {
        panic!("{} events with both ends' voices", voices.len())
    };
    let (both, _) = both.split_once("</article>").unwrap();
    let (seoul, pyongyang) = both.split_once("What Pyongyang says").unwrap();
    assert!(seoul.contains("What Seoul says") && seoul.contains("Alleges"));
    assert!(pyongyang.contains("Denies") && !seoul.contains("Denies"));
    // Two who say the same have nothing to stand beside each other.
    let drawn = Widget::of(FOUR_CAPITALS).selecting("PRK-RUS").draw();
    assert!(!drawn.contains("voices"));
}
