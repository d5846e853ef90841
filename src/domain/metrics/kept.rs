//! Customers kept and lost, by the role of their stage at the two ends of a period.
//!
//! Those who were customers at the start either still are at the end (retention) or are not (churn): one set, so both
//! add to 1. Customers gained inside the period are in neither; who came and left inside it is counted apart. Of
//! those dormant or ended at the start, the share that is a customer again at the end is the reactivation rate.
//! Source: the start-of-period formula, as in the Marketing Accountability Standards Board's dictionary.

use chrono::NaiveDate;

use super::value::{Metric, Undefined, share};
use crate::domain::ids::CustomerId;
use crate::domain::period::Period;
use crate::domain::stage::Role;

/// A customer stands on a rung of this role from that day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stood {
    pub customer: CustomerId,
    pub day: NaiveDate,
    /// Within a day the order of telling counts (see `moves::order`).
    pub nth: i64,
    pub role: Role,
}

/// What became of one customer in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fate {
    /// The role at the start; `None` before the first contact.
    pub start: Option<Role>,
    /// The role at the end.
    pub end: Option<Role>,
    /// A customer at any time inside.
    between: bool,
}

impl Fate {
    /// Of the days and roles of a path, in its order, as far as `at`, the last day known.
    pub fn of(path: impl Iterator<Item = (NaiveDate, Role)>, period: Period, at: NaiveDate) -> Self {
        let mut fate = Self { start: None, end: None, between: false };
        for (day, role) in path.take_while(|(day, _)| *day < period.to() && *day <= at) {
            if day < period.from() {
                fate.start = Some(role);
            } else {
                fate.between |= role.counts_as_customer();
            }
            fate.end = Some(role);
        }
        fate
    }

    /// A customer at the start and at the end.
    pub fn is_still(self) -> bool {
        counts(self.start) && counts(self.end)
    }

    /// A customer at the start and not at the end.
    pub fn is_lost(self) -> bool {
        counts(self.start) && !counts(self.end)
    }

    /// A customer at the end.
    pub fn is_customer(self) -> bool {
        counts(self.end)
    }

    /// Dormant or ended at the start, a customer at the end.
    pub fn is_back(self) -> bool {
        self.was_away() && counts(self.end)
    }

    fn was_away(self) -> bool {
        is_away(self.start)
    }
}

fn is_away(role: Option<Role>) -> bool {
    matches!(role, Some(Role::Dormant | Role::Ended))
}

fn counts(role: Option<Role>) -> bool {
    role.is_some_and(Role::counts_as_customer)
}

/// What became of the customers in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub finished: bool,
    /// Customers at the start.
    pub at_start: u64,
    /// Of them, customers at the end.
    pub still: u64,
    /// Of them, no customers at the end.
    pub lost: u64,
    /// Of the lost, ended.
    pub ended: u64,
    /// No customers at the start, customers at the end.
    pub gained: u64,
    /// Neither at the start nor at the end, but customers between.
    pub passing: u64,
    /// Dormant or ended at the start.
    pub away: u64,
    /// Dormant or ended at the end.
    pub away_at_end: u64,
    /// Of them, customers at the end.
    pub back: u64,
}

impl Kept {
    pub fn retention(&self) -> Metric {
        self.over()?;
        share(self.still, self.at_start, Undefined::NobodyAtStart)
    }

    pub fn churn(&self) -> Metric {
        self.over()?;
        share(self.lost, self.at_start, Undefined::NobodyAtStart)
    }

    pub fn reactivation(&self) -> Metric {
        self.over()?;
        share(self.back, self.away, Undefined::NobodyAway)
    }

    fn over(&self) -> Result<(), Undefined> {
        if self.finished { Ok(()) } else { Err(Undefined::Unfinished) }
    }
}

/// Replays the moves, in whatever order they come, up to the end of the period or to `at`, the last day known.
pub fn kept(moves: &[Stood], period: Period, at: NaiveDate) -> Kept {
    let mut path = moves.to_vec();
    path.sort_by_key(|mv| (mv.customer, mv.day, mv.nth));
    let mut kept = Kept::none(period.is_over(at));
    for life in path.chunk_by(|a, b| a.customer == b.customer) {
        kept.add(Fate::of(life.iter().map(|mv| (mv.day, mv.role)), period, at));
    }
    kept
}

impl Kept {
    /// Nobody yet.
    pub fn none(finished: bool) -> Self {
        Self {
            finished,
            at_start: 0,
            still: 0,
            lost: 0,
            ended: 0,
            gained: 0,
            passing: 0,
            away: 0,
            away_at_end: 0,
            back: 0,
        }
    }

    /// Counts one customer more.
    pub fn add(&mut self, fate: Fate) {
        let started = counts(fate.start);
        self.at_start += u64::from(started);
        self.still += u64::from(fate.is_still());
        self.lost += u64::from(fate.is_lost());
        self.ended += u64::from(started && fate.end == Some(Role::Ended));
        self.gained += u64::from(!started && fate.is_customer());
        self.passing += u64::from(!started && !fate.is_customer() && fate.between);
        self.away += u64::from(fate.was_away());
        self.away_at_end += u64::from(is_away(fate.end));
        self.back += u64::from(fate.is_back());
    }

