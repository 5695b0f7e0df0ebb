//! The layouts of a map that is enlarged, on which less has to be drawn apart.
//!
//! The more a map is enlarged, the more room its capitals have where they
//! stand. Owns from which zoom on that is so; what is drawn there is `level`'s.

use super::level::Level;
use super::{Layout, NODE_TARGET_PX};
use crate::cartography::camera::most;
use crate::cartography::px::Px;

/// So far beside its place, in pixels of the screen, a capital is not where it stands.
const APART_PX: f64 = 0.5;

/// Where a lens leads.
pub(in crate::cartography) struct Entrance {
    /// What is looked at in it, on the sheet.
    pub(in crate::cartography) from: Px,
    /// Where that is on the map.
    pub(in crate::cartography) to: Px,
    /// How much larger the lens shows it than the map.
    pub(in crate::cartography) enlarges: f64,
    /// The zoom from which on the lens is needless.
    pub(in crate::cartography) least_zoom: f64,
}

/// The zooms at which a map is laid out anew.
///
/// A lens is needless from the zoom on at which its capitals are as far apart
/// on the map as they have to be to stand there, or as they are in the lens.
/// Capitals that had to part come nearer to where they stand each time that
/// the map is twice as large.
///
/// # Guarantees
///
/// The first level is the whole map. From level to level the zoom grows, no
/// lens comes back, and something is drawn elsewhere than before; between two
/// levels nothing is. At the nearest zoom there are no lenses.
#[derive(Clone, Debug, PartialEq)]
pub struct Levels {
    levels: Vec<Level>,
}

impl Levels {
    /// The levels of the `whole` map.
    pub fn of(whole: &Layout) -> Self {
        let most = most(whole.sight.placement.scale);
        let until: Vec<f64> = whole
            .lenses
            .iter()
            .map(|lens| step_from(whole.needs_lens_until(lens), most))
            .collect();
        let mut levels = vec![Level::whole(whole)];
        let mut is_apart = is_apart(&levels[0]);
        for (rank, zoom) in steps(most).enumerate() {
            let remaining: Vec<usize> = (0..until.len())
                .filter(|lens| until[*lens] > zoom)
                .collect();
            let last = &levels[levels.len() - 1];
            let is_fewer = remaining.len() < last.lenses.len();
            // Each fourth step makes the map twice as large.
            let is_octave = rank % 4 == 3;
            if is_fewer || is_apart && is_octave {
                let level = Level::of(whole, zoom, remaining);
                is_apart = self::is_apart(&level);
                levels.push(level);
            }
        }
        Self { levels }
    }

    /// How many levels there are, the whole map among them.
    pub fn count(&self) -> usize {
        self.levels.len()
    }

    /// The level of a map that is shown `zoom` times larger; 0 is the whole.
    pub fn at(&self, zoom: f64) -> usize {
        // A zoom that was meant to reach a level may be a rounding short of it.
        let reached = |level: &&Level| level.zoom <= zoom * (1.0 + 1e-9);
        self.levels.iter().skip(1).take_while(reached).count()
    }

    /// The zoom from which on the map is laid out as for this level.
    pub fn zoom(&self, level: usize) -> f64 {
        self.levels.get(level).map_or(1.0, |level| level.zoom)
    }

    /// Where the lens leads that is at `point` of the sheet of the `whole` map, at this zoom.
    pub(in crate::cartography) fn entrance(
        &self,
        whole: &Layout,
        zoom: f64,
        point: Px,
    ) -> Option<Entrance> {
        let level = self.levels.get(self.at(zoom))?;
        let lenses = level.lenses.iter().filter_map(|at| whole.lenses.get(*at));
        let lens = lenses.into_iter().find(|lens| lens.holds(point))?;
        let nearest = whole.nodes.get(whole.nearest_in(lens, point)?)?;
        let is_without = |level: &&Level| !level.lenses.contains(&lens.number);
        Some(Entrance {
            from: nearest.at,
            to: nearest.place,
            enlarges: lens.radius / lens.home_radius,
            least_zoom: self.levels.iter().find(is_without)?.zoom,
        })
    }

    /// Where the capital at `index` is drawn at a level.
    pub(in crate::cartography) fn place(&self, level: usize, index: usize) -> Px {
        let level = self.levels.get(level);
        let at = level.and_then(|level| level.at.get(index));
        at.copied().unwrap_or_default()
    }

    /// The layout of the `whole` map at a level; beyond the last it is that one's.
    ///
    /// All positions are those of the sheet. Marks keep their order and, where
    /// their ends do not move, ties their way. Names and badges are left out
    /// until it is [annotated](Layout::annotated).
    ///
    /// # Performance
    ///
    /// Routes the ties of capitals that come out of a lens among all others.
    pub fn layout(&self, whole: &Layout, level: usize) -> Layout {
        let mut layout = whole.for_levels();
        for pair in self.levels.windows(2).take(level) {
            layout = pair[1].after(&pair[0], &layout, whole);
        }
        layout
    }
}

impl Layout {
    /// The zoom from which on the capitals of `lens` can stand on the map.
    fn needs_lens_until(&self, lens: &super::LensMark) -> f64 {
        let mut zoom = 1.0_f64;
        for (rank, &one) in lens.members.iter().enumerate() {
            for &other in &lens.members[rank + 1..] {
                let [one, other] = [one, other].map(|index| &self.nodes[index]);
                let in_lens = one.home.distance(other.home);
                let on_map = one.place.distance(other.place);
                // Two at the very same place are no farther apart in any zoom.
                if in_lens > 0.0 {
                    zoom = zoom.max(lens.near_px.min(in_lens) / on_map);
                }
            }
        }
        zoom
    }
}

/// Whether some capital is not where it stands, or its target too small.
fn is_apart(level: &Level) -> bool {
    let beside = level.at.iter().zip(&level.homes);
    beside
        .into_iter()
        .any(|(at, home)| at.distance(*home) * level.zoom > APART_PX)
        || level
            .targets
            .iter()
            .any(|target| *target < NODE_TARGET_PX - APART_PX)
}

/// The zooms at which there may be a level: quarters of octaves, then `most`.
///
/// So few that lenses which dissolve at about the same zoom do so together.
fn steps(most: f64) -> impl Iterator<Item = f64> {
    const QUARTERS: [f64; 4] = [
        1.0,
        1.189_207_115_002_721,
        std::f64::consts::SQRT_2,
        1.681_792_830_507_429,
    ];
    let octaves = (0..8_u8).map(|octave| f64::from(1_u32 << octave));
    let quarters = octaves.flat_map(|octave| QUARTERS.map(|quarter| octave * quarter));
    let steps = quarters.skip(1).take_while(move |zoom| *zoom < most);
    steps.chain([most])
}

/// The first step that is not nearer than `zoom`, or the last.
fn step_from(zoom: f64, most: f64) -> f64 {
    steps(most).find(|step| *step >= zoom).unwrap_or(most)
}
