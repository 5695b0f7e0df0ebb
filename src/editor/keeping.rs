//! That the browser keeps the work, and how to make it forget.

use yew::prelude::*;

use super::bench::Bench;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct KeepingProps {
    pub bench: Bench,
    /// Whether the browser keeps the work.
    pub is_kept: bool,
    /// Forgets the work and goes back to the start.
    pub forget: Callback<()>,
}

/// Forgetting asks first, in the place of the button.
#[component]
pub(super) fn Keeping(props: &KeepingProps) -> Html {
    let is_asking = use_state(|| false);
    let bench = &props.bench;
    let ask = |is_asked: bool| {
        let is_asking = is_asking.setter();
        Callback::from(move |_: MouseEvent| is_asking.set(is_asked))
    };
    let forget = props.forget.reform(|_: MouseEvent| ());
    html! {
        <div class="ws-kept">
            <p class="ws-soft">{ bench.text(if props.is_kept { "workshop.kept" } else { "workshop.kept.not" }) }</p>
            if !props.is_kept {
                <button type="button" class="ws-button" data-do="restart" onclick={forget}>{ bench.text("workshop.restart") }</button>
            } else if *is_asking {
                <p>{ bench.text("workshop.forget.ask") }</p>
                <button type="button" class="ws-button" data-do="forget-yes" onclick={forget}>{ bench.text("workshop.forget.yes") }</button>
                <button type="button" class="ws-button" data-do="forget-no" onclick={ask(false)}>{ bench.text("workshop.forget.no") }</button>
            } else {
                <button type="button" class="ws-button" data-do="forget" onclick={ask(true)}>{ bench.text("workshop.forget") }</button>
            }
        </div>
    }
}
