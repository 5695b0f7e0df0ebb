//! The button that shows more of a long list.

use web_sys::Element;
use yew::prelude::*;

use super::keeping::{focus, has_focus};
use crate::locale::Locale;

/// A button that shows more, and says how much is not shown yet.
pub(super) fn more(words: &Locale, left: &[String], onclick: Callback<MouseEvent>) -> Html {
    let said = if left.is_empty() {
        words.text("more.all").to_owned()
    } else {
        words.fill(
            "more.show",
            &[("left", &left.join(words.text("list.comma")))],
        )
    };
    html! { <button type="button" class="tool more" {onclick}>{ said }</button> }
}

/// Such a button for a list of `all` things of which the first `most` are shown, and then twice
/// as many; nothing where that is all. `key` is that of their count.
pub(super) fn more_rows(
    words: &Locale,
    key: &'static str,
    all: usize,
    most: &UseStateHandle<usize>,
) -> Html {
    let left = all.saturating_sub(**most);
    if left == 0 {
        return Html::default();
    }
    let most = most.clone();
    let onclick = Callback::from(move |_: MouseEvent| most.set(*most * 2));
    more(words, &[words.count(key, left)], onclick)
}

/// How many rows of the table `class` in `view` are shown, the `first` at first.
///
/// Where the button that shows more goes with the last ones, the focus goes on to the first of
/// these.
#[hook]
pub(super) fn use_rows(view: &NodeRef, class: &'static str, first: usize) -> UseStateHandle<usize> {
    let most = use_state(|| first);
    let before = use_mut_ref(|| first);
    let had_focus = has_focus(view);
    let view = view.clone();
    use_effect_with(*most, move |most| {
        let shown = before.replace(*most);
        if had_focus && !has_focus(&view) {
            let row = format!(".{class} tbody tr:nth-child({}) button", shown + 1);
            let row = view
                .cast::<Element>()
                .and_then(|view| view.query_selector(&row).ok()?);
            focus(row);
        }
    });
    most
}
