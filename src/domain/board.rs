//! The board as a value: columns of cards under a lens, with totals over *every* customer of a column.
//!
//! Only a window of each column's cards is ever held; the totals never depend on it.

use chrono::NaiveDate;

use super::customer::Standing;
use super::health::Vitals;
use super::ids::CustomerId;
use super::money::{Currency, Money};
use super::query::Query;
use super::rot::{RotClock, rank};
use super::stage::{Ladder, StageKey};
use super::task::Due;

/// A customer as the board shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub id: CustomerId,
    pub name: String,
    pub value: Money,
    pub standing: Standing,
    /// The day the rung was entered.
    pub since_day: NaiveDate,
    /// From this day on the customer rots; `None` on rungs that never do.
    pub rots_at: Option<NaiveDate>,
    /// When the next open task is due; `None` where there is nothing to do.
    pub next_due: Option<Due>,
    pub vitals: Vitals,
}

impl Card {
    pub fn key(&self) -> CardKey {
        CardKey { rank: rank(self.rots_at, self.since_day), id: self.id }
    }

    pub fn clock(&self) -> RotClock {
        RotClock::new(self.since_day, self.vitals.last_touch, self.next_due)
    }

    pub fn rots_on(&self, today: NaiveDate) -> bool {
        self.rots_at.is_some_and(|day| day <= today)
    }
}

/// The place of a card in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardKey {
    pub rank: i64,
    pub id: CustomerId,
}

/// What every customer on a rung comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageTotal {
    pub stage: StageKey,
    pub customers: i64,
    pub value: Money,
    /// How many have been there for too long.
    pub rotting: i64,
}

/// What every customer in a column comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ColumnTotal {
    pub customers: i64,
    pub value: Money,
    /// Value times the share that is won, over the prospects; `None` where the column has no prospect rung.
    pub weighted: Option<Money>,
    pub rotting: i64,
}

/// Sums the totals of a column's rungs.
pub fn column_total(rungs: &[StageKey], totals: &[StageTotal], ladder: &Ladder) -> ColumnTotal {
    let mut sum = ColumnTotal::default();
    let mut weighted: Option<i128> = None;
    for total in totals.iter().filter(|total| rungs.contains(&total.stage)) {
        sum.customers += total.customers;
        sum.rotting += total.rotting;
        sum.value = Money::from_minor(sum.value.minor().saturating_add(total.value.minor()));
        if let Some(percent) = ladder.get(&total.stage).and_then(|stage| stage.win_percent) {
            *weighted.get_or_insert(0) += i128::from(total.value.minor()) * i128::from(percent);
        }
    }
    sum.weighted =
        weighted.map(|hundredths| Money::from_minor(i64::try_from(hundredths / 100).unwrap_or(i64::MAX)));
    sum
}

/// Which cards of a column to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    End,
    /// Around this place, whether a card stands there or not.
    Around(CardKey),
}

/// A stretch of a column's cards, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Window {
    pub cards: Vec<Card>,
    pub more_above: bool,
    pub more_below: bool,
}

/// One column with its totals and a window of its cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardColumn {
    /// `None` while it takes counting.
    pub total: Option<ColumnTotal>,
    pub window: Window,
}

/// The columns in the order of the lens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    pub lens: String,
    pub currency: Currency,
    pub columns: Vec<BoardColumn>,
    /// Whether nothing is left to count or to look for; else [`BoardRequest`] has more to come.
    pub whole: bool,
}

/// The most cards a window holds: several screens of any terminal.
pub const MOST_CARDS: usize = 64;

/// What to read: a lens, who is shown in it, a window for each of its columns, and perhaps a card that has to be in
/// view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRequest {
    pub lens: String,
    pub filter: Query,
    /// The day by which customers rot.
    pub today: NaiveDate,
    /// One for each column; missing ones start at the top.
    pub anchors: Vec<Anchor>,
    /// So many cards are wanted on either side of a place; a window never holds more than [`MOST_CARDS`].
    pub reach: usize,
    /// The column that the cursor walks through, if it does: it is read twice as far.
    pub walked: Option<usize>,
    /// This card's column is read around it, wherever it stands now, if the filter shows it.
    pub focus: Option<CustomerId>,
}

impl BoardRequest {
    /// Where to read a column if not around the focus.
    pub fn anchor(&self, column: usize) -> Anchor {
        self.anchors.get(column).copied().unwrap_or(Anchor::Start)
    }

    pub fn reach(&self, column: usize) -> usize {
        if self.walked == Some(column) { 2 * self.reach } else { self.reach }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_sums_its_rungs_and_weighs_prospects_only() {
        let total = |stage: &str, customers, minor| StageTotal {
            stage: StageKey::new(stage),
            customers,
            value: Money::from_minor(minor),
            rotting: customers - 1,
        };
        let totals = [total("aware", 2, 1000), total("considering", 1, 500), total("purchased", 3, 900)];
        let rungs: Vec<_> = ["considering", "aware", "purchased"].map(StageKey::new).into();
        let sum = column_total(&rungs, &totals, &Ladder::built_in());
        assert_eq!((sum.customers, sum.value.minor(), sum.rotting), (6, 2400, 3));
        // 1000 x 10 % + 500 x 30 %
        assert_eq!(sum.weighted, Some(Money::from_minor(250)));
        assert_eq!(column_total(&rungs[2..], &totals, &Ladder::built_in()).weighted, None);
    }
}
