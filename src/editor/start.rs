//! The choice of beginnings: an example, an empty table, or a file.

use yew::prelude::*;

use super::app::Outgoing;
use super::bench::Bench;
use super::focus::value_of;
use crate::model::Problem;
use crate::workshop::{Action, Opening, Refused};

/// The examples: the key of the name, and where the page has the file.
const EXAMPLES: [(&str, &str); 3] = [
    ("workshop.example.three", "examples/three-countries.csv"),
    (
        "workshop.example.four",
        "data/minsk-moscow-pyongyang-seoul.json",
    ),
    (
        "workshop.example.long",
        "data/four-capitals-since-1948.json",
    ),
];

/// More problems of a file than anybody reads at once.
const SHOWN: usize = 12;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct StartProps {
    pub bench: Bench,
    /// Why the last text was refused.
    pub refused: Option<Refused>,
    /// Why the last file could not be had.
    pub failure: AttrValue,
    pub tell: Callback<Outgoing>,
    pub open: Callback<String>,
}

#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let StartProps {
        bench,
        refused,
        tell,
        open,
        failure,
    } = props;
    let pasted = use_state(String::new);
    let examples = EXAMPLES.into_iter().map(|(key, path)| {
        let onclick = tell.reform(move |_: MouseEvent| Outgoing::Fetch(path.to_owned()));
        html! { <li key={key}><button type="button" class="ws-button" {onclick}>{ bench.text(key) }</button></li> }
    });
    let onsubmit = {
        let (open, pasted) = (open.clone(), pasted.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if !pasted.trim().is_empty() {
                open.emit((*pasted).clone());
            }
        })
    };
    html! {
        <>
            <div class="ws-starts">
                <section class="ws-start">
                    <h3>{ bench.text("workshop.start.blank") }</h3>
                    <p>{ bench.text("workshop.start.blank.text") }</p>
                    <button type="button" class="ws-button ws-primary" data-start="blank" onclick={bench.pressing(Action::Open(Opening::Blank))}>
                        { bench.text("workshop.start.blank.button") }
                    </button>
                </section>
                <section class="ws-start">
                    <h3>{ bench.text("workshop.start.example") }</h3>
                    <p>{ bench.text("workshop.start.example.text") }</p>
                    <ul role="list" class="ws-examples">{ for examples }</ul>
                </section>
                <section class="ws-start">
                    <h3>{ bench.text("workshop.start.file") }</h3>
                    <p>{ bench.text("workshop.start.file.text") }</p>
                    <button type="button" class="ws-button" data-start="file" onclick={tell.reform(|_: MouseEvent| Outgoing::ChooseFile)}>
                        { bench.text("workshop.start.file.button") }
                    </button>
                    <form {onsubmit}>
                        <label class="ws-field">
                            <span>{ bench.text("workshop.start.paste") }</span>
                            <textarea
                                class="ws-input"
                                rows="3"
                                placeholder="date,kind,title,parties"
                                oninput={let pasted = pasted.setter(); Callback::from(move |event: InputEvent| pasted.set(value_of(&event)))}
                            />
                        </label>
                        <button type="submit" class="ws-button">{ bench.text("workshop.start.paste.button") }</button>
                    </form>
                </section>
            </div>
            <div role="alert">
                { refused.as_ref().map(|refused| refusal(bench, refused)) }
                if !failure.is_empty() {
                    <p class="ws-problem">{ bench.locale.fill("workshop.failed", &[("file", failure)]) }</p>
                }
            </div>
        </>
    }
}

/// Why a text was refused, and what to do.
pub(super) fn refusal(bench: &Bench, refused: &Refused) -> Html {
    match refused {
        Refused::NoColumns => {
            html! { <p class="ws-problem">{ bench.text("workshop.refused.columns") }</p> }
        }
        Refused::Spreadsheet => {
            html! { <p class="ws-problem">{ bench.text("workshop.refused.spreadsheet") }</p> }
        }
        Refused::Problems(problems) => html! {
            <div class="ws-refused">
                <p class="ws-problem">{ bench.locale.count("workshop.refused", problems.len()) }</p>
                <ul>{ for problems.iter().take(SHOWN).map(|problem: &Problem| html! { <li>{ problem.to_string() }</li> }) }</ul>
            </div>
        },
    }
}
