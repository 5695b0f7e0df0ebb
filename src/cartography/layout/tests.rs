//! Whether a map can be read and pressed, by geometry, for several casts.

use super::*;
use crate::cartography::{BADGE_PX, BADGE_TARGET_PX};

/// The widths and heights that the map gets on a phone, a tablet and a desk.
const SIZES: [(f64, f64); 5] = [
    (288.0, 360.0),
    (320.0, 400.0),
    (768.0, 512.0),
    (1_064.0, 709.0),
    (1_600.0, 900.0),
];

const CASTS: [&str; 4] = [
    include_str!("../../../assets/datasets/minsk-moscow-pyongyang-seoul.json"),
    include_str!("../../../tests/data/casts/europe.json"),
    include_str!("../../../tests/data/casts/pacific.json"),
    include_str!("../../../tests/data/casts/pair.json"),
];

/// Runs `check` on the layout of every cast at every size, with a name for messages.
fn each_layout(check: impl Fn(&str, &Layout)) {
    for text in CASTS {
        let dataset = crate::read::json(text).expect("a dataset").dataset;
        let title = dataset.title().map_or("", |title| title.pick(&["en"]).text);
        let labels: Vec<&str> = dataset
            .countries()
            .iter()
            .map(|country| country.capital().pick(&["en"]).text)
            .collect();
        for (width, height) in SIZES {
            let layout = Layout::new(&dataset, &labels, width, height);
            check(&format!("{title} at {width} by {height}"), &layout);
        }
    }
}

#[test]
fn nothing_that_can_be_pressed_overlaps() {
    each_layout(|name, layout| {
        let nodes = layout.nodes.iter().map(|node| (node.at, NODE_TARGET_PX));
        let badges = layout.ties.iter().map(|tie| (tie.badge, BADGE_PX));
        let discs: Vec<(Px, f64)> = nodes.chain(badges).collect();
        for (index, (at, radius)) in discs.iter().enumerate() {
            for (other, reach) in &discs[index + 1..] {
                let gap = at.distance(*other) - radius - reach;
                assert!(
                    gap >= 0.0,
                    "{name}: discs at {at:?} and {other:?} overlap by {gap}"
                );
            }
            assert_eq!(
                layout.frame.overhang(*at, *radius),
                0.0,
                "{name}: {at:?} is cut off"
            );
        }
        for (index, node) in layout.nodes.iter().enumerate() {
            let room = node.label.room;
            assert!(
                node.label.free,
                "{name}: no place for the label of {}",
                node.id
            );
            assert!(
                layout.frame.encloses(room),
                "{name}: the label of {} is cut off",
                node.id
            );
            for (at, radius) in &discs {
                assert!(
                    room.distance(*at) >= *radius,
                    "{name}: the label of {} lies on a disc at {at:?}",
                    node.id
                );
            }
            for other in &layout.nodes[index + 1..] {
                assert!(
                    !room.overlaps(other.label.room),
                    "{name}: the labels of {} and {} overlap",
                    node.id,
                    other.id
                );
            }
        }
    });
}

#[test]
fn nine_tenths_of_every_tie_answer_for_it_alone() {
    each_layout(|name, layout| {
        for tie in &layout.ties {
            let points = between_nodes(tie, layout, 24);
            let own = points
                .iter()
                .filter(|at| pressed(layout, **at) == Some(tie.id))
                .count();
            assert!(
                own >= 22,
                "{name}: {own} of 24 points of {} are its own",
                tie.id
            );
            assert_eq!(
                pressed(layout, tie.badge),
                Some(tie.id),
                "{name}: the badge of {}",
                tie.id
            );
        }
    });
}

/// Points spread along a tie's line, from the edge of one node to that of the other.
fn between_nodes(tie: &TieMark, layout: &Layout, count: usize) -> Vec<Px> {
    let ends = tie.id.ends();
    let fine: Vec<Px> = tie
        .line
        .segments()
        .flat_map(|[start, end]| (0..40).map(move |step| start.lerp(end, f64::from(step) / 40.0)))
        .filter(|at| {
            let own = layout.nodes.iter().filter(|node| ends.contains(&node.id));
            own.map(|node| node.at.distance(*at))
                .all(|distance| distance > NODE_TARGET_PX)
        })
        .collect();
    (0..count)
        .map(|index| fine[(fine.len() - 1) * index / (count - 1)])
        .collect()
}

/// The tie that a press at `at` means, by the drawing order of the view.
fn pressed(layout: &Layout, at: Px) -> Option<TieId> {
    let on_node = layout
        .nodes
        .iter()
        .any(|node| node.at.distance(at) <= NODE_TARGET_PX || node.label.room.distance(at) == 0.0);
    if on_node {
        return None;
    }
    let on_top = layout.ties.iter().rev().find(|tie| {
        tie.badge.distance(at) <= BADGE_TARGET_PX
            || tie.line.distance(at) <= tie.width.max(3.0) / 2.0
    });
    on_top.map(|tie| tie.id)
}

#[test]
fn the_default_cast_has_two_lenses_from_a_phone_to_a_desk() {
    let dataset = crate::read::json(CASTS[0]).expect("a dataset").dataset;
    // On a wall of 1,600 pixels Minsk and Moscow stand apart by themselves.
    for (width, height) in &SIZES[..4] {
        let (width, height) = (*width, *height);
        let layout = Layout::new(&dataset, &["Minsk"; 4], width, height);
        assert_eq!(layout.lenses.len(), 2, "{width} by {height}");
    }
}

#[test]
fn a_lens_hides_neither_its_home_nor_another_lens() {
    each_layout(|name, layout| {
        // In a column narrower than a phone a lens may have to stand on land
        // that it enlarges, rather than on a capital.
        let narrow = layout.frame.width() < 320.0;
        for (index, lens) in layout.lenses.iter().enumerate().filter(|_| !narrow) {
            for (other_index, other) in layout.lenses.iter().enumerate() {
                let from_home = lens.centre.distance(other.home) - lens.radius - other.home_radius;
                assert!(
                    from_home >= 0.0,
                    "{name}: lens {index} covers a home by {from_home}"
                );
                let between = lens.centre.distance(other.centre) - lens.radius - other.radius;
                assert!(
                    index == other_index || between >= 0.0,
                    "{name}: lenses overlap"
                );
            }
        }
    });
}

#[test]
fn any_cast_is_laid_out() {
    let countries = ["FJI", "WSM", "BLR", "PRK", "KOR", "RUS"];
    for count in 0..=countries.len() {
        let cast: Vec<String> = countries[..count]
            .iter()
            .map(|id| format!("\"{id}\""))
            .collect();
        let text = format!(
            "{{\"diplomap\": 1, \"countries\": [{}], \"events\": []}}",
            cast.join(",")
        );
        let dataset = crate::read::json(&text).expect("a dataset").dataset;
        for (width, height) in [(1.0, 1.0), (10.0, 900.0), (320.0, 400.0)] {
            let layout = Layout::new(&dataset, &vec!["Name"; count], width, height);
            for node in layout.nodes() {
                assert!(node.at.x.is_finite() && node.at.y.is_finite());
            }
        }
    }
}
