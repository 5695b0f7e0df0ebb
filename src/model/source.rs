//! A document that says something about an event.

use super::vocabulary::vocabulary;
use super::{EventDate, HttpUrl, LocalizedText};

/// The id of a source within its dataset: any text that is not empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(Box<str>);

impl SourceId {
    pub(crate) fn new(text: impl Into<Box<str>>) -> Self {
        Self(text.into())
    }

    /// The id as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

vocabulary! {
    /// What sort of publication a source is.
    SourceKind {
        /// The text itself: a treaty, a resolution.
        Document = "document",
        /// A government or a part of it.
        Government = "government",
        /// Media that a state owns or directs.
        StateMedia = "state-media",
        /// News agencies, newspapers, broadcasters.
        Media = "media",
        /// Encyclopedias and scholarship.
        Reference = "reference",
        /// A copy that somebody else keeps.
        Mirror = "mirror",
    }
}

/// A document that says something about an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Source(SourceParts);

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SourceParts {
    pub(crate) id: SourceId,
    pub(crate) title: LocalizedText,
    pub(crate) publisher: LocalizedText,
    pub(crate) kind: Option<SourceKind>,
    pub(crate) published: Option<EventDate>,
    pub(crate) retrieved: Option<EventDate>,
    pub(crate) url: Option<HttpUrl>,
    pub(crate) archived: Option<HttpUrl>,
    pub(crate) language: Option<Box<str>>,
}

impl Source {
    pub(crate) fn new(parts: SourceParts) -> Self {
        Self(parts)
    }

    /// Its id, unique in the dataset.
    pub fn id(&self) -> &SourceId {
        &self.0.id
    }

    /// Its title.
    pub fn title(&self) -> &LocalizedText {
        &self.0.title
    }

    /// Who published it: the voice of a claim that names no speaker.
    pub fn publisher(&self) -> &LocalizedText {
        &self.0.publisher
    }

    /// What sort of publication it is, where the document says so.
    pub fn kind(&self) -> Option<SourceKind> {
        self.0.kind
    }

    /// When it was published.
    pub fn published(&self) -> Option<&EventDate> {
        self.0.published.as_ref()
    }

    /// When somebody last read it at its address.
    pub fn retrieved(&self) -> Option<&EventDate> {
        self.0.retrieved.as_ref()
    }

    /// Its address.
    pub fn url(&self) -> Option<&HttpUrl> {
        self.0.url.as_ref()
    }

    /// The address of an archived copy.
    pub fn archived(&self) -> Option<&HttpUrl> {
        self.0.archived.as_ref()
    }

    /// The BCP 47 tag of the language it is written in.
    pub fn language(&self) -> Option<&str> {
        self.0.language.as_deref()
    }
}
