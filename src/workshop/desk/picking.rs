//! Picking countries and sources: what is offered, and what taking it does.
//!
//! Everything follows from the state at the time of the gesture, however late
//! the last one is drawn. Guarantees that nothing typed is lost: what no offer
//! fits is kept as it is, for the check to say what is wrong.

use super::moving::Way;
use super::{Desk, Draft};
use crate::gazetteer;
use crate::model::{Country, EventKind, Role};
use crate::read::Column;
use crate::workshop::field::Field;
use crate::workshop::party::{PartyText, default_role, parse_parties, write_parties};
use crate::workshop::source::{SourceText, sources_of};
use crate::workshop::table::Row;

/// As many countries or sources are offered at a time.
const OFFERED: usize = 8;

/// Something that can be taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Offer {
    /// A country, as one more party.
    Country(&'static Country),
    /// A source that the table names already.
    Known(SourceText),
    /// To change the source of the cell, wherever it is named.
    Change(SourceText),
    /// To describe a new source, called so.
    New(String),
}

impl Desk {
    /// What fits what was typed so far, where one picks.
    pub fn offers(&self) -> Vec<Offer> {
        let Some(draft) = self.draft() else {
            return Vec::new();
        };
        match self.place().field {
            Field::Parties => countries(&draft.query).map(Offer::Country).collect(),
            Field::Source if draft.form.is_none() => self.sources(draft.query.trim()),
            _ => Vec::new(),
        }
    }

    /// How many rows name the source that is being changed in all of them.
    pub fn uses(&self) -> usize {
        let own = self.own_source();
        let known = self.known_sources();
        known
            .iter()
            .find(|(source, _)| *source == own)
            .map_or(0, |(_, count)| *count)
    }

    /// The parties in the cell that is edited.
    pub fn parties(&self) -> Vec<PartyText> {
        let typed = self.draft().and_then(|draft| draft.typed(Column::Parties));
        match typed {
            Some(cell) => parse_parties(cell),
            None => self
                .row()
                .map_or_else(Vec::new, |row| parse_parties(row.cell(Column::Parties))),
        }
    }

    /// The row that has the focus, without what is being typed.
    pub(super) fn row(&self) -> Option<&Row> {
        let history = self.history.as_ref()?;
        let rows = history.present().table.rows();
        rows.get(self.place().row).map(|row| &**row)
    }

    fn own_source(&self) -> SourceText {
        self.row().map(SourceText::of).unwrap_or_default()
    }

    pub(super) fn known_sources(&self) -> Vec<(SourceText, usize)> {
        let history = self.history.as_ref();
        history.map_or_else(Vec::new, |history| sources_of(&history.present().table))
    }

    fn sources(&self, query: &str) -> Vec<Offer> {
        let own = self.own_source();
        let mut offers = Vec::new();
        if !own.is_empty() && query.is_empty() {
            offers.push(Offer::Change(own.clone()));
        }
        let known = self.known_sources().into_iter().map(|(source, _)| source);
        let fitting = known.filter(|source| *source != own && source.is_like(query));
        offers.extend(fitting.take(OFFERED).map(Offer::Known));
        offers.push(Offer::New(query.to_owned()));
        offers
    }

    /// Takes the offer that is marked, or goes `way` where nothing is typed.
    pub(super) fn take_marked(&mut self, way: Way) {
        let Some(draft) = &self.draft else {
            return;
        };
        let is_typed = !draft.query.trim().is_empty();
        let offers = self.offers();
        let marked = offers.get(draft.marked.min(offers.len().saturating_sub(1)));
        let picks_one = self.place().field == Field::Source;
        // Tab passes what was not looked for; Enter opens it.
        let takes = is_typed || (picks_one && way == Way::Below);
        match marked.filter(|_| takes) {
            Some(offer) => {
                self.take(offer.clone());
                // One more country may follow; Tab says that none does.
                if !picks_one && way != Way::Below {
                    self.leave(way);
                }
            }
            None => self.leave(way),
        }
    }

