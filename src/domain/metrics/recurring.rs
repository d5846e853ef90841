//! Recurring revenue: what a month's start and end differ by, and how much of the start was kept.
//!
//! Snapshots per customer at the two ends of a period: new, reactivation, expansion, contraction, churn. Always
//! `start + new + reactivation + expansion - contraction - churn = end`, in minor units. What begins and ends between
//! the snapshots is in neither; who had nothing at any earlier month's start is new. GRR leaves out what was gained,
//! NRR counts expansion. Sources: ChartMogul, MRR churn; SaaS Metrics Standards Board, GRR and NRR.

mod paid;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::month::Month;
use super::value::{Metric, Undefined, mean, ratio, share, units};
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::domain::period::Period;

pub use paid::{GRACE, Paid, subscriptions};

/// So much a month, from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subscription {
    pub customer: CustomerId,
    pub from: NaiveDate,
    /// The first day without it; `None` while it goes on.
    pub to: Option<NaiveDate>,
    pub monthly: Money,
}

impl Subscription {
    fn runs_on(&self, day: NaiveDate) -> bool {
        self.monthly.minor() > 0 && self.from <= day && self.to.is_none_or(|to| day < to)
    }

    /// Whether it ran when any month up to and including that of `day` began, or on `day`.
    fn ran_by(&self, day: NaiveDate) -> bool {
        let month = Month::of(self.from);
        let start = if month.first_day() == self.from { self.from } else { month.next().first_day() };
        self.runs_on(day) || (start <= day && self.runs_on(start))
    }
}

/// So many customers with so much a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Part {
    pub customers: u64,
    pub monthly: Money,
}

impl Part {
    fn add(&mut self, minor: i64) {
        self.customers += 1;
        self.monthly = Money::from_minor(self.monthly.minor() + minor);
    }
}

/// The movements of one period. All parts are positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Movements {
    pub finished: bool,
    pub start: Part,
    pub new: Part,
    pub reactivation: Part,
    pub expansion: Part,
    pub contraction: Part,
    pub churn: Part,
    pub end: Part,
}

/// What moved between the start of the period and its end, or the day after `at` when that comes first.
pub fn movements(subscriptions: &[Subscription], period: Period, at: NaiveDate) -> Movements {
    let mut whose: BTreeMap<CustomerId, Vec<Subscription>> = BTreeMap::new();
    for subscription in subscriptions {
        whose.entry(subscription.customer).or_default().push(*subscription);
    }
    let mut moved = Movements { finished: period.is_over(at), ..Movements::default() };
    whose.values().for_each(|of_one| moved.add(of_one, period, at));
    moved
}

impl Movements {
    /// Counts one customer more, by all their subscriptions.
    pub fn add(&mut self, of_one: &[Subscription], period: Period, at: NaiveDate) {
        let end = at.succ_opt().map_or(period.to(), |next| next.min(period.to()));
        let (mut before, mut after, mut known) = (0, 0, false);
        for subscription in of_one {
            let monthly = subscription.monthly.minor();
            before += if subscription.runs_on(period.from()) { monthly } else { 0 };
            after += if subscription.runs_on(end) { monthly } else { 0 };
            known |= subscription.ran_by(period.from());
        }
        self.take(before, after, known);
    }

    fn take(&mut self, before: i64, after: i64, known: bool) {
        if before > 0 {
            self.start.add(before);
        }
        if after > 0 {
            self.end.add(after);
        }
        let (part, by) = match (before, after) {
            (0, 0) => return,
            (0, after) if known => (&mut self.reactivation, after),
            (0, after) => (&mut self.new, after),
            (before, 0) => (&mut self.churn, before),
            (before, after) if after > before => (&mut self.expansion, after - before),
            (before, after) if after < before => (&mut self.contraction, before - after),
            _ => return,
        };
        part.add(by);
    }

    /// Customers lost of those at the start.
    pub fn customer_churn(&self) -> Metric {
        self.over()?;
        share(self.churn.customers, self.start.customers, Undefined::NobodyAtStart)
    }

    pub fn customer_retention(&self) -> Metric {
        self.over()?;
        let kept = self.start.customers - self.churn.customers;
        share(kept, self.start.customers, Undefined::NobodyAtStart)
    }

    /// `(churn + contraction) / start`.
    pub fn gross_churn(&self) -> Metric {
        self.of_start(minor(self.churn) + minor(self.contraction))
    }

    /// `(churn + contraction - expansion - reactivation) / start`: may be below zero.
    pub fn net_churn(&self) -> Metric {
        let gained = minor(self.expansion) + minor(self.reactivation);
        self.of_start(minor(self.churn) + minor(self.contraction) - gained)
    }

    /// Gross revenue retention, at most 1.
    pub fn grr(&self) -> Metric {
        self.of_start(minor(self.start) - minor(self.contraction) - minor(self.churn))
    }

    /// Net revenue retention of the customers at the start: new and reactivated ones are not among them.
    pub fn nrr(&self) -> Metric {
        let kept = minor(self.start) - minor(self.contraction) - minor(self.churn);
        self.of_start(kept + minor(self.expansion))
    }

    /// Revenue gained for each unit lost: `(new + expansion) / (churn + contraction)`.
    pub fn quick_ratio(&self) -> Metric {
        self.gained_per_lost(minor(self.new) + minor(self.expansion))
    }

    /// As [`Movements::quick_ratio`], with what came back among the gains.
    pub fn quick_ratio_with_reactivation(&self) -> Metric {
        self.gained_per_lost(minor(self.new) + minor(self.expansion) + minor(self.reactivation))
    }

    /// The mean monthly revenue of a customer at the start, in minor units.
    pub fn per_customer(&self) -> Metric {
        mean(units(self.start.monthly), self.start.customers, Undefined::NobodyAtStart)
    }

    fn of_start(&self, minor_units: i64) -> Metric {
        self.over()?;
        let (top, bottom) = (units(Money::from_minor(minor_units)), units(self.start.monthly));
        ratio(top, bottom, self.start.customers, Undefined::NoRevenueAtStart)
    }

    fn gained_per_lost(&self, gained: i64) -> Metric {
        self.over()?;
        let lost = minor(self.churn) + minor(self.contraction);
        let n = self.start.customers + self.new.customers + self.reactivation.customers;
        ratio(units(Money::from_minor(gained)), units(Money::from_minor(lost)), n, Undefined::NoLosses)
    }

    fn over(&self) -> Result<(), Undefined> {
        if self.finished { Ok(()) } else { Err(Undefined::Unfinished) }
    }
}

fn minor(part: Part) -> i64 {
    part.monthly.minor()
}

#[cfg(test)]
mod tests;
