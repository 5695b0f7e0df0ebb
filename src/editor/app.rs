//! The root component.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::bar::{Bar, SHEET, open_sheet};
use super::bench::{Bench, Kept};
use super::grid::Grid;
use super::keeping::Keeping;
use super::keys::hold;
use super::saving::{Format, Saving};
use super::start::{Start, refusal};
use super::toolbar::{next, tally, toolbar};
use crate::locale::Locale;
use crate::workshop::{Action, Checked, Opening, Refused, import};

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
        /// The title of the map.
        title: String,
        /// The dataset or the table.
        text: String,
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
    let refused = use_state(|| None::<Refused>);
    let unread = use_state(Vec::<String>::new);
    let locale = use_memo(props.lang.clone(), |lang| {
        Locale::for_workshop(&lang.split(' ').collect::<Vec<_>>())
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
        let (act, refused, unread) = (bench.act.clone(), refused.setter(), unread.setter());
        let locale = Rc::clone(&locale);
        Callback::from(move |text: String| match import(&text, locale.tag()) {
            Ok((table, columns)) => {
                refused.set(None);
                unread.set(columns);
                act.emit(Action::Open(Opening::Imported(table)));
            }
            Err(why) => refused.set(Some(why)),
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
            <div role="alert">{ refused.as_ref().map(|why| refusal(&bench, why)) }</div>
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
                />
            </div>
        </div>
    }
}

/// Undo, redo and saving by keys, wherever in the workshop the focus is.
fn steps(bench: &Bench) -> Callback<KeyboardEvent> {
    let bench = bench.clone();
    Callback::from(move |event: KeyboardEvent| {
        let is_typing = event
            .target_dyn_into::<Element>()
            .is_some_and(|target| target.matches("input, textarea").unwrap_or_default());
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
            return;
        }
        if event.key().eq_ignore_ascii_case("s") && !event.shift_key() {
            event.prevent_default();
            // Where the focus comes back to.
            hold(&bench, &event);
            bench.act.emit(Action::Finish(None));
            open_sheet(&event);
            return;
        }
        // In a text the keys take back letters.
        if is_typing {
            return;
        }
        let action = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Action::Undo,
            ("z", true) | ("y", _) => Action::Redo,
            _ => return,
        };
        event.prevent_default();
        bench.act.emit(action);
    })
}

/// Whether `event` happened in the cell that is edited.
fn is_in_editor(event: &MouseEvent) -> bool {
    let target = event.target_dyn_into::<Element>();
    let inside = target.and_then(|target| target.closest(".ws-editing").ok().flatten());
    inside.is_some()
}

fn pressed(bench: &Bench) -> Callback<MouseEvent> {
    let is_pressing = Rc::clone(&bench.is_pressing);
    Callback::from(move |event: MouseEvent| is_pressing.set(!is_in_editor(&event)))
}

/// Pressing anything outside of the cell that is edited ends editing, but only when
/// it is released: what was pressed may move as the cell is drawn anew.
fn released(bench: &Bench) -> Callback<MouseEvent> {
    let bench = bench.clone();
    Callback::from(move |_| {
        if bench.is_pressing.replace(false) {
            bench.act.emit(Action::Finish(None));
        }
    })
}
