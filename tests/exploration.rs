//! Exploring by chance: whatever is done in whatever order, all counts agree with one
//! another and with a plain recount, and every moment comes back.

use std::sync::LazyLock;

use diplomap::model::{
    Bound, Country, CountryId, Dataset, Event, EventDate, EventKind, LocalizedText, LonLat, Party,
    Speaker, Status, TieLine,
};
use diplomap::state::{
    Action, Facet, Facets, Filters, Histogram, Loosening, Mark, Moment, Position, SearchIndex,
    Selection, Shown, State, Step, View, address, loosen,
};
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

/// A dataset with its index, and the texts of each event as somebody reads them.
struct Subject {
    dataset: Dataset,
    index: SearchIndex,
    texts: Vec<String>,
}

static DATASETS: LazyLock<[Subject; 2]> = LazyLock::new(|| {
    [
        include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json"),
        include_str!("../assets/datasets/four-capitals-since-1948.json"),
    ]
    .map(|text| {
        let dataset = diplomap::read::json(text).expect("a dataset").dataset;
        let texts = dataset.events().iter().map(|event| texts(&dataset, event));
        Subject {
            texts: texts.collect(),
            index: SearchIndex::new(&dataset),
            dataset,
        }
    })
});

/// All that a search looks at, in lower case.
fn texts(dataset: &Dataset, event: &Event) -> String {
    let mut texts: Vec<&LocalizedText> = vec![event.title()];
    let mut ids: Vec<CountryId> = Vec::new();
    texts.extend(event.summary());
    if let Some(place) = event.place() {
        texts.push(place.name());
        ids.extend(place.country());
    }
    for party in event.parties() {
        ids.push(party.country());
        texts.extend(party.people());
        texts.extend(party.named());
    }
    for evidence in event.evidence() {
        let source = dataset.source(evidence.source()).expect("a source");
        texts.extend([source.title(), source.publisher()]);
        if let Some(Speaker::Named { name, .. }) = evidence.speaker() {
            texts.push(name);
        }
        ids.extend(evidence.speaker().and_then(Speaker::country));
    }
    texts.extend(ids.iter().filter_map(|id| dataset.country_name(*id)));
    let plain = texts.iter().filter_map(|text| text.as_plain());
    let translated = texts.iter().flat_map(|text| text.translations());
    let all = plain.chain(translated.map(|(_, text)| text));
    let ids = ids.iter().map(CountryId::as_str);
    all.chain(ids).collect::<Vec<_>>().join("\n").to_lowercase()
}

/// Whether `filters` keep the event at `at`, leaving one facet out of account.
fn keeps(subject: &Subject, filters: &Filters, at: usize, but: Option<Facet>) -> bool {
    let event = &subject.dataset.events()[at];
    let parties: Vec<_> = event.parties().iter().map(Party::country).collect();
    let asked = |facet| Some(facet) != but;
    let chosen = filters.countries();
    let met = chosen.iter().filter(|id| parties.contains(id)).count();
    (!asked(Facet::Time) || is_possible(event.date(), filters))
        && (!asked(Facet::Kind) || is_any(filters.kinds(), &event.kind()))
        && (!asked(Facet::Status) || is_any(filters.statuses(), &event.status()))
        && (!asked(Facet::Country) || met >= chosen.len().min(2))
        && (!asked(Facet::Search)
            || (filters.search().split(' ')).all(|word| subject.texts[at].contains(word)))
}

fn is_any<T: PartialEq>(chosen: &[T], one: &T) -> bool {
    chosen.is_empty() || chosen.contains(one)
}

fn is_possible(date: &EventDate, filters: &Filters) -> bool {
    let before = |one: Bound, other: Bound| match (one, other) {
        (Bound::Day(one), Bound::Day(other)) => one < other,
        _ => false,
    };
    let ends_before = |one: &EventDate, other: &EventDate| before(one.latest(), other.earliest());
    let (from, to) = (filters.from(), filters.to());
    let is_reversed = from.is_some_and(|from| to.is_some_and(|to| ends_before(to, from)));
    !is_reversed
        && from.is_none_or(|from| !before(date.latest(), from.earliest()))
        && to.is_none_or(|to| !before(to.latest(), date.earliest()))
}

fn recount(subject: &Subject, filters: &Filters, but: Option<Facet>) -> Vec<usize> {
    let positions = 0..subject.dataset.events().len();
    positions
        .filter(|at| keeps(subject, filters, *at, but))
        .collect()
}

