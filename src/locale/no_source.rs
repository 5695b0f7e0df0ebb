//! The words for a source that a table does not give.
//!
//! In a file of their own: they become texts of a dataset in all languages at
//! once, where a reader has but one.

use crate::model::LocalizedText;

/// One row a language: its tag, the title, the publisher.
const TABLE: &str = include_str!("../../assets/locales/no-source.csv");

/// The title and the publisher of a source that is not given, in every language.
pub(crate) fn no_source() -> [LocalizedText; 2] {
    [1, 2].map(|column| {
        let texts = TABLE.lines().filter_map(|row| {
            let mut cells = row.splitn(3, ',');
            let tag = cells.next()?;
            Some((tag, cells.nth(column - 1)?))
        });
        LocalizedText::tagged(texts).unwrap_or_else(|| LocalizedText::plain(""))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_that_is_not_given_has_words_in_every_language() {
        let [title, publisher] = no_source();
        assert_eq!(title.pick(&["en"]).text, "No source given");
        assert_eq!(publisher.pick(&["ru"]).text, "неназванный источник");
        for text in [title, publisher] {
            let tags: Vec<_> = text.translations().map(|(tag, _)| tag).collect();
            assert_eq!(tags, ["en", "ko", "ru", "be"]);
        }
    }
}
