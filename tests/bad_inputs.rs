//! Files that people might have, and that are no datasets, or no good ones.
//!
//! tests/data/bad/ has a folder for each format. What is told of each file stands
//! in a golden beside it, to be read by a person: written when missing, rewritten
//! with `UPDATE=1`, and never written where `CI` is set.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use diplomap::read;

/// Files of the format `format`, and how many there are at least.
fn inputs(format: &str) -> Vec<PathBuf> {
    let folder = Path::new("tests/data/bad").join(format);
    let entries = fs::read_dir(&folder)
        .expect("a folder of the package")
        .flatten();
    let mut files: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == format)
        })
        .collect();
    files.sort();
    files
}

/// What is told of `input`, a line a problem, and how long that took.
fn told(input: &[u8]) -> (String, Duration) {
    let start = Instant::now();
    let (verdict, problems) = match read::bytes(input) {
        Ok(reading) => ("read", reading.warnings),
        Err(problems) => ("refused", problems),
    };
    let took = start.elapsed();
    let mut told = format!("{verdict}\n");
    for problem in &problems {
        let (severity, code) = (problem.severity.as_str(), &problem.code);
        told.extend([severity, " ", code, ": ", &problem.to_string(), "\n"]);
    }
    assert!(!problems.is_empty(), "nothing is told");
    (told, took)
}

/// Compares with the golden beside `input`, or writes it.
fn compare(input: &Path, told: &str) -> Result<(), String> {
    let golden = input.with_extension("problems");
    let is_ci = env::var_os("CI").is_some();
    let is_rewritten = env::var_os("UPDATE").is_some() && !is_ci;
    match fs::read_to_string(&golden) {
        Ok(expected) if expected == told => Ok(()),
        Ok(expected) if !is_rewritten => Err(format!(
            "{}:\n{told}instead of\n{expected}",
            golden.display()
        )),
        Err(error) if is_ci => Err(format!("{}: {error}", golden.display())),
        _ => fs::write(&golden, told).map_err(|error| format!("{}: {error}", golden.display())),
    }
}

#[test]
fn every_bad_file_is_refused_or_warned_of_within_a_second() {
    let mut wrong = Vec::new();
    for format in ["csv", "json"] {
        let inputs = inputs(format);
        assert!(inputs.len() >= 30, "{} in {format}", inputs.len());
        for input in inputs {
            let bytes = fs::read(&input).expect("a file of the package");
            let (told, took) = told(&bytes);
            wrong.extend(compare(&input, &told).err());
            if took > Duration::from_secs(1) {
                wrong.push(format!("{}: {took:?}", input.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_problem_is_told_in_every_language() {
    let mut same = 0;
    for input in ["csv", "json"].into_iter().flat_map(inputs) {
        let bytes = fs::read(&input).expect("a file of the package");
        let read = |language| match read::Reader::in_best_of(&[language]).bytes(&bytes) {
            Ok(reading) => reading.warnings,
            Err(problems) => problems,
        };
        let english = read("en");
        for language in ["ko", "ru", "be"] {
            let problems = read(language);
            assert_eq!(problems.len(), english.len(), "{}", input.display());
            for (told, known) in problems.iter().zip(&english) {
                let told_of = (&told.code, &told.path, told.place, told.severity);
                let known_of = (&known.code, &known.path, known.place, known.severity);
                assert_eq!(told_of, known_of, "{}", input.display());
                assert_ne!(told.message, known.message, "{}", input.display());
                let is_helped = told.help.is_some();
                assert_eq!(is_helped, known.help.is_some(), "{}", input.display());
                same += usize::from(is_helped && told.help == known.help);
            }
        }
    }
    assert_eq!(same, 0, "helps that are not translated");
}

#[test]
fn fifty_megabytes_of_noise_are_refused_in_seconds() {
    const SIZE: usize = 50_000_000;
    let noise = |pattern: &[u8]| pattern.repeat(SIZE / pattern.len());
    // Bytes that follow no pattern (a linear congruential generator, Knuth's MMIX).
    let mut state: u64 = 1;
    let mut random = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state.to_be_bytes()
    };
    let bytes: Vec<u8> = (0..SIZE / 8).flat_map(|_| random()).collect();
    let printable = bytes.iter().map(|byte| byte % 95 + 32).collect();
    let header =
        |pattern: &[u8]| [b"date,kind,title,parties\n2024,visit,\"", &*noise(pattern)].concat();
    for input in [
        bytes,
        printable,
        noise(b"x"),
        noise(b",;\t\n"),
        noise(b"\""),
        noise(&[0]),
        noise("북한 ".as_bytes()),
        header(b"x"),
        header("북한, \"\"\n".as_bytes()),
        noise(b"[[[[{"),
        [b"{\"diplomap\": 1, \"events\": \"", &*noise(b"x")].concat(),
        noise(b"{\"a\": \""),
    ] {
        let (told, took) = told(&input);
        assert!(
            told.starts_with("refused"),
            "{}",
            told.get(..200).unwrap_or(&told)
        );
        let start = String::from_utf8_lossy(&input[..40]);
        assert!(took < Duration::from_secs(20), "{took:?} for {start:?}…");
        println!("{took:?} {start:?}…");
    }
}
