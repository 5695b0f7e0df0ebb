//! A style sheet, as far as a picture can use it.
//!
//! Owns the custom properties of the widget and the rules for what is drawn.
//! Rules for pages, printers and forced colours (those with an `@`) are read past.

use super::Theme;
use super::selector::{Selector, Specificity, closing};
use crate::model::order::sort;

/// The rules of a style sheet.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The custom properties of the widget, for one theme and without any other in
    /// their values.
    properties: Vec<Property>,
    rules: Vec<Rule>,
}

/// A property and its value.
pub(super) type Property = (String, String);

#[derive(Debug)]
struct Rule {
    selector: Selector,
    declarations: Vec<Property>,
}

impl Sheet {
    /// The rules in `texts`, one sheet after the other, in the colours of `theme`.
    pub(super) fn new(texts: &[&str], theme: Theme) -> Self {
        let mut sheet = Self::default();
        for text in texts {
            sheet.read(&uncommented(text), theme);
        }
        sheet
    }

    fn read(&mut self, text: &str, theme: Theme) {
        for (prelude, body) in blocks(text) {
            let declarations = declarations(body);
            if prelude == ":host" {
                for (name, value) in declarations {
                    let value = resolved(&value, &self.properties, theme);
                    self.properties.extend(value.map(|value| (name, value)));
                }
                continue;
            }
            for selector in parts(prelude, ',').filter_map(Selector::parse) {
                self.rules.push(Rule {
                    selector,
                    declarations: declarations.clone(),
                });
            }
        }
    }

    /// The custom properties of the widget.
    pub(super) fn properties(&self) -> &[Property] {
        &self.properties
    }

    /// What the rules that `matches` is true of declare, the weakest first.
    pub(super) fn declared(&self, matches: impl Fn(&Selector) -> bool) -> Vec<&Property> {
        let mut rules: Vec<(Specificity, &Rule)> = Vec::new();
        for rule in self.rules.iter().filter(|rule| matches(&rule.selector)) {
            rules.push((rule.selector.specificity(), rule));
        }
        // Stable, so that of two that count alike the later wins.
        sort(&mut rules, |(one, _), (other, _)| one.cmp(other));
        let declarations = rules.into_iter().flat_map(|(_, rule)| &rule.declarations);
        declarations.collect()
    }
}

/// `value` with its `var()` and `light-dark()` replaced; `None` if a property
/// that it names is not there.
pub(super) fn resolved(value: &str, properties: &[Property], theme: Theme) -> Option<String> {
    const VAR: &str = "var(";
    const LIGHT_DARK: &str = "light-dark(";
    let (start, name) = [VAR, LIGHT_DARK]
        .into_iter()
        .filter_map(|name| Some((value.find(name)?, name)))
        .min()
        .unwrap_or((value.len(), ""));
    let (before, call) = value.split_at(start);
    let Some(inner) = call.strip_prefix(name).filter(|_| !name.is_empty()) else {
        return Some(value.to_owned());
    };
    let end = closing(inner)?;
    let mut arguments = inner.get(..end)?.splitn(2, ',').map(str::trim);
    let first = arguments.next()?;
    let second = arguments.next();
    let instead = if name == VAR {
        let of_name = |(known, _): &&Property| *known == first;
        match properties.iter().rev().find(of_name) {
            Some((_, value)) => value.clone(),
            None => resolved(second?, properties, theme)?,
        }
    } else {
        let chosen = match theme {
            Theme::Light => first,
            Theme::Dark => second?,
        };
        resolved(chosen, properties, theme)?
    };
    let after = resolved(inner.get(end + 1..)?, properties, theme)?;
    Some([before, &instead, &after].concat())
}

/// The selectors and the declarations of each rule in `text`, which is without comments.
fn blocks(text: &str) -> Vec<(&str, &str)> {
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((prelude, after)) = rest.split_once('{') {
        let (body, behind) = after.split_at(block_end(after));
        rest = behind.get(1..).unwrap_or_default();
        if !prelude.trim_start().starts_with('@') {
            blocks.push((prelude.trim(), body));
        }
    }
    blocks
}

/// Where the block ends of which `text` is the rest.
fn block_end(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => return at,
            b'}' => depth -= 1,
            _ => (),
        }
    }
    text.len()
}

/// `text` without its comments.
fn uncommented(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default();
    let behind = parts.filter_map(|part| Some(part.split_once("*/")?.1));
    std::iter::once(first).chain(behind).collect()
}

