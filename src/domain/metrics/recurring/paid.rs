//! Subscriptions from the payments of one customer: each is for so many months, and the next one renews it.
//!
//! A payment runs from its day for its months, at its amount over its months. The end of a month holds a day that is
//! beyond it: a month from 31 January ends on 28 February, and who pays then has paid until 31 March.
//!
//! Nobody pays on the day: a term runs on for [`GRACE`] days behind its end. The next payment from so long before the
//! end until so long behind it takes its place on the day it comes, whatever its months: early, nothing runs twice; late,
//! nothing stops; upgraded, one follows the other. Where it may follow several, it follows one of its months, then one of
//! its amount, then the one whose end is nearest. Any other payment is a contract beside those that run.
//!
//! So what ran on a day follows from the payments up to it: no later one rewrites it.

use chrono::{Months, NaiveDate};

use super::Subscription;
use crate::domain::ids::CustomerId;
use crate::domain::moment::plus_days;
use crate::domain::money::Money;

/// How many days a payment may be early or late.
pub const GRACE: i64 = 14;

/// A recurring sale that was not given back whole; what was given back of it is taken off already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    pub customer: CustomerId,
    pub day: NaiveDate,
    /// At least one.
    pub months: u32,
    pub amount: Money,
}

impl Paid {
    /// What it comes to a month, rounded half away from zero.
    fn monthly(&self) -> Money {
        let (paid, months) = (self.amount.minor().max(0), i64::from(self.months.max(1)));
        Money::from_minor(paid / months + i64::from(paid % months * 2 >= months))
    }
}

/// What ran when, of the payments of one customer in whatever order; by the days on which it began.
pub fn subscriptions(of: &[Paid]) -> Vec<Subscription> {
    let mut payments = of.to_vec();
    payments.sort_by_key(|paid| (paid.day, paid.months, paid.amount));
    let (mut ran, mut running): (Vec<Subscription>, Vec<Term>) = (Vec::new(), Vec::new());
    for paid in payments {
        let former = running.iter_mut().filter(|term| term.may_be_followed_on(paid.day));
        match former.min_by_key(|term| term.strangeness(&paid)) {
            Some(former) => {
                ran.push(former.until(Some(paid.day)));
                *former = former.followed_by(paid);
            }
            None => running.push(Term::begun_by(paid)),
        }
    }
    ran.extend(running.iter().map(|term| term.until(term.end().map(|end| plus_days(end, GRACE)))));
    ran.sort_by_key(|subscription| (subscription.from, subscription.to, subscription.monthly));
    ran
}

/// The last payment of a contract.
struct Term {
    paid: Paid,
    /// The day of the month that the contract keeps, and for how many months it was paid since.
    kept_day: NaiveDate,
    months: u32,
}

impl Term {
    fn begun_by(paid: Paid) -> Self {
        Self { paid, kept_day: paid.day, months: paid.months.max(1) }
    }

    /// Paid to the day, it goes on from the day it keeps: a short month shortens no other one.
    fn followed_by(&self, paid: Paid) -> Self {
        let next = Self::begun_by(paid);
        if self.end() == Some(paid.day) {
            Self { kept_day: self.kept_day, months: self.months.saturating_add(next.months), ..next }
        } else {
            next
        }
    }

    /// The first day that is not paid for; `None` beyond what a calendar holds.
    fn end(&self) -> Option<NaiveDate> {
        self.kept_day.checked_add_months(Months::new(self.months))
    }

    fn days_off(&self, day: NaiveDate) -> Option<i64> {
        self.end().map(|end| (day - end).num_days().abs())
    }

    fn may_be_followed_on(&self, day: NaiveDate) -> bool {
        self.days_off(day).is_some_and(|days| days <= GRACE)
    }

    /// The smaller, the likelier it is that the payment follows this one.
    fn strangeness(&self, next: &Paid) -> (bool, bool, Option<i64>) {
        let Self { paid, .. } = self;
        (paid.months != next.months, paid.amount != next.amount, self.days_off(next.day))
    }

    fn until(&self, to: Option<NaiveDate>) -> Subscription {
        let Paid { customer, day: from, .. } = self.paid;
        Subscription { customer, from, to, monthly: self.paid.monthly() }
    }
}

#[cfg(test)]
mod tests;
