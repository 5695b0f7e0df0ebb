//! What a page asks to be selected and shown.

use yew::AttrValue;

/// The names and the values of what a page asks for, as they stand in attributes and
/// in addresses ([`address`](crate::state::address)); of each name one value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked(Vec<(AttrValue, AttrValue)>);

impl Asked {
    /// The same with `value` for `name`; an empty value asks for nothing.
    #[must_use]
    pub fn with(mut self, name: AttrValue, value: AttrValue) -> Self {
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name, value)),
        }
        self
    }

    /// What is asked to be selected; empty for nothing.
    pub fn select(&self) -> &str {
        let mut pairs = self.pairs();
        pairs
            .find(|(name, _)| *name == "select")
            .map_or("", |(_, value)| value)
    }

    /// All of it.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (&**name, &**value))
    }
}
