//! What the cells of a row say.
//!
//! Owns the meaning of each column but `parties`. Words of a vocabulary may be
//! written in capitals, which spreadsheets put at the beginning of a cell.

use std::str::FromStr;

use super::column::Column;
use super::parties::parties;
use super::slug::slug;
use super::table::Row;
use crate::gazetteer;
use crate::model::{
    EventDate, EventId, EventParts, EvidenceParts, HttpUrl, LintRule, LocalizedText, Party, Place,
    SourceId, Speaker, Stance,
};
use crate::read::date::date;
use crate::read::event::slug as rewritten;
use crate::read::found;
use crate::read::problem::{ProblemKind, Vocabulary};
use crate::read::problems::{MOST_SUGGESTIONS, Problems};

impl<'a> Row<'_, 'a> {
    /// The event that it begins, without evidence; `None` if that lacks something
    /// it needs, which is reported. An id that is left out is derived, and need not
    /// be unique.
    pub(super) fn event(&self, problems: &mut Problems<'a>) -> Option<EventParts> {
        let date = self.needed(Column::Date, problems);
        let date = date.and_then(|text| self.date(Column::Date, &text, problems));
        let kind = self.needed(Column::Kind, problems);
        let kind = kind.and_then(|text| self.word(Column::Kind, &text, Vocabulary::Kind, problems));
        let title = self.needed(Column::Title, problems);
        let parties = self.needed(Column::Parties, problems);
        let parties = parties.and_then(|text| self.parties(&text, problems));
        let id = self.text(Column::Id);
        let id = id.map(|text| self.id(text.trim(), problems));
        let (date, title) = (date?, title?);
        let derived = || EventId::new(&slug(&title, date.text(), "event"));
        Some(EventParts {
            id: id.unwrap_or_else(derived)?,
            kind: kind?,
            title: LocalizedText::plain(title),
            date,
            summary: self.words(Column::Summary),
            place: self.words(Column::Place).map(|name| Place::new(name, None)),
            parties: parties?,
            evidence: Vec::new(),
            stages: Vec::new(),
        })
    }

    /// What it says that somebody says, without the source. It asserts, unless it
    /// says otherwise.
    pub(super) fn evidence(&self, problems: &mut Problems<'a>) -> EvidenceParts {
        let stance = self.text(Column::Stance);
        let stance =
            stance.and_then(|text| self.word(Column::Stance, &text, Vocabulary::Stance, problems));
        let speaker = self.text(Column::Speaker);
        EvidenceParts {
            source: SourceId::new(""),
            stance: stance.unwrap_or(Stance::Asserts),
            speaker: speaker.map(|name| match gazetteer::called(&name) {
                Some(id) => Speaker::Country(id),
                None => Speaker::Named {
                    name: LocalizedText::plain(name),
                    country: None,
                },
            }),
            date: None,
            locator: None,
            quote: self.words(Column::Quote),
        }
    }

    fn words(&self, column: Column) -> Option<LocalizedText> {
        self.text(column).map(LocalizedText::plain)
    }

    pub(super) fn date(
        &self,
        column: Column,
        text: &str,
        problems: &mut Problems<'a>,
    ) -> Option<EventDate> {
        let text = text.trim();
        date(text, || found::quoted(text))
            .map_err(|fault| self.problem(column, fault, problems))
            .ok()
    }

    /// The address in `text`. One that cannot become a link is only warned of.
    pub(super) fn link(
        &self,
        column: Column,
        text: &str,
        problems: &mut Problems<'a>,
    ) -> Option<HttpUrl> {
        let link = HttpUrl::parse(text.trim());
        if link.is_none() {
            let (rule, found) = (LintRule::NotALink, found::quoted(text));
            self.problem(column, ProblemKind::Lint { rule, found }, problems);
        }
        link
    }

    fn word<T: FromStr>(
        &self,
        column: Column,
        text: &str,
        vocabulary: Vocabulary,
        problems: &mut Problems<'a>,
    ) -> Option<T> {
        let word = text.trim().to_ascii_lowercase().parse().ok();
        if word.is_none() {
            let found = found::quoted(text);
            let kind = ProblemKind::UnknownWord { vocabulary, found };
            self.problem(column, kind, problems);
        }
        word
    }

    fn parties(&self, text: &str, problems: &mut Problems<'a>) -> Option<Vec<Party>> {
        let is_sought = problems.len() < MOST_SUGGESTIONS;
        let mut faults = Vec::new();
        let parties = parties(text, self.table.delimiter, is_sought, &mut faults);
        for fault in faults {
            self.problem(Column::Parties, fault, problems);
        }
        parties
    }

    fn id(&self, text: &str, problems: &mut Problems<'a>) -> Option<EventId> {
        let id = EventId::new(text);
        if id.is_none() {
            let (found, instead) = (found::quoted(text), rewritten(text));
            let kind = ProblemKind::EventIdForm { found, instead };
            self.problem(Column::Id, kind, problems);
        }
        id
    }
}
