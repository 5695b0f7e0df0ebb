//! The time below the map: when events happen, and the window to look at.
//!
//! Two ordinary sliders move the ends of the window, for any hand, key and voice;
//! the band between them moves it as a whole. Stops are the bins of the histogram, so
//! that the dates are clean and what is counted is what the histogram shows.

mod bars;
mod play;

use std::cell::RefCell;
use std::ops::RangeInclusive;
use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::Shared;
use super::super::filter_words::{FilterParts, filter_words};
use super::super::reader::Reader;
use super::super::text::{list, span};
use super::Scene;
use super::bar::left;
use super::gesture::use_gesture;
use super::width::use_width;
use crate::locale::Locale;
use crate::model::TieLine;
use crate::state::{Action, Facet, Filters, Histogram, SearchIndex};
use bars::{bars, key};
use play::Play;

/// So wide a bar of the histogram is at least, in pixels.
const LEAST_BAR_PX: f64 = 12.0;

/// The time below the map; nothing where all events are of one moment, or of none.
pub(super) fn time(scene: &Scene<'_>) -> Html {
    if scene.locked {
        return Html::default();
    }
    html! {
        <Time
            reader={scene.reader.clone()}
            words={scene.words()}
            filters={scene.state.filters().clone()}
            index={scene.cache.index().cloned()}
            width={scene.whole.frame().width()}
        />
    }
}

#[derive(Properties, PartialEq)]
struct TimeProps {
    reader: Reader,
    words: Shared<Locale>,
    filters: Filters,
    index: Option<Shared<SearchIndex>>,
    /// The width of the axis until its own is known, in pixels.
    width: f64,
}

#[component]
fn Time(props: &TimeProps) -> Html {
    let TimeProps {
        reader,
        words,
        filters,
        ..
    } = props;
    let track = use_node_ref();
    let has_axis = use_memo(reader.dataset.clone(), |dataset| {
        Histogram::has_axis(dataset)
    });
    let most = (use_width(&track, props.width, *has_axis) / LEAST_BAR_PX) as usize;
    // The time filter itself changes nothing of what may be chosen.
    let others = filters.clone().without(Facet::Time);
    let histogram = use_memo(
        (reader.dataset.clone(), others, props.index.clone(), most),
        |(dataset, filters, index, most)| Histogram::of(dataset, filters, index.as_deref(), *most),
    );
    let chosen = (*histogram)
        .as_ref()
        .map(|known| known.bins_of(filters.window()));
    let gesture = use_gesture(chosen.clone());
    let (Some(known), Some(chosen)) = (&*histogram, chosen) else {
        return Html::default();
    };
    let last = known.bins().len() - 1;
    if last == 0 {
        return Html::default();
    }
    let set = {
        let (act, filters) = (reader.act.clone(), filters.clone());
        let (histogram, gesture) = (histogram.clone(), gesture.clone());
        Callback::from(move |bins: RangeInclusive<usize>| {
            let Some(histogram) = &*histogram else { return };
            let next = histogram.narrowed(filters.clone(), &bins);
            act.emit(gesture.step(Some(bins), &filters, next));
        })
    };
    let settle = Callback::from(move |()| gesture.end());
    // Whether the last to touch a slider was a key.
    let is_keyed = use_mut_ref(|| false);
    let period = words.raised(&period(reader, words, filters, known));
    let whole = filters.uses(Facet::Time).then(|| {
        let without = filters.clone().without(Facet::Time);
        let onclick = reader
            .act
            .reform(move |_: MouseEvent| Action::Filter(without.clone()));
        html! {
            <button type="button" class="choose whole" {onclick}>{ words.text("time.whole") }</button>
        }
    });
    html! {
        <div class="time-line" part="time" role="group" aria-label={words.text("time.name").to_owned()}>
            <div class="time-head">
                <Play
                    words={words.clone()}
                    chosen={chosen.clone()}
                    {last}
                    set={set.clone()}
                    settle={settle.clone()}
                />
                <span class="period">{ period }</span>
                <span class="left">{ counted(reader, words) }</span>
                // An element of its own in any case: else those before it would be made anew
                // whenever it comes or goes, and lose what they keep.
                { whole.unwrap_or_default() }
            </div>
            <div class="time-track" ref={track}>
                { bars(known, (!known.is_beyond(filters.window())).then_some(&chosen), &set, &settle) }
                { end(props, known, &chosen, End::First, &set, &settle, &is_keyed) }
                { end(props, known, &chosen, End::Last, &set, &settle, &is_keyed) }
            </div>
            { below(reader, words, known) }
        </div>
    }
}

