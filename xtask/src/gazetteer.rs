//! Generates the tables of the built-in countries in `assets/gazetteer`.
//!
//! Country names come from CLDR, capitals and where they lie from `GeoNames`, and
//! the capitals' names from the first of both that has one. What the sources lack or
//! have wrong is mended by the reviewed table `xtask/gazetteer/corrections.csv`.
//! Run it by hand when a source or a correction changes; the result is committed.

mod cldr;
mod corrections;
mod geonames;
mod mo;
mod packages;
mod rows;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::failure::Failure;
use cldr::Cldr;
use corrections::Corrections;
use geonames::GeoNames;
use rows::Row;

/// The languages of the tables; the first has every name.
const LANGUAGES: [&str; 4] = ["en", "ko", "ru", "be"];

/// Where the tables are.
const ASSETS: &str = "assets/gazetteer";

/// Writes every table but the one that is kept by hand.
///
/// # Errors
///
/// When a source cannot be had or read, lacks what no correction adds, or has what
/// a correction was to mend.
pub(crate) fn run() -> Result<(), Failure> {
    packages::install()?;
    let cldr = Cldr::read()?;
    let corrections = Corrections::read()?;
    let geonames = GeoNames::read(&corrections.cities())?;
    let rows = rows::join(&cldr, &geonames, &corrections)?;
    write("positions.csv", &rows, |row| {
        format!("{},{:.2},{:.2}", row.id, row.lon, row.lat)
    })?;
    for (index, tag) in LANGUAGES.iter().enumerate() {
        write(&format!("{tag}.csv"), &rows, |row| {
            format!("{},{},{}", row.id, row.names[index], row.capitals[index])
        })?;
    }
    write("variants.csv", &rows, |row| {
        let mut line = format!("{},{}", row.id, row.alpha_2);
        for variant in &row.variants {
            let _ = write!(line, ",{variant}");
        }
        line
    })?;
    println!("{} countries", rows.len());
    Ok(())
}

/// Writes the file `name` of one line a country.
fn write(name: &str, rows: &[Row], line: impl Fn(&Row) -> String) -> Result<(), Failure> {
    let mut text = String::new();
    for row in rows {
        text.push_str(&line(row));
        text.push('\n');
    }
    let path = Path::new(ASSETS).join(name);
    fs::write(&path, text)
        .map_err(|error| Failure::new(format!("cannot write {}: {error}", path.display())))
}
