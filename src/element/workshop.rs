//! The workshop in a root element, as JavaScript holds it.
//!
//! Files, storage, the clipboard and the map beside the table are the page's:
//! what the workshop wants of them is told by one function, by name.

use std::rc::Rc;

use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

use crate::editor::{self, Content, Editor, EditorProps, Outgoing};
use crate::packed::{Delivery, pack};

/// A workshop that lives in a root element.
#[wasm_bindgen]
pub struct Workshop {
    handle: AppHandle<Editor>,
    props: EditorProps,
}

#[wasm_bindgen]
impl Workshop {
    /// Opens the workshop in `root`, with what was `kept` at an earlier visit, or
    /// with a choice of beginnings.
    ///
    /// `tell` is called with the name of a wish and its texts: `changed`; `show`
    /// and `keep` with a text; `forget`; `save` with a format, a file name and a
    /// text, or a dataset as a reader of documents delivers it; `copy` with a text; `choose`; `fetch` with a path; `face` with `map` or
    /// `table`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, lang: &str, kept: &str, tell: Function) -> Self {
        let tell = Callback::from(move |outgoing: Outgoing| {
            // What a listener throws is the page's own error, and is reported there.
            let _ = tell.apply(&JsValue::UNDEFINED, &wish(outgoing));
        });
        let props = EditorProps {
            lang: AttrValue::from(lang.to_owned()),
            kept: AttrValue::from(kept.to_owned()),
            opened: (0, AttrValue::default()),
            checks: 0,
            done: AttrValue::default(),
            failure: AttrValue::default(),
            tell,
        };
        let handle = yew::Renderer::<Editor>::with_root_and_props(root, props.clone()).render();
        Self { handle, props }
    }

    /// Speaks another language.
    pub fn speak(&mut self, lang: &str) {
        self.props.lang = AttrValue::from(lang.to_owned());
        self.apply();
    }

    /// Opens the table or the document in `text`.
    pub fn open(&mut self, text: &str) {
        self.props.opened = (
            self.props.opened.0.wrapping_add(1),
            AttrValue::from(text.to_owned()),
        );
        self.props.failure = AttrValue::default();
        self.apply();
    }

    /// Checks what was typed, and tells of the result.
    pub fn check(&mut self) {
        self.props.checks = self.props.checks.wrapping_add(1);
        self.apply();
    }

    /// Says what was done: `saved` or `copied`.
    pub fn done(&mut self, what: &str) {
        self.props.done = AttrValue::from(what.to_owned());
        self.props.failure = AttrValue::default();
        self.apply();
    }

    /// Says that a file could not be had.
    pub fn fail(&mut self, file: &str) {
        self.props.failure = AttrValue::from(file.to_owned());
        self.props.done = AttrValue::default();
        self.apply();
    }

    fn apply(&mut self) {
        self.handle.update(self.props.clone());
    }
}

/// What is said in the language `lang` when the workshop has stopped: asked for
/// before, as it cannot be asked for then.
#[wasm_bindgen]
pub fn fault_text(lang: &str) -> String {
    editor::stopped(lang)
}

/// The name of a wish, and what belongs to it.
fn wish(outgoing: Outgoing) -> Array {
    let texts: Vec<String> = match outgoing {
        Outgoing::Changed => vec!["changed".into()],
        Outgoing::Show(text) => vec!["show".into(), text],
        Outgoing::Keep(text) => vec!["keep".into(), text],
        Outgoing::Forget => vec!["forget".into()],
        Outgoing::Save {
            format,
            name,
            content,
        } => {
            let wish = ["save", format.as_str(), &name].map(JsValue::from);
            let content = match content {
                Content::Text(text) => JsValue::from(text),
                Content::Drawn(dataset) => {
                    let delivery = Delivery::Dataset(Box::new(Rc::unwrap_or_clone(dataset)));
                    Uint8Array::from(pack(&delivery).as_slice()).into()
                }
            };
            return wish.into_iter().chain([content]).collect();
        }
        Outgoing::Copy(text) => vec!["copy".into(), text],
        Outgoing::ChooseFile => vec!["choose".into()],
        Outgoing::Fetch(path) => vec!["fetch".into(), path],
        Outgoing::Face(is_map) => {
            vec!["face".into(), if is_map { "map" } else { "table" }.into()]
        }
    };
    texts.into_iter().map(JsValue::from).collect()
}
