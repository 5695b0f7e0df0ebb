//! Below the map: what its marks mean, where its outlines come from, and which
//! borders it shows.

use yew::prelude::*;

use super::Shared;
use super::map::LineSample;
use super::reader::use_reader;
use crate::atlas::ArcClass;
use crate::cartography::Landscape;
use crate::model::TieLine;

#[derive(Properties, PartialEq)]
pub(super) struct NotesProps {
    pub landscape: Shared<Landscape>,
}

/// The legend and the credit line.
#[component]
pub(super) fn Notes(props: &NotesProps) -> Html {
    let reader = use_reader();
    let locale = &reader.locale;
    html! {
        <footer class="notes">
            <Legend landscape={props.landscape.clone()} />
            <details class="credit" part="credit">
                <summary>
                    { locale.text("credit.outlines") }{ " · " }
                    <span class="more">{ locale.text("borders.title") }</span>
                </summary>
                <p>{ locale.text("borders.note") }</p>
            </details>
        </footer>
    }
}

/// Every mark that is on the map, and only those.
#[component]
fn Legend(props: &NotesProps) -> Html {
    let reader = use_reader();
    let locale = &reader.locale;
    let ties = reader.dataset.ties();
    let lines = [
        (TieLine::Solid, "legend.solid"),
        (TieLine::Dashed, "legend.dashed"),
        (TieLine::Dotted, "legend.dotted"),
    ];
    let lines = lines
        .into_iter()
        .filter(|(line, _)| ties.iter().any(|tie| tie.line() == *line))
        .map(|(line, key)| html! { <li key={key}><LineSample {line} />{ locale.text(key) }</li> });
    let borders = [
        (ArcClass::Disputed, "legend.disputed", "disputed"),
        (ArcClass::Armistice, "legend.armistice", "armistice"),
    ];
    let borders = borders
        .into_iter()
        .filter(|(class, ..)| props.landscape.has(*class))
        .map(|(_, key, class)| {
            html! {
                <li key={key}>
                    <svg class="sample" viewBox="0 0 28 12" aria-hidden="true">
                        <path class={classes!("border", class)} d="M1 6H27" />
                    </svg>
                    { locale.text(key) }
                </li>
            }
        });
    html! {
        <ul class="legend" part="legend" role="list" aria-label={locale.text("legend.title").to_owned()}>
            { for lines }
            if !ties.is_empty() {
                <li key="badge">
                    <svg class="sample" viewBox="0 0 28 20" aria-hidden="true">
                        <circle class="badge" cx="14" cy="10" r="8.5" />
                        <text class="count" x="14" y="14" text-anchor="middle" font-size="11">
                            { "n" }
                        </text>
                    </svg>
                    { locale.text("legend.badge") }
                </li>
            }
            if props.landscape.has_lenses() {
                <li key="lens">
                    <svg class="sample" viewBox="0 0 28 20" aria-hidden="true">
                        <path class="leader" d="M5 3L20 1.5M5 7L16 16" />
                        <circle class="home" cx="5" cy="5" r="3" />
                        <circle class="rim" cx="20" cy="10" r="7.5" />
                    </svg>
                    { locale.text("legend.lens") }
                </li>
            }
            { for borders }
        </ul>
    }
}
