//! What it costs to win a customer, how long it takes to earn that back, and whether it is worth it.
//!
//! CAC = spend of the period / customers who first bought in it. Payback = `CAC / (revenue per customer and month x
//! margin)` in months, without churn. CLTV:CAC is best read with both inputs beside it; 3 is the usual benchmark.
//! Source: Skok, SaaS Metrics 2.0. Money is in minor units.

use chrono::NaiveDate;

use super::bought::{Bought, lives};
use super::value::{Measured, Metric, Undefined, mean, ratio, units};
use crate::domain::money::Money;
use crate::domain::period::Period;

/// Money laid out to win customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlay {
    pub day: NaiveDate,
    pub amount: Money,
}

/// What was laid out in a period, and whom it won.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Acquisition {
    pub finished: bool,
    pub spend: Money,
    /// Bought for the first time ever in the period.
    pub new: u64,
}

/// The spend and the new customers of a period, as known on `at`.
pub fn acquisition(outlays: &[Outlay], bought: &[Bought], period: Period, at: NaiveDate) -> Acquisition {
    let spent = outlays.iter().filter(|outlay| period.contains(outlay.day) && outlay.day <= at);
    let firsts = lives(bought, at);
    let new = firsts.iter().filter(|life| life.first().is_some_and(|day| period.contains(*day)));
    Acquisition {
        finished: period.is_over(at),
        spend: Money::from_minor(spent.map(|outlay| outlay.amount.minor()).sum()),
        new: new.count() as u64,
    }
}

impl Acquisition {
    /// The mean cost of a new customer.
    pub fn cost(&self) -> Metric {
        if !self.finished {
            return Err(Undefined::Unfinished);
        }
        mean(units(self.spend), self.new, Undefined::NoNewCustomers)
    }
}

/// Months of margin that pay the cost back. `monthly` is the mean revenue of a customer in a month.
pub fn payback(cost: Metric, monthly: f64, margin: f64) -> Metric {
    let cost = cost?;
    let earned = monthly * margin;
    if earned > 0.0 {
        ratio(cost.value, earned, cost.n, Undefined::NeverPaysBack)
    } else {
        Err(Undefined::NeverPaysBack)
    }
}

/// CLTV for each unit of cost, counted from the new customers that the cost was of.
pub fn worth(cltv: Metric, cost: Metric) -> Metric {
    let (cltv, cost) = (cltv?, cost?);
    ratio(cltv.value, cost.value, cost.n, Undefined::NoCost)
}

/// CLTV without discount and with the first margin at once, as published ratios have it: `revenue x margin /
/// churn`.
pub fn cltv_by_churn(monthly: f64, margin: f64, churn: Measured) -> Metric {
    ratio(monthly * margin, churn.value, churn.n, Undefined::NoLosses)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, day, near};
    use super::*;
    use crate::domain::ids::CustomerId;

    fn plain(value: f64, n: u64) -> Measured {
        Measured { value, n, interval: None }
    }

    fn of(spend: i64, new: u64) -> Acquisition {
        Acquisition { finished: true, spend: Money::from_minor(spend), new }
    }

    #[test]
    fn examples_cost_and_pay_back_as_expected() {
        let all = vectors::json(include_str!("../../../tests/it/data/metrics/formulas.json"));
        let rows: Vec<_> =
            all["scalars"].as_array().unwrap().iter().filter(|row| row["metric"] == "cac").collect();
        assert_eq!(rows.len(), 6);
        for row in rows {
            let number = |name: &str| row[name].as_f64().unwrap();
            let cost = of(row["spend"].as_i64().unwrap(), row["new_customers"].as_u64().unwrap()).cost();
            vectors::is(cost, &row["cac"]);
            vectors::is(payback(cost, number("arpa_month"), number("gross_margin")), &row["payback_months"]);
            vectors::is(worth(Ok(plain(number("ltv"), 1)), cost), &row["ltv_cac"]);
        }
    }

    /// Hart, two SaaS metrics: 112,500 spent on nine customers who pay 1,000 a month, of whom 2 % leave.
    #[test]
    fn a_published_ratio_comes_out() {
        let cost = of(112_500, 9).cost();
        let cltv = cltv_by_churn(1000.0, 0.8, plain(0.02, 50));
        near(cost.unwrap().value, 12_500.0, 1e-12);
        near(cltv.unwrap().value, 40_000.0, 1e-12);
        near(worth(cltv, cost).unwrap().value, 3.2, 1e-12);
        near(payback(cost, 1000.0, 0.8).unwrap().value, 15.625, 1e-12);
    }

    #[test]
    fn what_has_no_value_has_a_reason() {
        assert_eq!(of(1000, 0).cost(), Err(Undefined::NoNewCustomers));
        assert_eq!(of(0, 5).cost().unwrap().value, 0.0);
        assert_eq!(Acquisition { finished: false, ..of(5, 5) }.cost(), Err(Undefined::Unfinished));
        assert_eq!(worth(Ok(plain(10.0, 5)), of(0, 5).cost()), Err(Undefined::NoCost));
        assert_eq!(worth(Err(Undefined::Endless), of(1, 5).cost()), Err(Undefined::Endless));
        assert_eq!(payback(of(100, 1).cost(), 0.0, 0.8), Err(Undefined::NeverPaysBack));
        assert_eq!(payback(of(100, 1).cost(), 10.0, -0.1), Err(Undefined::NeverPaysBack));
        assert_eq!(payback(of(0, 1).cost(), 10.0, 0.8).unwrap().value, 0.0);
        assert_eq!(cltv_by_churn(10.0, 0.8, plain(0.0, 9)), Err(Undefined::NoLosses));
    }

    #[test]
    fn a_period_counts_its_own_spend_and_first_purchases() {
        let bought =
            [(1, "2024-01-31"), (1, "2024-02-29"), (2, "2024-02-01"), (3, "2024-03-01"), (4, "2024-02-29")]
                .map(|(id, text)| Bought { customer: CustomerId(id), day: day(text) });
        let outlays = [("2024-01-31", 1), ("2024-02-01", 20), ("2024-02-29", 30), ("2024-03-01", 400)]
            .map(|(text, minor)| Outlay { day: day(text), amount: Money::from_minor(minor) });
        let found = acquisition(&outlays, &bought, Period::month_of(day("2024-02-01")), day("2024-03-31"));
        assert_eq!(found, of(50, 2));
        assert_eq!(found.cost().unwrap(), plain(25.0, 2));
        let early = acquisition(&outlays, &bought, Period::month_of(day("2024-02-01")), day("2024-02-28"));
        assert_eq!((early.spend.minor(), early.new, early.finished), (20, 1, false));
    }

    proptest! {
        #[test]
        fn every_customer_is_new_in_one_month(rows in vectors::any_bought(), seed in any::<u64>()) {
            let at = day("2025-12-31");
            let starts = (0..15_u32).map(|n| day("2024-01-01") + chrono::Months::new(n));
            let months: Vec<_> = starts.map(Period::month_of).collect();
            let new = |rows: &[Bought]| months.iter().map(|m| acquisition(&[], rows, *m, at).new).collect::<Vec<_>>();
            let customers: std::collections::BTreeSet<_> = rows.iter().map(|row| row.customer).collect();
            prop_assert_eq!(new(&rows).iter().sum::<u64>(), vectors::len(&customers));
            prop_assert_eq!(new(&vectors::shuffle(&rows, seed)), new(&rows));
        }
    }
}
