//! No text makes the reader panic, overflow or dawdle.

use std::fmt::Write;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{json, reading};
use crate::export::json::write_json;

/// A small document that uses every part of the format.
const SEED: &str = r#"{"diplomap": 1, "title": {"en": "T", "ko": "제목"}, "countries": ["BLR", {"id": "PRK", "name": "북한",
"capital": {"name": "P", "lon": 125.75, "lat": 39.03}}], "sources": [{"id": "s", "title": "T", "publisher": "P",
"url": "https://a.b", "published": "2024~"}], "events": [{"id": "e", "kind": "visit", "date": "2024-07-23/..", "title": "T",
"place": {"name": "X"}, "parties": [{"country": "BLR", "role": "visitor", "people": ["A"]}, {"country": "PRK"}],
"evidence": [{"source": "s", "stance": "denies", "speaker": {"name": "K", "country": "PRK"}, "quote": "\ud83d\ude00"}]}],
"tour": [{"select": "BLR-PRK"}]}"#;

/// Reads; if that works, what is written has to read back the same.
fn survives(text: &str) -> Result<(), TestCaseError> {
    match json(text) {
        Ok(read) => {
            let again = json(&write_json(&read.dataset)).map(|again| again.dataset);
            prop_assert_eq!(again.as_ref(), Ok(&read.dataset));
        }
        Err(problems) => {
            prop_assert!(!problems.is_empty());
            let places: Vec<_> = problems
                .iter()
                .map(|each| each.place.map(|place| (place.line, place.column)))
                .collect();
            prop_assert!(places.is_sorted());
            let lines = text.split('\n').count();
            for problem in &problems {
                prop_assert!(
                    problem.place.unwrap().line <= lines && problem.place.unwrap().column >= 1
                );
                prop_assert!(problem.to_string().chars().count() < 1000);
            }
        }
    }
    Ok(())
}

fn words() -> impl Strategy<Value = String> {
    "[a-zA-Z북한é😀\"\\\\\n\u{1}]{0,8}[a-z]"
}

