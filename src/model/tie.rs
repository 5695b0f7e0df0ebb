//! A tie between two countries, with its events and its line.

use super::{Event, TieId};

/// The link of two countries of the cast, made by the events between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    id: TieId,
    events: Vec<usize>,
    line: TieLine,
}

/// How a tie is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TieLine {
    /// They did something together, and nobody contests all of it: one event is
    /// an agreement, visit, meeting or military act that is neither alleged,
    /// disputed nor denied.
    Solid,
    /// Otherwise, if one event is alleged, disputed or denied.
    Dashed,
    /// Otherwise: they only talk of one another.
    Dotted,
}

impl TieLine {
    /// The word for it in code and styles.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Dashed => "dashed",
            Self::Dotted => "dotted",
        }
    }

    /// The line of a tie that `events` make.
    pub fn of<'a>(events: impl IntoIterator<Item = &'a Event>) -> Self {
        let lines = events.into_iter().map(|event| {
            if event.status().is_contested() {
                Self::Dashed
            } else if event.kind().is_deed() {
                Self::Solid
            } else {
                Self::Dotted
            }
        });
        // The strongest of all, in the order of the variants.
        lines.min().unwrap_or(Self::Dotted)
    }
}

impl Tie {
    pub(super) fn new(id: TieId, events: Vec<usize>, line: TieLine) -> Self {
        Self { id, events, line }
    }

    /// Its id.
    pub fn id(&self) -> TieId {
        self.id
    }

    /// Positions in [`Dataset::events`](super::Dataset::events), newest first; never none.
    pub fn events(&self) -> &[usize] {
        &self.events
    }

    /// How it is drawn when all of its events are shown.
    pub fn line(&self) -> TieLine {
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fixture::event_of;
    use crate::model::{EventKind, Stance};

    #[test]
    fn the_line_tells_deeds_from_allegations_and_from_talk() {
        #[track_caller]
        fn case(events: &[(EventKind, &[Stance])], expected: TieLine) {
            let events: Vec<_> = events
                .iter()
                .map(|(kind, stances)| event_of(*kind, stances))
                .collect();
            assert_eq!(TieLine::of(&events), expected);
        }
        use EventKind::{Accusation, Agreement, Meeting, Military, Other, Statement, Visit};
        use Stance::{Alleges, Announces, Asserts, Denies};
        for deed in [Agreement, Visit, Meeting, Military] {
            case(&[(deed, &[Asserts])], TieLine::Solid);
            case(&[(deed, &[Announces])], TieLine::Solid);
            case(&[(deed, &[Alleges])], TieLine::Dashed);
            case(&[(deed, &[Denies])], TieLine::Dashed);
            case(&[(deed, &[Asserts, Denies])], TieLine::Dashed);
        }
        for talk in [Statement, Accusation, Other] {
            case(&[(talk, &[Asserts])], TieLine::Dotted);
            case(&[(talk, &[Alleges])], TieLine::Dashed);
        }
        case(
            &[(Accusation, &[Alleges]), (Visit, &[Asserts])],
            TieLine::Solid,
        );
        case(
            &[(Visit, &[Alleges]), (Statement, &[Asserts])],
            TieLine::Dashed,
        );
    }
}
