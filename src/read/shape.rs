//! The fields of each object of a dataset: names, which are needed, examples.
//!
//! The one table from which missing and unknown fields are told, and the JSON
//! Schema is made. The decoders beside it say what each field means to a
//! dataset.

mod field;
mod form;
mod linked;

use super::problem::Vocabulary;
pub(crate) use field::{Field, Shape};
use field::{may, needed, shown};
pub(crate) use form::Form;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use linked::LINKED;
pub(crate) use linked::{CONTEXT, is_linked_data};

pub(crate) static DATASET: Shape = Shape {
    name: "dataset",
    fields: &[
        needed("diplomap", "1", Form::Version, "The version of the format."),
        may("title", Form::Localized, "What the dataset is called."),
        may("description", Form::Localized, "What it is about."),
        may(
            "license",
            Form::Words,
            "The licence of its texts, as an SPDX expression or in words.",
        ),
        may(
            "edition",
            Form::Words,
            "Which edition it is, usually a date.",
        ),
        may(
            "countries",
            Form::List(0, &Form::Either(&[Form::CountryId, Form::Object(&COUNTRY)])),
            "The countries on the map. Without it, all that are party to an event.",
        ),
        may(
            "sources",
            Form::List(0, &Form::Object(&SOURCE)),
            "The documents that evidence cites.",
        ),
        needed(
            "events",
            "[]",
            Form::List(0, &Form::Object(&EVENT)),
            "What happened, in any order.",
        ),
        may(
            "tour",
            Form::List(0, &Form::Object(&TOUR_STEP)),
            "A guided walk through the map.",
        ),
        may(
            "accept",
            Form::List(0, &Form::Object(&ACCEPTANCE)),
            "Warnings about sources that are accepted, each with a reason.",
        ),
        may(
            "$schema",
            Form::Anything,
            "The address of this schema, for editors.",
        ),
    ],
};

pub(crate) static COUNTRY: Shape = Shape {
    name: "country",
    fields: &[
        needed(
            "id",
            "\"PRK\"",
            Form::CountryId,
            "Its ISO 3166-1 alpha-3 code.",
        ),
        shown(
            "name",
            "\"North Korea\"",
            Form::Localized,
            "Its name; needed unless it is built in.",
        ),
        shown(
            "capital",
            "{\"name\": \"Pyongyang\", \"lon\": 125.75, \"lat\": 39.03}",
            Form::Object(&CAPITAL),
            "Where it is drawn; needed unless it is built in.",
        ),
    ],
};

pub(crate) static CAPITAL: Shape = Shape {
    name: "capital",
    fields: &[
        shown("name", "\"Pyongyang\"", Form::Localized, "Its name."),
        shown(
            "lon",
            "125.75",
            Form::Degrees(180),
            "Its longitude in degrees, east of Greenwich; west is negative.",
        ),
        shown(
            "lat",
            "39.03",
            Form::Degrees(90),
            "Its latitude in degrees, north of the equator; south is negative.",
        ),
    ],
};

pub(crate) static SOURCE: Shape = Shape {
    name: "source",
    fields: &[
        needed(
            "id",
            "\"diplomat-2024-07-23\"",
            Form::Words,
            "The name by which evidence cites it.",
        ),
        needed("title", "\"…\"", Form::Localized, "What it is called."),
        needed("publisher", "\"…\"", Form::Localized, "Who published it."),
        may(
            "kind",
            Form::Word(Vocabulary::SourceKind),
            "What kind of document it is.",
        ),
        may("published", Form::Date, "When it was published."),
        may(
            "url",
            Form::Text,
            "Where it can be read; becomes a link if it begins with http:// or https://.",
        ),
        may("archived", Form::Text, "Where a copy of it is kept."),
        may("retrieved", Form::Date, "When it was last looked up."),
        may("language", Form::Language, "The language it is written in."),
    ],
};

