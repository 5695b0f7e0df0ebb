//! Which mark a pointer means.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::NodeRef;

use crate::cartography::{Layout, Px};
use crate::model::CountryId;
use crate::state::Mark;

/// The mark that `event` on the map behind `svg` means.
///
/// A mark under the pointer is meant itself. On the wide corridor along a tie,
/// and on the land beside it, the nearest tie is meant, which need not be the
/// one whose corridor lies on top. An event without coordinates, as scripts
/// and assistive tools send it, means what received it.
pub(super) fn mark_at(event: &MouseEvent, svg: &NodeRef, layout: &Layout) -> Option<Mark> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    if let Some(mark) = named(&target) {
        return Some(mark);
    }
    let near = position(event, svg, layout).and_then(|at| layout.tie_near(at));
    near.map(Mark::Tie).or_else(|| {
        let land = target.closest("[data-land].cast").ok().flatten()?;
        let id = CountryId::new(&land.get_attribute("data-land")?)?;
        let is_drawn = layout.nodes().iter().any(|node| node.id == id);
        is_drawn.then_some(Mark::Country(id))
    })
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

/// Where on the map `event` happened.
fn position(event: &MouseEvent, svg: &NodeRef, layout: &Layout) -> Option<Px> {
    let room = svg.cast::<Element>()?.get_bounding_client_rect();
    // A page may scale the whole widget; the layout knows only its own pixels.
    let scale = layout.frame().width() / room.width();
    let at = Px::new(
        (f64::from(event.client_x()) - room.left()) * scale,
        (f64::from(event.client_y()) - room.top()) * scale,
    );
    (at.x.is_finite() && at.y.is_finite()).then_some(at)
}
