//! The interface in the reader's language.
//!
//! Owns the texts of `assets/locales/`, their plurals, lists and dates. Every
//! text that a reader sees is either here or in the dataset.

mod attribution;
mod collation;
mod date;
mod imprint;
mod no_source;
mod plural;

use std::cell::RefCell;

use crate::model::{CountryId, Localized};
pub use collation::{Collation, collate_by};
pub(crate) use no_source::no_source;

/// A language of the interface: its tag, and its file of `assets/locales/`.
type Language = (&'static str, &'static str);

/// The workshop's texts, in all languages: a module of their own downloads them.
#[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
const WORKSHOP: &[Language] = &[
    ("en", include_str!("../assets/locales/workshop/en.json")),
    ("ko", include_str!("../assets/locales/workshop/ko.json")),
    ("ru", include_str!("../assets/locales/workshop/ru.json")),
    ("be", include_str!("../assets/locales/workshop/be.json")),
];

/// What only a reader who explores needs, in all languages: it comes after the first map.
const EXPLORE: &[Language] = &[
    ("en", include_str!("../assets/locales/explore/en.json")),
    ("ko", include_str!("../assets/locales/explore/ko.json")),
    ("ru", include_str!("../assets/locales/explore/ru.json")),
    ("be", include_str!("../assets/locales/explore/be.json")),
];

/// The words for what is wrong with a document: only the modules that read have them.
const PROBLEMS: &[Language] = &[
    ("en", include_str!("../assets/locales/problems/en.json")),
    ("ko", include_str!("../assets/locales/problems/ko.json")),
    ("ru", include_str!("../assets/locales/problems/ru.json")),
    ("be", include_str!("../assets/locales/problems/be.json")),
];

/// The fallback, which is always inside.
const ENGLISH: Language = ("en", include_str!("../assets/locales/en.json"));

/// The other languages that are inside. A page fetches the one that it needs.
#[cfg(not(all(target_arch = "wasm32", feature = "widget")))]
const OTHERS: &[Language] = &[
    ("ko", include_str!("../assets/locales/ko.json")),
    ("ru", include_str!("../assets/locales/ru.json")),
    ("be", include_str!("../assets/locales/be.json")),
];
#[cfg(all(target_arch = "wasm32", feature = "widget"))]
const OTHERS: &[Language] = &[];

thread_local! {
    /// The languages that came later.
    static ADDED: RefCell<Vec<Language>> = const { RefCell::new(Vec::new()) };
}

/// Adds a language of the interface, or changes nothing if there is one with this tag.
///
/// `source` is a file like those of `assets/locales/`. It is kept as long as the
/// program runs.
pub fn add(tag: &str, source: &str) {
    if language(tag).is_none() {
        let keep = |text: &str| -> &'static str { Box::leak(text.into()) };
        let added = (keep(tag), keep(source));
        ADDED.with_borrow_mut(|languages| languages.push(added));
    }
}

/// The language whose tag is `primary`.
fn language(primary: &str) -> Option<Language> {
    let inside = std::iter::once(&ENGLISH).chain(OTHERS);
    ADDED.with_borrow(|added| {
        inside
            .chain(added)
            .find(|(tag, _)| tag.eq_ignore_ascii_case(primary))
            .copied()
    })
}

/// The texts of one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Locale {
    tag: &'static str,
    /// Keys and texts, in the order of the file.
    texts: Vec<(&'static str, &'static str)>,
}

impl Locale {
    /// The locale for a reader of `languages` (BCP 47 tags, the best first).
    ///
    /// The first tag whose primary language the interface has; else English.
    pub fn for_reader(languages: &[&str]) -> Self {
        Self::best(languages, language).unwrap_or_else(|| Self::of(ENGLISH))
    }

    /// The words for what is wrong with a document, for a reader of `languages`.
    pub(crate) fn for_problems(languages: &[&str]) -> Self {
        let known = |primary: &str| {
            let is_it = |(tag, _): &&Language| tag.eq_ignore_ascii_case(primary);
            PROBLEMS.iter().find(is_it).copied()
        };
        Self::best(languages, known).unwrap_or_else(|| Self::of(PROBLEMS[0]))
    }

