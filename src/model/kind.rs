//! What sort of thing an event is.

use super::vocabulary::vocabulary;

vocabulary! {
    /// What sort of thing an event is.
    EventKind {
        /// A treaty, a pact, a signed document.
        Agreement = "agreement",
        /// Somebody of one country travels to another.
        Visit = "visit",
        /// Talks, wherever they are held.
        Meeting = "meeting",
        /// Somebody says something in public.
        Statement = "statement",
        /// Somebody says that others do wrong.
        Accusation = "accusation",
        /// Forces, weapons or territory for them.
        Military = "military",
        /// None of the others.
        Other = "other",
    }
}

impl EventKind {
    /// Whether parties act together in it, rather than talk of one another.
    ///
    /// Such an event makes a tie's line solid: see [`TieLine`](super::TieLine).
    pub const fn is_deed(self) -> bool {
        matches!(
            self,
            Self::Agreement | Self::Visit | Self::Meeting | Self::Military
        )
    }
}
