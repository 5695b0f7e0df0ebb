//! Time zones: the cities they are named after, and the countries they belong to.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::gazetteer::LANGUAGES;

/// Collects the exemplar city of every zone below `object`, whose name so far is `path`.
pub(super) fn exemplars(object: &Value, path: &str, found: &mut BTreeMap<String, String>) {
    for (key, value) in object.as_object().into_iter().flatten() {
        match value.as_str() {
            Some(city) if key == "exemplarCity" => {
                found.insert(path.to_owned(), city.to_owned());
            }
            Some(_) => {}
            None if path.is_empty() => exemplars(value, key, found),
            None => exemplars(value, &format!("{path}/{key}"), found),
        }
    }
}

/// Adds the English names that CLDR leaves out: those that a zone's own name gives.
pub(super) fn name_in_english(cities: &mut BTreeMap<&'static str, BTreeMap<String, String>>) {
    let zones: Vec<_> = cities.values().flat_map(BTreeMap::keys).cloned().collect();
    let english = cities.entry(LANGUAGES[0]).or_default();
    for zone in zones {
        let last = zone.rsplit('/').next().unwrap_or_default();
        let name = last.replace('_', " ");
        english.entry(zone).or_insert(name);
    }
}

/// The zones of each country: a zone's short code begins with its country's, or it says its region.
pub(super) fn by_country(zones: &Value) -> BTreeMap<String, Vec<String>> {
    let mut by_country: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (code, zone) in zones.as_object().into_iter().flatten() {
        let country = match zone["_region"].as_str() {
            Some(region) => region.to_owned(),
            None if code.len() == 5 => code[..2].to_ascii_uppercase(),
            None => continue,
        };
        let names = zone["_alias"].as_str().unwrap_or_default().split(' ');
        by_country
            .entry(country)
            .or_default()
            .extend(names.map(str::to_owned));
    }
    by_country
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_city_is_found_by_the_zone_that_is_named_after_it() {
        let mut found = BTreeMap::new();
        let zones = json!({"America": {"Argentina": {"Salta": {"exemplarCity": "Salta"}},
                                       "Panama": {"exemplarCity": "Panama", "short": {"standard": "EST"}}}});
        exemplars(&zones, "", &mut found);
        let found: Vec<_> = found.into_iter().collect();
        let expected = [
            ("America/Argentina/Salta", "Salta"),
            ("America/Panama", "Panama"),
        ];
        assert_eq!(found, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn a_city_without_an_english_name_is_called_like_its_zone() {
        let city = |zone: &str, name: &str| (zone.to_owned(), name.to_owned());
        let ru = [
            city("Europe/Kiev", "Киев"),
            city("Asia/Phnom_Penh", "Пномпень"),
        ];
        let mut cities = BTreeMap::from([
            ("en", BTreeMap::from([city("Europe/Kiev", "Kyiv")])),
            ("ru", BTreeMap::from(ru)),
        ]);
        name_in_english(&mut cities);
        assert_eq!(cities["en"]["Europe/Kiev"], "Kyiv");
        assert_eq!(cities["en"]["Asia/Phnom_Penh"], "Phnom Penh");
    }

    #[test]
    fn a_zone_belongs_to_the_country_of_its_code_or_to_its_region() {
        let zones = json!({
            "kpfnj": {"_alias": "Asia/Pyongyang"},
            "jeruslm": {"_alias": "Asia/Jerusalem Asia/Tel_Aviv", "_region": "IL"},
            "utc": {"_alias": "Etc/UTC"},
        });
        let zones = by_country(&zones);
        assert_eq!(zones["KP"], ["Asia/Pyongyang"]);
        assert_eq!(zones["IL"], ["Asia/Jerusalem", "Asia/Tel_Aviv"]);
        assert_eq!(zones.len(), 2);
    }
}
