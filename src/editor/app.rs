//! The root component.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::bar::{Bar, SHEET};
use super::bench::{Bench, Kept};
use super::gestures::{pressed, released, steps};
use super::grid::Grid;
use super::keeping::Keeping;
use super::saving::{Format, Saving};
use super::start::{Start, refusal};
use super::toolbar::{next, tally, toolbar};
use crate::locale::Locale;
use crate::model::Dataset;
use crate::workshop::{Action, Checked, Opening, import};

/// What the editor tells the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Outgoing {
    /// Something was typed: a check is due when typing pauses.
    Changed,
    /// This dataset is to be shown beside the table; empty for none.
    Show(String),
    /// This text is to be kept for the next visit.
    Keep(String),
    /// What was kept is to be forgotten.
    Forget,
    /// A file is to be made.
    Save {
        /// As what.
        format: Format,
        /// The name of the file.
        name: String,
        /// What is to be in it.
        content: Content,
    },
    /// This text is to be put on the clipboard.
    Copy(String),
    /// The reader wants to choose a file.
    ChooseFile,
    /// The example at this path is to be opened.
    Fetch(String),
    /// Where there is room for one of them: the map is to be seen, or the table.
    Face(bool),
}

/// What is to be in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// This text, the dataset's or the table's.
    Text(String),
    /// This dataset, as a picture or a page shows it.
    Drawn(Rc<Dataset>),
}

/// What the page gives the editor.
#[derive(Properties, Clone, PartialEq)]
pub struct EditorProps {
    /// The reader's languages as BCP 47 tags, the best first, separated by spaces.
    pub lang: AttrValue,
    /// What was kept at an earlier visit; empty for nothing.
    pub kept: AttrValue,
    /// A text to open, with a number of its own.
    pub opened: (u32, AttrValue),
    /// Counts the checks that are due.
    pub checks: u32,
    /// What the page last did for the reader: `saved` or `copied`.
    pub done: AttrValue,
    /// The file that the page could not get.
    pub failure: AttrValue,
    /// Where the editor's wishes go.
    pub tell: Callback<Outgoing>,
}

/// What is said in the language `lang` where the workshop has stopped.
pub fn stopped(lang: &str) -> String {
    Locale::for_workshop(&[lang])
        .text("workshop.stopped")
        .to_owned()
}

/// The workshop.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let desk = use_reducer(Kept::default);
    let unopened = use_state(|| None::<String>);
    let unread = use_state(Vec::<String>::new);
    let locale = use_memo(props.lang.clone(), |lang| {
        Locale::for_workshop(&lang.split(' ').collect::<Vec<_>>())
    });
    // Read once more in another language, so that all is told in one.
    let refused = use_memo(((*unopened).clone(), locale.tag()), |(text, lang)| {
        import(text.as_deref()?, lang).err()
    });
    let is_moving = use_memo((), |()| Cell::new(false));
    let is_pressing = use_memo((), |()| Cell::new(false));
    let bench = {
        let dispatcher = desk.dispatcher();
        Bench {
            locale: Rc::clone(&locale),
            act: Callback::from(move |action| dispatcher.dispatch(action)),
            desk: desk.clone(),
            is_moving,
            is_pressing,
        }
    };
    let table = Rc::new(desk.table());
    let checked = use_memo((props.checks, locale.tag(), desk.is_open()), |_| {
        Checked::of(&table, &locale)
    });
    use_effect_with(props.kept.clone(), {
        let act = bench.act.clone();
        move |kept| {
            if !kept.is_empty() {
                act.emit(Action::Open(Opening::Kept(kept.to_string())));
            }
        }
    });
    let open = {
        let (act, unopened, unread) = (bench.act.clone(), unopened.setter(), unread.setter());
        let locale = Rc::clone(&locale);
        Callback::from(move |text: String| match import(&text, locale.tag()) {
            Ok((table, columns)) => {
                unopened.set(None);
                unread.set(columns);
                act.emit(Action::Open(Opening::Imported(table)));
            }
            Err(_) => unopened.set(Some(text)),
        })
    };
    use_effect_with(props.opened.0, {
        let (open, text) = (open.clone(), props.opened.1.clone());
        move |number| {
            if *number > 0 {
                open.emit(text.to_string());
            }
        }
    });
    // Every change of the table is told at once, and checked when typing pauses.
    use_effect_with(((*table).clone(), desk.is_open()), {
        let tell = props.tell.clone();
        move |_| tell.emit(Outgoing::Changed)
    });
    use_effect_with(props.checks, {
        let (tell, desk, checked) = (props.tell.clone(), desk.clone(), Rc::clone(&checked));
        move |_| {
            if let Some(text) = &checked.text {
                tell.emit(Outgoing::Show(text.to_string()));
            } else if desk.table().filled() == 0 {
                tell.emit(Outgoing::Show(String::new()));
            }
            if desk.is_changed() {
                tell.emit(Outgoing::Keep(desk.keep()));
            }
        }
    });
    if !desk.is_open() {
        return html! {
            <div class="ws" lang={locale.tag()}>
                <div class="ws-intro">
                    <h2>{ bench.text("workshop.heading") }</h2>
                    <p class="ws-soft">{ bench.text("workshop.private") }</p>
                </div>
                <Start
                    {bench}
                    refused={(*refused).clone()}
                    failure={props.failure.clone()}
                    tell={props.tell.clone()}
                    {open}
                />
            </div>
        };
    }
    let forget = {
        let (act, tell) = (bench.act.clone(), props.tell.clone());
        Callback::from(move |()| {
            tell.emit(Outgoing::Forget);
            act.emit(Action::Close);
        })
    };
    html! {
        <div class="ws ws-open" lang={locale.tag()} onkeydown={steps(&bench)} onmousedown={pressed(&bench)} onmouseup={released(&bench)}>
            <h2 class="ws-hidden">{ bench.text("workshop.heading") }</h2>
            <Bar bench={bench.clone()} title={AttrValue::from(table.title().to_owned())} can_undo={desk.can_undo()} can_redo={desk.can_redo()} tell={props.tell.clone()} />
            <div role="alert">{ (*refused).as_ref().map(|why| refusal(&bench, why)) }</div>
            if !unread.is_empty() {
                <p class="ws-note">{ bench.locale.fill("workshop.unread", &[("columns", &locale.list(&unread))]) }</p>
            }
            <div class="ws-work">
                { tally(&bench, &desk, &table, &checked) }
                <Grid bench={bench.clone()} desk={(*desk).clone()} table={Rc::clone(&table)} checked={Rc::clone(&checked)} />
                { toolbar(&bench, &desk, &table) }
                <p id="ws-keys" class="ws-soft ws-keys">{ bench.text("workshop.keys") }</p>
                <Keeping bench={bench.clone()} is_kept={desk.is_changed()} {forget} />
            </div>
            <div id={SHEET} popover="auto" class="ws-sheet">
                <button type="button" class="ws-button ws-close" popovertarget={SHEET} popovertargetaction="hide">{ bench.text("workshop.close") }</button>
                <Saving
                    bench={bench.clone()}
                    table={Rc::clone(&table)}
                    checked={Rc::clone(&checked)}
                    first_problem={next(&desk, &table, &checked)}
                    tell={props.tell.clone()}
                    done={props.done.clone()}
                    failure={props.failure.clone()}
                />
            </div>
        </div>
    }
}
