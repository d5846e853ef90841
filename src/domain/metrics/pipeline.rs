//! What open deals are worth by the chance of each, and how fast deals turn into money.
//!
//! Weighted value = `sum of amount x chance` over open deals: the deal's own chance if it has one (0 counts as one),
//! else that of its stage. Sales velocity = `open deals x win rate x mean won value / mean cycle`, in money per day;
//! the win rate is of the deals closed in the window, the cycle is from opened to won, of won deals only.
//! Sources: Pipedrive, probability; Salesforce and HubSpot, sales velocity.

use chrono::NaiveDate;

use super::value::{Measured, Metric, Undefined, mean, share, units};
use crate::domain::money::Money;
use crate::domain::period::Period;
use crate::domain::proportion::exact;

/// How a deal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Open,
    Won(NaiveDate),
    Lost(NaiveDate),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deal {
    pub opened: NaiveDate,
    pub status: Status,
    /// `None` where nobody said how much: it counts as nothing, and is counted.
    pub amount: Option<Money>,
    /// Its own chance, 0 to 1.
    pub chance: Option<f64>,
    /// That of the stage it is in.
    pub stage_chance: Option<f64>,
}

/// The open deals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pipeline {
    pub open: u64,
    pub value: Money,
    /// In hundredths of minor units, so that no order of adding up changes it.
    pub hundredths: i64,
    /// Open deals without an amount.
    pub unvalued: u64,
    /// Open deals with an amount but with no chance of any kind: they are not weighted at all.
    pub unweighted: u64,
}

/// Adds up the deals that are open.
pub fn pipeline(deals: &[Deal]) -> Pipeline {
    let mut sum = Pipeline::default();
    deals.iter().for_each(|deal| sum.add(deal));
    sum
}

impl Pipeline {
    /// Counts one deal more, if it is open.
    pub fn add(&mut self, deal: &Deal) {
        if deal.status != Status::Open {
            return;
        }
        self.open += 1;
        match (deal.amount, deal.chance.or(deal.stage_chance)) {
            (None, _) => self.unvalued += 1,
            (Some(_), None) => self.unweighted += 1,
            (Some(amount), Some(chance)) => self.hundredths += hundredths(units(amount) * chance),
        }
        self.value = Money::from_minor(self.value.minor() + deal.amount.map_or(0, Money::minor));
    }

    /// What the deals are worth by their chances, in minor units.
    pub fn weighted(&self) -> f64 {
        units(Money::from_minor(self.hundredths)) / 100.0
    }
}

/// Chances are whole per cents on a ladder, so that nothing is lost by it.
fn hundredths(value: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "amounts have a limit")]
    let rounded = (value * 100.0).round() as i64;
    rounded
}

/// What closed in a window, and what that says of the deals that are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Closed {
    pub open: u64,
    pub won: u64,
    pub lost: u64,
    pub won_value: Money,
    pub lost_value: Money,
    /// Days from opened to won, of all won deals together.
    pub cycle_days: i64,
}

/// Counts the deals that are open and those that were closed in the window.
pub fn closed(deals: &[Deal], window: Period) -> Closed {
    let mut sum = Closed::default();
    deals.iter().for_each(|deal| sum.add(deal, window));
    sum
}

impl Closed {
    /// Counts one deal more.
    pub fn add(&mut self, deal: &Deal, window: Period) {
        let add =
            |to: Money, amount: Option<Money>| Money::from_minor(to.minor() + amount.map_or(0, Money::minor));
        match deal.status {
            Status::Open => self.open += 1,
            Status::Won(day) if window.contains(day) => {
                self.won += 1;
                self.won_value = add(self.won_value, deal.amount);
                self.cycle_days += (day - deal.opened).num_days();
            }
            Status::Lost(day) if window.contains(day) => {
                self.lost += 1;
                self.lost_value = add(self.lost_value, deal.amount);
            }
            Status::Won(_) | Status::Lost(_) => {}
        }
    }

