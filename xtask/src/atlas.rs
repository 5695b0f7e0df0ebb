//! Generates the packed country outlines in `assets/atlas`.
//!
//! Reads `countries-10m.json` of the npm package world-atlas, applies the
//! border convention (`patches`), and writes each level of detail. Run it by
//! hand when the convention or the levels change; the result is committed.

mod codes;
mod crossings;
mod dissolve;
mod draw;
mod level;
mod pack;
mod patches;
mod place;
mod seam;
mod simplify;
mod topojson;
mod topology;

use std::fs;
use std::path::Path;

/// Where `npm ci` puts the source.
const SOURCE: &str = "node_modules/world-atlas/countries-10m.json";

/// Writes every level.
///
/// # Errors
///
/// When the source cannot be read or a patch does not match it.
pub(crate) fn run() -> Result<(), String> {
    let text = fs::read_to_string(SOURCE)
        .map_err(|error| format!("{SOURCE}: {error}; run `npm ci` first"))?;
    let (arcs, units) = topojson::read(&text)?;
    let mut topology = patches::apply(arcs, units, patches::PATCHES)?;
    let seams = seam::sew(&mut topology)?;
    dissolve::dissolve(&mut topology)?;
    let turned = topology::wind(&mut topology);
    println!("{seams} edges along 180° sewn, {turned} rings turned around");
    for level in &level::LEVELS {
        let drawn = draw::draw(topology.clone(), level)?;
        let (bytes, vertices) = pack::pack(&drawn, level)?;
        let lands = drawn.topology.lands.len();
        println!(
            "{}: {} bytes, {vertices} vertices, {lands} lands, {} crossings left",
            level.file,
            bytes.len(),
            drawn.crossings,
        );
        let path = Path::new("assets/atlas").join(level.file);
        fs::write(&path, bytes).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}
