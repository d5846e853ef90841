//! A trial of two ways, A and B: how far their shares are apart, and whether that may be chance.
//!
//! Pooled two-proportion z test, two-sided, without continuity correction (the square root of Pearson's chi-squared);
//! the difference with the interval of Newcombe (1998b), Statistics in Medicine 17: 873-890, method 10. Customers per
//! arm as in Fleiss, Levin and Paik, and in R's `power.prop.test`.

use super::normal;
use super::value::{Measured, Metric, Undefined};
use crate::domain::proportion::{Proportion, exact};

/// The two arms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trial {
    pub a: Proportion,
    pub b: Proportion,
}

/// The outcome of the test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Test {
    /// How many standard errors the shares are apart.
    pub z: f64,
    /// How likely two equal ways come out this far apart.
    pub p: f64,
}

/// How sure a trial is to be: the chance of seeing a difference that is not there, and of seeing one that is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Certainty {
    pub alpha: f64,
    pub power: f64,
}

impl Certainty {
    /// Wrong in one of twenty, found in four of five.
    pub const USUAL: Self = Self { alpha: 0.05, power: 0.8 };
}

/// Below so many expected hits or misses in an arm the test is not to be trusted (Cochran 1954).
const FEWEST_EXPECTED: f64 = 5.0;

impl Trial {
    /// Share of A minus share of B.
    pub fn difference(self) -> Metric {
        let shares = self.a.share().zip(self.b.share());
        let intervals = self.a.interval().zip(self.b.interval());
        let ((a, b), ((a_low, a_high), (b_low, b_high))) =
            shares.zip(intervals).ok_or(Undefined::NoCustomers)?;
        let value = a - b;
        let low = value - (a - a_low).hypot(b_high - b);
        let high = value + (a_high - a).hypot(b - b_low);
        Ok(Measured { value, n: self.a.of + self.b.of, interval: Some((low, high)) })
    }

    /// The test, of however few customers.
    pub fn test(self) -> Result<Test, Undefined> {
        let (a, b) = self.a.share().zip(self.b.share()).ok_or(Undefined::NoCustomers)?;
        let pooled = self.pooled();
        let error = (pooled * (1.0 - pooled) * (1.0 / exact(self.a.of) + 1.0 / exact(self.b.of))).sqrt();
        if self.hits() == 0 || self.hits() == self.a.of + self.b.of {
            return Err(Undefined::AllAlike);
        }
        let z = (a - b) / error;
        Ok(Test { z, p: 2.0 * normal::above(z.abs()) })
    }

    /// The test if there is enough to test, else `TooFew`; [`Trial::needed`] says how many there should be.
    pub fn verdict(self) -> Result<Test, Undefined> {
        let test = self.test()?;
        let pooled = self.pooled();
        let smallest = exact(self.a.of.min(self.b.of));
        let enough = smallest * pooled.min(1.0 - pooled) >= FEWEST_EXPECTED;
        if enough { Ok(test) } else { Err(Undefined::TooFew) }
    }

    /// Customers per arm that a difference as large as the one seen takes to be found.
    pub fn needed(self, certainty: Certainty) -> Result<u64, Undefined> {
        let (a, b) = self.a.share().zip(self.b.share()).ok_or(Undefined::NoCustomers)?;
        needed(a, b, certainty)
    }

    fn hits(self) -> u64 {
        self.a.hits + self.b.hits
    }

    fn pooled(self) -> f64 {
        exact(self.hits()) / exact(self.a.of + self.b.of)
    }
}

