//! The columns of a table of events.
//!
//! Owns their names, which a header may write in any case, with blanks or
//! hyphens for the underscore. What each means is with its decoder.

/// The column behind all others in an exported table. It tells what the table is,
/// not what happened, so that it is read past.
pub(crate) const ABOUT: &str = "about";

/// A column of a table of events, in the order in which they are written.
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

    /// Those without which there is no table of events.
    pub const NEEDED: [Self; 4] = [Self::Date, Self::Kind, Self::Title, Self::Parties];

    /// Those that say what the event is.
    pub const OF_EVENT: [Self; 6] = [
        Self::Date,
        Self::Kind,
        Self::Title,
        Self::Parties,
        Self::Summary,
        Self::Place,
    ];

    /// Those that say what the source is.
    pub const OF_SOURCE: [Self; 4] = [
        Self::SourceTitle,
        Self::SourcePublisher,
        Self::SourceUrl,
        Self::SourcePublished,
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

    /// A cell to copy, of a column that a table or a source needs.
    pub(crate) const fn example(self) -> &'static str {
        match self {
            Self::Date => "2024-07-23",
            Self::Kind => "visit",
            Self::Title => "Example visit",
            Self::Parties => "BLR (visitor); PRK (host)",
            Self::SourceTitle => "Example source",
            Self::SourcePublisher => "Example publisher",
            _ => "",
        }
    }

    /// The column that a header calls `name`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let is_called = |column: &Self| column.name().chars().eq(folded(name));
        Self::ALL.into_iter().find(is_called)
    }
}

/// Whether a header calls the column [`ABOUT`] `name`.
pub(crate) fn is_about(name: &str) -> bool {
    ABOUT.chars().eq(folded(name))
}

/// `name` in lower case, with one underscore for whatever stands between words.
fn folded(name: &str) -> impl Iterator<Item = char> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '_');
    let mut was_between = false;
    name.trim().chars().filter_map(move |c| {
        let is_again = was_between;
        was_between = is_between(c);
        match was_between {
            true if is_again => None,
            true => Some('_'),
            false => Some(c.to_ascii_lowercase()),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_may_be_written_in_many_ways() {
        #[track_caller]
        fn case(name: &str, expected: Option<Column>) {
            assert_eq!(Column::named(name), expected, "{name}");
        }
        case("source_title", Some(Column::SourceTitle));
        case("Source Title", Some(Column::SourceTitle));
        case("SOURCE-TITLE", Some(Column::SourceTitle));
        case(" source \u{a0} title\n", Some(Column::SourceTitle));
        case("Date", Some(Column::Date));
        case("sourcetitle", None);
        case("dates", None);
        case("dat", None);
        case("", None);
        case("дата", None);
    }

    #[test]
    fn what_tells_of_the_table_is_no_column_of_events() {
        assert!(is_about("about") && is_about(" ABOUT\n"));
        assert!(!is_about("about it") && !is_about(""));
        assert_eq!(Column::named(ABOUT), None);
    }

    #[test]
    fn every_column_stands_at_its_own_position() {
        for (at, column) in Column::ALL.into_iter().enumerate() {
            assert_eq!(column as usize, at);
            assert_eq!(Column::named(column.name()), Some(column));
        }
    }
}
