//! The reviewed table of what the sources lack or have wrong, each row with its reason.
//!
//! Guarantees that rows are in order, say something known, and have a reason. Whether a
//! row still changes something is for whoever applies it.

use std::fs;

use super::LANGUAGES;
use crate::failure::Failure;

const TABLE: &str = "xtask/gazetteer/corrections.csv";
const HEAD: &str = "id,what,text,reason";
/// The reason of what is added rather than mended.
pub(super) const IN_NO_SOURCE: &str = "in no source";

/// The table.
#[derive(Debug)]
pub(super) struct Corrections(Vec<Correction>);

/// One row.
#[derive(Debug)]
pub(super) struct Correction {
    id: String,
    what: What,
    /// What is right.
    pub(super) text: String,
    /// Why the source does not do.
    pub(super) reason: String,
}

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum What {
    /// An entry without a seat of government is left out.
    Omit,
    /// The capital is the city with this number in `GeoNames`.
    City,
    /// The capital lies at this longitude and latitude.
    Position,
    /// The capital's names are those of the city of this time zone in CLDR.
    Zone,
    /// The name of the country in a language.
    Name(&'static str),
    /// The name of the capital in a language.
    Capital(&'static str),
}

impl Corrections {
    /// Reads the table.
    pub(super) fn read() -> Result<Self, Failure> {
        let text = fs::read_to_string(TABLE)
            .map_err(|error| Failure::new(format!("cannot read {TABLE}: {error}")))?;
        Self::parse(&text).map_err(|what| Failure::new(format!("{TABLE}: {what}")))
    }

    fn parse(text: &str) -> Result<Self, String> {
        let mut lines = text.lines();
        if lines.next() != Some(HEAD) {
            return Err(format!("the first line is not `{HEAD}`"));
        }
        let rows: Vec<_> = lines.clone().map(key).collect();
        let mut pairs = rows.iter().zip(rows.iter().skip(1));
        if let Some((one, other)) = pairs.find(|(one, other)| one >= other) {
            return Err(format!("{other} does not come after {one}"));
        }
        let rows = lines.map(|line| correction(line).ok_or_else(|| format!("cannot read {line}")));
        Ok(Self(rows.collect::<Result<_, _>>()?))
    }

    /// The correction of one thing, if there is one.
    pub(super) fn find(&self, id: &str, what: What) -> Option<&Correction> {
        self.0.iter().find(|row| row.id == id && row.what == what)
    }

    /// The numbers of the cities that some row chooses.
    pub(super) fn cities(&self) -> Vec<u32> {
        let rows = self.0.iter().filter(|row| row.what == What::City);
        rows.filter_map(|row| row.text.parse().ok()).collect()
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

/// The columns by which the table is in order.
fn key(line: &str) -> &str {
    let mut commas = line.match_indices(',');
    commas.nth(1).map_or(line, |(at, _)| &line[..at])
}

fn correction(line: &str) -> Option<Correction> {
    let mut cells = line.splitn(4, ',');
    let (id, what) = (cells.next()?, what(cells.next()?)?);
    let (text, reason) = (cells.next()?, cells.next()?);
    let has_text = text.is_empty() == (what == What::Omit);
    (has_text && !reason.is_empty()).then(|| Correction {
        id: id.to_owned(),
        what,
        text: text.to_owned(),
        reason: reason.to_owned(),
    })
}

fn what(cell: &str) -> Option<What> {
    let language = |tag: &str| LANGUAGES.into_iter().find(|each| *each == tag);
    match cell.split_once('.') {
        Some(("name", tag)) => Some(What::Name(language(tag)?)),
        Some(("capital", tag)) => Some(What::Capital(language(tag)?)),
        Some(_) => None,
        None => match cell {
            "omit" => Some(What::Omit),
            "city" => Some(What::City),
            "position" => Some(What::Position),
            "zone" => Some(What::Zone),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_what_is_right_and_why() {
        let table = "id,what,text,reason\n\
                     ATA,omit,,nobody, says the treaty\n\
                     BOL,city,3911925,several capitals\n\
                     KAZ,capital.ru,Астана,the name since 2022\n";
        let table = Corrections::parse(table).unwrap();
        let find = |id, what| table.find(id, what).map(|row| row.text.as_str());
        assert_eq!(find("ATA", What::Omit), Some(""));
        assert_eq!(find("KAZ", What::Capital("ru")), Some("Астана"));
        assert_eq!(find("KAZ", What::Capital("be")), None);
        assert_eq!(find("KAZ", What::Name("ru")), None);
        assert_eq!(table.cities(), [3_911_925]);
    }

    #[test]
    fn a_table_with_a_mistake_is_refused() {
        let case = |rows: &str, expected: &str| {
            let table = format!("{HEAD}\n{rows}");
            assert_eq!(Corrections::parse(&table).unwrap_err(), expected);
        };
        case(
            "KAZ,omit,,a\nATA,omit,,b",
            "ATA,omit does not come after KAZ,omit",
        );
        case(
            "ATA,omit,,a\nATA,omit,,b",
            "ATA,omit does not come after ATA,omit",
        );
        case("ATA,omit,,", "cannot read ATA,omit,,");
        case("ATA,omit,text,a", "cannot read ATA,omit,text,a");
        case("ATA,capital.en,,a", "cannot read ATA,capital.en,,a");
        case("ATA,capital.fr,A,a", "cannot read ATA,capital.fr,A,a");
        case("ATA,seat,A,a", "cannot read ATA,seat,A,a");
        assert!(Corrections::parse("").is_err());
    }

    const TABLES: [(&str, &str); 4] = [
        ("en", include_str!("../../../assets/gazetteer/en.csv")),
        ("ko", include_str!("../../../assets/gazetteer/ko.csv")),
        ("ru", include_str!("../../../assets/gazetteer/ru.csv")),
        ("be", include_str!("../../../assets/gazetteer/be.csv")),
    ];

    #[test]
    fn the_committed_tables_follow_the_corrections() {
        let Corrections(rows) =
            Corrections::parse(include_str!("../../gazetteer/corrections.csv")).unwrap();
        let mut followed = 0;
        for row in &rows {
            let (cell, tag) = match row.what {
                What::Name(tag) => (1, tag),
                What::Capital(tag) => (2, tag),
                What::Omit => {
                    assert!(!TABLES[0].1.contains(&format!("{},", row.id)), "{row:?}");
                    continue;
                }
                What::City | What::Position | What::Zone => continue,
            };
            let (_, table) = TABLES.iter().find(|(each, _)| *each == tag).unwrap();
            let line = table
                .lines()
                .find(|line| line.starts_with(&row.id))
                .unwrap();
            assert_eq!(
                line.split(',').nth(cell),
                Some(row.text.as_str()),
                "{row:?}"
            );
            followed += 1;
        }
        assert!(followed > 100, "{followed}");
    }
}
