//! Texts that readers see, and the tags of their languages.

use super::found;
use super::problem::ProblemKind;
use super::problems::Problems;
use super::value::{Object, Value};
use crate::model::{HttpUrl, LintRule, LocalizedText};

impl Value<'_, '_> {
    /// A text that has something to see, as it is written.
    pub(super) fn words(&self, problems: &mut Problems<'_>) -> Option<String> {
        let text = self.text(problems)?;
        if text.trim().is_empty() {
            let found = self.found();
            self.problem(problems, ProblemKind::EmptyText { found });
            return None;
        }
        Some(text.into_owned())
    }

    /// One text, or one for each of several languages.
    pub(super) fn localized(&self, problems: &mut Problems<'_>) -> Option<LocalizedText> {
        if self.is_text() {
            return self.words(problems).map(LocalizedText::plain);
        }
        let Some(fields) = self.fields(problems) else {
            self.wrong_type(problems, "localized");
            return None;
        };
        if fields.is_empty() {
            self.problem(problems, ProblemKind::NoTranslation);
        }
        let mut translations = Vec::with_capacity(fields.len());
        for field in &fields {
            let value = Value {
                raw: field.raw,
                path: self.path.field(&field.name),
            };
            if !is_language_tag(&field.name) {
                problems.add(field.raw_name, &value.path, not_a_tag(&field.name));
            }
            if let Some(text) = value.words(problems) {
                translations.push((field.name.to_string(), text));
            }
        }
        let is_whole = translations.len() == fields.len();
        LocalizedText::tagged(translations).filter(|_| is_whole)
    }

    /// The tag of a language.
    fn language(&self, problems: &mut Problems<'_>) -> Option<Box<str>> {
        let tag = self.text(problems)?;
        if is_language_tag(&tag) {
            return Some(tag.into());
        }
        self.problem(problems, not_a_tag(&tag));
        None
    }

    /// An address that may become a link. Others are only worth a warning, if
    /// that `is_needed`.
    fn link(&self, problems: &mut Problems<'_>, is_needed: bool) -> Option<HttpUrl> {
        let text = self.text(problems)?;
        let link = HttpUrl::parse(&text);
        if link.is_none() && is_needed {
            let rule = LintRule::NotALink;
            let found = found::quoted(&text);
            self.problem(problems, ProblemKind::Lint { rule, found });
        }
        link
    }
}

impl Object<'_, '_> {
    pub(super) fn localized(
        &self,
        problems: &mut Problems<'_>,
        name: &str,
    ) -> Option<LocalizedText> {
        self.get(name)?.localized(problems)
    }

    pub(super) fn words(&self, problems: &mut Problems<'_>, name: &str) -> Option<Box<str>> {
        self.get(name)?.words(problems).map(Into::into)
    }

    pub(super) fn language(&self, problems: &mut Problems<'_>, name: &str) -> Option<Box<str>> {
        self.get(name)?.language(problems)
    }

    pub(super) fn link(
        &self,
        problems: &mut Problems<'_>,
        name: &str,
        is_needed: bool,
    ) -> Option<HttpUrl> {
        self.get(name)?.link(problems, is_needed)
    }
}

fn not_a_tag(tag: &str) -> ProblemKind {
    let hyphenated = tag.replace('_', "-");
    ProblemKind::LanguageTag {
        found: found::quoted(tag),
        instead: is_language_tag(&hyphenated).then_some(hyphenated),
    }
}

/// Whether `tag` has the form of BCP 47: a language of two to eight letters,
/// then subtags of up to eight letters and digits. The registry is not asked.
fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|subtag| {
            (1..=8).contains(&subtag.len())
                && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_have_the_form_of_bcp_47() {
        for tag in [
            "en",
            "ko-KR",
            "zh-Hant-TW",
            "be-tarask",
            "gsw",
            "de-1996",
            "en-x-a",
        ] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for tag in [
            "",
            "e",
            "en_US",
            "en-",
            "-en",
            "english language",
            "en--US",
            "12",
            "en-abcdefghi",
            "корейский",
        ] {
            assert!(!is_language_tag(tag), "{tag}");
        }
    }
}
