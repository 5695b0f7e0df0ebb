//! A tie: its bow, its badge, and the marks where it enters a lens.

use yew::prelude::*;

use super::emphasis::Standing;
use super::shapes::{centred, disc, path, still, tenths};
use crate::cartography::{BADGE_PX, BADGE_TARGET_PX, Crowding, Px, TieMark};
use crate::model::TieLine;

/// A tie that can be chosen; `name` is for voices.
///
/// What is visible takes no pointer; the undashed hit path does, so that the
/// gaps of a dashed line belong to it. It is no wider than the line, so that
/// it covers nothing of what can be seen of another. A badge that found no free place is left
/// out: the tie can be pressed along its line, and its number is in the tooltip.
pub(super) fn tie(tie: &TieMark, crowding: Crowding, name: AttrValue, standing: Standing) -> Html {
    let id = tie.id.to_string();
    html! {
        <g
            key={id.clone()}
            class={standing.class(line_class(tie.style))}
            data-tie={id}
            role="button"
            tabindex={standing.tab_index()}
            aria-label={name}
            aria-pressed={standing.pressed()}
        >
            { face(tie, crowding, standing.tab_stop) }
        </g>
    }
}

/// What is seen of a tie; where the focus can be, with a ring for it.
fn face(tie: &TieMark, crowding: Crowding, has_ring: bool) -> Html {
    let halo_px = match crowding {
        Crowding::Roomy => 3.0,
        Crowding::Crowded => 1.5,
        Crowding::Dense => 0.0,
    };
    html! {
        <>
            if has_ring {
                { path("ring", tie.path.clone(), tie.width + 8.0) }
            }
            if halo_px > 0.0 {
                { path("halo", tie.path.clone(), tie.width + halo_px) }
            }
            <path part="tie" class="stroke" d={tie.path.clone()} stroke-width={tenths(tie.width)} />
            { ports(tie) }
            { path("hit", tie.path.clone(), tie.width) }
            { badge(tie) }
        </>
    }
}

/// A selected tie once more above all others, for the eye only.
///
/// Moving the tie itself would take the focus from it. With `count` its badge is
/// shown even if it covers others.
pub(super) fn lifted(tie: &TieMark, count: bool) -> Html {
    html! {
        <g class={[line_class(tie.style), " selected"].concat()} aria-hidden="true">
            { path("halo", tie.path.clone(), tie.width + 5.0) }
            { path("stroke", tie.path.clone(), tie.width + 1.5) }
            { ports(tie) }
            if count || tie.badge.free {
                { still(tie.badge.at, badge_face(tie)) }
            }
        </g>
    }
}

fn ports(tie: &TieMark) -> Html {
    tie.ports
        .iter()
        .map(|port| still(*port, disc("port", 3.5)))
        .collect()
}

fn badge(tie: &TieMark) -> Html {
    if !tie.badge.free {
        return Html::default();
    }
    html! {
        <g part="badge">
            { still(tie.badge.at, Html::from_iter([disc("hit-badge", BADGE_TARGET_PX), badge_face(tie)])) }
        </g>
    }
}

/// The badge of a tie, around the origin.
fn badge_face(tie: &TieMark) -> Html {
    let count = tie.count.to_string();
    // A third digit finds its room outside, for smaller letters could not be read.
    let more = count.len().saturating_sub(2) as f64;
    let baseline = Px::new(0.0, 4.2);
    Html::from_iter([
        disc("badge", BADGE_PX + 2.5 * more),
        centred("count", baseline, 12.0, count),
    ])
}

/// The classes of a tie with this line.
pub(super) fn line_class(line: TieLine) -> &'static str {
    match line {
        TieLine::Solid => "tie solid",
        TieLine::Dashed => "tie dashed",
        TieLine::Dotted => "tie dotted",
    }
}

/// A short piece of a tie's line, for lists and the legend.
pub fn line_mark(line: TieLine) -> Html {
    html! {
        <g class={line_class(line)}>
            { path("stroke", "M2 6H26", 3.0) }
        </g>
    }
}
