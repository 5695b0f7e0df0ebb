//! The widget as it stands in a mount: the view's root, and word when it is
//! rendered.

use yew::prelude::*;

use crate::view::{App, AppProps};

#[derive(Properties, Clone, PartialEq)]
pub(super) struct RootProps {
    pub app: AppProps,
    /// Counts the updates, so that each of them is answered.
    pub update: u32,
    pub on_rendered: Callback<u32>,
}

/// The widget. Tells of every update when the page can see it.
///
/// Yew renders when it finds the time, and several maps share its scheduler;
/// only an effect comes surely after.
#[component]
pub(super) fn Root(props: &RootProps) -> Html {
    let on_rendered = props.on_rendered.clone();
    use_effect_with(props.update, move |update| on_rendered.emit(*update));
    #[cfg(feature = "fault-injection")]
    let faults = super::fault::in_widget(&props.app);
    #[cfg(not(feature = "fault-injection"))]
    let faults = Html::default();
    html! {
        <>
            <App ..props.app.clone() />
            { faults }
        </>
    }
}
