//! The signs beside words.

use yew::prelude::*;

/// A sign for those who see it; the words beside it say the same.
pub(super) fn icon(path: &'static str) -> Html {
    html! {
        <svg class="ws-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// Something is wrong.
pub(super) const WRONG: &str = "M8 1.5 15 14H1ZM8 6v4M8 12v.01";
/// Something is worth a look.
pub(super) const NOTE: &str = "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.5v4M8 5v.01";
/// Something is to be filled in.
pub(super) const NEEDED: &str = "M2.5 13.5h11M4 10.5 11 3l2 2-7.5 7-2 .5Z";
/// All is well.
pub(super) const GOOD: &str = "M3 8.5 6.5 12 13 4.5";
/// A step back.
pub(super) const BACK: &str = "M3 6h7a3.5 3.5 0 0 1 0 7H6M6 3 3 6l3 3";
/// A step on.
pub(super) const ON: &str = "M13 6H6a3.5 3.5 0 0 0 0 7h4M10 3l3 3-3 3";
/// A day to pick.
pub(super) const CALENDAR: &str = "M2 3.5h12v10H2ZM2 6.5h12M5 1.5v3M11 1.5v3";
/// One more.
pub(super) const PLUS: &str = "M8 3v10M3 8h10";
