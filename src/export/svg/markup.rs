//! The markup of a picture as a tree, on its way from a component to a file.
//!
//! Owns the passage from what a renderer writes (HTML's rules) to what a file
//! needs (XML's): every element is closed, and there is no character that XML
//! has no place for. It is no parser of documents: what no renderer writes is
//! taken as it comes.

/// An element, or a text between elements.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Element(Element),
    /// With the escapes of markup, as it is to be written.
    Text(String),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Element {
    pub(super) tag: String,
    /// Names and values, the values with the escapes of markup.
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

impl Element {
    /// The first element of `markup`.
    pub(super) fn parse(markup: &str) -> Option<Self> {
        let mut rest = markup;
        let mut open: Vec<Self> = Vec::new();
        while let Some((text, tag)) = rest.split_once('<') {
            if let Some(parent) = open.last_mut()
                && !text.is_empty()
            {
                parent.children.push(Node::Text(xml(text)));
            }
            let end = tag_end(tag)?;
            let (inner, after) = (tag.get(..end)?, tag.get(end + 1..)?);
            rest = after;
            if inner.starts_with('!') || inner.starts_with('?') {
                continue;
            }
            let is_end = inner.starts_with('/');
            if !is_end {
                open.push(Self::start(inner));
            }
            if is_end || inner.ends_with('/') {
                let done = open.pop()?;
                match open.last_mut() {
                    Some(parent) => parent.children.push(Node::Element(done)),
                    None => return Some(done),
                }
            }
        }
        None
    }

    /// The element whose start tag is `tag`, without its angle brackets.
    fn start(tag: &str) -> Self {
        let tag = tag.trim_end_matches('/');
        let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        let mut attributes = Vec::new();
        while let Some((name, after)) = rest.split_once('=') {
            let mut parts = after.splitn(3, '"');
            let (Some(_), Some(value)) = (parts.next(), parts.next()) else {
                break;
            };
            attributes.push((name.trim().to_owned(), xml(value)));
            rest = parts.next().unwrap_or_default();
        }
        Self {
            tag: name.to_owned(),
            attributes,
            children: Vec::new(),
        }
    }

    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(known, _)| known == name);
        found.map(|(_, value)| &**value)
    }

    /// The names of its classes.
    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split_ascii_whitespace()
    }

    /// Writes the element.
    pub(super) fn write(&self, out: &mut String) {
        out.extend(["<", &self.tag]);
        for (name, value) in &self.attributes {
            out.extend([" ", name, "=\"", value, "\""]);
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => out.push_str(text),
            }
        }
        out.extend(["</", &self.tag, ">"]);
    }
}

/// Where a tag ends, of which `tag` is the rest.
fn tag_end(tag: &str) -> Option<usize> {
    let mut is_quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'>' if !is_quoted => return Some(at),
            _ => (),
        }
    }
    None
}

/// Escaped text of HTML as XML: without its one name of a character that XML
/// does not know, and without characters that XML forbids (XML 1.0, section 2.2).
fn xml(text: &str) -> String {
    let is_allowed = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.replace("&nbsp;", "\u{a0}")
        .chars()
        .filter(is_allowed)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(markup: &str, expected: &str) {
        let mut written = String::new();
        Element::parse(markup).unwrap().write(&mut written);
        assert_eq!(written, expected);
    }

    #[test]
    fn every_element_is_closed() {
        case(
            "<svg><path d=\"M0 0\"></path></svg>",
            "<svg><path d=\"M0 0\"/></svg>",
        );
        case("<svg a=\"1\" b=\"\"/>", "<svg a=\"1\" b=\"\"/>");
        case(
            "<g><!-- x --><a>1<b>2</b>3</a></g>",
            "<g><a>1<b>2</b>3</a></g>",
        );
    }

    #[test]
    fn what_is_escaped_stays_so() {
        case(
            "<t a=\"&lt;&quot;>\">&amp;&lt;</t>",
            "<t a=\"&lt;&quot;>\">&amp;&lt;</t>",
        );
    }

    #[test]
    fn what_xml_does_not_know_is_gone() {
        case("<t>a&nbsp;b\u{1}c\u{fffe}😀</t>", "<t>a\u{a0}bc😀</t>");
    }

    #[test]
    fn what_is_no_markup_is_nothing() {
        for text in ["", "text", "<svg>", "<svg", "</svg>", "<svg a=\">"] {
            assert_eq!(Element::parse(text), None, "{text}");
        }
    }
}
