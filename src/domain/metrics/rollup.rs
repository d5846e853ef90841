//! The sums of months as they are kept: by how much each month differs from what the one before would make of it.
//!
//! Where nothing happens, a month follows from the one before: customers at its start are those at the end before, and
//! so on ([`Sums::rolled`]). That rule is linear, so it holds for sums over customers, too, and what is kept is only what
//! happened: a handful of numbers in the months in which a customer did something. Time alone changes nothing.

mod sums;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use super::cohort::CohortCells;
use super::funnel::WINDOW_DAYS;
use super::life::Life;
use super::month::Month;
use super::tally::Tally;
use crate::domain::stage::Ladder;

pub use sums::{Sum, Sums};

/// What happened, month by month: by how much each differs from what the one before would make of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Happenings(BTreeMap<(Month, Sum), i64>);

impl Happenings {
    /// Counts one customer in (`sign` 1) or out (-1).
    pub fn count(&mut self, life: &Life, ladder: &Ladder, sign: i64) {
        for month in eventful(life) {
            let before = sums(life, month.before(), ladder).rolled();
            let happened = sums(life, month, ladder).less(&before);
            for &sum in Sum::ALL {
                self.add(month, sum, sign * happened.get(sum));
            }
        }
    }

    pub fn add(&mut self, month: Month, sum: Sum, by: i64) {
        let place = (month, sum);
        let sum = self.0.get(&place).copied().unwrap_or_default() + by;
        if sum == 0 {
            self.0.remove(&place);
        } else {
            self.0.insert(place, sum);
        }
    }

    /// Takes in what others counted, or takes it out.
    pub fn absorb(&mut self, other: &Self, sign: i64) {
        for ((month, sum), by) in &other.0 {
            self.add(*month, *sum, sign * by);
        }
    }

    /// The first month in which anything happened.
    pub fn first(&self) -> Option<Month> {
        self.0.keys().map(|(month, _)| *month).next()
    }

    /// None of them is nothing; in the order of months.
    pub fn entries(&self) -> impl Iterator<Item = (Month, Sum, i64)> {
        self.0.iter().map(|((month, sum), by)| (*month, *sum, *by))
    }

    /// The sums of each of these months, which follow each other.
    pub fn months(&self, months: &[Month]) -> Vec<Sums> {
        let mut found = Vec::with_capacity(months.len());
        let (Some(first), Some(last)) = (self.0.keys().next(), months.last()) else {
            return vec![Sums::default(); months.len()];
        };
        let mut sums = Sums::default();
        let begin = months.first().map_or(first.0, |month| first.0.min(*month));
        for month in std::iter::successors(Some(begin), |month| Some(month.next())) {
            if month > *last {
                break;
            }
            let mut happened = Sums::default();
            let of_month = self.0.range((month, Sum::ALL[0])..(month.next(), Sum::ALL[0]));
            of_month.for_each(|((_, sum), by)| happened.add(*sum, *by));
            sums = sums.rolled().plus(&happened);
            if months.contains(&month) {
                found.push(sums);
            }
        }
        found
    }
}

/// What is kept of all customers, so that nobody has to be counted for a month or for the cohorts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rollup {
    pub happened: Happenings,
    pub cohorts: CohortCells,
}

impl Rollup {
    /// Counts one customer in (`sign` 1) or out (-1).
    pub fn count(&mut self, life: &Life, ladder: &Ladder, sign: i64) {
        self.happened.count(life, ladder, sign);
        self.cohorts.count(&life.bought, sign);
    }

    /// Takes in what others counted, or takes it out.
    pub fn absorb(&mut self, other: &Self, sign: i64) {
        self.happened.absorb(&other.happened, sign);
        self.cohorts.absorb(&other.cohorts, sign);
    }
}

/// The sums of a month over one customer.
fn sums(life: &Life, month: Month, ladder: &Ladder) -> Sums {
    // Whether a month is over is for whoever looks at it.
    let mut tally = Tally::none(month.period(), NaiveDate::MAX, NaiveDate::MAX);
    tally.add(life, ladder);
    Sums::of(&tally)
}

/// The months that do not follow from the one before.
fn eventful(life: &Life) -> BTreeSet<Month> {
    let ends = |day: NaiveDate| day.checked_add_days(Days::new(u64::from(WINDOW_DAYS)));
    let days = (life.path.iter().map(|entered| entered.day))
        .chain(life.orders.iter().map(|order| order.day))
        .chain(life.refunds.iter().map(|refund| refund.day))
        .chain(life.answers.iter().map(|answer| answer.day))
        .chain(life.opened().and_then(ends));
    let mut months: BTreeSet<Month> = days.map(Month::of).collect();
    for subscription in &life.subscriptions {
        // What runs is looked at on the first day of a month: who begins on it is there at its start already.
        for day in [Some(subscription.from), subscription.to].into_iter().flatten() {
            let month = Month::of(day);
            months.extend([month.before(), month, month.next()]);
        }
    }
    months
}
