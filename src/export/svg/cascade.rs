//! The looks of a picture, worked out once and for all.
//!
//! Owns which declarations of the style sheet count for which element, as in
//! CSS. A page's rules speak of ancestors, states and custom properties, which
//! most programs that show a picture do not know; here every look becomes one
//! plain class.

use super::Theme;
use super::markup::{Element, Node};
use super::sheet::{Property, Sheet, resolved};
use crate::model::order::sort;

/// The properties that SVG has attributes for: what else a sheet declares (sizes
/// of boxes, cursors) means nothing in a picture.
const PROPERTIES: &[&str] = &[
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-style",
    "font-weight",
    "letter-spacing",
    "opacity",
    "paint-order",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "visibility",
];

/// The attributes that a picture keeps: neither names for assistive tools and
/// scripts, nor anything that can be pressed.
const ATTRIBUTES: &[&str] = &[
    "cx",
    "cy",
    "d",
    "direction",
    "font-size",
    "height",
    "lang",
    "r",
    "rx",
    "stroke-width",
    "text-anchor",
    "transform",
    "viewBox",
    "width",
    "x",
    "xmlns",
    "y",
];

/// Declared properties, each once, and their values.
type Look = Vec<(&'static str, String)>;

/// The value of a property in a look.
fn declared_value<'a>(look: &'a Look, name: &str) -> Option<&'a String> {
    let mut declared = look.iter();
    Some(&declared.find(|(known, _)| *known == name)?.1)
}

/// What children take from their parent.
#[derive(Clone)]
struct Inherited {
    properties: Vec<Property>,
    fill: String,
    stroke: String,
}

/// The picture `root` with its looks in plain classes, and the rules for them.
pub(super) fn dressed(root: &Element, sheet: &Sheet, theme: Theme) -> (Element, String) {
    let mut inherited = Inherited {
        properties: sheet.properties().to_vec(),
        fill: "black".into(),
        stroke: "none".into(),
    };
    let mut wardrobe = Wardrobe {
        sheet,
        theme,
        classes: Vec::new(),
    };
    let mut path = vec![root];
    let look = wardrobe.look(&path, &mut inherited);
    let mut dressed = wardrobe.worn(root, &look);
    let role = root.attributes.iter().filter(|(name, _)| name == "role");
    dressed.attributes.extend(role.cloned());
    dressed.children = wardrobe.children(&mut path, &inherited);
    (dressed, wardrobe.rules())
}

struct Wardrobe<'s> {
    sheet: &'s Sheet,
    theme: Theme,
    /// The looks so far, each with the name of its class.
    classes: Vec<(String, Look)>,
}

