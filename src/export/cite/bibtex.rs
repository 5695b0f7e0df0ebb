//! A citation for BibTeX and biblatex.

use super::Citation;
use crate::model::{Bound, EventDate};

/// The macros for months, which every style knows.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

impl Citation {
    /// The citation as an entry `@misc`, with a line break at its end.
    ///
    /// Unicode is kept. What TeX would take for more than a letter is escaped, and
    /// braces are commands, as those of a field have to be in pairs.
    pub fn bibtex(&self) -> String {
        let mut entry = Entry::new(&self.key());
        entry.protected("title", &self.full_title());
        entry.words("howpublished", &self.maker);
        if let Some((edition, _)) = &self.edition {
            if let Some(date) = edition.date() {
                entry.date(date);
            }
            entry.words("version", edition.text());
        }
        let details: Vec<&str> = self.details().map(String::as_str).collect();
        entry.words("note", &details.join(". "));
        if let Some(url) = &self.url {
            entry.address("url", url);
        }
        if let Some(accessed) = &self.accessed {
            entry.words("urldate", accessed.text());
        }
        entry.words("language", self.lang);
        entry.into_text()
    }
}

/// An entry as far as it is written.
struct Entry {
    text: String,
}

impl Entry {
    fn new(key: &str) -> Self {
        Self {
            text: ["@misc{", key].concat(),
        }
    }

    /// A field whose value stands in braces as it is.
    fn field(&mut self, name: &str, value: &str) {
        self.text.extend([",\n  ", name, " = {", value, "}"]);
    }

    fn words(&mut self, name: &str, text: &str) {
        self.field(name, &escaped(text));
    }

    /// A text whose capitals no style may change.
    fn protected(&mut self, name: &str, text: &str) {
        self.field(name, &["{", &escaped(text), "}"].concat());
    }

    /// An address, which is copied as it stands: what would break the entry is
    /// percent-encoded.
    fn address(&mut self, name: &str, url: &str) {
        let mut value = String::with_capacity(url.len());
        for c in url.chars() {
            match c {
                '{' => value.push_str("%7B"),
                '}' => value.push_str("%7D"),
                '\\' => value.push_str("%5C"),
                ' ' => value.push_str("%20"),
                c if c.is_control() => (),
                c => value.push(c),
            }
        }
        self.field(name, &value);
    }

    /// The year, and the month if the date has no more than one.
    fn date(&mut self, date: &EventDate) {
        let (Bound::Day(first), Bound::Day(last)) = (date.earliest(), date.latest()) else {
            return;
        };
        let ((year, month, _), (last_year, last_month, _)) = (first.to_ymd(), last.to_ymd());
        if year != last_year {
            return;
        }
        self.field("year", &year.to_string());
        let name = MONTHS.get(usize::from(month).saturating_sub(1));
        if let Some(name) = name.filter(|_| month == last_month) {
            self.text.extend([",\n  month = ", *name]);
        }
    }

    fn into_text(mut self) -> String {
        self.text.push_str("\n}\n");
        self.text
    }
}

/// `text` with what is special to TeX escaped, in one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', c]),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_special_to_tex_is_escaped_and_braces_stay_in_pairs() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            assert_eq!(escaped(text), expected);
        }
        case("50% of A & B", "50\\% of A \\& B");
        case("a_b #1 $2", "a\\_b \\#1 \\$2");
        case("}{", "\\textbraceright{}\\textbraceleft{}");
        case(
            "\\x~y^z",
            "\\textbackslash{}x\\textasciitilde{}y\\textasciicircum{}z",
        );
        case("북한 – «Минск»\n", "북한 – «Минск» ");
    }

    #[test]
    fn a_date_gives_its_year_and_a_month_if_it_is_one() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            let mut entry = Entry::new("k");
            entry.date(&EventDate::parse(text).unwrap());
            assert_eq!(entry.text.strip_prefix("@misc{k").unwrap(), expected);
        }
        case("2026-11-24", ",\n  year = {2026},\n  month = nov");
        case("2026-01", ",\n  year = {2026},\n  month = jan");
        case("2026", ",\n  year = {2026}");
        case("2026-11-24/2027-01-02", "");
        case("2026/..", "");
    }

    #[test]
    fn an_address_is_copied_but_for_what_would_break_the_entry() {
        let mut entry = Entry::new("k");
        entry.address("url", "https://a.b/?c=100%25&d_e#f={g} \\");
        let expected = "@misc{k,\n  url = {https://a.b/?c=100%25&d_e#f=%7Bg%7D%20%5C}\n}\n";
        assert_eq!(entry.into_text(), expected);
    }
}
