//! An address that may become a link.

/// An `http` or `https` address: the only kind that becomes a link.
///
/// # Guarantees
///
/// The scheme is `http` or `https`, something stands after `//`, and there is
/// neither white space nor a control character in it. Whether the address
/// exists, or is otherwise well formed, is not checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpUrl(Box<str>);

impl HttpUrl {
    /// The address in `text`, or `None` if it may not become a link.
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once(':')?;
        let rest = rest.strip_prefix("//")?;
        let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
        let has_host = rest
            .chars()
            .next()
            .is_some_and(|c| !matches!(c, '/' | '\\' | '?' | '#' | ':' | '@'));
        let is_clean = !text.chars().any(|c| c.is_whitespace() || c.is_control());
        (is_web && has_host && is_clean).then(|| Self(text.into()))
    }

    /// The address as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        #[track_caller]
        fn case(text: &str, is_link: bool) {
            assert_eq!(HttpUrl::parse(text).is_some(), is_link, "{text:?}");
        }
        case("https://thediplomat.com/2024/07/x?y#z", true);
        case("HTTP://kcna.kp", true);
        case("https://서울.kr/", true);
        case("javascript:alert(1)", false);
        case("javascript://%0aalert(1)", false);
        case("data:text/html,x", false);
        case("//example.org", false);
        case("example.org", false);
        case("mailto:a@b.c", false);
        case("https://", false);
        case("https:///path", false);
        case("https:example.org", false);
        case(" https://example.org", false);
        case("https://exa\nmple.org", false);
        case("java\tscript:alert(1)//://x", false);
        case("", false);
    }
}
