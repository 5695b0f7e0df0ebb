//! The committed countries: that none is missing, and that each has its names and lies where
//! its outlines are.

use diplomap::atlas::{Atlas, Land, Polygon};
use diplomap::gazetteer::{all, country};
use diplomap::locale::Locale;
use diplomap::model::{Country, CountryId, LonLat};

const LANGUAGES: [&str; 4] = ["en", "ko", "ru", "be"];

/// The member states of the United Nations.
const MEMBERS: &str = "\
    AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA \
    BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK \
    DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY \
    HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO \
    LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ \
    MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY \
    QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD \
    TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB \
    ZWE";

/// Its observer states.
const OBSERVERS: &str = "PSE VAT";

/// The other entries of ISO 3166-1 that have a permanent seat of government.
const OTHERS: &str = "\
    ABW AIA ALA ASM BES BLM BMU CCK COK CUW CXR CYM ESH FLK FRO GGY GIB GLP GRL GUF GUM HKG IMN JEY \
    MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SHN SJM SPM SXM TCA TWN VGB VIR WLF";

/// The entries that have none; `assets/gazetteer/README.md` tells why.
const LEFT_OUT: &str = "ATA ATF BVT HMD IOT SGS TKL UMI";

fn id(text: &str) -> CountryId {
    CountryId::new(text).unwrap()
}

fn ids(list: &str) -> Vec<CountryId> {
    let ids: Vec<_> = list.split_whitespace().map(id).collect();
    assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{list}");
    ids
}

fn english(country: &Country) -> &str {
    country.name().pick(&["en"]).text
}

#[test]
fn every_state_and_every_other_seat_of_government_is_there() {
    assert_eq!(ids(MEMBERS).len(), 193);
    assert_eq!(ids(OBSERVERS).len(), 2);
    // ISO 3166-1 has 249 entries; Kosovo is none of them.
    assert_eq!(ids(OTHERS).len() + ids(LEFT_OUT).len(), 249 - 193 - 2);
    let mut expected = [MEMBERS, OBSERVERS, OTHERS].map(ids).concat();
    expected.push(id("XKX"));
    expected.sort_unstable();
    let listed: Vec<_> = all().iter().map(Country::id).collect();
    assert_eq!(listed, expected);
    for left_out in ids(LEFT_OUT) {
        assert_eq!(country(left_out), None, "{left_out}");
    }
}

#[test]
fn every_country_has_its_name_and_its_capital_in_every_language() {
    for country in all() {
        for text in [country.name(), country.capital()] {
            let tags: Vec<_> = text.translations().map(|(tag, _)| tag).collect();
            assert_eq!(tags, LANGUAGES, "{country:?}");
        }
        let script = |tag: &str, c: char| match tag {
            "en" => c.is_ascii_alphabetic() || "àáâäãåçéèêëíñóöôõúșțăîÅüū".contains(c),
            "ko" => ('가'..='힣').contains(&c),
            _ => ('Ѐ'..='ӿ').contains(&c),
        };
        for (tag, text) in country
            .name()
            .translations()
            .chain(country.capital().translations())
        {
            let mut letters = text.chars().filter(|c| c.is_alphabetic() && *c != 'ʻ');
            assert!(letters.all(|c| script(tag, c)), "{tag}: {text}");
        }
    }
}

#[test]
fn a_country_has_its_name_its_capital_and_a_place() {
    #[track_caller]
    fn case(code: &str, name: &str, capital: &str, (lon, lat): (f64, f64)) {
        let country = country(id(code)).unwrap();
        assert_eq!(english(country), name);
        assert_eq!(country.capital().pick(&["en"]).text, capital);
        assert_eq!(country.position(), LonLat::new(lon, lat));
    }
    case("PRK", "North Korea", "Pyongyang", (125.75, 39.03));
    case("CHL", "Chile", "Santiago", (-70.65, -33.46));
    case("GBR", "United Kingdom", "London", (-0.13, 51.51));
    case("MMR", "Myanmar", "Naypyidaw", (96.13, 19.75));
    case("NLD", "Netherlands", "Amsterdam", (4.89, 52.37));
    // Several capitals: the one where the government sits.
    case("BOL", "Bolivia", "La Paz", (-68.15, -16.5));
    case("LKA", "Sri Lanka", "Colombo", (79.85, 6.94));
    case("ZAF", "South Africa", "Pretoria", (28.19, -25.74));
    assert_eq!(country(id("XYZ")), None);
}

#[test]
fn what_the_default_dataset_says_of_its_four_countries_is_said_here() {
    let text = include_str!("../assets/datasets/minsk-moscow-pyongyang-seoul.json");
    let dataset = diplomap::read::json(text).unwrap().dataset;
    assert_eq!(dataset.countries().len(), 4);
    for of_dataset in dataset.countries() {
        assert_eq!(country(of_dataset.id()), Some(of_dataset));
    }
}

