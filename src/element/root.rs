//! The widget as it stands in a mount: the view's root, and word when it is
//! rendered.

use yew::prelude::*;

use crate::locale::Locale;
use crate::view::{AppProps, Shared, locale, widget};

#[derive(Properties, Clone)]
pub(super) struct RootProps {
    pub app: AppProps,
    /// Counts the updates, so that each of them is answered.
    pub update: u32,
    pub on_rendered: Callback<u32>,
}

impl PartialEq for RootProps {
    fn eq(&self, other: &Self) -> bool {
        self.update == other.update
    }
}

/// The widget. Tells of every update when the page can see it.
///
/// Yew renders when it finds the time, and several maps share its scheduler;
/// only what is rendered knows. What [`App`](crate::view::App) does is done here: a component
/// more would cost its part of the download.
pub(super) struct Root {
    locale: Shared<Locale>,
    /// The last update that was told of.
    told: u32,
}

impl Component for Root {
    type Message = ();
    type Properties = RootProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            locale: locale(&ctx.props().app),
            told: 0,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &RootProps) -> bool {
        let app = &ctx.props().app;
        if app.lang != before.app.lang {
            self.locale = locale(app);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let app = &ctx.props().app;
        #[cfg(feature = "fault-injection")]
        let faults = super::fault::in_widget(app);
        #[cfg(not(feature = "fault-injection"))]
        let faults = Html::default();
        html! {
            <>
                { widget(app, &self.locale) }
                { faults }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let RootProps {
            update,
            on_rendered,
            ..
        } = ctx.props();
        if self.told != *update {
            self.told = *update;
            on_rendered.emit(*update);
        }
    }
}
