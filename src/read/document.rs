//! A document as a whole: what refers to what, and the dataset in the end.

use super::acceptance::{acceptances, check_subjects};
use super::country::Cast;
use super::event::Context;
use super::lint::{Finding, Material, Subject};
use super::problem::ProblemKind;
use super::problems::Problems;
use super::shape::{DATASET, TOUR_STEP};
use super::source::Sources;
use super::value::{Object, Value};
use crate::gazetteer;
use crate::model::order::sort;
use crate::model::{
    Acceptance, Country, CountryId, Dataset, DatasetParts, Edition, Event, EventDate,
    LocalizedText, Party, Place, Source, Speaker, TieId, TourStep, TourStepParts,
};

/// More than anybody walks through.
const MOST_STEPS: usize = 1000;

/// The version of the format that this reads.
const VERSION: i64 = 1;

/// The dataset in `root`, or `None` if there is an error among the problems.
pub(super) fn dataset(root: Value<'_, '_>, problems: &mut Problems<'_>) -> Option<Dataset> {
    let object = root.object(problems, &DATASET)?;
    version(&object, problems);
    let title = object.localized(problems, "title");
    let description = object.localized(problems, "description");
    let license = object.words(problems, "license");
    let edition = object.words(problems, "edition").map(|text| {
        let date = EventDate::parse(&text).ok();
        Edition::new(text, date)
    });
    let accepted = object
        .get("accept")
        .map(|value| acceptances(&value, problems))
        .unwrap_or_default();
    let cast = object
        .get("countries")
        .map(|value| Cast::read(&value, problems));
    let is_cast_given = cast.is_some();
    let cast = cast.unwrap_or_default();
    let sources = object
        .get("sources")
        .map(|value| Sources::read(&value, &accepted, problems));
    let sources = sources.unwrap_or_default();
    let context = Context {
        cast: &cast,
        sources: &sources,
    };
    let events = object
        .get("events")
        .map(|value| context.events(&value, problems));
    let tour = object.get("tour").map(|value| steps(&value, problems));
    if problems.has_error() {
        return None;
    }
    // These two are only known of a whole dataset: a mistyped id would be told twice.
    sources.report_uncited(&accepted, problems);
    let events = events?;
    lint(&object, &sources.sources, &events, &accepted, problems);
    let countries = if is_cast_given {
        cast.countries
    } else {
        cast_of(&events)
    };
    let other_names = names_outside(&countries, &events);
    let dataset = Dataset::new(DatasetParts {
        title,
        description,
        license,
        edition,
        countries,
        other_names,
        sources: sources.sources,
        events,
        tour: tour.unwrap_or_default(),
        accepted,
    });
    if let Some(tour) = object.get("tour") {
        check_selections(&tour, &dataset, problems);
    }
    if let Some(accept) = object.get("accept") {
        check_subjects(&accept, &dataset, problems);
    }
    Some(dataset)
}

fn version(object: &Object<'_, '_>, problems: &mut Problems<'_>) {
    let Some(value) = object.get("diplomap") else {
        return;
    };
    if value
        .millionths(problems)
        .is_some_and(|version| version != VERSION * 1_000_000)
    {
        let found = value.found();
        value.problem(problems, ProblemKind::UnknownVersion { found });
    }
}

/// Reports what the source lint finds, each at the value that it is about.
fn lint(
    object: &Object<'_, '_>,
    sources: &[Source],
    events: &[Event],
    accepted: &[Acceptance],
    problems: &mut Problems<'_>,
) {
    let material = Material {
        sources,
        events,
        accepted,
    };
    let findings = material.findings();
    let mut list = |name| {
        let value = object.get(name)?;
        let items = value.items(problems, usize::MAX)?;
        Some((value, items))
    };
    let (Some((source_list, source_items)), Some((event_list, event_items))) =
        (list("sources"), list("events"))
    else {
        return;
    };
    for Finding { subject, kind } in findings {
        let (list, items, at) = match subject {
            Subject::Source(at) => (&source_list, &source_items, at),
            Subject::Event(at) | Subject::Evidence(at, _) => (&event_list, &event_items, at),
        };
        let Some(raw) = items.get(at) else { continue };
        let item = list.item(at, raw);
        let evidence = item.path.field("evidence");
        let piece = match subject {
            Subject::Evidence(_, at) => item
                .field("evidence")
                .and_then(|pieces| Some((pieces.part(at)?, evidence.item(at)))),
            _ => None,
        };
        let (raw, path) = piece.unwrap_or((item.raw, item.path));
        problems.add(raw, &path, kind);
    }
}

/// The cast of a document that gives none: every party, as they come.
pub(super) fn cast_of(events: &[Event]) -> Vec<Country> {
    let mut cast: Vec<Country> = Vec::new();
    for party in events.iter().flat_map(Event::parties) {
        if !cast.iter().any(|country| country.id() == party.country()) {
            cast.extend(gazetteer::country(party.country()).cloned());
        }
    }
    cast
}

/// The names of countries that `events` mention and `cast` lacks, by id.
pub(super) fn names_outside(cast: &[Country], events: &[Event]) -> Vec<(CountryId, LocalizedText)> {
    let mut ids: Vec<CountryId> = Vec::new();
    for event in events {
        ids.extend(event.parties().iter().map(Party::country));
        ids.extend(event.place().and_then(Place::country));
        let speakers = event
            .evidence()
            .iter()
            .filter_map(|evidence| evidence.speaker());
        ids.extend(speakers.filter_map(Speaker::country));
    }
    sort(&mut ids, CountryId::cmp);
    ids.dedup();
    ids.retain(|id| !cast.iter().any(|country| country.id() == *id));
    let named = |id| Some((id, gazetteer::country(id)?.name().clone()));
    ids.into_iter().filter_map(named).collect()
}

fn steps(value: &Value<'_, '_>, problems: &mut Problems<'_>) -> Vec<TourStep> {
    let mut steps = Vec::new();
    for (at, raw) in value
        .items(problems, MOST_STEPS)
        .into_iter()
        .flatten()
        .enumerate()
    {
        let Some(object) = value.item(at, raw).object(problems, &TOUR_STEP) else {
            continue;
        };
        steps.push(TourStep::new(TourStepParts {
            title: object.localized(problems, "title"),
            text: object.localized(problems, "text"),
            select: object.words(problems, "select"),
            from: object.date(problems, "from"),
            to: object.date(problems, "to"),
        }));
    }
    steps
}

/// Reports the steps of `tour`, a list that was read before, that select nothing.
fn check_selections(tour: &Value<'_, '_>, dataset: &Dataset, problems: &mut Problems<'_>) {
    let steps = tour.items(problems, MOST_STEPS).into_iter().flatten();
    for ((at, raw), step) in steps.enumerate().zip(dataset.tour()) {
        let Some(select) = step.select().filter(|select| !selects(select, dataset)) else {
            continue;
        };
        let item = tour.item(at, raw);
        let found = super::found::quoted(select);
        let instead = select.split_once('-').and_then(|(one, other)| {
            let tie = TieId::new(CountryId::new(one)?, CountryId::new(other)?)?;
            dataset.tie(tie).map(|tie| tie.id().to_string())
        });
        let kind = ProblemKind::SelectsNothing { found, instead };
        problems.add(item.raw, &item.path.field("select"), kind);
    }
}

fn selects(select: &str, dataset: &Dataset) -> bool {
    CountryId::new(select).is_some_and(|id| dataset.country(id).is_some())
        || select.parse().is_ok_and(|id| dataset.tie(id).is_some())
        || dataset.event(select).is_some()
}
