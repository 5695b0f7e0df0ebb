//! What became of an agreement, step by step.

use yew::prelude::*;

use super::super::reader::Reader;
use super::super::text::{choice, list, paragraph, span, text};
use super::sources::citation;
use crate::model::{Event, Stage, StageKind};
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
    let (dataset, locale) = (&reader.dataset, &reader.locale);
    let mut parts = vec![
        span("stage", locale.text(stage_key(stage.kind()))),
        " · ".into(),
        span("date", locale.date(stage.date())),
    ];
    if let Some(country) = stage.country() {
        parts.extend([" · ".into(), reader.country_name(country).into()]);
    }
    if let Some(by) = stage.by().and_then(|id| dataset.event(id.as_str())) {
        let selection = Selection::Event(by.id().clone());
        let title = text(reader, by.title());
        parts.extend([" · ".into(), choice(reader, "choose", selection, title)]);
    }
    if let Some(note) = stage.note() {
        parts.extend([" · ".into(), text(reader, note)]);
    }
    if in_full {
        parts.push(paragraph("where", citation(reader, stage.source())));
    }
    Html::from_iter(parts)
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
