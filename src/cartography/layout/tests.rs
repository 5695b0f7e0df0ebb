//! Whether a map can be read and pressed, by geometry, for any cast.

use super::*;
use crate::cartography::BADGE_TARGET_PX;
use casts::Cast;

#[path = "../../../tests/data/casts.rs"]
mod casts;
mod corridors;
mod entering;
mod levels;
mod moving;
mod random;

/// The widths and heights that the map gets on a phone, a tablet and a desk.
const SIZES: [(f64, f64); 5] = [
    (288.0, 360.0),
    (320.0, 400.0),
    (768.0, 512.0),
    (1_064.0, 709.0),
    (1_600.0, 900.0),
];

const FOUR_CAPITALS: &str =
    include_str!("../../../assets/datasets/minsk-moscow-pyongyang-seoul.json");

/// The layout of a document.
fn layout(text: &str, (width, height): (f64, f64)) -> Layout {
    let dataset = crate::read::json(text).expect("a dataset").dataset;
    let labels: Vec<&str> = dataset
        .countries()
        .iter()
        .map(|country| country.capital().pick(&["en"]).text)
        .collect();
    Layout::new(&dataset, &labels, width, height)
}

/// Runs `check` on the layout of every small cast at every size, with a name for messages.
fn each_layout(check: impl Fn(&str, &Layout)) {
    each_layout_at(&SIZES, check);
}

/// The same for some sizes.
fn each_layout_at(sizes: &[(f64, f64)], check: impl Fn(&str, &Layout)) {
    let four = Cast {
        name: "four_capitals",
        text: FOUR_CAPITALS.to_owned(),
    };
    for Cast { name, text } in casts::small().iter().chain([&four]) {
        for &size in sizes {
            check(&format!("{name} at {size:?}"), &layout(text, size));
        }
    }
}

/// Runs `check` on the layout of every large cast on a desk and on a phone.
fn each_large_layout(check: impl Fn(&str, &Layout)) {
    for Cast { name, text } in casts::large() {
        for size in [(1_000.0, 667.0), (320.0, 400.0)] {
            check(&format!("{name} at {size:?}"), &layout(&text, size));
        }
    }
}

/// Asserts that all marks are in the picture, and that none covers another.
#[track_caller]
fn assert_apart(name: &str, layout: &Layout) {
    let nodes = layout.nodes.iter().map(|node| (node.at, node.target));
    let badges = layout.ties.iter().filter(|tie| tie.badge.free);
    let badges = badges.map(|tie| (tie.badge.at, BADGE_TARGET_PX));
    let discs: Vec<(Px, f64)> = nodes.chain(badges).collect();
    for (index, (at, radius)) in discs.iter().enumerate() {
        for (other, reach) in &discs[index + 1..] {
            let gap = at.distance(*other) - radius - reach;
            assert!(
                gap >= -1e-9,
                "{name}: discs at {at:?} and {other:?} overlap by {gap}"
            );
        }
        assert_eq!(
            layout.frame.overhang(*at, *radius),
            0.0,
            "{name}: {at:?} is cut off"
        );
    }
    let written: Vec<&NodeMark> = layout.nodes.iter().filter(|node| node.label.free).collect();
    for (index, node) in written.iter().enumerate() {
        let room = node.label.room;
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
        for other in &written[index + 1..] {
            assert!(
                !room.overlaps(other.label.room),
                "{name}: the labels of {} and {} overlap",
                node.id,
                other.id
            );
        }
    }
    for tie in &layout.ties {
        let mut line = tie.line.segments().flatten();
        assert!(
            line.all(|point| layout.frame.contains(point)),
            "{name}: {} leaves the picture",
            tie.id
        );
    }
    for lens in &layout.lenses {
        let overhang = layout.frame.overhang(lens.centre, lens.radius);
        assert_eq!(overhang, 0.0, "{name}: a lens is cut off");
    }
}

#[test]
fn nothing_that_can_be_pressed_overlaps() {
    each_layout(|name, layout| {
        assert_apart(name, layout);
        for node in &layout.nodes {
            let whole = NODE_TARGET_PX - 0.1;
            assert!(
                node.target >= whole,
                "{name}: {} is {}",
                node.id,
                node.target
            );
        }
    });
    each_large_layout(assert_apart);
}

#[test]
fn every_name_is_written_where_there_is_room() {
    each_layout_at(&SIZES[2..], |name, layout| {
        for node in &layout.nodes {
            assert!(
                node.label.free,
                "{name}: no place for the label of {}",
                node.id
            );
        }
    });
}

