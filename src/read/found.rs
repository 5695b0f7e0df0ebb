//! How a value that was found is shown in a message: quoted, and cut short.

/// An object; a text with the same characters would be in quotes.
pub(super) const OBJECT: &str = "{…}";
/// A list.
pub(super) const LIST: &str = "[…]";

/// What is longer than this many characters is cut.
const MOST_CHARS: usize = 40;

/// A JSON value as a message shows it; objects and lists only by what they are.
pub(super) fn value(raw: &str) -> String {
    match raw.as_bytes().first() {
        Some(b'{') => OBJECT.to_owned(),
        Some(b'[') => LIST.to_owned(),
        _ => shortened(raw),
    }
}

/// A text in double quotes, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in shortened(text).chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push('\u{fffd}'),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A text as it is, on one line.
pub(super) fn bare(text: &str) -> String {
    let on_one_line = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    shortened(text).chars().map(on_one_line).collect()
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_CHARS) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_quoted_and_cut_short() {
        assert_eq!(value("12"), "12");
        assert_eq!(value("\"Pyongyang\""), "\"Pyongyang\"");
        assert_eq!(value("{\"a\": 1}"), OBJECT);
        assert_eq!(value("[1]"), LIST);
        assert_eq!(quoted("say \"a\\b\"\n"), "\"say \\\"a\\\\b\\\"\u{fffd}\"");
        let long = quoted(&"북한".repeat(30));
        assert_eq!(long, format!("\"{}…\"", "북한".repeat(20)));
    }
}
