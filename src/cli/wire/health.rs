//! The JSON shapes of health, rot and cadence.

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::checkup::{Checkup, Doing, Rot, WayUp};
use crate::domain::customer::Customer;
use crate::domain::health::{Band, Dimension, Health, Part, Trend, Vitals};
use crate::domain::rot::{Cold, Reset};

use super::View;

/// How a customer is doing, in short.
#[derive(Serialize)]
pub struct VitalsWire {
    pub health: Option<u8>,
    pub band: Option<Band>,
    /// Against a month ago; null where it stayed about the same.
    pub trend: Option<Trend>,
    pub rotting: bool,
    pub rot: RotWire,
    /// Null while there was a touch within the cadence.
    pub cold: Option<ColdWire>,
}

impl VitalsWire {
    pub fn new(customer: &Customer, vitals: &Vitals, view: View<'_>) -> Self {
        let (today, stage) = (view.clock.today(), view.ladder.get(&customer.standing.stage));
        let rot = Rot::of(customer.clock(vitals.last_touch, view.clock.zone), stage, today);
        let entered = customer.standing.since.day(view.clock.zone);
        let reading = vitals.health;
        Self {
            health: reading.and_then(|reading| reading.score),
            band: reading.and_then(|reading| reading.band),
            trend: reading.and_then(|reading| reading.trend),
            rotting: rot.is_over(today),
            rot: rot.into(),
            cold: Cold::of(entered, vitals.last_touch, vitals.cadence, today).map(Into::into),
        }
    }
}

#[derive(Serialize)]
pub struct RotWire {
    /// The day from which the clock runs, and what set it.
    pub since: NaiveDate,
    pub reset: &'static str,
    /// Null on a rung that never rots.
    pub limit_days: Option<u32>,
    pub rots_at: Option<NaiveDate>,
    /// The day of a task that holds the clock.
    pub held_until: Option<NaiveDate>,
}

impl From<Rot> for RotWire {
    fn from(rot: Rot) -> Self {
        let reset = match rot.clock.reset {
            Reset::Entered => "entered",
            Reset::Touched => "touched",
        };
        let Rot { clock, limit, rots_at, held_until } = rot;
        Self { since: clock.since, reset, limit_days: limit, rots_at, held_until }
    }
}

#[derive(Serialize)]
pub struct ColdWire {
    /// Since the last touch, or since the rung was entered where there never was one.
    pub days: i64,
    pub cadence_days: u32,
    pub touched: bool,
    /// More than twice the cadence.
    pub beyond: bool,
}

impl From<Cold> for ColdWire {
    fn from(cold: Cold) -> Self {
        Self { days: cold.days, cadence_days: cold.cadence, touched: cold.touched, beyond: cold.is_beyond() }
    }
}

/// What a score is made of.
#[derive(Serialize)]
pub struct CheckupWire<'a> {
    /// Their points add up to the health.
    pub health_parts: Vec<PartWire>,
    pub health_missing: Vec<MissingWire>,
    /// How many inputs are there, and of how many; null where there is no health.
    pub coverage: Option<CoverageWire>,
    /// The score a month ago.
    pub health_before: Option<u8>,
    pub way_up: Option<WayWire<'a>>,
    pub last_touch: Option<NaiveDate>,
    pub cadence_days: Option<u32>,
}

#[derive(Serialize)]
pub struct PartWire {
    pub dimension: Dimension,
    /// Null where there is no score.
    pub points: Option<u8>,
    /// 0 to 100, to the tenth.
    pub value: f64,
    pub weight: u8,
    pub age_days: Option<i64>,
}

#[derive(Serialize)]
pub struct MissingWire {
    pub dimension: Dimension,
    pub weight: u8,
}

#[derive(Serialize)]
pub struct CoverageWire {
    pub known: usize,
    pub of: usize,
}

#[derive(Serialize)]
pub struct WayWire<'a> {
    pub steps: Vec<StepWire<'a>>,
    pub health: u8,
    pub band: Band,
}

#[derive(Serialize)]
pub struct StepWire<'a> {
    pub step: &'static str,
    /// How many levels of MEDDIC.
    pub count: usize,
    pub pain: Option<&'a str>,
}

impl<'a> CheckupWire<'a> {
    pub fn new(checkup: &'a Checkup, today: NaiveDate) -> Self {
        let coverage = checkup.health.as_ref().map(Health::coverage);
        Self {
            health_parts: checkup.present().map(|part| part_wire(part, today)).collect(),
            health_missing: checkup
                .missing()
                .map(|part| MissingWire { dimension: part.dimension, weight: part.weight })
                .collect(),
            coverage: coverage.map(|(known, of)| CoverageWire { known, of }),
            health_before: checkup.before,
            way_up: checkup.way.as_ref().map(Into::into),
            last_touch: checkup.touch.as_ref().map(|touch| touch.on),
            cadence_days: checkup.cadence,
        }
    }
}

fn part_wire(part: &Part, today: NaiveDate) -> PartWire {
    let value = part.worth.map_or(0.0, |worth| worth.value);
    PartWire {
        dimension: part.dimension,
        points: part.points,
        value: (value * 10.0).round() / 10.0,
        weight: part.weight,
        age_days: part.age(today),
    }
}

impl<'a> From<&'a WayUp> for WayWire<'a> {
    fn from(way: &'a WayUp) -> Self {
        Self { steps: way.steps.iter().map(Into::into).collect(), health: way.score, band: way.band }
    }
}

impl<'a> From<&'a Doing> for StepWire<'a> {
    fn from(doing: &'a Doing) -> Self {
        let one = |step| Self { step, count: 1, pain: None };
        match doing {
            Doing::LogTouch => one("log_touch"),
            Doing::Levels(count) => Self { count: *count, ..one("next_level") },
            Doing::ClosePain(what) => Self { pain: Some(what), ..one("close_pain") },
            Doing::AddChampion => one("add_champion"),
        }
    }
}
