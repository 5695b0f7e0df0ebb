//! The source of a row: one of those used so far, or a new one.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::ending;
use super::text::{date_hint, is_date};
use crate::editor::bench::Bench;
use crate::editor::cell::drafted;
use crate::editor::combobox::{Choice, Combobox, Exit};
use crate::editor::focus::value_of;
use crate::workshop::{Action, Column, Draft, Row, SourceText, Way};

/// As many sources are offered at a time.
const OFFERED: usize = 8;

#[derive(Properties, Clone)]
pub(super) struct SourceEditorProps {
    pub bench: Bench,
    pub row: Rc<Row>,
    pub draft: Draft,
    /// The sources of the table, each with how many rows name it.
    pub sources: Rc<Vec<(SourceText, usize)>>,
}

impl PartialEq for SourceEditorProps {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
            && Rc::ptr_eq(&self.row, &other.row)
            && self.draft == other.draft
            && self.sources == other.sources
    }
}

/// What the reader is at.
#[derive(Clone, PartialEq)]
enum Step {
    /// Choosing among the sources of the table.
    Choose,
    /// Describing one: a new one, or, in every row, the one that was there.
    Describe { is_everywhere: bool },
}

#[component]
pub(super) fn SourceEditor(props: &SourceEditorProps) -> Html {
    let SourceEditorProps {
        bench,
        row,
        draft,
        sources,
    } = props;
    // As it was when editing began: what is typed changes the row.
    let before = use_memo((), |()| (SourceText::of(row), Rc::clone(sources)));
    let (own, known) = (&before.0, &before.1);
    let letter = draft.begun_with.map(String::from).unwrap_or_default();
    let step = use_state(|| {
        if known.is_empty() {
            Step::Describe {
                is_everywhere: false,
            }
        } else {
            Step::Choose
        }
    });
    let query = use_state(|| letter.clone());
    if let Step::Describe { is_everywhere } = *step {
        let uses = known
            .iter()
            .find(|(source, _)| source == own)
            .map_or(0, |(_, count)| *count);
        return html! {
            <Describe
                bench={bench.clone()}
                row={Rc::clone(row)}
                draft={draft.clone()}
                {is_everywhere}
                uses={if is_everywhere { uses } else { 0 }}
                title={if is_everywhere { own.0[0].clone() } else { (*query).clone() }}
            />
        };
    }
    let mut offers: Vec<Offer> = Vec::new();
    if !own.is_empty() && query.trim().is_empty() {
        offers.push(Offer::Change);
    }
    let fitting = known
        .iter()
        .filter(|(source, _)| source != own && source.is_like(query.trim()));
    offers.extend(
        fitting
            .take(OFFERED)
            .map(|(source, _)| Offer::Known(source.clone())),
    );
    offers.push(Offer::New);
    let choices = offers.iter().map(|offer| match offer {
        Offer::Change => Choice {
            name: bench.text("workshop.source.change"),
            beside: own.names().0.to_owned(),
        },
        Offer::Known(source) => {
            let (title, publisher) = source.names();
            Choice {
                name: title.to_owned(),
                beside: publisher.to_owned(),
            }
        }
        Offer::New => Choice {
            name: bench.text("workshop.source.new"),
            beside: query.trim().to_owned(),
        },
    });
    let on_choose = {
        let (offers, step, act) = (offers.clone(), step.setter(), bench.act.clone());
        Callback::from(move |at: usize| match offers.get(at) {
            Some(Offer::Change) => step.set(Step::Describe {
                is_everywhere: true,
            }),
            Some(Offer::New) => step.set(Step::Describe {
                is_everywhere: false,
            }),
            Some(Offer::Known(source)) => {
                let cells = source
                    .cells()
                    .map(|(column, text)| (column, text.to_owned()));
                act.emit(Action::Type(cells.collect(), false));
                act.emit(Action::Finish(Some(Way::Next)));
            }
            None => (),
        })
    };
    let on_exit = {
        let act = bench.act.clone();
        Callback::from(move |exit: Exit| match exit {
            Exit::Enter => act.emit(Action::Finish(Some(Way::Below))),
            Exit::Tab(is_back) => {
                let way = if is_back { Way::Previous } else { Way::Next };
                act.emit(Action::Finish(Some(way)));
            }
            Exit::Escape => act.emit(Action::Cancel),
            Exit::Backspace => (),
        })
    };
    html! {
        <Combobox
            id={format!("ws-sources-{}", row.key())}
            label={bench.text("workshop.source.choose")}
            query={(*query).clone()}
            choices={choices.collect::<Vec<_>>()}
            none=""
            is_many={false}
            on_query={let query = query.setter(); Callback::from(move |text| query.set(text))}
            {on_choose}
            {on_exit}
        />
    }
}

