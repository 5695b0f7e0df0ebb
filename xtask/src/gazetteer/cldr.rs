//! CLDR's names: of countries, and of the cities that time zones are named after.
//!
//! From the npm packages cldr-localenames-full, cldr-dates-full, cldr-bcp47 and cldr-core.

mod zones;

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::{LANGUAGES, packages};
use crate::failure::Failure;

/// Everything that is taken from CLDR.
pub(super) struct Cldr {
    /// By language, then by alpha-2 code; `-alt-…` follows the code for other forms.
    territories: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// By language, then by time zone.
    cities: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// The time zones of a country.
    zones: BTreeMap<String, Vec<String>>,
    /// Alpha-3 code and number by alpha-2 code.
    codes: BTreeMap<String, (String, u16)>,
}

/// How a country is called in one language.
pub(super) struct Names<'a> {
    /// The short, neutral form.
    pub(super) short: &'a str,
    /// The other forms, the common one first.
    pub(super) others: Vec<&'a str>,
}

impl Cldr {
    /// Reads what the tables need.
    pub(super) fn read() -> Result<Self, Failure> {
        let (mut territories, mut cities) = (BTreeMap::new(), BTreeMap::new());
        for tag in LANGUAGES {
            let file = format!("main/{tag}/territories.json");
            let names = json("cldr-localenames-full", &file)?;
            let names = &names["main"][tag]["localeDisplayNames"]["territories"];
            territories.insert(tag, texts(names));
            let file = format!("main/{tag}/timeZoneNames.json");
            let names = json("cldr-dates-full", &file)?;
            let mut by_zone = BTreeMap::new();
            zones::exemplars(
                &names["main"][tag]["dates"]["timeZoneNames"]["zone"],
                "",
                &mut by_zone,
            );
            cities.insert(tag, by_zone);
        }
        zones::name_in_english(&mut cities);
        let zones = json("cldr-bcp47", "bcp47/timezone.json")?;
        let codes = json("cldr-core", "supplemental/codeMappings.json")?;
        let cldr = Self {
            territories,
            cities,
            zones: zones::by_country(&zones["keyword"]["u"]["tz"]),
            codes: country_codes(&codes["supplemental"]["codeMappings"]),
        };
        if cldr.iso().count() == 249 {
            Ok(cldr)
        } else {
            Err(Failure::new(
                "CLDR does not have the 249 entries of ISO 3166-1",
            ))
        }
    }

    /// The alpha-2 codes of ISO 3166-1: those with a number below 900 that are still in use.
    pub(super) fn iso(&self) -> impl Iterator<Item = &str> {
        let english = &self.territories[LANGUAGES[0]];
        self.codes
            .iter()
            .filter(|(code, (_, number))| *number < 900 && english.contains_key(*code))
            .map(|(code, _)| code.as_str())
    }

    /// The id of a country: its alpha-3 code.
    pub(super) fn id(&self, alpha_2: &str) -> Option<&str> {
        // Kosovo has no code in ISO 3166-1. CLDR has a private one, this is the one in use.
        if alpha_2 == "XK" {
            return Some("XKX");
        }
        Some(self.codes.get(alpha_2)?.0.as_str())
    }

    /// The names of a country in the language `tag`.
    pub(super) fn names(&self, tag: &str, alpha_2: &str) -> Option<Names<'_>> {
        let names = self.territories.get(tag)?;
        let common = names.get(alpha_2)?.as_str();
        let form = |form: &str| names.get(&format!("{alpha_2}-alt-{form}"));
        let (short, variant) = (form("short"), form("variant"));
        // "US" and "UK" are codes, not names.
        let is_code = |name: &String| name.bytes().all(|byte| byte.is_ascii_uppercase());
        let chosen = short
            .filter(|name| !is_code(name))
            .map_or(common, |name| name);
        let all = [
            Some(common),
            short.map(String::as_str),
            variant.map(String::as_str),
        ];
        Some(Names {
            short: chosen,
            others: all
                .into_iter()
                .flatten()
                .filter(|name| *name != chosen)
                .collect(),
        })
    }

    /// The time zone of a country that is named after the city called `english`.
    pub(super) fn zone(&self, alpha_2: &str, english: &str) -> Option<&str> {
        let wanted = letters(english);
        let zones = self.zones.get(alpha_2)?;
        zones
            .iter()
            .find(|zone| {
                let city = self.city(LANGUAGES[0], zone);
                city.is_some_and(|city| letters(city) == wanted)
            })
            .map(String::as_str)
    }

    /// The name of the city that the time zone `zone` is named after.
    pub(super) fn city<'a>(&'a self, tag: &str, zone: &'a str) -> Option<&'a str> {
        self.cities.get(tag)?.get(zone).map(String::as_str)
    }
}

fn json(package: &str, file: &str) -> Result<Value, Failure> {
    let path = packages::npm(package, file);
    let cannot = |error: String| Failure::new(format!("cannot read {}: {error}", path.display()));
    let text = fs::read_to_string(&path).map_err(|error| cannot(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| cannot(error.to_string()))
}

/// The members of an object that are text.
fn texts(object: &Value) -> BTreeMap<String, String> {
    let members = object.as_object().into_iter().flatten();
    members
        .filter_map(|(key, value)| Some((key.clone(), value.as_str()?.to_owned())))
        .collect()
}

fn country_codes(codes: &Value) -> BTreeMap<String, (String, u16)> {
    let codes = codes.as_object().into_iter().flatten();
    codes
        .filter_map(|(alpha_2, code)| {
            let number = code["_numeric"].as_str()?.parse().ok()?;
            let alpha_3 = code["_alpha3"].as_str()?.to_owned();
            (alpha_2.len() == 2).then(|| (alpha_2.clone(), (alpha_3, number)))
        })
        .collect()
}

/// The letters of a name, for sources that differ in case, spaces and apostrophes.
fn letters(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_form_is_taken_unless_it_is_a_code() {
        let names = [
            ("MM", "Myanmar (Burma)"),
            ("MM-alt-short", "Myanmar"),
            ("TR", "Türkiye"),
            ("TR-alt-variant", "Turkey"),
            ("US", "United States"),
            ("US-alt-short", "US"),
        ];
        let names = names.map(|(key, name)| (key.to_owned(), name.to_owned()));
        let cldr = Cldr {
            territories: BTreeMap::from([("en", names.into())]),
            cities: BTreeMap::new(),
            zones: BTreeMap::new(),
            codes: BTreeMap::new(),
        };
        let case = |alpha_2, short: &str, others: &[&str]| {
            let names = cldr.names("en", alpha_2).unwrap();
            assert_eq!((names.short, names.others.as_slice()), (short, others));
        };
        case("MM", "Myanmar", &["Myanmar (Burma)"]);
        case("TR", "Türkiye", &["Turkey"]);
        case("US", "United States", &["US"]);
    }
}
