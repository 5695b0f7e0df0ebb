//! A part that is drawn again only when it is another.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

/// What can be drawn, and told from what was drawn before.
pub(super) trait Draw: PartialEq + 'static {
    fn draw(&self) -> Html;
}

/// `part`, which is compared whenever what it stands in is drawn, and drawn only if it differs.
///
/// One component for all kinds of parts: each component of its own costs much of the download.
pub(super) fn memo(part: impl Draw) -> Html {
    html! { <Memo part={Part(Rc::new(part))} /> }
}

#[derive(Properties, PartialEq)]
struct MemoProps {
    part: Part,
}

// No function: the first of them brings all that hooks need.
struct Memo;

impl Component for Memo {
    type Message = ();
    type Properties = MemoProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().part.0.draw()
    }
}

struct Part(Rc<dyn AnyDraw>);

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_same(&*other.0)
    }
}

/// [`Draw`] of any kind.
trait AnyDraw: Any {
    fn draw(&self) -> Html;
    fn is_same(&self, other: &dyn AnyDraw) -> bool;
}

impl<T: Draw> AnyDraw for T {
    fn draw(&self) -> Html {
        Draw::draw(self)
    }

    fn is_same(&self, other: &dyn AnyDraw) -> bool {
        let other: &dyn Any = other;
        other.downcast_ref() == Some(self)
    }
}
