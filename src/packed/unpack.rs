//! From bytes to a delivery, if they are one of this version.
//!
//! What is missing or damaged is read as nothing, and remembered: so each part is
//! read in one go, without a way out at every step, which would be half of the
//! code. Only in the end is the whole refused.

use super::{Delivery, VERSION};
use crate::model::{
    Acceptance, Bound, Country, CountryId, Dataset, DatasetParts, DatePart, DateShape, Day,
    Edition, Event, EventDate, EventId, EventKind, EventParts, Evidence, EvidenceParts, HttpUrl,
    IntervalEnd, LintRule, LocalizedText, LonLat, Party, Place, Problem, QualifiedDate, Role,
    Season, Severity, Source, SourceId, SourceKind, SourceParts, Speaker, Stage, StageKind,
    StageParts, Stance, TextPlace, TourStep, TourStepParts,
};

/// The delivery in `bytes`, or `None` if they are none of this version.
pub fn unpack(bytes: &[u8]) -> Option<Delivery> {
    let mut input = Unpacker {
        bytes,
        is_damaged: false,
    };
    if input.text() != VERSION {
        return None;
    }
    let delivery = match input.number() {
        0 => Delivery::Dataset(Box::new(input.dataset())),
        _ => Delivery::Refusal(input.list(Unpacker::problem)),
    };
    let is_whole = input.bytes.is_empty() && !input.is_damaged;
    is_whole.then_some(delivery)
}

struct Unpacker<'a> {
    /// The bytes not read yet.
    bytes: &'a [u8],
    /// Whether something was read that is not there.
    is_damaged: bool,
}

impl<'a> Unpacker<'a> {
    /// `value`, or what stands for it in damaged bytes.
    fn or_damaged<T>(&mut self, value: Option<T>, instead: impl FnOnce() -> T) -> T {
        value.unwrap_or_else(|| {
            self.is_damaged = true;
            self.bytes = &[];
            instead()
        })
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let taken = self.bytes.split_at_checked(count);
        let (taken, rest) = self.or_damaged(taken, || (&[], &[]));
        self.bytes = rest;
        taken
    }

    fn number(&mut self) -> u32 {
        let mut number = 0_u32;
        for shift in (0..32).step_by(7) {
            let [byte] = *self.take(1) else { break };
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        number
    }

    fn signed(&mut self) -> i32 {
        let number = self.number();
        (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
    }

    fn text(&mut self) -> &'a str {
        let length = self.number() as usize;
        let text = std::str::from_utf8(self.take(length)).ok();
        self.or_damaged(text, || "")
    }

    fn boxed(&mut self) -> Box<str> {
        self.text().into()
    }

    fn list<T>(&mut self, unpack: fn(&mut Self) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for _ in 0..self.number() {
            // A damaged length must not fill the memory.
            if self.is_damaged {
                break;
            }
            list.push(unpack(self));
        }
        list
    }

    fn option<T>(&mut self, unpack: fn(&mut Self) -> T) -> Option<T> {
        (self.number() > 0).then(|| unpack(self))
    }

    /// One of a closed vocabulary, by its position.
    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let at = self.number() as usize;
        let found = all.get(at).copied();
        self.or_damaged(found, || all[0])
    }

    fn problem(&mut self) -> Problem {
        Problem {
            severity: self.one_of(&[Severity::Error, Severity::Warning]),
            code: self.text().to_owned().into(),
            path: self.text().to_owned(),
            place: self.option(|input| TextPlace {
                line: input.number() as usize,
                column: input.number() as usize,
            }),
            message: self.text().to_owned(),
            help: self.option(|input| input.text().to_owned()),
        }
    }

    fn dataset(&mut self) -> Dataset {
        Dataset::new(DatasetParts {
            title: self.option(Self::localized),
            description: self.option(Self::localized),
            license: self.option(Self::boxed),
            edition: self.option(|input| Edition::new(input.text(), input.option(Self::date))),
            countries: self.list(Self::country),
            other_names: self.list(|input| (input.id(), input.localized())),
            sources: self.list(Self::source),
            events: self.list(Self::event),
            tour: self.list(Self::step),
            accepted: self.list(Self::acceptance),
        })
    }

    fn localized(&mut self) -> LocalizedText {
        let translations = self.list(|input| (input.boxed(), input.boxed()));
        LocalizedText::tagged(translations).unwrap_or_else(|| LocalizedText::plain(self.text()))
    }

    fn id(&mut self) -> CountryId {
        let id = std::str::from_utf8(self.take(3)).ok();
        self.or_damaged(id.and_then(CountryId::new), || CountryId::NONE)
    }

