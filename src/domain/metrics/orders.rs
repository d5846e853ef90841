//! Orders and what they are worth: repeat purchase, frequency, average order, CLTV to date and simple.
//!
//! An order is an order id of a customer; a row without one is its own. A refund is an event on its own date, linked
//! to its order: gross, refunds and net are apart. An order that is refunded in full is no purchase (of retention,
//! repeat purchase, RFM and the models); one refunded in part is. Money is in minor units.
//! Sources: Gupta and Lehmann (2003) for the margin multiple; Farris et al., Marketing Metrics.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::bought::Bought;
use super::value::{Measured, Metric, Undefined, mean, share, units};
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::domain::proportion::exact;
use crate::domain::purchase::PurchaseKind;

/// One row of what was bought or given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    pub customer: CustomerId,
    pub day: NaiveDate,
    pub kind: PurchaseKind,
    /// Never negative: the kind says which way the money went.
    pub amount: Money,
    pub order: Option<&'a str>,
}

/// One order, and what came back of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    pub customer: CustomerId,
    /// The day of its first row.
    pub day: NaiveDate,
    pub gross: Money,
    pub refunded: Money,
    taken_back: bool,
    /// Whether anybody said how much it was.
    valued: bool,
}

impl Order {
    /// Whether it counts as a purchase: not everything of it was given back. An order worth nothing counts.
    pub fn is_purchase(&self) -> bool {
        !(self.taken_back && self.refunded >= self.gross)
    }

    pub fn net(&self) -> Money {
        Money::from_minor(self.gross.minor() - self.refunded.minor())
    }

    /// What a sale of its own makes; `None` where nobody said how much.
    pub fn sold(customer: CustomerId, day: NaiveDate, amount: Option<Money>) -> Self {
        let (gross, refunded) = (amount.unwrap_or_default(), Money::default());
        Self { customer, day, gross, refunded, taken_back: false, valued: amount.is_some() }
    }

    /// Money of it was given back.
    pub fn take_back(&mut self, amount: Money) {
        self.taken_back = true;
        self.refunded = Money::from_minor(self.refunded.minor() + amount.minor());
    }

    /// Whether its value is known.
    pub fn is_valued(&self) -> bool {
        self.valued
    }

    fn of(entry: &Entry<'_>) -> Self {
        Self::sold(entry.customer, entry.day, Some(Money::default()))
    }

    fn add(&mut self, entry: &Entry<'_>) {
        match entry.kind {
            PurchaseKind::Sale => {
                self.day = self.day.min(entry.day);
                self.gross = Money::from_minor(self.gross.minor() + entry.amount.minor());
            }
            PurchaseKind::Refund => self.take_back(entry.amount),
        }
    }
}

/// The orders up to a day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Orders {
    /// By customer, then by day.
    all: Vec<Order>,
    /// Given back without an order that it belongs to.
    loose: i64,
}

