//! Country ids, and the cast.

use super::problem::{Axis, Listed, ProblemKind};
use super::problems::Problems;
use super::shape::{CAPITAL, COUNTRY};
use super::unique::Unique;
use super::value::{Object, Value};
use crate::gazetteer;
use crate::model::{Country, CountryId, LonLat};

/// More than there are entries in ISO 3166-1.
const MOST_COUNTRIES: usize = 300;

/// The countries a document describes, beside those that are built in.
#[derive(Default)]
pub(super) struct Cast {
    /// In the order of the document; without those that have a problem.
    pub(super) countries: Vec<Country>,
    /// All ids that stand in the list, so that one problem does not cause more.
    listed: Vec<CountryId>,
}

impl Cast {
    /// Reads the list `countries`.
    pub(super) fn read(value: &Value<'_, '_>, problems: &mut Problems<'_>) -> Self {
        let mut cast = Self::default();
        let mut unique = Unique::new(Listed::Country);
        for (at, raw) in value
            .items(problems, MOST_COUNTRIES)
            .into_iter()
            .flatten()
            .enumerate()
        {
            let item = value.item(at, raw);
            if item.is_object() {
                cast.described(at, item, problems, &mut unique);
            } else if let Some(id) = item.country_id(problems) {
                cast.listed.push(id);
                unique.add(at, &item, id.as_str());
                match gazetteer::country(id) {
                    Some(country) => cast.countries.push(country.clone()),
                    None => item.problem(problems, ProblemKind::UnknownCountry { id }),
                }
            }
        }
        unique.report(problems);
        cast
    }

    /// Reads a country that comes with more than its id.
    fn described<'a>(
        &mut self,
        at: usize,
        item: Value<'a, '_>,
        problems: &mut Problems<'_>,
        unique: &mut Unique<'a>,
    ) {
        let Some(object) = item.object(problems, &COUNTRY) else {
            return;
        };
        let id = object.get("id").and_then(|id| {
            let read = id.country_id(problems)?;
            unique.add(at, &id, read.as_str());
            Some(read)
        });
        self.listed.extend(id);
        let built_in = id.and_then(gazetteer::country);
        let name = object.localized(problems, "name");
        let name = name.or_else(|| built_in.map(|country| country.name().clone()));
        // Whether an unknown country lacks something is only known with its id.
        let is_unknown = id.is_some() && built_in.is_none();
        if is_unknown && !object.has("name") {
            object.missing(problems, "name", &COUNTRY);
        }
        if is_unknown && !object.has("capital") {
            object.missing(problems, "capital", &COUNTRY);
        }
        let (mut capital, mut position) = (None, None);
        if let Some(object) = object
            .get("capital")
            .and_then(|value| value.object(problems, &CAPITAL))
        {
            capital = object.localized(problems, "name");
            if is_unknown && !object.has("name") {
                object.missing(problems, "name", &CAPITAL);
            }
            position = object.position(problems, is_unknown);
        }
        let capital = capital.or_else(|| built_in.map(|country| country.capital().clone()));
        let position = position.or_else(|| built_in.map(Country::position));
        if let (Some(id), Some(name), Some(capital), Some(position)) = (id, name, capital, position)
        {
            self.countries
                .push(Country::new(id, name, capital, position));
        }
    }

    /// The id in `value`, if it is of a country that has a name.
    pub(super) fn country(
        &self,
        value: &Value<'_, '_>,
        problems: &mut Problems<'_>,
    ) -> Option<CountryId> {
        let id = value.country_id(problems)?;
        if self.listed.contains(&id) || gazetteer::country(id).is_some() {
            return Some(id);
        }
        value.problem(problems, ProblemKind::UnknownCountry { id });
        None
    }
}

impl Object<'_, '_> {
    /// `lon` and `lat`: both, or where the place is known neither.
    fn position(&self, problems: &mut Problems<'_>, is_needed: bool) -> Option<LonLat> {
        let (has_lon, has_lat) = (self.has("lon"), self.has("lat"));
        let is_needed = is_needed || has_lon || has_lat;
        if is_needed && !has_lon {
            self.missing(problems, "lon", &CAPITAL);
        }
        if is_needed && !has_lat {
            self.missing(problems, "lat", &CAPITAL);
        }
        let lon = self
            .get("lon")
            .and_then(|lon| lon.degrees(problems, Axis::Longitude));
        let lat = self
            .get("lat")
            .and_then(|lat| lat.degrees(problems, Axis::Latitude));
        Some(LonLat::new(lon?, lat?))
    }
}

impl Value<'_, '_> {
    fn degrees(&self, problems: &mut Problems<'_>, axis: Axis) -> Option<f64> {
        let millionths = self.millionths(problems)?;
        let most = match axis {
            Axis::Longitude => 180_000_000,
            Axis::Latitude => 90_000_000,
        };
        if (-most..=most).contains(&millionths) {
            return Some(millionths as f64 / 1e6);
        }
        let found = self.found();
        self.problem(problems, ProblemKind::OffTheGlobe { axis, found });
        None
    }

    /// A text of three capital letters.
    fn country_id(&self, problems: &mut Problems<'_>) -> Option<CountryId> {
        let text = self.text(problems)?;
        let id = CountryId::new(&text);
        if id.is_none() {
            let in_capitals = CountryId::new(text.trim().to_ascii_uppercase().as_str());
            let instead = in_capitals
                .filter(|id| gazetteer::country(*id).is_some())
                .or_else(|| gazetteer::by_name(text.trim()).map(Country::id));
            let found = self.found();
            self.problem(problems, ProblemKind::CountryIdForm { found, instead });
        }
        id
    }
}
