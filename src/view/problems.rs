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
    let problems = props.problems.iter().map(|problem| {
        let place = [
            locale.fill("error.line", &[("line", &problem.line().to_string())]),
            locale.fill("error.column", &[("column", &problem.column().to_string())]),
        ];
        html! {
            <li>
                <span class="place">
                    { place.join(locale.text("list.comma")) }
                    if !problem.path().is_empty() {
                        { " · " }<code>{ problem.path() }</code>
                    }
                </span>
                <span lang="en" dir="ltr">
                    { problem.message() }
                    if let Some(help) = problem.help() {
                        <span class="help">{ " " }{ help }</span>
                    }
                </span>
            </li>
        }
    });
    html! {
        <section class="error" part="error" role="alert">
            <p class="headline">
                { locale.count("error.refused", props.problems.len()) }
                if props.kept {
                    { ". " }{ locale.text("error.kept") }
                }
            </p>
            <ol>{ for problems }</ol>
        </section>
    }
}
