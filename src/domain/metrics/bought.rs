//! Who bought on which day: the rows that growth accounting and cohorts are counted from.
//!
//! A fully refunded order is no purchase and is not among them (see `orders`).

use chrono::NaiveDate;

use crate::domain::ids::CustomerId;

/// A customer bought something that day. Twice on a day counts as once here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bought {
    pub customer: CustomerId,
    pub day: NaiveDate,
}

/// Every customer's days of buying up to and including `at`, in order; customers in the order of their ids.
///
/// The rows may come in any order. Rows that are sorted already cost one pass.
pub fn lives(bought: &[Bought], at: NaiveDate) -> Vec<Vec<NaiveDate>> {
    let mut rows: Vec<_> = bought.iter().copied().filter(|row| row.day <= at).collect();
    rows.sort();
    rows.chunk_by(|a, b| a.customer == b.customer)
        .map(|life| life.iter().map(|row| row.day).collect())
        .collect()
}
