//! The columns that are shown: those of the format, with a source as one.

use crate::read::Column;

/// A column of the table on the screen, in its order. A source is one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// When it happened.
    Date,
    /// What sort of thing it is.
    Kind,
    /// What it is called.
    Title,
    /// Who took part.
    Parties,
    /// Who says so.
    Source,
    /// What the source says of it.
    Stance,
    /// Whom the source quotes.
    Speaker,
    /// The words of the source.
    Quote,
    /// What happened.
    Summary,
    /// Where it happened.
    Place,
    /// Its id.
    Id,
}

impl Field {
    /// Every field, each at its own position.
    pub const ALL: [Self; 11] = [
        Self::Date,
        Self::Kind,
        Self::Title,
        Self::Parties,
        Self::Source,
        Self::Stance,
        Self::Speaker,
        Self::Quote,
        Self::Summary,
        Self::Place,
        Self::Id,
    ];

    /// The field that shows `column`.
    pub const fn of(column: Column) -> Self {
        match column {
            Column::Date => Self::Date,
            Column::Kind => Self::Kind,
            Column::Title => Self::Title,
            Column::Parties => Self::Parties,
            Column::Id => Self::Id,
            Column::Summary => Self::Summary,
            Column::Place => Self::Place,
            Column::Stance => Self::Stance,
            Column::Speaker => Self::Speaker,
            Column::SourceTitle
            | Column::SourcePublisher
            | Column::SourceUrl
            | Column::SourcePublished => Self::Source,
            Column::Quote => Self::Quote,
        }
    }

    /// The columns that it shows.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Date => &[Column::Date],
            Self::Kind => &[Column::Kind],
            Self::Title => &[Column::Title],
            Self::Parties => &[Column::Parties],
            Self::Source => &Column::OF_SOURCE,
            Self::Stance => &[Column::Stance],
            Self::Speaker => &[Column::Speaker],
            Self::Quote => &[Column::Quote],
            Self::Summary => &[Column::Summary],
            Self::Place => &[Column::Place],
            Self::Id => &[Column::Id],
        }
    }

    /// The column of its own text: of a source, the title.
    pub const fn column(self) -> Column {
        match self.columns() {
            [first, ..] => *first,
            [] => Column::Title,
        }
    }

    /// A word for it in ids and classes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            other => other.column().name(),
        }
    }

    /// Whether it describes the event, not one piece of evidence.
    pub fn is_of_event(self) -> bool {
        Column::OF_EVENT.contains(&self.column())
    }

    /// Whether it is a text that is typed, and nothing is picked.
    pub const fn is_text(self) -> bool {
        !matches!(
            self,
            Self::Kind | Self::Parties | Self::Source | Self::Stance
        )
    }

    /// The field `steps` columns further; the last, or the first, if there is none.
    #[must_use]
    pub fn moved(self, steps: isize) -> Self {
        let last = Self::ALL.len() - 1;
        let at = (self as usize).saturating_add_signed(steps).min(last);
        Self::ALL.get(at).copied().unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_at_its_own_position_and_every_column_is_shown() {
        for (at, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, at);
            assert_eq!(Field::of(field.column()), field);
        }
        for column in Column::ALL {
            assert!(Field::of(column).columns().contains(&column));
        }
    }

    #[test]
    fn moving_stops_at_the_edges() {
        assert_eq!(Field::Date.moved(-1), Field::Date);
        assert_eq!(Field::Date.moved(2), Field::Title);
        assert_eq!(Field::Id.moved(1), Field::Id);
    }
}
