//! Which keys and gestures there are, for whoever asks.

use web_sys::Element;
use yew::prelude::*;

use super::super::keeping::{focus, leaving};
use crate::locale::Locale;

/// What can be done, as keys of the locale: the keys or the gesture, and what they do.
const HELP: [(&str, &str); 11] = [
    ("help.keys.arrows", "help.arrows"),
    ("help.keys.enter", "help.enter"),
    ("help.keys.escape", "help.escape"),
    ("help.keys.home", "help.home"),
    ("help.keys.letters", "help.letters"),
    ("help.keys.zoom", "help.zoom"),
    ("help.keys.turn", "help.turn"),
    ("help.keys.selected", "help.selected"),
    ("help.keys.help", "help.help"),
    ("help.keys.wheel", "help.wheel"),
    ("help.keys.fingers", "help.fingers"),
];

/// The help, open or not.
#[derive(Default)]
pub(super) struct Help {
    is_open: bool,
    /// Whether a key on a mark has asked for it.
    is_by_key: bool,
    /// Whether it has yet to be given the focus.
    is_new: bool,
    button: NodeRef,
    sheet: NodeRef,
}

impl Help {
    /// Opens it, or puts it away. Whoever has come from a mark on `canvas` is led back there.
    pub fn show(&mut self, is_open: bool, canvas: &NodeRef) {
        self.is_open = is_open;
        if std::mem::take(&mut self.is_by_key) && !is_open {
            let canvas = canvas.cast::<Element>();
            focus(canvas.and_then(|canvas| canvas.query_selector("[tabindex='0']").ok()?));
        }
    }

    /// A key on a mark of `canvas` asks for it, or has enough of it.
    pub fn press(&mut self, canvas: &NodeRef) {
        self.show(!self.is_open, canvas);
        self.is_by_key = self.is_open;
        self.is_new = self.is_open;
    }

    /// It has been drawn.
    pub fn rendered(&mut self) {
        if std::mem::take(&mut self.is_new) {
            focus(self.sheet.cast());
        }
    }

    /// What its keys do: Escape leaves it, and so does the key that opens it. `ask` is told whether
    /// it is to be open.
    pub fn leaving(&self, ask: &Callback<bool>) -> Callback<KeyboardEvent> {
        let leave = leaving(self.is_open, &self.button, ask);
        let (is_open, ask, button) = (self.is_open, ask.clone(), self.button.clone());
        Callback::from(move |event: KeyboardEvent| {
            if is_open && event.key() == "?" {
                ask.emit(false);
                focus(button.cast());
            } else {
                leave.emit(event);
            }
        })
    }

    /// The button that asks.
    pub fn button(&self, words: &Locale, ask: &Callback<bool>) -> Html {
        let is_asked = !self.is_open;
        let onclick = ask.reform(move |_: MouseEvent| is_asked);
        let label = words.text("help.name").to_owned();
        html! {
            <button
                type="button"
                class="tool icon"
                ref={self.button.clone()}
                aria-label={label.clone()}
                title={label}
                aria-expanded={if self.is_open { "true" } else { "false" }}
                {onclick}
            >
                { "?" }
            </button>
        }
    }

    /// What it opens; nothing while it is closed.
    pub fn sheet(&self, words: &Locale) -> Html {
        if !self.is_open {
            return Html::default();
        }
        let rows = HELP.iter().map(|(keys, what)| {
            html! { <><dt>{ words.text(keys) }</dt><dd>{ words.text(what) }</dd></> }
        });
        let sheet = self.sheet.clone();
        let label = words.text("help.name").to_owned();
        html! {
            <div class="key-help" part="help" role="region" aria-label={label} tabindex="0" ref={sheet}>
                <h2>{ words.text("help.name") }</h2>
                <dl>{ for rows }</dl>
            </div>
        }
    }
}
