//! Growth accounting: who bought in a period was new, had bought in the period before, or came back.
//!
//! `active = new + retained + resurrected` and `active before = retained + dormant`, both exactly, so
//! `active - active before = new + resurrected - dormant`. *New* is by the whole history, not by the window.
//! Source: J. Hsu, Social Capital (2015), as told at amplitude.com/blog/growth-accounting; PostHog, lifecycle.
//!
//! By purchases; retention and churn by the stage of a customer are in `kept`.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::bought::{Bought, lives};
use super::month::Month;
use super::value::{Metric, Undefined, ratio, share};
use crate::domain::period::Period;
use crate::domain::proportion::exact;

/// The account of one period, in customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Growth {
    pub period: Period,
    /// Whether the period is over; the rates of one that is not are undefined.
    pub finished: bool,
    /// Bought in the period.
    pub active: u64,
    /// Bought in the period before.
    pub active_before: u64,
    /// Bought for the first time ever.
    pub new: u64,
    /// Bought in both periods.
    pub retained: u64,
    /// Bought now and once before, but not in the period before.
    pub resurrected: u64,
    /// Bought in the period before and not in this one.
    pub dormant: u64,
    /// Had bought before the period, but not in the one before: who could come back.
    pub away: u64,
}

impl Growth {
    /// The share of those active before who bought again.
    pub fn retention(&self) -> Metric {
        self.over()?;
        share(self.retained, self.active_before, Undefined::NobodyAtStart)
    }

    /// The share of those active before who did not.
    pub fn churn(&self) -> Metric {
        self.over()?;
        share(self.dormant, self.active_before, Undefined::NobodyAtStart)
    }

    /// The share of those away who came back. Not the same as resurrected of active.
    pub fn resurrection(&self) -> Metric {
        self.over()?;
        share(self.resurrected, self.away, Undefined::NobodyAway)
    }

    /// Gained for each one lost: `(new + resurrected) / dormant`.
    pub fn quick_ratio(&self) -> Metric {
        self.over()?;
        let gained = self.new + self.resurrected;
        ratio(exact(gained), exact(self.dormant), gained + self.dormant, Undefined::NoLosses)
    }

    fn over(&self) -> Result<(), Undefined> {
        if self.finished { Ok(()) } else { Err(Undefined::Unfinished) }
    }
}

/// The account of `period` against `before`, the one that ends where it begins; `at` is the last day known.
pub fn growth(bought: &[Bought], before: Period, period: Period, at: NaiveDate) -> Growth {
    let mut table = accounts(bought, &[before, period], at);
    table.pop().unwrap_or_else(|| Growth::empty(period, at))
}

/// The accounts of all `periods` but the first, which is only the one before the second. They follow each other
/// without gaps.
pub fn accounts(bought: &[Bought], periods: &[Period], at: NaiveDate) -> Vec<Growth> {
    let mut table: Vec<_> = periods.windows(2).map(|pair| (pair[0], Growth::empty(pair[1], at))).collect();
    for life in lives(bought, at) {
        for (before, growth) in &mut table {
            growth.add(Buying::of(&life, *before, growth.period));
        }
    }
    table.into_iter().map(|(_, growth)| growth).collect()
}

/// How one customer bought in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Buying {
    pub now: bool,
    /// In the period before.
    pub before: bool,
    /// At any time before the period.
    pub ever: bool,
}

impl Buying {
    /// Of the days on which a customer bought, in their order.
    pub fn of(days: &[NaiveDate], before: Period, period: Period) -> Self {
        Self {
            now: lived_in(days, period),
            before: lived_in(days, before),
            ever: days.first().is_some_and(|first| *first < period.from()),
        }
    }

    /// Bought for the first time ever.
    pub fn is_new(self) -> bool {
        self.now && !self.ever
    }

    /// Bought again after a period without.
    pub fn is_resurrected(self) -> bool {
        self.now && self.ever && !self.before
    }
}

/// Whether any of the sorted days lies in the period.
fn lived_in(days: &[NaiveDate], period: Period) -> bool {
    days.get(days.partition_point(|day| *day < period.from())).is_some_and(|day| period.contains(*day))
}

impl Growth {
    /// Nobody yet.
    pub fn empty(period: Period, at: NaiveDate) -> Self {
        let finished = period.is_over(at);
        Self {
            period,
            finished,
            active: 0,
            active_before: 0,
            new: 0,
            retained: 0,
            resurrected: 0,
            dormant: 0,
            away: 0,
        }
    }

    /// Counts one customer more.
    pub fn add(&mut self, buying: Buying) {
        let Buying { now, before, ever } = buying;
        self.active += u64::from(now);
        self.active_before += u64::from(before);
        self.new += u64::from(buying.is_new());
        self.retained += u64::from(now && before);
        self.resurrected += u64::from(buying.is_resurrected());
        self.dormant += u64::from(before && !now);
        self.away += u64::from(ever && !before);
    }
}

/// The accounts of all months, counted one customer after another.
///
/// Only months in which somebody bought are held. Who bought before and who was away follow from them:
/// `away = new so far - active in the month before`.
#[derive(Debug, Clone, Default)]
pub struct Counting {
    months: BTreeMap<Month, Counts>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    active: u64,
    new: u64,
    retained: u64,
}

impl Counting {
    /// Counts one customer more, by the days on which they bought, in their order.
    pub fn add(&mut self, days: &[NaiveDate]) {
        let mut last = None;
        for month in days.iter().map(|day| Month::of(*day)) {
            if last == Some(month) {
                continue;
            }
            let counts = self.months.entry(month).or_default();
            counts.active += 1;
            counts.new += u64::from(last.is_none());
            counts.retained += u64::from(last == Some(month.before()));
            last = Some(month);
        }
    }

