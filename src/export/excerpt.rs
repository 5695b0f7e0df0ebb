//! What of a dataset is shown, on its way out.
//!
//! Owns which sources belong to it. Which events are shown is the caller's.

use super::about::{About, Telling};
use super::csv::is_placeholder;
use crate::model::{Dataset, Event, Evidence, Source, Stage};

/// The events of a dataset that are shown, and what is said of them.
#[derive(Clone, Debug)]
pub struct Excerpt<'a> {
    dataset: &'a Dataset,
    events: Vec<&'a Event>,
    /// Whether each event of the dataset is in it.
    are_in: Vec<bool>,
    about: About,
}

impl<'a> Excerpt<'a> {
    /// Of `dataset` the `events`, which are its own and in its order, each once.
    pub fn new(
        dataset: &'a Dataset,
        events: impl IntoIterator<Item = &'a Event>,
        telling: Telling<'_>,
    ) -> Self {
        let events: Vec<_> = events.into_iter().collect();
        let mut are_in = vec![false; dataset.events().len()];
        let positions = events.iter().map(|event| event.id().as_str());
        for at in positions.filter_map(|id| dataset.event_position(id)) {
            are_in[at] = true;
        }
        Self {
            about: About::of(dataset, events.len(), telling),
            dataset,
            events,
            are_in,
        }
    }

    /// The whole of `dataset`.
    pub fn whole(dataset: &'a Dataset, telling: Telling<'_>) -> Self {
        Self::new(dataset, dataset.events(), telling)
    }

    /// The dataset of which it is a part.
    pub fn dataset(&self) -> &'a Dataset {
        self.dataset
    }

    /// The events in it, newest first.
    pub fn events(&self) -> &[&'a Event] {
        &self.events
    }

    /// What is said of it.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Whether all of the dataset is in it.
    pub fn is_whole(&self) -> bool {
        self.events.len() == self.dataset.events().len()
    }

    /// Whether an event `id` is in it.
    pub(super) fn has(&self, id: &str) -> bool {
        let at = self.dataset.event_position(id);
        at.is_some_and(|at| self.are_in[at])
    }

    /// The sources that its events cite, in the order of the document.
    pub fn sources(&self) -> Vec<&'a Source> {
        let all = self.dataset.sources();
        let mut are_cited = vec![false; all.len()];
        for event in &self.events {
            let evidence = event.evidence().iter().map(Evidence::source);
            let cited = evidence.chain(event.stages().iter().map(Stage::source));
            for at in cited.filter_map(|id| self.dataset.source_position(id)) {
                are_cited[at] = true;
            }
        }
        let cited = all.iter().zip(are_cited).filter(|(_, is_cited)| *is_cited);
        cited.map(|(source, _)| source).collect()
    }

    /// The same without what stands for a source that a table did not give.
    pub(super) fn given_sources(&self) -> Vec<&'a Source> {
        let mut sources = self.sources();
        sources.retain(|source| !is_placeholder(source));
        sources
    }
}
