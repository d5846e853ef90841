//! Functions that the models need and the standard library lacks.

/// Terms after which a series is given up: enough for z = 0.9998, far beyond any time a customer is looked at.
const MOST_TERMS: u32 = 200_000;

/// What may be missing from a sum, as a part of it.
const PRECISION: f64 = 1e-14;

/// ln Γ(x) of a positive x.
pub fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// ψ(x), the derivative of ln Γ, of a positive x: the recurrence ψ(x) = ψ(x+1) - 1/x up to 10, and from there the
/// asymptotic series. Source: Abramowitz & Stegun (1964), 6.3.5 and 6.3.18.
pub fn digamma(x: f64) -> f64 {
    /// B(2k) / 2k of the Bernoulli numbers, k = 1 to 7.
    const SERIES: [f64; 7] =
        [1.0 / 12.0, -1.0 / 120.0, 1.0 / 252.0, -1.0 / 240.0, 1.0 / 132.0, -691.0 / 32_760.0, 1.0 / 12.0];
    let (mut x, mut sum) = (x, 0.0);
    while x < 10.0 {
        sum -= 1.0 / x;
        x += 1.0;
    }
    let square = 1.0 / (x * x);
    let tail = SERIES.iter().rev().fold(0.0, |tail, term| (tail + term) * square);
    sum + x.ln() - 0.5 / x - tail
}

/// The hypergeometric function ₂F₁(a, b; c; z) of 0 <= z < 1, by its series; c is neither 0 nor a negative whole
/// number. Where c < a + b the series is that of Euler's transformation, (1-z)^(c-a-b) ₂F₁(c-a, c-b; c; z), which
/// needs fewer terms. `None` where the terms do not become small. Source: Abramowitz & Stegun (1964), 15.1.1 and 15.3.3.
pub fn hypergeometric(a: f64, b: f64, c: f64, z: f64) -> Option<f64> {
    let excess = c - a - b;
    if excess < 0.0 {
        let power = (excess * (-z).ln_1p()).exp();
        return series(c - a, c - b, c, z).map(|sum| power * sum).filter(|value| value.is_finite());
    }
    series(a, b, c, z)
}

/// The sum of `(a)_n (b)_n / (c)_n z^n / n!`, until what is left, were it geometric, is too little to see.
pub fn series(a: f64, b: f64, c: f64, z: f64) -> Option<f64> {
    let (mut sum, mut term) = (1.0, 1.0);
    for n in 0..MOST_TERMS {
        let n = f64::from(n);
        let ratio = (a + n) * (b + n) / ((c + n) * (n + 1.0)) * z;
        term *= ratio;
        sum += term;
        if !f64::is_finite(sum) {
            return None;
        }
        // The ratio of terms goes to z: both bound what is left.
        let slowest = ratio.abs().max(z);
        if term == 0.0 || slowest < 1.0 && term.abs() * slowest <= PRECISION * sum.abs() * (1.0 - slowest) {
            return Some(sum);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(value: f64, expected: f64) {
        assert!((value - expected).abs() <= 1e-13 * expected.abs().max(1.0), "{value} is not {expected}");
    }

    /// Abramowitz & Stegun, 6.3.2, 6.3.3 and 6.3.5.
    #[test]
    fn digamma_at_known_points() {
        const EULER: f64 = 0.577_215_664_901_532_9;
        near(digamma(1.0), -EULER);
        near(digamma(0.5), -EULER - 2.0 * std::f64::consts::LN_2);
        near(digamma(10.0), (1..10).map(|n| 1.0 / f64::from(n)).sum::<f64>() - EULER);
        near(digamma(1e-3), digamma(1.001) - 1e3);
    }

    #[test]
    fn digamma_is_the_slope_of_ln_gamma() {
        for x in [0.01, 0.3, 2.5, 9.99, 10.01, 400.0] {
            let h = 1e-6 * x;
            let slope = (ln_gamma(x + h) - ln_gamma(x - h)) / (2.0 * h);
            assert!((slope - digamma(x)).abs() < 1e-6 * digamma(x).abs().max(1.0), "{x}: {slope}");
        }
    }

    /// Abramowitz & Stegun, 15.1.3, 15.1.8 and 15.1.4.
    #[test]
    fn hypergeometric_where_it_is_elementary() {
        for z in [0.0_f64, 0.1, 0.5, 0.9, 0.99] {
            near(hypergeometric(0.7, 3.0, 3.0, z).unwrap() * (1.0 - z).powf(0.7), 1.0);
            if z > 0.0 {
                near(hypergeometric(1.0, 1.0, 2.0, z).unwrap(), -(1.0 - z).ln() / z);
                let root = z.sqrt();
                let log = ((1.0 + root) / (1.0 - root)).ln() / (2.0 * root);
                near(hypergeometric(0.5, 1.0, 1.5, z).unwrap(), log);
            }
        }
    }

    #[test]
    fn a_series_that_does_not_end_is_no_number() {
        assert_eq!(hypergeometric(1.0, 1.0, 2.0, 0.999_999_9), None);
        assert_eq!(hypergeometric(800.0, 900.0, 1.0, 0.99), None);
    }
}
