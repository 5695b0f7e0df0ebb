//! Dates, and what people write instead of EDTF.

use super::problem::ProblemKind;
use super::problems::Problems;
use super::value::{Object, Value};
use crate::model::{DateFault, EventDate};

impl Object<'_, '_> {
    pub(super) fn date(&self, problems: &mut Problems<'_>, name: &str) -> Option<EventDate> {
        self.get(name)?.date(problems)
    }
}

impl Value<'_, '_> {
    /// A date in EDTF.
    fn date(&self, problems: &mut Problems<'_>) -> Option<EventDate> {
        let text = self.text(problems)?;
        date(&text, || self.found())
            .map_err(|kind| self.problem(problems, kind))
            .ok()
    }
}

/// What should stand for `text`, if it is no date and only one can be meant.
pub(super) fn proposal(text: &str) -> Option<String> {
    match EventDate::parse(text) {
        Err(DateFault::NotEdtf) => edtf_of(text),
        Err(DateFault::EndsBeforeStart) => swapped(text),
        Ok(_) | Err(DateFault::FarYear) => None,
    }
}

/// The date written `text`, or the problem with it, which shows what was `found`.
pub(super) fn date(text: &str, found: impl FnOnce() -> String) -> Result<EventDate, ProblemKind> {
    EventDate::parse(text).map_err(|fault| ProblemKind::Date {
        fault,
        found: found(),
        instead: proposal(text),
    })
}

fn swapped(text: &str) -> Option<String> {
    let (start, end) = text.split_once('/')?;
    valid([end, "/", start].concat())
}

/// The EDTF that `text` probably means, if only one thing can be meant.
///
/// Takes `23.07.2024`, `July 2024`, `2024/07/23`, `20240723`, `c. 1961`, and
/// two of them with a dash or `to` between.
fn edtf_of(text: &str) -> Option<String> {
    const MOST_BYTES: usize = 64;
    const BETWEEN: &[&str] = &["–", "—", " - ", " to ", " until ", "/"];
    let text = text.trim();
    if text.len() > MOST_BYTES {
        return None;
    }
    if let Some(date) = single(text) {
        return Some(date);
    }
    BETWEEN.iter().find_map(|between| {
        let (start, end) = text.split_once(between)?;
        let side = |side: &str| valid(side.trim().to_owned()).or_else(|| single(side));
        valid([side(start)?, side(end)?].join("/"))
    })
}

fn single(text: &str) -> Option<String> {
    let (mut numbers, mut month, mut qualifier) = (Vec::new(), None, "");
    // Letters of other scripts are whatever is not ASCII: `valid` has the last word, and the
    // tables of letters would be in the download for this alone.
    for word in text
        .split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        // "23rd" counts as 23.
        let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        if !digits.is_empty() {
            numbers.push(digits);
        } else if matches!(&*word.to_ascii_lowercase(), "c" | "ca" | "circa" | "about") {
            qualifier = "~";
        } else if month.is_none() {
            month = Some(month_named(word)?);
        } else {
            return None;
        }
    }
    let is_no_month = |part: &str| part.len() > 1 && part > "12";
    let (year, month, day) = match (&*numbers, month) {
        ([packed], None) if packed.len() == 8 => {
            (packed.get(..4)?, packed.get(4..6)?, packed.get(6..)?)
        }
        ([year], None) => (*year, "", ""),
        ([year], Some(month)) => (*year, month, ""),
        ([year, day] | [day, year], Some(month)) if year.len() == 4 => (*year, month, *day),
        ([year, month] | [month, year], None) if year.len() == 4 => (*year, *month, ""),
        ([year, month, day], None) if year.len() == 4 => (*year, *month, *day),
        // The day comes first, unless slashes leave it open: 7/6/2024.
        ([day, month, year], None) if year.len() == 4 => {
            if is_no_month(month) {
                (*year, *day, *month)
            } else if text.contains('/') && day != month && !is_no_month(day) {
                return None;
            } else {
                (*year, *month, *day)
            }
        }
        _ => return None,
    };
    let mut date = year.to_owned();
    for part in [month, day] {
        match part.len() {
            0 => (),
            1 => date.extend(["-0", part]),
            2 => date.extend(["-", part]),
            _ => return None,
        }
    }
    date.push_str(qualifier);
    valid(date)
}

/// The number of an English month, by at least three of its letters.
fn month_named(word: &str) -> Option<&'static str> {
    const MONTHS: [(&str, &str); 12] = [
        ("january", "1"),
        ("february", "2"),
        ("march", "3"),
        ("april", "4"),
        ("may", "5"),
        ("june", "6"),
        ("july", "7"),
        ("august", "8"),
        ("september", "9"),
        ("october", "10"),
        ("november", "11"),
        ("december", "12"),
    ];
    let word = word.to_ascii_lowercase();
    let is_meant = |(name, _): &&(&str, &str)| word.len() >= 3 && name.starts_with(&word);
    MONTHS.iter().find(is_meant).map(|(_, number)| *number)
}

fn valid(text: String) -> Option<String> {
    EventDate::parse(&text).is_ok().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_turned_into_edtf() {
        #[track_caller]
        fn case(text: &str, expected: Option<&str>) {
            assert_eq!(edtf_of(text).as_deref(), expected, "{text:?}");
        }
        case("23.07.2024", Some("2024-07-23"));
        case("3.7.2024", Some("2024-07-03"));
        case("23/07/2024", Some("2024-07-23"));
        case("07/23/2024", Some("2024-07-23"));
        case("07/06/2024", None);
        case("07/07/2024", Some("2024-07-07"));
        case("2024/07/23", Some("2024-07-23"));
        case("2024.7.3", Some("2024-07-03"));
        case("2024-7-3", Some("2024-07-03"));
        case("20240723", Some("2024-07-23"));
        case("July 2024", Some("2024-07"));
        case("Sept. 2024", Some("2024-09"));
        case("23 July 2024", Some("2024-07-23"));
        case("July 23rd, 2024", Some("2024-07-23"));
        case("07/2024", Some("2024-07"));
        case("2024/07", Some("2024-07"));
        case(" 2024-07-23 ", Some("2024-07-23"));
        case("c. 1961", Some("1961~"));
        case("about July 1961", Some("1961-07~"));
        case("2024-07-23 – 2024-07-25", Some("2024-07-23/2024-07-25"));
        case("2024-07-23 - 2024-07-25", Some("2024-07-23/2024-07-25"));
        case("2024-07-23 / 2024-07-25", Some("2024-07-23/2024-07-25"));
        case("23.07.2024 to 25.07.2024", Some("2024-07-23/2024-07-25"));
        case("May 2024 – June 2024", Some("2024-05/2024-06"));
        case("1961–1995", Some("1961/1995"));
        case("2024-02-30", None);
        case("30.02.2024", None);
        case("31.12.24", None);
        case("yesterday", None);
        case("Ma 2024", None);
        case("", None);
        case("2024년 7월 23일", Some("2024-07-23"));
    }
}
