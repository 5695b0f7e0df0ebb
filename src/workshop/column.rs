//! The columns of the table: those of the format, and those that are shown.

/// A column of the format of tables, in the order in which it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// When it happened.
    Date,
    /// What sort of thing it is.
    Kind,
    /// What it is called.
    Title,
    /// Who took part.
    Parties,
    /// Its id, which further evidence repeats.
    Id,
    /// What happened.
    Summary,
    /// Where it happened.
    Place,
    /// What the source says of it.
    Stance,
    /// Whom the source quotes.
    Speaker,
    /// What the source is called.
    SourceTitle,
    /// Who published the source.
    SourcePublisher,
    /// Where the source is found.
    SourceUrl,
    /// When the source came out.
    SourcePublished,
    /// The words of the source.
    Quote,
}

impl Column {
    /// Every column, each at its own position.
    pub const ALL: [Self; 14] = [
        Self::Date,
        Self::Kind,
        Self::Title,
        Self::Parties,
        Self::Id,
        Self::Summary,
        Self::Place,
        Self::Stance,
        Self::Speaker,
        Self::SourceTitle,
        Self::SourcePublisher,
        Self::SourceUrl,
        Self::SourcePublished,
        Self::Quote,
    ];

    /// What describes a source.
    pub const OF_SOURCE: [Self; 4] = [
        Self::SourceTitle,
        Self::SourcePublisher,
        Self::SourceUrl,
        Self::SourcePublished,
    ];

    /// What describes an event: empty in a row that adds evidence to one above.
    pub const OF_EVENT: [Self; 6] = [
        Self::Date,
        Self::Kind,
        Self::Title,
        Self::Parties,
        Self::Summary,
        Self::Place,
    ];

    /// Its name in a file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Kind => "kind",
            Self::Title => "title",
            Self::Parties => "parties",
            Self::Id => "id",
            Self::Summary => "summary",
            Self::Place => "place",
            Self::Stance => "stance",
            Self::Speaker => "speaker",
            Self::SourceTitle => "source_title",
            Self::SourcePublisher => "source_publisher",
            Self::SourceUrl => "source_url",
            Self::SourcePublished => "source_published",
            Self::Quote => "quote",
        }
    }

    /// The column that a header calls `name`, in any case, with blanks or hyphens
    /// for the underscore.
    pub fn named(name: &str) -> Option<Self> {
        let words: Vec<&str> = name
            .split(|c: char| c.is_whitespace() || matches!(c, '-' | '_'))
            .filter(|word| !word.is_empty())
            .collect();
        let name = words.join("_").to_ascii_lowercase();
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// The field in which it is shown.
    pub const fn field(self) -> Field {
        match self {
            Self::Date => Field::Date,
            Self::Kind => Field::Kind,
            Self::Title => Field::Title,
            Self::Parties => Field::Parties,
            Self::Id => Field::Id,
            Self::Summary => Field::Summary,
            Self::Place => Field::Place,
            Self::Stance => Field::Stance,
            Self::Speaker => Field::Speaker,
            Self::SourceTitle | Self::SourcePublisher | Self::SourceUrl | Self::SourcePublished => {
                Field::Source
            }
            Self::Quote => Field::Quote,
        }
    }
}

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
    fn every_column_and_field_stands_at_its_own_position() {
        for (at, column) in Column::ALL.into_iter().enumerate() {
            assert_eq!(column as usize, at);
            assert_eq!(Column::named(column.name()), Some(column));
            assert!(column.field().columns().contains(&column));
        }
        for (at, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, at);
            assert_eq!(field.column().field(), field);
        }
        assert_eq!(Column::named("Source Title"), Some(Column::SourceTitle));
        assert_eq!(Column::named("SOURCE-URL "), Some(Column::SourceUrl));
        assert_eq!(Column::named("dates"), None);
    }

    #[test]
    fn moving_stops_at_the_edges() {
        assert_eq!(Field::Date.moved(-1), Field::Date);
        assert_eq!(Field::Date.moved(2), Field::Title);
        assert_eq!(Field::Id.moved(1), Field::Id);
    }
}
