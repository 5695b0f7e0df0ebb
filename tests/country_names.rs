//! How people find a country: by what they call it, by what they have typed so far, and
//! by what they mistyped, in four languages.

use diplomap::gazetteer::{all, by_name, nearest, search};
use proptest::prelude::*;

const LANGUAGES: [&str; 4] = ["en", "ko", "ru", "be"];

#[test]
fn a_country_is_found_by_what_people_call_it() {
    #[track_caller]
    fn case(name: &str, expected: &str) {
        let found = by_name(name).map(|country| country.id().to_string());
        assert_eq!(found.as_deref().unwrap_or("-"), expected, "{name}");
    }
    // By its names.
    case("North Korea", "PRK");
    case("north korea", "PRK");
    case("북한", "PRK");
    case("Северная Корея", "PRK");
    case("ПАЎНОЧНАЯ КАРЭЯ", "PRK");
    case("한국", "KOR");
    case("беларусь", "BLR");
    case("Türkiye", "TUR");
    // By what else it is called.
    case("DPRK", "PRK");
    case("D.P.R.K.", "PRK");
    case("ROK", "KOR");
    case("Burma", "MMR");
    case("Ivory Coast", "CIV");
    case("Czech Republic", "CZE");
    case("Swaziland", "SWZ");
    case("Macedonia", "MKD");
    case("Great Britain", "GBR");
    case("UK", "GBR");
    case("U.K.", "GBR");
    case("USA", "USA");
    case("US", "USA");
    case("U.S.", "USA");
    case("UAE", "ARE");
    case("Holland", "NLD");
    case("Palestine", "PSE");
    case("Vatican", "VAT");
    case("the Holy See", "VAT");
    case("DRC", "COD");
    case("Congo-Kinshasa", "COD");
    case("Republic of the Congo", "COG");
    case("Turkey", "TUR");
    case("East Timor", "TLS");
    case("Cabo Verde", "CPV");
    case("People's Republic of China", "CHN");
    case("Republic of China", "TWN");
    case("Viet Nam", "VNM");
    case("조선", "PRK");
    case("조선민주주의인민공화국", "PRK");
    case("대한민국", "KOR");
    case("남한", "KOR");
    case("호주", "AUS");
    case("터키", "TUR");
    case("중앙아프리카공화국", "CAF");
    case("КНДР", "PRK");
    case("Республика Корея", "KOR");
    case("Белоруссия", "BLR");
    case("Соединённые Штаты", "USA");
    case("Российская Федерация", "RUS");
    case("ЮАР", "ZAF");
    case("Острова Кука", "COK");
    case("Расійская Федэрацыя", "RUS");
    case("Галандыя", "NLD");
    // By its codes.
    case("PRK", "PRK");
    case("KP", "PRK");
    case("by", "BLR");
    case("XK", "XKX");
    // Without what is written differently.
    case("Cote d'Ivoire", "CIV");
    case("Turkiye", "TUR");
    case("Sao Tome", "STP");
    case("Sao Tome and Principe", "STP");
    case("Curacao", "CUW");
    case("Reunion", "REU");
    case("Aland Islands", "ALA");
    case("Guinea Bissau", "GNB");
    case("Timor Leste", "TLS");
    case("Bosnia and Herzegovina", "BIH");
    case("The Gambia", "GMB");
    case("the Netherlands", "NLD");
    case("Saint Kitts and Nevis", "KNA");
    case("St Vincent and the Grenadines", "VCT");
    case("вьетнам", "VNM");
    case("В'етнам", "VNM");
    case("М’янма", "MMR");
    // By its capital, unless a country is called so, or two capitals.
    case("Pyongyang", "PRK");
    case("Мінск", "BLR");
    case("서울", "KOR");
    case("Bogota", "COL");
    case("Nuku'alofa", "TON");
    case("Алжир", "DZA");
    case("Аман", "OMN");
    case("Kingston", "-");
    case("Georgetown", "-");
    // What could be several, or is none.
    case("Korea", "-");
    case("Congo", "-");
    case("Virgin Islands", "-");
    case("Atlantis", "-");
    case("the", "-");
    case(" ", "-");
    case("", "-");
}

