//! The view of some countries: of the two of a tie, or of one with its surroundings.

use super::layout::{Layout, Levels};
use super::px::{Px, PxRect};
use super::{Camera, NODE_TARGET_PX};
use crate::model::CountryId;

/// So much is shown around a single capital, in radii of the globe: 500 kilometres.
const REACH: f64 = 500.0 / 6371.0;

/// What is left free around several capitals for the bow between them, as a part of
/// their distance.
const FOR_BOWS: f64 = 0.2;

/// Room for a name, between a capital and the edge of the screen, in pixels.
const NAME_ROOM_PX: f64 = 4.0 * NODE_TARGET_PX;

impl Camera {
    /// The nearest view of the capitals of `countries`, with room around them.
    ///
    /// How near that is decides whether they are drawn in a lens, and that where
    /// they are drawn: this is a view in which both agree. Countries that are not
    /// in the `whole` map are passed over; without any, the view stays.
    #[must_use]
    pub fn close_up(self, whole: &Layout, levels: &Levels, countries: &[CountryId]) -> Self {
        let nodes = whole.nodes().iter().enumerate();
        let shown = nodes.filter(|(_, node)| countries.contains(&node.id));
        let shown: Vec<usize> = shown.map(|(index, _)| index).collect();
        if shown.is_empty() {
            return self;
        }
        let reach = REACH * whole.sight().placement.scale;
        let part = |level: usize| {
            let at: Vec<Px> = shown
                .iter()
                .map(|index| levels.place(level, *index))
                .collect();
            let part = PxRect::around(&at);
            let apart = (part.max() - part.min()).length();
            part.inset(if shown.len() > 1 {
                -FOR_BOWS * apart
            } else {
                -reach
            })
        };
        let view = |part: PxRect| self.showing(part, NAME_ROOM_PX);
        let mut all = part(0);
        for level in (0..levels.count()).rev() {
            let part = part(level);
            let near = view(part);
            if levels.at(near.zoom().scale) == level {
                return near;
            }
            all = PxRect::around(&[all.min(), all.max(), part.min(), part.max()]);
        }
        view(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOUR_CAPITALS: &str =
        include_str!("../../assets/datasets/minsk-moscow-pyongyang-seoul.json");

    #[test]
    fn chosen_countries_are_in_view_where_they_are_drawn() {
        let dataset = crate::read::json(FOUR_CAPITALS).expect("a dataset").dataset;
        for (width, height) in [(320.0, 400.0), (1_000.0, 667.0), (1_600.0, 900.0)] {
            let whole = Layout::new(&dataset, &["Name"; 4], width, height);
            let levels = Levels::of(&whole);
            let ids: Vec<CountryId> = whole.nodes().iter().map(|node| node.id).collect();
            let pairs = ids
                .iter()
                .flat_map(|one| ids.iter().map(move |other| [*one, *other]));
            for pair in pairs {
                let camera = Camera::whole(&whole).close_up(&whole, &levels, &pair);
                let layout = levels.layout(&whole, levels.at(camera.zoom().scale));
                for node in layout.nodes().iter().filter(|node| pair.contains(&node.id)) {
                    let at = camera.zoom().apply(node.at);
                    let inside = whole.frame().inset(NODE_TARGET_PX);
                    assert!(inside.contains(at), "{pair:?} at {width}: {at:?}");
                }
                let is_alone = pair[0] == pair[1];
                assert!(!is_alone || !camera.is_whole(), "{pair:?} at {width}");
            }
        }
    }

    #[test]
    fn neighbours_are_shown_on_the_map_and_not_in_a_lens() {
        let dataset = crate::read::json(FOUR_CAPITALS).expect("a dataset").dataset;
        let whole = Layout::new(&dataset, &["Name"; 4], 1_000.0, 667.0);
        let levels = Levels::of(&whole);
        let ids = ["PRK", "KOR"].map(|id| CountryId::new(id).expect("an id"));
        let camera = Camera::whole(&whole).close_up(&whole, &levels, &ids);
        let layout = levels.layout(&whole, levels.at(camera.zoom().scale));
        assert!(layout.lenses().is_empty() && camera.zoom().scale > 4.0);
        let nobody = Camera::whole(&whole).close_up(&whole, &levels, &[]);
        assert!(nobody.is_whole());
    }
}
