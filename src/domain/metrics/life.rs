//! One customer's life, as far as the metrics ask: everything they count is counted from these, one after another.

use chrono::NaiveDate;

use super::orders::Order;
use super::recurring::{self, Subscription};
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::domain::period::Period;
use crate::domain::purchase::PurchaseKind;
use crate::domain::stage::Role;
use crate::domain::survey::SurveyKind;

/// The customer came onto a rung.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entered {
    pub day: NaiveDate,
    /// Its place on the ladder.
    pub rung: usize,
    pub role: Role,
}

/// Money that was given back, on the day it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refund {
    pub day: NaiveDate,
    pub amount: Money,
}

/// An answer to a survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    pub day: NaiveDate,
    pub kind: SurveyKind,
    pub score: u8,
}

/// A row of the customer's purchases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid<'a> {
    pub day: NaiveDate,
    pub kind: PurchaseKind,
    /// `None` where nobody said how much.
    pub amount: Option<Money>,
    pub order: Option<&'a str>,
    /// How many months a sale pays for that recurs.
    pub months: Option<u32>,
}

/// Nothing in it is later than the last day known, and every list is in the order of its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    pub customer: CustomerId,
    pub referred_by: Option<CustomerId>,
    /// What the record says the customer is worth.
    pub value: Money,
    /// In the order of its path.
    pub path: Vec<Entered>,
    /// Those given back in full among them.
    pub orders: Vec<Order>,
    pub refunds: Vec<Refund>,
    pub answers: Vec<Answered>,
    pub subscriptions: Vec<Subscription>,
    /// The days of the orders that count as a purchase.
    pub bought: Vec<NaiveDate>,
}

impl Life {
    /// One in which nothing happened yet.
    pub fn of(customer: CustomerId) -> Self {
        Self {
            customer,
            referred_by: None,
            value: Money::default(),
            path: Vec::new(),
            orders: Vec::new(),
            refunds: Vec::new(),
            answers: Vec::new(),
            subscriptions: Vec::new(),
            bought: Vec::new(),
        }
    }

    /// Begins with another customer, keeping the room.
    pub fn begin(&mut self, customer: CustomerId) {
        self.customer = customer;
        self.referred_by = None;
        self.value = Money::default();
        self.path.clear();
        self.orders.clear();
        self.refunds.clear();
        self.answers.clear();
        self.subscriptions.clear();
        self.bought.clear();
    }

    /// Makes orders and refunds of what was paid. A refund of a named order is taken off it; every sale is an order, for
    /// the rows of one order id are stored as one.
    pub fn pay(&mut self, rows: &[Paid<'_>]) {
        for row in rows.iter().filter(|row| row.kind == PurchaseKind::Sale) {
            self.orders.push(Order::sold(self.customer, row.day, row.amount));
        }
        for row in rows.iter().filter(|row| row.kind == PurchaseKind::Refund) {
            let amount = row.amount.unwrap_or_default();
            self.refunds.push(Refund { day: row.day, amount });
            let mut sales = rows.iter().filter(|row| row.kind == PurchaseKind::Sale);
            let named = row.order.and_then(|name| sales.position(|sale| sale.order == Some(name)));
            if let Some(order) = named.and_then(|place| self.orders.get_mut(place)) {
                order.take_back(amount);
            }
        }
        let sales = rows.iter().filter(|row| row.kind == PurchaseKind::Sale);
        let recurring: Vec<_> = (self.orders.iter().zip(sales))
            .filter(|(order, _)| order.is_purchase() && order.is_valued())
            .filter_map(|(order, sale)| {
                let (customer, amount) = (self.customer, order.net());
                Some(recurring::Paid { customer, day: sale.day, months: sale.months?, amount })
            })
            .collect();
        if !recurring.is_empty() {
            self.subscriptions = recurring::subscriptions(&recurring);
        }
        let purchases = self.orders.iter().filter(|order| order.is_purchase());
        self.bought.extend(purchases.map(|order| order.day));
    }

    /// The first day on which anything happened.
    pub fn first_day(&self) -> Option<NaiveDate> {
        let days = [
            self.path.first().map(|entered| entered.day),
            self.orders.first().map(|order| order.day),
            self.refunds.first().map(|refund| refund.day),
            self.answers.first().map(|answer| answer.day),
        ];
        days.into_iter().flatten().min()
    }

    /// The day on which they first counted as a customer.
    pub fn joined(&self) -> Option<NaiveDate> {
        self.path.iter().find(|entered| entered.role.counts_as_customer()).map(|entered| entered.day)
    }

    /// The day of the first contact, of one who was a prospect then.
    pub fn opened(&self) -> Option<NaiveDate> {
        self.path.first().filter(|first| first.role == Role::Prospect).map(|first| first.day)
    }

    /// The last of the path before a day.
    pub fn before(&self, day: NaiveDate) -> Option<&Entered> {
        let known = self.path.partition_point(|entered| entered.day < day);
        known.checked_sub(1).map(|last| &self.path[last])
    }

    /// The latest answer of a kind within a window.
    pub fn latest(&self, kind: SurveyKind, window: Period) -> Option<u8> {
        let heard = |answer: &&Answered| answer.kind == kind && window.contains(answer.day);
        self.answers.iter().rev().find(heard).map(|answer| answer.score)
    }
}
