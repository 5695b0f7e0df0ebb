//! The format of datasets as a JSON Schema (draft 2020-12), for editors and
//! for programs that write datasets.
//!
//! Owns how the forms of the table in `shape` are said in JSON Schema. Tests
//! guarantee that it refuses no document that the reader takes, and that it
//! refuses each form of a value that the reader refuses. What needs more than
//! one value to know (a source that nobody lists, an id that is there twice)
//! only the reader tells, as it does fields that are unknown.

use serde_json::{Map, Value, json};

use super::shape::{CONTEXT, DATASET, Field, Form, LINKED, Shape};

/// The JSON Schema of a dataset, indented, with a line break at its end.
pub fn schema() -> String {
    let mut defs = Map::new();
    let mut dataset = object(&DATASET, &mut defs);
    let mut schema = Map::new();
    schema.insert(
        "$schema".into(),
        "https://json-schema.org/draft/2020-12/schema".into(),
    );
    schema.insert("title".into(), "diplomap dataset".into());
    schema.insert(
        "description".into(),
        "Countries, and the dated, sourced events that tie them. `diplomap check` tells more."
            .into(),
    );
    schema.append(&mut dataset);
    schema.insert("$defs".into(), defs.into());
    format!("{:#}\n", Value::from(schema))
}

/// An object of this shape; `defs` takes in what it is made of.
fn object(shape: &Shape, defs: &mut Map<String, Value>) -> Map<String, Value> {
    let mut properties = Map::new();
    for Field {
        name, form, about, ..
    } in shape.fields
    {
        let mut schema = self::form(form, defs);
        if let Some(schema) = schema.as_object_mut() {
            schema.insert("description".into(), (*about).into());
        }
        properties.insert((*name).into(), schema);
    }
    if *shape == DATASET {
        for name in [CONTEXT, "@type"].iter().chain(&LINKED) {
            let about = "What an exported dataset says to programs that read JSON-LD; read past.";
            properties.insert((*name).into(), json!({"description": about}));
        }
    }
    let needed = shape.fields.iter().filter(|field| field.is_needed);
    let required: Vec<&str> = needed.map(|field| field.name).collect();
    let mut schema = Map::new();
    schema.insert("type".into(), "object".into());
    schema.insert("properties".into(), properties.into());
    if !required.is_empty() {
        schema.insert("required".into(), required.into());
    }
    schema
}

/// A value of this form.
fn form(form: &Form, defs: &mut Map<String, Value>) -> Value {
    match form {
        Form::Version => json!({"const": 1}),
        Form::Text => json!({"type": "string"}),
        Form::Words => defined(
            "words",
            defs,
            || json!({"type": "string", "pattern": r"\S"}),
        ),
        Form::Localized => {
            let words = self::form(&Form::Words, defs);
            let language = self::form(&Form::Language, defs);
            defined("localized-text", defs, || {
                json!({
                    "description": "One text, or one for each of several languages.",
                    "anyOf": [words, {
                        "type": "object",
                        "propertyNames": language,
                        "additionalProperties": words,
                        "minProperties": 1,
                    }],
                })
            })
        }
        Form::Date => defined("date", defs, || {
            json!({
                "description": "A date in EDTF (ISO 8601-2).",
                "type": "string",
                "pattern": date_pattern(),
                "examples": ["2024", "2024-06", "2024-07-23", "2024-07-23/2024-07-25", "2023-09~", "1961?", "2022-02/.."],
            })
        }),
        Form::Language => defined("language", defs, || {
            json!({
                "description": "A language tag (BCP 47).",
                "type": "string",
                "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
                "examples": ["en", "ko", "zh-Hant"],
            })
        }),
        Form::CountryId => defined("country-id", defs, || {
            json!({
                "description": "A country's ISO 3166-1 alpha-3 code.",
                "type": "string",
                "pattern": "^[A-Z]{3}$",
                "examples": ["BLR", "KOR", "PRK", "RUS"],
            })
        }),
        Form::EventId => defined(
            "event-id",
            defs,
            || json!({"type": "string", "pattern": "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"}),
        ),
        Form::Word(vocabulary) => json!({"enum": vocabulary.words()}),
        Form::Degrees(most) => {
            let most = i16::from(*most);
            json!({"type": "number", "minimum": -most, "maximum": most})
        }
        Form::Object(shape) => {
            let made = object(shape, defs);
            defined(shape.name, defs, || made.into())
        }
        Form::List(least, of) => {
            let items = self::form(of, defs);
            match least {
                0 => json!({"type": "array", "items": items}),
                _ => json!({"type": "array", "items": items, "minItems": least}),
            }
        }
        Form::Either(forms) => {
            let forms: Vec<Value> = forms.iter().map(|each| self::form(each, defs)).collect();
            json!({"anyOf": forms})
        }
        Form::Anything => json!({}),
    }
}

/// A reference to the definition `name`, which `make` makes if it is not there.
fn defined(name: &str, defs: &mut Map<String, Value>, make: impl FnOnce() -> Value) -> Value {
    if !defs.contains_key(name) {
        defs.insert(name.into(), make());
    }
    json!({"$ref": format!("#/$defs/{name}")})
}

/// A regular expression that matches every EDTF date with a year of four
/// digits. What it takes besides (a 30 February) the reader refuses.
fn date_pattern() -> String {
    let date = "[?~%]?-?[0-9X]{4}(S0*[1-4])?[?~%]?(-[?~%]?[0-9X]{2}[?~%]?){0,2}";
    let time = "T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[-+][0-9]{2}(:[0-9]{2})?)?";
    let end = format!(r"(\.\.)?({date})?(\.\.)?");
    let element = format!(r"(\.\.)?{date}(\.\.({date})?)?");
    let elements = format!("{element}(,{element})*");
    format!(r"^({date}({time})?|{end}/{end}|\[{elements}\]|\{{{elements}\}})$")
}
