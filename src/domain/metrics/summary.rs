//! What one customer bought in all, in a handful of numbers: all that RFM and the fitted models ask of it.

use chrono::NaiveDate;

use super::cltv::{History, Spend};
use super::life::Life;
use super::orders::Order;
use super::rfm::{Buyer, Scores};
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;

/// The purchases of a customer. An order that was given back in full is none; of one given back in part, that is taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PurchaseSummary {
    pub customer: CustomerId,
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub purchases: u64,
    pub spent: Money,
    /// Days on which anything was bought.
    pub days: u32,
    /// Those after the first, of which all values are known, and what they come to.
    pub valued: u32,
    pub valued_total: i64,
}

impl PurchaseSummary {
    /// `None` of one who bought nothing.
    pub fn of(life: &Life) -> Option<Self> {
        let bought: Vec<&Order> = life.orders.iter().filter(|order| order.is_purchase()).collect();
        let (first, last) = (bought.first()?.day, bought.last()?.day);
        let mut summary = Self {
            customer: life.customer,
            first,
            last,
            purchases: bought.len() as u64,
            spent: Money::from_minor(bought.iter().map(|order| order.net().minor()).sum()),
            days: 0,
            valued: 0,
            valued_total: 0,
        };
        for day in bought.chunk_by(|a, b| a.day == b.day) {
            summary.days += 1;
            if day[0].day != first && day.iter().all(|order| order.is_valued()) {
                summary.valued += 1;
                summary.valued_total += day.iter().map(|order| order.net().minor()).sum::<i64>();
            }
        }
        Some(summary)
    }

    /// What it is to the models, on a day that is not before the last purchase.
    pub fn history(&self, at: NaiveDate) -> History {
        let days = |from: NaiveDate, to: NaiveDate| u32::try_from((to - from).num_days()).unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "a model does not see the sixteenth digit")]
        let mean = self.valued_total as f64 / f64::from(self.valued);
        History {
            repeats: self.days.saturating_sub(1),
            recency: days(self.first, self.last),
            age: days(self.first, at),
            spend: (self.valued > 0).then_some(Spend { repeats: self.valued, mean }),
        }
    }

    /// What it is to RFM, not scored yet.
    pub fn buyer(&self, at: NaiveDate) -> Buyer {
        Buyer {
            customer: self.customer,
            days: (at - self.last).num_days(),
            orders: self.purchases,
            spent: self.spent,
            scores: Scores { recency: 0, frequency: 0, monetary: 0 },
        }
    }
}
