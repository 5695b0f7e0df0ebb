//! The whole of a document: countries, events, sources, and the ties between.
//!
//! Owns the orders in which things are listed and the index from countries to
//! ties. Checks nothing: only `read` makes one, from parts it has checked.

use super::order::{positions, sort};
use super::{
    Acceptance, Attribution, Country, CountryId, Edition, Event, LocalizedText, Source, SourceId,
    Tie, TieId, TieLine, TourStep,
};

/// A checked dataset. It never changes once it is read.
///
/// # Guarantees
///
/// Ids are unique. Every source that is cited, every event that a stage names
/// and the name of every country that is mentioned are there.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    parts: DatasetParts,
    /// Positions in `parts.events`, by id.
    event_order: Vec<usize>,
    /// Positions in `parts.sources`, by id.
    source_order: Vec<usize>,
    ties: Vec<Tie>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct DatasetParts {
    pub(crate) title: Option<LocalizedText>,
    pub(crate) description: Option<LocalizedText>,
    pub(crate) license: Option<Box<str>>,
    pub(crate) edition: Option<Edition>,
    pub(crate) countries: Vec<Country>,
    /// Names of countries that are mentioned outside the cast.
    pub(crate) other_names: Vec<(CountryId, LocalizedText)>,
    pub(crate) sources: Vec<Source>,
    pub(crate) events: Vec<Event>,
    pub(crate) tour: Vec<TourStep>,
    pub(crate) accepted: Vec<Acceptance>,
}

impl Dataset {
    pub(crate) fn new(mut parts: DatasetParts) -> Self {
        sort(&mut parts.events, newest_first);
        let (events, sources) = (&parts.events, &parts.sources);
        let event_order = positions(events.len(), &|one, other| {
            events[one].id().cmp(events[other].id())
        });
        let source_order = positions(sources.len(), &|one, other| {
            sources[one].id().cmp(sources[other].id())
        });
        let ties = ties(&parts);
        Self {
            parts,
            event_order,
            source_order,
            ties,
        }
    }

    /// What the dataset is called.
    pub fn title(&self) -> Option<&LocalizedText> {
        self.parts.title.as_ref()
    }

    /// What it is about.
    pub fn description(&self) -> Option<&LocalizedText> {
        self.parts.description.as_ref()
    }

    /// The licence of its texts, as an SPDX expression or in words.
    pub fn license(&self) -> Option<&str> {
        self.parts.license.as_deref()
    }

    /// Which edition it is, usually a date.
    pub fn edition(&self) -> Option<&Edition> {
        self.parts.edition.as_ref()
    }

    /// The cast: the countries on the map, in the order of the document.
    pub fn countries(&self) -> &[Country] {
        &self.parts.countries
    }

    /// The country of the cast with this id.
    pub fn country(&self, id: CountryId) -> Option<&Country> {
        self.parts.countries.iter().find(|each| each.id() == id)
    }

    /// The name of a country that the dataset mentions, in the cast or not.
    ///
    /// There is one for every country of the cast and every party, speaker and
    /// place.
    pub fn country_name(&self, id: CountryId) -> Option<&LocalizedText> {
        let outside = || self.parts.other_names.iter().find(|(each, _)| *each == id);
        match self.country(id) {
            Some(country) => Some(country.name()),
            None => outside().map(|(_, name)| name),
        }
    }

    /// The names of countries that are mentioned outside the cast, by id.
    pub(crate) fn other_names(&self) -> &[(CountryId, LocalizedText)] {
        &self.parts.other_names
    }

    /// All events, newest first: by their earliest day, then by id.
    ///
    /// An event whose start has no bound comes after all that have one.
    pub fn events(&self) -> &[Event] {
        &self.parts.events
    }

    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        Some(&self.parts.events[self.event_position(id)?])
    }

    /// The position of the event with this id among all.
    pub(crate) fn event_position(&self, id: &str) -> Option<usize> {
        let events = &self.parts.events;
        let order = &self.event_order;
        let at = order.binary_search_by(|at| events[*at].id().as_str().cmp(id));
        Some(order[at.ok()?])
    }

    /// The events to which `country` is a party, newest first.
    pub fn events_of(&self, country: CountryId) -> impl Iterator<Item = &Event> {
        self.parts
            .events
            .iter()
            .filter(move |event| event.has_party(country))
    }

    /// The events that make the tie `id`, newest first; none if there is no such tie.
    pub fn events_of_tie(&self, id: TieId) -> impl Iterator<Item = &Event> {
        let positions = self.tie(id).map_or([].as_slice(), Tie::events);
        positions.iter().map(|at| &self.parts.events[*at])
    }

    /// All sources, in the order of the document.
    pub fn sources(&self) -> &[Source] {
        &self.parts.sources
    }

    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        Some(&self.parts.sources[self.source_position(id)?])
    }

    /// The position of the source with this id among all.
    pub(crate) fn source_position(&self, id: &SourceId) -> Option<usize> {
        let sources = &self.parts.sources;
        let order = &self.source_order;
        let at = order.binary_search_by(|at| sources[*at].id().cmp(id));
        Some(order[at.ok()?])
    }

    /// The ties whose both ends are in the cast, in order of their ids.
    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// The tie with this id.
    pub fn tie(&self, id: TieId) -> Option<&Tie> {
        self.ties.get(self.tie_position(id)?)
    }

    /// The position of the tie with this id among all.
    pub(crate) fn tie_position(&self, id: TieId) -> Option<usize> {
        self.ties.binary_search_by_key(&id, Tie::id).ok()
    }

    /// Who says what of `event`, which is one of this dataset's.
    pub fn attribution<'a>(&'a self, event: &'a Event) -> Attribution<'a> {
        Attribution::of(event, |id| self.source(id))
    }

    /// The warnings of the source lint that the dataset accepts.
    pub fn accepted(&self) -> &[Acceptance] {
        &self.parts.accepted
    }

    /// The steps of the guided walk; none if there is none.
    pub fn tour(&self) -> &[TourStep] {
        &self.parts.tour
    }
}

