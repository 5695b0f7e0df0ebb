//! Trigonometry in a few hundred bytes.
//!
//! The standard library's sine reduces arguments of any size and brings six
//! kilobytes for it; its arcsine, arccosine and hypotenuse are separate code
//! besides. Angles on a map are a few turns at most. Everything else is made
//! of the square root, which is one instruction, and of `f64::atan2`.
//!
//! Exact to about two units in the last place; NaN only for NaN and infinity.

use std::f64::consts::FRAC_2_PI;

/// The largest angle that is reduced, in radians; larger ones count as it.
const LARGEST: f64 = 1e6;

/// The sine and the cosine of an angle in radians.
///
/// Reduced to an eighth of a turn (Cody and Waite 1980) and approximated there
/// by the polynomials of fdlibm (Sun Microsystems 1993, `k_sin.c`, `k_cos.c`).
pub(crate) fn sin_cos(angle: f64) -> (f64, f64) {
    // A right angle in two parts; the first has zeros to spare for the product.
    const RIGHT: f64 = 1.570_796_326_734_125_6;
    const RIGHT_REST: f64 = 6.077_100_506_506_192e-11;
    let angle = angle.clamp(-LARGEST, LARGEST);
    let quarters = (angle * FRAC_2_PI).round_ties_even();
    let r = (angle - quarters * RIGHT) - quarters * RIGHT_REST;
    let z = r * r;
    let sin = polynomial(
        z,
        &[
            1.589_690_995_211_55e-10,
            -2.505_076_025_340_686_3e-8,
            2.755_731_370_707_006_8e-6,
            -1.984_126_982_985_795e-4,
            8.333_333_333_322_49e-3,
            -1.666_666_666_666_663_2e-1,
        ],
    );
    let cos = polynomial(
        z,
        &[
            -1.135_964_755_778_819_5e-11,
            2.087_572_321_298_175e-9,
            -2.755_731_435_139_066_3e-7,
            2.480_158_728_947_673e-5,
            -1.388_888_888_887_411e-3,
            4.166_666_666_666_66e-2,
        ],
    );
    let (sin, cos) = (r + r * z * sin, 1.0 - (z / 2.0 - z * z * cos));
    match quarters as i32 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

/// The polynomial with these coefficients, the highest power first.
fn polynomial(x: f64, coefficients: &[f64; 6]) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

/// The arcsine of a ratio from -1 to 1.
pub(crate) fn asin(sin: f64) -> f64 {
    sin.atan2(((1.0 - sin) * (1.0 + sin)).sqrt())
}

/// The arccosine of a ratio from -1 to 1.
pub(crate) fn acos(cos: f64) -> f64 {
    ((1.0 - cos) * (1.0 + cos)).sqrt().atan2(cos)
}

/// The length of the hypotenuse, for lengths whose squares are no overflow.
pub(crate) fn hypot(a: f64, b: f64) -> f64 {
    (a * a + b * b).sqrt()
}

#[cfg(test)]
mod tests {
    use super::{acos, asin, hypot, sin_cos};
    use proptest::prelude::*;

    #[test]
    fn right_angles_are_right() {
        for quarter in -8..=8 {
            let angle = f64::from(quarter) * std::f64::consts::FRAC_PI_2;
            let (sin, cos) = sin_cos(angle);
            assert!((sin - angle.sin()).abs() < 1e-15 && (cos - angle.cos()).abs() < 1e-15);
        }
    }

    #[test]
    fn any_finite_angle_has_a_sine() {
        for angle in [1e6, 1e9, 1e300, f64::MAX, f64::MIN, f64::MIN_POSITIVE] {
            let (sin, cos) = sin_cos(angle);
            assert!((sin * sin + cos * cos - 1.0).abs() < 1e-9);
        }
    }

    proptest! {
        #[test]
        fn the_standard_library_agrees(angle in -100.0..100.0_f64, ratio in -1.0..1.0_f64, a in -9.0..9.0_f64) {
            let (sin, cos) = sin_cos(angle);
            prop_assert!((sin - angle.sin()).abs() < 1e-15);
            prop_assert!((cos - angle.cos()).abs() < 1e-15);
            prop_assert!((asin(ratio) - ratio.asin()).abs() < 1e-15);
            prop_assert!((acos(ratio) - ratio.acos()).abs() < 1e-15);
            prop_assert!((hypot(ratio, a) - ratio.hypot(a)).abs() < 1e-14);
        }
    }
}