#[test]
fn the_targets_of_too_many_capitals_shrink_together() {
    // The documentation of `positions` promises these numbers.
    #[track_caller]
    fn case(countries: usize, size: (f64, f64), least_px: f64) {
        let layout = layout(&casts::capitals(countries, 0), size);
        let targets = layout.nodes.iter().map(|node| 2.0 * node.target);
        let least = targets.fold(f64::INFINITY, f64::min);
        assert!(least >= least_px - 0.2, "{countries} at {size:?}: {least}");
    }
    case(195, (1_000.0, 667.0), 24.0);
    case(70, (320.0, 400.0), 24.0);
    case(195, (320.0, 400.0), 13.4);
}

#[test]
fn nine_tenths_of_what_is_seen_of_a_tie_answer_for_it_alone() {
    let check = |name: &str, layout: &Layout| {
        // Of 2,000 ties every hundredth tells enough.
        let step = layout.ties.len() / 20 + 1;
        for (index, tie) in layout.ties.iter().enumerate().step_by(step) {
            let seen: Vec<Px> = between_nodes(tie, layout, 48)
                .into_iter()
                .filter(|at| !is_covered(layout, index, *at))
                .collect();
            let own = seen
                .iter()
                .filter(|at| pressed(layout, **at) == Some(tie.id));
            let (own, seen) = (own.count(), seen.len());
            let is_open = layout.crowding != Crowding::Dense && layout.frame.width() > 700.0;
            assert!(seen > 0 || !is_open, "{name}: {} is not seen", tie.id);
            assert!(
                own * 10 >= seen * 9,
                "{name}: {own} of {seen} points of {} are its own",
                tie.id
            );
            assert!(
                !tie.badge.free || pressed(layout, tie.badge.at) == Some(tie.id),
                "{name}: the badge of {}",
                tie.id
            );
        }
    };
    each_layout(check);
    each_large_layout(check);
}

#[test]
fn a_tie_among_few_is_seen_and_has_its_badge() {
    each_layout_at(&SIZES[2..], |name, layout| {
        for (index, tie) in layout.ties.iter().enumerate() {
            let points = between_nodes(tie, layout, 24);
            let covered = points.iter().filter(|at| is_covered(layout, index, **at));
            let covered = covered.count();
            assert!(covered <= 4, "{name}: {covered} of {} is covered", tie.id);
        }
        let bare = layout.ties.iter().filter(|tie| !tie.badge.free).count();
        assert!(
            bare * 5 <= layout.ties.len(),
            "{name}: {bare} ties have no badge"
        );
    });
}

/// Points spread along a tie's line, from the edge of one node to that of the other.
fn between_nodes(tie: &TieMark, layout: &Layout, count: usize) -> Vec<Px> {
    let ends = tie.id.ends();
    let own: Vec<&NodeMark> = layout
        .nodes
        .iter()
        .filter(|node| ends.contains(&node.id))
        .collect();
    let fine: Vec<Px> = tie
        .line
        .segments()
        .flat_map(|[start, end]| (0..20).map(move |step| start.lerp(end, f64::from(step) / 20.0)))
        .filter(|at| own.iter().all(|node| node.at.distance(*at) > node.target))
        .collect();
    (0..count.min(fine.len()))
        .map(|index| fine[(fine.len() - 1) * index / (count - 1)])
        .collect()
}

/// Whether something drawn above tie `index` covers it at `at`: another tie's
/// line or badge, a capital's target or name.
fn is_covered(layout: &Layout, index: usize, at: Px) -> bool {
    is_on_node(layout, at)
        || layout.ties[index + 1..].iter().any(|tie| {
            tie.badge.free && tie.badge.at.distance(at) <= BADGE_TARGET_PX
                || tie.line.reaches(at, tie.width / 2.0)
        })
}

fn is_on_node(layout: &Layout, at: Px) -> bool {
    layout.nodes.iter().any(|node| {
        node.at.distance(at) <= node.target
            || node.label.free && node.label.room.distance(at) == 0.0
    })
}

/// The tie that a press at `at` means, by the drawing order of the view.
fn pressed(layout: &Layout, at: Px) -> Option<TieId> {
    if is_on_node(layout, at) {
        return None;
    }
    let on_top = layout.ties.iter().rev().find(|tie| {
        tie.badge.free && tie.badge.at.distance(at) <= BADGE_TARGET_PX
            || tie.line.reaches(at, tie.width / 2.0)
    });
    on_top.map(|tie| tie.id)
}

#[test]
fn the_default_cast_has_two_lenses_from_a_phone_to_a_desk() {
    let dataset = crate::read::json(FOUR_CAPITALS).expect("a dataset").dataset;
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
