//! Pictures as files: what is in them, and that programs other than browsers
//! can read them.
//!
//! A picture that changes on purpose is accepted with `INSTA_UPDATE=always`.

use diplomap::atlas::Atlas;
use diplomap::export::svg::{PictureOptions, Theme, render_svg, standalone};
use diplomap::model::{Dataset, EventDate};
use diplomap::state::Selection;
use diplomap::view::{Picture, PictureProps, Shared, markup};
use roxmltree::{Document, Node};

const FOUR_CAPITALS: &str = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");

const SINCE_1948: &str = include_str!("../assets/datasets/four-capitals-since-1948.json");

fn dataset(text: &str) -> Dataset {
    diplomap::read::json(text).expect("a dataset").dataset
}

/// A picture to draw, which reads like the sentence that describes it.
struct Drawing {
    dataset: Dataset,
    options: PictureOptions,
}

impl Drawing {
    fn of(text: &str) -> Self {
        Self {
            dataset: dataset(text),
            options: PictureOptions {
                made: EventDate::parse("2026-11-24").ok(),
                ..PictureOptions::default()
            },
        }
    }

    fn selecting(mut self, id: &str) -> Self {
        self.options.selection = Selection::find(id, &self.dataset);
        assert!(self.options.selection.is_some(), "{id}");
        self
    }

    fn telling_events(mut self) -> Self {
        self.options.with_events = true;
        self
    }

    fn speaking(mut self, lang: &str) -> Self {
        self.options.languages = vec![lang.into()];
        self
    }

    fn in_the_dark(mut self) -> Self {
        self.options.theme = Theme::Dark;
        self
    }

    fn wide(mut self, width: f64) -> Self {
        self.options.width = width;
        self
    }

    fn svg(&self) -> String {
        render_svg(&self.dataset, &self.options)
    }

    /// The picture without land, which is unreadable as text, a tag a line.
    fn marks(&self) -> String {
        let markup = markup::<Picture>(PictureProps {
            dataset: Shared::new(self.dataset.clone()),
            shown: self.options.shown.clone(),
            selection: self.options.selection.clone(),
            lang: self.options.languages.join(" ").into(),
            width: self.options.width,
            with_events: self.options.with_events,
            filter: self.options.filter.clone().map(Into::into),
            made: self.options.made.clone(),
            detail: Some(Shared::new(Atlas::default())),
        });
        standalone(&markup, self.options.theme).replace("><", ">\n<")
    }
}

#[test]
fn the_four_capitals_in_the_light() {
    insta::assert_snapshot!(Drawing::of(FOUR_CAPITALS).marks());
}

#[test]
fn a_tie_with_its_events_in_belarusian_in_the_dark() {
    let drawing = Drawing::of(FOUR_CAPITALS)
        .selecting("PRK-RUS")
        .speaking("be");
    insta::assert_snapshot!(drawing.telling_events().in_the_dark().marks());
}

#[test]
fn a_country_with_its_events_in_columns() {
    let drawing = Drawing::of(FOUR_CAPITALS).selecting("PRK").telling_events();
    insta::assert_snapshot!(drawing.wide(800.0).marks());
}

#[test]
fn a_phone_in_korean() {
    let drawing = Drawing::of(FOUR_CAPITALS).selecting("arms-allegation");
    insta::assert_snapshot!(drawing.telling_events().speaking("ko").wide(320.0).marks());
}

#[test]
fn a_treaty_with_its_stages_and_the_state_that_signed_it() {
    let drawing = Drawing::of(SINCE_1948).selecting("soviet-north-korean-treaty-1961");
    let drawing = drawing.telling_events().wide(400.0);
    let svg = drawing.svg();
    let words = words(&Document::parse(&svg).unwrap());
    for part in [
        "Russia (Soviet Union)",
        "signed",
        "ended",
        "7 September 1995",
    ] {
        assert!(words.contains(part), "{part} in {words}");
    }
    insta::assert_snapshot!(drawing.marks());
}

