//! The fields of each object of a dataset: names, which are needed, examples.
//!
//! The one table from which missing and unknown fields are told. The decoders
//! beside it say what each field means.

/// An object of the document: what it is, and its fields.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    /// What it is, with its article.
    pub(crate) what: &'static str,
    /// Its fields, in the order in which they are written.
    pub(crate) fields: &'static [Field],
}

/// A field of an object.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Field {
    /// Its name.
    pub(crate) name: &'static str,
    /// Whether the object is an error without it.
    pub(crate) is_needed: bool,
    /// A value to copy, in JSON.
    pub(crate) example: &'static str,
}

const fn needed(name: &'static str, example: &'static str) -> Field {
    Field {
        name,
        is_needed: true,
        example,
    }
}

/// A field that may be left out, but belongs to an example.
const fn shown(name: &'static str, example: &'static str) -> Field {
    Field {
        name,
        is_needed: false,
        example,
    }
}

const fn may(name: &'static str) -> Field {
    shown(name, "")
}

pub(crate) static DATASET: Shape = Shape {
    what: "a dataset",
    fields: &[
        needed("diplomap", "1"),
        may("title"),
        may("description"),
        may("license"),
        may("edition"),
        may("countries"),
        may("sources"),
        needed("events", "[]"),
        may("tour"),
        may("accept"),
        // For editors; read past.
        may("$schema"),
    ],
};

pub(crate) static COUNTRY: Shape = Shape {
    what: "a country",
    fields: &[
        needed("id", "\"PRK\""),
        shown("name", "\"North Korea\""),
        shown(
            "capital",
            "{\"name\": \"Pyongyang\", \"lon\": 125.75, \"lat\": 39.03}",
        ),
    ],
};

pub(crate) static CAPITAL: Shape = Shape {
    what: "a capital",
    fields: &[
        shown("name", "\"Pyongyang\""),
        shown("lon", "125.75"),
        shown("lat", "39.03"),
    ],
};

pub(crate) static SOURCE: Shape = Shape {
    what: "a source",
    fields: &[
        needed("id", "\"diplomat-2024-07-23\""),
        needed("title", "\"…\""),
        needed("publisher", "\"…\""),
        may("kind"),
        may("published"),
        may("url"),
        may("archived"),
        may("retrieved"),
        may("language"),
    ],
};

pub(crate) static EVENT: Shape = Shape {
    what: "an event",
    fields: &[
        needed("id", "\"kim-putin-pact-2024\""),
        needed("kind", "\"agreement\""),
        needed("date", "\"2024-06\""),
        needed("title", "\"…\""),
        may("summary"),
        may("place"),
        needed(
            "parties",
            "[{\"country\": \"PRK\"}, {\"country\": \"RUS\"}]",
        ),
        needed("evidence", "[{\"source\": \"…\", \"stance\": \"asserts\"}]"),
        may("stages"),
    ],
};

pub(crate) static PLACE: Shape = Shape {
    what: "a place",
    fields: &[needed("name", "\"Pyongyang\""), may("country")],
};

pub(crate) static PARTY: Shape = Shape {
    what: "a party",
    fields: &[
        needed("country", "\"PRK\""),
        may("role"),
        may("people"),
        may("as"),
    ],
};

pub(crate) static EVIDENCE: Shape = Shape {
    what: "evidence",
    fields: &[
        needed("source", "\"diplomat-2024-07-23\""),
        needed("stance", "\"asserts\""),
        may("speaker"),
        may("date"),
        may("locator"),
        may("quote"),
    ],
};

pub(crate) static STAGE: Shape = Shape {
    what: "a stage",
    fields: &[
        needed("stage", "\"signed\""),
        needed("date", "\"2024-06-19\""),
        may("country"),
        may("by"),
        needed("source", "\"diplomat-2024-07-23\""),
        may("note"),
    ],
};

pub(crate) static ACCEPTANCE: Shape = Shape {
    what: "an acceptance",
    fields: &[
        needed("rule", "\"single-publisher\""),
        may("for"),
        needed("reason", "\"…\""),
    ],
};

pub(crate) static SPEAKER: Shape = Shape {
    what: "a speaker",
    fields: &[needed("name", "\"KCNA\""), may("country")],
};

pub(crate) static TOUR_STEP: Shape = Shape {
    what: "a step of the tour",
    fields: &[
        may("title"),
        may("text"),
        shown("select", "\"BLR-PRK\""),
        may("from"),
        may("to"),
    ],
};