    /// The texts of the first of `languages` that is `known`.
    fn best(languages: &[&str], known: impl Fn(&str) -> Option<Language>) -> Option<Self> {
        let mut primary = languages
            .iter()
            .filter_map(|tag| tag.split(['-', '_']).next());
        primary.find_map(known).map(Self::of)
    }

    fn of((tag, source): Language) -> Self {
        Self {
            tag,
            texts: texts(source),
        }
    }

    /// The locale for a reader of `languages`, with the texts of the workshop.
    #[cfg(any(not(target_arch = "wasm32"), feature = "workshop"))]
    pub fn for_workshop(languages: &[&str]) -> Self {
        let mut locale = Self::for_reader(languages);
        let own = WORKSHOP.iter().find(|(tag, _)| *tag == locale.tag);
        if let Some((_, source)) = own {
            locale.texts.extend(texts(source));
        }
        locale
    }

    /// The locale for a reader of `languages`, with the texts for exploring a map.
    ///
    /// Of a language that was added and has none of these, they are in English.
    pub fn for_explorer(languages: &[&str]) -> Self {
        let mut locale = Self::for_reader(languages);
        let own = EXPLORE.iter().find(|(tag, _)| *tag == locale.tag);
        if let Some((_, source)) = own.or(EXPLORE.first()) {
            locale.texts.extend(texts(source));
        }
        locale
    }

    /// Its BCP 47 tag.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// The text of `key`; the key itself where there is none.
    pub fn text<'a>(&'a self, key: &'a str) -> &'a str {
        self.known(key).unwrap_or(key)
    }

    /// The text of `key`, if there is one.
    pub(crate) fn known(&self, key: &str) -> Option<&'static str> {
        let known = self.texts.iter().find(|(known, _)| *known == key);
        known.map(|(_, text)| *text)
    }

    /// The text of `key` with each `{name}` replaced by its value.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.text(key), values)
    }

    /// The text for `count` things, in the plural form that the language asks for.
    ///
    /// `key` without its category: `events` for `events.one` and `events.other`.
    pub fn count(&self, key: &str, count: usize) -> String {
        let category = plural::category(self.tag, count);
        self.fill(
            &format!("{key}.{category}"),
            &[("count", &count.to_string())],
        )
    }

    /// `words` as they begin a line, with a capital.
    ///
    /// Not in Korean, which has none: there a line begins with a name, and that is
    /// written as whoever bears it writes it. The style sheet does the same.
    pub fn raised(&self, words: &str) -> String {
        let mut letters = words.chars();
        match letters.next() {
            Some(first) if self.tag != "ko" => first.to_uppercase().chain(letters).collect(),
            _ => words.to_owned(),
        }
    }

    /// The items as a list in a sentence: "A, B and C".
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let mut list = String::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                let is_last = index + 1 == items.len();
                list.push_str(self.text(if is_last { "list.and" } else { "list.comma" }));
            }
            list.push_str(item.as_ref());
        }
        list
    }

    /// `words` as they stand within a line, without the capital that began one.
    pub fn lowered(&self, words: &str) -> String {
        let mut letters = words.chars();
        match letters.next() {
            Some(first) => first.to_lowercase().chain(letters).collect(),
            None => String::new(),
        }
    }

    /// A country's name as it stands within a sentence: "the United States".
    ///
    /// Only English asks for an article, and only for some names of its own.
    pub fn country_in_sentence(&self, id: CountryId, name: Localized<'_>) -> String {
        let takes_article = name.lang.is_none_or(|lang| lang.starts_with(self.tag))
            && self
                .text("country.articled")
                .split(' ')
                .any(|code| code == id.as_str());
        if takes_article {
            self.fill("country.article", &[("country", name.text)])
        } else {
            name.text.to_owned()
        }
    }

    /// That something is written in the language `tag`: "in Korean".
    ///
    /// A language without a name here is called by its tag.
    pub fn language(&self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or(tag);
        let key = ["language.", primary].concat();
        let name = self.text(&key);
        let name = if name == key { tag } else { name };
        self.fill("source.language", &[("language", name)])
    }

    /// The languages in which a dataset's text is looked for: this one.
    pub fn languages(&self) -> [&str; 1] {
        [self.tag]
    }
}

