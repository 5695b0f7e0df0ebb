//! Korean syllables, spelt letter by letter as they are typed.
//!
//! Composition is arithmetic: The Unicode Standard, section 3.12, "Conjoining Jamo Behavior".

const LEADS: &[char; 19] = &[
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];
/// By the keys of the common keyboard: ㅘ is typed ㅗ ㅏ.
const VOWELS: &[&str; 21] = &[
    "ㅏ", "ㅐ", "ㅑ", "ㅒ", "ㅓ", "ㅔ", "ㅕ", "ㅖ", "ㅗ", "ㅗㅏ", "ㅗㅐ", "ㅗㅣ", "ㅛ", "ㅜ",
    "ㅜㅓ", "ㅜㅔ", "ㅜㅣ", "ㅠ", "ㅡ", "ㅡㅣ", "ㅣ",
];
/// The first stands for no final consonant.
const TAILS: &[&str; 28] = &[
    "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ",
    "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ",
    "ㅎ",
];

/// Adds the letters of `c` to `word`, or answers that it is neither a syllable nor a part of one.
pub(super) fn spell(c: char, word: &mut String) -> bool {
    let (lead, vowel, tail) = match c {
        '가'..='힣' => {
            let index = c as usize - '가' as usize;
            let (lead, rest) = (index / (21 * 28), index % (21 * 28));
            (Some(lead), Some(rest / 28), Some(rest % 28))
        }
        '\u{1100}'..='\u{1112}' => (Some(c as usize - 0x1100), None, None),
        '\u{1161}'..='\u{1175}' => (None, Some(c as usize - 0x1161), None),
        '\u{11a8}'..='\u{11c2}' => (None, None, Some(c as usize - 0x11a7)),
        _ => return false,
    };
    word.extend(lead.and_then(|at| LEADS.get(at)));
    word.push_str(vowel.and_then(|at| VOWELS.get(at)).unwrap_or(&""));
    word.push_str(tail.and_then(|at| TAILS.get(at)).unwrap_or(&""));
    true
}

#[cfg(test)]
mod tests {
    use super::spell;

    #[test]
    fn a_syllable_is_spelt_as_it_is_typed() {
        #[track_caller]
        fn case(c: char, expected: &str) {
            let mut word = String::new();
            assert_eq!(spell(c, &mut word), !expected.is_empty(), "{c}");
            assert_eq!(word, expected);
        }
        case('가', "ㄱㅏ");
        case('한', "ㅎㅏㄴ");
        case('과', "ㄱㅗㅏ");
        case('닭', "ㄷㅏㄹㄱ");
        case('힣', "ㅎㅣㅎ");
        case('\u{1100}', "ㄱ");
        case('\u{1175}', "ㅣ");
        case('\u{11c2}', "ㅎ");
        case('ㄱ', "");
        case('a', "");
    }
}
