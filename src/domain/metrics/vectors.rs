//! The reference data of the tests: rows read, values compared, and data made by chance.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::Value;

use super::bought::Bought;
use super::value::Metric;
use crate::domain::ids::CustomerId;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn len<T>(set: &std::collections::BTreeSet<T>) -> u64 {
    u64::try_from(set.len()).unwrap()
}

/// The rows of a file by the names of its columns.
pub fn csv(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

pub fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A number for each text, in the order in which they are first met.
#[derive(Default)]
pub struct Numbers(BTreeMap<String, i64>);

impl Numbers {
    pub fn of(&mut self, text: &str) -> i64 {
        let next = i64::try_from(self.0.len()).unwrap();
        *self.0.entry(text.to_owned()).or_insert(next)
    }
}

/// An amount in ten thousandths of a dollar, at the rates of the reference: exact.
pub fn converted(amount: &str, currency: &str) -> i64 {
    let rate = match currency {
        "USD" => 100,
        "EUR" => 110,
        "GBP" => 125,
        other => panic!("no rate for {other}"),
    };
    let usd = crate::domain::money::Currency::USD;
    crate::domain::money::Money::parse(amount, usd).unwrap().minor() * rate
}

/// Every purchase of the CDNOW data.
pub fn cdnow() -> Vec<Bought> {
    csv(include_str!("../../../tests/it/data/cdnow_orders.csv"))
        .iter()
        .map(|row| Bought {
            customer: CustomerId(row["customer_id"].parse().unwrap()),
            day: day(&row["order_date"]),
        })
        .collect()
}

/// The value written in a cell, to 1e-9 of itself; an empty cell is an undefined one.
#[track_caller]
pub fn agrees(metric: Metric, cell: &str) {
    match (metric, cell) {
        (Err(_), "") => {}
        (Ok(found), cell) => near(found.value, cell.parse().unwrap(), 1e-9),
        (Err(reason), cell) => panic!("{reason:?} instead of {cell}"),
    }
}

/// As [`agrees`], of a JSON value.
#[track_caller]
pub fn is(metric: Metric, expected: &Value) {
    agrees(metric, &if expected.is_null() { String::new() } else { expected.to_string() });
}

/// Within `tolerance`, of numbers above 1 relative to them.
#[track_caller]
pub fn near(found: f64, expected: f64, tolerance: f64) {
    let off = (found - expected).abs() / expected.abs().max(1.0);
    assert!(off <= tolerance, "{found} instead of {expected}");
}

/// Up to forty purchases of few customers over a leap year, many on the same days and at the ends of months.
pub fn any_bought() -> impl Strategy<Value = Vec<Bought>> {
    let row = (0..6_i64, any_day()).prop_map(|(id, day)| Bought { customer: CustomerId(id), day });
    proptest::collection::vec(row, 0..40)
}

pub fn any_day() -> impl Strategy<Value = NaiveDate> {
    let turns = ["2024-01-31", "2024-02-29", "2024-03-01", "2024-12-31", "2025-01-01", "2025-02-28"];
    prop_oneof![
        (0..400_u64).prop_map(|n| day("2024-01-01") + chrono::Days::new(n)),
        proptest::sample::select(turns.to_vec()).prop_map(day),
    ]
}

/// The same rows in another order.
pub fn shuffle<T: Clone>(rows: &[T], seed: u64) -> Vec<T> {
    let mut keyed: Vec<_> = rows
        .iter()
        .enumerate()
        .map(|(i, row)| ((i as u64 ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17), row.clone()))
        .collect();
    keyed.sort_by_key(|(key, _)| *key);
    keyed.into_iter().map(|(_, row)| row).collect()
}