/// The texts in a file of `assets/locales/`.
///
/// The files are JSON of one text a line and no escapes, so that quotes tell key
/// and text apart: a parser, and the maps that it fills, would be far larger.
fn texts(source: &'static str) -> Vec<(&'static str, &'static str)> {
    // Escaped, because a test below takes the literals of this file by their quotes.
    const QUOTE: char = '\u{22}';
    let mut texts = Vec::new();
    for line in source.split('\n') {
        let mut parts = line.split(QUOTE);
        if let (Some(key), Some(text)) = (parts.nth(1), parts.nth(1)) {
            texts.push((key, text));
        }
    }
    texts
}

/// `pattern` with each `{name}` replaced by its value; unknown names stay.
pub(crate) fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            filled.push_str(value);
        } else {
            filled.extend(["{", name, "}"]);
        }
        rest = behind;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;

    fn languages() -> impl Iterator<Item = Language> {
        std::iter::once(ENGLISH).chain(OTHERS.iter().copied())
    }

    #[test]
    fn a_language_is_added_once() {
        add("eo", r#" "kind.visit": "Vizito","#);
        add("EO", r#" "kind.visit": "Alia vizito","#);
        add("ko", r#" "kind.visit": "Alia vizito","#);
        let esperanto = Locale::for_reader(&["eo"]);
        assert_eq!(
            (esperanto.tag(), esperanto.text("kind.visit")),
            ("eo", "Vizito")
        );
        assert_eq!(Locale::for_reader(&["ko"]).text("kind.visit"), "방문");
    }

    #[test]
    fn an_explorer_has_texts_in_any_language() {
        #[track_caller]
        fn case(tag: &str, visit: &str, visits: &str) {
            let locale = Locale::for_explorer(&[tag]);
            let found = (locale.text("kind.visit"), locale.text("filter.kind.visit"));
            assert_eq!(found, (visit, visits));
        }
        add("tlh", r#" "kind.visit": "Such","#);
        case("be", "Візіт", "візіты");
        case("tlh", "Such", "visits");
        case("fr", "Visit", "visits");
    }

    #[test]
    fn a_region_falls_back_to_its_language_and_the_unknown_to_english() {
        #[track_caller]
        fn case(languages: &[&str], expected: &str) {
            assert_eq!(Locale::for_reader(languages).tag(), expected);
        }
        case(&["ko-KR"], "ko");
        case(&["BE"], "be");
        case(&["fr", "ru-RU", "en"], "ru");
        case(&["fr"], "en");
        case(&[], "en");
    }

    #[test]
    fn the_files_are_read_as_a_parser_of_json_reads_them() {
        for (tag, source) in languages().chain([WORKSHOP, EXPLORE, PROBLEMS].concat()) {
            let expected: BTreeMap<&str, &str> = serde_json::from_str(source).unwrap();
            let texts = texts(source);
            assert_eq!(texts.len(), expected.len(), "{tag} has a key twice");
            assert_eq!(texts.into_iter().collect::<BTreeMap<_, _>>(), expected);
        }
    }

    /// The texts for everything that can be said in a language.
    fn all_texts(tag: &str) -> Vec<(&'static str, &'static str)> {
        let mut texts = Locale::for_workshop(&[tag]).texts;
        let is_explorer = |(known, _): &&Language| *known == tag;
        let explorer = EXPLORE.iter().find(is_explorer).unwrap();
        texts.extend(super::texts(explorer.1));
        texts.extend(Locale::for_problems(&[tag]).texts);
        texts
    }

    #[test]
    fn every_language_has_the_same_keys_but_for_plurals() {
        fn keys(tag: &str) -> Vec<String> {
            const CATEGORIES: [&str; 4] = [".one", ".few", ".many", ".other"];
            let mut keys: Vec<String> = all_texts(tag)
                .iter()
                .map(|(key, _)| {
                    let stem = CATEGORIES.iter().find_map(|end| key.strip_suffix(end));
                    stem.unwrap_or(key).to_owned()
                })
                .collect();
            keys.dedup();
            keys
        }
        let english = keys("en");
        assert!(english.len() > 100);
        for (tag, _) in languages() {
            assert_eq!(keys(tag), english, "{tag}");
        }
    }

    #[test]
    fn every_language_uses_the_same_placeholders() {
        fn placeholders(text: &str) -> Vec<&str> {
            let mut names: Vec<&str> = text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split('}').next())
                .filter(|name| !["month", "genitive"].contains(name))
                .collect();
            names.sort_unstable();
            names
        }
        let english = all_texts("en");
        for (tag, _) in languages() {
            for (key, text) in &all_texts(tag) {
                let same = english.iter().find(|(known, _)| known == key);
                if let Some((_, original)) = same {
                    assert_eq!(placeholders(text), placeholders(original), "{tag} {key}");
                }
            }
        }
    }

    #[test]
    fn lists_read_as_in_a_sentence() {
        let english = Locale::for_reader(&["en"]);
        assert_eq!(english.list(&["A"]), "A");
        assert_eq!(english.list(&["A", "B"]), "A and B");
        assert_eq!(english.list(&["A", "B", "C"]), "A, B and C");
        assert_eq!(english.list::<&str>(&[]), "");
    }

    #[test]
    fn a_line_begins_with_a_capital_where_the_language_has_them() {
        let raised = |tag, words| Locale::for_reader(&[tag]).raised(words);
        assert_eq!(
            raised("en", "reported by docslib.org"),
            "Reported by docslib.org"
        );
        assert_eq!(raised("be", "паведамляе: БелТА"), "Паведамляе: БелТА");
        assert_eq!(raised("ko", "docslib.org 보도"), "docslib.org 보도");
        assert_eq!(raised("en", ""), "");
    }

    #[test]
    fn placeholders_without_a_value_stay_to_be_seen() {
        assert_eq!(fill("{a} and {b} {", &[("a", "1")]), "1 and {b} {");
    }

    #[test]
    fn every_text_is_used_and_every_text_used_is_there() {
        let code = sources(Path::new("src"));
        // Quotes within literals would part what belongs together.
        let code = code.replace("\\\"", "").replace("'\"'", "");
        // What writes documents has texts as well.
        let code = code.replace("out.text(", "out(");
        let literals: Vec<&str> = code.split('"').skip(1).step_by(2).collect();
        let mut english = Locale::for_workshop(&["en"]);
        english.texts.extend(texts(EXPLORE[0].1));
        let problems = Locale::for_problems(&[]);
        // A literal that is completed at run time stands for all that begin like it.
        let stands_for = |literal: &str, key: &str| {
            let stem = literal.split('{').next().unwrap_or_default();
            let open = literal != stem || literal.ends_with('.');
            literal == key
                || key
                    .strip_prefix(literal)
                    .is_some_and(|end| [".one", ".few", ".many", ".other"].contains(&end))
                || (open && stem.contains('.') && key.starts_with(stem))
        };
        for key in english.texts.iter().map(|(key, _)| *key) {
            let used = literals.iter().any(|literal| stands_for(literal, key));
            assert!(used, "nothing uses {key}");
        }
        for call in [".text(\"", ".fill(\"", ".count(\""] {
            for literal in code
                .split(call)
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
            {
                let known = english
                    .texts
                    .iter()
                    .chain(&problems.texts)
                    .map(|(key, _)| *key)
                    .any(|key| stands_for(literal, key));
                assert!(known, "there is no text {literal}");
            }
        }
    }

    /// The code of the rooms that ask for texts, without their tests.
    fn sources(folder: &Path) -> String {
        let mut code = String::new();
        for entry in std::fs::read_dir(folder)
            .expect("a folder of the package")
            .flatten()
        {
            let path = entry.path();
            if path.is_dir() {
                code.push_str(&sources(&path));
            } else if [
                "src/view",
                "src/locale",
                "src/read",
                "src/export/about",
                "src/export/cite",
                "src/workshop",
                "src/editor",
                "src/cli/document",
            ]
            .iter()
            .any(|room| path.to_string_lossy().starts_with(room))
            {
                let text = std::fs::read_to_string(&path).expect("a source file");
                code.push_str(text.split("#[cfg(test)]").next().unwrap_or_default());
            }
        }
        code
    }
}