/// What is to be known of the bars: what those mean that the legend of the map does not explain,
/// and how many events are in none. Nothing where all is told.
fn below(reader: &Reader, words: &Locale, histogram: &Histogram) -> Html {
    let ties = reader.shown.ties(&reader.dataset);
    let lines: Vec<TieLine> = ties.map(|(_, tie)| tie.line).collect();
    let mut parts = key(words, histogram, &lines);
    let count = histogram.without_start();
    if count > 0 {
        parts.push(span("key", words.count("time.startless", count)));
    }
    list("time-key", None, parts)
}

/// How many events are shown, and of how many it is not sure that they are of this time.
fn counted(reader: &Reader, words: &Locale) -> String {
    let left = left(reader, words);
    match reader.shown.possible_count() {
        0 => left,
        possible => {
            let possible = words.count("time.possible", possible);
            [&left, words.text("list.comma"), &possible].concat()
        }
    }
}

/// The window in words; where it is open, the time of the dataset.
fn period(reader: &Reader, words: &Locale, filters: &Filters, histogram: &Histogram) -> String {
    let time = filters.clone().only(Facet::Time);
    let said = filter_words(&reader.dataset, words, &(&time).into());
    said.unwrap_or_else(|| {
        // Bins may begin before the first event.
        let ends = histogram.span().map(|day| histogram.unit().date(day));
        let whole = FilterParts {
            from: ends[0].as_ref(),
            to: ends[1].as_ref(),
            ..FilterParts::default()
        };
        filter_words(&reader.dataset, words, &whole).unwrap_or_default()
    })
}

/// Which end of the window.
#[derive(Clone, Copy, PartialEq)]
enum End {
    First,
    Last,
}

/// The slider of one end.
///
/// Its stops are the edges of the bins, so that it stands where the band ends. A drag is done when
/// it is let go; what keys do, one by one, when the focus leaves.
fn end(
    props: &TimeProps,
    histogram: &Histogram,
    chosen: &RangeInclusive<usize>,
    which: End,
    set: &Callback<RangeInclusive<usize>>,
    settle: &Callback<()>,
    is_keyed: &Rc<RefCell<bool>>,
) -> Html {
    let words = &props.words;
    let (first, last) = (*chosen.start(), *chosen.end());
    let (filters, [begin, end]) = (&props.filters, histogram.span());
    // Where the window is open, the time of the dataset says where it ends.
    let (class, name, date, outermost, edge) = match which {
        End::First => ("end first", "time.from", filters.from(), begin, first),
        End::Last => ("end last", "time.to", filters.to(), end, last + 1),
    };
    let date = date.cloned().or_else(|| histogram.unit().date(outermost));
    let set = set.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
            return;
        };
        let Ok(edge) = input.value().parse::<usize>() else {
            return;
        };
        // It stops at the other end.
        let (bins, edge) = match which {
            End::First => (edge.min(last)..=last, edge.min(last)),
            End::Last => (first..=edge.max(first + 1) - 1, edge.max(first + 1)),
        };
        input.set_value(&edge.to_string());
        set.emit(bins);
    });
    // Browsers tell of a change at each key.
    let onchange = {
        let (settle, is_keyed) = (settle.clone(), is_keyed.clone());
        Callback::from(move |_: Event| {
            if !*is_keyed.borrow() {
                settle.emit(());
            }
        })
    };
    let noting = |is_key: bool| {
        let is_keyed = is_keyed.clone();
        move || *is_keyed.borrow_mut() = is_key
    };
    let (key, pointer) = (noting(true), noting(false));
    let onkeydown = Callback::from(move |_: KeyboardEvent| key());
    let onpointerdown = Callback::from(move |_: PointerEvent| pointer());
    let onblur = settle.reform(|_: FocusEvent| ());
    let date = date.map_or_else(String::new, |date| words.date(&date));
    html! {
        <input
            type="range"
            {class}
            min="0"
            max={histogram.bins().len().to_string()}
            step="1"
            value={edge.to_string()}
            aria-label={words.text(name).to_owned()}
            aria-valuetext={date}
            {oninput}
            {onchange}
            {onkeydown}
            {onpointerdown}
            {onblur}
        />
    }
}
