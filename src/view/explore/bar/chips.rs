//! The filters in use, each to put away by itself, and what they leave.

use yew::prelude::*;

use super::super::super::filter_words::filter_words;
use super::super::super::reader::Reader;
use super::super::super::text::span;
use super::super::keeping::focus;
use crate::locale::{Locale, fill};
use crate::state::{Action, Facet, Filters};

/// The parts of `filters` that are in use and told in the bar: all but the time where there is a
/// slider, which tells of it: what comes above the map while that is drawn would push it from the
/// hand.
pub(super) fn told(filters: &Filters, has_slider: bool) -> impl Iterator<Item = Facet> {
    let used = Facet::ALL.into_iter().filter(|facet| filters.uses(*facet));
    used.filter(move |facet| !has_slider || *facet != Facet::Time)
}

/// What is left, and the filters that leave it; unless `locked`, each a button. On paper, where
/// no slider is drawn, the time is among them.
///
/// A button that is pressed is gone: the focus goes on to `next`.
pub(super) fn chips(
    reader: &Reader,
    words: &Locale,
    filters: &Filters,
    locked: bool,
    has_slider: bool,
    next: &NodeRef,
) -> Html {
    let words_of = |facet| facet_words(reader, words, filters, facet);
    let period = words_of(Facet::Time).filter(|_| has_slider);
    let period = period.map(|period| span("chip printed", period));
    let chips = told(filters, has_slider).filter_map(|facet| {
        let name = words_of(facet)?;
        if locked {
            return Some(span("chip", name));
        }
        let without = filters.clone().without(facet);
        let label = words.fill("filter.remove", &[("filter", &name)]);
        let onclick = setting(reader, without, next);
        Some(html! {
            <button type="button" class="chip" {onclick} aria-label={label}>
                { name }<span class="cross" aria-hidden="true">{ "×" }</span>
            </button>
        })
    });
    let count = told(filters, has_slider).count();
    let clear = (count > 1 && !locked).then(|| {
        let onclick = setting(reader, Filters::default(), next);
        html! {
            <button type="button" class="choose clear" {onclick}>{ words.text("filter.clear") }</button>
        }
    });
    html! {
        <div class={if count > 0 { "chips" } else { "chips printed" }} part="filters">
            { span("left", left(reader, words)) }
            { for period }
            { for chips }
            { for clear }
        </div>
    }
}

/// How many of all events are shown: "4 of 10 events", or "10 events".
pub(in crate::view::explore) fn left(reader: &Reader, words: &Locale) -> String {
    if reader.shown.is_all() {
        return words.count("events", reader.shown.count());
    }
    let shown = reader.shown.count().to_string();
    let part = words.count("export.part", reader.dataset.events().len());
    fill(&part, &[("shown", &shown)])
}

/// The words for one part of `filters`.
pub(in crate::view::explore) fn facet_words(
    reader: &Reader,
    words: &Locale,
    filters: &Filters,
    facet: Facet,
) -> Option<String> {
    let alone = filters.clone().only(facet);
    let said = filter_words(&reader.dataset, words, &(&alone).into())?;
    Some(words.raised(&said))
}

fn setting(reader: &Reader, filters: Filters, next: &NodeRef) -> Callback<MouseEvent> {
    let (act, next) = (reader.act.clone(), next.clone());
    Callback::from(move |_: MouseEvent| {
        act.emit(Action::Filter(filters.clone()));
        focus(next.cast());
    })
}
