//! The kinds, statuses and countries to choose from, each with what it would leave.

use yew::prelude::*;

use super::super::super::Shared;
use super::super::super::panel::kind_key;
use super::super::super::reader::Reader;
use super::super::super::text::span;
use crate::locale::Locale;
use crate::model::order::positions;
use crate::model::{CountryId, Status};
use crate::state::{Action, Facets, Filters, SearchIndex};

#[derive(Properties, PartialEq)]
pub(super) struct ChoicesProps {
    pub reader: Reader,
    pub words: Shared<Locale>,
    pub filters: Filters,
    pub index: Option<Shared<SearchIndex>>,
}

/// What may be chosen.
#[component]
pub(super) fn Choices(props: &ChoicesProps) -> Html {
    let ChoicesProps {
        reader,
        words,
        filters,
        index,
    } = props;
    let facets = use_memo(
        (reader.dataset.clone(), filters.clone(), index.clone()),
        |(dataset, filters, index)| Facets::of(dataset, filters, index.as_deref()),
    );
    // What the dataset never has is no choice.
    let all = use_memo(reader.dataset.clone(), |dataset| {
        Facets::of(dataset, &Filters::default(), None)
    });
    let has_kind = |at: usize| all.kinds()[at].1 > 0;
    let kinds = facets
        .kinds()
        .iter()
        .enumerate()
        .filter(|(at, _)| has_kind(*at));
    let kinds = kinds.map(|(_, (kind, count))| {
        let chosen = toggled(filters.kinds(), *kind);
        let name = words.text(kind_key(*kind)).to_owned();
        choice(props, name, *count, filters.kinds().contains(kind), {
            filters.clone().with_kinds(&chosen)
        })
    });
    let counted = |counts: &Facets, status| {
        let count = counts.statuses().iter().find(|(each, _)| *each == status);
        count.map_or(0, |(_, count)| *count)
    };
    let statuses = Status::SUREST_FIRST
        .iter()
        .filter(|status| counted(&all, **status) > 0);
    let statuses = statuses.map(|status| {
        let count = counted(&facets, *status);
        let chosen = toggled(filters.statuses(), *status);
        let name = words.status(*status).to_owned();
        choice(props, name, count, filters.statuses().contains(status), {
            filters.clone().with_statuses(&chosen)
        })
    });
    let ids: Vec<CountryId> = facets.countries().iter().map(|facet| facet.id).collect();
    let by_name = use_memo((reader.clone(), ids), |(reader, ids)| in_order(reader, ids));
    let countries = by_name.iter().filter_map(|at| facets.countries().get(*at));
    let countries = countries.map(|facet| {
        let (id, count) = (facet.id, facet.beside);
        let name = reader.country_name(id);
        let chosen = toggled(filters.countries(), id);
        choice(props, name, count, filters.countries().contains(&id), {
            filters.clone().with_countries(&chosen)
        })
    });
    html! {
        <div class="choices-sheet" id="choices" part="choices">
            { group(words, "filter.kinds", kinds.collect()) }
            { group(words, "filter.statuses", statuses.collect()) }
            { group(words, "filter.countries", countries.collect()) }
        </div>
    }
}

/// The positions of countries in the order of their names.
fn in_order(reader: &Reader, ids: &[CountryId]) -> Vec<usize> {
    let names: Vec<String> = ids.iter().map(|id| reader.country_name(*id)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let ranks = reader.locale.ranks(&names);
    positions(ids.len(), &|one, other| ranks[one].cmp(&ranks[other]))
}

fn group(words: &Locale, name: &str, choices: Vec<Html>) -> Html {
    html! {
        <fieldset>
            <legend>{ words.text(name) }</legend>
            <div class="options">{ for choices }</div>
        </fieldset>
    }
}

/// A choice that leaves `count` events; a press on it sets `next`.
fn choice(
    props: &ChoicesProps,
    name: String,
    count: usize,
    is_chosen: bool,
    next: Filters,
) -> Html {
    let onchange = props
        .reader
        .act
        .reform(move |_: Event| Action::Filter(next.clone()));
    let class = if count == 0 && !is_chosen {
        "option none"
    } else {
        "option"
    };
    let events = props.words.count("events", count);
    html! {
        <label {class}>
            <input type="checkbox" checked={is_chosen} {onchange} />
            { span("name", name) }
            <span class="left" aria-hidden="true">{ count }</span>
            { span("spoken", [", ", &events].concat()) }
        </label>
    }
}

/// `chosen` with `item` if it is not among them, else without.
fn toggled<T: Copy + PartialEq>(chosen: &[T], item: T) -> Vec<T> {
    let mut next = chosen.to_vec();
    match next.iter().position(|each| *each == item) {
        Some(at) => drop(next.remove(at)),
        None => next.push(item),
    }
    next
}
