//! The way from one view of the sheet to another.

use super::Camera;
use super::px::Px;

/// How much a flight prefers to rise over going far: what people like best on
/// average in the experiments of van Wijk and Nuij (section 6).
const RHO: f64 = 1.42;

/// A smooth way from one view to another that is nowhere in a hurry.
///
/// Rises, moves and comes down such that the picture seems to pass at one
/// speed: J. J. van Wijk and W. A. A. Nuij, *Smooth and efficient zooming and
/// panning*, IEEE Symposium on Information Visualization 2003, equations 5 to 9.
///
/// # Guarantees
///
/// Begins and ends exactly with the two views, and keeps in between what
/// [`Camera`] guarantees.
#[derive(Clone, Copy, Debug)]
pub struct Flight {
    from: Camera,
    to: Camera,
    /// The distance between the two middles, in pixels of the sheet.
    distance: f64,
    /// How wide the part in view is at first, in pixels of the sheet.
    width: f64,
    /// Where on the curve the flight begins; none without a distance to speak of.
    start: Option<f64>,
    length: f64,
}

impl Flight {
    /// The flight between two views of the same sheet.
    pub fn new(from: Camera, to: Camera) -> Self {
        let (here, there) = (from.view(), to.view());
        let distance = here.center().distance(there.center());
        let (w0, w1) = (here.width().max(1e-6), there.width().max(1e-6));
        let climb = (w1 / w0).ln() / RHO;
        // Below a hundredth of a pixel on either screen there is but zooming.
        let (start, length) = if distance < 1e-5 * w0.min(w1) {
            (None, climb)
        } else {
            let rise = w1 * w1 - w0 * w0;
            let far = RHO * RHO * RHO * RHO * distance * distance;
            let r = |w: f64, far: f64| -asinh((rise + far) / (2.0 * w * RHO * RHO * distance));
            let (r0, r1) = (r(w0, far), r(w1, -far));
            (Some(r0), (r1 - r0) / RHO)
        };
        Self {
            from,
            to,
            distance,
            width: w0,
            start,
            length,
        }
    }

    /// How long the flight seems: 1 is about a screen further, or 4 times nearer.
    ///
    /// A flight of twice the length should take about twice the time.
    pub fn length(&self) -> f64 {
        self.length.abs()
    }

    /// The view after `ratio` of the way, from 0 to 1.
    pub fn at(&self, ratio: f64) -> Camera {
        if ratio.is_nan() || ratio <= 0.0 {
            return self.from;
        }
        if ratio >= 1.0 {
            return self.to;
        }
        let s = ratio * self.length;
        let (along, width) = match self.start {
            None => (ratio, self.width * (RHO * s).exp()),
            Some(r0) => {
                let (sinh, cosh) = sinh_cosh(r0);
                let (sinh_here, cosh_here) = sinh_cosh(RHO * s + r0);
                let way = self.width / (RHO * RHO) * (cosh * sinh_here / cosh_here - sinh);
                (way / self.distance, self.width * cosh / cosh_here)
            }
        };
        let middle: Px = self
            .from
            .view()
            .center()
            .lerp(self.to.view().center(), along);
        let scale = self.from.view().width() * self.from.zoom().scale / width;
        self.from.centred(middle, scale)
    }
}

impl Camera {
    /// The view at `ratio` of the way from one to another, from 0 to 1: see [`Flight`].
    #[must_use]
    pub fn between(from: Self, to: Self, ratio: f64) -> Self {
        Flight::new(from, to).at(ratio)
    }
}

fn asinh(x: f64) -> f64 {
    // The sign apart, so that nothing is lost where the two terms are close.
    let size = x.abs();
    (size + (size * size + 1.0).sqrt()).ln().copysign(x)
}

fn sinh_cosh(x: f64) -> (f64, f64) {
    let e = x.exp();
    ((e - 1.0 / e) / 2.0, f64::midpoint(e, 1.0 / e))
}

#[cfg(test)]
mod tests {
    use super::super::Zoom;
    use super::*;
    use proptest::prelude::*;

    fn whole() -> Camera {
        let dataset =
            crate::read::json(r#"{"diplomap": 1, "countries": ["BLR", "PRK"], "events": []}"#);
        let dataset = dataset.expect("a dataset").dataset;
        Camera::whole(&super::super::Layout::new(
            &dataset,
            &["", ""],
            960.0,
            640.0,
        ))
    }

    fn view() -> impl Strategy<Value = Camera> {
        let whole = whole();
        (0.0..960.0, 0.0..640.0, 1.0..whole.most())
            .prop_map(move |(x, y, scale)| whole.centred(Px::new(x, y), scale))
    }

    /// How far two views are apart: in scale, and in the middle of their screens.
    fn jump(one: Camera, other: Camera) -> f64 {
        let nearer = (one.zoom().scale / other.zoom().scale).ln().abs();
        let middles = one.view().center().distance(other.view().center());
        nearer + middles / one.view().width().min(other.view().width())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_flight_begins_and_ends_where_it_should_and_never_jumps(from in view(), to in view()) {
            const STEPS: u32 = 400;
            let flight = Flight::new(from, to);
            prop_assert_eq!(flight.at(0.0), from);
            prop_assert_eq!(flight.at(1.0), to);
            prop_assert!(flight.length().is_finite());
            let mut last = from;
            for step in 1..=STEPS {
                let next = flight.at(f64::from(step) / f64::from(STEPS));
                let most = 4.0 * (flight.length() + 0.1) / f64::from(STEPS);
                prop_assert!(jump(last, next) < most, "{} of {most} at {step}", jump(last, next));
                last = next;
            }
        }

        #[test]
        fn there_and_back_are_one_way(from in view(), to in view(), ratio in 0.0..1.0) {
            let there = Flight::new(from, to);
            let back = Flight::new(to, from);
            prop_assert!((there.length() - back.length()).abs() < 1e-6);
            prop_assert!(jump(there.at(ratio), back.at(1.0 - ratio)) < 1e-4);
        }
    }

    #[test]
    fn a_flight_from_here_to_here_is_none() {
        let here = whole().centred(Px::new(300.0, 300.0), 3.0);
        let flight = Flight::new(here, here);
        assert!(flight.length() < 1e-9);
        for ratio in [0.0, 0.3, 1.0, f64::NAN] {
            assert!(jump(flight.at(ratio), here) < 1e-9);
        }
    }

    #[test]
    fn a_flight_without_a_way_only_comes_nearer() {
        let from = whole().centred(Px::new(480.0, 320.0), 2.0);
        let to = whole().centred(Px::new(480.0, 320.0), 6.0);
        let mut last = from;
        for step in 1..=20 {
            let next = Flight::new(from, to).at(f64::from(step) / 20.0);
            assert!(next.zoom().scale > last.zoom().scale);
            assert!(next.view().center().distance(Px::new(480.0, 320.0)) < 1e-6);
            last = next;
        }
        assert_eq!(last, to);
    }

    #[test]
    fn a_far_flight_rises_on_its_way() {
        let near = |x: f64| whole().centred(Px::new(x, 320.0), 8.0);
        let middle = Flight::new(near(100.0), near(860.0)).at(0.5);
        assert!(middle.zoom().scale < 4.0);
        assert_eq!(whole().zoom(), Zoom::IDENTITY);
    }
}
