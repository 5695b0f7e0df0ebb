//! One map in one root element, as JavaScript holds it.
//!
//! Owns the props of the root component between two updates. Setting changes
//! them; only [`Mount::apply`] shows them, so that a page which sets many
//! things at once causes one render.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

use super::root::{Root, RootProps};
use super::{detail, later, report};
use crate::locale;
use crate::packed::{self, Delivery};
use crate::state::{Selection, Step};
use crate::view::{AppProps, Asked, Outgoing, Shared, Size, Stage};

/// The dataset of an element that names none, as a reader delivers it, in English.
///
/// Its other languages lie beside the module, for readers of these.
const BUILT_IN: &[u8] = include_bytes!("../../assets/packed/built-in.en.bin");

/// A map that lives in a root element.
///
/// # Guarantees
/// Never dropped while its instance lives: Yew does not give back all that a
/// root holds, so the wrapper clears it and uses it again.
#[wasm_bindgen]
pub struct Mount {
    handle: AppHandle<Root>,
    props: AppProps,
    updates: u32,
    on_rendered: Callback<u32>,
}

#[wasm_bindgen]
impl Mount {
    /// Mounts an empty map in `root`, whose children are removed.
    ///
    /// `on_change` is called with the detail of `diplo-select`, if what is selected changed; with
    /// what is selected and shown, how, and where, if that can be said by now; and with whether
    /// that is a step for Back to undo;
    /// `on_take` with the word of [`Taking`](crate::view::Taking) for what the reader wants;
    /// `on_want_detail` when the map is scaled enough for the detail outlines;
    /// `on_rendered` with the number of an update that can now be seen.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Element,
        on_change: Function,
        on_take: Function,
        on_want_detail: Function,
        on_rendered: Function,
    ) -> Self {
        // What a listener throws is the page's own error, and is reported there.
        let on_rendered = Callback::from(move |update: u32| {
            let _ = on_rendered.call1(&JsValue::UNDEFINED, &JsValue::from(update));
        });
        let on_outgoing = Callback::from(move |outgoing: Outgoing| {
            let _ = match outgoing {
                Outgoing::Change {
                    selected,
                    state,
                    step,
                } => {
                    let selected = selected.as_ref().map(report::selected);
                    // Only the part says anything of it, so it is there then.
                    let later = (!state.is_empty()).then(later::entrances).flatten();
                    let state = later.map(|later| (later.state)(&state));
                    on_change.call3(
                        &JsValue::UNDEFINED,
                        &selected.into(),
                        &state.into(),
                        &JsValue::from(step == Step::New),
                    )
                }
                Outgoing::Take(taking) => {
                    on_take.call1(&JsValue::UNDEFINED, &JsValue::from(taking.as_str()))
                }
                Outgoing::WantDetail => on_want_detail.call0(&JsValue::UNDEFINED),
            };
        });
        let props = empty(on_outgoing);
        let mounted = RootProps {
            app: props.clone(),
            update: 0,
            on_rendered: on_rendered.clone(),
        };
        let handle = yew::Renderer::<Root>::with_root_and_props(root, mounted).render();
        Self {
            handle,
            props,
            updates: 0,
            on_rendered,
        }
    }

    /// Takes what a reader of documents delivers; the built-in dataset for no bytes.
    ///
    /// Returns how many countries, ties and events there are if there is a
    /// dataset to show. Else the last good map stays, beside the problems that
    /// were delivered, and `null` is returned. `undefined` stands for bytes that
    /// are no delivery of this version.
    pub fn load(&mut self, bytes: &[u8]) -> JsValue {
        let bytes = if bytes.is_empty() { BUILT_IN } else { bytes };
        self.props.failure = AttrValue::default();
        match packed::unpack(bytes) {
            Some(Delivery::Dataset(dataset)) => {
                let counts = report::counts(&dataset);
                self.props.stage = Stage::Ready(Shared::new(*dataset));
                self.props.problems = Shared::new(Vec::new());
                counts
            }
            Some(Delivery::Refusal(problems)) => {
                self.props.problems = Shared::new(problems);
                JsValue::NULL
            }
            None => JsValue::UNDEFINED,
        }
    }

    /// Whether what is selected is nothing, or something of the dataset.
    #[wasm_bindgen(js_name = selectIsKnown)]
    pub fn select_is_known(&self) -> bool {
        let select = &*self.props.select;
        match &self.props.stage {
            Stage::Ready(dataset) => {
                select.is_empty() || Selection::find(select, dataset).is_some()
            }
            Stage::Loading => true,
        }
    }

    /// Shows why a dataset could not even be had. The last good map stays.
    ///
    /// `is_on_disk` where it is a file of a page that stands on a disk itself.
    pub fn fail(&mut self, message: String, is_on_disk: bool) {
        self.props.problems = Shared::new(Vec::new());
        self.props.failure = AttrValue::from(message);
        self.props.is_on_disk = is_on_disk;
    }

    /// Learns the interface's texts in the language `tag`, as a file of
    /// `assets/locales/` has them. Nothing new is nothing done.
    pub fn speak(&self, tag: &str, text: &str) {
        locale::add(tag, text);
    }

    /// Sets one of the element's attributes; `None` where it is absent.
    pub fn set(&mut self, name: &str, value: Option<String>) {
        let is_there = value.is_some();
        let value = AttrValue::from(value.unwrap_or_default());
        match name {
            "lang" => self.props.lang = value,
            "select" => self.props.select = value,
            "from" => self.props.from = value,
            "to" => self.props.to = value,
            "kinds" => self.props.kinds = value,
            "view" => self.props.view = value,
            "locked" => self.props.locked = is_there,
            "hash" => self.props.hash = is_there,
            "taken" => self.props.taken = value,
            _ => {
                let more = std::mem::take(&mut self.props.more);
                self.props.more = more.with(name.to_owned().into(), value);
            }
        }
    }

    /// Gives the map the detail outlines that it asked for.
    ///
    /// Bytes that are no outlines leave the overview in place.
    pub fn detail(&mut self, bytes: &[u8]) {
        if let Some(atlas) = detail::decode(bytes) {
            self.props.detail = Some(atlas);
        }
    }

    /// Takes what comes later, which the instance has by now.
    pub fn explore(&mut self) {
        self.props.explore = later::entrances().map(|later| later.explore);
    }

    /// What is shown, as the text of a file or of a citation: `what` is a word of
    /// [`Taking`](crate::view::Taking), or `name` for what its files are called. `url` is where
    /// it can be seen again, if anywhere; `today` an EDTF date.
    ///
    /// `undefined` if nothing is shown. The instance has to have what comes later.
    pub fn take(&self, what: &str, url: &str, today: &str) -> Option<String> {
        (later::entrances()?.take)(&self.props, what, url, today)
    }

    /// Shows what was set since the last call.
    ///
    /// Returns the number of this update, with which `on_rendered` is called.
    pub fn apply(&mut self) -> u32 {
        self.updates = self.updates.wrapping_add(1);
        self.handle.update(RootProps {
            app: self.props.clone(),
            update: self.updates,
            on_rendered: self.on_rendered.clone(),
        });
        self.updates
    }

    /// Empties the map, so that it holds nothing while it is shelved.
    ///
    /// Returns the number of this update, as [`Mount::apply`] does.
    pub fn clear(&mut self) -> u32 {
        self.props = empty(self.props.on_outgoing.clone());
        self.apply()
    }
}

/// A map with nothing in it yet.
fn empty(on_outgoing: Callback<Outgoing>) -> AppProps {
    AppProps {
        stage: Stage::Loading,
        problems: Shared::new(Vec::new()),
        failure: AttrValue::default(),
        is_on_disk: false,
        select: AttrValue::default(),
        from: AttrValue::default(),
        to: AttrValue::default(),
        kinds: AttrValue::default(),
        view: AttrValue::default(),
        more: Asked::default(),
        locked: false,
        hash: false,
        taken: AttrValue::default(),
        lang: AttrValue::default(),
        detail: None,
        size: Size::default(),
        explore: None,
        on_outgoing,
    }
}
