//! The visible message after a dataset was refused.

use yew::prelude::*;

use super::super::problems::trouble;
use crate::locale::Locale;
use crate::model::Problem;

/// What is wrong with a dataset: how many problems, and each with its place.
///
/// The problems themselves are told in the language of whoever read the dataset:
/// the reader's. `is_kept` tells whether the map of an earlier dataset is still shown.
pub(super) fn refused(problems: &[Problem], locale: &Locale, is_kept: bool) -> Html {
    let items = problems.iter().map(|problem| {
        let place = problem.place.map(|place| {
            let (line, column) = (place.line.to_string(), place.column.to_string());
            [
                locale.fill("error.line", &[("line", &line)]),
                locale.fill("error.column", &[("column", &column)]),
            ]
            .join(locale.text("list.comma"))
        });
        html! {
            <li>
                <span class="place">
                    { place }{ " " }<code>{ &problem.path }</code>
                </span>
                <span>{ &problem.message }</span>
                <span class="help">{ problem.help.as_deref() }</span>
            </li>
        }
    });
    let list = html! { <ol>{ for items }</ol> };
    trouble(
        locale.count("error.refused", problems.len()),
        list,
        locale,
        is_kept,
    )
}
