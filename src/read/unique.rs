//! Ids that may stand in their list only once.

use super::found;
use super::path::Path;
use super::problem::{Listed, ProblemKind};
use super::problems::Problems;
use super::value::Value;
use crate::model::order::sort;

/// The ids of one list, to be compared when all are read.
pub(super) struct Unique<'a> {
    of: Listed,
    seen: Vec<Seen<'a>>,
}

struct Seen<'a> {
    id: Box<str>,
    /// The id as it stands in the document.
    raw: &'a str,
    /// The position of its item in the list.
    at: usize,
    /// Whether the item is the id, and not an object that has it.
    is_bare: bool,
}

impl<'a> Unique<'a> {
    pub(super) fn new(of: Listed) -> Self {
        Self {
            of,
            seen: Vec::new(),
        }
    }

    /// Notes that item `at` of the list has the id `id`, which is `value`.
    pub(super) fn add(&mut self, at: usize, value: &Value<'a, '_>, id: &str) {
        self.seen.push(Seen {
            id: id.into(),
            raw: value.raw,
            at,
            is_bare: value.path.is_item(),
        });
    }

    /// Whether one of the items has the id `id`.
    pub(super) fn has(&self, id: &str) -> bool {
        self.ids().any(|each| each == id)
    }

    /// The ids noted so far.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.seen.iter().map(|seen| &*seen.id)
    }

    /// Reports every id that stands in the list before.
    pub(super) fn report(mut self, problems: &mut Problems<'_>) {
        let list = Path::ROOT;
        let list = list.field(self.of.list());
        sort(&mut self.seen, |one, other| one.id.cmp(&other.id));
        for same in self.seen.chunk_by(|one, other| one.id == other.id) {
            let Some((first, others)) = same.split_first() else {
                continue;
            };
            for other in others {
                let kind = ProblemKind::DuplicateId {
                    of: self.of,
                    found: found::quoted(&other.id),
                    first: list.item(first.at).to_string(),
                };
                let item = list.item(other.at);
                let path = if other.is_bare {
                    item
                } else {
                    item.field("id")
                };
                problems.add(other.raw, &path, kind);
            }
        }
    }
}
