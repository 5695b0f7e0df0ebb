//! The source lint: whether a reader could check what a dataset says.
//!
//! Owns the rules that ask for more than one field of a document, and tells
//! what each finds by its position in the dataset. Where that stands in a text
//! is for the format to say. Rules about a single field (`not-a-link`,
//! `uncited-source`) are with the field.

use super::acceptance::is_accepted;
use super::found;
use super::problem::ProblemKind;
use crate::model::order::positions;
use crate::model::{
    Acceptance, Bound, Event, Evidence, LintRule, LocalizedText, Source, SourceId, Stance,
};

/// The source of a table's rows that name none.
pub(super) const NO_SOURCE: &str = "no-source";

/// What the lint looks at, in the order of the document.
pub(super) struct Material<'a> {
    pub(super) sources: &'a [Source],
    pub(super) events: &'a [Event],
    pub(super) accepted: &'a [Acceptance],
}

/// Something a rule warns of.
pub(super) struct Finding {
    pub(super) subject: Subject,
    pub(super) kind: ProblemKind,
}

/// What a finding is about, by positions in the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// An event.
    Event(usize),
    /// An event, and a piece of its evidence.
    Evidence(usize, usize),
    /// A source.
    Source(usize),
}

impl Material<'_> {
    /// All that the rules find and the dataset does not accept.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        // The source that everything cites in turn is looked for once.
        let by_id = positions(self.sources.len(), &|one, other| {
            self.sources[one].id().cmp(self.sources[other].id())
        });
        let source_of = |id: &SourceId| {
            let at = by_id.binary_search_by(|at| self.sources[*at].id().cmp(id));
            at.ok().map(|at| &self.sources[by_id[at]])
        };
        for (at, source) in self.sources.iter().enumerate() {
            let is_lasting = source.archived().is_some() || source.retrieved().is_some();
            if source.url().is_some() && !is_lasting {
                let found = found::quoted(source.id().as_str());
                self.add(
                    &mut findings,
                    LintRule::NoRetrieval,
                    Subject::Source(at),
                    found,
                );
            }
        }
        for (at, event) in self.events.iter().enumerate() {
            let mut publisher: Option<&LocalizedText> = None;
            let (mut has_one, mut has_source) = (true, false);
            for (piece, evidence) in event.evidence().iter().enumerate() {
                let Some(source) = source_of(evidence.source()) else {
                    continue;
                };
                has_one &= publisher.is_none_or(|other| other == source.publisher());
                publisher = Some(source.publisher());
                let subject = Subject::Evidence(at, piece);
                if source.id().as_str() == NO_SOURCE {
                    self.add(&mut findings, LintRule::NoSource, subject, String::new());
                } else {
                    has_source = true;
                }
                if evidence.stance() == Stance::Denies && evidence.speaker().is_none() {
                    self.add(
                        &mut findings,
                        LintRule::DenialWithoutSpeaker,
                        subject,
                        String::new(),
                    );
                }
                if let Some(found) = beyond(event, evidence, source) {
                    self.add(&mut findings, LintRule::BeyondSource, subject, found);
                }
            }
            // What has no source has no publisher either, and is told above.
            if let Some(publisher) = publisher.filter(|_| has_one && has_source) {
                let found = found::quoted(publisher.pick(&[]).text);
                self.add(
                    &mut findings,
                    LintRule::SinglePublisher,
                    Subject::Event(at),
                    found,
                );
            }
        }
        self.repeated_quotes(&mut findings);
        findings
    }

    fn add(&self, findings: &mut Vec<Finding>, rule: LintRule, subject: Subject, found: String) {
        let id = match subject {
            Subject::Event(at) | Subject::Evidence(at, _) => self.events[at].id().as_str(),
            Subject::Source(at) => self.sources[at].id().as_str(),
        };
        if !is_accepted(self.accepted, rule, id) {
            let kind = ProblemKind::Lint { rule, found };
            findings.push(Finding { subject, kind });
        }
    }

    /// Finds the quotes that stand in an earlier event, too.
    fn repeated_quotes(&self, findings: &mut Vec<Finding>) {
        let mut quotes: Vec<(&LocalizedText, usize, usize)> = Vec::new();
        for (at, event) in self.events.iter().enumerate() {
            for (piece, evidence) in event.evidence().iter().enumerate() {
                quotes.extend(evidence.quote().map(|quote| (quote, at, piece)));
            }
        }
        let text = |at: usize| quotes[at].0.pick(&[]).text;
        let order = positions(quotes.len(), &|one, other| text(one).cmp(text(other)));
        for pair in order.windows(2) {
            if let [one, other] = *pair
                && text(one) == text(other)
                && quotes[one].1 != quotes[other].1
            {
                let (_, first, _) = quotes[one];
                let (_, at, piece) = quotes[other];
                let found = found::quoted(self.events[first].id().as_str());
                let subject = Subject::Evidence(at, piece);
                self.add(findings, LintRule::RepeatedQuote, subject, found);
            }
        }
    }
}

/// What `source` could not know of `event`: that it happened before it did.
///
/// The answer is the date of the source that is too early: of its publication,
/// or of the last time somebody read it.
fn beyond(event: &Event, evidence: &Evidence, source: &Source) -> Option<String> {
    if matches!(evidence.stance(), Stance::Announces) {
        return None;
    }
    let date = evidence.date().unwrap_or(event.date());
    let Bound::Day(starts) = date.earliest() else {
        return None;
    };
    let dates = [source.published(), source.retrieved()];
    let too_early = dates.into_iter().flatten().find(|known| {
        // "about" reaches further than the calendar says.
        let is_exact = !known.text().contains(['~', '?', '%']);
        is_exact && matches!(known.latest(), Bound::Day(latest) if latest < starts)
    });
    too_early.map(|date| date.text().to_owned())
}
