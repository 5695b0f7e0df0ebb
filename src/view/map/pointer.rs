//! Which mark a pointer means.

use web_sys::{Element, MouseEvent};
use yew::{NodeRef, TargetCast};

use super::super::explore::Explore;
use crate::cartography::{Layout, Zoom};
use crate::model::CountryId;
use crate::state::Mark;

/// The mark that `event` on the map behind `svg` means, which `camera` shows.
///
/// A mark under the pointer is meant itself, and so is one that receives an event without
/// coordinates, as scripts and assistive tools send it. What is meant beside all marks is found
/// by what comes later.
pub(super) fn mark_at(
    event: &MouseEvent,
    (svg, layout, camera): (&NodeRef, &Layout, Zoom),
    explore: Option<&Explore>,
) -> Option<Mark> {
    let target = event.target_dyn_into::<Element>()?;
    named(&target).or_else(|| (explore?.near)(event, svg, layout, camera))
}

/// The mark that `element` belongs to.
pub(super) fn named(element: &Element) -> Option<Mark> {
    let mark = element
        .closest("[data-tie], [data-country]")
        .ok()
        .flatten()?;
    if let Some(id) = mark.get_attribute("data-tie") {
        return id.parse().ok().map(Mark::Tie);
    }
    CountryId::new(&mark.get_attribute("data-country")?).map(Mark::Country)
}
