//! Whether a map that is enlarged and moved can be read and pressed.

use super::*;
use crate::cartography::Camera;
use crate::model::TieLine;

/// Every tie as it is.
fn as_it_is(layout: &Layout) -> impl Fn(TieId) -> Option<Stroke> + '_ {
    |id| {
        let tie = layout.tie(id)?;
        Some(Stroke {
            count: tie.count,
            style: tie.style,
        })
    }
}

/// The map that `camera` shows, all ties as they are.
pub(super) fn shown(whole: &Layout, levels: &Levels, camera: Camera) -> Layout {
    let zoom = camera.zoom();
    let layout = levels.layout(whole, levels.at(zoom.scale));
    layout.annotated(zoom, &as_it_is(whole))
}

/// Views of a map at these zooms: of its middle, its corner, and some capitals.
fn cameras(whole: &Layout, zooms: &[f64], capitals: usize) -> Vec<Camera> {
    let camera = Camera::whole(whole);
    let mut cameras = vec![camera];
    let nodes = whole.nodes.iter();
    let capitals = nodes.step_by(whole.nodes.len() / capitals + 1);
    let capitals = capitals.map(|node| node.place);
    for &zoom in zooms {
        for place in capitals
            .clone()
            .chain([whole.frame.center(), whole.frame.min()])
        {
            cameras.push(camera.centred(place, zoom));
        }
    }
    cameras
}

/// Runs `check` on what cameras show of every cast, and of the full ones a little.
fn each_view(check: impl Fn(&str, &Layout, Camera)) {
    let check = |name: &str, whole: &Layout, cameras: Vec<Camera>| {
        let levels = Levels::of(whole);
        for camera in cameras {
            let name = format!("{name} through {:?}", camera.zoom());
            check(&name, &shown(whole, &levels, camera), camera);
        }
    };
    each_layout_at(&[SIZES[1], SIZES[3]], |name, whole| {
        check(name, whole, cameras(whole, &[1.2, 2.0, 4.0, 8.0, 40.0], 3));
    });
    each_large_layout(|name, whole| check(name, whole, cameras(whole, &[1.5, 6.0], 1)));
}

#[test]
fn the_whole_map_is_annotated_as_it_is_laid_out() {
    let check = |name: &str, layout: &Layout| {
        let again = layout.annotated(Zoom::IDENTITY, &as_it_is(layout));
        assert_eq!(again.crowding, layout.crowding, "{name}");
        assert_eq!(again.nodes, layout.nodes, "{name}");
        for (one, other) in again.ties.iter().zip(&layout.ties) {
            // Lengths are added up in another order.
            assert!((one.width - other.width).abs() < 1e-9, "{name}");
            let width = other.width;
            assert_eq!(
                TieMark {
                    width,
                    ..one.clone()
                },
                *other,
                "{name}"
            );
        }
    };
    each_layout(check);
    each_large_layout(check);
}

#[test]
fn what_is_filtered_out_is_not_drawn_and_its_room_is_free() {
    let layout = layout(&casts::capitals(195, 2_000), (1_000.0, 667.0));
    assert_eq!(layout.crowding, Crowding::Dense);
    let kept: Vec<TieId> = layout.ties.iter().step_by(400).map(|tie| tie.id).collect();
    let stroke = |id| {
        kept.contains(&id).then_some(Stroke {
            count: 9,
            style: TieLine::Dotted,
        })
    };
    let few = layout.annotated(Zoom::IDENTITY, &stroke);
    assert_eq!(few.crowding, Crowding::Roomy);
    assert_eq!(few.ties.iter().map(|tie| tie.id).collect::<Vec<_>>(), kept);
    for tie in &few.ties {
        assert_eq!((tie.count, tie.style), (9, TieLine::Dotted));
        assert!((tie.width - full_width(9)).abs() < 1e-9);
        let before = layout.tie(tie.id).expect("the same tie");
        assert_eq!(tie.path, before.path);
        assert_eq!(few.tie_near(tie.bow.at(0.5), 1.0), Some(tie.id));
    }
    assert_eq!(layout.annotated(Zoom::IDENTITY, &|_| None).ties, []);
}

