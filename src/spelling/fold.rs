//! Names and texts without what people write differently.
//!
//! Case, accents, apostrophes, hyphens and spaces do not count, nor does a leading
//! "the"; "&" is "and". Korean syllables become the letters that are typed, so that a
//! half-typed syllable is the beginning of a name.

mod hangul;

/// A name, folded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Folded {
    /// The letters of all words, without anything between them.
    pub(crate) letters: String,
    /// Where in `letters` each word but the first begins.
    pub(crate) words: Vec<usize>,
}

/// Folds a name, or what somebody types to find one.
pub(crate) fn fold(text: &str) -> Folded {
    let mut words = words(text);
    // "The" alone may become "Thessaly".
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    let mut folded = Folded::default();
    for word in words {
        if !folded.letters.is_empty() {
            folded.words.push(folded.letters.len());
        }
        folded.letters.push_str(&word);
    }
    folded
}

fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut |word| words.push(word.to_owned()));
    words
}

/// Tells the words of a text one by one, each folded.
pub(crate) fn each_word(text: &str, tell: &mut dyn FnMut(&str)) {
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if is_left_out(c) {
            continue;
        }
        if c.is_alphanumeric() {
            add(c, &mut word);
            continue;
        }
        if !word.is_empty() {
            tell(&word);
            word.clear();
        }
        if c == '&' {
            tell("and");
        }
    }
}

/// Whether a mark stands within a word without being part of it: apostrophes, and accents
/// that follow their letter; the points of Hebrew and Arabic, which are mostly left out.
fn is_left_out(c: char) -> bool {
    matches!(
        c,
        '\'' | '’' | '‘' | '`' | '´' | '′' | 'ʼ' | 'ʻ' | 'ʹ' | '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
            | '\u{640}' | '\u{64b}'..='\u{652}' | '\u{670}'
    )
}

/// Adds a letter in lower case and without its accent.
fn add(c: char, word: &mut String) {
    if c.is_ascii() {
        word.push(c.to_ascii_lowercase());
        return;
    }
    if hangul::spell(c, word) {
        return;
    }
    for c in c.to_lowercase() {
        let plain = match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
            'æ' => "ae",
            'ç' | 'ć' | 'č' => "c",
            'ð' | 'ď' | 'đ' => "d",
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => "e",
            'ğ' | 'ģ' => "g",
            'ì'..='ï' | 'ĩ' | 'ī' | 'į' | 'ı' | 'ỉ'..='ị' => "i",
            'ķ' => "k",
            'ļ' | 'ľ' | 'ł' => "l",
            'ñ' | 'ń' | 'ņ' | 'ň' => "n",
            'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' | 'ọ'..='ợ' => "o",
            'œ' => "oe",
            'ř' => "r",
            'ß' => "ss",
            'ś' | 'ş' | 'š' | 'ș' => "s",
            'ţ' | 'ť' | 'ț' => "t",
            'þ' => "th",
            'ù'..='ü' | 'ũ' | 'ū' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => "u",
            'ý' | 'ÿ' | 'ỳ'..='ỹ' => "y",
            'ź' | 'ż' | 'ž' => "z",
            // As without their marks, which may follow them instead.
            'ё' => "е",
            'й' => "и",
            'ў' => "у",
            'ї' => "і",
            'ά' => "α",
            'έ' => "ε",
            'ή' => "η",
            'ί' | 'ϊ' | 'ΐ' => "ι",
            'ό' => "ο",
            'ύ' | 'ϋ' | 'ΰ' => "υ",
            'ώ' => "ω",
            // It stands only at the end of a word, and half a word may be typed.
            'ς' => "σ",
            'آ' | 'أ' | 'إ' => "ا",
            _ if is_left_out(c) => "",
            _ => {
                word.push(c);
                continue;
            }
        };
        word.push_str(plain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_people_write_differently_is_folded_alike() {
        #[track_caller]
        fn case(one: &str, other: &str) {
            assert_eq!(fold(one).letters, fold(other).letters, "{one} {other}");
        }
        case("Côte d’Ivoire", "cote d'ivoire");
        case("CÔTE D‘IVOIRE", "Cote d`Ivoire");
        case("Türkiye", "TURKIYE");
        case("Türkiye", "Tu\u{308}rkiye");
        case("İSTANBUL", "istanbul");
        case("São Tomé & Príncipe", "Sao Tome and Principe");
        case("Guinea-Bissau", "guinea bissau");
        case("Guinea-Bissau", "Guinea‑Bissau");
        case("Papua — New Guinea", "Papua-New Guinea");
        case("The Netherlands", "Netherlands");
        case("Nukuʻalofa", "Nuku'alofa");
        case("U.S.", "US");
        case("  Viet  Nam ", "Vietnam");
        case("БЕЛАРУСЬ", "беларусь");
        case("Тёркс и Кайкос", "теркс и кайкос");
        case("Кайкос", "Каи\u{306}кос");
        case("Паўднёвая Карэя", "паўднёвая карэя");
        case("Ελλάδα", "ΕΛΛΑΔΑ");
        case("Νίκος", "νικοσ");
        case("Điện Biên Phủ", "dien bien phu");
        case("Nguyễn Phú Trọng", "NGUYEN PHU TRONG");
        case("الأُرْدُن", "الاردن");
        case("שָׁלוֹם", "שלום");
        case("중앙 아프리카 공화국", "중앙아프리카공화국");
        case("한국", "\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8}");
    }

    #[test]
    fn what_is_typed_so_far_begins_what_is_meant() {
        #[track_caller]
        fn case(typed: &str, meant: &str) {
            let (typed, meant) = (fold(typed).letters, fold(meant).letters);
            assert!(meant.starts_with(&typed), "{typed} {meant}");
        }
        case("th", "Thailand");
        case("the", "Thessaly");
        case("ㅎ", "한국");
        case("하", "한국");
        case("한구", "한국");
        case("벨라", "벨라루스");
        case("벨랄", "벨라루스");
        case("과", "과테말라");
        case("고", "과테말라");
    }

    #[test]
    fn words_begin_where_they_are_written_apart() {
        #[track_caller]
        fn case(text: &str, expected: &[&str]) {
            let folded = fold(text);
            let starts: Vec<_> = folded
                .words
                .iter()
                .map(|at| &folded.letters[*at..])
                .collect();
            assert_eq!(starts, expected, "{text}");
        }
        case("Chad", &[]);
        case("South Korea", &["korea"]);
        case("the United Arab Emirates", &["arabemirates", "emirates"]);
        case("Antigua & Barbuda", &["andbarbuda", "barbuda"]);
        case("", &[]);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_and_words_begin_at_letters(text in any::<String>()) {
            let folded = fold(&text);
            for at in &folded.words {
                prop_assert!(folded.letters.is_char_boundary(*at) && *at > 0);
            }
            prop_assert_eq!(fold(&folded.letters).letters, folded.letters);
        }
    }
}
