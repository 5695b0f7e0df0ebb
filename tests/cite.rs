//! Citations: what they name, in which forms, and that programs can read them.
//!
//! A citation that changes on purpose is accepted with `INSTA_UPDATE=always`.

use diplomap::export::cite::{Citation, Cited};
use diplomap::export::{Excerpt, Telling};
use diplomap::locale::Locale;
use diplomap::model::{Dataset, Event, EventDate};
use diplomap::view::{FilterParts, filter_words};
use proptest::prelude::*;
use serde_json::Value;

const FOUR_CAPITALS: &str = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");
const SINCE_1948: &str = include_str!("../assets/datasets/four-capitals-since-1948.json");
const ADDRESS: &str = "https://example.org/map#select=BLR-PRK&from=2022-06";

fn dataset(text: &str) -> Dataset {
    diplomap::read::json(text).expect("a dataset").dataset
}

/// A view to cite, which reads like the sentence that describes it.
struct View {
    dataset: Dataset,
    lang: &'static str,
    selection: Option<&'static str>,
    since: Option<&'static str>,
    url: Option<&'static str>,
    accessed: Option<&'static str>,
}

impl View {
    fn of(text: &str, lang: &'static str) -> Self {
        Self {
            dataset: dataset(text),
            lang,
            selection: None,
            since: None,
            url: Some(ADDRESS),
            accessed: Some("2026-11-25"),
        }
    }

    fn citation(&self) -> Citation {
        let locale = Locale::for_explorer(&[self.lang]);
        let date = |text| EventDate::parse(text).expect("a date");
        let (since, accessed) = (self.since.map(date), self.accessed.map(date));
        let parts = FilterParts {
            from: since.as_ref(),
            ..FilterParts::default()
        };
        let filter = filter_words(&self.dataset, &locale, &parts);
        let telling = Telling {
            locale: &locale,
            filter: filter.as_deref(),
            made: accessed.as_ref(),
        };
        let is_shown = |event: &&Event| self.since.is_none_or(|since| event.date().text() >= since);
        let events = self.dataset.events().iter().filter(is_shown);
        let excerpt = Excerpt::new(&self.dataset, events, telling);
        let cited = Cited {
            selection: self.selection,
            url: self.url,
        };
        Citation::new(&excerpt, &locale, cited)
    }
}

#[test]
fn a_citation_names_the_view_the_edition_and_the_sources() {
    #[track_caller]
    fn case(lang: &'static str, selection: &'static str, expected: &str) {
        let mut view = View::of(FOUR_CAPITALS, lang);
        view.selection = Some(selection);
        view.since = Some("2024-05");
        assert_eq!(view.citation().plain(), expected);
    }
    case(
        "en",
        "Belarus and North Korea",
        "“Minsk, Moscow, Pyongyang, Seoul”: Belarus and North Korea; since May 2024. 5 of 10 events from 1 source: \
         The Diplomat. Edition: 24 November 2026. Licence: CC-BY-4.0. Map made with diplomap. \
         https://example.org/map#select=BLR-PRK&from=2022-06 (accessed 25 November 2026).",
    );
    case(
        "ko",
        "벨라루스·북한",
        "“민스크·모스크바·평양·서울”: 벨라루스·북한, 2024년 5월부터. 사건 10건 중 5건, 출처 1건: The Diplomat. \
         버전: 2026년 11월 24일. 라이선스: CC-BY-4.0. diplomap으로 만든 지도. \
         https://example.org/map#select=BLR-PRK&from=2022-06 (접속일: 2026년 11월 25일).",
    );
    case(
        "ru",
        "Беларусь и Северная Корея",
        "«Минск, Москва, Пхеньян, Сеул»: Беларусь и Северная Корея; с мая 2024. 5 из 10 событий на основе 1 источника: The Diplomat. \
         Редакция: 24 ноября 2026. Лицензия: CC-BY-4.0. Карта создана в diplomap. \
         https://example.org/map#select=BLR-PRK&from=2022-06 (дата обращения: 25 ноября 2026).",
    );
    case(
        "be",
        "Беларусь і Паўночная Карэя",
        "«Мінск, Масква, Пхеньян, Сеул»: Беларусь і Паўночная Карэя; ад мая 2024. 5 з 10 падзей на аснове 1 крыніцы: The Diplomat. \
         Рэдакцыя: 24 лістапада 2026. Ліцэнзія: CC-BY-4.0. Карта створана ў diplomap. \
         https://example.org/map#select=BLR-PRK&from=2022-06 (дата звароту: 25 лістапада 2026).",
    );
}

