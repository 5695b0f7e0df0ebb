//! Datasets, maps and citations on their way out.

pub mod json;
pub mod svg;
