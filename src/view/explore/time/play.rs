//! Playing the time: the window moves by itself, once somebody asks for it.

use std::ops::RangeInclusive;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::super::super::Shared;
use crate::locale::Locale;

/// How long the window stands still between two steps.
const STEP_MS: u32 = 900;

/// So many steps lead through the whole time at most.
const MOST_STEPS: usize = 40;

#[derive(Properties, PartialEq)]
pub(super) struct PlayProps {
    pub words: Shared<Locale>,
    pub chosen: RangeInclusive<usize>,
    /// The last bin.
    pub last: usize,
    pub set: Callback<RangeInclusive<usize>>,
    pub settle: Callback<()>,
}

/// The button that plays and pauses.
///
/// From the whole time it plays from the beginning on, and what has happened stays; a
/// narrower window goes on as it is. It never begins by itself, and ends at the end.
#[component]
pub(super) fn Play(props: &PlayProps) -> Html {
    // What is played next, while it plays; and where the window has to be for that.
    let playing = use_state(|| None::<RangeInclusive<usize>>);
    let step = (props.last / MOST_STEPS).max(1);
    let is_playing = playing.as_ref().is_some_and(|at| *at == props.chosen);
    // Other filters may be chosen while it plays: the next step begins with these.
    let set = use_mut_ref(|| props.set.clone());
    set.borrow_mut().clone_from(&props.set);
    {
        let (playing, settle) = (playing.clone(), props.settle.clone());
        let (chosen, last) = (props.chosen.clone(), props.last);
        use_effect_with((chosen, is_playing), move |(chosen, is_playing)| {
            let timer = is_playing.then(|| {
                let next = next(chosen, last, step);
                let playing = playing.clone();
                Timeout::new(STEP_MS, move || {
                    match &next {
                        Some(next) => {
                            let set = set.borrow().clone();
                            set.emit(next.clone());
                        }
                        None => settle.emit(()),
                    }
                    playing.set(next);
                })
            });
            // Whoever moves the window elsewhere ends it: it must not go on should that come back.
            if !is_playing && playing.is_some() {
                playing.set(None);
            }
            move || drop(timer)
        });
    }
    let onclick = {
        let (playing, set, settle) = (playing.clone(), props.set.clone(), props.settle.clone());
        let (chosen, last) = (props.chosen.clone(), props.last);
        Callback::from(move |_: MouseEvent| {
            if is_playing {
                playing.set(None);
                settle.emit(());
                return;
            }
            let is_at_end = *chosen.end() == last;
            let width = chosen.end() - chosen.start();
            let begin = match (is_at_end, *chosen.start()) {
                (true, 0) => 0..=0,
                (true, _) => 0..=width,
                (false, _) => chosen.clone(),
            };
            set.emit(begin.clone());
            playing.set(Some(begin));
        })
    };
    let (key, sign) = if is_playing {
        ("time.pause", "M5 3h3v10H5zM9 3h3v10H9z")
    } else {
        ("time.play", "M5 3l8 5-8 5z")
    };
    html! {
        <button type="button" class="tool icon" {onclick} aria-label={props.words.text(key).to_owned()}>
            <svg viewBox="0 0 16 16" aria-hidden="true"><path d={sign} /></svg>
        </button>
    }
}

/// The window after `chosen`; `None` after the last.
fn next(chosen: &RangeInclusive<usize>, last: usize, step: usize) -> Option<RangeInclusive<usize>> {
    if *chosen.end() >= last {
        return None;
    }
    let end = (chosen.end() + step).min(last);
    let start = if *chosen.start() == 0 {
        0
    } else {
        chosen.start() + (end - chosen.end())
    };
    Some(start..=end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn from_the_start_it_grows_and_elsewhere_it_moves_until_the_end() {
        #[track_caller]
        fn case(chosen: [usize; 2], step: usize, expected: Option<[usize; 2]>) {
            let next = next(&(chosen[0]..=chosen[1]), 10, step);
            assert_eq!(next.map(|bins| [*bins.start(), *bins.end()]), expected);
        }
        case([0, 0], 1, Some([0, 1]));
        case([0, 9], 3, Some([0, 10]));
        case([2, 4], 1, Some([3, 5]));
        case([2, 9], 3, Some([3, 10]));
        case([3, 10], 1, None);
    }
}