#[derive(Clone, PartialEq)]
enum Offer {
    Change,
    Known(SourceText),
    New,
}

#[derive(Properties, Clone)]
struct DescribeProps {
    bench: Bench,
    row: Rc<Row>,
    draft: Draft,
    is_everywhere: bool,
    /// How many rows name the source that is changed.
    uses: usize,
    /// The title to begin with.
    title: String,
}

impl PartialEq for DescribeProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.row, &other.row) && self.draft == other.draft && self.bench == other.bench
    }
}

/// Title, publisher, address and date.
#[component]
fn Describe(props: &DescribeProps) -> Html {
    let first = use_node_ref();
    let DescribeProps {
        bench,
        row,
        draft,
        is_everywhere,
        uses,
        title,
    } = props;
    use_effect_with((), {
        let (first, act, title) = (first.clone(), bench.act.clone(), title.clone());
        let is_everywhere = *is_everywhere;
        move |()| {
            if let Some(input) = first.cast::<HtmlInputElement>() {
                let _ = input.focus();
                input.set_value(&title);
                let _ = input.set_selection_range(u32::MAX, u32::MAX);
            }
            if !is_everywhere {
                let texts = [title.as_str(), "", "", ""].map(str::to_owned);
                let cells = Column::OF_SOURCE.into_iter().zip(texts);
                act.emit(Action::Type(cells.collect(), false));
            }
        }
    });
    let cells: Vec<(Column, String)> = Column::OF_SOURCE
        .into_iter()
        .map(|column| (column, drafted(row, draft, column)))
        .collect();
    let fields = cells.iter().enumerate().map(|(at, (column, value))| {
        let (column, is_everywhere) = (*column, *is_everywhere);
        let oninput = {
            let (act, cells) = (bench.act.clone(), cells.clone());
            Callback::from(move |event: InputEvent| {
                let mut cells = cells.clone();
                cells[at].1 = value_of(&event);
                act.emit(Action::Type(cells, is_everywhere));
            })
        };
        let onkeydown = {
            let act = bench.act.clone();
            Callback::from(move |event: KeyboardEvent| {
                let leaves = if event.shift_key() { at == 0 } else { at == 3 };
                let ends = event.key() != "Tab" || leaves;
                if let Some(action) = ending(&event).filter(|_| ends) {
                    event.prevent_default();
                    event.stop_propagation();
                    act.emit(action);
                }
            })
        };
        let hint = (is_date(column) && !value.is_empty()).then(|| date_hint(bench, value));
        html! {
            <label key={at} class="ws-field">
                <span>{ bench.text(&format!("workshop.field.{}", column.name())) }</span>
                <input
                    ref={if at == 0 { first.clone() } else { NodeRef::default() }}
                    class="ws-input"
                    autocomplete="off"
                    type={if column == Column::SourceUrl { "url" } else { "text" }}
                    placeholder={placeholder(column)}
                    value={value.clone()}
                    {oninput}
                    {onkeydown}
                />
                if let Some(hint) = hint {
                    <span class="ws-hint" role="status">{ hint }</span>
                }
            </label>
        }
    });
    html! {
        <span class="ws-form">
            { for fields }
            if *uses > 1 {
                <span class="ws-hint">{ bench.locale.count("workshop.source.uses", *uses) }</span>
            }
        </span>
    }
}

fn placeholder(column: Column) -> Option<&'static str> {
    match column {
        Column::SourceUrl => Some("https://…"),
        Column::SourcePublished => Some("2024-07-23"),
        _ => None,
    }
}
