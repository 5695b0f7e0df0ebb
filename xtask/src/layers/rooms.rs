//! The rooms of `src/`, and who may use whom.
//!
//! A new room is a line here; a new arrow wants a reason.

/// A room of `src/`.
pub(super) struct Room {
    pub(super) name: &'static str,
    /// The other rooms it may use.
    pub(super) uses: &'static [&'static str],
    /// Whether it may name Yew and the DOM.
    pub(super) draws: bool,
    /// Whether it may name JavaScript values.
    pub(super) binds: bool,
}

/// A room that knows neither the DOM nor JavaScript.
const fn pure(name: &'static str, uses: &'static [&'static str]) -> Room {
    Room {
        name,
        uses,
        draws: false,
        binds: false,
    }
}

const EVERYTHING_BUT_ELEMENT: &[&str] = &[
    "model",
    "packed",
    "read",
    "gazetteer",
    "atlas",
    "cartography",
    "state",
    "locale",
    "view",
    "export",
    "workshop",
    "editor",
];

/// Every room, from the ground up.
pub(super) const ROOMS: &[Room] = &[
    pure("model", &[]),
    pure("spelling", &[]),
    pure("gazetteer", &["model", "spelling"]),
    pure("locale", &["model"]),
    // The locale for the words of problems, and for those that stand in for a source that a table does not give.
    pure("read", &["model", "spelling", "gazetteer", "locale"]),
    pure("packed", &["model"]),
    pure("angle", &[]),
    pure("atlas", &["angle", "model"]),
    pure("cartography", &["angle", "model", "atlas"]),
    // Spelling for the search, which folds what is typed.
    pure("state", &["model", "spelling"]),
    Room {
        name: "view",
        uses: &["model", "locale", "atlas", "cartography", "state"],
        draws: true,
        binds: false,
    },
    pure(
        "export",
        &[
            "model",
            "gazetteer",
            "locale",
            "atlas",
            "cartography",
            "state",
            "view",
        ],
    ),
    pure(
        "workshop",
        &["model", "gazetteer", "locale", "read", "export"],
    ),
    Room {
        name: "editor",
        uses: &["model", "gazetteer", "locale", "read", "export", "workshop"],
        draws: true,
        binds: false,
    },
    Room {
        name: "element",
        uses: EVERYTHING_BUT_ELEMENT,
        draws: true,
        binds: true,
    },
    pure("cli", EVERYTHING_BUT_ELEMENT),
    pure("bin", &["cli"]),
];

/// Names that only rooms that draw may use.
pub(super) const DRAWING: &[&str] = &["yew", "web_sys", "gloo", "wasm_bindgen"];
/// Names that only the browser's boundary may use.
pub(super) const BINDING: &[&str] = &[
    "JsValue",
    "wasm_bindgen_futures",
    "js_sys",
    "serde_wasm_bindgen",
];
