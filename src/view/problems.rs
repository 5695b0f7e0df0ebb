//! The visible message after a dataset was refused.

use yew::prelude::*;

use super::Shared;
use crate::locale::Locale;
use crate::read::Problem;

#[derive(Properties, PartialEq)]
pub(super) struct ProblemsProps {
    pub problems: Shared<Vec<Problem>>,
    pub locale: Shared<Locale>,
    /// Whether the map of an earlier dataset is still shown.
    pub kept: bool,
}

/// What is wrong with a dataset: how many problems, and each with its place.
///
/// The problems themselves are worded in English, like the identifiers they quote.
#[component]
pub(super) fn Problems(props: &ProblemsProps) -> Html {
    let locale = &props.locale;
    let headline = locale.count("error.refused", props.problems.len());
    html! {
        <section class="error" part="error" role="alert">
            <p class="headline">
                { headline }
                if props.kept {
                    { ". " }{ locale.text("error.kept") }
                }
            </p>
            <ol lang="en" dir="ltr">
                { for props.problems.iter().map(one) }
            </ol>
        </section>
    }
}

fn one(problem: &Problem) -> Html {
    html! {
        <li>
            <code>{ problem.path() }</code>
            { format!(" (line {}, column {}): {}", problem.line(), problem.column(), problem.message()) }
            if let Some(help) = problem.help() {
                <span class="help">{ " " }{ help }</span>
            }
        </li>
    }
}
