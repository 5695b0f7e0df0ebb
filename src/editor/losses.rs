//! What a table for a spreadsheet would not hold, thing by thing.

use yew::prelude::*;

use crate::export::csv::{self, Loss, LostItem, Owner};
use crate::locale::Locale;
use crate::model::Dataset;

/// What of `dataset` a table leaves out, each with the events and fields that it
/// is in; nothing where it holds everything.
pub(super) fn losses(locale: &Locale, dataset: &Dataset) -> Html {
    let losses = csv::losses(dataset, locale.tag());
    if losses.is_empty() {
        return Html::default();
    }
    let losses = losses.iter().map(|loss| {
        let key = ["lost.", loss.what.as_str()].concat();
        let words = counted(locale, locale.text(&key), loss.count());
        html! { <li key={loss.what.as_str()}>{ entry(words, places(locale, dataset, loss)) }</li> }
    });
    html! {
        <div class="ws-losses">
            <p id="ws-losses" class="ws-note">{ locale.text("workshop.save.losses") }</p>
            <ul role="list" aria-labelledby="ws-losses">{ for losses }</ul>
        </div>
    }
}

/// A line, with more below it to open.
fn entry(words: String, more: Vec<String>) -> Html {
    if more.is_empty() {
        return words.into();
    }
    // Long lists scroll, which the keyboard must be able to do as well.
    html! {
        <details>
            <summary>{ &words }</summary>
            <ul tabindex="0" aria-label={words}>{ for more.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
        </details>
    }
}

/// Where it is: a line for each thing that something is lost of.
fn places(locale: &Locale, dataset: &Dataset, loss: &Loss) -> Vec<String> {
    let of_one = loss.items.chunk_by(|one, other| one.of == other.of);
    of_one
        .filter_map(|items| place(locale, dataset, items))
        .collect()
}

fn place(locale: &Locale, dataset: &Dataset, items: &[LostItem]) -> Option<String> {
    let fields = items.iter().filter_map(|item| {
        let key = ["lost.field.", item.field?].concat();
        Some(counted(locale, locale.text(&key), item.count))
    });
    let fields = locale.list(&fields.collect::<Vec<_>>());
    let first = items.first()?;
    let owner = name(locale, dataset, &first.of);
    match (owner, fields.is_empty()) {
        (None, true) => None,
        (None, false) => Some(fields),
        (Some(owner), true) => Some(counted(locale, &owner, first.count)),
        (Some(owner), false) => {
            let values = [("of", &*owner), ("fields", &*fields)];
            Some(locale.fill("lost.item", &values))
        }
    }
}

/// What something belongs to, in words; `None` for the dataset, and what has none.
fn name(locale: &Locale, dataset: &Dataset, owner: &Owner) -> Option<String> {
    let languages = locale.languages();
    match owner {
        Owner::Dataset => None,
        Owner::Country(id) => Some(match dataset.country_name(*id) {
            Some(name) => name.pick(&languages).text.to_owned(),
            None => id.to_string(),
        }),
        Owner::Event(id) => {
            let event = dataset.event(id.as_str())?;
            let title = event.title().pick(&languages).text;
            let values = [("title", title), ("date", &*locale.date(event.date()))];
            Some(locale.fill("lost.event", &values))
        }
        Owner::Source(id) => {
            let source = dataset.source(id)?;
            let names = [source.publisher(), source.title()];
            let names = names.map(|name| name.pick(&languages).text);
            Some(names.join(", "))
        }
        Owner::Step(at) => {
            let step = dataset.tour().get(*at)?;
            let words = step.title().or(step.text());
            let words = words.map(|words| words.pick(&languages).text);
            Some(words.or(step.select())?.to_owned())
        }
        Owner::Acceptance(at) => {
            let accepted = dataset.accepted().get(*at)?;
            let reason = accepted.reason().pick(&languages).text;
            let Some(subject) = accepted.subject() else {
                return Some(reason.to_owned());
            };
            Some(locale.fill("lost.item", &[("of", subject), ("fields", reason)]))
        }
    }
}

/// `what`, with how often it is there if that is more than once.
fn counted(locale: &Locale, what: &str, count: usize) -> String {
    if count < 2 {
        return what.to_owned();
    }
    let values = [("what", what), ("count", &*count.to_string())];
    locale.fill("lost.counted", &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::csv::Lost;
    use crate::read;

    const WHOLE: &str = include_str!("../../tests/data/whole-format.json");

    fn locale(lang: &str) -> Locale {
        Locale::for_workshop(&[lang])
    }

    #[test]
    fn whatever_is_lost_has_words_in_every_language() {
        for lang in ["en", "ko", "ru", "be"] {
            for lost in Lost::ALL {
                let key = ["lost.", lost.as_str()].concat();
                assert_ne!(locale(lang).text(&key), key, "{lang}");
            }
        }
    }

    #[test]
    fn what_is_lost_is_told_with_its_event_and_its_field() {
        let dataset = read::json(WHOLE).expect("no errors").dataset;
        let losses = csv::losses(&dataset, "en");
        let told = |what: Lost| {
            let loss = losses.iter().find(|loss| loss.what == what);
            places(&locale("en"), &dataset, loss.expect("it is there")).join("\n")
        };
        assert_eq!(told(Lost::About), "title, description, licence and edition");
        assert_eq!(told(Lost::Languages), "조선중앙통신, A report: publisher");
        assert_eq!(told(Lost::People), "A pact, June 2024 (2)");
        assert_eq!(told(Lost::SourceKinds), "조선중앙통신, A report");
        assert_eq!(told(Lost::Tour), "Start\nXKX");
        assert_eq!(
            told(Lost::Accepted),
            "kim-putin-pact-2024: Its date is vague."
        );
    }
}
