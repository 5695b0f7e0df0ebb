//! What became of an agreement, step by step.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{choice, list, paragraph, span, text};
use super::sources::citation;
use crate::model::{Event, LocalizedText, Stage, StageKind};
use crate::state::Selection;

/// The stages of an event, each with its date; nothing where there are none.
///
/// `in_full` adds who says so.
pub(super) fn stages(reader: &Reader, event: &Event, in_full: bool) -> Html {
    let items = event.stages().iter();
    let items = items.map(|each| stage(reader, each, in_full)).collect();
    list("stages", Some(reader.locale.text("label.stages")), items)
}

fn stage(reader: &Reader, stage: &Stage, in_full: bool) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    for part in stage_parts(reader, stage) {
        if !parts.is_empty() {
            parts.push(" · ".into());
        }
        parts.push(match part {
            StagePart::Kind(words) => span("stage", words),
            StagePart::Date(words) => span("date", words),
            StagePart::Country(name) => name.into(),
            StagePart::By(event) => {
                let selection = Selection::Event(event.id().clone());
                choice(reader, "choose", selection, text(reader, event.title()))
            }
            StagePart::Note(note) => text(reader, note),
        });
    }
    if in_full {
        parts.push(paragraph("where", citation(reader, stage.source())));
    }
    Html::from_iter(parts)
}

/// Something that is told of a stage.
pub(in crate::view) enum StagePart<'a> {
    /// Which step it is.
    Kind(&'a str),
    Date(String),
    /// Whose step it is.
    Country(String),
    /// The event by which the agreement is ended or replaced.
    By(&'a Event),
    Note(&'a LocalizedText),
}

/// What is told of a stage, in this order.
pub(in crate::view) fn stage_parts<'a>(reader: &'a Reader, stage: &'a Stage) -> Vec<StagePart<'a>> {
    let locale = &reader.locale;
    let mut parts = vec![
        StagePart::Kind(locale.text(stage_key(stage.kind()))),
        StagePart::Date(locale.date(stage.date())),
    ];
    let country = stage.country().map(|id| reader.country_name(id));
    parts.extend(country.map(StagePart::Country));
    let by = stage.by().and_then(|id| reader.dataset.event(id.as_str()));
    parts.extend(by.map(StagePart::By));
    parts.extend(stage.note().map(StagePart::Note));
    parts
}

fn stage_key(kind: StageKind) -> &'static str {
    match kind {
        StageKind::Signed => "stage.signed",
        StageKind::Ratified => "stage.ratified",
        StageKind::InForce => "stage.in-force",
        StageKind::Suspended => "stage.suspended",
        StageKind::Ended => "stage.ended",
        StageKind::Replaced => "stage.replaced",
    }
}