#[test]
fn no_two_countries_share_a_name_in_one_language() {
    for tag in LANGUAGES {
        let mut names: Vec<_> = all()
            .iter()
            .map(|each| each.name().pick(&[tag]).text)
            .collect();
        names.sort_unstable();
        let twice = names.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "{tag}");
    }
}

/// Capitals on a coast that the detailed outlines cut off, by less than a tenth of a degree.
const ON_A_CUT_COAST: &str = "\
    ABW ARE ASM ATG BHR BLM BRB CCK CUW CXR DNK FJI GHA GIN GMB GNB GRD GRL HKG IMN KWT LBN LBR LBY \
    LCA MAC MCO MHL MSR NCL NFK NIU NRU PRI QAT SEN SHN SLB SLE STP SXM SYC TON TUV URY VCT WSM";

/// Capitals on islands that are too small for the outlines, which have another one of the country.
const ON_AN_ISLAND_TOO_SMALL: &str = "BHS KIR PCN SPM TCA VIR";

/// Countries whose outlines are another's, as the source has them.
const DRAWN_AS_ANOTHER: [(&str, &str); 8] = [
    ("BES", "NLD"),
    ("GLP", "FRA"),
    ("GUF", "FRA"),
    ("MTQ", "FRA"),
    ("MYT", "FRA"),
    ("REU", "FRA"),
    ("SJM", "NOR"),
    ("VAT", "ITA"),
];

#[test]
fn every_capital_lies_within_the_outlines_of_its_country() {
    let atlas = Atlas::decode(include_bytes!("../assets/atlas/detail.bin")).unwrap();
    let (mut cut, mut too_small, mut as_another) = (Vec::new(), Vec::new(), Vec::new());
    for country in all() {
        let (id, place) = (country.id(), country.position());
        let owner = atlas.owner_at(place);
        let mut lands = atlas.lands().iter().filter(|land| land.id() == Some(id));
        match lands.next() {
            _ if owner == Some(id) => {}
            None => as_another.push(id),
            Some(land) => {
                assert_eq!(owner, None, "{id} has its capital in another country");
                let is_near = distance_deg(&atlas, land, place) < 0.1;
                if is_near { &mut cut } else { &mut too_small }.push(id);
            }
        }
    }
    assert_eq!(cut, ids(ON_A_CUT_COAST));
    assert_eq!(too_small, ids(ON_AN_ISLAND_TOO_SMALL));
    assert_eq!(as_another, DRAWN_AS_ANOTHER.map(|(each, _)| id(each)));
    for (each, another) in DRAWN_AS_ANOTHER {
        let owner = atlas.owner_at(country(id(each)).unwrap().position());
        assert!(owner.is_none_or(|owner| owner == id(another)), "{each}");
    }
}

/// How far `place` is from the edge of `land`, for places near it.
fn distance_deg(atlas: &Atlas, land: &Land, place: LonLat) -> f64 {
    let shrink = place.lat.to_radians().cos();
    let from_place = |point: LonLat| {
        let turn = (point.lon - place.lon + 180.0).rem_euclid(360.0) - 180.0;
        (turn * shrink, point.lat - place.lat)
    };
    let mut nearest = f64::INFINITY;
    for ring in land.polygons().iter().flat_map(Polygon::rings) {
        let points: Vec<_> = atlas.ring(ring).map(from_place).collect();
        for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
            let along = (b.0 - a.0, b.1 - a.1);
            let length = along.0.hypot(along.1).max(f64::MIN_POSITIVE);
            let unit = (along.0 / length, along.1 / length);
            let foot = (-a.0 * unit.0 - a.1 * unit.1).clamp(0.0, length);
            nearest = nearest.min((a.0 + foot * unit.0).hypot(a.1 + foot * unit.1));
        }
    }
    nearest
}

#[test]
fn english_names_that_take_an_article_have_it() {
    const PLURAL_OR_COMMON: &[&str] = &[
        "Emirates",
        "Islands",
        "Kingdom",
        "Netherlands",
        "Republic",
        "States",
    ];
    const BY_CUSTOM: &[&str] = &["BHS", "COM", "GMB", "IMN", "MDV", "PHL", "SYC"];
    let locale = Locale::for_reader(&["en"]);
    for country in all() {
        let name = country.name().pick(&["en"]);
        let last = name.text.rsplit(' ').next().unwrap_or_default();
        let takes_one =
            PLURAL_OR_COMMON.contains(&last) || BY_CUSTOM.contains(&country.id().as_str());
        let expected = if takes_one {
            format!("the {}", name.text)
        } else {
            name.text.to_owned()
        };
        assert_eq!(locale.country_in_sentence(country.id(), name), expected);
    }
}
