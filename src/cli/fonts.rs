//! Which fonts of the system a picture's letters are taken from.
//!
//! Owns the choice where the picture names no font that is there, and the list
//! of letters for which there is none at all.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use resvg::usvg::FontResolver;
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Style};

/// Common fonts without serifs, the likeliest on a system first.
const SANS_SERIF: &[&str] = &[
    "Noto Sans",
    "Arial",
    "Helvetica",
    "Liberation Sans",
    "DejaVu Sans",
    "Roboto",
    "Verdana",
];

/// The letters that no font has.
#[derive(Debug, Default)]
pub(super) struct Missing(Mutex<BTreeSet<char>>);

impl Missing {
    pub(super) fn letters(&self) -> Vec<char> {
        let letters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        letters.iter().copied().collect()
    }

    fn add(&self, letter: char) {
        let mut letters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        letters.insert(letter);
    }
}

/// The fonts of the system.
pub(super) fn of_system() -> Database {
    let mut fonts = Database::new();
    fonts.load_system_fonts();
    let is_there = |name: &str| fonts.faces().any(|face| is_called(face, name));
    let common = SANS_SERIF.iter().copied().find(|name| is_there(name));
    let any = || fonts.faces().find_map(family);
    if let Some(name) = common.map(str::to_owned).or_else(any) {
        fonts.set_sans_serif_family(name.clone());
        fonts.set_serif_family(name);
    }
    fonts
}

/// Chooses for each letter the best font that has it, and notes those that none has.
pub(super) fn resolver(missing: &Missing) -> FontResolver<'_> {
    let any = FontResolver::default_fallback_selector();
    FontResolver {
        select_font: FontResolver::default_font_selector(),
        select_fallback: Box::new(move |letter, used, fonts| {
            let mut passed = used.to_vec();
            let mut found = Vec::new();
            while let Some(id) = any(letter, &passed, fonts) {
                passed.push(id);
                found.push(id);
            }
            let base = used.first().and_then(|id| fonts.face(*id));
            let best = found
                .into_iter()
                .min_by_key(|id| unlikeness(fonts, *id, base));
            if best.is_none() && !letter.is_control() {
                missing.add(letter);
            }
            best
        }),
    }
}

/// How little a font suits in place of `base`.
fn unlikeness(fonts: &Arc<Database>, id: ID, base: Option<&FaceInfo>) -> u16 {
    let (Some(face), Some(base)) = (fonts.face(id), base) else {
        return u16::MAX;
    };
    let is_sans = family(face).is_some_and(|name| name.contains("Sans"));
    let is_slanted = |face: &FaceInfo| face.style != Style::Normal;
    let kinds = [
        face.monospaced,
        !is_sans,
        is_slanted(face) != is_slanted(base),
        face.stretch != base.stretch,
    ];
    let of_kind: u16 = kinds
        .into_iter()
        .zip([800, 400, 200, 100])
        .map(|(is, cost)| if is { cost } else { 0 })
        .sum();
    of_kind * 10 + face.weight.0.abs_diff(base.weight.0)
}

fn is_called(face: &FaceInfo, name: &str) -> bool {
    face.families.iter().any(|(known, _)| known == name)
}

fn family(face: &FaceInfo) -> Option<String> {
    face.families.first().map(|(name, _)| name.clone())
}
