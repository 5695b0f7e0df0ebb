//! Which elements of a picture a rule of a style sheet means.
//!
//! Knows the selectors that the widget's sheet uses for what is drawn: types,
//! classes, `:is`, `:not`, and descendants. Of a picture, which nobody can press, no
//! other pseudo-class is ever true.

use super::markup::Element;

/// A compound selector and those of its ancestors, the outermost first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Selector(Vec<Compound>);

#[derive(Clone, Debug, Default, PartialEq)]
struct Compound {
    tag: Option<String>,
    classes: Vec<String>,
    /// Lists of which it must be one.
    is: Vec<Vec<Compound>>,
    /// What it must not be.
    not: Vec<Compound>,
    /// It depends on what a reader does.
    is_never: bool,
}

/// How much a selector counts among others: its classes, then its types.
pub(super) type Specificity = (usize, usize);

impl Selector {
    /// The selector written `text`; `None` if it is of a kind that is not known.
    pub(super) fn parse(text: &str) -> Option<Self> {
        if text.contains(['>', '+', '~', '[', '#']) {
            return None;
        }
        let mut compounds = Vec::new();
        for word in words(text) {
            compounds.push(Compound::parse(word)?);
        }
        (!compounds.is_empty()).then_some(Self(compounds))
    }

    /// Whether it means the last of `path`, which begins with the root.
    pub(super) fn matches(&self, path: &[&Element]) -> bool {
        let Some((subject, outer)) = self.0.split_last() else {
            return false;
        };
        let Some((element, ancestors)) = path.split_last() else {
            return false;
        };
        let mut outer = outer.iter().rev().peekable();
        for ancestor in ancestors.iter().rev() {
            outer.next_if(|compound| compound.matches(ancestor));
        }
        subject.matches(element) && outer.peek().is_none()
    }

    pub(super) fn specificity(&self) -> Specificity {
        let each = self.0.iter().map(Compound::specificity);
        each.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }
}

impl Compound {
    fn parse(text: &str) -> Option<Self> {
        let mut compound = Self::default();
        let start = text.find(['.', ':']).unwrap_or(text.len());
        let (tag, mut rest) = text.split_at(start);
        compound.tag = (!tag.is_empty() && tag != "*").then(|| tag.to_owned());
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('.') {
                let end = after.find(['.', ':']).unwrap_or(after.len());
                let (class, others) = after.split_at(end);
                compound.classes.push(class.to_owned());
                rest = others;
            } else if let Some(after) = rest.strip_prefix(":is(") {
                let (list, others) = Self::list(after)?;
                compound.is.push(list);
                rest = others;
            } else if let Some(after) = rest.strip_prefix(":not(") {
                let (mut list, others) = Self::list(after)?;
                compound.not.append(&mut list);
                rest = others;
            } else if rest.contains('(') || rest.starts_with(":host") {
                return None;
            } else {
                compound.is_never = true;
                rest = "";
            }
        }
        Some(compound)
    }

    /// The list in brackets with which `text` begins, and what follows it.
    fn list(text: &str) -> Option<(Vec<Self>, &str)> {
        let end = closing(text)?;
        let list = text.get(..end)?.split(',');
        let list: Option<Vec<Self>> = list.map(|each| Self::parse(each.trim())).collect();
        Some((list?, text.get(end + 1..)?))
    }

    fn matches(&self, element: &Element) -> bool {
        let matches_one = |list: &Vec<Self>| list.iter().any(|each| each.matches(element));
        let has_class = |class: &String| element.classes().any(|known| known == class);
        !self.is_never
            && self.tag.as_ref().is_none_or(|tag| *tag == element.tag)
            && self.classes.iter().all(has_class)
            && self.is.iter().all(matches_one)
            && !self.not.iter().any(|compound| compound.matches(element))
    }

    fn specificity(&self) -> Specificity {
        let own = (self.classes.len(), usize::from(self.tag.is_some()));
        // Of a list, the one that counts most.
        let most = |list: &Vec<Self>| list.iter().map(Self::specificity).max();
        let lists = self.is.iter().chain([&self.not]).filter_map(most);
        lists.fold(own, |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }
}

/// The parts of `text` between spaces outside brackets.
fn words(text: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    text.split(move |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => (),
        }
        depth == 0 && c.is_whitespace()
    })
    .filter(|word| !word.is_empty())
    .collect()
}

/// Where the bracket closes in which `text` begins.
pub(super) fn closing(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            _ => (),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path to the innermost element of `markup`.
    fn matches(selector: &str, markup: &str) -> bool {
        use super::super::markup::Node;
        let root = Element::parse(markup).unwrap();
        let mut path = vec![&root];
        while let Some(Node::Element(child)) = path.last().unwrap().children.first() {
            path.push(child);
        }
        Selector::parse(selector).unwrap().matches(&path)
    }

    #[test]
    fn a_selector_means_elements_by_type_class_and_ancestors() {
        #[track_caller]
        fn case(selector: &str, expected: bool) {
            let markup =
                r#"<svg class="map"><g class="tie dashed quiet"><path class="stroke"/></g></svg>"#;
            assert_eq!(matches(selector, markup), expected, "{selector}");
        }
        case("path", true);
        case("circle", false);
        case("*", true);
        case(".stroke", true);
        case("path.stroke", true);
        case(".tie path", true);
        case(".map .tie.dashed .stroke", true);
        case(".map .stroke", true);
        case(".tie .map .stroke", false);
        case(".tie.dotted .stroke", false);
        case(".tie:not(.quiet) .stroke", false);
        case(".tie:not(.dotted, .lifted, :hover) .stroke", true);
        case(".tie:is(.dotted, .quiet) .stroke", true);
        case(".tie:is(.dotted, :hover) .stroke", false);
        case(".stroke:hover", false);
        case(".map :focus-visible", false);
        case(".stroke::before", false);
    }

    #[test]
    fn selectors_of_other_kinds_are_not_known() {
        for text in [
            ":host",
            ".a > .b",
            ".a:where(.b, .c)",
            "[hidden]",
            "#id",
            ".a + .b",
            "",
        ] {
            assert_eq!(Selector::parse(text), None, "{text}");
        }
    }

    #[test]
    fn classes_count_more_than_types() {
        #[track_caller]
        fn case(text: &str, expected: Specificity) {
            assert_eq!(
                Selector::parse(text).unwrap().specificity(),
                expected,
                "{text}"
            );
        }
        case(".tie.quiet .badge", (3, 0));
        case(".tooltip text", (1, 1));
        case(".a:is(.b, .c):is(.d, e)", (3, 0));
        case(".node:not(.a, .b.c) .label", (4, 0));
    }
}
