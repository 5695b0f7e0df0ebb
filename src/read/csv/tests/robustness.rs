//! No table makes the reader panic, overflow or dawdle.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::record::records;
use super::{TWO_EVENTS, reading};
use crate::export::csv::write_csv;
use crate::read::{CellPlace, bytes, csv};

/// Reads; if that works, what is written has to read back as what is written again.
fn survives(text: &str) -> Result<(), TestCaseError> {
    match csv(text) {
        Ok(read) => {
            let written = write_csv(&read.dataset, "en");
            prop_assert_eq!(&written.losses, &[]);
            let again = csv(&written.text);
            prop_assert!(again.is_ok(), "{}\n{:?}", written.text, again);
            prop_assert_eq!(write_csv(&again.unwrap().dataset, "en"), written);
        }
        Err(problems) => {
            prop_assert!(!problems.is_empty());
            let place = |at: usize| problems[at].place.map(|place| (place.line, place.column));
            let lines = text.split('\n').count();
            for (at, problem) in problems.iter().enumerate() {
                let (line, column) = place(at).unwrap();
                prop_assert!(line <= lines && column >= 1);
                prop_assert!(at == 0 || place(at - 1) <= place(at));
                prop_assert!(problem.to_string().chars().count() < 1000);
                prop_assert!(problem.path.is_empty() || CellPlace::of(problem).is_some());
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_a_dataset_or_have_problems(file in prop::collection::vec(any::<u8>(), 0..400)) {
        survives(&String::from_utf8_lossy(&file))?;
        prop_assert!(bytes(&file).is_err());
    }

    #[test]
    fn any_rows_of_signs_are_a_dataset_or_have_problems(rows in "[,;\"\n\r\t 'a=\u{0}북]{0,60}") {
        survives(&["date,kind,title,parties,id\n", &rows].concat())?;
        survives(&rows)?;
    }

    #[test]
    fn any_mutation_of_a_table_is_a_dataset_or_has_problems(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..5_u8, "[,;\"\n\\PC]{0,3}"), 1..4),
    ) {
        let mut text: Vec<char> = TWO_EVENTS.chars().collect();
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
    fn cells_are_those_that_the_crate_csv_reads(
        rows in prop::collection::vec(prop::collection::vec("[a,;\"\n\r북 ]{0,5}", 1..4), 0..4), is_quoted in any::<bool>(),
    ) {
        let style = if is_quoted { ::csv::QuoteStyle::Always } else { ::csv::QuoteStyle::Necessary };
        let mut writer = ::csv::WriterBuilder::new().flexible(true).quote_style(style).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let read: Vec<Vec<_>> = records(&text, b',')
            .map(|record| record.cells().map(|cell| cell.text().into_owned()).collect())
            .collect();
        // Outside of quotes, blanks around a cell are none of it.
        let trimmed = |cell: &String| {
            let is_bare = !is_quoted && !cell.contains([',', '"', '\n', '\r']) && !cell.is_empty();
            if is_bare { cell.trim().to_owned() } else { cell.clone() }
        };
        let expected: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(trimmed).collect()).collect();
        prop_assert_eq!(read, expected, "{:?}", text);
    }
}

#[test]
fn ten_thousand_rows_are_read() {
    let rows = (0..5_000).map(|at| {
        let day = at % 28 + 1;
        let named =
            format!("2024-02-{day:02},visit,\"Visit, no. {at}\",Belarus (visitor); PRK (host),");
        let listed = format!("2024-02-{day:02},visit,Visit,BLR; North Korea,e-{at}");
        format!("{named},,An article,Paper {at},https://example.org/{at}\n{listed},,,,\n")
    });
    let header = "date,kind,title,parties,id,speaker,source_title,source_publisher,source_url\n";
    let text = [header, &rows.collect::<String>()].concat();
    let dataset = reading(&text).dataset;
    assert_eq!(dataset.events().len(), 10_000);
    assert_eq!(dataset.sources().len(), 5_001);
}

/// Large and wrong in ways that a quadratic reader would take minutes for.
#[test]
fn large_noise_is_refused_in_seconds() {
    const HEADER: &str = "date,kind,title,parties,id,source_title\n";
    let n = 100_000;
    let noise = [
        "x".repeat(50_000_000),
        ",".repeat(50_000_000),
        "\"".repeat(5_000_001),
        format!("{HEADER}\"{}", "a\"\"b,".repeat(n)),
        format!("{HEADER}{}", "\"a\"b,".repeat(n)),
        format!("{HEADER}{}", "x\n".repeat(n)),
        format!("{HEADER}{}x", ",\n".repeat(n)),
        format!("{HEADER}{}x", ",".repeat(10 * n)),
        format!(
            "{HEADER}{}",
            "soon,vist,,Blarus; Bielorussia; x,E,\n".repeat(n / 10)
        ),
        format!("{HEADER}2024,visit,T,BLR;PRK,e\n{}", ",,,,e\n".repeat(n)),
        format!("{HEADER}{}", "2024,visit,T,BLR;PRK\n".repeat(n + 1)),
        format!("{HEADER}2024,visit,T,{}", "BLR;".repeat(n)),
        format!(
            "{HEADER}{}",
            (0..n)
                .map(|at| format!(",,,,e-{at}\n"))
                .collect::<Vec<_>>()
                .concat()
        ),
        format!(
            "{HEADER}2024,visit,{},BLR;PRK,e\n{}",
            "T".repeat(10 * n),
            "2025,,,,e\n".repeat(n)
        ),
        format!("date{}\n", ",date".repeat(n)),
    ];
    for text in &noise {
        let start = Instant::now();
        assert!(csv(text).is_err());
        let took = start.elapsed();
        assert!(
            took < Duration::from_secs(20),
            "{took:?} for {}…",
            &text[..60]
        );
    }
}
