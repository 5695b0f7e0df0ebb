//! Text in one or several languages, and the choice of the one to show.
//!
//! Owns the rule of choice and the direction of scripts. Whether a tag is well
//! formed is checked by `read`.

/// A text that readers see: one string, or one for each of several languages.
///
/// # Guarantees
///
/// Holds at least one string. Tags keep the order of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalizedText(Form);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Form {
    Plain(Box<str>),
    Tagged {
        first: Translation,
        rest: Vec<Translation>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Translation {
    tag: Box<str>,
    text: Box<str>,
}

/// The string chosen for a reader, with what its element must declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Localized<'a> {
    /// The string.
    pub text: &'a str,
    /// Its BCP 47 tag; `None` where the document does not say the language.
    pub lang: Option<&'a str>,
    /// The direction in which it is written.
    pub dir: Direction,
}

/// The direction of a text, as HTML's `dir` has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
    /// Left to the browser, by the text's first strong character.
    Auto,
}

impl Direction {
    /// The value for a `dir` attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
            Self::Auto => "auto",
        }
    }

    /// The direction in which the language `tag` is written.
    ///
    /// A script in the tag decides, else the language's usual script (the
    /// right-to-left locales of CLDR 46).
    pub fn of(tag: &str) -> Self {
        const LANGUAGES: &[&str] = &[
            "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "ps",
            "sd", "syr", "ug", "ur", "yi",
        ];
        const SCRIPTS: &[&str] = &[
            "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa",
        ];
        let is_one_of =
            |list: &[&str], subtag: &str| list.iter().any(|each| each.eq_ignore_ascii_case(subtag));
        let mut subtags = tag.split('-');
        let language = subtags.next().unwrap_or_default();
        let script =
            subtags.find(|each| each.len() == 4 && !each.starts_with(|c: char| c.is_ascii_digit()));
        let is_rtl = match script {
            Some(script) => is_one_of(SCRIPTS, script),
            None => is_one_of(LANGUAGES, language),
        };
        if is_rtl { Self::Rtl } else { Self::Ltr }
    }
}

impl LocalizedText {
    /// A text whose language is not said.
    pub(crate) fn plain(text: impl Into<Box<str>>) -> Self {
        Self(Form::Plain(text.into()))
    }

    /// A text in several languages, or `None` if there is none at all.
    pub(crate) fn tagged<T: Into<Box<str>>>(
        translations: impl IntoIterator<Item = (T, T)>,
    ) -> Option<Self> {
        let mut translations = translations.into_iter().map(|(tag, text)| Translation {
            tag: tag.into(),
            text: text.into(),
        });
        let first = translations.next()?;
        let rest = translations.collect();
        Some(Self(Form::Tagged { first, rest }))
    }

    /// The string that fits a reader best who prefers `languages`, best first.
    ///
    /// For each language the tag found by lookup (RFC 4647, section 3.4: `ko-KR`
    /// takes `ko`), else the first tag of the same language (`ko` takes `ko-KR`);
    /// failing all, English, and failing that the first tag of the document.
    ///
    /// # Examples
    ///
    /// A text in `en` and `ko` shows a reader of `["fr", "ko-KR"]` the Korean.
    pub fn pick(&self, languages: &[&str]) -> Localized<'_> {
        match &self.0 {
            Form::Plain(text) => Localized {
                text,
                lang: None,
                dir: Direction::Auto,
            },
            Form::Tagged { first, rest } => {
                let all = || std::iter::once(first).chain(rest);
                let best = languages
                    .iter()
                    .chain(&["en"])
                    .find_map(|language| lookup(all(), language))
                    .unwrap_or(first);
                Localized {
                    text: &best.text,
                    lang: Some(&best.tag),
                    dir: Direction::of(&best.tag),
                }
            }
        }
    }

    /// The string, if the document does not say the language.
    pub fn as_plain(&self) -> Option<&str> {
        match &self.0 {
            Form::Plain(text) => Some(text),
            Form::Tagged { .. } => None,
        }
    }

    /// Tags and strings in the order of the document; nothing for a plain string.
    pub fn translations(&self) -> impl Iterator<Item = (&str, &str)> {
        let (first, rest) = match &self.0 {
            Form::Plain(_) => (None, [].as_slice()),
            Form::Tagged { first, rest } => (Some(first), rest.as_slice()),
        };
        first
            .into_iter()
            .chain(rest)
            .map(|each| (&*each.tag, &*each.text))
    }
}