    /// Won of those closed.
    pub fn win_rate(&self) -> Metric {
        share(self.won, self.won + self.lost, Undefined::NoClosedDeals)
    }

    /// Won of what was closed, by value.
    pub fn win_rate_by_value(&self) -> Metric {
        let all = units(self.won_value) + units(self.lost_value);
        super::value::ratio(units(self.won_value), all, self.won + self.lost, Undefined::NoClosedDeals)
    }

    /// Minor units.
    pub fn average_won(&self) -> Metric {
        mean(units(self.won_value), self.won, Undefined::NoWonDeals)
    }

    pub fn average_cycle(&self) -> Metric {
        mean(units(Money::from_minor(self.cycle_days)), self.won, Undefined::NoWonDeals)
    }

    /// Minor units per day.
    pub fn velocity(&self) -> Metric {
        if self.open == 0 {
            return Err(Undefined::NoOpenDeals);
        }
        let (rate, value) = (self.win_rate()?.value, self.average_won()?.value);
        let speed = velocity(exact(self.open), rate, value, self.average_cycle()?.value)?;
        Ok(Measured { value: speed, n: self.won + self.lost, interval: None })
    }
}

/// `deals x win rate x value / cycle`.
pub fn velocity(deals: f64, win_rate: f64, value: f64, cycle_days: f64) -> Result<f64, Undefined> {
    let speed = deals * win_rate * value / cycle_days;
    if cycle_days > 0.0 && speed.is_finite() { Ok(speed) } else { Err(Undefined::NoCycle) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::vectors::{self, any_day, day, near};
    use super::*;

    const SCALE: f64 = 10_000.0;

    fn year() -> Period {
        Period::new(day("2024-01-01"), day("2025-01-01")).unwrap()
    }

    fn in_major(metric: Metric) -> Metric {
        metric.map(|m| Measured { value: m.value / SCALE, ..m })
    }

    #[test]
    fn invented_deals_are_worth_what_is_expected() {
        let all = vectors::json(include_str!("../../../tests/it/data/metrics/formulas.json"));
        let expected = &all["deals"];
        let rows = vectors::csv(include_str!("../../../tests/it/data/metrics/deals.csv"));
        let deals: Vec<_> = rows
            .iter()
            .map(|row| Deal {
                opened: day(&row["created"]),
                status: match row["status"].as_str() {
                    "open" => Status::Open,
                    "won" => Status::Won(day(&row["closed"])),
                    _ => Status::Lost(day(&row["closed"])),
                },
                amount: Some(Money::from_minor(vectors::converted(&row["amount"], &row["currency"]))),
                chance: row["probability"].parse().ok(),
                stage_chance: expected["stage_probability"][&row["stage"]].as_f64(),
            })
            .collect();
        // The last of them was lost in March 2025.
        let window = Period::new(day("2024-01-01"), day("2025-04-01")).unwrap();
        let (sum, closed) = (pipeline(&deals), closed(&deals, window));
        assert_eq!((sum.open, sum.unvalued, sum.unweighted), (23, 0, 0));
        assert_eq!((closed.open, closed.won, closed.lost), (23, 19, 18));
        // Money is written to the cent there.
        assert!((units(sum.value) / SCALE - expected["open_value"].as_f64().unwrap()).abs() <= 0.005);
        near(sum.weighted() / SCALE, expected["weighted_pipeline"].as_f64().unwrap(), 1e-9);
        vectors::is(closed.win_rate(), &expected["win_rate_count"]);
        vectors::is(closed.win_rate_by_value(), &expected["win_rate_value"]);
        vectors::is(in_major(closed.average_won()), &expected["avg_won_value"]);
        vectors::is(closed.average_cycle(), &expected["avg_cycle_days"]);
        vectors::is(in_major(closed.velocity()), &expected["sales_velocity_per_day"]);
    }

    fn open(amount: Option<i64>, chance: Option<f64>, stage_chance: Option<f64>) -> Deal {
        let amount = amount.map(Money::from_minor);
        Deal { opened: day("2024-02-29"), status: Status::Open, amount, chance, stage_chance }
    }

    #[test]
    fn published_examples_come_out() {
        near(pipeline(&[open(Some(424_574), Some(0.5), None)]).weighted(), 212_287.0, 1e-12);
        let stage = [3950, 3060, 1460, 1340, 1285, 1190].map(|amount| open(Some(amount), None, Some(0.7)));
        near(pipeline(&stage).weighted(), 8599.5, 1e-12);
        near(velocity(40.0, 0.25, 25_000.0, 90.0).unwrap(), 2_777.777_777_777_778, 1e-12);
        near(velocity(50.0, 0.25, 12_000.0, 90.0).unwrap(), 1_666.666_666_666_666_7, 1e-12);
    }

    #[test]
    fn what_is_missing_is_counted_and_a_chance_of_zero_is_one() {
        let deals = [
            open(None, Some(0.5), None),
            open(Some(100), None, None),
            open(Some(100), Some(0.0), Some(0.9)),
            Deal { status: Status::Won(day("2024-03-01")), ..open(Some(100), Some(1.0), None) },
        ];
        let sum = pipeline(&deals);
        assert_eq!((sum.open, sum.unvalued, sum.unweighted), (3, 1, 1));
        assert_eq!((sum.value.minor(), sum.weighted()), (200, 0.0));
    }

    #[test]
    fn each_missing_factor_has_its_reason() {
        let window = year();
        let won = |opened, on| Deal {
            opened: day(opened),
            status: Status::Won(day(on)),
            ..open(Some(5), None, None)
        };
        let lost = Deal { status: Status::Lost(day("2024-03-01")), ..won("2024-02-29", "2024-03-01") };
        let speed = |deals: &[Deal]| closed(deals, window).velocity();
        let one = open(Some(5), None, Some(0.1));
        assert_eq!(speed(&[]), Err(Undefined::NoOpenDeals));
        assert_eq!(speed(&[one]), Err(Undefined::NoClosedDeals));
        assert_eq!(speed(&[one, lost]), Err(Undefined::NoWonDeals));
        assert_eq!(speed(&[one, won("2024-03-01", "2024-03-01")]), Err(Undefined::NoCycle));
        assert_eq!(speed(&[one, won("2024-12-31", "2025-01-01")]), Err(Undefined::NoClosedDeals));
        assert_eq!(speed(&[one, won("2024-02-28", "2024-03-01")]).unwrap().value, 2.5);
    }

    proptest! {
        #[test]
        fn the_weighted_value_is_never_more_than_the_value(
            rows in proptest::collection::vec(
                (any_day(), 0..4_u8, proptest::option::of(0..1000_i64), proptest::option::of(0.0..=1.0_f64)), 0..30),
            seed in any::<u64>()
        ) {
            let deals: Vec<_> = rows.into_iter().map(|(opened, status, amount, chance)| {
                let on = opened + chrono::Days::new(u64::from(status));
                let status = match status { 0 => Status::Won(on), 1 => Status::Lost(on), _ => Status::Open };
                Deal { opened, status, ..open(amount, chance, None) }
            }).collect();
            let (sum, counted) = (pipeline(&deals), closed(&deals, year()));
            prop_assert!(0.0 <= sum.weighted() && sum.weighted() <= units(sum.value) + 1e-9);
            prop_assert_eq!(sum.open, counted.open);
            prop_assert!(counted.velocity().is_ok_and(|v| v.value.is_finite()) || counted.velocity().is_err());
            let shuffled = vectors::shuffle(&deals, seed);
            prop_assert_eq!((pipeline(&shuffled), closed(&shuffled, year())), (sum, counted));
        }
    }
}
