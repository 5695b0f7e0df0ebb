//! `cargo xtask sizes`: what the default page downloads before a reader can use it.

use std::path::Path;
use std::process::Command;

use crate::dist::Flavour;
use crate::failure::Failure;
use crate::step;

/// What the counted files are to weigh together at most, in bytes of brotli.
const GOAL: u64 = 140_000;
/// What they may weigh today. It follows every saving downwards and never rises: a feature pays for
/// its bytes with others.
const CEILING: u64 = 145_500;
/// The module's own files: styles, overview outlines, default dataset and words are inside the module.
const COUNTED: &[&str] = &["diplomap.js", "diplomap_bg.wasm"];
/// The page itself, and what comes after the first paint.
const APART: &[&str] = &[
    "index.html",
    "diplomap_be.json",
    "diplomap_built_in.bin",
    "diplomap_detail.bin",
    "diplomap_explore.css",
    "diplomap_explore.js",
    "diplomap_explore_bg.wasm",
    "diplomap_print.js",
    "diplomap_print_bg.wasm",
    "diplomap_reader.js",
    "diplomap_reader_bg.wasm",
    "diplomap_workshop.js",
    "diplomap_workshop_bg.wasm",
    "diplomap.standalone.js",
];

/// Prints `raw gzip brotli` of each file named; zlib and brotli are part of Node.js.
const MEASURE: &str = r#"
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length);
}
"#;

/// A file's weight in bytes: raw, gzip, brotli.
type Weight = [u64; 3];

/// Prints the table of `dist/`, and holds its total against the ceiling.
///
/// # Errors
///
/// If the total is above the ceiling, or a file is missing.
pub(crate) fn check() -> Result<(), Failure> {
    let files: Vec<_> = COUNTED.iter().chain(APART).collect();
    let weights = measure(&files)?;
    let (counted, apart) = weights.split_at(COUNTED.len().min(weights.len()));
    let mut total = Weight::default();
    for weight in counted {
        for (sum, bytes) in total.iter_mut().zip(weight) {
            *sum += bytes;
        }
    }
    println!("{:26} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    let mut rows: Vec<_> = COUNTED.iter().zip(counted).collect();
    rows.push((&"up to interactive", &total));
    rows.extend(APART.iter().zip(apart));
    for (name, [raw, gzip, brotli]) in rows {
        println!("{name:26} {raw:>9} {gzip:>9} {brotli:>9}");
    }
    let [_, _, brotli] = total;
    if brotli > CEILING {
        return Err(Failure::new(format!(
            "the default page downloads {brotli} bytes of brotli, {} above the ceiling of {CEILING}",
            brotli - CEILING
        )));
    }
    println!(
        "{} bytes of brotli below the ceiling of {CEILING}; the goal is {GOAL}",
        CEILING - brotli
    );
    Ok(())
}

fn measure(files: &[&&str]) -> Result<Vec<Weight>, Failure> {
    let folder = Flavour::Shipped.folder();
    let mut node = Command::new("node");
    node.args(["--input-type=module", "--eval", MEASURE, "--"]);
    node.args(files.iter().map(|file| folder.join(Path::new(file))));
    let (succeeded, output) = step::read(&mut node, false)?;
    let weights: Vec<_> = output.lines().filter_map(parse).collect();
    if succeeded && weights.len() == files.len() {
        Ok(weights)
    } else {
        Err(Failure::new("cannot measure the files of dist/"))
    }
}

fn parse(line: &str) -> Option<Weight> {
    let numbers: Vec<u64> = line
        .split(' ')
        .map_while(|number| number.parse().ok())
        .collect();
    numbers.try_into().ok()
}
