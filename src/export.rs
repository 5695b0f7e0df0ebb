//! Datasets, maps and citations on their way out.

pub mod csv;
pub mod json;
