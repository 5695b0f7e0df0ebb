//! Whether who comes nearer in a lens is led to what it shows.

use super::*;
use crate::cartography::Camera;

/// Each lens of the small casts, with each of its capitals.
fn each_capital_in_a_lens(check: impl Fn(&str, &Layout, &LensMark, &NodeMark)) {
    each_layout_at(&[SIZES[1], SIZES[3]], |name, whole| {
        for lens in &whole.lenses {
            for index in &lens.members {
                let node = &whole.nodes[*index];
                check(&format!("{name}: {}", node.id), whole, lens, node);
            }
        }
    });
}

#[test]
fn a_lens_leads_to_its_capitals_as_large_as_it_shows_them() {
    each_capital_in_a_lens(|name, whole, lens, node| {
        let (levels, camera) = (Levels::of(whole), Camera::whole(whole));
        let inside = camera.entering(whole, &levels, node.at, 1.25);
        let inside = inside.unwrap_or_else(|| panic!("{name}: nothing to enter"));
        let (zoom, shown) = (inside.zoom(), 1.25 * lens.radius / lens.home_radius);
        assert!(
            zoom.scale >= shown.min(camera.most()) - 1e-9,
            "{name}: {} in place of {shown}",
            zoom.scale
        );
        let layout = levels.layout(whole, levels.at(zoom.scale));
        let is_left = |other: &LensMark| other.number == lens.number;
        assert!(!layout.lenses.iter().any(is_left), "{name}: the lens stays");
        assert!(inside.view().contains(node.place), "{name} is out of view");
        // Near the edge of the sheet it cannot stay where it is.
        let beside = zoom.apply(node.place).distance(node.at);
        let sheet = PxRect::of_size(camera.width(), camera.height());
        let is_free = sheet.inset(1.0).encloses(inside.view());
        assert!(beside < 1e-6 || !is_free, "{name} is {beside} px beside");
    });
}

#[test]
fn a_lens_is_entered_by_coming_nearer_in_it_and_by_nothing_else() {
    each_capital_in_a_lens(|name, whole, lens, node| {
        let (levels, camera) = (Levels::of(whole), Camera::whole(whole));
        let enters = |camera: Camera, at, factor| {
            let inside = camera.entering(whole, &levels, at, factor);
            inside.is_some()
        };
        for factor in [0.5, 1.0, 1.1, f64::NAN] {
            assert!(!enters(camera, node.at, factor), "{name} by {factor}");
        }
        let is_in_none = |at: &Px| whole.lenses.iter().all(|lens| !lens.holds(*at));
        let corners = [whole.frame.min(), whole.frame.max(), lens.home];
        for beside in corners.into_iter().filter(is_in_none) {
            assert!(!enters(camera, beside, 2.0), "{name} from {beside:?}");
        }
        // Where it is not drawn any more.
        let near = camera.zoomed_about(node.at, f64::INFINITY);
        assert!(!enters(near, near.zoom().apply(node.at), 2.0), "{name}");
    });
}
