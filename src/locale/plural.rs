//! Plural categories of whole numbers, as CLDR has them.

/// The CLDR plural category of `count` in the language `tag`.
///
/// Source: CLDR plural rules, cardinals, for integers (`v` = 0).
pub(super) fn category(tag: &str, count: usize) -> &'static str {
    match tag {
        "ko" => "other",
        "ru" | "be" => match (count % 10, count % 100) {
            (1, last) if last != 11 => "one",
            (2..=4, last) if !(12..=14).contains(&last) => "few",
            _ => "many",
        },
        _ if count == 1 => "one",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn categories_follow_cldr() {
        #[track_caller]
        fn case(tag: &str, counts: &[usize], expected: &str) {
            for count in counts {
                assert_eq!(category(tag, *count), expected, "{tag} {count}");
            }
        }
        case("en", &[1], "one");
        case("en", &[0, 2, 11, 21, 101], "other");
        case("ko", &[0, 1, 2, 5], "other");
        for tag in ["ru", "be"] {
            case(tag, &[1, 21, 101, 1_001], "one");
            case(tag, &[2, 3, 4, 22, 104], "few");
            case(tag, &[0, 5, 11, 12, 13, 14, 20, 25, 111, 112], "many");
        }
    }
}
