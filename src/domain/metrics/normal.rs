//! The standard normal distribution: how much of it lies beyond a value, and beyond which value so much lies.

/// 1 / sqrt(2 pi).
const DENSITY: f64 = 0.398_942_280_401_432_7;

fn density(z: f64) -> f64 {
    DENSITY * (-z * z / 2.0).exp()
}

/// The share above `z`, to about 1e-13 of itself.
///
/// Near the middle by the series `1/2 - density * sum of z^(2k+1) / (1 * 3 * ... * (2k+1))`, in the tail by the
/// continued fraction of Laplace, `density / (z + 1/(z + 2/(z + ...)))`.
pub fn above(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - above(-z);
    }
    if z > 2.5 {
        let fraction = (1..200).rev().fold(z, |rest, k| z + f64::from(k) / rest);
        return density(z) / fraction;
    }
    let (mut term, mut sum, mut odd) = (z, z, 1.0);
    while term > sum * 1e-17 {
        odd += 2.0;
        term *= z * z / odd;
        sum += term;
    }
    0.5 - density(z) * sum
}

/// The value that this share lies above; `None` unless the share is between 0 and 1.
pub fn exceeded_by(share: f64) -> Option<f64> {
    if !(share > 0.0 && share < 1.0) {
        return None;
    }
    if share > 0.5 {
        return exceeded_by(1.0 - share).map(|z| -z);
    }
    // No double is above 39 in less than its smallest share; halving ends at neighbours.
    let (mut low, mut high) = (0.0_f64, 39.0_f64);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if above(middle) > share {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(f64::midpoint(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Abramowitz and Stegun (1964), tables 26.1 and 26.2.
    #[test]
    fn tails_are_the_published_ones() {
        for (z, share) in [
            (0.0, 0.5),
            (0.5, 0.308_537_538_725_986_9),
            (1.0, 0.158_655_253_931_457_05),
            (2.0, 0.022_750_131_948_179_21),
            (3.0, 0.001_349_898_031_630_094_6),
            (5.0, 2.866_515_718_791_939e-7),
        ] {
            assert!((above(z) / share - 1.0).abs() < 1e-12, "{z}: {}", above(z));
            assert!((above(-z) - (1.0 - share)).abs() < 1e-15);
        }
    }

    #[test]
    fn the_two_ways_meet_and_quantiles_read_back() {
        assert!((above(2.5) / above(2.500_000_000_001) - 1.0).abs() < 1e-10);
        let z = exceeded_by(0.025).unwrap();
        assert!((z - crate::domain::proportion::Z).abs() < 1e-13);
        for share in [1e-12, 0.001, 0.2, 0.5, 0.8, 0.999] {
            assert!((above(exceeded_by(share).unwrap()) / share - 1.0).abs() < 1e-9, "{share}");
        }
        assert_eq!([0.0, 1.0, f64::NAN, -0.5].map(exceeded_by), [None; 4]);
    }
}