#[test]
fn every_name_of_every_country_finds_it() {
    for country in all() {
        for (_, name) in country.name().translations() {
            assert_eq!(by_name(name), Some(country), "{name}");
            assert_eq!(by_name(&name.to_lowercase()), Some(country), "{name}");
            assert_eq!(by_name(&name.to_uppercase()), Some(country), "{name}");
            assert_eq!(nearest(name), Some(country), "{name}");
            assert_eq!(search(name, 1), [country], "{name}");
        }
        for (_, capital) in country.capital().translations() {
            assert!(search(capital, 300).contains(&country), "{capital}");
        }
        assert_eq!(by_name(country.id().as_str()), Some(country));
        assert_eq!(search(country.id().as_str(), 1), [country]);
    }
}

#[test]
fn a_search_ranks_what_is_meant_first() {
    #[track_caller]
    fn case(query: &str, limit: usize, expected: &str) {
        let found: Vec<_> = search(query, limit)
            .iter()
            .map(|country| country.id().to_string())
            .collect();
        assert_eq!(found.join(" "), expected, "{query}");
    }
    // The name itself, names that begin so, words that do, names that contain it.
    case("guinea", 9, "GIN GNB GNQ PNG");
    case("niger", 9, "NER NGA");
    case("korea", 9, "KOR PRK");
    case("congo", 9, "COD COG");
    case("republic of", 4, "AUT BLR COG CUB");
    case("ireland", 9, "IRL GBR");
    case("stan", 2, "AFG KAZ");
    // Capitals come after names.
    case("mexico", 9, "MEX");
    case("san", 3, "SMR CHL CRI");
    case("georgetown", 9, "CYM GUY");
    case("Paris", 9, "FRA");
    // Codes count as a whole and not in part.
    case("kp", 1, "PRK");
    case("dza", 9, "DZA");
    case("dz", 1, "DZA");
    case("de", 1, "DEU");
    // In other languages, and as it is typed.
    case("콩고", 9, "COD COG");
    case("벨", 3, "BEL BLR BLZ");
    case("벨라", 9, "BLR");
    case("ㅂㅔㄹㄹ", 9, "BLR BLZ");
    case("карэя", 9, "KOR PRK");
    case("коре", 2, "PRK KOR");
    case("белар", 9, "BLR");
    case("St", 2, "STP BLM");
    case("St. L", 9, "LCA");
    // At most so many.
    case("a", 0, "");
    case("united", 2, "ARE GBR");
    case("", 9, "");
    case("  - ", 9, "");
    case("Atlantis", 9, "");
}

#[test]
fn a_mistyped_name_is_understood_if_it_means_one_country() {
    #[track_caller]
    fn case(name: &str, expected: &str) {
        let found = nearest(name).map(|country| country.id().to_string());
        assert_eq!(found.as_deref().unwrap_or("-"), expected, "{name}");
    }
    case("Bielarus", "BLR");
    case("Nroth Korea", "PRK");
    case("Sout Korea", "KOR");
    case("Phillipines", "PHL");
    case("Kazachstan", "KAZ");
    case("Quatar", "QAT");
    case("Лихтейнштейн", "LIE");
    case("Бiларусь", "BLR");
    case("밸라루스", "BLR");
    case("항국", "KOR");
    case("Pyonyang", "PRK");
    case("Masqow", "RUS");
    // As near to one as to another.
    case("Nigera", "-");
    case("Irak", "-");
    // Near to none.
    case("Narnia", "-");
    case("Atlantis", "-");
    case("x", "-");
    case("", "-");
    case(&"Belarus".repeat(20), "-");
}

proptest! {
    #[test]
    fn whatever_is_asked_for_is_answered(query in any::<String>(), limit in 0..300_usize) {
        let found = search(&query, limit);
        prop_assert!(found.len() <= limit);
        let _ = (by_name(&query), nearest(&query));
    }

    #[test]
    fn a_name_that_is_only_begun_finds_its_country_among_others(
        at in 0..all().len(),
        language in 0..LANGUAGES.len(),
        length in 1..30_usize,
    ) {
        let country = &all()[at];
        let name = country.name().pick(&LANGUAGES[language..]).text;
        let typed: String = name.chars().take(length).collect();
        prop_assert!(search(&typed, 300).contains(&country), "{}", typed);
        if let Some(found) = by_name(&typed) {
            prop_assert!(search(&typed, 300).contains(&found), "{}", typed);
        }
    }
}
