//! Which keys and gestures there are, for whoever asks.

use yew::prelude::*;

use super::super::super::Shared;
use super::super::keeping::focus;
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

/// The button that asks.
pub(super) fn button(
    words: &Locale,
    is_open: bool,
    button: &NodeRef,
    ask: &Callback<bool>,
) -> Html {
    let onclick = ask.reform(move |_: MouseEvent| !is_open);
    let label = words.text("help.name").to_owned();
    html! {
        <button
            type="button"
            class="tool icon"
            ref={button.clone()}
            aria-label={label.clone()}
            title={label}
            aria-expanded={if is_open { "true" } else { "false" }}
            {onclick}
        >
            { "?" }
        </button>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct HelpProps {
    pub words: Shared<Locale>,
    /// Whether it takes the focus as it opens.
    pub takes_focus: bool,
}

/// What it opens.
#[component]
pub(super) fn Help(props: &HelpProps) -> Html {
    let HelpProps { words, takes_focus } = props;
    let sheet = use_node_ref();
    {
        let sheet = sheet.clone();
        use_effect_with(*takes_focus, move |takes_focus| {
            if *takes_focus {
                focus(sheet.cast());
            }
        });
    }
    let rows = HELP.iter().map(|(keys, what)| {
        html! { <><dt>{ words.text(keys) }</dt><dd>{ words.text(what) }</dd></> }
    });
    let label = words.text("help.name").to_owned();
    html! {
        <div class="key-help" part="help" role="region" aria-label={label} tabindex="0" ref={sheet}>
            <h2>{ words.text("help.name") }</h2>
            <dl>{ for rows }</dl>
        </div>
    }
}
