//! Warnings of the source lint that a dataset accepts.

use super::LocalizedText;
use super::vocabulary::vocabulary;

vocabulary! {
    /// A rule of the source lint. Its word is the code of the warnings it gives.
    LintRule {
        /// An event has evidence without a source.
        NoSource = "no-source",
        /// A link is no web address.
        NotALink = "not-a-link",
        /// A link has neither an archived copy nor a date of retrieval.
        NoRetrieval = "no-retrieval",
        /// All evidence of an event comes from one publisher.
        SinglePublisher = "single-publisher",
        /// Two events quote the same words.
        RepeatedQuote = "repeated-quote",
        /// A denial does not say who denies.
        DenialWithoutSpeaker = "denial-without-speaker",
        /// Nothing cites a source.
        UncitedSource = "uncited-source",
        /// An event lies after the source that says it happened.
        BeyondSource = "beyond-source",
    }
}

/// That a dataset knows of what a rule warns of, and why it stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    rule: LintRule,
    subject: Option<Box<str>>,
    reason: LocalizedText,
}

impl Acceptance {
    pub(crate) fn new(rule: LintRule, subject: Option<Box<str>>, reason: LocalizedText) -> Self {
        Self {
            rule,
            subject,
            reason,
        }
    }

    /// The rule whose warnings are accepted.
    pub fn rule(&self) -> LintRule {
        self.rule
    }

    /// The event or source for which alone they are; `None` for all.
    pub fn subject(&self) -> Option<&str> {
        self.subject.as_deref()
    }

    /// Why.
    pub fn reason(&self) -> &LocalizedText {
        &self.reason
    }

    /// Whether it accepts what `rule` warns of in the event or source `id`.
    pub fn covers(&self, rule: LintRule, id: &str) -> bool {
        self.rule == rule && self.subject().is_none_or(|subject| subject == id)
    }
}
