//! Datasets, maps and citations on their way out.

mod about;
pub mod cite;
pub mod csv;
mod excerpt;
pub mod json;
#[cfg(any(feature = "cli", feature = "print"))]
pub mod page;
mod present;
pub mod svg;

pub use about::{About, Telling};
pub use excerpt::Excerpt;
pub use present::Present;
