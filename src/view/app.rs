//! The root component.

use yew::prelude::*;

use super::Shared;
use super::explore::{EXPLORE, Explore};
use super::explorer::{Asked, Explorer};
use super::problems::{trouble, unreachable};
use super::size::Size;
use super::taking::Taking;
use crate::atlas::Atlas;
use crate::locale::Locale;
use crate::model::{Dataset, Direction, EventId, Problem};
use crate::state::{Selection, Step};

/// What there is to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Nothing yet: the dataset is on its way.
    Loading,
    /// A dataset.
    Ready(Shared<Dataset>),
}

/// What the view tells the outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outgoing {
    /// The reader changed what is selected or shown, how, or where.
    ///
    /// All of it at once: whoever answers to one half must not be overruled by the other.
    Change {
        /// What is selected now, if that is what changed.
        selected: Option<Selected>,
        /// What all of it is now, as [`address::write`](crate::state::address::write) has it,
        /// and a number by the name `heard`: whoever hands it on in [`AppProps::more`] is not
        /// taken at a word that is older than what the reader has done since. Empty before that
        /// can be said.
        state: Vec<(&'static str, String)>,
        /// What that means to the history of a browser.
        step: Step,
    },
    /// The reader wants to take something along.
    Take(Taking),
    /// The map is scaled enough to show the detailed outlines.
    WantDetail,
}

/// What the reader selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selected {
    /// What is selected now; nothing, if the selection was put away.
    pub selection: Option<Selection>,
    /// The events it stands for and that are shown, newest first.
    pub events: Vec<EventId>,
}

/// What a page gives the widget.
#[derive(Properties, Clone, PartialEq)]
pub struct AppProps {
    /// What there is to show.
    pub stage: Stage,
    /// The errors of a dataset that was refused; empty if there is none.
    pub problems: Shared<Vec<Problem>>,
    /// Why the last dataset could not even be had; empty if it could.
    #[prop_or_default]
    pub failure: AttrValue,
    /// Whether it is a file on a disk, which browsers let no page read.
    #[prop_or_default]
    pub is_on_disk: bool,
    /// The id of a country, a tie or an event to select; empty for none.
    #[prop_or_default]
    pub select: AttrValue,
    /// Since when events are shown, as an EDTF date; empty for no limit.
    #[prop_or_default]
    pub from: AttrValue,
    /// Until when they are shown, likewise.
    #[prop_or_default]
    pub to: AttrValue,
    /// The kinds of events to show, separated by spaces; empty for all.
    #[prop_or_default]
    pub kinds: AttrValue,
    /// `map`, `timeline` or `table`; empty for the map.
    #[prop_or_default]
    pub view: AttrValue,
    /// What else an address may ask for, by the names of [`address`](crate::state::address).
    #[prop_or_default]
    pub more: Asked,
    /// Whether the reader is not to change the filters.
    #[prop_or_default]
    pub locked: bool,
    /// Whether the page's address leads back to what is shown.
    #[prop_or_default]
    pub hash: bool,
    /// What came of what the reader took along last: a number that tells two answers apart, the
    /// word `saved`, `copied`, `to-copy` or `failed`, and a file's name, a text or a reason.
    #[prop_or_default]
    pub taken: AttrValue,
    /// The reader's languages as BCP 47 tags, the best first, separated by spaces.
    #[prop_or_default]
    pub lang: AttrValue,
    /// The detailed outlines, once they are there.
    #[prop_or_default]
    pub detail: Option<Shared<Atlas>>,
    /// The size of the map until the page's own is known.
    #[prop_or_default]
    pub size: Size,
    /// What comes later, once it is there; left out, it is, but in the module of a page.
    #[prop_or_else(explore)]
    pub explore: Option<&'static Explore>,
    /// Told what the reader does, never what the page sets.
    #[prop_or_default]
    pub on_outgoing: Callback<Outgoing>,
}

/// The widget: a map of ties, and the evidence behind each.
pub struct App {
    locale: Shared<Locale>,
}

impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            locale: locale(ctx.props()),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &AppProps) -> bool {
        if ctx.props().lang != before.lang {
            self.locale = locale(ctx.props());
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        widget(ctx.props(), &self.locale)
    }
}

/// The widget, with the texts of `locale`.
pub(crate) fn widget(props: &AppProps, locale: &Shared<Locale>) -> Html {
    let is_kept = props.stage != Stage::Loading;
    let trouble = if !props.problems.is_empty() {
        // Each of them by itself comes later.
        if let Some(explore) = props.explore {
            (explore.refused)(&props.problems, locale, is_kept)
        } else {
            let headline = locale.count("error.refused", props.problems.len());
            trouble(headline, Html::default(), locale, is_kept)
        }
    } else if !props.failure.is_empty() {
        unreachable(&props.failure, props.is_on_disk, locale, is_kept)
    } else {
        Html::default()
    };
    let content = match &props.stage {
        Stage::Ready(dataset) => html! {
            <Explorer
                dataset={dataset.clone()}
                locale={locale.clone()}
                asked={props.asked()}
                locked={props.locked}
                hash={props.hash}
                taken={props.taken.clone()}
                detail={props.detail.clone()}
                size={props.size}
                explore={props.explore}
                on_outgoing={props.on_outgoing.clone()}
            />
        },
        Stage::Loading if trouble == Html::default() => html! {
            <p class="loading" part="loading" role="status">{ locale.text("state.loading") }</p>
        },
        Stage::Loading => Html::default(),
    };
    let dir = Direction::of(locale.tag()).as_str();
    html! { <div class="widget" lang={locale.tag()} {dir}>{ trouble }{ content }</div> }
}

/// The texts of the interface for a reader of the languages that `props` name.
pub(crate) fn locale(props: &AppProps) -> Shared<Locale> {
    let languages: Vec<&str> = props.lang.split(' ').collect();
    Shared::new(Locale::for_reader(&languages))
}

impl AppProps {
    /// All that the page asks for.
    pub fn asked(&self) -> Asked {
        let attributes = [
            ("select", &self.select),
            ("from", &self.from),
            ("to", &self.to),
            ("kinds", &self.kinds),
            ("view", &self.view),
        ];
        let all = self.more.clone();
        attributes.into_iter().fold(all, |asked, (name, value)| {
            asked.with(name.into(), value.clone())
        })
    }
}

fn explore() -> Option<&'static Explore> {
    if cfg!(feature = "widget") {
        None
    } else {
        Some(&EXPLORE)
    }
}
