//! What a filter lets through, as words for whoever sees what is left.
//!
//! Owns the words alone: they are the same below a picture, in a caption and in
//! an exported file. What a filter does is not known here.

use crate::locale::Locale;
use crate::model::{Bound, CountryId, Dataset, DateShape, EventDate, EventKind, Status};
use crate::state::Filters;

/// What a filter lets through, part by part. What is empty lets all through.
#[derive(Clone, Copy, Debug, Default)]
pub struct FilterParts<'a> {
    /// The date from which on events are shown.
    pub from: Option<&'a EventDate>,
    /// The date up to which they are.
    pub to: Option<&'a EventDate>,
    /// Their kinds.
    pub kinds: &'a [EventKind],
    /// How sure they are.
    pub statuses: &'a [Status],
    /// Whose they are.
    pub countries: &'a [CountryId],
    /// What is searched for in them.
    pub search: &'a str,
}

impl<'a> From<&'a Filters> for FilterParts<'a> {
    fn from(filters: &'a Filters) -> Self {
        Self {
            from: filters.from(),
            to: filters.to(),
            kinds: filters.kinds(),
            statuses: filters.statuses(),
            countries: filters.countries(),
            search: filters.search(),
        }
    }
}

/// The words for a filter: "June 2022 – July 2024; agreements, visits; Belarus
/// and North Korea; search: “mining”". `None` if it lets everything through.
///
/// `locale` is one with the texts for exploring. The words continue a line; where
/// they begin one, they are to be [raised](Locale::raised).
pub fn filter_words(dataset: &Dataset, locale: &Locale, parts: &FilterParts<'_>) -> Option<String> {
    let mut words = Vec::new();
    words.extend(span(locale, parts.from, parts.to));
    let kinds = parts.kinds.iter();
    words.extend(listed(locale, kinds.map(|kind| kind_words(locale, *kind))));
    let statuses = parts.statuses.iter().map(|status| {
        let status = locale.status(*status);
        locale.lowered(status)
    });
    let statuses = listed(locale, statuses);
    words.extend(statuses.map(|list| locale.fill("filter.status", &[("statuses", &list)])));
    let countries = parts
        .countries
        .iter()
        .map(|id| match dataset.country_name(*id) {
            Some(name) => locale.country_in_sentence(*id, name.pick(&locale.languages())),
            None => id.to_string(),
        });
    let countries: Vec<String> = countries.collect();
    words.extend(Some(locale.list(&countries)).filter(|list| !list.is_empty()));
    let search = parts.search.trim();
    if !search.is_empty() {
        words.push(locale.fill("filter.search", &[("text", search)]));
    }
    (!words.is_empty()).then(|| words.join(locale.text("filter.join")))
}

/// The span of time in the reader's own form, as short as it can be.
fn span(locale: &Locale, from: Option<&EventDate>, to: Option<&EventDate>) -> Option<String> {
    if let (Some(from), Some(to)) = (from, to)
        && from.text() == to.text()
    {
        return Some(locale.date(from));
    }
    let ends = [
        from.and_then(|from| end(from, from.earliest())),
        to.and_then(|to| end(to, to.latest())),
    ];
    let text = match ends {
        [Some(from), Some(to)] => [&from, "/", &to].concat(),
        [Some(from), None] => [&from, "/.."].concat(),
        [None, Some(to)] => ["../", &to].concat(),
        [None, None] => return None,
    };
    Some(match (EventDate::parse(&text), from, to) {
        (Ok(date), ..) => locale.date(&date),
        // It ends before it starts: what is asked for is told end by end.
        (Err(_), Some(_), Some(_)) => {
            let ends = [span(locale, from, None), span(locale, None, to)];
            let ends: Vec<String> = ends.into_iter().flatten().collect();
            ends.join(locale.text("list.comma"))
        }
        (Err(_), ..) => text,
    })
}

/// The end of a span as EDTF: the date itself if it is one, else the day up to
/// which it reaches. `None` if it reaches without end.
fn end(date: &EventDate, bound: Bound) -> Option<String> {
    // A time of day has no place in a span.
    let has_words = matches!(date.shape(), DateShape::Single(_)) && !date.text().contains('T');
    match bound {
        Bound::Unbounded => None,
        Bound::Day(_) if has_words => Some(date.text().to_owned()),
        Bound::Day(day) => Some(day.to_string()),
    }
}

fn kind_words(locale: &Locale, kind: EventKind) -> String {
    let key = ["filter.kind.", kind.as_str()].concat();
    locale.text(&key).to_owned()
}

