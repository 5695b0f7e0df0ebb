//! A dataset as linked data: JSON-LD 1.1 in the words of schema.org.
//!
//! Owns what the names of the document mean to programs that know JSON-LD. They
//! fetch nothing: the context stands in the document. The dataset's own fields mean
//! nothing to them but for those whose meaning schema.org shares.

mod claim;
mod date;
mod event;

use self::date::{coverage, iso_date};
pub(super) use self::event::event;
use super::Writer;
use crate::export::excerpt::Excerpt;
use crate::model::{CountryId, Dataset, Edition, EventDate, LocalizedText};

/// The fields that are the dataset's alone. Those of the values below them are never
/// looked at.
const OWN: [&str; 8] = [
    "accept",
    "countries",
    "diplomap",
    "edition",
    "events",
    "sources",
    "title",
    "tour",
];

/// The names whose texts may be in several languages.
const LOCALIZED: [&str; 6] = [
    "abstract",
    "alternateName",
    "creditText",
    "description",
    "name",
    "text",
];

/// The names whose values are addresses.
const ADDRESSES: [&str; 2] = ["archivedAt", "url"];

/// The context.
///
/// schema.org has no dates that are imprecise and no word for a stance. An event's
/// date is Dublin Core's, of the Library of Congress's datatype for EDTF; the words
/// for stances are those of this format.
pub(super) fn context(out: &mut Writer) {
    let term = |out: &mut Writer, name: &str, details: &[(&str, &str)]| {
        out.key(name);
        out.in_line(|out| {
            out.object(|out| {
                for (key, value) in details {
                    out.text(key, Some(value));
                }
            });
        });
    };
    out.key("@context");
    out.object(|out| {
        out.key("@version");
        out.literal("1.1");
        out.text("@vocab", Some("https://schema.org/"));
        for name in OWN {
            out.key(name);
            out.literal("null");
        }
        for name in LOCALIZED {
            term(out, name, &[("@container", "@language")]);
        }
        for name in ADDRESSES {
            term(out, name, &[("@type", "@id")]);
        }
        let date = [
            ("@id", "http://purl.org/dc/terms/date"),
            ("@type", "http://id.loc.gov/datatypes/edtf/EDTF"),
        ];
        term(out, "date", &date);
        term(out, "stance", &[("@id", "urn:diplomap:stance")]);
    });
    out.text("@type", Some("Dataset"));
}

/// What the dataset is, beside what its own fields say.
pub(super) fn about_dataset(out: &mut Writer, excerpt: &Excerpt<'_>) {
    let (dataset, about) = (excerpt.dataset(), excerpt.about());
    match dataset.title() {
        Some(title) => out.localized("name", Some(title)),
        None => said(out, "name", about.lang, &about.title),
    }
    said(out, "abstract", about.lang, &about.shown);
    out.text("version", dataset.edition().map(Edition::text));
    let made = about.made.as_ref().and_then(iso_date);
    out.text("dateCreated", made.as_deref());
    let dates = excerpt.events().iter().map(|event| event.date());
    out.text("temporalCoverage", coverage(dates).as_deref());
    said(out, "creditText", about.lang, &about.credit);
    out.key("usageInfo");
    out.object(|out| {
        out.text("@type", Some("CreativeWork"));
        said(out, "name", about.lang, &about.borders_title);
        said(out, "text", about.lang, &about.borders);
    });
}

/// A text in the language `lang`.
fn said(out: &mut Writer, name: &str, lang: &str, text: &str) {
    out.key(name);
    out.object(|out| out.text(lang, Some(text)));
}

/// Something of the `kind`, called `name`.
fn thing(out: &mut Writer, kind: &str, name: Option<&LocalizedText>) {
    out.text("@type", Some(kind));
    out.localized("name", name);
}

/// A date of which a program may know only ISO 8601.
fn published(out: &mut Writer, date: Option<&EventDate>) {
    let Some(date) = date else { return };
    match iso_date(date) {
        Some(iso) => out.text("datePublished", Some(&iso)),
        None => out.text("date", Some(date.text())),
    }
}

/// The government of the country `id`, and who acts for it.
fn government(out: &mut Writer, dataset: &Dataset, id: CountryId, more: impl FnOnce(&mut Writer)) {
    out.object(|out| {
        thing(out, "GovernmentOrganization", dataset.country_name(id));
        out.country("identifier", Some(id));
        more(out);
    });
}
