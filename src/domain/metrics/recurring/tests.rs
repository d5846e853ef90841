//! Recurring revenue against the reference data and published examples, and what holds of any.

use proptest::prelude::*;

use super::*;
use crate::domain::metrics::value::Measured;
use crate::domain::metrics::vectors::{self, Numbers, any_day, day, near};

fn month(text: &str) -> Period {
    Period::month_of(day(&format!("{text}-01")))
}

#[test]
fn invented_subscriptions_move_as_expected() {
    let rows = vectors::csv(include_str!("../../../../tests/it/data/metrics/subscriptions.csv"));
    let mut numbers = Numbers::default();
    let subscriptions: Vec<_> = rows
        .iter()
        .map(|row| Subscription {
            customer: CustomerId(numbers.of(&row["customer_id"])),
            from: day(&row["start_date"]),
            to: Some(row["end_date_exclusive"].as_str()).filter(|to| !to.is_empty()).map(day),
            monthly: Money::from_minor(vectors::converted(&row["mrr"], &row["currency"])),
        })
        .collect();
    let all = vectors::json(include_str!("../../../../tests/it/data/metrics/formulas.json"));
    let months = all["mrr_months"].as_array().unwrap();
    assert_eq!(months.len(), 12);
    for expected in months {
        let found = movements(&subscriptions, month(expected["month"].as_str().unwrap()), day("2024-12-31"));
        for (name, part) in [
            ("start", found.start),
            ("new", found.new),
            ("reactivation", found.reactivation),
            ("expansion", found.expansion),
            ("contraction", found.contraction),
            ("churn", found.churn),
            ("end", found.end),
        ] {
            let (customers, monthly) = (format!("{name}_customers"), format!("{name}_mrr"));
            assert_eq!(Some(part.customers), expected[&customers].as_u64(), "{} {name}", expected["month"]);
            near(units(part.monthly) / 10_000.0, expected[&monthly].as_f64().unwrap(), 1e-9);
        }
        vectors::is(found.customer_churn(), &expected["customer_churn_rate"]);
        vectors::is(found.customer_retention(), &expected["customer_retention_rate"]);
        vectors::is(found.gross_churn(), &expected["gross_mrr_churn_rate"]);
        vectors::is(found.net_churn(), &expected["net_mrr_churn_rate"]);
        vectors::is(found.grr(), &expected["grr"]);
        vectors::is(found.nrr(), &expected["nrr"]);
        vectors::is(found.quick_ratio(), &expected["quick_ratio"]);
        vectors::is(found.quick_ratio_with_reactivation(), &expected["quick_ratio_incl_reactivation"]);
        let per_customer = found.per_customer().map(|m| Measured { value: m.value / 10_000.0, ..m });
        vectors::is(per_customer, &expected["arpa"]);
    }
}

fn part(minor: i64) -> Part {
    Part { customers: 1, monthly: Money::from_minor(minor) }
}

#[test]
fn published_examples_come_out() {
    let base = Movements { finished: true, start: part(100), ..Movements::default() };
    let moved = Movements { churn: part(10), contraction: part(10), expansion: part(10), ..base };
    near(moved.gross_churn().unwrap().value, 0.2, 1e-12);
    near(moved.net_churn().unwrap().value, 0.1, 1e-12);
    let moved =
        Movements { start: part(100), churn: part(9), contraction: part(6), expansion: part(18), ..base };
    near(moved.grr().unwrap().value, 0.85, 1e-12);
    near(moved.nrr().unwrap().value, 1.03, 1e-12);
    let moved = Movements {
        new: part(20_000),
        expansion: part(8000),
        churn: part(5000),
        contraction: part(3000),
        ..base
    };
    near(moved.quick_ratio().unwrap().value, 3.5, 1e-12);
    let parts = Movements { new: part(8), expansion: part(4), reactivation: part(1), ..base };
    let moved = Movements { contraction: part(2), churn: part(3), ..parts };
    near(moved.quick_ratio_with_reactivation().unwrap().value, 2.6, 1e-12);
    assert_eq!(parts.quick_ratio(), Err(Undefined::NoLosses));
}

/// IBM Telco: 1,869 of 7,043 customers left, with 30.5 % of what they paid a month.
#[test]
fn telco_loses_the_revenue_that_is_expected() {
    let rows = vectors::csv(include_str!("../../../../tests/it/data/metrics/telco.csv"));
    let subscriptions: Vec<_> = rows
        .iter()
        .zip(0..)
        .map(|(row, id)| Subscription {
            customer: CustomerId(id),
            from: day("2023-12-31"),
            to: (row["event"] == "1").then(|| day("2024-01-31")),
            monthly: Money::from_minor(vectors::converted(&row["MonthlyCharges"], "USD")),
        })
        .collect();
    let found = movements(&subscriptions, month("2024-01"), day("2024-01-31"));
    assert_eq!((found.start.customers, found.churn.customers), (7043, 1869));
    near(units(found.start.monthly) / 10_000.0, 456_116.6, 1e-12);
    near(found.gross_churn().unwrap().value, 0.305_033_515_552_821_4, 1e-9);
    near(found.per_customer().unwrap().value / 10_000.0, 64.761_692_460_599_18, 1e-9);
}

#[test]
fn without_anybody_there_are_reasons() {
    let none = movements(&[], month("2024-02"), day("2024-02-29"));
    assert_eq!(none.customer_churn(), Err(Undefined::NobodyAtStart));
    assert_eq!(none.grr(), Err(Undefined::NoRevenueAtStart));
    assert_eq!(none.quick_ratio(), Err(Undefined::NoLosses));
    assert_eq!(movements(&[], month("2024-02"), day("2024-02-28")).nrr(), Err(Undefined::Unfinished));
}

proptest! {
    #[test]
    fn the_movements_lead_from_start_to_end(
        rows in proptest::collection::vec(
            (0..6_i64, any_day(), proptest::option::of(0..120_u64), 0..5_i64), 0..30),
        seed in any::<u64>()
    ) {
        let all: Vec<_> = rows.into_iter().map(|(id, from, days, minor)| Subscription {
            customer: CustomerId(id),
            from,
            to: days.map(|days| from + chrono::Days::new(days)),
            monthly: Money::from_minor(minor),
        }).collect();
        let mut before: Option<Movements> = None;
        for month in std::iter::successors(Some(Month::of(day("2023-12-01"))), |m| Some(m.next())).take(16) {
            let m = movements(&all, month.period(), day("2025-12-31"));
            let gained = minor(m.new) + minor(m.reactivation) + minor(m.expansion);
            prop_assert_eq!(minor(m.start) + gained - minor(m.contraction) - minor(m.churn), minor(m.end));
            let heads = m.start.customers + m.new.customers + m.reactivation.customers - m.churn.customers;
            prop_assert_eq!(heads, m.end.customers);
            prop_assert!(before.is_none_or(|before| before.end == m.start));
            if let (Ok(grr), Ok(churn), Ok(nrr)) = (m.grr(), m.gross_churn(), m.nrr()) {
                prop_assert!((grr.value + churn.value - 1.0).abs() < 1e-12);
                prop_assert!((0.0..=1.0).contains(&grr.value) && grr.value <= nrr.value);
            }
            prop_assert_eq!(movements(&vectors::shuffle(&all, seed), month.period(), day("2025-12-31")), m);
            before = Some(m);
        }
    }
}
