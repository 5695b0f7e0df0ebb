//! The panel: what is behind the selection, to read.

mod card;
mod country;
mod event;
mod overview;
mod parties;
mod sources;
mod stages;
mod tie;
mod voices;

pub(super) use card::{card, extent, kind_key, status_line, when};
pub(super) use event::event;
pub(super) use overview::imprint;
pub(super) use parties::{about_party, parties};
pub(super) use sources::{about, cited_ids, stances_in};
pub(super) use stages::{StagePart, stage_parts};
pub(super) use tie::{SECTIONS, has_record};
use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;
use yew::prelude::*;

use super::reader::Reader;
use crate::state::{Action, Selection};

#[derive(Properties, PartialEq)]
pub(super) struct PanelProps {
    pub reader: Reader,
    pub selection: Option<Selection>,
    /// The selection that Back leads to; `None` for all ties.
    pub before: Option<Selection>,
    /// What comes later, and stands in place of what there is here.
    pub instead: Option<Html>,
}

/// The panel for what is selected; for nothing, the dataset as a whole.
pub(super) struct Panel {
    section: NodeRef,
    /// Whether what is selected is another than in the last render.
    is_other: bool,
    /// The button that was pressed, or had the focus when Escape was, is gone
    /// with what it stood in: then the focus goes on to what replaced it.
    had_focus: bool,
    /// What was selected before. Where an event of that name is listed, the focus goes to it.
    left: Option<Selection>,
}

impl Component for Panel {
    type Message = ();
    type Properties = PanelProps;

    fn create(_: &Context<Self>) -> Self {
        Self {
            section: NodeRef::default(),
            is_other: true,
            had_focus: false,
            left: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &PanelProps) -> bool {
        if ctx.props().selection != before.selection {
            self.is_other = true;
            self.left.clone_from(&before.selection);
            self.had_focus = self
                .section
                .cast::<HtmlElement>()
                .is_some_and(|panel| panel.matches(":focus-within").unwrap_or(false));
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PanelProps {
            reader,
            selection,
            before,
            instead,
        } = ctx.props();
        let content = match (instead, selection) {
            (Some(instead), _) => instead.clone(),
            (None, selection) => content(reader, selection.as_ref(), Most::FEW, Html::default()),
        };
        let back = selection.as_ref().map(|_| back(reader, before.as_ref()));
        html! {
            <section
                class="panel"
                part="panel"
                tabindex="-1"
                aria-label={reader.locale.text("panel.name").to_owned()}
                ref={self.section.clone()}
            >
                { for back }
                { content }
            </section>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if !std::mem::take(&mut self.is_other) {
            return;
        }
        if let Some(panel) = self.section.cast::<HtmlElement>() {
            panel.set_scroll_top(0);
            if self.had_focus {
                let left = self.left.as_ref().and_then(|left| {
                    let name = ["[data-event='", &left.to_string(), "'] button"].concat();
                    panel.query_selector(&name).ok()?
                });
                let left = left.and_then(|name| name.dyn_into::<HtmlElement>().ok());
                // It is there, so nothing is lost if the browser declines.
                let _ = left.as_ref().unwrap_or(&panel).focus();
            }
        }
    }
}

/// How many of the ties and of the events in a panel are listed.
#[derive(Clone, Copy)]
pub(super) struct Most {
    pub ties: usize,
    pub events: usize,
}

impl Most {
    /// So few are listed at once, whatever they cost.
    pub(super) const FEW: Self = Self {
        ties: 60,
        events: 60,
    };

    /// Of more than [those](Self::FEW), so many pieces; the first fills what can be seen at once.
    pub(super) const fn pieces(number: usize) -> Self {
        Self {
            ties: 60 * number,
            events: 12 * number,
        }
    }
}

/// What is behind `selection`; for nothing, the dataset as a whole. `rest` stands where a list ends.
pub(super) fn content(
    reader: &Reader,
    selection: Option<&Selection>,
    most: Most,
    rest: Html,
) -> Html {
    let content = match selection {
        None => return overview::overview(reader, most, rest),
        Some(Selection::Tie(id)) => tie::tie(reader, *id, most),
        Some(Selection::Country(id)) => country::country(reader, *id, most),
        // All that is known of an event comes later.
        Some(Selection::Event(_)) => Html::default(),
    };
    Html::from_iter([content, rest])
}

/// The way back to `before`, or to all ties.
fn back(reader: &Reader, before: Option<&Selection>) -> Html {
    let locale = &reader.locale;
    let (words, label, action) = match before {
        Some(before) => {
            let name = reader.name(before);
            let label = [locale.text("panel.back"), ": ", &name].concat();
            (name, Some(label), Action::Back)
        }
        None => (locale.text("panel.ties").to_owned(), None, Action::Clear),
    };
    let onclick = reader.act.reform(move |_: MouseEvent| action.clone());
    html! {
        <button type="button" class="back choose" {onclick} aria-label={label}>
            <span aria-hidden="true">{ "‹ " }</span>{ words }
        </button>
    }
}