fn newest_first(one: &Event, other: &Event) -> std::cmp::Ordering {
    let earliest = |event: &Event| event.date().earliest().day();
    earliest(other)
        .cmp(&earliest(one))
        .then_with(|| one.id().cmp(other.id()))
}

fn ties(parts: &DatasetParts) -> Vec<Tie> {
    let mut cast: Vec<_> = parts.countries.iter().map(Country::id).collect();
    sort(&mut cast, CountryId::cmp);
    let is_drawn = |id: &TieId| id.ends().iter().all(|end| cast.binary_search(end).is_ok());
    let mut links = Vec::new();
    for (at, event) in parts.events.iter().enumerate() {
        links.extend(event.ties().into_iter().filter(is_drawn).map(|id| (id, at)));
    }
    sort(&mut links, |(one, _), (other, _)| TieId::cmp(one, other));
    links
        .chunk_by(|(one, _), (other, _)| one == other)
        .filter_map(|links| {
            let (id, _) = links.first()?;
            let events: Vec<_> = links.iter().map(|(_, at)| *at).collect();
            let line = TieLine::of(events.iter().map(|at| &parts.events[*at]));
            Some(Tie::new(*id, events, line))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::model::TieLine;
    use crate::model::fixture::{dataset, dated, event, id};

    #[test]
    fn events_are_listed_newest_first_then_by_id() {
        let dataset = dataset([
            dated("b-month", "2024-06"),
            dated("a-month", "2024-06"),
            dated("open-start", "../1990"),
            dated("interval", "2022-02/.."),
            dated("day", "2024-06-01"),
            dated("later", "2024-06-02"),
            dated("ancient", "-0100"),
        ]);
        let ids: Vec<_> = dataset
            .events()
            .iter()
            .map(|event| event.id().as_str())
            .collect();
        let expected = [
            "later",
            "a-month",
            "b-month",
            "day",
            "interval",
            "ancient",
            "open-start",
        ];
        assert_eq!(ids, expected);
        for id in expected {
            assert_eq!(dataset.event(id).unwrap().id().as_str(), id);
        }
        assert_eq!(dataset.event("no-such-event"), None);
    }

    #[test]
    fn ties_are_those_within_the_cast() {
        let dataset = dataset([
            event("pact", "PRK signatory, RUS signatory"),
            event(
                "allegation",
                "KOR accuser, USA accuser, PRK supplier, RUS recipient",
            ),
        ]);
        let ties: Vec<_> = dataset
            .ties()
            .iter()
            .map(|tie| tie.id().to_string())
            .collect();
        assert_eq!(ties, ["KOR-PRK", "KOR-RUS", "PRK-RUS"]);
        let tie = dataset.tie("PRK-RUS".parse().unwrap()).unwrap();
        let events = dataset
            .events_of_tie(tie.id())
            .map(|event| event.id().as_str());
        assert_eq!(events.collect::<Vec<_>>(), ["allegation", "pact"]);
        assert_eq!(tie.line(), TieLine::Solid);
        assert_eq!(dataset.tie("PRK-USA".parse().unwrap()), None);
        assert_eq!(dataset.events_of_tie("PRK-USA".parse().unwrap()).count(), 0);
    }

    #[test]
    fn a_party_outside_the_cast_has_a_name_and_events_but_is_not_drawn() {
        let dataset = dataset([event("allegation", "USA accuser, PRK supplier")]);
        assert_eq!(dataset.country(id("USA")), None);
        let name = dataset.country_name(id("USA")).unwrap();
        assert_eq!(name.pick(&[]).text, "Name of USA");
        assert_eq!(
            dataset.country_name(id("PRK")).unwrap().pick(&[]).text,
            "Name of PRK"
        );
        assert_eq!(dataset.country_name(id("FJI")), None);
        assert_eq!(dataset.events_of(id("USA")).count(), 1);
        assert!(dataset.ties().is_empty());
    }
}