impl Orders {
    /// The orders of these rows up to and including `at`, in whatever order the rows come.
    pub fn until(entries: &[Entry<'_>], at: NaiveDate) -> Self {
        let known = || entries.iter().filter(|entry| entry.day <= at);
        let mut named: BTreeMap<(CustomerId, &str), Order> = BTreeMap::new();
        let mut all = Vec::new();
        for entry in known().filter(|entry| entry.kind == PurchaseKind::Sale) {
            match entry.order {
                Some(order) => {
                    let of = named.entry((entry.customer, order)).or_insert_with(|| Order::of(entry));
                    of.add(entry);
                }
                None => all.push({
                    let mut order = Order::of(entry);
                    order.add(entry);
                    order
                }),
            }
        }
        let mut loose = 0;
        for entry in known().filter(|entry| entry.kind == PurchaseKind::Refund) {
            match entry.order.and_then(|order| named.get_mut(&(entry.customer, order))) {
                Some(order) => order.add(entry),
                None => loose += entry.amount.minor(),
            }
        }
        all.extend(named.into_values());
        all.sort_by_key(|order| (order.customer, order.day, order.gross, order.refunded));
        Self { all, loose }
    }

    pub fn all(&self) -> &[Order] {
        &self.all
    }

    /// The orders that count as a purchase.
    pub fn purchases(&self) -> impl Iterator<Item = &Order> {
        self.all.iter().filter(|order| order.is_purchase())
    }

    /// Who bought on which day: what growth accounting and cohorts are counted from.
    pub fn bought(&self) -> Vec<Bought> {
        self.purchases().map(|order| Bought { customer: order.customer, day: order.day }).collect()
    }

    /// What all of it comes to.
    pub fn takings(&self) -> Takings {
        let mut takings = Takings { refunds: Money::from_minor(self.loose), ..Takings::default() };
        for of_one in self.all.chunk_by(|a, b| a.customer == b.customer) {
            let back = of_one.iter().map(|order| order.refunded.minor()).sum();
            takings.add(of_one, Money::from_minor(back));
        }
        takings
    }
}

/// What orders come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Takings {
    /// Everybody with an order, refunded or not.
    pub customers: u64,
    /// With one purchase or more.
    pub buyers: u64,
    /// With two purchases or more.
    pub repeaters: u64,
    pub orders: u64,
    /// Orders of which nobody said how much.
    pub unvalued: u64,
    pub gross: Money,
    pub refunds: Money,
}

impl Takings {
    /// Counts one customer more, by their orders and what was given back of them.
    pub fn add(&mut self, of_one: &[Order], refunds: Money) {
        let purchases = of_one.iter().filter(|order| order.is_purchase()).count();
        self.customers += u64::from(!of_one.is_empty());
        self.buyers += u64::from(purchases >= 1);
        self.repeaters += u64::from(purchases >= 2);
        self.orders += of_one.len() as u64;
        self.unvalued += of_one.iter().filter(|order| !order.valued).count() as u64;
        let gross: i64 = of_one.iter().map(|order| order.gross.minor()).sum();
        self.gross = Money::from_minor(self.gross.minor() + gross);
        self.refunds = Money::from_minor(self.refunds.minor() + refunds.minor());
    }

    pub fn net(&self) -> Money {
        Money::from_minor(self.gross.minor() - self.refunds.minor())
    }

    /// Customers with two or more purchases of those with one or more. The young ones depress it.
    pub fn repeat_rate(&self) -> Metric {
        share(self.repeaters, self.buyers, Undefined::NoCustomers)
    }

    /// Orders per customer with an order.
    pub fn frequency(&self) -> Metric {
        mean(exact(self.orders), self.customers, Undefined::NoCustomers)
    }

    /// The mean order before refunds, of those whose value is known. Orders worth nothing count.
    pub fn average_gross(&self) -> Metric {
        mean(units(self.gross), self.orders - self.unvalued, Undefined::NoOrders)
    }

    /// The mean order, refunds taken off. Refunds are no orders.
    pub fn average_net(&self) -> Metric {
        mean(units(self.net()), self.orders - self.unvalued, Undefined::NoOrders)
    }

    /// The mean margin to date per acquired customer, with those who have not bought among the `acquired`.
    ///
    /// Never compare groups of different age by it.
    pub fn cltv_to_date(&self, margin: f64, acquired: u64) -> Metric {
        mean(units(self.net()) * margin, acquired, Undefined::NoCustomers)
    }
}

/// CLTV simple: `m r / (1 + d - r)`, the first margin at the end of the first period, if retained by then.
///
/// `margin`, retention and discount are of the same length of period, and the retention brings its `n`.
pub fn cltv_simple(margin: f64, retention: Measured, discount: f64) -> Metric {
    let rest = 1.0 + discount - retention.value;
    let value = margin * retention.value / rest;
    if rest <= 1e-12 || !value.is_finite() {
        return Err(Undefined::Endless);
    }
    Ok(Measured { value, n: retention.n, interval: None })
}

#[cfg(test)]
mod tests;
