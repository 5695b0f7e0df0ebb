//! Where in a document a value stands: `events[0].parties[1].country`.

use std::fmt;

/// The way to a value from the root of its document.
///
/// Steps are linked on the stack, so that a document without problems never
/// builds the text of a path.
#[derive(Clone, Copy)]
pub(super) struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Field(&'p str),
    Item(usize),
}

impl Path<'_> {
    pub(super) const ROOT: Path<'static> = Path {
        parent: None,
        step: Step::Root,
    };

    pub(super) fn field<'c>(&'c self, name: &'c str) -> Path<'c> {
        Path {
            parent: Some(self),
            step: Step::Field(name),
        }
    }

    pub(super) fn item(&self, at: usize) -> Path<'_> {
        Path {
            parent: Some(self),
            step: Step::Item(at),
        }
    }
}

impl Path<'_> {
    /// Whether it leads to an item of a list.
    pub(super) fn is_item(&self) -> bool {
        matches!(self.step, Step::Item(_))
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut is_first = true;
        if let Some(parent) = self.parent {
            fmt::Display::fmt(parent, f)?;
            is_first = matches!(parent.step, Step::Root);
        }
        let is_plain = |name: &str| {
            !name.is_empty()
                && name
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-_$".contains(c))
        };
        match self.step {
            Step::Root => Ok(()),
            Step::Item(at) => write!(f, "[{at}]"),
            Step::Field(name) if is_plain(name) => {
                f.write_str(if is_first { "" } else { "." })?;
                f.write_str(name)
            }
            Step::Field(name) => {
                f.write_str("[")?;
                f.write_str(&super::found::quoted(name))?;
                f.write_str("]")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_in_javascript() {
        let root = Path::ROOT;
        let events = root.field("events");
        let event = events.item(0);
        let title = event.field("title");
        assert_eq!(root.to_string(), "");
        assert_eq!(events.to_string(), "events");
        assert_eq!(
            event.field("parties").item(1).field("country").to_string(),
            "events[0].parties[1].country"
        );
        assert_eq!(title.field("ko-KR").to_string(), "events[0].title.ko-KR");
        assert_eq!(title.field("a b").to_string(), "events[0].title[\"a b\"]");
        assert_eq!(root.field("").to_string(), "[\"\"]");
    }
}