#[test]
fn credit_date_and_convention_stand_in_every_picture() {
    let empty = r#"{"diplomap": 1, "events": []}"#;
    for text in [
        FOUR_CAPITALS,
        empty,
        include_str!("data/casts/pacific.json"),
    ] {
        for width in [320.0, 960.0] {
            let svg = Drawing::of(text).wide(width).svg();
            let words = words(&Document::parse(&svg).unwrap());
            for part in [
                "Natural Earth",
                "24 November 2026",
                "Crimea is shown",
                "legal status",
            ] {
                assert!(words.contains(part), "{part} in {words}");
            }
        }
    }
}

#[test]
fn a_filter_is_named_below_the_title_and_in_the_description() {
    let mut drawing = Drawing::of(FOUR_CAPITALS).wide(320.0);
    let height = |svg: &str| -> f64 {
        let document = Document::parse(svg).unwrap();
        let height = document.root_element().attribute("height");
        height.unwrap().parse().unwrap()
    };
    let without = height(&drawing.svg());
    drawing.options.filter =
        Some("since June 2022; agreements, visits; search: “mining <&”".into());
    let svg = drawing.svg();
    assert!(
        height(&svg) > without + 40.0,
        "it takes two lines of its own"
    );
    let document = Document::parse(&svg).unwrap();
    let words = words(&document);
    let told = "Since June 2022; agreements, visits; search: “mining <&”";
    assert!(words.contains(told), "{words}");
    let map = words.find("Pyongyang ").unwrap();
    assert!(words.starts_with("Minsk, Moscow") && words.find(told).unwrap() < map);
    let is_description =
        |node: &Node<'_, '_>| node.has_tag_name(("http://www.w3.org/2000/svg", "desc"));
    let description = document.descendants().find(is_description).unwrap();
    let description = description.text().unwrap();
    assert!(
        description.contains(&[" ", told, ". "].concat()),
        "{description}"
    );
}

#[test]
fn a_picture_has_a_name_and_a_description_for_those_who_do_not_see_it() {
    let svg = Drawing::of(FOUR_CAPITALS).selecting("BLR-PRK").svg();
    let document = Document::parse(&svg).unwrap();
    let mut children = document.root_element().children();
    let mut next = |tag| {
        let child = children.next().unwrap();
        assert_eq!(child.tag_name().name(), tag);
        child.text().unwrap().to_owned()
    };
    assert!(next("title").ends_with(": Belarus and North Korea"));
    let description = next("desc");
    assert!(description.starts_with("Map of 4 countries and 6 ties. "));
    assert!(description.contains("Belarus and North Korea: 4 events."));
}

#[test]
fn nothing_in_a_picture_can_be_pressed_or_fetched() {
    let drawing = Drawing::of(FOUR_CAPITALS).selecting("PRK").telling_events();
    let svg = drawing.svg();
    let document = Document::parse(&svg).unwrap();
    let elements = document.descendants().filter(Node::is_element);
    for element in elements {
        let tag = element.tag_name().name();
        assert!(
            !["a", "button", "foreignObject", "image", "script", "use"].contains(&tag),
            "{tag}"
        );
        for attribute in element.attributes() {
            let name = attribute.name();
            let is_odd = ["tabindex", "href", "id", "part", "style"].contains(&name)
                || name.starts_with("aria-")
                || name.starts_with("data-")
                || name.starts_with("on");
            assert!(!is_odd, "{name}");
            assert!(name != "role" || element == document.root_element());
        }
    }
    for part in ["var(", "light-dark(", "url(", "@import"] {
        assert!(!svg.contains(part), "{part}");
    }
}

