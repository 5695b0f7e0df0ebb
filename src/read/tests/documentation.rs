//! The description of the format in `assets/datasets/README.md` has every field
//! and every word that the reader knows.

use crate::model::{EventKind, LintRule, Role, SourceKind, StageKind, Stance};
use crate::read::shape::{
    ACCEPTANCE, CAPITAL, CONTEXT, COUNTRY, DATASET, EVENT, EVIDENCE, LINKED, PARTY, PLACE, SOURCE,
    SPEAKER, STAGE, Shape, TOUR_STEP,
};

const FORMAT: &str = include_str!("../../../assets/datasets/README.md");

#[test]
fn every_field_is_described_and_marked_if_it_is_needed() {
    let shapes: [&Shape; 12] = [
        &DATASET,
        &COUNTRY,
        &CAPITAL,
        &SOURCE,
        &EVENT,
        &PLACE,
        &PARTY,
        &EVIDENCE,
        &STAGE,
        &ACCEPTANCE,
        &SPEAKER,
        &TOUR_STEP,
    ];
    for shape in shapes {
        for field in shape.fields {
            let (plain, needed) = (format!("`{}`", field.name), format!("**`{}`**", field.name));
            let is_described = FORMAT.contains(if field.is_needed { &needed } else { &plain });
            assert!(is_described, "{}: {}", shape.name, field.name);
        }
    }
}

#[test]
fn what_only_linked_data_has_is_described() {
    for name in [CONTEXT, "@type"].iter().chain(&LINKED) {
        assert!(FORMAT.contains(&format!("`{name}`")), "{name}");
    }
}

#[test]
fn every_word_is_described() {
    let vocabularies = [
        EventKind::WORDS,
        Role::WORDS,
        Stance::WORDS,
        SourceKind::WORDS,
        StageKind::WORDS,
        LintRule::WORDS,
    ];
    for word in vocabularies.into_iter().flatten() {
        assert!(FORMAT.contains(&format!("`{word}`")), "{word}");
    }
}
