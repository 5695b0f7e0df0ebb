//! A page of one file with the widget and a dataset inside.
//!
//! Guarantees that nothing in a dataset or a title ends the element in which it
//! stands.

/// The page's own looks.
const STYLE: &str = "
:root { color-scheme: light dark }
body { margin: 0; background: light-dark(#ffffff, #17212b) }
diplo-map { display: block; max-width: 90rem; margin-inline: auto }
";

/// One file that shows `dataset`, a JSON document, without a network.
///
/// `script` is the widget as one classic script; `lang` the tag of the language
/// in which the page is made.
pub fn standalone(title: &str, lang: &str, dataset: &str, script: &str) -> String {
    let title = if title.trim().is_empty() {
        "diplomap"
    } else {
        title
    };
    [
        "<!doctype html>\n<html lang=\"",
        &escaped(lang),
        "\">\n<head>\n<meta charset=\"utf-8\">\n",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        &escaped(title),
        "</title>\n<style>",
        STYLE,
        "</style>\n</head>\n<body>\n<diplo-map lang=\"",
        &escaped(lang),
        "\">\n<script type=\"application/json\">\n",
        // The sign that begins every tag and comment stands in texts alone.
        &dataset.replace('<', "\\u003c"),
        "</script>\n</diplo-map>\n<script>",
        &inline_script(script),
        "</script>\n</body>\n</html>\n",
    ]
    .concat()
}

/// A script that can stand in a page: in it, what would end its element or begin
/// a comment can only be part of a text, where a backslash changes nothing.
fn inline_script(script: &str) -> String {
    let mut inline = String::with_capacity(script.len());
    let mut rest = script;
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_dataset_ends_the_element_in_which_it_stands() {
        let dataset = r#"{"title": "</script><script>alert(1)</script>"}"#;
        let page = standalone("</title><b>", "en", dataset, "'</script>' + '<!--' + 1");
        assert_eq!(page.matches("</script>").count(), 2);
        assert_eq!(page.matches("<script").count(), 2);
        assert_eq!(page.matches("</title>").count(), 1);
        assert!(page.contains(r"'<\/script>' + '<\!--' + 1"));
    }
}