#[test]
fn every_class_has_its_rule_and_every_rule_its_class() {
    let svg = Drawing::of(FOUR_CAPITALS).telling_events().svg();
    let document = Document::parse(&svg).unwrap();
    let mut used: Vec<&str> = document
        .descendants()
        .filter_map(|each| each.attribute("class"))
        .collect();
    used.sort_unstable();
    used.dedup();
    let style = document
        .descendants()
        .find(|each| each.has_tag_name("style"));
    let rules = style.unwrap().text().unwrap().trim().lines();
    let mut declared: Vec<&str> = rules
        .map(|rule| &rule[1..rule.find('{').unwrap()])
        .collect();
    declared.sort_unstable();
    assert_eq!(used, declared);
}

#[test]
fn no_word_of_a_dataset_breaks_a_picture() {
    let title =
        r#"A <b> & \"c\" ]]> <!-- --> \u0001\u000b\ufffe\u00a0&nbsp;\ud83d\ude00 </style><script>"#;
    let text = FOUR_CAPITALS.replacen(
        "\"title\": {",
        &format!("\"title\": \"{title}\", \"x\": {{"),
        1,
    );
    let svg = Drawing::of(&text).svg();
    let document = Document::parse(&svg).unwrap();
    let name = document
        .root_element()
        .first_child()
        .unwrap()
        .text()
        .unwrap();
    assert_eq!(
        name,
        "A <b> & \"c\" ]]> <!-- --> \u{a0}&nbsp;😀 </style><script>"
    );
    assert!(
        document
            .descendants()
            .all(|each| each.tag_name().name() != "script")
    );
}

#[test]
fn the_theme_decides_the_colours() {
    let light = Drawing::of(FOUR_CAPITALS).svg();
    let dark = Drawing::of(FOUR_CAPITALS).in_the_dark().svg();
    assert!(light.contains(".ground{fill:#ffffff}"));
    assert!(dark.contains(".ground{fill:#17212b}"));
}

#[test]
fn every_line_of_text_ends_within_the_picture() {
    // How wide running text is at most, of the estimate for semi-bold letters.
    const REGULAR: f64 = 0.92;
    for (width, lang) in [(240.0, "ru"), (320.0, "be"), (800.0, "en"), (1440.0, "ko")] {
        for id in ["PRK", "KOR-PRK", "ryzhenkov-visit-2024"] {
            let drawing = Drawing::of(FOUR_CAPITALS).selecting(id).telling_events();
            let svg = drawing.speaking(lang).wide(width).svg();
            let document = Document::parse(&svg).unwrap();
            for text in document
                .descendants()
                .filter(|each| each.has_tag_name("text"))
            {
                let number = |name| {
                    text.attribute(name)
                        .map_or(0.0, |each| each.parse().unwrap())
                };
                let left: f64 = text
                    .ancestors()
                    .filter_map(|each| {
                        let moved = each.attribute("transform")?.strip_prefix("translate(")?;
                        moved.split(' ').next()?.parse::<f64>().ok()
                    })
                    .sum();
                let words: String = text
                    .descendants()
                    .filter_map(|each| each.text().filter(|_| each.is_text()))
                    .collect();
                let estimate = diplomap::cartography::text_width(&words, number("font-size"));
                let width_px = estimate * REGULAR;
                let (start, end) = match text.attribute("text-anchor") {
                    Some("middle") => (-width_px / 2.0, width_px / 2.0),
                    Some("end") => (-width_px, 0.0),
                    _ => (0.0, width_px),
                };
                let x = left + number("x");
                assert!(
                    x + start >= 0.0 && x + end <= width,
                    "{words} at {x} of {width}"
                );
            }
        }
    }
}

fn words(document: &Document<'_>) -> String {
    let texts = document
        .descendants()
        .filter(|each| each.has_tag_name("text"));
    let line = |text: Node<'_, '_>| -> String {
        text.descendants()
            .filter(Node::is_text)
            .filter_map(|each| each.text())
            .collect()
    };
    texts.map(line).collect::<Vec<_>>().join(" ")
}