/// Something that somebody does; what it is done to is chosen by chance, so that it fits either dataset.
#[derive(Clone, Debug)]
enum Deed {
    Select(Index),
    Back,
    Clear,
    Point(Index),
    Kinds(Vec<EventKind>),
    Statuses(Vec<Status>),
    Countries(Vec<Index>),
    Search(&'static str),
    Time([Option<&'static str>; 2]),
    Slide([Index; 2]),
    PutAway(Facet),
    Look(View),
    Move(Option<(f64, f64, f64)>),
    Return(Index),
}

fn deed() -> impl Strategy<Value = Deed> {
    let words = [
        "",
        "pact",
        "putin kim",
        "минск",
        "북한",
        "the visit",
        "nowhere",
        "usa",
        "kcna",
    ];
    let dates = [
        "2024",
        "2024-06",
        "2022-02/..",
        "196X",
        "../1991",
        "1953-07-27",
        "2023-09~",
        "1900",
    ];
    let date = || prop::option::of(select(dates.to_vec()));
    prop_oneof![
        any::<Index>().prop_map(Deed::Select),
        any::<Index>().prop_map(Deed::Select),
        Just(Deed::Back),
        Just(Deed::Clear),
        any::<Index>().prop_map(Deed::Point),
        subsequence(EventKind::ALL, 0..5).prop_map(Deed::Kinds),
        subsequence(Status::ALL, 0..4).prop_map(Deed::Statuses),
        prop::collection::vec(any::<Index>(), 0..4).prop_map(Deed::Countries),
        select(words.to_vec()).prop_map(Deed::Search),
        [date(), date()].prop_map(Deed::Time),
        any::<[Index; 2]>().prop_map(Deed::Slide),
        select(Facet::ALL.to_vec()).prop_map(Deed::PutAway),
        select(Facet::ALL.to_vec()).prop_map(Deed::PutAway),
        select(View::ALL).prop_map(Deed::Look),
        prop::option::of((-180.0..180.0, -90.0..90.0, 1.0..64.0)).prop_map(Deed::Move),
        any::<Index>().prop_map(Deed::Return),
    ]
}

impl Deed {
    fn action(&self, state: &State, subject: &Subject, history: &[Moment]) -> Action {
        let dataset = &subject.dataset;
        let filters = || state.filters().clone();
        let date = |text: &str| EventDate::parse(text).ok();
        match self {
            Self::Select(index) => Action::Select(index.get(&subject.selections()).clone()),
            Self::Back => Action::Back,
            Self::Clear => Action::Clear,
            Self::Point(index) => {
                let tie = index.get(dataset.ties()).id();
                Action::Highlight(Some(Mark::Tie(tie)))
            }
            Self::Kinds(kinds) => Action::Filter(filters().with_kinds(kinds)),
            Self::Statuses(statuses) => Action::Filter(filters().with_statuses(statuses)),
            Self::Countries(indexes) => {
                let parties = subject.parties();
                let chosen: Vec<_> = indexes.iter().map(|index| *index.get(&parties)).collect();
                Action::Filter(filters().with_countries(&chosen))
            }
            Self::Search(words) => Action::Filter(filters().with_search(words)),
            Self::Time([from, to]) => {
                let filters = filters().with_from(from.and_then(date));
                Action::Filter(filters.with_to(to.and_then(date)))
            }
            Self::Slide(ends) => {
                let index = Some(&subject.index);
                let histogram = Histogram::of(dataset, state.filters(), index, 40);
                let histogram = histogram.expect("a time");
                let [one, other] = ends.map(|end| end.index(histogram.bins().len()));
                let bins = one.min(other)..=one.max(other);
                Action::Filter(histogram.narrowed(filters(), &bins))
            }
            Self::PutAway(facet) => Action::Filter(filters().without(*facet)),
            Self::Look(view) => Action::ShowView(*view),
            Self::Move(to) => Action::Move(
                to.and_then(|(lon, lat, zoom)| Position::new(LonLat::new(lon, lat), zoom)),
            ),
            Self::Return(index) => Action::Return(index.get(history).clone()),
        }
    }
}

impl Subject {
    fn parties(&self) -> Vec<CountryId> {
        let events = self.dataset.events().iter();
        let parties = events.flat_map(|event| event.parties().iter().map(Party::country));
        let mut parties: Vec<_> = parties.collect();
        parties.sort();
        parties.dedup();
        parties
    }

    fn selections(&self) -> Vec<Selection> {
        let countries = self.dataset.countries().iter();
        let ties = self.dataset.ties().iter();
        let events = self.dataset.events().iter();
        let countries = countries.map(|country| Selection::Country(country.id()));
        let ties = ties.map(|tie| Selection::Tie(tie.id()));
        let events = events.map(|event| Selection::Event(event.id().clone()));
        countries.chain(ties).chain(events).collect()
    }
}

/// That everything that is counted of a moment is what a plain recount finds.
fn agrees(subject: &Subject, moment: &Moment) -> Result<(), TestCaseError> {
    let (dataset, filters) = (&subject.dataset, &moment.filters);
    let index = Some(&subject.index);
    let shown = Shown::of(dataset, filters, index);
    let kept = recount(subject, filters, None);
    let kept: Vec<&Event> = kept.iter().map(|at| &dataset.events()[*at]).collect();
    prop_assert_eq!(shown.count(), kept.len());
    prop_assert!(shown.events(dataset).eq(kept.iter().copied()));
    prop_assert_eq!(shown.is_all(), kept.len() == dataset.events().len());
    prop_assert_eq!(&Shown::of(dataset, filters, None), &shown);

    let mut ties = 0;
    for tie in dataset.ties() {
        let own: Vec<&Event> = kept
            .iter()
            .copied()
            .filter(|event| event.ties().contains(&tie.id()))
            .collect();
        let found = shown.tie(tie.id(), dataset);
        prop_assert_eq!(found.map_or(0, |found| found.count), own.len());
        let line = (!own.is_empty()).then(|| TieLine::of(own.iter().copied()));
        prop_assert_eq!(found.map(|found| found.line), line);
        prop_assert!(
            shown
                .events_of_tie(tie.id(), dataset)
                .eq(own.iter().copied())
        );
        ties += usize::from(found.is_some());
    }
    prop_assert_eq!(shown.tie_count(), ties);
    if let Some(selection) = &moment.selection {
        let own = selection
            .events(dataset)
            .into_iter()
            .filter(|event| kept.contains(event));
        prop_assert!(selection.shown_events(dataset, &shown).into_iter().eq(own));
    }
    facets_agree(subject, filters)?;

    let histogram = Histogram::of(dataset, filters, index, 40).expect("a time");
    let bins = histogram.bins_of(filters.window());
    let narrowed = histogram.narrowed(filters.clone().without(Facet::Time), &bins);
    let within = recount(subject, &narrowed, None).len();
    prop_assert_eq!(histogram.count_within(&bins), within);
    if &narrowed == filters {
        prop_assert_eq!(within, shown.count());
    }
    Ok(())
}

fn facets_agree(subject: &Subject, filters: &Filters) -> Result<(), TestCaseError> {
    let (dataset, index) = (&subject.dataset, Some(&subject.index));
    let count = |filters: &Filters| recount(subject, filters, None).len();
    let facets = Facets::of(dataset, filters, index);
    for (kind, left) in facets.kinds() {
        prop_assert_eq!(*left, count(&filters.clone().with_kinds(&[*kind])));
    }
    for (status, left) in facets.statuses() {
        prop_assert_eq!(*left, count(&filters.clone().with_statuses(&[*status])));
    }
    let mut choices = subject.parties();
    choices.extend(dataset.countries().iter().map(Country::id));
    choices.sort();
    choices.dedup();
    prop_assert!(facets.countries().iter().map(|facet| facet.id).eq(choices));
    for facet in facets.countries() {
        prop_assert_eq!(
            facet.alone,
            count(&filters.clone().with_countries(&[facet.id]))
        );
        let beside = [filters.countries(), &[facet.id]].concat();
        prop_assert_eq!(
            facet.beside,
            count(&filters.clone().with_countries(&beside))
        );
    }
    let used = Facet::ALL.into_iter().filter(|facet| filters.uses(*facet));
    let alone = used.map(|facet| (facet, recount(subject, filters, Some(facet)).len()));
    let mut alone: Vec<_> = alone.filter(|(_, left)| *left > 0).collect();
    alone.sort_by_key(|(_, left)| std::cmp::Reverse(*left));
    let expected = if alone.is_empty() {
        Loosening::All(dataset.events().len())
    } else {
        Loosening::One(alone)
    };
    prop_assert_eq!(loosen(dataset, filters, index, None), expected);
    Ok(())
}

/// That an address brings a moment back.
fn comes_back(subject: &Subject, moment: &Moment) -> Result<(), TestCaseError> {
    let written = address::write(moment);
    let pairs = written.iter().map(|(name, value)| (*name, &**value));
    prop_assert_eq!(
        address::read(pairs, &subject.dataset),
        (moment.clone(), Vec::new())
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn all_counts_agree_and_every_moment_comes_back(
        which in 0..2_usize,
        deeds in prop::collection::vec(deed(), 1..12),
    ) {
        let subject = &DATASETS[which];
        let mut state = State::default();
        // What the history of a browser would hold: where a step is new, the moment before it stays.
        let mut history = vec![state.moment().clone()];
        for deed in &deeds {
            let before = state.moment().clone();
            state = state.reduce(deed.action(&state, subject, &history));
            agrees(subject, state.moment())?;
            comes_back(subject, state.moment())?;
            match Step::between(&before, state.moment()) {
                Some(Step::New) => history.push(state.moment().clone()),
                Some(Step::Same) => *history.last_mut().expect("a start") = state.moment().clone(),
                None => prop_assert_eq!(&before, state.moment()),
            }
        }
        for moment in history.iter().rev() {
            state = state.reduce(Action::Return(moment.clone()));
            prop_assert_eq!(state.moment(), moment);
            agrees(subject, state.moment())?;
        }
    }
}
