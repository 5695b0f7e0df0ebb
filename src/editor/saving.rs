//! The ways to save the work.

use std::rc::Rc;

use yew::prelude::*;

use super::app::{Content, Outgoing};
use super::bar::SHEET;
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
    /// The first cell that keeps the map from being drawn.
    pub first_problem: Option<Place>,
    pub tell: Callback<Outgoing>,
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
        tell,
        ..
    } = props;
    let losses = use_memo((Rc::as_ptr(checked), bench.locale.tag()), |_| {
        // With an error there is none but the one that was imported, of which CSV loses the same.
        let dataset = checked.dataset.as_deref().or(table.imported());
        dataset.map_or_else(Html::default, |dataset| losses(&bench.locale, dataset))
    });
    let is_blocked = checked.text.is_none();
    let blocked = if table.filled() == 0 {
        "workshop.tally.blank"
    } else {
        "workshop.save.blocked"
    };
    let formats = Format::ALL.into_iter().map(|format| {
        let onclick = saving(props, format);
        let key = ["workshop.save.", format.as_str()].concat();
        // To the problem, which lies below this sheet.
        let leads_away = is_blocked && format != Format::Csv;
        html! {
            <li key={format.as_str()}>
                <button type="button" class={classes!("ws-button", (format == Format::Html).then_some("ws-primary"))} data-save={format.as_str()} autofocus={format == Format::Html} popovertarget={leads_away.then_some(SHEET)} popovertargetaction="hide" {onclick}>
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
    html! {
        <section class="ws-saving" aria-labelledby="ws-save">
            <h3 id="ws-save">{ bench.text("workshop.save") }</h3>
            if is_blocked {
                <p class="ws-need">{ bench.text(blocked) }</p>
            }
            <ul role="list" class="ws-formats">{ for formats }</ul>
            { (*losses).clone() }
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
        let content = match (format, &checked.text, &checked.dataset) {
            (Format::Csv, _, Some(dataset)) => {
                Content::Text(write_csv(dataset, bench.locale.tag()).text)
            }
            (Format::Csv, _, None) => Content::Text(table.csv()),
            (Format::Json, Some(text), _) => Content::Text(text.to_string()),
            (_, Some(_), Some(dataset)) => Content::Drawn(Rc::clone(dataset)),
            _ => {
                let way = first_problem.map_or(Action::AddEvent, Action::GoTo);
                bench.act.emit(way);
                return;
            }
        };
        tell.emit(Outgoing::Save {
            format,
            name: file_name(&table, format),
            content,
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
