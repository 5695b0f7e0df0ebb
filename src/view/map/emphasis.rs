//! How much a mark stands out.

/// How much a mark stands out among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Emphasis {
    /// Nothing is selected, or it belongs to what is.
    Plain,
    /// Something is selected to which it does not belong.
    Quiet,
    /// It is what is selected.
    Selected,
}

impl Emphasis {
    /// The class that goes with it.
    pub(super) fn class(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Quiet => Some("quiet"),
            Self::Selected => Some("selected"),
        }
    }

    /// The value for `aria-pressed`.
    pub(super) fn pressed(self) -> &'static str {
        if self == Self::Selected {
            "true"
        } else {
            "false"
        }
    }
}
