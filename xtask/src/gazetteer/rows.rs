//! A row for each country: the sources joined, and corrected.
//!
//! Guarantees that every country has a name and a capital in every language, that no
//! entry of ISO 3166-1 is forgotten, and that no correction is there for nothing.

use super::LANGUAGES;
use super::cldr::Cldr;
use super::corrections::{Correction, Corrections, IN_NO_SOURCE, What};
use super::geonames::GeoNames;
use crate::failure::Failure;

/// What the tables say of one country.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) alpha_2: String,
    pub(super) lon: f64,
    pub(super) lat: f64,
    /// In the order of `LANGUAGES`.
    pub(super) names: Vec<String>,
    /// In the order of `LANGUAGES`.
    pub(super) capitals: Vec<String>,
    /// The other names that CLDR has.
    pub(super) variants: Vec<String>,
}

/// The sources, and how many corrections were of use.
struct Join<'a> {
    cldr: &'a Cldr,
    geonames: &'a GeoNames,
    corrections: &'a Corrections,
    used: usize,
}

/// The rows in order of their ids.
pub(super) fn join(
    cldr: &Cldr,
    geonames: &GeoNames,
    corrections: &Corrections,
) -> Result<Vec<Row>, Failure> {
    let mut join = Join {
        cldr,
        geonames,
        corrections,
        used: 0,
    };
    let mut rows = Vec::new();
    let mut alpha_2s: Vec<_> = cldr.iso().chain(geonames.countries()).collect();
    alpha_2s.sort_unstable();
    alpha_2s.dedup();
    for alpha_2 in alpha_2s {
        let row = join
            .row(alpha_2)
            .map_err(|what| Failure::new(format!("{alpha_2}: {what}")))?;
        rows.extend(row);
    }
    if join.used != corrections.len() {
        return Err(Failure::new(format!(
            "{} of {} corrections are of no country",
            corrections.len() - join.used,
            corrections.len()
        )));
    }
    rows.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(rows)
}

impl<'a> Join<'a> {
    /// The row of a country, or nothing if it is left out.
    fn row(&mut self, alpha_2: &str) -> Result<Option<Row>, String> {
        let id = self.cldr.id(alpha_2).ok_or("no id")?;
        if self.correction(id, What::Omit).is_some() {
            return Ok(None);
        }
        let marked = self.geonames.capital(alpha_2);
        let city = match self.correction(id, What::City) {
            Some(chosen) => {
                let number = chosen.text.parse().map_err(|_| "no number of a city")?;
                let city = self.geonames.city(number).ok_or("no such city")?;
                needed(marked != Some(city), chosen)?;
                city
            }
            None => marked.ok_or("no capital")?,
        };
        let (lon, lat) = match self.correction(id, What::Position) {
            Some(moved) => {
                let position = moved.text.split_once(' ').ok_or("no position")?;
                let degrees = |text: &str| text.parse().map_err(|_| "no degrees".to_owned());
                (degrees(position.0)?, degrees(position.1)?)
            }
            None => (city.lon, city.lat),
        };
        let english = self.geonames.name(LANGUAGES[0], city).ok_or("no name")?;
        let found = self.cldr.zone(alpha_2, english);
        let zone = match self.correction(id, What::Zone) {
            Some(chosen) => {
                needed(found.is_none(), chosen)?;
                Some(chosen.text.as_str())
            }
            None => found,
        };
        let (mut names, mut capitals, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for tag in LANGUAGES {
            let of_cldr = self.cldr.names(tag, alpha_2).ok_or("no names")?;
            names.push(self.corrected(id, What::Name(tag), Some(of_cldr.short))?);
            others.push(of_cldr.short);
            others.extend(of_cldr.others);
            let capital = zone.and_then(|zone| self.cldr.city(tag, zone));
            let capital = capital.or_else(|| self.geonames.name(tag, city));
            capitals.push(self.corrected(id, What::Capital(tag), capital)?);
        }
        let mut variants = Vec::new();
        for other in others.into_iter().map(cell) {
            if !names.contains(&other) && !variants.contains(&other) && other != alpha_2 {
                variants.push(other);
            }
        }
        Ok(Some(Row {
            id: id.to_owned(),
            alpha_2: alpha_2.to_owned(),
            lon,
            lat,
            names,
            capitals,
            variants,
        }))
    }

    fn correction(&mut self, id: &str, what: What) -> Option<&'a Correction> {
        let found = self.corrections.find(id, what);
        self.used += usize::from(found.is_some());
        found
    }

    /// What the table says, or else the source.
    fn corrected(&mut self, id: &str, what: What, source: Option<&str>) -> Result<String, String> {
        let source = source.map(typographic);
        let Some(correction) = self.correction(id, what) else {
            let text = source.ok_or_else(|| format!("no {what:?}"))?;
            return if text.contains(',') {
                Err(format!("{what:?} {text:?} has a comma"))
            } else {
                Ok(text)
            };
        };
        needed(source.as_deref() != Some(&correction.text), correction)?;
        if source.is_none() != (correction.reason == IN_NO_SOURCE) {
            return Err(format!("{correction:?}: the source has {source:?}"));
        }
        Ok(correction.text.clone())
    }
}

/// Holds that a correction still changes something.
fn needed(is_needed: bool, correction: &Correction) -> Result<(), String> {
    if is_needed {
        Ok(())
    } else {
        Err(format!("{correction:?} is what the source has"))
    }
}

/// Apostrophes as they are printed.
fn typographic(text: &str) -> String {
    text.replace(['\'', '‘'], "’")
}

/// A name as a cell: where a name is only looked for, a comma is as good as a space.
fn cell(name: &str) -> String {
    typographic(&name.replace(", ", " "))
}