/// Customers per arm that it takes to tell two shares apart, rounded up.
pub fn needed(one: f64, other: f64, certainty: Certainty) -> Result<u64, Undefined> {
    let shares = 0.0..=1.0;
    let tails = normal::exceeded_by(certainty.alpha / 2.0).zip(normal::exceeded_by(1.0 - certainty.power));
    let (alpha, beta) = tails.ok_or(Undefined::OutOfRange)?;
    if !shares.contains(&one) || !shares.contains(&other) {
        return Err(Undefined::OutOfRange);
    }
    let mean = f64::midpoint(one, other);
    let apart = (2.0 * mean * (1.0 - mean)).sqrt();
    let each = (one * (1.0 - one) + other * (1.0 - other)).sqrt();
    let n = ((alpha * apart + beta * each) / (one - other)).powi(2).ceil();
    // More customers than a float counts exactly is as good as never.
    if n.is_nan() || n > 9e15 {
        return Err(Undefined::SameShares);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number up to 9e15")]
    let n = n as u64;
    Ok(n)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, near};
    use super::*;

    fn expected(name: &str) -> Vec<serde_json::Value> {
        let all = vectors::json(include_str!("../../../tests/it/data/metrics/proportions.json"));
        all[name].as_array().unwrap().clone()
    }

    fn trial(a: (u64, u64), b: (u64, u64)) -> Trial {
        Trial { a: Proportion { hits: a.0, of: a.1 }, b: Proportion { hits: b.0, of: b.1 } }
    }

    #[test]
    fn single_shares_have_the_published_interval() {
        for row in expected("wilson_single") {
            let share = Proportion { hits: row["x"].as_u64().unwrap(), of: row["n"].as_u64().unwrap() };
            let (low, high) = share.interval().unwrap();
            near(low, row["lo"].as_f64().unwrap(), 1e-9);
            near(high, row["hi"].as_f64().unwrap(), 1e-9);
        }
    }

    #[test]
    fn differences_and_tests_are_the_published_ones() {
        for row in expected("newcombe_difference") {
            let count = |name: &str| row[name].as_u64().unwrap();
            let trial = trial((count("x1"), count("n1")), (count("x2"), count("n2")));
            let difference = trial.difference().unwrap();
            let (low, high) = difference.interval.unwrap();
            vectors::is(Ok(difference), &row["diff"]);
            near(low, row["newcombe_lo"].as_f64().unwrap(), 1e-6);
            near(high, row["newcombe_hi"].as_f64().unwrap(), 1e-6);
            if let Some(published) = row["published"].as_array() {
                assert!((low - published[0].as_f64().unwrap()).abs() <= 5e-5);
                assert!((high - published[1].as_f64().unwrap()).abs() <= 5e-5);
            }
            match trial.test() {
                Ok(test) => {
                    near(test.z, row["z_pooled"].as_f64().unwrap(), 1e-9);
                    assert!((test.p / row["p_two_sided"].as_f64().unwrap() - 1.0).abs() < 1e-6);
                }
                Err(reason) => {
                    assert_eq!(reason, Undefined::AllAlike);
                    assert!(row["z_pooled"].is_null() && row["p_two_sided"].is_null());
                }
            }
        }
    }

    #[test]
    fn so_many_are_needed_as_r_says() {
        for row in expected("sample_size") {
            let number = |name: &str| row[name].as_f64().unwrap();
            let certainty = Certainty { alpha: number("alpha"), power: number("power") };
            let found = needed(number("p1"), number("p2"), certainty);
            assert_eq!(found.ok(), row["n_per_arm"].as_u64(), "{row}");
            assert_eq!(found.is_err(), found == Err(Undefined::SameShares));
        }
        assert_eq!(needed(0.2, 1.2, Certainty::USUAL), Err(Undefined::OutOfRange));
        assert_eq!(needed(0.2, 0.3, Certainty { alpha: 0.0, power: 0.8 }), Err(Undefined::OutOfRange));
    }

    #[test]
    fn few_are_not_judged_but_told_how_many_it_takes() {
        assert_eq!(trial((9, 10), (3, 10)).verdict(), Err(Undefined::TooFew));
        assert_eq!(trial((9, 10), (3, 10)).needed(Certainty::USUAL), Ok(10));
        assert!(trial((56, 70), (48, 80)).verdict().unwrap().p < 0.01);
        assert_eq!(trial((0, 0), (3, 10)).difference(), Err(Undefined::NoCustomers));
        assert_eq!(trial((0, 0), (0, 0)).verdict(), Err(Undefined::NoCustomers));
    }

    proptest! {
        #[test]
        fn swapping_the_arms_turns_the_sign(a in 0..60_u64, m in 1..60_u64, b in 0..60_u64, n in 1..60_u64) {
            let one = trial((a.min(m), m), (b.min(n), n));
            let other = Trial { a: one.b, b: one.a };
            let (x, y) = (one.difference().unwrap(), other.difference().unwrap());
            let ((low, high), (other_low, other_high)) = (x.interval.unwrap(), y.interval.unwrap());
            prop_assert!((x.value + y.value).abs() < 1e-12);
            prop_assert!((low + other_high).abs() < 1e-12 && (high + other_low).abs() < 1e-12);
            prop_assert!(-1.0 - 1e-12 <= low && low <= x.value && x.value <= high && high <= 1.0 + 1e-12);
            if let (Ok(test), Ok(back)) = (one.test(), other.test()) {
                prop_assert!((test.z + back.z).abs() < 1e-9 && (0.0..=1.0).contains(&test.p));
            }
        }
    }
}