/// A text for readers, in JSON.
fn localized() -> impl Strategy<Value = String> {
    let quoted = || words().prop_map(|words| serde_json::Value::from(words).to_string());
    prop_oneof![
        quoted(),
        (quoted(), quoted()).prop_map(|(en, ko)| format!(r#"{{"ko-KR": {ko}, "en": {en}}}"#)),
    ]
}

prop_compose! {
    fn event()(
        kind in 0..7_usize, date in prop::sample::select(vec!["2024", "2024-06~", "../1990", "2022-02/..", "[2020,2021]"]),
        title in localized(), summary in localized(), roles in prop::collection::vec((0..5_usize, 0..9_usize), 2..5),
        stances in prop::collection::vec((0..5_usize, 0..4_usize), 1..4), person in localized(),
    ) -> String {
        const IDS: [&str; 5] = ["PRK", "BLR", "RUS", "XYZ", "USA"];
        let kind = crate::model::EventKind::ALL[kind].as_str();
        let mut text = format!(r#""kind": "{kind}", "date": "{date}", "title": {title}, "summary": {summary}, "parties": ["#);
        write!(text, r#"{{"country": "KOR", "role": "host", "people": [{person}]}}"#).unwrap();
        for (country, role) in roles {
            let role = crate::model::Role::ALL[role].as_str();
            write!(text, r#", {{"country": "{}", "role": "{role}"}}"#, IDS[country]).unwrap();
        }
        text.push_str(r#"], "evidence": ["#);
        for (at, (stance, speaker)) in stances.into_iter().enumerate() {
            let speaker = ["", r#", "speaker": "JPN""#, r#", "speaker": {"name": "K"}"#, r#", "locator": "p. 1""#][speaker];
            let stance = crate::model::Stance::ALL[stance].as_str();
            write!(text, r#"{} {{"source": "s", "stance": "{stance}"{speaker}}}"#, if at == 0 { "" } else { "," }).unwrap();
        }
        text + "]"
    }
}

proptest! {
    #[test]
    fn any_bytes_are_a_dataset_or_have_problems(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn any_text_of_json_signs_is_a_dataset_or_has_problems(text in r#"[\[\]{}:,"\\0-9eE.\-ntu a-fé\n]{0,60}"#) {
        survives(&text)?;
    }

    #[test]
    fn any_mutation_of_a_document_is_a_dataset_or_has_problems(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..5_u8, "\\PC{0,3}"), 1..4),
    ) {
        let mut text: Vec<char> = SEED.chars().collect();
        for (from, to, edit, chars) in edits {
            let (from, to) = (from.index(text.len()), to.index(text.len()));
            let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 40));
            match edit {
                0 => drop(text.drain(from..to)),
                1 => drop(text.splice(from..from, chars.chars())),
                2 => drop(text.splice(from..to, chars.chars())),
                3 => text.swap(from, to),
                _ => {
                    let copy = text[from..to].to_vec();
                    drop(text.splice(to..to, copy));
                }
            }
            if text.is_empty() {
                break;
            }
        }
        survives(&text.into_iter().collect::<String>())?;
    }

    #[test]
    fn any_value_in_the_place_of_another_is_a_dataset_or_has_problems(
        at in any::<prop::sample::Index>(),
        value in prop::sample::select(vec!["null", "[]", "{}", "1e999", "-1", "\"\"", "\"x\"", "\"\\ud800\"", "true", "[[{}]]", "{\"en\": {}}", "\"PRK\""]),
    ) {
        // Every value of the seed begins after a colon, a bracket or a comma.
        let places: Vec<_> = SEED.match_indices(": ").map(|(at, _)| at + 2).collect();
        let start = places[at.index(places.len())];
        let old = serde_json::Deserializer::from_str(&SEED[start..]).into_iter::<serde_json::Value>();
        let mut old = old;
        old.next();
        let end = start + old.byte_offset();
        survives(&[&SEED[..start], value, &SEED[end..]].concat())?;
    }

    #[test]
    fn a_generated_dataset_is_written_and_read_back(
        events in prop::collection::vec(event(), 0..6), title in localized(), lon in -180_000_000..=180_000_000_i64,
        lat in -90_000_000..=90_000_000_i64, cast in any::<bool>(),
    ) {
        let cast = if cast { r#""PRK", "BLR", "KOR","# } else { "" };
        let events: Vec<_> = events.iter().enumerate().map(|(at, event)| format!(r#"{{"id": "e-{at}", {event}}}"#)).collect();
        let degrees = |millionths: i64| format!("{millionths}e-6");
        let text = format!(
            r#"{{"diplomap": 1, "title": {title}, "countries": [{cast} {{"id": "XYZ", "name": {title}, "capital":
            {{"name": "C", "lon": {}, "lat": {}}}}}], "sources": [{{"id": "s", "title": "T", "publisher": "P"}}], "events": [{}]}}"#,
            degrees(lon), degrees(lat), events.join(", "),
        );
        let dataset = reading(&text).dataset;
        let written = write_json(&dataset);
        prop_assert_eq!(reading(&written).dataset, dataset);
    }
}

#[test]
fn deep_nesting_does_not_overflow_the_stack() {
    const DEPTH: usize = 100_000;
    let thread = std::thread::Builder::new()
        .stack_size(256 * 1024)
        .spawn(|| {
            let deep = ["[".repeat(DEPTH), "]".repeat(DEPTH)].concat();
            assert_eq!(json(&deep).unwrap_err()[0].code, "wrong-type");
            let deep_objects = [r#"{"a":"#.repeat(DEPTH), "1".into(), "}".repeat(DEPTH)].concat();
            assert_eq!(json(&deep_objects).unwrap_err().len(), 3);
            assert_eq!(json(&"[".repeat(DEPTH)).unwrap_err()[0].code, "syntax");
            let ignored = format!(r#"{{"diplomap": 1, "events": [], "x": {deep}}}"#);
            assert_eq!(json(&ignored).unwrap().warnings[0].code, "unknown-field");
            let misplaced =
                format!(r#"{{"diplomap": 1, "events": [{deep}], "title": {deep_objects}}}"#);
            assert_eq!(json(&misplaced).unwrap_err().len(), 3);
        });
    thread.unwrap().join().unwrap();
}

/// Large and wrong in ways that a quadratic reader would take minutes for.
#[test]
fn large_noise_is_refused_in_seconds() {
    let n = 400_000;
    let noise = [
        "x".repeat(4_000_000),
        "{\"a\":1,".repeat(n),
        format!("{{\"diplomap\":1,\"events\":[{}1]}}", "1,".repeat(2 * n)),
        format!(
            "{{\"diplomap\":1,\"events\":[]{}}}",
            ",\"evants\":1".repeat(n)
        ),
        format!(
            "{{\"diplomap\":1,\"events\":[],\"title\":\"{}\"",
            "é".repeat(4 * n)
        ),
        format!(
            "{{\"diplomap\":1,\"events\":[{}{{}}]}}",
            "{\"id\":\"e\",\"kind\":\"vist\",\"date\":\"x\"},".repeat(n / 8)
        ),
    ];
    for text in &noise {
        let start = Instant::now();
        assert!(!json(text).unwrap_err().is_empty());
        let took = start.elapsed();
        assert!(
            took < Duration::from_secs(20),
            "{took:?} for {}…",
            &text[..20]
        );
    }
}
