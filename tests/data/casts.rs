//! The casts that maps are tested with, as documents.
//!
//! The small ones are files in `casts/`; the large ones are made of
//! `capitals.csv`, always the same. Their events are invented.

/// A cast, by the name of its golden picture.
pub struct Cast {
    pub name: &'static str,
    pub text: String,
}

/// A country of a made document: its id, its capital, and where that is.
pub struct Made {
    pub id: String,
    pub capital: String,
    pub lon: f64,
    pub lat: f64,
}

macro_rules! file {
    ($name:literal, $file:literal) => {
        Cast {
            name: $name,
            text: include_str!(concat!("casts/", $file, ".json")).to_owned(),
        }
    };
}

/// Casts of so few countries that each line can be followed.
pub fn small() -> Vec<Cast> {
    vec![
        file!("europe", "europe"),
        file!("pacific", "pacific"),
        file!("pair", "pair"),
        file!("world", "world"),
        file!("antimeridian", "antimeridian"),
        file!("arctic", "arctic"),
        file!("pole", "pole"),
        file!("two", "two"),
        file!("one", "one"),
        file!("no_cast", "no-cast"),
        file!("no_ties", "no-ties"),
        file!("same_place", "same-place"),
        file!("four_in_one", "four-in-one"),
        file!("antipodes", "antipodes"),
    ]
}

/// Casts that fill the map.
pub fn large() -> Vec<Cast> {
    let made = |name, countries, ties| Cast {
        name,
        text: capitals(countries, ties),
    };
    vec![
        made("capitals_50_ties_300", 50, 300),
        made("capitals_195_ties_300", 195, 300),
        made("capitals_195_ties_2000", 195, 2_000),
    ]
}

/// A document of `countries` real capitals from all over the world.
///
/// A few of them have many ties, and most have few; most ties have one event.
pub fn capitals(countries: usize, ties: usize) -> String {
    let all: Vec<Made> = include_str!("capitals.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            Made {
                id: cells[0].to_owned(),
                lon: cells[1].parse().expect("a longitude"),
                lat: cells[2].parse().expect("a latitude"),
                capital: cells[3].to_owned(),
            }
        })
        .collect();
    let count = all.len();
    let cast: Vec<Made> = all
        .into_iter()
        .enumerate()
        .filter(|(index, _)| index * countries / count != (index + 1) * countries / count)
        .map(|(_, made)| made)
        .collect();
    let mut chance = Chance(1);
    let mut pairs: Vec<(usize, usize, usize)> = Vec::new();
    while pairs.len() < ties {
        // The product of two chances is small more often than not.
        let hub = chance.below(countries) * chance.below(countries) / countries;
        let one = hub * 37 % countries;
        let other = chance.below(countries);
        let is_new = |(first, second, _): &(usize, usize, usize)| {
            (*first, *second) != (one.min(other), one.max(other))
        };
        if one != other && pairs.iter().all(is_new) {
            let events = 1 + 6 / (1 + chance.below(12));
            pairs.push((one.min(other), one.max(other), events));
        }
    }
    document(&cast, &pairs)
}

/// A document of `cast`; `ties` are indices into it with a number of events.
pub fn document(cast: &[Made], ties: &[(usize, usize, usize)]) -> String {
    let countries: Vec<String> = cast
        .iter()
        .map(|Made { id, capital, lon, lat }| {
            format!(
                r#"{{"id": "{id}", "name": "{capital}", "capital": {{"name": "{capital}", "lon": {lon}, "lat": {lat}}}}}"#
            )
        })
        .collect();
    let mut events = Vec::new();
    for (at, (one, other, count)) in ties.iter().enumerate() {
        let kind = ["agreement", "statement", "visit", "accusation"][at % 4];
        let stance = if kind == "accusation" {
            "alleges"
        } else {
            "asserts"
        };
        let [one, other] = [&cast[*one].id, &cast[*other].id];
        for event in 0..*count {
            events.push(format!(
                r#"{{"id": "invented-{at}-{event}", "kind": "{kind}", "date": "2000", "title": "Invented",
                "parties": [{{"country": "{one}"}}, {{"country": "{other}"}}],
                "evidence": [{{"source": "invented", "stance": "{stance}"}}]}}"#
            ));
        }
    }
    format!(
        r#"{{"diplomap": 1, "countries": [{}],
        "sources": [{{"id": "invented", "title": "Invented for tests", "publisher": "diplomap"}}],
        "events": [{}]}}"#,
        countries.join(", "),
        events.join(", ")
    )
}

/// Numbers that look drawn by lot and are always the same (Knuth's MMIX generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}
