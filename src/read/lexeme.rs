//! The parts of a text that is known to be JSON.
//!
//! `grammar` has checked the whole text before, so that this only has to find
//! where values end and what their escapes mean. Borrowed raw values of
//! `serde_json` would do the same, with a place for each value too, but cost a
//! download five times as much.

use std::borrow::Cow;

/// The items of a list, or the names and values of an object in turn.
///
/// `bracket` is a list or an object with both of its brackets.
pub(super) fn parts(bracket: &str) -> impl Iterator<Item = &str> {
    let inner = bracket.get(1..bracket.len().saturating_sub(1));
    let mut rest = inner.unwrap_or_default();
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(is_between);
        let (part, after) = rest.split_at_checked(end_of_value(rest.as_bytes()))?;
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}

/// Whether `c` only stands between values, outside of texts.
const fn is_between(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\r' | '\t' | ',' | ':')
}

/// Where the value ends with which `bytes` begin.
fn end_of_value(bytes: &[u8]) -> usize {
    let (mut depth, mut is_text, mut is_escaped) = (0_usize, false, false);
    for (at, byte) in bytes.iter().copied().enumerate() {
        if is_text {
            is_text = is_escaped || byte != b'"';
            is_escaped = !is_escaped && byte == b'\\';
            if depth == 0 && !is_text {
                return at + 1;
            }
            continue;
        }
        match byte {
            b'"' => is_text = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            _ if depth == 0 && is_between(byte as char) => return at,
            _ => (),
        }
    }
    bytes.len()
}

/// The text of a JSON string with its quotes, or `None` if an escape is half a
/// character.
pub(super) fn unescaped(string: &str) -> Option<Cow<'_, str>> {
    let inner = string.get(1..string.len().checked_sub(1)?)?;
    let mut pieces = inner.split('\\');
    let first = pieces.next()?;
    if first.len() == inner.len() {
        return Some(Cow::Borrowed(inner));
    }
    let mut text = first.to_owned();
    // The first half of a character that takes two escapes.
    let mut half: Option<u32> = None;
    while let Some(piece) = pieces.next() {
        let mut chars = piece.chars();
        let escape = chars.next();
        let mut unit = match escape {
            // Two backslashes: what follows the second is no escape.
            None => {
                text.push('\\');
                text.push_str(pieces.next().unwrap_or_default());
                if half.is_some() {
                    return None;
                }
                continue;
            }
            Some('u') => {
                let unit = u32::from_str_radix(piece.get(1..5)?, 16).ok()?;
                chars = piece.get(5..)?.chars();
                unit
            }
            Some('b') => 8,
            Some('f') => 12,
            Some('n') => 10,
            Some('r') => 13,
            Some('t') => 9,
            Some(itself) => itself.into(),
        };
        match half.take() {
            Some(high) if (0xdc00..0xe000).contains(&unit) => {
                unit = 0x1_0000 + ((high - 0xd800) << 10) + (unit - 0xdc00);
            }
            Some(_) => return None,
            None => (),
        }
        if (0xd800..0xdc00).contains(&unit) && chars.as_str().is_empty() {
            half = Some(unit);
        } else {
            text.push(char::from_u32(unit)?);
            text.push_str(chars.as_str());
        }
    }
    half.is_none().then_some(Cow::Owned(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// The value of a text that is JSON, put together from its parts.
    fn value(json: &str) -> Value {
        match json.as_bytes()[0] {
            b'[' => parts(json).map(value).collect(),
            b'{' => {
                let parts: Vec<_> = parts(json).collect();
                let fields = parts.chunks(2);
                fields
                    .map(|field| (unescaped(field[0]).unwrap().into_owned(), value(field[1])))
                    .collect()
            }
            b'"' => unescaped(json).unwrap().into(),
            _ => serde_json::from_str(json).unwrap(),
        }
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let text = || "[ -~é북😀\n\t\u{1}\"\\\\\\[\\]{},:]{0,6}";
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            text().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 24, 5, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((text(), inner), 0..5)
                    .prop_map(|fields| fields.into_iter().collect()),
            ]
        })
    }

    #[test]
    fn escapes_are_undone() {
        #[track_caller]
        fn case(json: &str) {
            let expected = serde_json::from_str::<String>(json).ok();
            assert_eq!(unescaped(json).as_deref(), expected.as_deref(), "{json}");
        }
        for json in [
            r#""""#,
            r#""a""#,
            r#""\n\r\t\b\f\/\"\\""#,
            r#""\\\\""#,
            r#""\\n""#,
            r#""\u00e9x""#,
            r#""\ud83d\ude00!""#,
            r#""a\ud83d\uDE00\\""#,
            r#""\ud83d""#,
            r#""\ude00""#,
            r#""\ud83dx""#,
            r#""\ud83d\n""#,
            r#""\ud83d\\ude00""#,
            r#""\ud83d\ud83d\ude00""#,
            r#""\ude00\ud83d""#,
            r#""\\\ud83d\ude00\"""#,
            r#""\uD83Dx\uDE00""#,
        ] {
            case(json);
        }
    }

    proptest! {
        #[test]
        fn the_parts_make_the_value_that_serde_json_reads(expected in any_value()) {
            prop_assert_eq!(&value(&expected.to_string()), &expected);
            prop_assert_eq!(&value(&serde_json::to_string_pretty(&expected).unwrap()), &expected);
        }

        #[test]
        fn no_text_at_all_makes_them_panic(text in "[\"\\\\\\[\\]{}:, a1é😀ud8c]{0,12}") {
            let _ = parts(&text).map(unescaped).count();
        }
    }
}
