//! Components as text, where there is no browser.

use yew::{BaseComponent, LocalServerRenderer};

/// The markup of a component, as a browser would hold it after its first render.
pub fn markup<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}
