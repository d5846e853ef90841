//! Health against history as scripts read it.

use chrono::NaiveDate;
use serde::Serialize;

use super::SCHEMA;
use crate::domain::backtest::{FLOOR, FalseGreen, Trial, is_enough};
use crate::domain::proportion::Proportion;
use crate::domain::stage::StageKey;
use crate::ops::backtest::{Replay, RuleSet};

#[derive(Serialize)]
pub struct BacktestWire<'a> {
    pub schema: u32,
    pub at: NaiveDate,
    pub customers: i64,
    /// Under so many cases nothing is claimed.
    pub floor: u64,
    pub backtest: Vec<TriedWire<'a>>,
}

#[derive(Serialize)]
pub struct TriedWire<'a> {
    pub rules: &'static str,
    /// Of the rules in force; null for others.
    pub version: Option<u32>,
    pub horizons: Vec<TrialWire<'a>>,
}

#[derive(Serialize)]
pub struct TrialWire<'a> {
    pub days: i64,
    pub cases: u64,
    pub lost: u64,
    pub unscored: u64,
    pub recall: ShareWire,
    pub precision: ShareWire,
    pub false_greens: u64,
    /// The latest of those.
    pub customers: Vec<GreenWire<'a>>,
}

/// A share with its 95 % interval; without a value where there are too few cases to claim one.
#[derive(Serialize)]
pub struct ShareWire {
    pub value: Option<f64>,
    pub n: u64,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub reason: Option<&'static str>,
}

#[derive(Serialize)]
pub struct GreenWire<'a> {
    pub id: i64,
    pub name: &'a str,
    pub read_on: NaiveDate,
    pub health: u8,
    pub lost_on: NaiveDate,
    pub stage: &'a StageKey,
}

impl<'a> BacktestWire<'a> {
    pub fn new(replay: &'a Replay, version: u32, at: NaiveDate) -> Self {
        let green = |green: &'a FalseGreen| GreenWire {
            id: green.customer.0,
            name: replay.names.get(&green.customer).map_or("", String::as_str),
            read_on: green.read_on,
            health: green.score,
            lost_on: green.lost_on,
            stage: &green.to,
        };
        let trial = |trial: &'a Trial| TrialWire {
            days: trial.horizon,
            cases: trial.lost.of,
            lost: trial.lost.hits,
            unscored: trial.unscored,
            recall: trial.recall.into(),
            precision: trial.precision.into(),
            false_greens: trial.false_greens,
            customers: trial.named.iter().map(green).collect(),
        };
        let tried = replay.tried.iter().map(|tried| TriedWire {
            rules: match tried.set {
                RuleSet::InForce => "in_force",
                RuleSet::BuiltIn => "built_in",
                RuleSet::Even => "even",
            },
            version: (tried.set == RuleSet::InForce).then_some(version),
            horizons: tried.trials.iter().map(trial).collect(),
        });
        Self { schema: SCHEMA, at, customers: replay.customers, floor: FLOOR, backtest: tried.collect() }
    }
}

impl From<Proportion> for ShareWire {
    fn from(share: Proportion) -> Self {
        let enough = is_enough(share);
        let interval = share.interval().filter(|_| enough);
        Self {
            value: share.share().filter(|_| enough),
            n: share.of,
            low: interval.map(|(low, _)| low),
            high: interval.map(|(_, high)| high),
            reason: (!enough).then_some("too_few"),
        }
    }
}
