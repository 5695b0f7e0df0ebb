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
    stage_parts(reader, stage, |part| {
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
    });
    if in_full {
        parts.push(paragraph("where", citation(reader, stage.source())));
    }
    Html::from_iter(parts)
}

/// Something that is told of a stage.
pub(in crate::view) enum StagePart<'a> {
    /// What happened, in words of the interface.
    Kind(String),
    /// When, in words.
    Date(String),
    /// The name of the country for which it did.
    Country(String),
    /// The event by which the agreement is ended or replaced.
    By(&'a Event),
    /// What else there is to say.
    Note(&'a LocalizedText),
}

/// Has `tell` called with what is told of a stage, in this order.
pub(in crate::view) fn stage_parts<'a>(
    reader: &'a Reader,
    stage: &'a Stage,
    mut tell: impl FnMut(StagePart<'a>),
) {
    let locale = &reader.locale;
    let kind = locale.text(stage_key(stage.kind()));
    tell(StagePart::Kind(kind.to_owned()));
    tell(StagePart::Date(locale.date(stage.date())));
    if let Some(country) = stage.country() {
        tell(StagePart::Country(reader.country_name(country)));
    }
    if let Some(by) = stage.by().and_then(|id| reader.dataset.event(id.as_str())) {
        tell(StagePart::By(by));
    }
    if let Some(note) = stage.note() {
        tell(StagePart::Note(note));
    }
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
