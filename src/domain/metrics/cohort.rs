//! Cohort retention: of those who first bought in a month, how many bought so many months later.
//!
//! `N(c, k)` customers of cohort `c` bought *in* month `c + k` (or *in or after* it); `R(c, k) = N(c, k) / N(c, 0)`.
//! A month that has not begun is no cell; the one that is not over is a cell marked unfinished and left out of the
//! mean, which is weighted: `sum of N(c, k) / sum of N(c, 0)`. Source: PostHog, retention.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::bought::{Bought, lives};
use super::month::Month;
use super::value::{Metric, Undefined, share};

/// When a customer counts as kept in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Bought in that month.
    On,
    /// Bought in that month or later: falls, and never rises again.
    OnOrAfter,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cohorts {
    /// By the month of the first purchase; a month without one has no row.
    pub rows: Vec<Cohort>,
    /// By months since the first purchase, over the finished cells.
    pub mean: Vec<Metric>,
}

impl Cohorts {
    /// Of these rows, with the mean over them.
    pub fn of(rows: Vec<Cohort>) -> Self {
        Self { mean: mean(&rows), rows }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    pub month: Month,
    /// By months since the first purchase, as far as time has come. Never empty.
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    pub customers: u64,
    pub finished: bool,
}

impl Cohort {
    /// How many first bought in the month.
    pub fn size(&self) -> u64 {
        self.cells.first().map_or(0, |cell| cell.customers)
    }

    /// The share still there after so many months; an unfinished one is a share of what has happened so far.
    pub fn share(&self, months: usize) -> Metric {
        let cell = self.cells.get(months).ok_or(Undefined::Unfinished)?;
        share(cell.customers, self.size(), Undefined::NoCustomers)
    }
}

/// The table of all cohorts up to and including `at`.
pub fn cohorts(bought: &[Bought], kept: Kept, at: NaiveDate) -> Cohorts {
    let mut counting = Counting::new(kept, at, at);
    lives(bought, at).iter().for_each(|life| counting.add(life));
    counting.table()
}

/// A table of cohorts that customers are counted into, one by one.
#[derive(Debug, Clone)]
pub struct Counting {
    kept: Kept,
    at: NaiveDate,
    whole: NaiveDate,
    rows: BTreeMap<Month, Vec<Cell>>,
}

impl Counting {
    /// `at` is the last day known, and `whole` the last that is known to its end.
    pub fn new(kept: Kept, at: NaiveDate, whole: NaiveDate) -> Self {
        Self { kept, at, whole, rows: BTreeMap::new() }
    }

    /// Counts one customer more, by the days on which they bought, in their order, none after `at`.
    pub fn add(&mut self, days: &[NaiveDate]) {
        let Some(first) = days.first().map(|day| Month::of(*day)) else { return };
        let (now, whole) = (Month::of(self.at), self.whole);
        let cells = self.rows.entry(first).or_insert_with(|| empty(first, now, whole));
        for offset in offsets(days, first, self.kept) {
            if let Some(cell) = cells.get_mut(offset) {
                cell.customers += 1;
            }
        }
    }

    pub fn table(self) -> Cohorts {
        let rows: Vec<_> = self.rows.into_iter().map(|(month, cells)| Cohort { month, cells }).collect();
        Cohorts::of(rows)
    }
}

/// The cells of all cohorts as they are kept: by the month of the first purchase and a later one, how many bought in it,
/// and of how many it is the last month in which they bought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CohortCells(BTreeMap<(Month, Month), (i64, i64)>);

impl CohortCells {
    /// Counts one customer in (`sign` 1) or out (-1), by the days on which they bought, in their order.
    pub fn count(&mut self, days: &[NaiveDate], sign: i64) {
        let mut months: Vec<Month> = days.iter().map(|day| Month::of(*day)).collect();
        months.dedup();
        let (Some(first), Some(last)) = (months.first(), months.last()) else { return };
        for month in &months {
            self.add(*first, *month, sign, sign * i64::from(month == last));
        }
    }

    pub fn add(&mut self, first: Month, month: Month, bought: i64, last: i64) {
        let place = (first, month);
        let cell = self.0.get(&place).copied().unwrap_or_default();
        match (cell.0 + bought, cell.1 + last) {
            (0, 0) => self.0.remove(&place),
            cell => self.0.insert(place, cell),
        };
    }

    /// Takes in what others counted, or takes it out.
    pub fn absorb(&mut self, other: &Self, sign: i64) {
        for ((first, month), (bought, last)) in &other.0 {
            self.add(*first, *month, sign * bought, sign * last);
        }
    }

    /// First month, month, and both counts, of which one at least is not nothing.
    pub fn entries(&self) -> impl Iterator<Item = (Month, Month, i64, i64)> {
        self.0.iter().map(|((first, month), (bought, last))| (*first, *month, *bought, *last))
    }

