//! A citation for programs that manage literature: CSL-JSON.

use super::Citation;
use crate::export::json::Writer;
use crate::model::{DatePart, DateShape, EventDate};

impl Citation {
    /// The citation as CSL-JSON: a list of one item, indented, with a line break at
    /// its end.
    ///
    /// Names are those of the schema of the Citation Style Language 1.0.2.
    pub fn csl_json(&self) -> String {
        let mut out = Writer::default();
        out.bracket('[', ']', |out| {
            out.item();
            out.object(|out| self.item(out));
        });
        out.text.push('\n');
        out.text
    }

    fn item(&self, out: &mut Writer) {
        out.text("id", Some(&self.key()));
        out.text("type", Some("dataset"));
        out.text("title", Some(&self.full_title()));
        if self.view.is_some() {
            out.text("title-short", Some(&self.title));
        }
        out.text("genre", Some(&self.maker));
        let edition = self.edition.as_ref().map(|(edition, _)| edition);
        if let Some(edition) = edition {
            out.text("version", Some(edition.text()));
        }
        date(out, "issued", edition.and_then(|edition| edition.date()));
        date(out, "accessed", self.accessed.as_ref());
        out.text("URL", self.url.as_deref());
        out.text("language", Some(self.lang));
        let details: Vec<&str> = self.details().map(String::as_str).collect();
        out.text("note", Some(&details.join(". ")));
    }
}

/// A date in the parts that it has; none where it is no single date.
fn date(out: &mut Writer, name: &str, date: Option<&EventDate>) {
    let Some(DateShape::Single(date)) = date.map(EventDate::shape) else {
        return;
    };
    let parts = match date.part {
        DatePart::Year(year) | DatePart::Season(year, _) => vec![year],
        DatePart::Month(year, month) => vec![year, i32::from(month)],
        DatePart::Day(year, month, day) => vec![year, i32::from(month), i32::from(day)],
    };
    let parts: Vec<String> = parts.iter().map(i32::to_string).collect();
    out.key(name);
    out.object(|out| {
        out.key("date-parts");
        out.literal(&["[[", &parts.join(", "), "]]"].concat());
        if date.approximate || date.uncertain {
            out.key("circa");
            out.literal("true");
        }
    });
}
