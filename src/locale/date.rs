//! Dates in words, as precise as they are and no more.

use super::Locale;
use crate::model::{DatePart, DateShape, EventDate, IntervalEnd, QualifiedDate, Season};

/// Which form a date takes in its sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// By itself: "июнь 2024".
    Alone,
    /// After a word that governs it: "с июня 2024".
    Governed,
}

impl Locale {
    /// The date in the reader's own form: "June 2024", "23–25 July 2024".
    ///
    /// What no language has words for is shown as its EDTF text.
    pub fn date(&self, date: &EventDate) -> String {
        let words = match *date.shape() {
            DateShape::Single(date) => self.single(date),
            DateShape::Interval { start, end } => self.interval(start, end),
            DateShape::Other => None,
        };
        words.unwrap_or_else(|| date.text().to_owned())
    }

    fn single(&self, date: QualifiedDate) -> Option<String> {
        let words = self.part(date.part, Form::Alone)?;
        Some(match qualifier(date) {
            None => words,
            Some(qualifier) => self.fill(&format!("date.{qualifier}"), &[("date", &words)]),
        })
    }

    fn interval(&self, start: IntervalEnd, end: IntervalEnd) -> Option<String> {
        match (start, end) {
            (IntervalEnd::Date(start), IntervalEnd::Date(end)) => self.range(start, end),
            (IntervalEnd::Date(start), _) => self.one_sided("date.since", start),
            (_, IntervalEnd::Date(end)) => self.one_sided("date.until", end),
            _ => Some(self.text("date.unknown").to_owned()),
        }
    }

    fn one_sided(&self, key: &str, date: QualifiedDate) -> Option<String> {
        let words = self.part(date.part, Form::Governed)?;
        let key = match qualifier(date) {
            None => key.to_owned(),
            Some(qualifier) => format!("{key}.{qualifier}"),
        };
        Some(self.fill(&key, &[("date", &words)]))
    }

    fn range(&self, start: QualifiedDate, end: QualifiedDate) -> Option<String> {
        if qualifier(start).is_none() && qualifier(end).is_none() {
            let short = match (start.part, end.part) {
                (DatePart::Day(year, month, from), DatePart::Day(end_year, end_month, to))
                    if (year, month) == (end_year, end_month) =>
                {
                    let (from, to) = (from.to_string(), to.to_string());
                    self.pattern(
                        "date.range.days",
                        year,
                        self.month(month),
                        &[("from", &from), ("to", &to)],
                    )
                }
                (DatePart::Month(year, from), DatePart::Month(end_year, to))
                    if year == end_year =>
                {
                    let names = [("from", self.month(from).0), ("to", self.month(to).0)];
                    self.pattern("date.range.months", year, ("", ""), &names)
                }
                (DatePart::Year(from), DatePart::Year(to)) if from > 0 => {
                    let (from, to) = (from.to_string(), to.to_string());
                    Some(self.fill("date.range.years", &[("from", &from), ("to", &to)]))
                }
                _ => None,
            };
            if short.is_some() {
                return short;
            }
        }
        let (from, to) = (self.single(start)?, self.single(end)?);
        Some(self.fill("date.range", &[("from", &from), ("to", &to)]))
    }

    /// A stretch of the calendar, or `None` where only EDTF tells it.
    fn part(&self, part: DatePart, form: Form) -> Option<String> {
        let key = |stem: &str| match form {
            Form::Alone => format!("date.{stem}"),
            Form::Governed => format!("date.{stem}.after"),
        };
        match part {
            DatePart::Year(year) => self.pattern(&key("year"), year, ("", ""), &[]),
            DatePart::Month(year, month) => {
                self.pattern(&key("month"), year, self.month(month), &[])
            }
            DatePart::Season(year, season) => {
                self.pattern(&key("month"), year, self.season(season), &[])
            }
            DatePart::Day(year, month, day) => {
                let day = day.to_string();
                self.pattern(&key("day"), year, self.month(month), &[("day", &day)])
            }
        }
    }

    /// The pattern of `key` with its year and its month by both forms of its name.
    ///
    /// Years before 1 AD have no common numeral: they are left to EDTF.
    fn pattern(
        &self,
        key: &str,
        year: i32,
        (month, genitive): (&str, &str),
        more: &[(&str, &str)],
    ) -> Option<String> {
        if year <= 0 {
            return None;
        }
        let year = year.to_string();
        let mut values = vec![
            ("year", year.as_str()),
            ("month", month),
            ("genitive", genitive),
        ];
        values.extend_from_slice(more);
        Some(self.fill(key, &values))
    }

    fn month(&self, month: u8) -> (&str, &str) {
        self.both_forms(
            "months",
            "months.genitive",
            usize::from(month).saturating_sub(1),
        )
    }

    fn season(&self, season: Season) -> (&str, &str) {
        self.both_forms("seasons", "seasons.genitive", season as usize)
    }

    fn both_forms<'a>(
        &'a self,
        names: &'a str,
        genitives: &'a str,
        index: usize,
    ) -> (&'a str, &'a str) {
        let name = |key| self.text(key).split(' ').nth(index).unwrap_or_default();
        (name(names), name(genitives))
    }
}

/// The end of the key that words how sure a date is; `None` for a plain one.
fn qualifier(date: QualifiedDate) -> Option<&'static str> {
    match (date.approximate, date.uncertain) {
        (false, false) => None,
        (true, false) => Some("about"),
        (false, true) => Some("perhaps"),
        (true, true) => Some("both"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(tag: &str, edtf: &str, expected: &str) {
        let date = EventDate::parse(edtf).expect("an EDTF date");
        assert_eq!(Locale::for_reader(&[tag]).date(&date), expected);
    }

    #[test]
    fn english_dates_say_no_more_than_is_known() {
        case("en", "2024", "2024");
        case("en", "2024-06", "June 2024");
        case("en", "2024-07-23", "23 July 2024");
        case("en", "2024-07-23/2024-07-25", "23–25 July 2024");
        case(
            "en",
            "2024-07-30/2024-08-02",
            "30 July 2024 – 2 August 2024",
        );
        case("en", "2024-03/2024-05", "March – May 2024");
        case("en", "1996/1999", "1996–1999");
        case("en", "2023-09~", "about September 2023");
        case("en", "1961?", "perhaps 1961");
        case("en", "1961%", "perhaps about 1961");
        case("en", "2022-02/..", "since February 2022");
        case("en", "2022-02~/..", "since about February 2022");
        case("en", "../1991", "until 1991");
        case("en", "2001-21", "spring 2001");
        case("en", "-0043", "-0043");
    }

    #[test]
    fn other_languages_have_their_own_order_and_cases() {
        case("ko", "2024-07-23/2024-07-25", "2024년 7월 23~25일");
        case("ko", "2022-02~/..", "2022년 2월경부터");
        case("ru", "2024-06", "июнь 2024");
        case("ru", "2024-07-23", "23 июля 2024");
        case("ru", "2022-02~/..", "примерно с февраля 2022");
        case("be", "2024-07-23/2024-07-25", "23–25 ліпеня 2024");
        case("be", "2022-02~/..", "прыкладна ад лютага 2022");
    }
}