fn declarations(body: &str) -> Vec<Property> {
    let declaration = |text: &str| {
        let (name, value) = text.split_once(':')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    };
    parts(body, ';').filter_map(declaration).collect()
}

/// The parts of `text` between separators outside brackets.
fn parts(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    text.split(move |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => (),
        }
        depth == 0 && c == separator
    })
    .map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::super::markup::Element;
    use super::*;

    const SHEET: &str = "
        /* A comment { with a brace. */
        :host { --a: light-dark(#fff, black); --b: var(--a); display: block }
        .x, .y:not(.z, .w) { fill: var(--b); /* why; */ stroke: none; }
        @media (forced-colors: active) { :host { --a: Canvas !important; } }
        .x.y { fill: red }
        .y { stroke: var(--c, light-dark(var(--a), blue)) }
    ";

    #[track_caller]
    fn case(class: &str, theme: Theme, expected: &[(&str, &str)]) {
        let sheet = Sheet::new(&[SHEET], theme);
        let element = Element::parse(&format!("<g class=\"{class}\"/>")).unwrap();
        let declared = sheet.declared(|selector| selector.matches(&[&element]));
        let resolved = declared.into_iter().filter_map(|(name, value)| {
            Some((name.clone(), resolved(value, sheet.properties(), theme)?))
        });
        let expected = expected
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        assert_eq!(resolved.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }

    #[test]
    fn values_are_those_of_the_theme() {
        case("x", Theme::Light, &[("fill", "#fff"), ("stroke", "none")]);
        case("x", Theme::Dark, &[("fill", "black"), ("stroke", "none")]);
    }

    #[test]
    fn the_stronger_rule_comes_last_and_of_equals_the_later() {
        let all = [
            ("stroke", "#fff"),
            ("fill", "#fff"),
            ("stroke", "none"),
            ("fill", "red"),
        ];
        let weakest_first = [all[1], all[2], all[0], all[1], all[2], all[3]];
        let found = &weakest_first[..];
        // `.x`, then `.y`, then `.y:not(…)`, then `.x.y`.
        case("x y", Theme::Light, found);
        case("y z", Theme::Light, &[("stroke", "#fff")]);
    }

    /// Selectors of other kinds are for panels, links and lists, not for a picture.
    #[test]
    fn no_rule_for_what_a_picture_draws_is_read_past() {
        let drawn = drawn_classes();
        for text in super::super::SHEETS {
            let text = uncommented(text);
            for (prelude, _) in blocks(&text) {
                for selector in parts(prelude, ',').filter(|each| Selector::parse(each).is_none()) {
                    let mut classes =
                        selector.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '.');
                    let meant = classes.find(|class| {
                        class
                            .split('.')
                            .skip(1)
                            .any(|class| drawn.iter().any(|known| known == class))
                    });
                    assert_eq!(meant, None, "`{selector}` is of a kind that is not known");
                }
            }
        }
    }

    /// The classes of all that a picture of the default dataset is made of.
    fn drawn_classes() -> Vec<String> {
        use crate::view::{Picture, PictureProps, Shared, markup};
        let text = include_str!("../../../assets/datasets/minsk-moscow-pyongyang-seoul.json");
        let dataset = crate::read::json(text).unwrap().dataset;
        let markup = markup::<Picture>(PictureProps {
            shown: None,
            selection: crate::state::Selection::find("PRK-RUS", &dataset),
            dataset: Shared::new(dataset),
            lang: "en".into(),
            width: 960.0,
            with_events: true,
            filter: Some("a filter".into()),
            made: None,
            detail: None,
        });
        let mut classes: Vec<String> = Vec::new();
        let lists = markup
            .split("class=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        classes.extend(lists.flat_map(|list| list.split(' ').map(str::to_owned)));
        assert!(classes.len() > 100);
        classes
    }

    #[test]
    fn a_value_that_names_nothing_is_none() {
        let theme = Theme::Light;
        assert_eq!(resolved("var(--no)", &[], theme), None);
        assert_eq!(
            resolved("1px var(--no, 2px) 3px", &[], theme).as_deref(),
            Some("1px 2px 3px")
        );
        assert_eq!(resolved("var(--no", &[], theme), None);
        assert_eq!(resolved("4 3", &[], theme).as_deref(), Some("4 3"));
    }
}