pub(crate) static EVENT: Shape = Shape {
    name: "event",
    fields: &[
        needed(
            "id",
            "\"kim-putin-pact-2024\"",
            Form::EventId,
            "Its name in addresses, never changed: small letters, digits, hyphens.",
        ),
        needed(
            "kind",
            "\"agreement\"",
            Form::Word(Vocabulary::Kind),
            "What kind of event it is.",
        ),
        needed(
            "date",
            "\"2024-06\"",
            Form::Date,
            "When it happened, as precisely as the sources say.",
        ),
        needed("title", "\"…\"", Form::Localized, "What it is called."),
        may("summary", Form::Localized, "What happened, in a sentence."),
        may("place", Form::Object(&PLACE), "Where it happened."),
        needed(
            "parties",
            "[{\"country\": \"PRK\"}, {\"country\": \"RUS\"}]",
            Form::List(2, &Form::Object(&PARTY)),
            "The countries that took part, at least two different ones.",
        ),
        needed(
            "evidence",
            "[{\"source\": \"…\", \"stance\": \"asserts\"}]",
            Form::List(1, &Form::Object(&EVIDENCE)),
            "What the sources say of it.",
        ),
        may(
            "stages",
            Form::List(0, &Form::Object(&STAGE)),
            "What became of an agreement.",
        ),
    ],
};

pub(crate) static PLACE: Shape = Shape {
    name: "place",
    fields: &[
        needed("name", "\"Pyongyang\"", Form::Localized, "Its name."),
        may("country", Form::CountryId, "The country it lies in."),
    ],
};

pub(crate) static PARTY: Shape = Shape {
    name: "party",
    fields: &[
        needed("country", "\"PRK\"", Form::CountryId, "Its country."),
        may(
            "role",
            Form::Word(Vocabulary::Role),
            "What part it took; without it, `party`.",
        ),
        may(
            "people",
            Form::List(0, &Form::Localized),
            "Who acted for it.",
        ),
        may(
            "as",
            Form::Localized,
            "The name under which it took part, where that was another.",
        ),
    ],
};

pub(crate) static EVIDENCE: Shape = Shape {
    name: "evidence",
    fields: &[
        needed(
            "source",
            "\"diplomat-2024-07-23\"",
            Form::Words,
            "The id of the source.",
        ),
        needed(
            "stance",
            "\"asserts\"",
            Form::Word(Vocabulary::Stance),
            "What the source, or the speaker it quotes, says of the event.",
        ),
        may(
            "speaker",
            Form::Either(&[Form::CountryId, Form::Object(&SPEAKER)]),
            "Whom the source quotes: a country, or a person or body by name.",
        ),
        may("date", Form::Date, "The date that this source gives."),
        may("locator", Form::Localized, "Where in the source it stands."),
        may("quote", Form::Localized, "Its words."),
    ],
};

pub(crate) static STAGE: Shape = Shape {
    name: "stage",
    fields: &[
        needed(
            "stage",
            "\"signed\"",
            Form::Word(Vocabulary::Stage),
            "What became of the agreement.",
        ),
        needed("date", "\"2024-06-19\"", Form::Date, "When it did."),
        may("country", Form::CountryId, "For which country."),
        may("by", Form::EventId, "Through which other event."),
        needed(
            "source",
            "\"diplomat-2024-07-23\"",
            Form::Words,
            "The id of the source that says so.",
        ),
        may("note", Form::Localized, "What there is to add."),
    ],
};

pub(crate) static ACCEPTANCE: Shape = Shape {
    name: "acceptance",
    fields: &[
        needed(
            "rule",
            "\"single-publisher\"",
            Form::Word(Vocabulary::Rule),
            "The rule whose warnings are accepted.",
        ),
        may(
            "for",
            Form::Words,
            "The event or source that it is for; without it, all.",
        ),
        needed("reason", "\"…\"", Form::Localized, "Why."),
    ],
};

pub(crate) static SPEAKER: Shape = Shape {
    name: "speaker",
    fields: &[
        needed(
            "name",
            "\"KCNA\"",
            Form::Localized,
            "The person's or body's name.",
        ),
        may("country", Form::CountryId, "The country it speaks for."),
    ],
};

pub(crate) static TOUR_STEP: Shape = Shape {
    name: "tour-step",
    fields: &[
        may("title", Form::Localized, "Its heading."),
        may("text", Form::Localized, "What is told."),
        shown(
            "select",
            "\"BLR-PRK\"",
            Form::Words,
            "The country, tie or event that is selected.",
        ),
        may("from", Form::Date, "The first day of what is shown."),
        may("to", Form::Date, "The last day of what is shown."),
    ],
};