#[test]
fn what_can_be_pressed_on_the_screen_is_apart_and_where_it_belongs() {
    each_view(|name, layout, camera| {
        assert_apart_on_screen(name, layout, camera);
        for tie in layout.ties.iter().filter(|tie| tie.badge.free) {
            let off = tie.bow.distance(tie.badge.at, 64.0) * camera.zoom().scale;
            assert!(off < 0.1, "{name}: the badge of {} is {off} off", tie.id);
        }
    });
}

/// Asserts that no mark in view covers another.
#[track_caller]
pub(super) fn assert_apart_on_screen(name: &str, layout: &Layout, camera: Camera) {
    let (zoom, view) = (camera.zoom(), camera.view());
    let nodes = layout.nodes.iter().filter(|node| view.contains(node.at));
    let badges = layout.ties.iter().filter(|tie| tie.badge.free);
    let badges = badges.filter(|tie| view.contains(tie.badge.at));
    let discs: Vec<(Px, f64)> = nodes
        .clone()
        .map(|node| (zoom.apply(node.at), node.target))
        .chain(badges.map(|tie| (zoom.apply(tie.badge.at), BADGE_TARGET_PX)))
        .collect();
    for (index, (at, radius)) in discs.iter().enumerate() {
        for (other, reach) in &discs[index + 1..] {
            let gap = at.distance(*other) - radius - reach;
            assert!(
                gap >= -1e-6,
                "{name}: discs at {at:?} and {other:?} overlap by {gap}"
            );
        }
    }
    let written = nodes.filter(|node| node.label.free);
    let rooms: Vec<PxRect> = written
        .map(|node| {
            let way = zoom.apply(node.at) - node.at;
            let room = node.label.room;
            PxRect::between(room.min() + way, room.max() + way)
        })
        .collect();
    for (index, room) in rooms.iter().enumerate() {
        for (at, radius) in &discs {
            assert!(
                room.distance(*at) >= *radius - 1e-6,
                "{name}: a name lies on {at:?}"
            );
        }
        for other in &rooms[index + 1..] {
            assert!(
                !room.inset(1e-6).overlaps(*other),
                "{name}: two names overlap"
            );
        }
    }
}

#[test]
fn a_badge_is_in_view_where_its_tie_is() {
    // A tie across the whole sheet, of which a tenth is in view.
    let whole = layout(&casts::small()[1].text, (1_000.0, 667.0));
    let tie = whole.ties[0].clone();
    let camera = Camera::whole(&whole).centred(tie.bow.at(0.25), 6.0);
    let layout = shown(&whole, &Levels::of(&whole), camera);
    let badge = layout.tie(tie.id).expect("the tie").badge;
    assert!(badge.free && camera.view().contains(badge.at), "{badge:?}");
}

#[test]
fn the_nearer_the_more_names_are_written_and_the_fewer_ties_crowd() {
    #[track_caller]
    fn case(
        ties: usize,
        size: (f64, f64),
        zooms: [f64; 2],
        names: [f64; 2],
        crowding: [Crowding; 2],
    ) {
        let whole = layout(&casts::capitals(195, ties), size);
        let levels = Levels::of(&whole);
        let seen = zooms.map(|zoom| {
            let camera = Camera::whole(&whole).centred(whole.nodes[0].place, zoom);
            let layout = shown(&whole, &levels, camera);
            let view = camera.view();
            let nodes = layout.nodes.iter().filter(|node| view.contains(node.at));
            let written = nodes.clone().filter(|node| node.label.free).count();
            (written as f64 / nodes.count() as f64, layout.crowding)
        });
        assert!(seen[0].0 <= names[0] && seen[1].0 >= names[1], "{seen:?}");
        assert_eq!(seen.map(|(_, crowding)| crowding), crowding);
    }
    let (phone, desk) = ((320.0, 400.0), (1_000.0, 667.0));
    let [dense, crowded] = [Crowding::Dense, Crowding::Crowded];
    case(300, phone, [1.0, 8.0], [0.2, 0.9], [crowded; 2]);
    case(2_000, desk, [1.0, 16.0], [0.4, 0.9], [dense, crowded]);
    case(300, desk, [1.0, 16.0], [0.4, 1.0], [crowded; 2]);
}
