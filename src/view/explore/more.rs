//! The button that shows more of a long list.

use yew::prelude::*;

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