/// What may be one thing or the other, which no "and" may join.
fn listed(locale: &Locale, items: impl Iterator<Item = String>) -> Option<String> {
    let items: Vec<String> = items.collect();
    (!items.is_empty()).then(|| items.join(locale.text("list.comma")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATASET: &str = include_str!("../../assets/datasets/minsk-moscow-pyongyang-seoul.json");

    fn date(text: &str) -> EventDate {
        EventDate::parse(text).unwrap()
    }

    fn id(text: &str) -> CountryId {
        CountryId::new(text).unwrap()
    }

    #[track_caller]
    fn case(lang: &str, parts: &FilterParts<'_>, expected: &str) {
        let dataset = crate::read::json(DATASET).unwrap().dataset;
        let locale = Locale::for_explorer(&[lang]);
        let words = filter_words(&dataset, &locale, parts);
        assert_eq!(words.unwrap_or_default(), expected);
    }

    #[test]
    fn every_part_of_a_filter_is_worded_in_every_language() {
        let (from, to) = (date("2022-06"), date("2024-07"));
        let parts = &FilterParts {
            from: Some(&from),
            to: Some(&to),
            kinds: &[EventKind::Agreement, EventKind::Visit],
            statuses: &[Status::Confirmed, Status::Reported],
            countries: &[id("BLR"), id("PRK")],
            search: " mining",
        };
        case(
            "en",
            parts,
            "June 2022 – July 2024; agreements, visits; status: confirmed, reported; \
             Belarus and North Korea; search: “mining”",
        );
        case(
            "ko",
            parts,
            "2022년 6월 ~ 2024년 7월, 협정·방문, 상태: 확인됨·보도됨, 벨라루스·북한, 검색어: “mining”",
        );
        case(
            "ru",
            parts,
            "июнь 2022 – июль 2024; соглашения, визиты; статус: подтверждено, сообщается; \
             Беларусь и Северная Корея; поиск: «mining»",
        );
        case(
            "be",
            parts,
            "чэрвень 2022 – ліпень 2024; пагадненні, візіты; статус: пацверджана, паведамляецца; \
             Беларусь і Паўночная Карэя; пошук: «mining»",
        );
    }

    #[test]
    fn a_span_is_worded_as_shortly_as_its_ends_allow() {
        #[track_caller]
        fn span(from: &str, to: &str, expected: &str) {
            let [from, to] = [from, to].map(|text| EventDate::parse(text).ok());
            let parts = FilterParts {
                from: from.as_ref(),
                to: to.as_ref(),
                ..FilterParts::default()
            };
            case("en", &parts, expected);
        }
        span("2024-03", "2024-05", "March – May 2024");
        span("2024-07-23", "2024-07-25", "23–25 July 2024");
        span("2022", "2024-05", "2022 – May 2024");
        span("2024", "2024", "2024");
        span("2022-02", "", "since February 2022");
        span("2022-02~", "", "since about February 2022");
        span("", "1991", "until 1991");
        span("2024-07-23/2024-07-25", "", "since 23 July 2024");
        span("2022/..", "../2024-05", "1 January 2022 – 31 May 2024");
        span("../1990", "2022/..", "");
        span("201X", "", "since 1 January 2010");
        span("2024-07-23T10:00:00Z", "", "since 23 July 2024");
        span("2024", "2022", "since 2024, until 2022");
        span("", "", "");
    }

    #[test]
    fn countries_are_named_as_in_a_sentence_and_by_their_ids_where_nothing_names_them() {
        let countries = [id("USA"), id("PRK"), id("FJI")];
        let parts = FilterParts {
            countries: &countries,
            ..FilterParts::default()
        };
        case("en", &parts, "the United States, North Korea and FJI");
    }

    #[test]
    fn every_kind_and_status_has_words_that_continue_a_line() {
        let dataset = crate::read::json(DATASET).unwrap().dataset;
        for lang in ["en", "ko", "ru", "be"] {
            let locale = Locale::for_explorer(&[lang]);
            for kind in EventKind::ALL {
                let parts = FilterParts {
                    kinds: &[*kind],
                    ..FilterParts::default()
                };
                let words = filter_words(&dataset, &locale, &parts).unwrap();
                assert!(!words.contains('.'), "{lang} {words}");
                assert_eq!(words, locale.lowered(&words));
            }
        }
    }

    #[test]
    fn what_is_searched_for_is_not_taken_for_a_pattern() {
        let parts = FilterParts {
            search: "{text} {from}",
            ..FilterParts::default()
        };
        case("en", &parts, "search: “{text} {from}”");
        case("en", &FilterParts::default(), "");
    }
}
