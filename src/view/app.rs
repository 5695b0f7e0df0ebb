//! The root component.

use yew::prelude::*;

use super::Shared;
use super::map::Map;
use super::notes::notes;
use super::panel::Panel;
use super::problems::{refused, unreachable};
use super::reader::Reader;
use super::size::{Size, use_size};
use crate::atlas::Atlas;
use crate::cartography::Landscape;
use crate::locale::Locale;
use crate::model::{Dataset, EventId, Problem};
use crate::state::{Action, Selection, State};

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
    /// The reader selected something, or put the selection away.
    Select {
        /// What is selected now.
        selection: Option<Selection>,
        /// The events it stands for, newest first.
        events: Vec<EventId>,
    },
    /// The map is scaled enough to show the detailed outlines.
    WantDetail,
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
    /// The reader's languages as BCP 47 tags, the best first, separated by spaces.
    #[prop_or_default]
    pub lang: AttrValue,
    /// The detailed outlines, once they are there.
    #[prop_or_default]
    pub detail: Option<Shared<Atlas>>,
    /// The size of the map until the page's own is known.
    #[prop_or_default]
    pub size: Size,
    /// Told what the reader does, never what the page sets.
    #[prop_or_default]
    pub on_outgoing: Callback<Outgoing>,
}

/// The widget: a map of ties, and the evidence behind each.
#[component]
pub fn App(props: &AppProps) -> Html {
    let locale = Shared::from(use_memo(props.lang.clone(), |lang| {
        Locale::for_reader(&lang.split(' ').collect::<Vec<_>>())
    }));
    let is_kept = props.stage != Stage::Loading;
    let trouble = if !props.problems.is_empty() {
        refused(&props.problems, &locale, is_kept)
    } else if !props.failure.is_empty() {
        unreachable(&props.failure, props.is_on_disk, &locale, is_kept)
    } else {
        Html::default()
    };
    let content = match &props.stage {
        Stage::Ready(dataset) => html! {
            <Explorer
                dataset={dataset.clone()}
                locale={locale.clone()}
                select={props.select.clone()}
                detail={props.detail.clone()}
                size={props.size}
                on_outgoing={props.on_outgoing.clone()}
            />
        },
        Stage::Loading if trouble == Html::default() => html! {
            <p class="loading" part="loading" role="status">{ locale.text("state.loading") }</p>
        },
        Stage::Loading => Html::default(),
    };
    html! { <div class="widget" lang={locale.tag()} dir="ltr">{ trouble }{ content }</div> }
}

#[derive(Properties, PartialEq)]
struct ExplorerProps {
    dataset: Shared<Dataset>,
    locale: Shared<Locale>,
    select: AttrValue,
    detail: Option<Shared<Atlas>>,
    size: Size,
    on_outgoing: Callback<Outgoing>,
}

/// The map and the panel of one dataset at a time.
#[component]
fn Explorer(props: &ExplorerProps) -> Html {
    let (dataset, locale) = (&props.dataset, &props.locale);
    let store = use_exploration(dataset, &props.select, &props.on_outgoing);
    let state = &store.0;
    let act = use_memo((), |()| {
        let dispatcher = store.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    });
    let reader = Reader {
        dataset: dataset.clone(),
        locale: locale.clone(),
        act: (*act).clone(),
    };
    let canvas = use_node_ref();
    let size = use_size(&canvas, props.size);
    let layout = Shared::from(use_memo(
        (dataset.clone(), locale.clone(), size),
        |(_, _, size)| reader.layout(*size),
    ));
    let landscape = Shared::from(use_memo(
        (layout.clone(), props.detail.clone()),
        |(layout, detail)| match detail {
            Some(detail) => Landscape::new(layout, detail),
            None => Landscape::new(layout, &Atlas::overview()),
        },
    ));
    {
        let wants_detail = layout.wants_detail() && props.detail.is_none();
        let on_outgoing = props.on_outgoing.clone();
        use_effect_with(wants_detail, move |wants_detail| {
            if *wants_detail {
                on_outgoing.emit(Outgoing::WantDetail);
            }
        });
    }
    let onkeydown = {
        let act = reader.act.clone();
        let is_selecting = state.selection().is_some();
        Callback::from(move |event: KeyboardEvent| {
            if is_selecting && event.key() == "Escape" {
                event.prevent_default();
                act.emit(Action::Clear);
            }
        })
    };
    html! {
        <div class="explorer" {onkeydown}>
            <p class="hint" part="hint">{ locale.text("map.hint") }</p>
            <div class="canvas" ref={canvas}>
                <Map
                    reader={reader.clone()}
                    layout={layout.clone()}
                    landscape={landscape.clone()}
                    selection={state.selection().cloned()}
                    highlight={state.highlight()}
                />
            </div>
            <Panel
                reader={reader.clone()}
                selection={state.selection().cloned()}
                before={state.before().cloned()}
            />
            { notes(&reader, &layout, &landscape) }
            <p class="spoken" part="status" role="status" aria-live="polite">
                { spoken(&reader, state) }
            </p>
        </div>
    }
}

/// What the live region says of the present selection.
fn spoken(reader: &Reader, state: &State) -> String {
    match state.selection() {
        Some(selection) => {
            let events = selection.events(&reader.dataset).len();
            reader.locale.fill(
                "announce.selected",
                &[
                    ("name", &reader.name(selection)),
                    ("count", &reader.locale.count("events", events)),
                ],
            )
        }
        None if state.was_cleared() => reader.locale.text("announce.cleared").to_owned(),
        None => String::new(),
    }
}

/// The state as Yew keeps it.
#[derive(PartialEq)]
struct Store(State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: std::rc::Rc<Self>, action: Action) -> std::rc::Rc<Self> {
        std::rc::Rc::new(Self(self.0.reduce(action)))
    }
}

/// The reader's state, kept in step with what the page selects.
///
/// The page is told of a selection only if it is not the page's own.
#[hook]
fn use_exploration(
    dataset: &Shared<Dataset>,
    select: &AttrValue,
    on_outgoing: &Callback<Outgoing>,
) -> UseReducerHandle<Store> {
    let state = use_reducer_eq(|| {
        let shown = Selection::find(select, dataset);
        Store(State::default().reduce(Action::Show(shown)))
    });
    // What the page knows to be selected.
    let known = use_mut_ref(|| state.0.selection().cloned());
    {
        let dispatcher = state.dispatcher();
        let known = known.clone();
        use_effect_with(
            (dataset.clone(), select.clone()),
            move |(dataset, select)| {
                let shown = Selection::find(select, dataset);
                known.borrow_mut().clone_from(&shown);
                dispatcher.dispatch(Action::Show(shown));
            },
        );
    }
    {
        let on_outgoing = on_outgoing.clone();
        let dataset = dataset.clone();
        use_effect_with(state.0.selection().cloned(), move |selection| {
            if *known.borrow() == *selection {
                return;
            }
            known.borrow_mut().clone_from(selection);
            let events = selection
                .iter()
                .flat_map(|selection| selection.events(&dataset))
                .map(|event| event.id().clone())
                .collect();
            on_outgoing.emit(Outgoing::Select {
                selection: selection.clone(),
                events,
            });
        });
    }
    state
}
