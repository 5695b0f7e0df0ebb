//! Typing mistakes: how many there are, and which known word was meant.
//!
//! What is no mistake but another way of writing is folded: see [`fold`].

pub(crate) mod fold;

/// Words longer than this are not compared: nobody mistypes a paragraph.
pub(crate) const MOST_CHARS: usize = 64;

/// The word nearest to `found`, if it is near enough to be meant.
///
/// Near enough is one mistake in every three letters, but at least one; capitals
/// are no mistake. Of equally near words the first.
pub(crate) fn nearest<'w>(
    found: &str,
    words: impl IntoIterator<Item = &'w str>,
) -> Option<&'w str> {
    let found = letters(found)?;
    let mut best = None;
    let mut most = forgiven(found.len());
    for word in words {
        let Some(letters) = letters(word) else {
            continue;
        };
        if letters.len().abs_diff(found.len()) > most {
            continue;
        }
        let Some(distance) = distance(&found, &letters, most) else {
            continue;
        };
        if distance < most || (distance == most && best.is_none()) {
            (best, most) = (Some(word), distance);
        }
    }
    best
}

/// How many mistakes are forgiven in a word of so many letters.
pub(crate) fn forgiven(letters: usize) -> usize {
    (letters / 3).max(1)
}

fn letters(word: &str) -> Option<Vec<char>> {
    let letters: Vec<_> = word.chars().take(MOST_CHARS + 1).collect();
    (letters.len() <= MOST_CHARS).then(|| {
        letters
            .into_iter()
            .map(|c| c.to_ascii_lowercase())
            .collect()
    })
}

/// The optimal string alignment distance (restricted Damerau–Levenshtein):
/// insertions, deletions, substitutions and swaps of neighbours. `None` if it is more
/// than `most`, which is seen long before it is known.
pub(crate) fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    let mut least_above = 0;
    let mut before = vec![0; other.len() + 1];
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut cost = (above[j] + usize::from(a != b))
                .min(above[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        // What follows is counted from this row or, after a swap, from the one above.
        let least = row.iter().copied().min().unwrap_or_default();
        if least.min(least_above) > most {
            return None;
        }
        least_above = least;
        before = std::mem::replace(&mut above, row);
    }
    Some(above[other.len()]).filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_mistakes_are_counted() {
        #[track_caller]
        fn case(one: &str, other: &str, expected: usize) {
            let (one, other): (Vec<_>, Vec<_>) = (one.chars().collect(), other.chars().collect());
            for most in 0..12 {
                let known = Some(expected).filter(|expected| *expected <= most);
                assert_eq!(distance(&one, &other, most), known);
                assert_eq!(distance(&other, &one, most), known);
            }
        }
        case("", "", 0);
        case("", "abc", 3);
        case("visit", "visit", 0);
        case("visti", "visit", 1);
        case("vist", "visit", 1);
        case("kitten", "sitting", 3);
        case("ca", "abc", 3);
        case("abcdef", "badcfe", 3);
        case("Vladivostok", "Pyongyang", 11);
    }

    #[test]
    fn a_word_near_enough_is_suggested() {
        #[track_caller]
        fn case(found: &str, expected: Option<&str>) {
            let words = ["title", "summary", "date", "parties", "party"];
            assert_eq!(nearest(found, words), expected, "{found}");
        }
        case("tittle", Some("title"));
        case("Title", Some("title"));
        case("sumary", Some("summary"));
        case("partys", Some("party"));
        case("dte", Some("date"));
        case("x", None);
        case("colour", None);
        case("", None);
        case(&"title".repeat(20), None);
    }
}
