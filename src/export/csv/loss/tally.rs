//! Going through a dataset for what a table cannot hold.

use super::{Loss, Lost, LostItem, Owner};
use crate::export::csv::is_placeholder;
use crate::gazetteer;
use crate::model::order::sort;
use crate::model::{
    Country, CountryId, Dataset, Event, Evidence, LocalizedText, Party, Place, Source, Speaker,
};

/// What of `dataset` a table in `lang` cannot hold, in the order of [`Lost::ALL`].
///
/// A table gives sources new ids; they are not counted, since no reader sees them.
pub fn losses(dataset: &Dataset, lang: &str) -> Vec<Loss> {
    let mut tally = Tally {
        lang,
        items: Lost::ALL.iter().map(|_| Vec::new()).collect(),
    };
    tally.of_dataset(dataset);
    tally.of_countries(dataset);
    for event in dataset.events() {
        tally.of_event(event);
    }
    let mut are_cited = vec![false; dataset.sources().len()];
    let evidence = dataset.events().iter().flat_map(Event::evidence);
    // Looked up among the sources, of which there are fewer than pieces of evidence.
    for at in evidence.filter_map(|piece| dataset.source_position(piece.source())) {
        are_cited[at] = true;
    }
    for (source, is_cited) in dataset.sources().iter().zip(are_cited) {
        if is_cited && !is_placeholder(source) {
            tally.of_source(source);
        }
        let of = Owner::Source(source.id().clone());
        tally.one(Lost::UncitedSources, &of, !is_cited);
    }
    let found = Lost::ALL.iter().zip(tally.items);
    let lost = found.filter(|(_, items)| !items.is_empty());
    lost.map(|(what, items)| Loss { what: *what, items })
        .collect()
}

/// What has been found so far.
struct Tally<'l> {
    lang: &'l str,
    /// Each at the position of its sort.
    items: Vec<Vec<LostItem>>,
}

impl Tally<'_> {
    fn add(&mut self, what: Lost, of: &Owner, field: Option<&'static str>, count: usize) {
        let Some(items) = self.items.get_mut(what as usize).filter(|_| count > 0) else {
            return;
        };
        // Whatever belongs to one thing comes in a row.
        let mut same = items.iter_mut().rev().take_while(|item| item.of == *of);
        match same.find(|item| item.field == field) {
            Some(item) => item.count += count,
            None => items.push(LostItem {
                of: of.clone(),
                field,
                count,
            }),
        }
    }

    fn one(&mut self, what: Lost, of: &Owner, is_there: bool) {
        self.add(what, of, None, usize::from(is_there));
    }

    /// A text that the table has in one language, of which it does not tell.
    fn text(&mut self, of: &Owner, field: &'static str, text: Option<&LocalizedText>) {
        let is_tagged = text.is_some_and(|text| text.as_plain().is_none());
        self.add(Lost::Languages, of, Some(field), usize::from(is_tagged));
    }

    fn of_dataset(&mut self, dataset: &Dataset) {
        let about = [
            ("title", dataset.title().is_some()),
            ("description", dataset.description().is_some()),
            ("license", dataset.license().is_some()),
            ("edition", dataset.edition().is_some()),
        ];
        let of = &Owner::Dataset;
        for (field, is_there) in about {
            self.add(Lost::About, of, Some(field), usize::from(is_there));
        }
        for at in 0..dataset.tour().len() {
            self.one(Lost::Tour, &Owner::Step(at), true);
        }
        for at in 0..dataset.accepted().len() {
            self.one(Lost::Accepted, &Owner::Acceptance(at), true);
        }
    }

    fn of_countries(&mut self, dataset: &Dataset) {
        let mut parties: Vec<CountryId> = Vec::new();
        let mut strangers = Vec::new();
        for event in dataset.events() {
            parties.extend(event.parties().iter().map(Party::country));
            let speakers = event.evidence().iter().filter_map(Evidence::speaker);
            strangers.extend(speakers.filter_map(|speaker| match speaker {
                Speaker::Country(id) => Some(*id),
                Speaker::Named { .. } => None,
            }));
        }
        sort(&mut parties, CountryId::cmp);
        parties.dedup();
        strangers.extend(&parties);
        strangers.retain(|id| gazetteer::country(*id).is_none());
        sort(&mut strangers, CountryId::cmp);
        strangers.dedup();
        for id in strangers {
            self.one(Lost::Countries, &Owner::Country(id), true);
        }
        for id in &parties {
            let is_outside = dataset.country(*id).is_none();
            self.one(Lost::Cast, &Owner::Country(*id), is_outside);
        }
        for country in dataset.countries() {
            let of = &Owner::Country(country.id());
            let is_party = parties.binary_search(&country.id()).is_ok();
            self.one(Lost::Cast, of, !is_party);
            let is_other = |built_in: &Country| built_in != country;
            let is_other = gazetteer::country(country.id()).is_some_and(is_other);
            self.one(Lost::CountryNames, of, is_other);
        }
    }

    fn of_event(&mut self, event: &Event) {
        let of = &Owner::Event(event.id().clone());
        let place = event.place();
        self.text(of, "title", Some(event.title()));
        self.text(of, "summary", event.summary());
        self.text(of, "place", place.map(Place::name));
        self.one(
            Lost::PlaceCountries,
            of,
            place.and_then(Place::country).is_some(),
        );
        self.add(Lost::Stages, of, None, event.stages().len());
        for party in event.parties() {
            self.add(Lost::People, of, None, party.people().len());
            self.one(Lost::PartyNames, of, party.named().is_some());
        }
        for evidence in event.evidence() {
            self.one(Lost::EvidenceDates, of, evidence.date().is_some());
            self.one(Lost::Locators, of, evidence.locator().is_some());
            self.text(of, "quote", evidence.quote());
            if let Some(Speaker::Named { name, country }) = evidence.speaker() {
                self.text(of, "speaker", Some(name));
                let mistaken = gazetteer::called(name.pick(&[self.lang]).text);
                self.one(Lost::SpeakerCountries, of, country.or(mistaken).is_some());
            }
        }
    }

    fn of_source(&mut self, source: &Source) {
        let of = &Owner::Source(source.id().clone());
        self.text(of, "title", Some(source.title()));
        self.text(of, "publisher", Some(source.publisher()));
        self.one(Lost::SourceKinds, of, source.kind().is_some());
        self.one(Lost::Archived, of, source.archived().is_some());
        self.one(Lost::Retrieved, of, source.retrieved().is_some());
        self.one(Lost::SourceLanguages, of, source.language().is_some());
    }
}
