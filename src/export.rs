//! Datasets, maps and citations on their way out.

pub mod csv;
pub mod json;
#[cfg(any(feature = "cli", feature = "workshop"))]
pub mod page;
pub mod svg;
