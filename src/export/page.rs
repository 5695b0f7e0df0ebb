//! A page of one file with the widget and a dataset inside.
//!
//! Guarantees that it works from a folder without a network, that it runs no
//! script but the widget's, and that nothing in a dataset ends the element in
//! which it stands.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use super::json::write_json;
use super::svg::Theme;
use crate::model::Dataset;
use crate::state::Selection;

/// What a page is made of.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// The dataset that it shows.
    pub dataset: &'a Dataset,
    /// The widget as one classic script.
    pub script: &'a str,
    /// An SVG picture of the dataset, shown where no script runs.
    pub picture: &'a str,
    /// What is selected at first.
    pub select: Option<&'a Selection>,
    /// The language of the interface; without it, the reader's.
    pub lang: Option<&'a str>,
    /// The colours; without them, the reader's.
    pub theme: Option<Theme>,
}

/// The page's own looks. Fallback children are of the page, so they are its business.
const STYLE: &str = "
:root { color-scheme: light dark }
:root.light { color-scheme: light }
:root.dark { color-scheme: dark }
body { margin: 0; background: light-dark(#ffffff, #17212b) }
diplo-map { display: block; max-width: 90rem; margin-inline: auto }
diplo-map > svg { display: block; max-width: 100%; height: auto; margin-inline: auto }
";

/// The page as the text of an HTML file.
pub fn write_page(page: &Page<'_>) -> String {
    let script = inline_script(page.script);
    let policy = policy(&script, &[STYLE, picture_style(page.picture)]);
    let lang = page.lang.unwrap_or("en");
    let title = match page.dataset.title() {
        Some(title) => title.pick(&[lang]).text,
        None => "diplomap",
    };
    let theme = page.theme.map(|theme| match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    });
    let select = page.select.map(ToString::to_string);
    // The sign that begins every tag and comment stands in texts alone.
    let data = write_json(page.dataset).replace('<', "\\u003c");
    [
        "<!doctype html>\n<html",
        &attribute("lang", Some(lang)),
        &attribute("class", theme),
        ">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"",
        &attribute("content", Some(&policy)),
        ">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        &escaped(title),
        "</title>\n<style>",
        STYLE,
        "</style>\n</head>\n<body>\n<diplo-map",
        &attribute("select", select.as_deref()),
        &attribute("lang", page.lang),
        &attribute("theme", theme),
        ">\n<script type=\"application/json\">\n",
        &data,
        "</script>\n",
        page.picture.trim_end(),
        "\n</diplo-map>\n<script>",
        &script,
        "</script>\n</body>\n</html>\n",
    ]
    .concat()
}

/// What the page may do: run this very script, and look like this.
///
/// WebAssembly has to be compiled, and the bytes of it stand in the script.
fn policy(script: &str, styles: &[&str]) -> String {
    let hash = |text: &str| {
        let digest = Sha256::digest(text.as_bytes());
        ["'sha256-", &BASE64_STANDARD.encode(digest), "'"].concat()
    };
    let styles: Vec<String> = styles.iter().map(|style| hash(style)).collect();
    [
        "default-src 'none'; script-src 'wasm-unsafe-eval' ",
        &hash(script),
        "; style-src ",
        &styles.join(" "),
        "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    ]
    .concat()
}

/// The style sheet in an SVG picture.
fn picture_style(picture: &str) -> &str {
    let (_, behind) = picture.split_once("<style>").unwrap_or_default();
    behind.split_once("</style>").unwrap_or_default().0
}

/// A script that can stand in a page: in it, what would end its element or begin
/// a comment can only be part of a text, where a backslash changes nothing. Line
/// ends are those to which a browser brings them, or the hash would be another's.
fn inline_script(script: &str) -> String {
    let script = script.replace("\r\n", "\n").replace('\r', "\n");
    let mut inline = String::with_capacity(script.len());
    let mut rest = &*script;
    while let Some((before, after)) = rest.split_once('<') {
        inline.extend([before, "<"]);
        let begins = |word: &str| {
            let start = after.get(..word.len());
            start.is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        if begins("/script") || begins("!--") {
            inline.push('\\');
        }
        rest = after;
    }
    inline.push_str(rest);
    inline
}

fn attribute(name: &str, value: Option<&str>) -> String {
    match value {
        Some(value) => [" ", name, "=\"", &escaped(value), "\""].concat(),
        None => String::new(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_run_its_own_script_and_no_other() {
        // The example of the specification (CSP 3, section 8.4).
        let policy = policy("alert('Hello, world.');", &["a {}"]);
        let own = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        let script = format!("script-src 'wasm-unsafe-eval' {own};");
        assert!(policy.contains(&script), "{policy}");
        assert!(policy.starts_with("default-src 'none'; "));
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn a_script_cannot_end_its_element() {
        #[track_caller]
        fn case(script: &str, expected: &str) {
            assert_eq!(inline_script(script), expected);
        }
        case("a < b; '</p>'", "a < b; '</p>'");
        case("'</script>'", "'<\\/script>'");
        case("'</SCRIPT '", "'<\\/SCRIPT '");
        case("'<!-- <script'", "'<\\!-- <script'");
        case("'<<!--'", "'<<\\!--'");
        case("a\r\nb\rc", "a\nb\nc");
        case("'<북'", "'<북'");
    }
}
