//! A map as an SVG picture that stands alone.
//!
//! Owns the passage from the component that draws it to a file: its looks are
//! taken from the widget's style sheet, and what only a page needs is left out.
//!
//! Guarantees well-formed XML without scripts, links, or anything from outside
//! but fonts by their names.
//!
//! # Examples
//!
//! ```
//! use diplomap::export::svg::{PictureOptions, render_svg};
//! use diplomap::state::Selection;
//!
//! let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/www/examples/my-events.json"));
//! let dataset = diplomap::read::json(text).expect("the example has no mistakes").dataset;
//! let options = PictureOptions {
//!     selection: Selection::find("FRA-JPN", &dataset),
//!     with_events: true,
//!     ..PictureOptions::default()
//! };
//! let svg = render_svg(&dataset, &options);
//! assert!(svg.starts_with("<svg ") && svg.contains("Second example agreement"));
//! ```

mod cascade;
#[cfg(any(not(target_arch = "wasm32"), feature = "print"))]
mod drawing;
mod markup;
mod selector;
mod sheet;

#[cfg(not(target_arch = "wasm32"))]
pub use drawing::render_svg;
#[cfg(any(not(target_arch = "wasm32"), feature = "print"))]
pub use drawing::{PictureOptions, draw_svg};
use markup::{Element, Node};
use sheet::Sheet;

/// The widget's style sheet, and what it has no rules for.
const SHEETS: [&str; 2] = [
    include_str!("../../assets/diplomap.css"),
    include_str!("../../assets/picture.css"),
];

/// The colours of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The theme of this name: `light` or `dark`.
    pub fn called(name: &str) -> Option<Self> {
        match name {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }
}

/// The picture that the component [`Picture`](crate::view::Picture) draws, as
/// the text of an SVG file.
///
/// `markup` is the component as a renderer writes it. Empty if it is not that.
pub fn standalone(markup: &str, theme: Theme) -> String {
    let Some(root) = Element::parse(markup) else {
        return String::new();
    };
    let (mut picture, rules) = cascade::dressed(&root, &Sheet::new(&SHEETS, theme), theme);
    let style = Element {
        tag: "style".into(),
        attributes: Vec::new(),
        children: vec![Node::Text(rules)],
    };
    // Behind the title and the description, which have to come first.
    let is_told = |node: &Node| matches!(node, Node::Element(each) if each.tag == "title" || each.tag == "desc");
    let place = picture
        .children
        .iter()
        .take_while(|node| is_told(node))
        .count();
    picture.children.insert(place, Node::Element(style));
    let mut text = String::new();
    picture.write(&mut text);
    text.push('\n');
    text
}
