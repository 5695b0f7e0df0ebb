//! What a pointer beside all marks means.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, ShadowRoot};
use yew::{NodeRef, TargetCast};

use crate::cartography::{Layout, Px, Zoom};
use crate::model::CountryId;
use crate::state::Mark;

/// What `event` means on the map behind `svg`, which `camera` shows, where it is on no mark.
///
/// On the wide corridor along a tie, and on the land beside it, the nearest tie is meant, which
/// need not be the one whose corridor lies on top; on other land its country.
pub(super) fn near(
    event: &MouseEvent,
    svg: &NodeRef,
    layout: &Layout,
    camera: Zoom,
) -> Option<Mark> {
    let near = position(event, svg, layout)
        .and_then(|at| layout.tie_near(camera.invert(at), camera.scale));
    near.map(Mark::Tie).or_else(|| {
        let land = |at: Element| at.closest("[data-land].cast").ok().flatten();
        let target = event.target_dyn_into::<Element>();
        // An event that was kept has left its target behind.
        let land = target.and_then(land).or_else(|| {
            let root = svg.get()?.get_root_node().dyn_into::<ShadowRoot>().ok()?;
            let (x, y) = (event.client_x() as f32, event.client_y() as f32);
            root.element_from_point(x, y).and_then(land)
        })?;
        let id = CountryId::new(&land.get_attribute("data-land")?)?;
        let is_drawn = layout.nodes().iter().any(|node| node.id == id);
        is_drawn.then_some(Mark::Country(id))
    })
}

/// Where on the screen of the map `event` happened.
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
