//! The visible message after a dataset could not be had.

use yew::prelude::*;

use crate::locale::Locale;

/// That a dataset could not be had, and why: `message` quotes an address or an
/// exception, in English. What to do, if it `is_on_disk`.
pub(super) fn unreachable(message: &str, is_on_disk: bool, locale: &Locale, is_kept: bool) -> Html {
    let why = html! {
        <>
            <p lang="en" dir="ltr">{ message }</p>
            if is_on_disk {
                <p>{ locale.text("error.on-disk") }</p>
            }
        </>
    };
    trouble(
        locale.text("error.unreachable").to_owned(),
        why,
        locale,
        is_kept,
    )
}

/// A message with this headline; with `is_kept` it says that the last good map stays.
pub(super) fn trouble(headline: String, why: Html, locale: &Locale, is_kept: bool) -> Html {
    let kept = if is_kept {
        locale.text("error.kept")
    } else {
        ""
    };
    // A stop for Tab, because a long list scrolls.
    html! {
        <section class="error" part="error" role="alert" tabindex="0">
            <p class="headline">{ headline }</p>
            { why }
            <p>{ kept }</p>
        </section>
    }
}
