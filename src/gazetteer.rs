//! The built-in countries: id, name, capital, and where the capital lies.
//!
//! Owns the tables in `assets/gazetteer`: one of positions, and one of names for
//! each language. Knows nothing of outlines. A country is listed once it has a
//! position and a name and a capital in the first language.

use std::sync::LazyLock;

use crate::model::{Country, CountryId, LocalizedText, LonLat};

const POSITIONS: &str = include_str!("../assets/gazetteer/positions.csv");

/// Names by language; the first language has every country.
const NAMES: &[(&str, &str)] = &[
    ("en", include_str!("../assets/gazetteer/en.csv")),
    ("ko", include_str!("../assets/gazetteer/ko.csv")),
    ("ru", include_str!("../assets/gazetteer/ru.csv")),
    ("be", include_str!("../assets/gazetteer/be.csv")),
];

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(countries);

/// The country with this id, if it is built in.
pub fn country(id: CountryId) -> Option<&'static Country> {
    let at = COUNTRIES.binary_search_by_key(&id, Country::id).ok()?;
    COUNTRIES.get(at)
}

/// All built-in countries, in order of their ids.
pub fn all() -> &'static [Country] {
    &COUNTRIES
}

/// The country that is called `name` in some language; case does not matter in ASCII.
pub fn by_name(name: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|country| {
        let mut names = country.name().translations();
        names.any(|(_, each)| each.eq_ignore_ascii_case(name))
    })
}

/// The country whose name in some language is at most two letters from `name`, or
/// one from a short one; case does not matter in ASCII.
pub fn nearest(name: &str) -> Option<&'static Country> {
    let letters = |text: &str| -> Vec<char> { text.to_ascii_lowercase().chars().collect() };
    let found = letters(name.trim());
    let most = if found.len() < 6 { 1 } else { 2 };
    let distance = |other: &str| {
        let other = letters(other);
        // Levenshtein's, a row at a time, for lengths that can be near enough.
        let mut row: Vec<usize> = (0..=other.len()).collect();
        if other.len().abs_diff(found.len()) > most {
            return usize::MAX;
        }
        for (i, a) in found.iter().enumerate() {
            let mut diagonal = std::mem::replace(&mut row[0], i + 1);
            for (j, b) in other.iter().enumerate() {
                let least = (diagonal + usize::from(a != b))
                    .min(row[j] + 1)
                    .min(row[j + 1] + 1);
                diagonal = std::mem::replace(&mut row[j + 1], least);
            }
        }
        row[other.len()]
    };
    let distance_to = |country: &&Country| {
        let names = country.name().translations();
        names
            .map(|(_, each)| distance(each))
            .min()
            .unwrap_or(usize::MAX)
    };
    COUNTRIES
        .iter()
        .min_by_key(distance_to)
        .filter(|country| distance_to(country) <= most)
}

/// Joins the tables, all of which are in order of the ids.
fn countries() -> Vec<Country> {
    let mut languages: Vec<_> = NAMES
        .iter()
        .map(|(tag, table)| (*tag, rows(table).peekable()))
        .collect();
    let country = |[id, lon, lat]: [&'static str; 3]| {
        let (mut names, mut capitals) = (Vec::new(), Vec::new());
        for (tag, rows) in &mut languages {
            if let Some([_, name, capital]) = rows.next_if(|row| row[0] == id) {
                names.push(((*tag).to_owned(), name.to_owned()));
                capitals.push(((*tag).to_owned(), capital.to_owned()));
            }
        }
        Some(Country::new(
            CountryId::new(id)?,
            LocalizedText::tagged(names)?,
            LocalizedText::tagged(capitals)?,
            LonLat::new(degrees(lon)?, degrees(lat)?),
        ))
    };
    rows(POSITIONS).filter_map(country).collect()
}

fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    table.split('\n').filter_map(|line| {
        let mut cells = line.splitn(3, ',');
        Some([cells.next()?, cells.next()?, cells.next()?])
    })
}

/// Degrees with two decimals, as the table has them.
fn degrees(cell: &str) -> Option<f64> {
    let (whole, fraction) = cell.split_once('.')?;
    let hundredths: i32 = [whole, fraction].concat().parse().ok()?;
    Some(f64::from(hundredths) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> CountryId {
        CountryId::new(text).unwrap()
    }

    #[test]
    fn every_row_of_the_tables_is_read() {
        let ids = |table| -> Vec<_> {
            str::lines(table)
                .map(|row| row.split(',').next().unwrap())
                .collect()
        };
        let listed: Vec<_> = all().iter().map(|each| each.id().to_string()).collect();
        assert_eq!(listed, ids(POSITIONS));
        assert!(listed.is_sorted());
        for (tag, table) in NAMES {
            let rows = ids(table);
            assert!(rows.is_sorted(), "{tag}");
            let read = all().iter().filter(|each| {
                let mut names = each.name().translations();
                names.any(|(language, _)| language == *tag)
            });
            let read: Vec<_> = read.map(|each| each.id().to_string()).collect();
            assert_eq!(read, rows, "{tag}");
        }
        assert_eq!(ids(NAMES[0].1), listed);
    }

    #[test]
    fn a_country_has_its_name_its_capital_and_a_place() {
        let country = country(id("PRK")).unwrap();
        assert_eq!(country.name().pick(&["en"]).text, "North Korea");
        assert_eq!(country.capital().pick(&["en"]).text, "Pyongyang");
        assert_eq!(country.position(), LonLat::new(125.75, 39.03));
        assert_eq!(super::country(id("XYZ")), None);
    }

    #[test]
    fn positions_south_and_west_keep_their_sign() {
        assert_eq!(
            country(id("CHL")).unwrap().position(),
            LonLat::new(-70.65, -33.45)
        );
        assert_eq!(
            country(id("GBR")).unwrap().position(),
            LonLat::new(-0.13, 51.51)
        );
        for country in all() {
            let LonLat { lon, lat } = country.position();
            assert!(
                (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat),
                "{country:?}"
            );
        }
    }

    #[test]
    fn a_country_is_found_by_its_name() {
        assert_eq!(by_name("north korea").map(Country::id), Some(id("PRK")));
        assert_eq!(by_name("Türkiye").map(Country::id), Some(id("TUR")));
        assert_eq!(by_name("Atlantis"), None);
    }

    #[test]
    fn a_mistyped_name_is_nearest_to_the_right_one() {
        assert_eq!(nearest("Bielarus").map(Country::id), Some(id("BLR")));
        assert_eq!(nearest("north koera").map(Country::id), Some(id("PRK")));
        assert_eq!(nearest("Расия").map(Country::id), Some(id("RUS")));
        assert_eq!(nearest("Atlantis"), None);
        assert_eq!(nearest(""), None);
        assert_eq!(nearest(&"x".repeat(1000)), None);
    }
}
