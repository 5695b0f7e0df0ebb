//! Taking along what is shown: a link, a citation, files.
//!
//! Owns the menu, and the words for what came of it. What is taken along is written
//! and handed over outside of the view.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::super::Shared;
use super::super::app::Outgoing;
use super::super::taking::{Taken, Taking};
use super::Scene;
use super::keeping::leaving;
use crate::locale::Locale;

/// What is copied. The first only where the page's address leads back.
const COPIED: [Taking; 4] = [Taking::Link, Taking::Plain, Taking::Bibtex, Taking::CslJson];

/// What is saved.
const SAVED: [Taking; 6] = [
    Taking::Svg,
    Taking::Png1,
    Taking::Png2,
    Taking::Png4,
    Taking::Csv,
    Taking::Json,
];

/// The button that opens the menu, and the menu.
pub(super) fn share(scene: &Scene<'_>) -> Html {
    html! {
        <Share
            words={scene.words()}
            has_address={scene.has_address}
            taken={scene.taken.clone()}
            on_outgoing={scene.on_outgoing.clone()}
        />
    }
}

#[derive(Properties, PartialEq)]
struct ShareProps {
    words: Shared<Locale>,
    has_address: bool,
    taken: AttrValue,
    on_outgoing: Callback<Outgoing>,
}

#[component]
fn Share(props: &ShareProps) -> Html {
    let words = &props.words;
    let is_open = use_state(|| false);
    // What was asked for last, and the answer that was there before.
    let asked = use_state(|| None::<Taking>);
    let before = use_state(AttrValue::default);
    let button = use_node_ref();
    let ask = {
        let (is_open, asked) = (is_open.clone(), asked.clone());
        Callback::from(move |is_asked: bool| {
            is_open.set(is_asked);
            asked.set(None);
        })
    };
    let onkeydown = leaving(*is_open, &button, &ask);
    let is_asked = !*is_open;
    let onclick = ask.reform(move |_: MouseEvent| is_asked);
    let take = {
        let (asked, before) = (asked.clone(), before.clone());
        let (taken, on_outgoing) = (props.taken.clone(), props.on_outgoing.clone());
        Callback::from(move |taking: Taking| {
            asked.set(Some(taking));
            before.set(taken.clone());
            on_outgoing.emit(Outgoing::Take(taking));
        })
    };
    let answer = (*asked).map(|asked| {
        let is_new = *before != props.taken;
        (asked, is_new.then(|| props.taken.clone()))
    });
    let has_address = props.has_address;
    let copied = COPIED
        .iter()
        .filter(|taking| has_address || **taking != Taking::Link);
    html! {
        <div class={if *is_open { "share open" } else { "share" }} {onkeydown}>
            <button
                type="button"
                class="tool"
                part="share-button"
                ref={button}
                aria-expanded={if *is_open { "true" } else { "false" }}
                aria-controls={is_open.then_some("share")}
                {onclick}
            >
                { words.text("share.open") }
            </button>
            if *is_open {
                <div class="choices-sheet" id="share" part="share">
                    { group(words, "share.copy", copied, &take) }
                    { group(words, "share.save", SAVED.iter(), &take) }
                    <Answer words={words.clone()} {answer} />
                </div>
            }
        </div>
    }
}

/// Buttons for what is taken along in one way.
fn group<'a>(
    words: &Locale,
    name: &str,
    takings: impl Iterator<Item = &'a Taking>,
    take: &Callback<Taking>,
) -> Html {
    let buttons = takings.map(|taking| {
        let taking = *taking;
        let onclick = take.reform(move |_: MouseEvent| taking);
        html! {
            <button type="button" class="tool" data-take={taking.as_str()} {onclick}>
                { words.text(&["share.", taking.as_str()].concat()) }
            </button>
        }
    });
    html! {
        <fieldset>
            <legend>{ words.text(name) }</legend>
            <div class="takings">{ for buttons }</div>
        </fieldset>
    }
}

#[derive(Properties, PartialEq)]
struct AnswerProps {
    words: Shared<Locale>,
    /// What was asked for, and what came of it, once that is known.
    answer: Option<(Taking, Option<AttrValue>)>,
}

/// What came of it, said aloud; a text that the reader has to copy, ready for that.
#[component]
fn Answer(props: &AnswerProps) -> Html {
    let words = &props.words;
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(props.answer.clone(), move |_| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                // It is there, so nothing is lost if the browser declines.
                let _ = field.focus();
                field.select();
            }
        });
    }
    let (asked, text) = match &props.answer {
        Some((asked, text)) => (Some(*asked), text.as_deref().unwrap_or_default()),
        None => (None, ""),
    };
    let taken = Taken::read(text);
    let said = match (asked, taken) {
        (_, Some(Taken::Saved(name))) => words.fill("share.saved", &[("file", name)]).into(),
        (_, Some(Taken::Copied)) => words.text("share.copied").into(),
        (_, Some(Taken::ToCopy(_))) => words.text("share.to-copy").into(),
        (_, Some(Taken::Failed(reason))) => html! {
            <>{ words.text("share.failed") }{ " " }<span lang="en">{ reason.to_owned() }</span></>
        },
        // What is drawn takes a while.
        (Some(asked), None) if asked.is_drawn() => words.text("share.wait").into(),
        (_, None) => Html::default(),
    };
    let copy = match taken {
        Some(Taken::ToCopy(text)) => html! {
            <textarea
                class="to-copy"
                readonly={true}
                rows="4"
                aria-label={words.text("share.to-copy").to_owned()}
                value={text.to_owned()}
                ref={field}
            />
        },
        _ => Html::default(),
    };
    html! {
        <div class="answer">
            <p role="status">{ said }</p>
            { copy }
        </div>
    }
}