    fn country(&mut self) -> Country {
        let (id, name, capital) = (self.id(), self.localized(), self.localized());
        let mut degrees = || f64::from(self.signed()) / 1e6;
        Country::new(id, name, capital, LonLat::new(degrees(), degrees()))
    }

    fn source_id(&mut self) -> SourceId {
        SourceId::new(self.text())
    }

    fn event_id(&mut self) -> EventId {
        let id = EventId::new(self.text());
        self.or_damaged(id, EventId::none)
    }

    fn link(&mut self) -> Option<HttpUrl> {
        self.option(Self::text).and_then(HttpUrl::parse)
    }

    fn source(&mut self) -> Source {
        Source::new(SourceParts {
            id: self.source_id(),
            title: self.localized(),
            publisher: self.localized(),
            kind: self.option(|input| input.one_of(SourceKind::ALL)),
            published: self.option(Self::date),
            retrieved: self.option(Self::date),
            url: self.link(),
            archived: self.link(),
            language: self.option(Self::boxed),
        })
    }

    fn event(&mut self) -> Event {
        Event::new(EventParts {
            id: self.event_id(),
            kind: self.one_of(EventKind::ALL),
            date: self.date(),
            title: self.localized(),
            summary: self.option(Self::localized),
            place: self.option(|input| Place::new(input.localized(), input.option(Self::id))),
            parties: self.list(Self::party),
            evidence: self.list(Self::evidence),
            stages: self.list(Self::stage),
        })
    }

    fn party(&mut self) -> Party {
        Party::new(
            self.id(),
            self.one_of(Role::ALL),
            self.list(Self::localized),
            self.option(Self::localized),
        )
    }

    fn evidence(&mut self) -> Evidence {
        Evidence::new(EvidenceParts {
            source: self.source_id(),
            stance: self.one_of(Stance::ALL),
            speaker: match self.number() {
                0 => None,
                1 => Some(Speaker::Country(self.id())),
                _ => Some(Speaker::Named {
                    name: self.localized(),
                    country: self.option(Self::id),
                }),
            },
            date: self.option(Self::date),
            locator: self.option(Self::localized),
            quote: self.option(Self::localized),
        })
    }

    fn stage(&mut self) -> Stage {
        Stage::new(StageParts {
            kind: self.one_of(StageKind::ALL),
            date: self.date(),
            country: self.option(Self::id),
            by: self.option(Self::event_id),
            source: self.source_id(),
            note: self.option(Self::localized),
        })
    }

    fn step(&mut self) -> TourStep {
        TourStep::new(TourStepParts {
            title: self.option(Self::localized),
            text: self.option(Self::localized),
            select: self.option(Self::boxed),
            from: self.option(Self::date),
            to: self.option(Self::date),
        })
    }

    fn acceptance(&mut self) -> Acceptance {
        Acceptance::new(
            self.one_of(LintRule::ALL),
            self.option(Self::boxed),
            self.localized(),
        )
    }

    fn date(&mut self) -> EventDate {
        let text = self.text();
        let bounds = [self.bound(), self.bound()];
        let shape = match self.number() {
            0 => DateShape::Other,
            1 => DateShape::Single(self.qualified()),
            _ => DateShape::Interval {
                start: self.end(),
                end: self.end(),
            },
        };
        EventDate::unpacked(text, shape, bounds)
    }

    fn bound(&mut self) -> Bound {
        match self.option(Self::signed) {
            Some(days) => {
                let day = Day::from_days_since_1970(days).map(Bound::Day);
                self.or_damaged(day, || Bound::Unbounded)
            }
            None => Bound::Unbounded,
        }
    }

    fn end(&mut self) -> IntervalEnd {
        match self.number() {
            0 => IntervalEnd::Open,
            1 => IntervalEnd::Unknown,
            _ => IntervalEnd::Date(self.qualified()),
        }
    }

    fn qualified(&mut self) -> QualifiedDate {
        const SEASONS: [Season; 4] = [
            Season::Spring,
            Season::Summer,
            Season::Autumn,
            Season::Winter,
        ];
        let qualifiers = self.number();
        let year = self.signed();
        // What is too large for either is damaged below.
        let [month, day] = [self.number(), self.number()].map(|number| number.min(99) as u8);
        let part = match (month, day) {
            (0, 0) => Some(DatePart::Year(year)),
            (1..=12, 0) => Some(DatePart::Month(year, month)),
            (1..=12, 1..=31) => Some(DatePart::Day(year, month, day)),
            (21.., _) => SEASONS
                .get(usize::from(month) - 21)
                .map(|season| DatePart::Season(year, *season)),
            _ => None,
        };
        QualifiedDate {
            part: self.or_damaged(part, || DatePart::Year(0)),
            approximate: qualifiers & 1 != 0,
            uncertain: qualifiers & 2 != 0,
        }
    }
}
