//! Referral: who brings others, and how many each brings.
//!
//! Referral rate = customers who referred one or more / customers. K = customers gained by referral / customers at
//! the start (the inviting base); below 1 each won directly brings `1 / (1 - K)` in the end. A new customer counts once,
//! for whoever referred it. Source: Skok, Lessons learned: viral marketing.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::value::{Measured, Metric, Undefined, mean, share};
use crate::domain::ids::CustomerId;
use crate::domain::period::Period;
use crate::domain::proportion::exact;

/// A customer, since the day it became one, and who sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Joined {
    pub customer: CustomerId,
    pub day: NaiveDate,
    pub referred_by: Option<CustomerId>,
}

/// The referrals of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Referral {
    pub finished: bool,
    /// Customers by the end of the period.
    pub customers: u64,
    /// Of them, who ever referred another that became a customer by then.
    pub referrers: u64,
    /// Customers at its start: the inviting base, as the caller counts it.
    pub base: u64,
    /// Became customers in the period.
    pub new: u64,
    /// Of them, referred by somebody.
    pub new_referred: u64,
}

/// Counts the referrals of a period as known on `at`; `base` is how many were customers at its start.
pub fn referral(joined: &[Joined], base: u64, period: Period, at: NaiveDate) -> Referral {
    let known: Vec<_> = joined.iter().filter(|row| row.day < period.to() && row.day <= at).collect();
    let customers: BTreeSet<_> = known.iter().map(|row| row.customer).collect();
    let referrers: BTreeSet<_> = known
        .iter()
        .filter_map(|row| row.referred_by.filter(|by| *by != row.customer && customers.contains(by)))
        .collect();
    let mut firsts: Vec<_> = known;
    firsts.sort_by_key(|row| (row.customer, row.day, row.referred_by.is_none(), row.referred_by));
    firsts.dedup_by_key(|row| row.customer);
    let new = firsts.iter().filter(|row| period.contains(row.day));
    Referral {
        finished: period.is_over(at),
        customers: customers.len() as u64,
        referrers: referrers.len() as u64,
        base,
        new: new.clone().count() as u64,
        new_referred: new.filter(|row| row.referred_by.is_some_and(|by| by != row.customer)).count() as u64,
    }
}

impl Referral {
    /// Customers who referred of all customers.
    pub fn rate(&self) -> Metric {
        share(self.referrers, self.customers, Undefined::NoCustomers)
    }

    /// New customers who were referred of all new ones.
    pub fn share_of_new(&self) -> Metric {
        self.over()?;
        share(self.new_referred, self.new, Undefined::NoNewCustomers)
    }

    /// Customers gained by referral for each customer at the start.
    pub fn k(&self) -> Metric {
        self.over()?;
        mean(exact(self.new_referred), self.base, Undefined::NobodyAtStart)
    }

    fn over(&self) -> Result<(), Undefined> {
        if self.finished { Ok(()) } else { Err(Undefined::Unfinished) }
    }
}

/// How many customers one won directly is in the end; endless from K = 1.
pub fn amplification(k: Measured) -> Metric {
    if k.value >= 1.0 {
        return Err(Undefined::Endless);
    }
    Ok(Measured { value: 1.0 / (1.0 - k.value), interval: None, ..k })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, any_day, day, near};
    use super::*;

    fn joined(id: i64, text: &str, by: Option<i64>) -> Joined {
        Joined { customer: CustomerId(id), day: day(text), referred_by: by.map(CustomerId) }
    }

    #[test]
    fn examples_of_k_come_out() {
        let all = vectors::json(include_str!("../../../tests/it/data/metrics/formulas.json"));
        let rows: Vec<_> =
            all["scalars"].as_array().unwrap().iter().filter(|row| row["metric"] == "viral_k").collect();
        assert_eq!(rows.len(), 6);
        for row in rows {
            let (base, accepted) = (row["users"].as_u64().unwrap(), row["accepted"].as_u64().unwrap());
            let new = Referral {
                finished: true,
                customers: base,
                referrers: 0,
                base,
                new: accepted,
                new_referred: accepted,
            };
            vectors::is(new.k(), &row["K"]);
            assert_eq!(amplification(new.k().unwrap()).is_err(), row["K"].as_f64().unwrap() >= 1.0);
        }
        let k = Measured { value: 3.5 * 0.2, n: 10, interval: None };
        near(amplification(k).unwrap().value, 10.0 / 3.0, 1e-12);
    }

    #[test]
    fn a_period_counts_its_own() {
        let rows = [
            joined(1, "2023-12-31", None),
            joined(2, "2024-01-31", Some(1)),
            joined(3, "2024-02-01", Some(1)),
            joined(4, "2024-02-29", Some(2)),
            joined(5, "2024-02-29", None),
            // Later; by itself; by somebody who is no customer.
            joined(6, "2024-03-01", Some(5)),
            joined(7, "2024-02-10", Some(7)),
            joined(8, "2024-02-10", Some(99)),
        ];
        let found = referral(&rows, 2, Period::month_of(day("2024-02-01")), day("2024-03-31"));
        assert_eq!((found.customers, found.referrers), (7, 2));
        assert_eq!((found.new, found.new_referred), (5, 3));
        assert_eq!(found.k().unwrap(), Measured { value: 1.5, n: 2, interval: None });
        near(found.rate().unwrap().value, 2.0 / 7.0, 1e-12);
        near(found.share_of_new().unwrap().value, 0.6, 1e-12);
    }

    #[test]
    fn without_anybody_there_are_reasons() {
        let february = Period::month_of(day("2024-02-01"));
        let none = referral(&[], 0, february, day("2024-02-29"));
        assert_eq!(none.rate(), Err(Undefined::NoCustomers));
        assert_eq!(none.share_of_new(), Err(Undefined::NoNewCustomers));
        assert_eq!(none.k(), Err(Undefined::NobodyAtStart));
        assert_eq!(referral(&[], 3, february, day("2024-02-28")).k(), Err(Undefined::Unfinished));
    }

    proptest! {
        #[test]
        fn parts_are_never_more_than_the_whole(
            rows in proptest::collection::vec((0..8_i64, any_day(), proptest::option::of(0..8_i64)), 0..30),
            seed in any::<u64>()
        ) {
            let rows: Vec<_> = rows.into_iter()
                .map(|(id, day, by)| Joined { customer: CustomerId(id), day, referred_by: by.map(CustomerId) })
                .collect();
            let year = Period::new(day("2024-01-01"), day("2025-01-01")).unwrap();
            let found = referral(&rows, 3, year, day("2025-12-31"));
            prop_assert!(found.referrers <= found.customers && found.new <= found.customers);
            prop_assert!(found.new_referred <= found.new);
            prop_assert_eq!(referral(&vectors::shuffle(&rows, seed), 3, year, day("2025-12-31")), found);
        }
    }
}
