//! What another regime would come to, before anything is changed: who changes band, who begins or stops rotting.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::health::{Band, Health, Signs, Terms};
use super::outcome::Subject;
use super::regime::Regime;

/// From which band to which; `None` where too little is known for a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shift {
    pub from: Option<Band>,
    pub to: Option<Band>,
}

impl Shift {
    /// Of a customer with these signs; `None` where there is no health. It can lead to where it began.
    pub fn of(signs: &Signs, before: Terms<'_>, after: Terms<'_>, today: NaiveDate) -> Option<Self> {
        let band = |terms: Terms<'_>| {
            Health::of(signs, terms, today)
                .map(|health| health.score.map(|score| terms.rules.bands.band(score)))
        };
        Some(Self { from: band(before)?, to: band(after)? })
    }

    pub fn is_one(self) -> bool {
        self.from != self.to
    }

    /// The best band first, and behind them what has none.
    fn rank(self) -> [(bool, Option<Band>); 2] {
        [self.from, self.to].map(|band| (band.is_none(), band))
    }
}

/// What a change of the regime would come to on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    pub before: Regime,
    pub after: Regime,
    /// How many have health at all.
    pub customers: i64,
    /// How many go from band to band; never from one to itself.
    pub shifts: Vec<(Shift, i64)>,
    pub begin_rotting: i64,
    pub stop_rotting: i64,
    /// The first few of those who change band.
    pub some: Vec<(Subject, Shift)>,
}

impl Outlook {
    pub fn new(before: Regime, after: Regime) -> Self {
        let (shifts, some) = (Vec::new(), Vec::new());
        Self { before, after, customers: 0, shifts, begin_rotting: 0, stop_rotting: 0, some }
    }

    /// How many change band.
    pub fn shifted(&self) -> i64 {
        self.shifts.iter().map(|(_, customers)| customers).sum()
    }

    /// Puts the counted shifts in order.
    #[must_use]
    pub fn counting(mut self, shifts: BTreeMap<Shift, i64>) -> Self {
        self.shifts = shifts.into_iter().filter(|(shift, _)| shift.is_one()).collect();
        self.shifts.sort_by_key(|(shift, _)| shift.rank());
        self
    }

    /// Whether anything would be other than it is.
    pub fn changes(&self) -> bool {
        self.before != self.after
    }
}
