//! The built-in countries: id, names, capital, and where the capital lies.
//!
//! Owns the tables in `assets/gazetteer`, and how a country is found by what somebody
//! calls it. Knows nothing of outlines. A country is listed once it has a position and a
//! name and a capital in the first language.

mod label;
mod tables;

use std::sync::LazyLock;

use crate::model::{Country, CountryId};
use crate::spelling;
use crate::spelling::fold::fold;
use label::{Fit, Kind, LABELS, Label, labelled};

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(tables::countries);

/// Names shorter than this are not guessed at: too much is one mistake away from them.
const FEWEST_LETTERS: usize = 4;

/// The country with this id, if it is built in.
pub fn country(id: CountryId) -> Option<&'static Country> {
    let at = COUNTRIES.binary_search_by_key(&id, Country::id).ok()?;
    COUNTRIES.get(at)
}

/// All built-in countries, in order of their ids.
pub fn all() -> &'static [Country] {
    &COUNTRIES
}

/// The country that is called `name`.
///
/// Any of its names in any language will do, common alternatives ("DPRK", "Burma") too,
/// then its id and its ISO 3166-1 alpha-2 code, then its capital. Case, accents, apostrophes,
/// hyphens, spaces and a leading "the" do not count. What means several countries alike
/// ("Kingston") means none.
///
/// # Examples
///
/// ```
/// let id = |name| diplomap::gazetteer::by_name(name).map(|country| country.id().to_string());
/// assert_eq!(id("cote d'ivoire").as_deref(), Some("CIV"));
/// assert_eq!(id("КНДР").as_deref(), Some("PRK"));
/// assert_eq!(id("Oslo").as_deref(), Some("NOR"));
/// assert_eq!(id("Atlantis"), None);
/// ```
pub fn by_name(name: &str) -> Option<&'static Country> {
    let found = labelled(&fold(name).letters);
    let kind = found.iter().map(|label| label.kind).min()?;
    only(found.iter().filter(|label| label.kind == kind))
}

/// The countries that `query` may mean, the likeliest first, at most `limit`.
///
/// First those with a name that is the query, then with one that begins with it, with a
/// word that does, with one that contains it; after them those whose capital fits, in the same
/// order. An id or an alpha-2 code counts as a name that is the query. Countries that fit
/// equally well are in order of their ids. What is compared is as in [`by_name`]. An empty query
/// means none.
///
/// # Examples
///
/// ```
/// let found = diplomap::gazetteer::search("guinea", 3);
/// let ids: Vec<_> = found.iter().map(|country| country.id().to_string()).collect();
/// assert_eq!(ids, ["GIN", "GNB", "GNQ"]);
/// ```
pub fn search(query: &str, limit: usize) -> Vec<&'static Country> {
    let query = fold(query).letters;
    let mut found = Vec::new();
    if query.is_empty() {
        return found;
    }
    let mut best = vec![None; COUNTRIES.len()];
    for label in LABELS.iter() {
        let at = COUNTRIES.binary_search_by_key(&label.country.id(), Country::id);
        let Some(best) = at.ok().and_then(|at| best.get_mut(at)) else {
            continue;
        };
        if let Some(fit) = label.fit(&query) {
            let rank = (label.kind == Kind::Capital, fit);
            *best = Some(best.map_or(rank, |best: (bool, Fit)| best.min(rank)));
        }
    }
    for by_capital in [false, true] {
        for fit in Fit::ALL {
            let rank = Some((by_capital, fit));
            let fitting = COUNTRIES
                .iter()
                .zip(&best)
                .filter(|(_, best)| **best == rank);
            found.extend(fitting.map(|(country, _)| country));
        }
    }
    found.truncate(limit);
    found
}

/// The country that a table of events means by `text`: its id, one of its names as in
/// [`by_name`], or its id in small letters.
///
/// # Examples
///
/// ```
/// let id = |text| diplomap::gazetteer::called(text).map(|id| id.to_string());
/// assert_eq!(id("BLR").as_deref(), Some("BLR"));
/// assert_eq!(id(" prk ").as_deref(), Some("PRK"));
/// assert_eq!(id("Беларусь").as_deref(), Some("BLR"));
/// assert_eq!(id("KCNA"), None);
/// ```
pub fn called(text: &str) -> Option<CountryId> {
    let text = text.trim();
    let by_id = |id: &str| CountryId::new(id).and_then(country);
    let country = by_id(text)
        .or_else(|| by_name(text))
        .or_else(|| by_id(&text.to_ascii_uppercase()));
    country.map(Country::id)
}

/// The country that a mistyped `name` means, if one is nearer than all others.
///
/// What [`by_name`] finds is no mistake. Else names are looked at first, in all languages, then
/// capitals. As many mistakes are forgiven as in the fields of a dataset: one in every three
/// letters, but at least one.
///
/// # Examples
///
/// ```
/// let id = |name| diplomap::gazetteer::nearest(name).map(|country| country.id().to_string());
/// assert_eq!(id("Bielarus").as_deref(), Some("BLR"));
/// assert_eq!(id("Nroth Korea").as_deref(), Some("PRK"));
/// assert_eq!(id("Narnia"), None);
/// ```
pub fn nearest(name: &str) -> Option<&'static Country> {
    if let Some(found) = by_name(name) {
        return Some(found);
    }
    let folded = fold(name).letters;
    let letters: Vec<char> = folded.chars().take(spelling::MOST_CHARS + 1).collect();
    if letters.is_empty() || letters.len() > spelling::MOST_CHARS {
        return None;
    }
    nearest_by(Kind::Name, &letters).or_else(|| nearest_by(Kind::Capital, &letters))
}

/// The country with the label of this `kind` that is nearest to `letters`.
fn nearest_by(kind: Kind, letters: &[char]) -> Option<&'static Country> {
    let mut most = spelling::forgiven(letters.len());
    let mut found: Vec<&Label> = Vec::new();
    for label in LABELS.iter().filter(|label| label.kind == kind) {
        let count = label.name.letters.chars().count();
        if count < FEWEST_LETTERS || count.abs_diff(letters.len()) > most {
            continue;
        }
        let name: Vec<char> = label.name.letters.chars().collect();
        let Some(distance) = spelling::distance(letters, &name, most) else {
            continue;
        };
        if distance < most {
            most = distance;
            found.clear();
        }
        if distance == most {
            found.push(label);
        }
    }
    only(found.into_iter())
}

/// The country of all `labels`, if they agree on one.
fn only<'a>(mut labels: impl Iterator<Item = &'a Label>) -> Option<&'static Country> {
    let country = labels.next()?.country;
    labels
        .all(|label| label.country.id() == country.id())
        .then_some(country)
}