    /// Customers at the end.
    pub fn at_end(&self) -> u64 {
        self.still + self.gained
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, any_day, day, near};
    use super::*;

    fn stood(id: i64, text: &str, nth: i64, role: Role) -> Stood {
        Stood { customer: CustomerId(id), day: day(text), nth, role }
    }

    fn january() -> Period {
        Period::month_of(day("2024-01-01"))
    }

    /// Each of the 7,043 Telco customers was one at the start; 1,869 left (IBM: 26.54 %).
    #[test]
    fn telco_loses_what_was_published() {
        let rows = vectors::csv(include_str!("../../../tests/it/data/metrics/telco.csv"));
        let moves = rows.iter().zip(0..).flat_map(|(row, id)| {
            let left = (row["event"] == "1").then(|| stood(id, "2024-01-31", 1, Role::Ended));
            [Some(stood(id, "2023-12-31", 0, Role::Customer)), left].into_iter().flatten()
        });
        let kept = kept(&moves.collect::<Vec<_>>(), january(), day("2024-01-31"));
        assert_eq!((kept.at_start, kept.lost, kept.ended), (7043, 1869, 1869));
        let churn = kept.churn().unwrap();
        near(churn.value, 0.265_369_870_793_695_9, 1e-9);
        let (low, high) = churn.interval.unwrap();
        near(low, 0.255_188_112_884_507_27, 1e-6);
        near(high, 0.275_807_437_488_906_9, 1e-6);
        near(kept.retention().unwrap().value, 0.734_630_129_206_304_1, 1e-9);
    }

    #[test]
    fn each_is_counted_where_it_belongs() {
        use Role::{Advocate, AtRisk, Customer, Dormant, Ended, Prospect};
        let moves = [
            // Kept, though at risk by the end; lost; lost and back before the end.
            stood(1, "2023-05-01", 0, Customer),
            stood(1, "2024-01-31", 1, AtRisk),
            stood(2, "2023-05-01", 0, Advocate),
            stood(2, "2024-01-31", 1, Dormant),
            stood(3, "2023-05-01", 0, Customer),
            stood(3, "2024-01-10", 1, Ended),
            stood(3, "2024-01-10", 2, Customer),
            // Gained on the first day; came and left inside; a prospect throughout.
            stood(4, "2023-05-01", 0, Prospect),
            stood(4, "2024-01-01", 1, Customer),
            stood(5, "2024-01-02", 0, Customer),
            stood(5, "2024-01-30", 1, Ended),
            stood(6, "2023-05-01", 0, Prospect),
            // Away, and back; away, and still; lost on the first day after.
            stood(7, "2023-05-01", 0, Dormant),
            stood(7, "2024-01-20", 1, Customer),
            stood(8, "2023-12-31", 0, Ended),
            stood(9, "2023-05-01", 0, Customer),
            stood(9, "2024-02-01", 1, Ended),
        ];
        let kept = kept(&moves, january(), day("2024-02-29"));
        assert_eq!((kept.at_start, kept.still, kept.lost, kept.ended), (4, 3, 1, 0));
        assert_eq!((kept.gained, kept.passing, kept.away, kept.back), (2, 1, 2, 1));
        assert_eq!(kept.reactivation().unwrap().value, 0.5);
    }

    #[test]
    fn without_anybody_there_are_reasons() {
        let none = kept(&[], january(), day("2024-01-31"));
        assert_eq!(none.retention(), Err(Undefined::NobodyAtStart));
        assert_eq!(none.churn(), Err(Undefined::NobodyAtStart));
        assert_eq!(none.reactivation(), Err(Undefined::NobodyAway));
        assert_eq!(kept(&[], january(), day("2024-01-30")).churn(), Err(Undefined::Unfinished));
    }

    fn any_moves() -> impl Strategy<Value = Vec<Stood>> {
        let row = (0..8_i64, any_day(), proptest::sample::select(Role::ALL.to_vec()));
        proptest::collection::vec(row, 0..40).prop_map(|rows| {
            let moves = rows.into_iter().zip(0..);
            moves.map(|((id, day, role), nth)| Stood { customer: CustomerId(id), day, nth, role }).collect()
        })
    }

    proptest! {
        #[test]
        fn retention_and_churn_are_of_one_set(moves in any_moves(), month in 0..13_u64, seed in any::<u64>()) {
            let from = day("2024-01-01") + chrono::Months::new(u32::try_from(month).unwrap());
            let (period, at) = (Period::month_of(from), day("2025-02-28"));
            let found = kept(&moves, period, at);
            prop_assert_eq!(found.at_start, found.still + found.lost);
            prop_assert!(found.ended <= found.lost && found.back <= found.away && found.back <= found.gained);
            if let (Ok(still), Ok(lost)) = (found.retention(), found.churn()) {
                prop_assert!((still.value + lost.value - 1.0).abs() < 1e-12);
                prop_assert_eq!(still.n, lost.n);
            }
            // The end of a month is the start of the next.
            let next = kept(&moves, Period::month_of(period.to()), day("2025-12-31"));
            prop_assert_eq!(found.still + found.gained, next.at_start);
            prop_assert_eq!(kept(&vectors::shuffle(&moves, seed), period, at), found);
        }
    }
}
