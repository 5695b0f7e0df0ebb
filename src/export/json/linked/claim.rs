//! A piece of evidence as schema.org has a claim.

use super::{government, published, thing};
use crate::export::json::Writer;
use crate::model::{Dataset, EventDate, Evidence, HttpUrl, Source, Speaker};

/// A `Claim`: by whom, with which stance and in which words, and where it appears.
pub(super) fn claim(out: &mut Writer, dataset: &Dataset, evidence: &Evidence) {
    let source = dataset.source(evidence.source());
    out.object(|out| {
        out.text("@type", Some("Claim"));
        out.text("stance", Some(evidence.stance().as_str()));
        out.key("author");
        match evidence.speaker() {
            None => publisher(out, source),
            Some(Speaker::Country(id)) => government(out, dataset, *id, |_| ()),
            // A person or a body: the dataset does not say which, and neither is said.
            Some(Speaker::Named { name, country }) => out.object(|out| {
                out.localized("name", Some(name));
                if let Some(country) = country {
                    out.key("memberOf");
                    government(out, dataset, *country, |_| ());
                }
            }),
        }
        out.localized("text", evidence.quote());
        out.text("temporalCoverage", evidence.date().map(EventDate::text));
        if let Some(source) = source {
            out.key("appearance");
            appearance(out, source);
        }
    });
}

/// The source as a work.
fn appearance(out: &mut Writer, source: &Source) {
    out.object(|out| {
        out.text("@id", Some(&fragment(source.id().as_str())));
        thing(out, "CreativeWork", Some(source.title()));
        out.key("publisher");
        publisher(out, Some(source));
        published(out, source.published());
        out.text("url", source.url().map(HttpUrl::as_str));
        out.text("archivedAt", source.archived().map(HttpUrl::as_str));
        out.text("inLanguage", source.language());
    });
}

/// Whoever published `source`: the same wherever that is cited.
fn publisher(out: &mut Writer, source: Option<&Source>) {
    out.object(|out| {
        let id = source.map(|source| fragment(source.id().as_str()));
        let id = id.map(|id| [&id, "/publisher"].concat());
        out.text("@id", id.as_deref());
        thing(out, "Organization", source.map(Source::publisher));
    });
}

/// The reference to a source within the document. The solidus keeps it apart from
/// those to events, which have none.
///
/// What may not stand in a fragment is percent-encoded (RFC 3987, `ifragment`).
fn fragment(id: &str) -> String {
    let mut fragment = String::from("#source/");
    for c in id.chars() {
        let is_plain = c.is_ascii_alphanumeric() || "-._~".contains(c) || c > '\u{9f}';
        if is_plain {
            fragment.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let digit = |nibble| char::from_digit(u32::from(nibble), 16).unwrap_or('0');
                let digits = [byte >> 4, byte & 15].map(digit);
                fragment.push('%');
                fragment.extend(digits.map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
    fragment
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_id_of_a_source_can_be_referred_to() {
        #[track_caller]
        fn case(id: &str, expected: &str) {
            assert_eq!(fragment(id), expected);
        }
        case("kcna-2024-06-20", "#source/kcna-2024-06-20");
        case("KCNA 2024/06/20", "#source/KCNA%202024%2F06%2F20");
        case("연합뉴스 <1>#%", "#source/연합뉴스%20%3C1%3E%23%25");
        case("\u{85}", "#source/%C2%85");
    }
}
