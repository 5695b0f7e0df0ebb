//! What the cells of a row say.
//!
//! Owns the meaning of each column but `parties`. Words of a vocabulary may be
//! written in capitals, which spreadsheets put at the beginning of a cell.

use std::str::FromStr;

use super::column::Column;
use super::parties::{country_called, parties};
use super::slug::slug;
use super::table::Row;
use crate::model::{
    EventDate, EventKind, HttpUrl, LintRule, LocalizedText, Party, Speaker, Stance,
};
use crate::read::date::date;
use crate::read::found;
use crate::read::problem::{ProblemKind, Vocabulary};
use crate::read::problems::{MOST_SUGGESTIONS, Problems};

/// What a cell says.
pub(super) enum Told<T> {
    Nothing,
    /// Something wrong, or nothing where something must be. It has been reported.
    Wrong,
    Right(T),
}

impl<T> Told<T> {
    /// What it says, if that is right.
    pub(super) fn right(self) -> Option<T> {
        match self {
            Self::Right(value) => Some(value),
            Self::Nothing | Self::Wrong => None,
        }
    }

    fn as_right(&self) -> Option<&T> {
        match self {
            Self::Right(value) => Some(value),
            Self::Nothing | Self::Wrong => None,
        }
    }
}

impl<T: PartialEq> Told<T> {
    /// Whether `later`, said of the same event, says another thing.
    fn differs(&self, later: &Self) -> bool {
        match (self, later) {
            (Self::Wrong, _) | (_, Self::Wrong | Self::Nothing) => false,
            (Self::Nothing, Self::Right(_)) => true,
            (Self::Right(one), Self::Right(other)) => one != other,
        }
    }
}

/// What a row says of an event.
pub(super) struct EventCells {
    pub(super) date: Told<EventDate>,
    pub(super) kind: Told<EventKind>,
    pub(super) title: Told<LocalizedText>,
    pub(super) parties: Told<Vec<Party>>,
    pub(super) summary: Told<LocalizedText>,
    pub(super) place: Told<LocalizedText>,
}

impl EventCells {
    /// What `row` says, all that an event needs if it `is_first` of its event.
    pub(super) fn read<'a>(row: &Row<'_, 'a>, is_first: bool, problems: &mut Problems<'a>) -> Self {
        let delimiter = row.table.delimiter;
        let is_sought = problems.len() < MOST_SUGGESTIONS;
        Self {
            date: row.read(Column::Date, is_first, problems, date_in),
            kind: row.read(Column::Kind, is_first, problems, word_of(Vocabulary::Kind)),
            title: row.read(Column::Title, is_first, problems, words_in),
            parties: row.read(Column::Parties, is_first, problems, |text, faults| {
                parties(text, delimiter, is_sought, faults)
            }),
            summary: row.read(Column::Summary, false, problems, words_in),
            place: row.read(Column::Place, false, problems, words_in),
        }
    }

    /// An id made of title and date.
    pub(super) fn slug(&self) -> String {
        let title = self.title.as_right().map(|title| title.pick(&[]).text);
        let date = self.date.as_right().map(EventDate::text);
        slug(title.unwrap_or_default(), date.unwrap_or_default(), "event")
    }

    /// The columns in which `later`, a row of the same event, says another thing.
    pub(super) fn differences(&self, later: &Self) -> impl Iterator<Item = Column> + use<> {
        let differences = [
            (Column::Date, self.date.differs(&later.date)),
            (Column::Kind, self.kind.differs(&later.kind)),
            (Column::Title, self.title.differs(&later.title)),
            (Column::Parties, self.parties.differs(&later.parties)),
            (Column::Summary, self.summary.differs(&later.summary)),
            (Column::Place, self.place.differs(&later.place)),
        ];
        let differing = differences.into_iter().filter(|(_, differs)| *differs);
        differing.map(|(column, _)| column)
    }
}

/// What a row says that somebody says.
pub(super) struct Saying {
    pub(super) stance: Stance,
    pub(super) speaker: Option<Speaker>,
    pub(super) quote: Option<LocalizedText>,
}

impl Saying {
    /// What `row` says. A row without a stance asserts.
    pub(super) fn read<'a>(row: &Row<'_, 'a>, problems: &mut Problems<'a>) -> Self {
        let stance = word_of(Vocabulary::Stance);
        let stance = row.read(Column::Stance, false, problems, stance).right();
        let speaker = row.text(Column::Speaker);
        Self {
            stance: stance.unwrap_or(Stance::Asserts),
            speaker: speaker.map(|name| match country_called(&name) {
                Some(id) => Speaker::Country(id),
                None => Speaker::Named {
                    name: LocalizedText::plain(name),
                    country: None,
                },
            }),
            quote: row.read(Column::Quote, false, problems, words_in).right(),
        }
    }
}

impl<'a> Row<'_, 'a> {
    /// What the cell in `column` says, as `read` reads it and finds faults with it.
    pub(super) fn read<T>(
        &self,
        column: Column,
        is_needed: bool,
        problems: &mut Problems<'a>,
        read: impl FnOnce(&str, &mut Vec<ProblemKind>) -> Option<T>,
    ) -> Told<T> {
        let text = if is_needed {
            self.needed(column, problems)
        } else {
            self.text(column)
        };
        let Some(text) = text else {
            return if is_needed {
                Told::Wrong
            } else {
                Told::Nothing
            };
        };
        let mut faults = Vec::new();
        let value = read(&text, &mut faults);
        for fault in faults {
            self.problem(column, fault, problems);
        }
        value.map_or(Told::Wrong, Told::Right)
    }
}

#[expect(clippy::unnecessary_wraps, reason = "read like other cells")]
pub(super) fn words_in(text: &str, _: &mut Vec<ProblemKind>) -> Option<LocalizedText> {
    Some(LocalizedText::plain(text))
}

pub(super) fn date_in(text: &str, faults: &mut Vec<ProblemKind>) -> Option<EventDate> {
    let text = text.trim();
    let read = date(text, || found::quoted(text));
    read.map_err(|fault| faults.push(fault)).ok()
}

pub(super) fn link_in(text: &str, faults: &mut Vec<ProblemKind>) -> Option<HttpUrl> {
    let link = HttpUrl::parse(text.trim());
    if link.is_none() {
        faults.push(ProblemKind::Lint {
            rule: LintRule::NotALink,
            found: found::quoted(text),
        });
    }
    link
}

/// A reader of the words of `vocabulary`.
pub(super) fn word_of<T: FromStr>(
    vocabulary: Vocabulary,
) -> impl Fn(&str, &mut Vec<ProblemKind>) -> Option<T> {
    move |text, faults| {
        let word = text.trim().to_ascii_lowercase().parse().ok();
        if word.is_none() {
            let found = found::quoted(text);
            faults.push(ProblemKind::UnknownWord { vocabulary, found });
        }
        word
    }
}