#[test]
fn many_publishers_are_counted_as_sources_only() {
    let view = View::of(SINCE_1948, "en");
    let plain = view.citation().plain();
    assert!(plain.contains(" events from "), "{plain}");
    assert!(plain.contains(" sources. Edition: "), "{plain}");
}

#[test]
fn what_is_not_known_is_not_named() {
    let mut view = View::of(r#"{"diplomap": 1, "events": []}"#, "en");
    (view.url, view.accessed) = (None, None);
    let citation = view.citation();
    assert_eq!(
        citation.plain(),
        "“Diplomatic ties”. 0 events. Map made with diplomap."
    );
    for absent in ["url", "urldate", "year", "version"] {
        assert!(
            !citation.bibtex().contains(&format!("\n  {absent} = ")),
            "{absent}"
        );
    }
    let item: Value = serde_json::from_str(&citation.csl_json()).expect("JSON");
    let names: Vec<_> = item[0].as_object().expect("an item").keys().collect();
    assert_eq!(names, ["id", "type", "title", "genre", "language", "note"]);
    view.url = Some(ADDRESS);
    let plain = view.citation().plain();
    assert!(
        plain.ends_with(&["diplomap. ", ADDRESS, "."].concat()),
        "{plain}"
    );
}

#[test]
fn an_entry_for_bibtex() {
    let mut view = View::of(FOUR_CAPITALS, "en");
    (view.selection, view.since) = (Some("Belarus & {North} Korea"), Some("2024-05"));
    insta::assert_snapshot!(view.citation().bibtex());
}

#[test]
fn an_item_of_csl_json_in_korean() {
    let mut view = View::of(FOUR_CAPITALS, "ko");
    (view.selection, view.since) = (Some("벨라루스·북한"), Some("2024-05"));
    insta::assert_snapshot!(view.citation().csl_json());
}

#[test]
fn a_key_tells_views_and_editions_apart_and_not_days_and_addresses() {
    let mut view = View::of(FOUR_CAPITALS, "en");
    let key = view.citation().key();
    assert!(
        key.starts_with("diplomap-minsk-moscow-pyongyang-seoul-2026-11-24-"),
        "{key}"
    );
    (view.url, view.accessed) = (None, Some("2027-01-01"));
    assert_eq!(view.citation().key(), key);
    view.selection = Some("Belarus");
    assert_ne!(view.citation().key(), key);
    let other = View::of(&FOUR_CAPITALS.replace("2026-11-24", "2026-11-25"), "en");
    assert_ne!(other.citation().key(), key);
}

proptest! {
    #[test]
    fn no_text_breaks_a_citation(title in "[a-z{}\\\\\"%#&_$~^@,\n북é😀]{1,12}", license in "[a-z{}\\\\\"%=,]{1,8}", lang in 0..4_usize) {
        prop_assume!(!title.trim().is_empty() && !license.trim().is_empty());
        let text = serde_json::json!({"diplomap": 1, "title": title, "license": license, "edition": license, "events": []});
        let view = View::of(&text.to_string(), ["en", "ko", "ru", "be"][lang]);
        let citation = view.citation();
        let key = citation.key();
        prop_assert!(key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'));

        let entry = citation.bibtex();
        let beginning = ["@misc{", &key, ",\n"].concat();
        prop_assert!(entry.starts_with(&beginning));
        let mut depth = 0_i32;
        for c in entry.trim_end().chars() {
            depth += match c { '{' => 1, '}' => -1, _ => 0 };
            prop_assert!(depth >= 0);
            let is_outside = c == '@' && depth == 1;
            prop_assert!(!is_outside);
        }
        prop_assert_eq!(depth, 0);
        for line in entry.lines().filter(|line| line.starts_with("  ")) {
            let (_, value) = line.split_once(" = ").expect("a field");
            let is_value = value.starts_with('{') || value.trim_end_matches(',').len() == 3;
            prop_assert!(is_value, "{}", line);
        }

        let items: Value = serde_json::from_str(&citation.csl_json()).expect("JSON");
        prop_assert_eq!(&items[0]["id"], &Value::from(key));
        prop_assert_eq!(&items[0]["title"], &Value::from(title));
        prop_assert_eq!(&items[0]["accessed"]["date-parts"], &serde_json::json!([[2026, 11, 25]]));
    }
}
