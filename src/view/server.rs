//! Components as text, where there is no element to draw them in.

use yew::{BaseComponent, LocalServerRenderer};

/// The markup of a component, as a browser would hold it after its first render.
///
/// In a browser this waits for Yew, which renders after the present task.
pub async fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    renderer.render().await
}

/// The same at once, where nothing else has to go on meanwhile.
#[cfg(not(target_arch = "wasm32"))]
pub fn markup<C: BaseComponent>(props: C::Properties) -> String {
    futures::executor::block_on(rendered::<C>(props))
}
