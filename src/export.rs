//! Datasets, maps and citations on their way out.

pub mod csv;
pub mod json;
#[cfg(all(feature = "cli", not(target_arch = "wasm32")))]
pub mod page;
pub mod svg;
