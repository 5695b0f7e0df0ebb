//! Just enough of Rust's grammar to see which modules a file names.
//!
//! Knows comments, literals, `#[cfg(test)]` and `use` trees. Does not know macros'
//! insides or inline modules, and need not: paths inside them are seen as well.

/// A word or a sign, and its line from 1.
type Token<'a> = (u32, &'a str);

/// What stands before an item that only tests see.
const TEST_ONLY: &[&str] = &["#", "[", "cfg", "(", "test", ")", "]"];

/// The words and signs of a file, without comments, literals and test code.
pub(super) struct Code<'a>(Vec<Token<'a>>);

impl<'a> Code<'a> {
    /// The code of `text`, without what is compiled for tests only.
    pub(super) fn without_tests(text: &'a str) -> Self {
        let all = tokens(text);
        let mut kept = Vec::with_capacity(all.len());
        let mut at = 0;
        while let Some(&token) = all.get(at) {
            if starts_with(&all, at, TEST_ONLY) {
                at = end_of_item(&all, at);
            } else {
                kept.push(token);
                at += 1;
            }
        }
        Self(kept)
    }

    /// The names of the modules that `text` declares for tests only and keeps in files.
    pub(super) fn test_modules(text: &'a str) -> Vec<&'a str> {
        let all = tokens(text);
        let mut names = Vec::new();
        for at in 0..all.len() {
            if starts_with(&all, at, TEST_ONLY) {
                let item = all.get(at..end_of_item(&all, at)).unwrap_or_default();
                if let [.., (_, "mod"), (_, name), (_, ";")] = item {
                    names.push(*name);
                }
            }
        }
        names
    }

    /// Every word and sign.
    pub(super) fn words(&self) -> impl Iterator<Item = Token<'a>> {
        self.0.iter().copied()
    }

    /// The first names of all paths that begin at the crate's root.
    ///
    /// `depth` is how many modules deep the file is: `src/model/id.rs` is 2.
    pub(super) fn rooms_used(&self, depth: usize) -> Vec<Token<'a>> {
        let mut used = Vec::new();
        let mut at = 0;
        while let Some(&(_, word)) = self.0.get(at) {
            at += 1;
            let mut supers = usize::from(word == "super");
            while supers > 0 && starts_with(&self.0, at, &[":", ":", "super"]) {
                supers += 1;
                at += 3;
            }
            let at_root = word == "crate" || (supers > 0 && supers >= depth);
            if at_root && starts_with(&self.0, at, &[":", ":"]) {
                self.heads(at + 2, &mut used);
            }
        }
        used
    }

    /// The name at `at`, or the first name of each branch of the use tree there.
    fn heads(&self, at: usize, used: &mut Vec<Token<'a>>) {
        let Some(&first) = self.0.get(at) else { return };
        if first.1 != "{" {
            used.push(first);
            return;
        }
        let mut depth = 0_u32;
        let mut before = "";
        for &(line, token) in self.0.iter().skip(at) {
            match token {
                "{" => depth += 1,
                "}" => depth = depth.saturating_sub(1),
                name if depth == 1 && matches!(before, "{" | ",") => used.push((line, name)),
                _ => {}
            }
            if depth == 0 {
                return;
            }
            before = token;
        }
    }
}

fn starts_with(tokens: &[Token<'_>], at: usize, signs: &[&str]) -> bool {
    signs
        .iter()
        .enumerate()
        .all(|(i, sign)| tokens.get(at + i).is_some_and(|(_, token)| token == sign))
}

/// Where the item that begins at `at` is over: after its `;` or its closing brace.
fn end_of_item(tokens: &[Token<'_>], mut at: usize) -> usize {
    let mut depth = 0_u32;
    while let Some(&(_, token)) = tokens.get(at) {
        at += 1;
        match token {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => {
                depth = depth.saturating_sub(1);
                if depth == 0 && token == "}" {
                    return at;
                }
            }
            ";" if depth == 0 => return at,
            _ => {}
        }
    }
    at
}

/// The words and signs of `text`.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => 1 + string(&rest[1..]),
            '\'' => char_or_lifetime(rest),
            'r' if raw_string(rest).is_some() => raw_string(rest).unwrap_or(1),
            c if c == '_' || c.is_alphanumeric() => {
                let end = rest
                    .find(|c: char| c != '_' && !c.is_alphanumeric())
                    .unwrap_or(rest.len());
                tokens.push((line, &rest[..end]));
                end
            }
            c => {
                if !c.is_whitespace() {
                    tokens.push((line, &rest[..c.len_utf8()]));
                }
                c.len_utf8()
            }
        };
        let (done, next) = rest.split_at(length);
        line += u32::try_from(done.matches('\n').count()).unwrap_or(u32::MAX);
        rest = next;
    }
    tokens
}

/// The length of a string's inside and closing quote.
fn string(inside: &str) -> usize {
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    inside.len()
}

/// The length of the raw string at the start of `rest`, if there is one.
fn raw_string(rest: &str) -> Option<usize> {
    let hashes = rest[1..].bytes().take_while(|&byte| byte == b'#').count();
    let inside = rest.get(1 + hashes..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(hashes));
    let end = inside
        .find(&close)
        .map_or(inside.len(), |at| at + close.len());
    Some(2 + hashes + end)
}

/// The length of the character at the start of `rest`, or of a lifetime's quote.
fn char_or_lifetime(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, _))) => rest[at + 1..].find('\'').map_or(1, |end| at + end + 2),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    fn words(text: &str) -> String {
        Code::without_tests(text)
            .words()
            .map(|(_, word)| word)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn comments_and_literals_are_no_words() {
        fn case(text: &str, expected: &str) {
            assert_eq!(words(text), expected, "{text}");
        }
        case("a // b\nc /* d\n e */ f", "a c f");
        case(r#"a "b \" c" d"#, "a d");
        case("a r#\"b \" c\"# d", "a d");
        case(r"a 'b' '\'' '\u{e9}' 'é' c", "a c");
        case("fn f<'a>(x: &'a str)", "fn f < a > ( x : & a str )");
    }

    #[test]
    fn code_for_tests_is_skipped_to_its_end() {
        assert_eq!(
            words("a; #[cfg(test)] mod tests { fn f() { [1]; } } b"),
            "a ; b"
        );
        assert_eq!(words("#[cfg(test)] #[path = \"x\"] mod tests; b"), "b");
    }

    #[test]
    fn lines_are_counted_through_comments_and_strings() {
        let code = Code::without_tests("/*\n\n*/ \"\n\" a\n b");
        assert_eq!(code.words().collect::<Vec<_>>(), [(4, "a"), (5, "b")]);
    }
}
