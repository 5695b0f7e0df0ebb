//! From a delivery to its bytes.

use super::{Delivery, VERSION};
use crate::model::{
    Acceptance, Country, CountryId, Dataset, DatePart, DateShape, Edition, Event, EventDate,
    EventId, Evidence, HttpUrl, IntervalEnd, LocalizedText, LonLat, Party, Place, Problem,
    QualifiedDate, Source, Speaker, Stage, TourStep,
};

/// The bytes of `delivery`.
pub fn pack(delivery: &Delivery) -> Vec<u8> {
    let mut out = Packer(Vec::new());
    out.text(VERSION);
    match delivery {
        Delivery::Dataset(dataset) => {
            out.number(0);
            out.dataset(dataset);
        }
        Delivery::Refusal(problems) => {
            out.number(1);
            out.list(problems, Packer::problem);
        }
    }
    out.0
}

struct Packer(Vec<u8>);

impl Packer {
    fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.0.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn signed(&mut self, number: i32) {
        self.number((number.cast_unsigned() << 1) ^ (number >> 31).cast_unsigned());
    }

    /// A length or a position; beyond what a number holds nothing can be packed.
    fn size(&mut self, size: usize) {
        self.number(u32::try_from(size).unwrap_or(u32::MAX));
    }

    fn text(&mut self, text: &str) {
        self.size(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn list<'a, T: 'a>(
        &mut self,
        items: impl IntoIterator<Item = &'a T, IntoIter: ExactSizeIterator>,
        pack: fn(&mut Self, &'a T),
    ) {
        let items = items.into_iter();
        self.size(items.len());
        for item in items {
            pack(self, item);
        }
    }

    fn option<T>(&mut self, value: Option<T>, pack: impl FnOnce(&mut Self, T)) {
        self.size(usize::from(value.is_some()));
        if let Some(value) = value {
            pack(self, value);
        }
    }

    fn problem(&mut self, problem: &Problem) {
        self.size(problem.severity as usize);
        self.text(&problem.code);
        self.text(&problem.path);
        self.option(problem.place, |out, place| {
            out.size(place.line);
            out.size(place.column);
        });
        self.text(&problem.message);
        self.option(problem.help.as_deref(), Self::text);
    }

    fn dataset(&mut self, dataset: &Dataset) {
        self.option(dataset.title(), Self::localized);
        self.option(dataset.description(), Self::localized);
        self.option(dataset.license(), Self::text);
        self.option(dataset.edition(), Self::edition);
        self.list(dataset.countries(), Self::country);
        self.list(dataset.other_names(), |out, (id, name)| {
            out.id(*id);
            out.localized(name);
        });
        self.list(dataset.sources(), Self::source);
        self.list(dataset.events(), Self::event);
        self.list(dataset.tour(), Self::step);
        self.list(dataset.accepted(), Self::acceptance);
    }

    fn edition(&mut self, edition: &Edition) {
        self.text(edition.text());
        self.option(edition.date(), Self::date);
    }

    fn localized(&mut self, text: &LocalizedText) {
        let translations: Vec<_> = text.translations().collect();
        self.list(&translations, |out, (tag, text)| {
            out.text(tag);
            out.text(text);
        });
        if let Some(plain) = text.as_plain() {
            self.text(plain);
        }
    }

    fn id(&mut self, id: CountryId) {
        self.0.extend_from_slice(id.as_str().as_bytes());
    }

    fn country(&mut self, country: &Country) {
        self.id(country.id());
        self.localized(country.name());
        self.localized(country.capital());
        let LonLat { lon, lat } = country.position();
        for degrees in [lon, lat] {
            // Millionths are what a document is read to.
            self.signed((degrees * 1e6).round() as i32);
        }
    }

    fn source(&mut self, source: &Source) {
        self.text(source.id().as_str());
        self.localized(source.title());
        self.localized(source.publisher());
        self.option(source.kind(), |out, kind| out.size(kind as usize));
        self.option(source.published(), Self::date);
        self.option(source.retrieved(), Self::date);
        self.option(source.url().map(HttpUrl::as_str), Self::text);
        self.option(source.archived().map(HttpUrl::as_str), Self::text);
        self.option(source.language(), Self::text);
    }

    fn event(&mut self, event: &Event) {
        self.text(event.id().as_str());
        self.size(event.kind() as usize);
        self.date(event.date());
        self.localized(event.title());
        self.option(event.summary(), Self::localized);
        self.option(event.place(), |out, place| {
            out.named(place.name(), Place::country(place));
        });
        self.list(event.parties(), Self::party);
        self.list(event.evidence(), Self::evidence);
        self.list(event.stages(), Self::stage);
    }

    fn named(&mut self, name: &LocalizedText, country: Option<CountryId>) {
        self.localized(name);
        self.option(country, Self::id);
    }

    fn party(&mut self, party: &Party) {
        self.id(party.country());
        self.size(party.role() as usize);
        self.list(party.people(), Self::localized);
        self.option(party.named(), Self::localized);
    }

    fn evidence(&mut self, evidence: &Evidence) {
        self.text(evidence.source().as_str());
        self.size(evidence.stance() as usize);
        match evidence.speaker() {
            None => self.number(0),
            Some(Speaker::Country(id)) => {
                self.number(1);
                self.id(*id);
            }
            Some(Speaker::Named { name, country }) => {
                self.number(2);
                self.named(name, *country);
            }
        }
        self.option(evidence.date(), Self::date);
        self.option(evidence.locator(), Self::localized);
        self.option(evidence.quote(), Self::localized);
    }

    fn stage(&mut self, stage: &Stage) {
        self.size(stage.kind() as usize);
        self.date(stage.date());
        self.option(stage.country(), Self::id);
        self.option(stage.by().map(EventId::as_str), Self::text);
        self.text(stage.source().as_str());
        self.option(stage.note(), Self::localized);
    }

    fn step(&mut self, step: &TourStep) {
        self.option(step.title(), Self::localized);
        self.option(step.text(), Self::localized);
        self.option(step.select(), Self::text);
        self.option(step.from(), Self::date);
        self.option(step.to(), Self::date);
    }

    fn acceptance(&mut self, acceptance: &Acceptance) {
        self.size(acceptance.rule() as usize);
        self.option(acceptance.subject(), Self::text);
        self.localized(acceptance.reason());
    }

    fn date(&mut self, date: &EventDate) {
        self.text(date.text());
        for bound in [date.earliest(), date.latest()] {
            self.option(bound.day(), |out, day| out.signed(day.days_since_1970()));
        }
        match date.shape() {
            DateShape::Other => self.number(0),
            DateShape::Single(date) => {
                self.number(1);
                self.qualified(*date);
            }
            DateShape::Interval { start, end } => {
                self.number(2);
                for end in [start, end] {
                    match end {
                        IntervalEnd::Open => self.number(0),
                        IntervalEnd::Unknown => self.number(1),
                        IntervalEnd::Date(date) => {
                            self.number(2);
                            self.qualified(*date);
                        }
                    }
                }
            }
        }
    }

    fn qualified(&mut self, date: QualifiedDate) {
        self.number(u32::from(date.approximate) | u32::from(date.uncertain) << 1);
        // A season is a month beyond December, as EDTF has it.
        let (year, month, day) = match date.part {
            DatePart::Year(year) => (year, 0, 0),
            DatePart::Season(year, season) => (year, 21 + season as u8, 0),
            DatePart::Month(year, month) => (year, month, 0),
            DatePart::Day(year, month, day) => (year, month, day),
        };
        self.signed(year);
        self.number(month.into());
        self.number(day.into());
    }
}
