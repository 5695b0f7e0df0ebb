//! JSON numbers as whole millionths.
//!
//! Exact integer arithmetic instead of `f64` parsing: six decimals of a degree
//! are 11 cm, which is finer than any capital, what is written reads back as
//! the same number, and the parser's tables stay out of the download.

/// The number `json` in millionths, rounded, or `None` if it is beyond 10^12.
///
/// `json` must be a number in JSON's grammar.
pub(super) fn millionths(json: &str) -> Option<i64> {
    const MOST_DIGITS: i32 = 18;
    let (mantissa, exponent) = json.split_once(['e', 'E']).unwrap_or((json, "0"));
    let (is_negative, mantissa) = match mantissa.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, mantissa),
    };
    let mut value: i64 = 0;
    let mut digits = 0;
    let mut scale: i32 = 6;
    let mut is_fraction = false;
    for byte in mantissa.bytes() {
        if byte == b'.' {
            is_fraction = true;
        } else if digits < MOST_DIGITS {
            value = value * 10 + i64::from(byte.wrapping_sub(b'0'));
            digits += i32::from(value != 0);
            scale -= i32::from(is_fraction);
        } else if !is_fraction {
            scale = scale.saturating_add(1);
        }
    }
    if value == 0 {
        return Some(0);
    }
    // An exponent that does not fit is as good as an endless one.
    let endless = if exponent.starts_with('-') {
        i32::MIN
    } else {
        i32::MAX
    };
    scale = scale.saturating_add(exponent.parse().unwrap_or(endless));
    for _ in 0..scale.clamp(0, MOST_DIGITS + 1) {
        value = value.checked_mul(10)?;
    }
    let dropped = scale.min(0).unsigned_abs();
    let divisor = 10_i64.checked_pow(dropped).unwrap_or(i64::MAX);
    value = value / divisor + i64::from(value % divisor >= divisor - divisor / 2);
    (value <= 1_000_000_000_000_000_000).then_some(if is_negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_rounded_to_six_decimals() {
        #[track_caller]
        fn case(json: &str, expected: Option<i64>) {
            assert_eq!(millionths(json), expected, "{json}");
        }
        case("0", Some(0));
        case("-0", Some(0));
        case("1", Some(1_000_000));
        case("125.75", Some(125_750_000));
        case("-39.03", Some(-39_030_000));
        case("1.5e2", Some(150_000_000));
        case("1E+2", Some(100_000_000));
        case("15e-1", Some(1_500_000));
        case("0.0000005", Some(1));
        case("0.00000049", Some(0));
        case("-0.0000005", Some(-1));
        case("0.123456789012345678901234567890", Some(123_457));
        case("000000.1", Some(100_000));
        case("0e999999999999", Some(0));
        case("1e-999999999999", Some(0));
        case("1e999999999999", None);
        case("1e308", None);
        case("1e400", None);
        case("123456789012345678901234567890", None);
        case("1e12", Some(1_000_000_000_000_000_000));
        case("1.1e12", None);
    }

    proptest! {
        #[test]
        fn millionths_agree_with_the_parser_of_floating_point_numbers(
            whole in -999_i32..1000, fraction in "[0-9]{1,6}", exponent in -2..3_i32,
        ) {
            let json = format!("{whole}.{fraction}e{exponent}");
            let expected: f64 = json.parse().unwrap();
            let found = millionths(&json).unwrap() as f64 / 1e6;
            prop_assert!((found - expected).abs() <= 0.51e-6, "{} {}", found, expected);
        }
    }
}