    /// The table up to and including `at`; `whole` is the last day that is known to its end.
    pub fn table(&self, kept: Kept, at: NaiveDate, whole: NaiveDate) -> Cohorts {
        let now = Month::of(at);
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        let mut rows: BTreeMap<Month, Vec<Cell>> = BTreeMap::new();
        for (first, month, bought, last) in self.entries().filter(|(_, month, ..)| *month <= now) {
            let cells = rows.entry(first).or_insert_with(|| empty(first, now, whole));
            let Some(offset) = month.since(first) else { continue };
            match kept {
                Kept::On => cells[offset].customers += count(bought),
                Kept::OnOrAfter => cells[..=offset].iter_mut().for_each(|cell| cell.customers += count(last)),
            }
        }
        let rows: Vec<_> = rows.into_iter().map(|(month, cells)| Cohort { month, cells }).collect();
        Cohorts::of(rows)
    }
}

fn empty(first: Month, now: Month, whole: NaiveDate) -> Vec<Cell> {
    std::iter::successors(Some(first), |month| Some(month.next()))
        .take_while(|month| *month <= now)
        .map(|month| Cell { customers: 0, finished: month.period().is_over(whole) })
        .collect()
}

/// The months, counted from the first, in which somebody with these sorted days counts; each once.
fn offsets(days: &[NaiveDate], first: Month, kept: Kept) -> Vec<usize> {
    let mut months: Vec<_> = days.iter().filter_map(|day| Month::of(*day).since(first)).collect();
    months.dedup();
    match (kept, months.last()) {
        (Kept::OnOrAfter, Some(last)) => (0..=*last).collect(),
        _ => months,
    }
}

fn mean(rows: &[Cohort]) -> Vec<Metric> {
    let longest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    (0..longest)
        .map(|months| {
            let finished = rows.iter().filter_map(|row| {
                let cell = row.cells.get(months).filter(|cell| cell.finished)?;
                Some((cell.customers, row.size()))
            });
            let (kept, of) = finished.fold((0, 0), |(kept, of), (k, n)| (kept + k, of + n));
            share(kept, of, Undefined::Unfinished)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::growth::accounts;
    use super::super::vectors::{self, day};
    use super::*;
    use crate::domain::ids::CustomerId;

    #[test]
    fn cdnow_is_counted_as_expected() {
        let table = cohorts(&vectors::cdnow(), Kept::On, day("1998-06-30"));
        let expected = vectors::csv(include_str!("../../../tests/it/data/metrics/cdnow_cohorts.csv"));
        assert_eq!(table.rows.len(), expected.len());
        for (cohort, row) in table.rows.iter().zip(&expected) {
            assert!(cohort.month.first_day().to_string().starts_with(&row["cohort"]));
            for months in 0..18 {
                let count = cohort.cells.get(months).map_or(String::new(), |cell| cell.customers.to_string());
                assert_eq!(count, row[&months.to_string()], "{} after {months}", row["cohort"]);
            }
        }
        let figures = vectors::json(include_str!("../../../tests/it/data/metrics/cdnow.json"));
        let means = &figures["cohort_weighted_mean_retention"];
        assert_eq!(table.mean.len(), 18);
        for (months, mean) in table.mean.iter().enumerate() {
            vectors::is(*mean, &means[months.to_string()]);
        }
        let share = table.rows[2].share(12).unwrap();
        assert!((share.value - 0.108_484_005_563).abs() < 1e-12 && share.n == 719);
    }

    /// Bought in January, and again on the last day of March; seen in the middle of April.
    #[test]
    fn on_and_on_or_after_differ_and_what_is_not_over_is_marked() {
        let rows =
            ["2024-01-31", "2024-03-31"].map(|text| Bought { customer: CustomerId(1), day: day(text) });
        let counts = |kept| {
            let table = cohorts(&rows, kept, day("2024-04-15"));
            table.rows[0].cells.iter().map(|cell| cell.customers).collect::<Vec<_>>()
        };
        assert_eq!(counts(Kept::On), [1, 0, 1, 0]);
        assert_eq!(counts(Kept::OnOrAfter), [1, 1, 1, 0]);
        let table = cohorts(&rows, Kept::On, day("2024-04-15"));
        assert_eq!(table.rows[0].cells.iter().filter(|cell| cell.finished).count(), 3);
        assert_eq!(table.mean[3], Err(Undefined::Unfinished));
        assert_eq!(table.rows[0].share(4), Err(Undefined::Unfinished));
    }

    #[test]
    fn without_purchases_there_are_no_rows() {
        assert_eq!(cohorts(&[], Kept::On, day("2024-04-15")), Cohorts { rows: vec![], mean: vec![] });
    }

    proptest! {
        #[test]
        fn rows_add_up_to_the_customers_and_to_the_active(rows in vectors::any_bought(), shuffled in any::<u64>()) {
            let at = day("2025-03-31");
            let table = cohorts(&rows, Kept::On, at);
            let customers: std::collections::BTreeSet<_> = rows.iter().map(|row| row.customer).collect();
            prop_assert_eq!(table.rows.iter().map(Cohort::size).sum::<u64>(), vectors::len(&customers));
            let periods: Vec<_> = std::iter::successors(Some(Month::of(day("2023-12-01"))), |m| Some(m.next()))
                .take(16).collect();
            let growth = accounts(&rows, &periods.iter().map(|m| m.period()).collect::<Vec<_>>(), at);
            for (month, growth) in periods[1..].iter().zip(growth) {
                let cells = table.rows.iter().filter_map(|row| row.cells.get(month.since(row.month)?));
                prop_assert_eq!(cells.map(|cell| cell.customers).sum::<u64>(), growth.active);
            }
            prop_assert_eq!(&cohorts(&vectors::shuffle(&rows, shuffled), Kept::On, at), &table);
            let after = cohorts(&rows, Kept::OnOrAfter, at);
            for (on, after) in table.rows.iter().zip(&after.rows) {
                prop_assert!(after.cells.windows(2).all(|pair| pair[0].customers >= pair[1].customers));
                prop_assert!(on.cells.iter().zip(&after.cells).all(|(on, after)| on.customers <= after.customers));
            }
        }
    }
}