fn lookup<'a>(
    mut all: impl Iterator<Item = &'a Translation> + Clone,
    language: &str,
) -> Option<&'a Translation> {
    let mut range = language;
    loop {
        if let Some(found) = all
            .clone()
            .find(|each| each.tag.eq_ignore_ascii_case(range))
        {
            return Some(found);
        }
        let Some((shorter, _)) = range.rsplit_once('-') else {
            break;
        };
        // RFC 4647: a single letter that is left at the end goes too (`zh-x-…`).
        range = match shorter.rsplit_once('-') {
            Some((head, last)) if last.len() == 1 => head,
            _ => shorter,
        };
    }
    all.find(|each| {
        let primary = each.tag.split('-').next().unwrap_or_default();
        primary.eq_ignore_ascii_case(range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(tags: &[&str]) -> LocalizedText {
        let translations = tags.iter().map(|tag| ((*tag).into(), format!("in {tag}")));
        LocalizedText::tagged(translations).unwrap()
    }

    #[test]
    fn the_best_fitting_tag_is_picked() {
        #[track_caller]
        fn case(tags: &[&str], languages: &[&str], expected: &str) {
            let text = text(tags);
            let picked = text.pick(languages);
            assert_eq!(picked.lang, Some(expected), "{languages:?} of {tags:?}");
            assert_eq!(picked.text, format!("in {expected}"));
        }
        case(&["en", "ko"], &["ko"], "ko");
        case(&["en", "ko"], &["ko-KR"], "ko");
        case(&["en", "ko"], &["KO-kr"], "ko");
        case(&["en", "KO"], &["ko"], "KO");
        case(&["en", "pt", "pt-BR"], &["pt-BR"], "pt-BR");
        case(&["en", "pt-BR", "pt"], &["pt-PT"], "pt");
        case(&["en", "ko-KR"], &["ko"], "ko-KR");
        case(&["en", "be-tarask"], &["be-BY"], "be-tarask");
        case(&["en", "zh-Hant"], &["zh-Hant-x-private"], "zh-Hant");
        case(&["ru", "en", "be"], &["fr", "be"], "be");
        case(&["ru", "en"], &["fr"], "en");
        case(&["ru", "en-GB"], &[], "en-GB");
        case(&["ru", "be"], &["fr"], "ru");
        case(&["ru", "be"], &[], "ru");
        // `k` is not a language that `ko` begins with.
        case(&["ru", "ko"], &["k"], "ru");
        case(&["ru", "ko"], &[""], "ru");
    }

    #[test]
    fn a_plain_string_is_shown_to_everybody_without_a_language() {
        let text = LocalizedText::plain("Pyongyang");
        let expected = Localized {
            text: "Pyongyang",
            lang: None,
            dir: Direction::Auto,
        };
        assert_eq!(text.pick(&["ko"]), expected);
    }

    #[test]
    fn direction_follows_the_script_then_the_language() {
        #[track_caller]
        fn case(tag: &str, expected: &str) {
            assert_eq!(Direction::of(tag).as_str(), expected, "{tag}");
        }
        case("ar", "rtl");
        case("he-IL", "rtl");
        case("FA", "rtl");
        case("ur-PK", "rtl");
        case("en", "ltr");
        case("ko-KR", "ltr");
        case("ar-Latn", "ltr");
        case("az-Arab-IR", "rtl");
        case("ku-arab", "rtl");
        case("sl-1994", "ltr");
    }

    #[test]
    fn a_text_needs_at_least_one_language() {
        assert_eq!(LocalizedText::tagged::<String>([]), None);
    }
}
