//! Warnings that a document accepts by the name of their rule.

use super::found;
use super::problem::{ProblemKind, Vocabulary};
use super::problems::Problems;
use super::shape::ACCEPTANCE;
use super::value::Value;
use crate::model::{Acceptance, Dataset, LintRule};

/// More than anybody has reasons for.
const MOST_ACCEPTANCES: usize = 1000;

/// Reads the list `accept`.
pub(super) fn acceptances(value: &Value<'_, '_>, problems: &mut Problems<'_>) -> Vec<Acceptance> {
    let mut acceptances = Vec::new();
    for (at, raw) in value
        .items(problems, MOST_ACCEPTANCES)
        .into_iter()
        .flatten()
        .enumerate()
    {
        let Some(object) = value.item(at, raw).object(problems, &ACCEPTANCE) else {
            continue;
        };
        let rule = object.word(problems, "rule", Vocabulary::Rule);
        let subject = object.words(problems, "for");
        let reason = object.localized(problems, "reason");
        if let (Some(rule), Some(reason)) = (rule, reason) {
            acceptances.push(Acceptance::new(rule, subject, reason));
        }
    }
    acceptances
}

/// Whether one of `accepted` covers what `rule` warns of in `id`.
pub(super) fn is_accepted(accepted: &[Acceptance], rule: LintRule, id: &str) -> bool {
    accepted.iter().any(|each| each.covers(rule, id))
}

/// Reports what in `accept`, a list that was read before, is for no event or source.
pub(super) fn check_subjects(
    accept: &Value<'_, '_>,
    dataset: &Dataset,
    problems: &mut Problems<'_>,
) {
    let items = accept.items(problems, MOST_ACCEPTANCES).into_iter();
    for ((at, raw), acceptance) in items.flatten().enumerate().zip(dataset.accepted()) {
        let is_known = |subject: &str| {
            dataset.event(subject).is_some()
                || dataset
                    .sources()
                    .iter()
                    .any(|each| each.id().as_str() == subject)
        };
        if let Some(subject) = acceptance.subject().filter(|subject| !is_known(subject)) {
            let item = accept.item(at, raw);
            let found = found::quoted(subject);
            problems.add(
                item.raw,
                &item.path.field("for"),
                ProblemKind::AcceptsNothing { found },
            );
        }
    }
}
