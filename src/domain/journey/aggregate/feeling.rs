//! A mean feeling of many customers, and how sure it is.

use super::Unknown;
use crate::domain::emotion::Emotion;
use crate::domain::ids::CustomerId;

/// So many customers make an interval.
pub const FEWEST: usize = 5;

/// How it felt. What one customer tells again and again is no more certain for the others, so the mean is that of the
/// customers' own means, and so is the interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Feeling {
    /// Who told.
    pub customers: Vec<CustomerId>,
    /// How often they told, all together.
    pub tellings: usize,
    /// From -2 to +2.
    pub mean: Result<f64, Unknown>,
    /// Where the mean of all such customers lies, with 95 % certainty, by Student's t; within the scale.
    pub interval: Result<(f64, f64), Unknown>,
}

/// Takes in one customer after another (Welford 1962, Technometrics 4, 419-420: no large sums are subtracted).
#[derive(Debug, Clone, Default)]
pub(super) struct FeelingTally {
    customers: Vec<CustomerId>,
    tellings: usize,
    mean: f64,
    /// The sum of squared distances from the mean.
    squares: f64,
}

impl FeelingTally {
    /// A customer's own mean, over how many tellings.
    pub fn add(&mut self, customer: CustomerId, mean: f64, tellings: usize) {
        self.customers.push(customer);
        self.tellings += tellings;
        let before = mean - self.mean;
        self.mean += before / self.customers.len() as f64;
        self.squares += before * (mean - self.mean);
    }

    pub fn finish(self) -> Feeling {
        let n = self.customers.len();
        let mean = if n == 0 { Err(Unknown::NobodyTold) } else { Ok(self.mean) };
        let interval = mean.and_then(|mean| {
            if n < FEWEST {
                return Err(Unknown::TooFew { n, needed: FEWEST });
            }
            let (n, free) = (n as f64, n as f64 - 1.0);
            let deviation = (self.squares / free).sqrt();
            // Far below what whole numbers from -2 to 2 can differ by: only rounding.
            if deviation < 1e-9 {
                return Err(Unknown::NoSpread);
            }
            let reach = student(free) * deviation / n.sqrt();
            let (lowest, highest) = (f64::from(Emotion::LOWEST), f64::from(Emotion::HIGHEST));
            Ok(((mean - reach).max(lowest), (mean + reach).min(highest)))
        });
        Feeling { customers: self.customers, tellings: self.tellings, mean, interval }
    }
}

/// The 97.5 % point of Student's t with so many degrees of freedom, from four on: the expansion around the normal one
/// (Abramowitz and Stegun 1964, 26.7.5), right to two digits behind the point.
fn student(free: f64) -> f64 {
    let z = 1.959_963_984_540_054_f64;
    let terms = [
        (z.powi(3) + z) / 4.0,
        (5.0 * z.powi(5) + 16.0 * z.powi(3) + 3.0 * z) / 96.0,
        (3.0 * z.powi(7) + 19.0 * z.powi(5) + 17.0 * z.powi(3) - 15.0 * z) / 384.0,
        (79.0 * z.powi(9) + 776.0 * z.powi(7) + 1482.0 * z.powi(5) - 1920.0 * z.powi(3) - 945.0 * z)
            / 92_160.0,
    ];
    terms.iter().rev().fold(0.0, |rest, term| (rest + term) / free) + z
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn felt(means: &[f64]) -> Feeling {
        let mut tally = FeelingTally::default();
        for (id, mean) in (1..).zip(means) {
            tally.add(CustomerId(id), *mean, 2);
        }
        tally.finish()
    }

    #[test]
    fn points_of_student_are_those_of_the_tables() {
        let table = [(4.0, 2.776), (5.0, 2.571), (9.0, 2.262), (29.0, 2.045), (120.0, 1.980), (1e6, 1.960)];
        for (free, point) in table {
            assert!((student(free) - point).abs() < 0.0015, "{free}: {}", student(free));
        }
    }

    #[test]
    fn under_five_customers_there_is_a_mean_and_no_interval() {
        assert_eq!(
            (felt(&[]).mean, felt(&[]).interval),
            (Err(Unknown::NobodyTold), Err(Unknown::NobodyTold))
        );
        let four = felt(&[1.0, 2.0, -1.0, 0.0]);
        assert_eq!((four.mean, four.interval), (Ok(0.5), Err(Unknown::TooFew { n: 4, needed: 5 })));
        assert_eq!((four.customers.len(), four.tellings), (4, 8));
    }

    #[test]
    fn an_interval_is_that_of_student() {
        // The mean is 0, the deviation sqrt(10 / 4) = 1.5811, its error 0.7071; 2.776 of those are 1.963.
        let (low, high) = felt(&[-2.0, -1.0, 0.0, 1.0, 2.0]).interval.unwrap();
        assert!((low + 1.963).abs() < 0.002 && (high - 1.963).abs() < 0.002, "{low} {high}");
        // Beyond the end of the scale there is nothing: 1.6 + 2.776 * 0.8944 / 2.2361 = 2.71.
        let (low, high) = felt(&[2.0, 2.0, 2.0, 2.0, 0.0]).interval.unwrap();
        assert!((low - 0.49).abs() < 0.002 && high == 2.0, "{low} {high}");
        assert_eq!(felt(&[1.0; 6]).interval, Err(Unknown::NoSpread));
        assert_eq!(felt(&[0.1; 6]).interval, Err(Unknown::NoSpread));
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_mean_and_is_within_the_scale(
            means in proptest::collection::vec(-2.0..=2.0_f64, 0..40)
        ) {
            let Feeling { mean, interval, .. } = felt(&means);
            if let Ok((low, high)) = interval {
                let mean = mean.unwrap();
                prop_assert!(-2.0 <= low && low <= mean && mean <= high && high <= 2.0);
            } else {
                prop_assert!(means.len() < FEWEST || interval == Err(Unknown::NoSpread));
            }
        }
    }
}