    /// Takes `offer`.
    pub(super) fn take(&mut self, offer: Offer) {
        match offer {
            Offer::Country(country) => self.add_party(country.id().to_string()),
            Offer::Known(source) => {
                self.write(source.cells().map(|(column, text)| (column, text.into())));
                self.leave(Way::Next);
            }
            Offer::Change(_) => self.describe(0, |draft| draft.is_everywhere = true),
            Offer::New(title) => self.begin_source(&title),
        }
    }

    /// Begins to describe a new source. Where its title is known, who published it is next.
    pub(super) fn begin_source(&mut self, title: &str) {
        let is_titled = title.chars().nth(1).is_some();
        let texts = [title, "", "", ""].map(str::to_owned);
        self.write(Column::OF_SOURCE.into_iter().zip(texts));
        self.describe(usize::from(is_titled), |_| ());
    }

    fn describe(&mut self, at: usize, change: impl FnOnce(&mut Draft)) {
        if let Some(draft) = &mut self.draft {
            draft.form = Some(at);
            draft.query.clear();
            change(draft);
        }
    }

    /// Adds a party with the role that it most probably has.
    fn add_party(&mut self, country: String) {
        let kind = self.row().and_then(|row| kind_in(row.cell(Column::Kind)));
        let mut parties = self.parties();
        let role = default_role(kind, parties.len()).as_str().to_owned();
        parties.push(PartyText { country, role });
        self.write_parties(&parties);
    }

    /// Gives the party at `at` another role.
    pub(super) fn set_role(&mut self, at: usize, role: String) {
        let mut parties = self.parties();
        if let Some(party) = parties.get_mut(at) {
            party.role = role;
            let query = self.draft.as_ref().map(|draft| draft.query.clone());
            self.write_parties(&parties);
            if let (Some(draft), Some(query)) = (&mut self.draft, query) {
                draft.query = query;
            }
        }
    }

    /// Takes away the party at `at`; the last one, where none is named.
    pub(super) fn remove_party(&mut self, at: Option<usize>) {
        let mut parties = self.parties();
        let last = parties.len().checked_sub(1);
        if let Some(at) = at.or(last).filter(|at| *at < parties.len()) {
            parties.remove(at);
            self.write_parties(&parties);
        }
    }

    fn write_parties(&mut self, parties: &[PartyText]) {
        self.write([(Column::Parties, write_parties(parties))]);
    }

    /// Keeps what was typed to find something, as the cell is left.
    pub(super) fn keep_query(&mut self) {
        let Some(draft) = &self.draft else {
            return;
        };
        let typed = draft.query.trim().to_owned();
        if typed.is_empty() || draft.form.is_some() {
            return;
        }
        match (self.place().field, self.offers().into_iter().next()) {
            (Field::Parties, Some(Offer::Country(country))) => {
                self.add_party(country.id().to_string());
            }
            (Field::Parties, _) => self.add_party(typed),
            (Field::Source, Some(Offer::Known(source))) => {
                self.write(source.cells().map(|(column, text)| (column, text.into())));
            }
            (Field::Source, _) => self.begin_source(&typed),
            _ => (),
        }
    }
}

/// The countries that fit `query`, the best first.
fn countries(query: &str) -> impl Iterator<Item = &'static Country> {
    let query = query.trim();
    let found = if query.is_empty() {
        Vec::new()
    } else {
        gazetteer::search(query, OFFERED)
    };
    found.into_iter()
}

/// The kind that a cell names.
fn kind_in(cell: &str) -> Option<EventKind> {
    cell.trim().to_ascii_lowercase().parse().ok()
}

/// The parties of `row` with the roles of another kind of event, if nobody chose their roles.
pub(super) fn roles_of_kind(row: &Row, kind: &str) -> Option<String> {
    let before = kind_in(row.cell(Column::Kind));
    let mut parties = parse_parties(row.cell(Column::Parties));
    let is_given = |(at, party): (usize, &PartyText)| {
        let given = default_role(before, at);
        party.role == given.as_str() || (party.role.is_empty() && given == Role::Party)
    };
    if parties.is_empty() || !parties.iter().enumerate().all(is_given) {
        return None;
    }
    for (at, party) in parties.iter_mut().enumerate() {
        party.role = String::from(default_role(kind_in(kind), at).as_str());
    }
    Some(write_parties(&parties))
}

#[cfg(test)]
mod tests;
