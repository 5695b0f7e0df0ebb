//! What a document says to programs that read it as linked data (JSON-LD).
//!
//! An exported dataset is such a document. Its names are nobody's to write by
//! hand, so that none is ever proposed; the reader passes over them in silence.

/// The keyword that makes an object one of JSON-LD.
pub(crate) const CONTEXT: &str = "@context";

/// What an exported dataset says of itself in the words of schema.org.
pub(crate) const LINKED: [&str; 8] = [
    "about",
    "abstract",
    "creditText",
    "dateCreated",
    "name",
    "temporalCoverage",
    "usageInfo",
    "version",
];

/// Whether the field `name` is for programs that read JSON-LD.
///
/// That is every keyword, and the words of schema.org in an object that
/// `has_context`: in any other they are more likely a mistake.
pub(crate) fn is_linked_data(name: &str, has_context: bool) -> bool {
    name.starts_with('@') || (has_context && LINKED.contains(&name))
}
