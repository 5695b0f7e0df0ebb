//! The histogram, and the band that moves the window as a whole.

use std::ops::RangeInclusive;

use web_sys::Element;
use yew::prelude::*;

use super::super::super::map::hundredths;
use super::super::super::text::span;
use crate::locale::Locale;
use crate::model::TieLine;
use crate::state::{Bin, Histogram};

/// The height of the histogram in its own units.
const HEIGHT: f64 = 40.0;

/// What a bar leaves free at either side, as a part of its bin.
const GAP: f64 = 0.08;

/// The pieces that a bar is made of, from below, each with the words for what it means. They look
/// as the line of a tie does that its events alone would make: an alleged visit is none on record.
const PIECES: [(TieLine, &str); 3] = [
    (TieLine::Solid, "legend.solid"),
    (TieLine::Dashed, "legend.dashed"),
    (TieLine::Dotted, "legend.dotted"),
];

/// A bar for each bin, and the band of the `chosen` ones, which can be dragged; none where no bin
/// is of the time that is shown.
///
/// For the eye and the pointer alone: the sliders say all of it in words.
pub(super) fn bars(
    histogram: &Histogram,
    chosen: Option<&RangeInclusive<usize>>,
    set: &Callback<RangeInclusive<usize>>,
    settle: &Callback<()>,
) -> Html {
    let bins = histogram.bins();
    let count = bins.len();
    let tallest = bins.iter().map(Bin::count).max().unwrap_or(0).max(1);
    let mut bars = Vec::new();
    for (at, bin) in bins.iter().enumerate() {
        let mut below = 0;
        for (line, _) in PIECES {
            let events = bin.lines[line as usize];
            if events > 0 {
                let is_chosen = chosen.is_some_and(|chosen| chosen.contains(&at));
                let outside = (!is_chosen).then_some("outside");
                let class = classes!("bar-piece", line.as_str(), outside);
                let height = HEIGHT * events as f64 / tallest as f64;
                let top = HEIGHT - HEIGHT * (below + events) as f64 / tallest as f64;
                bars.push(html! {
                    <rect
                        {class}
                        x={hundredths(at as f64 + GAP)}
                        y={hundredths(top)}
                        width={hundredths(1.0 - 2.0 * GAP)}
                        height={hundredths(height)}
                    />
                });
            }
            below += events;
        }
    }
    let band = chosen.map(|chosen| {
        let (start, end) = (*chosen.start(), *chosen.end());
        html! { <Band {start} {end} {count} set={set.clone()} settle={settle.clone()} /> }
    });
    html! {
        <svg
            class="bars"
            viewBox={["0 0 ", &count.to_string(), " 40"].concat()}
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            { for bars }
            { band.unwrap_or_default() }
        </svg>
    }
}

/// What the bars mean whose look no tie has that is drawn in one of these `lines`.
pub(super) fn key(words: &Locale, histogram: &Histogram, lines: &[TieLine]) -> Vec<Html> {
    let mut entries = Vec::new();
    for (line, key) in PIECES {
        let mut bins = histogram.bins().iter();
        if lines.contains(&line) || bins.all(|bin| bin.lines[line as usize] == 0) {
            continue;
        }
        let swatch = html! {
            <svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
                <rect class={classes!("bar-piece", line.as_str())} x="1" y="1" width="10" height="10" />
            </svg>
        };
        let words: Html = words.text(key).into();
        entries.push(span("key", Html::from_iter([swatch, words])));
    }
    entries
}

#[derive(Properties, PartialEq)]
struct BandProps {
    start: usize,
    end: usize,
    count: usize,
    set: Callback<RangeInclusive<usize>>,
    settle: Callback<()>,
}

/// The part of the axis that is chosen; a drag moves it, its width stays.
#[component]
fn Band(props: &BandProps) -> Html {
    // Where the pointer took it: the bin below it, and the first one of the window then.
    let grip = use_mut_ref(|| None::<(f64, usize)>);
    let BandProps {
        start, end, count, ..
    } = *props;
    let onpointerdown = {
        let grip = grip.clone();
        Callback::from(move |event: PointerEvent| {
            let target = event.target_dyn_into::<Element>();
            let Some(target) = target.filter(|_| event.button() == 0) else {
                return;
            };
            let Some(at) = bin_under(&event, &target, count) else {
                return;
            };
            // Only a pointer that is gone cannot be captured.
            let _ = target.set_pointer_capture(event.pointer_id());
            *grip.borrow_mut() = Some((at, start));
        })
    };
    let onpointermove = {
        let (grip, set) = (grip.clone(), props.set.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((from, first)) = *grip.borrow() else {
                return;
            };
            // It may have been let go where nobody heard of it.
            if event.buttons() & 1 == 0 {
                *grip.borrow_mut() = None;
                return;
            }
            let target = event.target_dyn_into::<Element>();
            let Some(at) = target.and_then(|target| bin_under(&event, &target, count)) else {
                return;
            };
            let width = end - start;
            let most = (count - 1).saturating_sub(width) as f64;
            let next = (first as f64 + (at - from).round()).clamp(0.0, most) as usize;
            if next != start {
                set.emit(next..=next + width);
            }
        })
    };
    let release = {
        let settle = props.settle.clone();
        Callback::from(move |_: PointerEvent| {
            *grip.borrow_mut() = None;
            settle.emit(());
        })
    };
    html! {
        <rect
            class="band"
            x={start.to_string()}
            y="0"
            width={(end - start + 1).to_string()}
            height="40"
            {onpointerdown}
            {onpointermove}
            onpointerup={release.clone()}
            onpointercancel={release}
        />
    }
}

/// Where on the axis a pointer is, in bins.
fn bin_under(event: &PointerEvent, target: &Element, count: usize) -> Option<f64> {
    let svg = target.closest("svg").ok().flatten()?;
    let axis = svg.get_bounding_client_rect();
    // Time runs as the interface is read.
    let is_mirrored = svg.matches(":dir(rtl)").unwrap_or(false);
    let x = f64::from(event.client_x());
    let along = if is_mirrored {
        axis.right() - x
    } else {
        x - axis.left()
    };
    let at = along / axis.width() * count as f64;
    at.is_finite().then_some(at)
}
