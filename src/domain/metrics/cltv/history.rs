//! What the purchases of a customer are to the models: x, tx, T and the mean value.
//!
//! The convention of Fader and Hardie, as in the R package `BTYD` and the Python package `lifetimes`: all purchases of
//! one day are one transaction; x counts the *repeat* transactions, those after the first day, until the end of the
//! observation, that day included; tx is the time from the first to the last of them and T that from the first to the
//! end. Unit of time: 7 days, as in all published work. Whole days are kept, so that equal histories are equal.

use chrono::NaiveDate;

use crate::domain::money::Money;

/// Days in a unit of time of the models.
pub const DAYS_PER_UNIT: f64 = 7.0;

/// A purchase as far as the models ask. What was given back in full is none, and what was given back in part is
/// taken off by whoever makes this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bought {
    pub day: NaiveDate,
    /// `None` where nobody said how much.
    pub amount: Option<Money>,
}

/// When a customer bought until the end of the observation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct History {
    /// x: days with a purchase after the first one.
    pub repeats: u32,
    /// tx in days: from the first purchase to the last; 0 without a repeat.
    pub recency: u32,
    /// T in days: from the first purchase to the end.
    pub age: u32,
    /// `None` where no repeat transaction has a value.
    pub spend: Option<Spend>,
}

/// What a customer spends on a repeat transaction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spend {
    /// Repeat transactions with a known value: x of the Gamma-Gamma model.
    pub repeats: u32,
    /// `m_x`: their mean value, in minor units.
    pub mean: f64,
}

/// x, tx and T in units of the models.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pattern {
    pub x: u32,
    pub tx: f64,
    pub t: f64,
}

/// Customers with one and the same pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    pub pattern: Pattern,
    pub customers: u32,
}

impl History {
    /// Of one customer's purchases in any order, until `end`, that day included. `None` of one who had not bought by
    /// then. A day on which the value of any purchase is unknown is a transaction of unknown value.
    pub fn of(purchases: &[Bought], end: NaiveDate) -> Option<Self> {
        let mut seen: Vec<_> = purchases.iter().filter(|bought| bought.day <= end).copied().collect();
        seen.sort_unstable_by_key(|bought| bought.day);
        let mut days = seen.chunk_by(|a, b| a.day == b.day);
        let first = days.next()?[0].day;
        let (mut repeats, mut last, mut valued, mut total) = (0, first, 0_u32, 0_i128);
        for day in days {
            repeats += 1;
            last = day[0].day;
            let value = day.iter().map(|bought| bought.amount.map(|money| i128::from(money.minor()))).sum();
            if let Some::<i128>(value) = value {
                valued += 1;
                total += value;
            }
        }
        let spend = (valued > 0).then(|| Spend { repeats: valued, mean: float(total) / f64::from(valued) });
        Some(Self { repeats, recency: days_between(first, last), age: days_between(first, end), spend })
    }

    pub fn pattern(&self) -> Pattern {
        pattern(self.repeats, self.recency, self.age)
    }
}

/// Equal patterns counted once, with how many customers have each, whatever the order of the rows. The likelihood is
/// the same and there is far less to work out: a year of daily data has few patterns and many customers.
pub fn grouped<'a>(histories: impl IntoIterator<Item = &'a History>) -> Vec<Group> {
    let mut keys: Vec<_> = histories.into_iter().map(|h| (h.repeats, h.recency, h.age)).collect();
    keys.sort_unstable();
    keys.chunk_by(PartialEq::eq)
        .map(|same| {
            let (repeats, recency, age) = same[0];
            let customers = u32::try_from(same.len()).unwrap_or(u32::MAX);
            Group { pattern: pattern(repeats, recency, age), customers }
        })
        .collect()
}

fn pattern(repeats: u32, recency: u32, age: u32) -> Pattern {
    Pattern { x: repeats, tx: f64::from(recency) / DAYS_PER_UNIT, t: f64::from(age) / DAYS_PER_UNIT }
}

fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}

fn float(minor: i128) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a model does not see the sixteenth digit")]
    let float = minor as f64;
    float
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(1997, 1, 1).unwrap() + chrono::Duration::days(n)
    }

    fn bought(n: i64, minor: i64) -> Bought {
        Bought { day: day(n), amount: Some(Money::from_minor(minor)) }
    }

    #[test]
    fn purchases_of_a_day_are_one_and_the_first_is_no_repeat() {
        let purchases = [bought(0, 900), bought(7, 100), bought(7, 300), bought(0, 50), bought(21, 600)];
        let history = History::of(&purchases, day(28)).unwrap();
        let spend = Some(Spend { repeats: 2, mean: 500.0 });
        assert_eq!(history, History { repeats: 2, recency: 21, age: 28, spend });
        assert_eq!(history.pattern(), Pattern { x: 2, tx: 3.0, t: 4.0 });
    }

    #[test]
    fn the_last_day_counts_and_what_comes_after_does_not() {
        let purchases = [bought(0, 100), bought(10, 100), bought(11, 100)];
        assert_eq!(History::of(&purchases, day(10)).unwrap().repeats, 1);
        let once = History { repeats: 0, recency: 0, age: 0, spend: None };
        assert_eq!(History::of(&purchases, day(0)), Some(once));
        assert_eq!(History::of(&purchases, day(-1)), None);
        assert_eq!(History::of(&[], day(0)), None);
    }

    #[test]
    fn a_value_nobody_said_is_a_purchase_without_one() {
        let unknown = |n| Bought { day: day(n), amount: None };
        let history = History::of(&[bought(0, 1), unknown(7), bought(7, 5), bought(9, 40)], day(9)).unwrap();
        assert_eq!((history.repeats, history.spend), (2, Some(Spend { repeats: 1, mean: 40.0 })));
        assert_eq!(History::of(&[bought(0, 1), unknown(7)], day(9)).unwrap().spend, None);
    }

    proptest! {
        #[test]
        fn the_order_of_rows_changes_nothing(
            rows in proptest::collection::vec((0..60_i64, proptest::option::of(0..Money::LIMIT)), 0..30),
            shuffled in any::<proptest::sample::Index>(),
            end in 0..70_i64,
        ) {
            let made = |rows: &[(i64, Option<i64>)]| rows
                .iter()
                .map(|&(n, minor)| Bought { day: day(n), amount: minor.map(Money::from_minor) })
                .collect::<Vec<_>>();
            let mut other = rows.clone();
            other.reverse();
            if !other.is_empty() {
                let at = shuffled.index(other.len());
                other.rotate_left(at);
            }
            let histories: Vec<_> = [&rows, &other].map(|rows| History::of(&made(rows), day(end))).into();
            prop_assert_eq!(histories[0], histories[1]);
        }

        #[test]
        fn groups_hold_every_customer_once_in_whatever_order(
            keys in proptest::collection::vec((0..3_u32, 0..3_u32, 0..3_u32), 0..60),
        ) {
            let histories: Vec<_> = keys
                .iter()
                .map(|&(repeats, recency, age)| History { repeats, recency, age, spend: None })
                .collect();
            let groups = grouped(&histories);
            prop_assert_eq!(&groups, &grouped(histories.iter().rev()));
            for group in &groups {
                let same = histories.iter().filter(|h| h.pattern() == group.pattern).count();
                prop_assert_eq!(u32::try_from(same).unwrap(), group.customers);
            }
            prop_assert_eq!(groups.iter().map(|g| g.customers as usize).sum::<usize>(), keys.len());
        }
    }
}
