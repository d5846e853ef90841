//! A smooth line through points that never leaves the heights between two neighbours.
//!
//! Monotone cubic interpolation after Fritsch and Carlson (1980, SIAM Journal on Numerical Analysis 17, 238-246): a
//! feeling that went from -1 to +1 is never drawn at +2 on its way.

/// A line through points in ascending order of `x`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Curve {
    /// Each with the slope there.
    knots: Vec<(f64, f64, f64)>,
}

impl Curve {
    /// Points at the same place become their mean.
    pub fn through(points: &[(f64, f64)]) -> Self {
        let mut points = points.to_vec();
        points.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut merged: Vec<(f64, f64, f64)> = Vec::with_capacity(points.len());
        for (x, y) in points {
            match merged.last_mut() {
                Some((last, mean, n)) if x - *last < 1e-9 => {
                    *mean = (*mean * *n + y) / (*n + 1.0);
                    *n += 1.0;
                }
                _ => merged.push((x, y, 1.0)),
            }
        }
        let points: Vec<(f64, f64)> = merged.into_iter().map(|(x, y, _)| (x, y)).collect();
        let slopes = slopes(&points);
        Self { knots: points.into_iter().zip(slopes).map(|((x, y), slope)| (x, y, slope)).collect() }
    }

    /// The points it was made of, those at one place merged.
    pub fn points(&self) -> impl Iterator<Item = (f64, f64)> {
        self.knots.iter().map(|(x, y, _)| (*x, *y))
    }

    /// The height at `x`; `None` before the first point and after the last.
    pub fn at(&self, x: f64) -> Option<f64> {
        let (first, last) = (self.knots.first()?, self.knots.last()?);
        if x < first.0 || x > last.0 {
            return None;
        }
        let next = self.knots.partition_point(|knot| knot.0 <= x);
        let Some(&(x1, y1, m1)) = self.knots.get(next) else { return Some(last.1) };
        let &(x0, y0, m0) = self.knots.get(next.checked_sub(1)?)?;
        let width = x1 - x0;
        let t = (x - x0) / width;
        let (t2, t3) = (t * t, t * t * t);
        let value = (2.0 * t3 - 3.0 * t2 + 1.0) * y0
            + (t3 - 2.0 * t2 + t) * width * m0
            + (3.0 * t2 - 2.0 * t3) * y1
            + (t3 - t2) * width * m1;
        Some(value.clamp(y0.min(y1), y0.max(y1)))
    }
}

fn slopes(points: &[(f64, f64)]) -> Vec<f64> {
    let secants: Vec<f64> =
        points.windows(2).map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0)).collect();
    let (Some(first), Some(last)) = (secants.first(), secants.last()) else { return vec![0.0; points.len()] };
    let inner = secants.windows(2).map(|pair| {
        // A turning point is flat.
        if pair[0] * pair[1] <= 0.0 { 0.0 } else { f64::midpoint(pair[0], pair[1]) }
    });
    let mut slopes: Vec<f64> = std::iter::once(*first).chain(inner).chain([*last]).collect();
    for (at, secant) in secants.iter().enumerate() {
        if *secant == 0.0 {
            (slopes[at], slopes[at + 1]) = (0.0, 0.0);
            continue;
        }
        let (a, b) = (slopes[at] / secant, slopes[at + 1] / secant);
        let length = a.hypot(b);
        if length > 3.0 {
            (slopes[at], slopes[at + 1]) = (3.0 * a / length * secant, 3.0 * b / length * secant);
        }
    }
    slopes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_points_make_no_line_and_one_makes_a_point() {
        assert_eq!(Curve::through(&[]).at(0.0), None);
        let one = Curve::through(&[(1.0, -2.0)]);
        assert_eq!([one.at(0.9), one.at(1.0), one.at(1.1)], [None, Some(-2.0), None]);
    }

    #[test]
    fn two_on_one_day_are_their_mean() {
        assert_eq!(Curve::through(&[(1.0, -2.0), (1.0, 1.0)]).at(1.0), Some(-0.5));
    }

    proptest! {
        #[test]
        fn it_passes_through_its_points_and_never_leaves_their_heights(
            points in proptest::collection::vec((0..700_u32, -20..=20_i32), 1..20),
            steps in proptest::collection::vec(0.0..1.0_f64, 8),
        ) {
            let points: Vec<(f64, f64)> =
                points.into_iter().map(|(x, y)| (f64::from(x) / 100.0, f64::from(y) / 10.0)).collect();
            let curve = Curve::through(&points);
            let knots: Vec<_> = curve.points().collect();
            for (x, y) in &knots {
                prop_assert!((curve.at(*x).unwrap() - y).abs() < 1e-9);
            }
            for pair in knots.windows(2) {
                let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
                for step in &steps {
                    let y = curve.at(x0 + (x1 - x0) * step).unwrap();
                    prop_assert!((y0.min(y1)..=y0.max(y1)).contains(&y), "{y} between {y0} and {y1}");
                }
            }
        }
    }
}
