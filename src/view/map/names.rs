//! The accessible names of the marks.

use yew::AttrValue;

use super::super::Shared;
use super::super::explore::KindCounts;
use super::super::reader::Reader;
use crate::locale::Locale;
use crate::model::{Dataset, TieId, TieLine};
use crate::state::Selection;

/// What voices call each country and each tie of a dataset, with how much is shown of it.
///
/// They are made once for a reader, by what comes later; until then marks have plain names.
#[derive(Default)]
pub(in crate::view) struct Names {
    /// In the order of the dataset's countries.
    pub countries: Vec<AttrValue>,
    /// In the order of its ties; empty for those that are not shown.
    pub ties: Vec<TieName>,
    /// What they are the names of, in which language.
    pub source: Option<(Shared<Dataset>, Shared<Locale>)>,
}

/// What voices call a tie.
#[derive(Clone, Default)]
pub(in crate::view) struct TieName {
    /// The name itself.
    pub name: AttrValue,
    /// What it tells of the tie besides its ends: it has to be made anew where that changes.
    pub told: Option<(TieLine, KindCounts)>,
}

impl Names {
    /// The name of the country at this place among the dataset's, if there is one by now.
    pub fn country(&self, at: usize) -> Option<AttrValue> {
        self.countries.get(at).cloned()
    }

    /// The name of a tie that is shown.
    pub fn tie(&self, id: TieId, reader: &Reader) -> AttrValue {
        let at = reader.dataset.tie_position(id);
        let known = at.and_then(|at| self.ties.get(at));
        known.map_or_else(
            || reader.name(&Selection::Tie(id)).into(),
            |tie| tie.name.clone(),
        )
    }
}
