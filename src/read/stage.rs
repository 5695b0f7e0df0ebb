//! What becomes of an agreement, and which event a stage refers to.

use super::country::Cast;
use super::event::Context;
use super::found;
use super::problem::{ProblemKind, Vocabulary};
use super::problems::Problems;
use super::shape::STAGE;
use super::unique::Unique;
use super::value::Value;
use crate::model::{EventId, Stage, StageParts};
use crate::spelling::nearest;

/// More than any agreement goes through.
const MOST_STAGES: usize = 100;

/// The events that stages refer to, to be looked for when all are read.
#[derive(Default)]
pub(super) struct References<'a> {
    named: Vec<Reference<'a>>,
}

struct Reference<'a> {
    id: EventId,
    raw: &'a str,
    path: String,
}

impl<'a> References<'a> {
    /// Reads the list `stages` of one event.
    pub(super) fn stages(
        &mut self,
        value: &Value<'a, '_>,
        context: &Context<'_, '_>,
        problems: &mut Problems<'_>,
    ) -> Vec<Stage> {
        let items = value.items(problems, MOST_STAGES).unwrap_or_default();
        let read = items.iter().enumerate();
        read.filter_map(|(at, raw)| self.stage(value.item(at, raw), context, problems))
            .collect()
    }

    fn stage(
        &mut self,
        value: Value<'a, '_>,
        context: &Context<'_, '_>,
        problems: &mut Problems<'_>,
    ) -> Option<Stage> {
        let object = value.object(problems, &STAGE)?;
        let kind = object.word(problems, "stage", Vocabulary::Stage);
        let date = object.date(problems, "date");
        let country = object
            .get("country")
            .and_then(|id| Cast::country(context.cast, &id, problems));
        let by = object.get("by").and_then(|by| {
            let id = by.event_id(problems)?;
            self.named.push(Reference {
                id: id.clone(),
                raw: by.raw,
                path: by.path.to_string(),
            });
            Some(id)
        });
        let source = object
            .get("source")
            .and_then(|source| context.sources.cited(&source, problems));
        let note = object.localized(problems, "note");
        Some(Stage::new(StageParts {
            kind: kind?,
            date: date?,
            country,
            by,
            source: source?,
            note,
        }))
    }

    /// Reports the references to what is none of `events`.
    pub(super) fn report(&self, events: &Unique<'_>, problems: &mut Problems<'_>) {
        for Reference { id, raw, path } in &self.named {
            if !events.has(id.as_str()) {
                let nearest = nearest(id.as_str(), events.ids()).map(found::quoted);
                let found = found::quoted(id.as_str());
                let kind = ProblemKind::UnknownEvent { found, nearest };
                problems.add_to(raw, path.clone(), kind);
            }
        }
    }
}
