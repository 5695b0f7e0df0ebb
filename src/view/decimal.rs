//! Numbers as text, without the machinery for floats, which would be 8 kB of the download.

/// `number` with so many digits behind the point, at most six.
///
/// What is beyond a thousand millions, or no number, is cut to that.
pub(super) fn decimal(number: f64, digits: u32) -> String {
    let whole = 10_u64.pow(digits.min(6));
    let parts = (number.abs().min(1e9) * whole as f64).round() as u64;
    let sign = if number < 0.0 && parts > 0 { "-" } else { "" };
    // The leading digit keeps the zeros behind the point.
    let rest = (whole + parts % whole).to_string();
    let rest = rest.get(1..).unwrap_or_default();
    [sign, &(parts / whole).to_string(), ".", rest].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_as_many_digits_as_they_should() {
        #[track_caller]
        fn case(number: f64, digits: u32, expected: &str) {
            assert_eq!(decimal(number, digits), expected);
        }
        case(0.0, 1, "0.0");
        case(12.34, 1, "12.3");
        case(-0.26, 1, "-0.3");
        case(-0.04, 1, "0.0");
        case(1_000.0, 1, "1000.0");
        case(-3.046, 2, "-3.05");
        case(-57_600.126, 2, "-57600.13");
        case(1.0 / 8.0, 5, "0.12500");
        case(f64::INFINITY, 1, "1000000000.0");
        case(f64::NAN, 1, "1000000000.0");
    }
}
