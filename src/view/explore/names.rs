//! How much is shown of each mark, in its accessible name.
//!
//! To count what is shown of each country takes as long as there are events, so this is
//! done once for a reader, and not whenever something is pointed at.

use super::super::map::{Names, TieName};
use super::super::reader::Reader;
use super::about::{kind_counts, kinds};
use crate::model::CountryId;

/// The names in the language of `reader`, with how much it shows; those of ties also with the
/// kinds of their events. What has not changed since `before` is taken from there.
pub(super) fn names(reader: &Reader, before: &Names) -> Names {
    let (dataset, shown) = (&reader.dataset, &reader.shown);
    let source = Some((dataset.clone(), reader.locale.clone()));
    let known = if before.source == source {
        before.ties.as_slice()
    } else {
        &[]
    };
    let mut ties = Vec::new();
    // By the number that an id is: there are 26 letters in three places.
    let mut linked = vec![0; CountryId::COUNT];
    for (at, tie) in dataset.ties().iter().enumerate() {
        let Some(shown) = shown.tie_at(at) else {
            ties.push(TieName::default());
            continue;
        };
        for end in tie.id().ends() {
            linked[end.number()] += 1;
        }
        let told = Some((shown.line, kind_counts(reader, tie)));
        let name = match known.get(at) {
            Some(known) if known.told == told => known.clone(),
            _ => {
                let label = reader.tie_label(tie.id(), shown.count);
                let kinds = told.map(|(line, counts)| kinds(&reader.locale, line, &counts));
                TieName {
                    name: [label, kinds.unwrap_or_default()].concat().into(),
                    told,
                }
            }
        };
        ties.push(name);
    }
    let mut events = vec![0; CountryId::COUNT];
    for event in shown.events(dataset) {
        let parties = event.parties();
        for (at, party) in parties.iter().enumerate() {
            let id = party.country();
            if parties[..at].iter().all(|before| before.country() != id) {
                events[id.number()] += 1;
            }
        }
    }
    let locale = &reader.locale;
    let countries = dataset.countries().iter().map(|country| {
        let number = country.id().number();
        let label = locale.fill(
            "country.label",
            &[
                ("capital", reader.pick(country.capital())),
                ("country", &reader.country_name(country.id())),
                ("ties", &locale.count("ties", linked[number])),
                ("events", &locale.count("events", events[number])),
            ],
        );
        label.into()
    });
    Names {
        countries: countries.collect(),
        ties,
        source,
    }
}
