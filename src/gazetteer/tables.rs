//! The tables in `assets/gazetteer`, read.
//!
//! All are in order of the ids. Three have a row for every country: the positions,
//! the first language, and CLDR's other names.

use crate::model::{Country, CountryId, LocalizedText, LonLat};

pub(super) const POSITIONS: &str = include_str!("../../assets/gazetteer/positions.csv");

/// Names and capitals by language; the first language has every country.
pub(super) const NAMES: &[(&str, &str)] = &[
    ("en", include_str!("../../assets/gazetteer/en.csv")),
    ("ko", include_str!("../../assets/gazetteer/ko.csv")),
    ("ru", include_str!("../../assets/gazetteer/ru.csv")),
    ("be", include_str!("../../assets/gazetteer/be.csv")),
];

/// Each country's alpha-2 code, and the further names that CLDR has for it.
pub(super) const VARIANTS: &str = include_str!("../../assets/gazetteer/variants.csv");

/// Further names of some countries, compiled by hand.
pub(super) const ALTERNATIVES: &str = include_str!("../../assets/gazetteer/alternatives.csv");

/// Joins the tables of positions and names.
pub(super) fn countries() -> Vec<Country> {
    let mut languages: Vec<_> = NAMES
        .iter()
        .map(|(tag, table)| (*tag, rows(table).peekable()))
        .collect();
    let country = |(id, position): (&'static str, &'static str)| {
        let (mut names, mut capitals) = (Vec::new(), Vec::new());
        for (tag, rows) in &mut languages {
            if let Some((_, cells)) = rows.next_if(|row| row.0 == id) {
                let (name, capital) = cells.split_once(',')?;
                names.push(((*tag).to_owned(), name.to_owned()));
                capitals.push(((*tag).to_owned(), capital.to_owned()));
            }
        }
        let (lon, lat) = position.split_once(',')?;
        Some(Country::new(
            CountryId::new(id)?,
            LocalizedText::tagged(names)?,
            LocalizedText::tagged(capitals)?,
            LonLat::new(degrees(lon)?, degrees(lat)?),
        ))
    };
    rows(POSITIONS).filter_map(country).collect()
}

/// The rows of a table: the id, and the other cells as they stand.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.split('\n').filter_map(|line| line.split_once(','))
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

    fn ids(table: &'static str) -> Vec<&'static str> {
        str::lines(table)
            .map(|row| row.split(',').next().unwrap())
            .collect()
    }

    #[test]
    fn every_row_of_the_tables_is_read() {
        let countries = countries();
        let listed: Vec<_> = countries.iter().map(|each| each.id().to_string()).collect();
        assert_eq!(listed, ids(POSITIONS));
        assert!(listed.is_sorted());
        for (tag, table) in NAMES {
            let rows = ids(table);
            assert!(rows.is_sorted(), "{tag}");
            let read = countries.iter().filter(|each| {
                let mut names = each.name().translations();
                names.any(|(language, _)| language == *tag)
            });
            let read: Vec<_> = read.map(|each| each.id().to_string()).collect();
            assert_eq!(read, rows, "{tag}");
        }
        assert_eq!(ids(NAMES[0].1), listed);
    }

    #[test]
    fn other_names_are_of_countries_in_their_order() {
        assert_eq!(ids(VARIANTS), ids(POSITIONS));
        let alternatives = ids(ALTERNATIVES);
        assert!(alternatives.windows(2).all(|pair| pair[0] < pair[1]));
        for id in alternatives {
            assert!(ids(POSITIONS).contains(&id), "{id}");
        }
    }

    #[test]
    fn no_cell_is_empty_quoted_or_padded() {
        let names = NAMES.iter().map(|(_, table)| *table);
        for table in names.chain([POSITIONS, VARIANTS, ALTERNATIVES]) {
            assert!(table.ends_with('\n') && !table.contains('\r'));
            for line in table.lines() {
                let mut cells = line.split(',');
                let is_sound =
                    |cell: &str| !cell.is_empty() && cell.trim() == cell && !cell.contains('"');
                assert!(cells.all(is_sound), "{line}");
            }
        }
    }

    #[test]
    fn positions_south_and_west_keep_their_sign() {
        assert_eq!(degrees("-33.45"), Some(-33.45));
        assert_eq!(degrees("-0.13"), Some(-0.13));
        assert_eq!(degrees("9.02"), Some(9.02));
        assert_eq!(degrees("9"), None);
    }
}
