//! The ways to save the work, and to forget it.

use std::rc::Rc;

use yew::prelude::*;

use super::app::Outgoing;
use super::bench::Bench;
use super::losses::losses;
use crate::export::csv::write_csv;
use crate::workshop::{Action, Checked, Place, Table};

/// What a work can be saved as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One file that shows the map without a network.
    Html,
    /// A table for a spreadsheet.
    Csv,
    /// The dataset, for a page of one's own.
    Json,
    /// A drawing.
    Svg,
    /// A picture.
    Png,
}

impl Format {
    /// Every one, the most useful first.
    const ALL: [Self; 5] = [Self::Html, Self::Csv, Self::Json, Self::Svg, Self::Png];

    /// The ending of the file's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

#[derive(Properties, Clone)]
pub(super) struct SavingProps {
    pub bench: Bench,
    pub table: Rc<Table>,
    pub checked: Rc<Checked>,
    /// Whether the browser keeps the work.
    pub is_kept: bool,
    /// The first cell that keeps the map from being drawn.
    pub first_problem: Option<Place>,
    pub tell: Callback<Outgoing>,
    /// Forgets the work and goes back to the start.
    pub forget: Callback<()>,
    /// What the page last did: `saved` or `copied`.
    pub done: AttrValue,
    /// The file that the page could not make.
    pub failure: AttrValue,
}

impl PartialEq for SavingProps {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
            && Rc::ptr_eq(&self.table, &other.table)
            && Rc::ptr_eq(&self.checked, &other.checked)
            && self.is_kept == other.is_kept
            && self.first_problem == other.first_problem
            && self.done == other.done
            && self.failure == other.failure
    }
}

/// Buttons, and what they do in words.
#[component]
pub(super) fn Saving(props: &SavingProps) -> Html {
    let SavingProps {
        bench,
        table,
        checked,
        is_kept,
        tell,
        ..
    } = props;
    let is_asking = use_state(|| false);
    let losses = use_memo((Rc::as_ptr(checked), bench.locale.tag()), |_| {
        let dataset = checked.dataset.as_ref();
        dataset.map_or_else(Html::default, |dataset| losses(bench, dataset))
    });
    let formats = Format::ALL.into_iter().map(|format| {
        let onclick = saving(props, format);
        let key = ["workshop.save.", format.as_str()].concat();
        html! {
            <li key={format.as_str()}>
                <button type="button" class={classes!("ws-button", (format == Format::Html).then_some("ws-primary"))} data-save={format.as_str()} {onclick}>
                    { bench.text(&key) }
                </button>
                <span class="ws-soft">{ bench.text(&[&key, ".text"].concat()) }</span>
            </li>
        }
    });
    let snippet = snippet(table);
    let copy = {
        let (tell, snippet) = (tell.clone(), snippet.clone());
        Callback::from(move |_: MouseEvent| tell.emit(Outgoing::Copy(snippet.clone())))
    };
    let is_blocked = checked.text.is_none() && table.filled() > 0;
    let ask = |is_asked: bool| {
        let is_asking = is_asking.setter();
        Callback::from(move |_: MouseEvent| is_asking.set(is_asked))
    };
    html! {
        <section class="ws-saving" aria-labelledby="ws-save">
            <h3 id="ws-save">{ bench.text("workshop.save") }</h3>
            if is_blocked {
                <p class="ws-need">{ bench.text("workshop.save.blocked") }</p>
            }
            { (*losses).clone() }
            <ul role="list" class="ws-formats">{ for formats }</ul>
            <div class="ws-embed">
                <p id="ws-embed">{ bench.locale.fill("workshop.embed", &[("file", &file_name(table, Format::Json))]) }</p>
                <pre tabindex="0" aria-labelledby="ws-embed"><code>{ &snippet }</code></pre>
                <button type="button" class="ws-button" data-do="copy" onclick={copy}>{ bench.text("workshop.copy") }</button>
            </div>
            <p role="status" class="ws-done">{ if props.done.is_empty() { String::new() } else { bench.text(&["workshop.done.", &props.done].concat()) } }</p>
            <div role="alert">
                if !props.failure.is_empty() {
                    <p class="ws-problem">{ bench.locale.fill("workshop.failed", &[("file", &props.failure)]) }</p>
                }
            </div>
            <div class="ws-kept">
                <p>{ bench.text(if *is_kept { "workshop.kept" } else { "workshop.kept.not" }) }</p>
                if *is_asking {
                    <p>{ bench.text("workshop.forget.ask") }</p>
                    <button type="button" class="ws-button" data-do="forget-yes" onclick={props.forget.reform(|_: MouseEvent| ())}>{ bench.text("workshop.forget.yes") }</button>
                    <button type="button" class="ws-button" data-do="forget-no" onclick={ask(false)}>{ bench.text("workshop.forget.no") }</button>
                } else {
                    <button type="button" class="ws-button" data-do="forget" onclick={ask(true)}>{ bench.text("workshop.forget") }</button>
                }
            </div>
        </section>
    }
}

/// Saves as `format`; goes to the first problem, where there is one in the way.
fn saving(props: &SavingProps, format: Format) -> Callback<MouseEvent> {
    let SavingProps {
        bench,
        table,
        tell,
        first_problem,
        ..
    } = props.clone();
    Callback::from(move |_| {
        // What was checked last may be older than the last letter.
        let checked = Checked::of(&table, &bench.locale);
        let text = match (format, &checked.text) {
            (Format::Csv, _) => match &checked.dataset {
                Some(dataset) => write_csv(dataset, bench.locale.tag()).text,
                None => table.csv(),
            },
            (_, Some(text)) => text.to_string(),
            (_, None) => {
                if let Some(place) = first_problem {
                    bench.act.emit(Action::GoTo(place));
                }
                return;
            }
        };
        tell.emit(Outgoing::Save {
            format,
            name: file_name(&table, format),
            text,
        });
    })
}

fn file_name(table: &Table, format: Format) -> String {
    [&table.file_stem(), ".", format.as_str()].concat()
}

fn snippet(table: &Table) -> String {
    let file = file_name(table, Format::Json);
    format!(
        "<script type=\"module\" src=\"diplomap.js\"></script>\n<diplo-map src=\"{file}\"></diplo-map>"
    )
}
