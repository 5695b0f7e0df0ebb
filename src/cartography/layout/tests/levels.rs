//! Whether less and less is drawn apart, and nothing else moves, as a map is
//! enlarged.

use super::*;
use crate::cartography::{Camera, Decimals, Landscape};

/// The level layouts of every small cast, and of the large ones.
fn each_cast_of_levels(check: impl Fn(&str, &Layout, &Levels)) {
    let check = |name: &str, whole: &Layout| check(name, whole, &Levels::of(whole));
    each_layout_at(&[SIZES[1], SIZES[3]], check);
    each_large_layout(check);
}

#[test]
fn lenses_go_one_after_the_other_and_none_comes_back() {
    each_cast_of_levels(|name, whole, levels| {
        let most = Camera::whole(whole).most();
        let mut last = levels.layout(whole, 0);
        assert_eq!(last.lenses, whole.lenses, "{name}");
        assert!(levels.count() <= 12, "{name}: {} levels", levels.count());
        for level in 1..levels.count() {
            let layout = levels.layout(whole, level);
            assert!(levels.zoom(level) > levels.zoom(level - 1), "{name}");
            assert!(levels.zoom(level) <= most, "{name}");
            assert_eq!(levels.at(levels.zoom(level)), level, "{name}");
            assert_eq!(levels.at(levels.zoom(level) * 0.999), level - 1, "{name}");
            // What is left of the lenses is as it was, and something is elsewhere.
            assert!(
                layout.lenses.iter().all(|lens| last.lenses.contains(lens)),
                "{name}"
            );
            let at = |layout: &Layout| layout.nodes.iter().map(|node| node.at).collect::<Vec<_>>();
            let has_moved = at(&layout) != at(&last) || layout.lenses != last.lenses;
            assert!(has_moved, "{name}: level {level} is the one before");
            last = layout;
        }
        assert_eq!(levels.at(most), levels.count() - 1, "{name}");
        assert_eq!(last.lenses, [], "{name}");
        for node in &last.nodes {
            assert_eq!(node.home, node.place, "{name}: {}", node.id);
        }
    });
}

#[test]
fn capitals_come_home_as_there_is_room() {
    each_cast_of_levels(|name, whole, levels| {
        let beside = |layout: &Layout, index: usize, zoom: f64| {
            let node = &layout.nodes[index];
            node.at.distance(node.home) * zoom
        };
        for level in 1..levels.count() {
            let (layout, zoom) = (levels.layout(whole, level), levels.zoom(level));
            for index in 0..whole.nodes.len() {
                // On the screen none is farther from its place than two at one place are.
                let off = beside(&layout, index, zoom);
                assert!(off < 120.0, "{name}: {off} at level {level}");
            }
            let targets = layout.nodes.iter().map(|node| node.target);
            let before = whole.nodes.iter().map(|node| node.target);
            let least = |targets: &mut dyn Iterator<Item = f64>| targets.fold(12.0, f64::min);
            let (now, before) = (least(&mut { targets }), least(&mut { before }));
            assert!(now >= before - 0.1, "{name}: {now} after {before}");
        }
    });
    let whole = layout(&casts::capitals(195, 300), (320.0, 400.0));
    let levels = Levels::of(&whole);
    let last = levels.layout(&whole, levels.count() - 1);
    let apart = |layout: &Layout, zoom: f64| {
        let is_apart = |node: &&NodeMark| node.stem(zoom).is_some();
        layout.nodes.iter().filter(is_apart).count()
    };
    assert!(apart(&whole, 1.0) > 60, "{}", apart(&whole, 1.0));
    // Rome and the Vatican; Kinshasa and Brazzaville; Amman, Jerusalem and Ramallah.
    let left = apart(&last, levels.zoom(levels.count() - 1));
    assert!(left <= 7, "{left}");
    assert!(last.nodes.iter().all(|node| node.target > 11.9));
}

#[test]
fn ties_whose_ends_stay_keep_their_way() {
    each_cast_of_levels(|name, whole, levels| {
        let mut last = levels.layout(whole, 0);
        for level in 1..levels.count() {
            let layout = levels.layout(whole, level);
            let order = |layout: &Layout| layout.ties.iter().map(|tie| tie.id).collect::<Vec<_>>();
            assert_eq!(order(&layout), order(&last), "{name}");
            let mut kept = 0;
            for (tie, before) in layout.ties.iter().zip(&last.ties) {
                let [start, .., end] = tie.bow.points;
                let ends = tie.ends.map(|end| layout.nodes[end].at);
                assert!(
                    start.distance(ends[0]) < 1e-6 && end.distance(ends[1]) < 1e-6,
                    "{name}"
                );
                let is_long = start.distance(end) > 64.0;
                let stays = tie
                    .ends
                    .iter()
                    .all(|end| layout.nodes[*end].at == last.nodes[*end].at);
                let is_kept = tie.path == before.path;
                // Where there are few, one may have to make room for a capital.
                if stays && is_long && whole.ties.len() > 20 {
                    assert!(is_kept, "{name}: {} at level {level}", tie.id);
                }
                kept += usize::from(is_kept);
            }
            assert!(
                kept < layout.ties.len() || layout.ties.is_empty() || whole.ties.len() < 4,
                "{name}"
            );
            last = layout;
        }
    });
}

#[test]
fn a_capital_under_the_pointer_stays_there_when_its_lens_dissolves() {
    let whole = layout(FOUR_CAPITALS, (1_000.0, 667.0));
    let levels = Levels::of(&whole);
    let mut dissolved = 0;
    for level in 1..levels.count() {
        let [before, after] = [level - 1, level].map(|level| levels.layout(&whole, level));
        for lens in before
            .lenses
            .iter()
            .filter(|lens| !after.lenses.contains(lens))
        {
            dissolved += 1;
            for &index in &lens.members {
                let looked_at = before.nodes[index].at;
                let camera = Camera::whole(&whole).centred(looked_at, levels.zoom(level));
                let pointer = camera.zoom().apply(looked_at);
                let next = camera.following(&before, &after, pointer);
                // It can only move where the screen would leave the sheet.
                let there = next.zoom().apply(after.nodes[index].at);
                let (off, view) = (there - pointer, next.view());
                let is_at_side = view.left <= 1e-9 || view.right >= whole.frame.right - 1e-9;
                let is_at_end = view.top <= 1e-9 || view.bottom >= whole.frame.bottom - 1e-9;
                assert!(off.dx.abs() < 1e-6 || is_at_side, "{there:?} {pointer:?}");
                assert!(off.dy.abs() < 1e-6 || is_at_end, "{there:?} {pointer:?}");
                assert!(whole.frame.contains(there), "{there:?}");
                // Where no lens is, nothing moves.
                let aside = camera.zoom().apply(lens.home);
                assert_eq!(camera.following(&before, &after, aside), camera);
            }
            let camera = Camera::whole(&whole).centred(lens.centre, 2.0);
            let pointer = camera.zoom().apply(lens.centre);
            assert_eq!(camera.following(&before, &before, pointer), camera);
        }
    }
    assert_eq!(dissolved, 2);
}

#[test]
fn land_belongs_to_its_lens_at_every_level() {
    let whole = layout(FOUR_CAPITALS, (1_000.0, 667.0));
    let land = Landscape::new(&whole, &crate::atlas::Atlas::overview(), Decimals::Two);
    let levels = Levels::of(&whole);
    for level in 0..levels.count() {
        for lens in levels.layout(&whole, level).lenses() {
            assert_eq!(whole.lenses()[lens.number], *lens);
            assert!(land.lenses().get(lens.number).is_some());
        }
    }
}
