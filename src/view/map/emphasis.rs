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

/// The state of one mark of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    pub(super) emphasis: Emphasis,
    /// Whether a pointer or the focus is on it.
    pub(super) highlighted: bool,
    /// Whether Tab comes to it.
    pub(super) tab_stop: bool,
}

impl Standing {
    /// The classes of a mark that is otherwise of this `class`.
    pub(super) fn class(self, class: &str) -> String {
        let emphasis = match self.emphasis {
            Emphasis::Plain => "",
            Emphasis::Quiet => " quiet",
            Emphasis::Selected => " selected",
        };
        let highlighted = if self.highlighted { " highlighted" } else { "" };
        [class, emphasis, highlighted].concat()
    }

    /// The value for `aria-pressed`.
    pub(super) fn pressed(self) -> &'static str {
        if self.emphasis == Emphasis::Selected {
            "true"
        } else {
            "false"
        }
    }

    /// The value for `tabindex`.
    pub(super) fn tab_index(self) -> &'static str {
        if self.tab_stop { "0" } else { "-1" }
    }
}