impl Wardrobe<'_> {
    /// What can be seen of the children of the last of `path`.
    fn children(&mut self, path: &mut Vec<&Element>, inherited: &Inherited) -> Vec<Node> {
        let mut children = Vec::new();
        let Some(&element) = path.last() else {
            return children;
        };
        for child in &element.children {
            match child {
                Node::Text(text) => children.push(Node::Text(text.clone())),
                Node::Element(child) => {
                    path.push(child);
                    self.add(child, path, inherited.clone(), &mut children);
                    path.pop();
                }
            }
        }
        children
    }

    /// Adds `element`, the last of `path`, to its siblings, if it can be seen.
    fn add<'e>(
        &mut self,
        element: &'e Element,
        path: &mut Vec<&'e Element>,
        mut inherited: Inherited,
        siblings: &mut Vec<Node>,
    ) {
        let look = self.look(path, &mut inherited);
        let is_shape = matches!(&*element.tag, "circle" | "path" | "rect" | "text");
        let is_clear = |paint: &str| matches!(paint, "none" | "transparent");
        let is_hidden = declared_value(&look, "visibility").is_some_and(|value| value == "hidden");
        if is_hidden || is_shape && is_clear(&inherited.fill) && is_clear(&inherited.stroke) {
            return;
        }
        let children = self.children(path, &inherited);
        if element.tag == "g" && children.is_empty() {
            return;
        }
        for look in layers(look) {
            let mut layer = self.worn(element, &look);
            layer.children.clone_from(&children);
            siblings.push(Node::Element(layer));
        }
    }

    /// What is declared for the last of `path`; what it inherits is brought up to date.
    fn look(&self, path: &[&Element], inherited: &mut Inherited) -> Look {
        let mut look = Look::new();
        let declared = self.sheet.declared(|selector| selector.matches(path));
        for (name, value) in &declared {
            if name.starts_with("--")
                && let Some(value) = resolved(value, &inherited.properties, self.theme)
            {
                inherited.properties.push((name.clone(), value));
            }
        }
        for (name, value) in declared {
            if let Some(name) = PROPERTIES.iter().find(|known| **known == *name)
                && let Some(value) = resolved(value, &inherited.properties, self.theme)
            {
                look.retain(|(known, _)| known != name);
                look.push((name, plain(name, &value)));
            }
        }
        sort(&mut look, |(one, _), (other, _)| one.cmp(other));
        if let Some(fill) = declared_value(&look, "fill") {
            inherited.fill.clone_from(fill);
        }
        if let Some(stroke) = declared_value(&look, "stroke") {
            inherited.stroke.clone_from(stroke);
        }
        look
    }

    /// `element` without its children, in this look.
    fn worn(&mut self, element: &Element, look: &Look) -> Element {
        let mut attributes = Vec::new();
        if !look.is_empty() {
            attributes.push(("class".to_owned(), self.class(element, look)));
        }
        for (name, value) in &element.attributes {
            // What a sheet declares goes before an attribute.
            if ATTRIBUTES.contains(&&**name) && declared_value(look, name).is_none() {
                attributes.push((name.clone(), value.clone()));
            }
        }
        Element {
            tag: element.tag.clone(),
            attributes,
            children: Vec::new(),
        }
    }

    /// The class for `look`, by the first class of an element that wears it.
    fn class(&mut self, element: &Element, look: &Look) -> String {
        if let Some((name, _)) = self.classes.iter().find(|(_, known)| known == look) {
            return name.clone();
        }
        let stem = element.classes().next().unwrap_or(&element.tag);
        let is_taken = |name: &str| self.classes.iter().any(|(known, _)| known == name);
        let mut name = stem.to_owned();
        let mut number = 2_u32;
        while is_taken(&name) {
            name = format!("{stem}-{number}");
            number += 1;
        }
        self.classes.push((name.clone(), look.clone()));
        name
    }

    fn rules(&self) -> String {
        let mut rules = String::new();
        for (name, look) in &self.classes {
            let declarations: Vec<String> = look
                .iter()
                .map(|(name, value)| [name, ":", value].concat())
                .collect();
            rules.extend(["\n.", name, "{", &declarations.join(";"), "}"]);
        }
        rules.push('\n');
        rules
    }
}

/// The looks in which an element is painted, one above the other.
///
/// Many programs paint a stroke last even if they are told to paint it first,
/// and a halo would hide its text: so it is a text of its own below the other.
fn layers(look: Look) -> Vec<Look> {
    let is_haloed =
        declared_value(&look, "paint-order").is_some_and(|order| order.starts_with("stroke"));
    if !is_haloed {
        return vec![look];
    }
    let mut halo = look;
    halo.retain(|(name, _)| *name != "paint-order");
    let mut fill = halo.clone();
    fill.retain(|(name, _)| !name.starts_with("stroke"));
    vec![halo, fill]
}

/// A value as programs know it that are older than a page's browser.
fn plain(name: &str, value: &str) -> String {
    match (name, value.parse::<u32>()) {
        // Other weights than the hundreds came with variable fonts.
        ("font-weight", Ok(weight)) => ((weight + 50) / 100 * 100).to_string(),
        _ => value.replace('"', "'"),
    }
}