    /// From the first month in which anybody bought until `last`; the months until `whole` are finished.
    pub fn table(&self, last: Month, whole: NaiveDate) -> Vec<Growth> {
        let Some((first, _)) = self.months.first_key_value() else { return Vec::new() };
        let months = std::iter::successors(Some(*first), |month| Some(month.next()));
        let (mut ever, mut before) = (0, 0);
        let account = |month: Month| {
            let Counts { active, new, retained } = self.months.get(&month).copied().unwrap_or_default();
            let growth = Growth {
                active,
                active_before: before,
                new,
                retained,
                resurrected: active - new - retained,
                dormant: before - retained,
                away: ever - before,
                ..Growth::empty(month.period(), whole)
            };
            ever += new;
            before = active;
            growth
        };
        months.take_while(|month| *month <= last).map(account).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, day};
    use super::*;
    use crate::domain::ids::CustomerId;

    fn months(from: NaiveDate, count: usize) -> Vec<Period> {
        let first = Month::of(from);
        std::iter::successors(Some(first.before()), |m| Some(m.next()))
            .take(count + 1)
            .map(Month::period)
            .collect()
    }

    #[test]
    fn cdnow_is_accounted_as_expected() {
        let table = accounts(&vectors::cdnow(), &months(day("1997-01-01"), 18), day("1998-06-30"));
        let expected = vectors::csv(include_str!("../../../tests/it/data/metrics/cdnow_lifecycle.csv"));
        assert_eq!(table.len(), expected.len());
        assert_eq!(counted(&vectors::cdnow(), day("1998-06-30")), table);
        for (growth, row) in table.iter().zip(&expected) {
            let counts = [
                ("active", growth.active),
                ("new", growth.new),
                ("retained", growth.retained),
                ("resurrected", growth.resurrected),
                ("churned", growth.dormant),
                ("prev_active", growth.active_before),
                ("dormant_pool_start", growth.away),
            ];
            for (name, count) in counts {
                assert_eq!(count.to_string(), row[name], "{name} of {}", row["month"]);
            }
            vectors::agrees(growth.retention(), &row["retention_rate"]);
            vectors::agrees(growth.churn(), &row["churn_rate"]);
            vectors::agrees(growth.resurrection(), &row["reactivation_rate"]);
            vectors::agrees(growth.quick_ratio(), &row["quick_ratio"]);
        }
    }

    /// The same accounts, counted one customer after another.
    fn counted(rows: &[Bought], at: NaiveDate) -> Vec<Growth> {
        let mut counting = Counting::default();
        lives(rows, at).iter().for_each(|life| counting.add(life));
        counting.table(Month::of(at), at)
    }

    #[test]
    fn without_anybody_there_are_reasons() {
        let may = Month::of(day("2024-05-01"));
        let none = growth(&[], may.before().period(), may.period(), day("2024-06-30"));
        assert_eq!(none.retention(), Err(Undefined::NobodyAtStart));
        assert_eq!(none.resurrection(), Err(Undefined::NobodyAway));
        assert_eq!(none.quick_ratio(), Err(Undefined::NoLosses));
        let early = growth(&[], may.before().period(), may.period(), day("2024-05-30"));
        assert_eq!(early.churn(), Err(Undefined::Unfinished));
    }

    /// Worked by hand: one bought in April and on the last day of May, one in February and May, one in April only.
    #[test]
    fn each_is_counted_as_what_it_was() {
        let rows =
            [(1, "2024-04-30"), (1, "2024-05-31"), (2, "2024-02-29"), (2, "2024-05-01"), (3, "2024-04-01")]
                .map(|(id, text)| Bought { customer: CustomerId(id), day: day(text) });
        let may = Month::of(day("2024-05-01"));
        let g = growth(&rows, may.before().period(), may.period(), day("2024-05-31"));
        assert_eq!((g.active, g.active_before, g.new, g.retained), (2, 2, 0, 1));
        assert_eq!((g.resurrected, g.dormant, g.away), (1, 1, 1));
        // What is told for a day to come is not known yet.
        let g = growth(&rows, may.before().period(), may.period(), day("2024-05-30"));
        assert_eq!((g.active, g.dormant), (1, 2));
    }

    proptest! {
        #[test]
        fn both_identities_hold_in_every_period(rows in vectors::any_bought(), shuffled in any::<u64>()) {
            let periods = months(day("2023-12-01"), 16);
            let table = accounts(&rows, &periods, day("2025-03-31"));
            for (i, g) in table.iter().enumerate() {
                prop_assert_eq!(g.active, g.new + g.retained + g.resurrected);
                prop_assert_eq!(g.active_before, g.retained + g.dormant);
                prop_assert_eq!(g.active + g.dormant, g.active_before + g.new + g.resurrected);
                if let Some(before) = i.checked_sub(1) {
                    prop_assert_eq!(g.active_before, table[before].active);
                }
                if let (Ok(kept), Ok(lost)) = (g.retention(), g.churn()) {
                    prop_assert!((kept.value + lost.value - 1.0).abs() < 1e-12);
                }
            }
            let counted = counted(&rows, day("2025-03-31"));
            let first = table.iter().position(|g| g.new > 0).unwrap_or(table.len());
            prop_assert_eq!(&counted[..], &table[first..]);
            prop_assert_eq!(&accounts(&vectors::shuffle(&rows, shuffled), &periods, day("2025-03-31")), &table);
        }
    }
}
