//! Texts and names as elements.
//!
//! Plain functions, like most of the view: a Yew component costs some three
//! kilobytes of the download, so only what keeps state or saves work is one.

use yew::prelude::*;

use super::map::line_mark;
use super::notes::sample;
use super::reader::Reader;
use crate::model::{Direction, LocalizedText, TieId};
use crate::state::{Selection, ShownTie};

/// A text of the dataset in the language that suits the reader best.
///
/// The language is declared where it differs from that of the interface, and left to the browser's
/// eye where nobody has said it and the text runs from right to left.
pub(super) fn text(reader: &Reader, text: &LocalizedText) -> Html {
    let chosen = text.pick(&reader.locale.languages());
    let lang = chosen.lang.filter(|lang| *lang != reader.locale.tag());
    let is_turned = chosen.dir == Direction::Auto && chosen.text.contains(is_from_right_to_left);
    if lang.is_none() && !is_turned {
        return chosen.text.into();
    }
    let dir = chosen.dir.as_str();
    html! { <span lang={lang.map(str::to_owned)} {dir}>{ chosen.text }</span> }
}

/// Whether a letter is of a script that is written from right to left.
fn is_from_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// `children` in an element of this class.
pub(super) fn span(class: &'static str, children: impl Into<Html>) -> Html {
    html! { <span {class}>{ children.into() }</span> }
}

/// `children` in a paragraph of this class.
pub(super) fn paragraph(class: &'static str, children: impl Into<Html>) -> Html {
    html! { <p {class}>{ children.into() }</p> }
}

/// The heading of a part of the panel.
pub(super) fn heading(words: impl Into<Html>) -> Html {
    html! { <h3>{ words.into() }</h3> }
}

/// A list of this class, with a name for those who do not see it; nothing
/// where there are no items.
pub(super) fn list(class: &'static str, name: Option<&str>, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    // By their places, so that those that are there stay when others follow.
    let items = items.into_iter().enumerate();
    let items = items.map(|(at, item)| html! { <li key={at}>{ item }</li> });
    // The role survives the missing bullets, which some browsers take for none.
    html! {
        <ul {class} role="list" aria-label={name.map(str::to_owned)}>{ for items }</ul>
    }
}

/// A name that selects what it names.
pub(super) fn choice(
    reader: &Reader,
    class: &'static str,
    selection: Selection,
    children: impl Into<Html>,
) -> Html {
    html! {
        <button type="button" {class} onclick={reader.choosing(selection)}>{ children.into() }</button>
    }
}

/// A tie in a list: a sample of its line, its name here, its number of events.
pub(super) fn tie_choice(reader: &Reader, id: TieId, shown: ShownTie, name: String) -> Html {
    let count = reader.locale.count("events", shown.count);
    let parts = [
        sample(line_mark(shown.line)),
        span("name", name),
        span("count", count),
    ];
    choice(
        reader,
        "choose tie-choice",
        Selection::Tie(id),
        Html::from_iter(parts),
    )
}
