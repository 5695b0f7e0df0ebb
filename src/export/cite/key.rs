//! The key by which a bibliography calls a citation.

use super::Citation;

/// The longest beginning of a title in a key, in letters.
const MOST_LETTERS: usize = 30;

impl Citation {
    /// The key: words of the title, the edition, and a digest of the view.
    ///
    /// ASCII letters, digits and hyphens alone, whatever the language. It tells
    /// views, editions and datasets apart, not days and addresses.
    pub fn key(&self) -> String {
        let edition = self.edition.as_ref().map(|(edition, _)| edition.text());
        let edition = edition.unwrap_or_default();
        let mut digest = Fnv::new();
        digest.add(&self.title);
        digest.add(self.view.as_deref().unwrap_or_default());
        digest.add(edition);
        let mut key = String::from("diplomap");
        let title = slug(&self.title, MOST_LETTERS);
        let edition = slug(edition, MOST_LETTERS);
        for part in [title, edition, digest.text()] {
            if !part.is_empty() {
                key.extend(["-", &part]);
            }
        }
        key
    }
}

/// The whole ASCII words at the beginning of `text`, at most `most` letters of them.
fn slug(text: &str, most: usize) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let mut slug = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        if slug.len() + word.len() >= most {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    }
    slug
}

/// The hash FNV-1a of 32 bits (draft-eastlake-fnv), which never changes.
struct Fnv(u32);

impl Fnv {
    const fn new() -> Self {
        Self(0x811c_9dc5)
    }

    /// Adds a text, and that it ends.
    fn add(&mut self, text: &str) {
        // No text has this byte.
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }

    fn text(&self) -> String {
        let digit = |at: u32| char::from_digit((self.0 >> (28 - 4 * at)) & 15, 16).unwrap_or('0');
        (0..8).map(digit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_the_published_one() {
        // The draft's test vectors for "", "a" and "foobar".
        #[track_caller]
        fn case(text: &str, expected: &str) {
            let mut digest = Fnv::new();
            for byte in text.bytes() {
                digest.0 = (digest.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
            assert_eq!(digest.text(), expected);
        }
        case("", "811c9dc5");
        case("a", "e40c292c");
        case("foobar", "bf9cf968");
    }

    #[test]
    fn a_slug_is_of_whole_words() {
        #[track_caller]
        fn case(text: &str, expected: &str) {
            assert_eq!(slug(text, 12), expected);
        }
        case("Minsk, Moscow, Seoul", "minsk-moscow");
        case("A b–c", "a-b-c");
        case("2026-11-24", "2026-11-24");
        case("Four capitals", "four");
        case("네 수도", "");
        case("Supercalifragilistic", "");
    }
}
