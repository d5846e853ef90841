//! A check of health as scripts read it. The text in it is English in every language.

use serde::Serialize;

use super::SCHEMA;
use crate::domain::check::{Limits, Status, Tally, Weakness};
use crate::domain::flag::FlagKind;
use crate::domain::health::{Band, Bands, Dimension, Trend};
use crate::domain::stage::StageKey;
use crate::ops::check::{Check, Patient};

#[derive(Serialize)]
pub struct CheckWire<'a> {
    pub schema: u32,
    pub status: Status,
    pub exit: u8,
    pub summary: String,
    /// Why nothing is known, by key.
    pub reason: Option<String>,
    /// The median health.
    pub measure: Option<u8>,
    #[serde(flatten)]
    pub counts: CountsWire,
    pub customers: Vec<PatientWire<'a>>,
}

/// What was counted; all null where nothing could be.
#[derive(Serialize, Default)]
pub struct CountsWire {
    warn: Option<String>,
    crit: Option<String>,
    max_critical: Option<u32>,
    n: Option<i64>,
    scored: Option<i64>,
    bands: Option<BandsWire>,
    rotting: Option<i64>,
    overdue: Option<i64>,
    unscored: Option<i64>,
}

#[derive(Serialize)]
struct BandsWire {
    healthy: i64,
    watch: i64,
    at_risk: i64,
    critical: i64,
}

#[derive(Serialize)]
pub struct PatientWire<'a> {
    id: i64,
    external_key: &'a str,
    name: &'a str,
    stage: &'a StageKey,
    owner: Option<&'a str>,
    health: Option<u8>,
    band: Option<Band>,
    trend: Option<&'static str>,
    rotting: bool,
    /// What costs the most points first, what is missing last.
    parts: Vec<PartWire>,
    flags: &'a [FlagKind],
}

#[derive(Serialize)]
struct PartWire {
    dimension: Dimension,
    points: Option<u8>,
    /// What it would bring at its best.
    most: u8,
    value: Option<f64>,
    age_days: Option<i64>,
}

impl<'a> CheckWire<'a> {
    pub fn new(check: &'a Check, limits: &Limits, bands: Bands, summary: String) -> Self {
        let (status, measure, reason) = match check.verdict {
            Ok(verdict) => (verdict.status, Some(verdict.measure), None),
            Err(unknown) => (Status::Unknown, None, Some(unknown.key().to_owned())),
        };
        let counts = CountsWire::new(&check.tally, limits, bands);
        let customers = check.worst.iter().map(PatientWire::new).collect();
        let exit = status.exit_code();
        Self { schema: SCHEMA, status, exit, summary, reason, measure, counts, customers }
    }

    /// Of a check that came to nothing at all; `kind` is the name of an error.
    pub fn failed(kind: &str, summary: String) -> Self {
        let status = Status::Unknown;
        Self {
            schema: SCHEMA,
            status,
            exit: status.exit_code(),
            summary,
            reason: Some(snake_case(kind)),
            measure: None,
            counts: CountsWire::default(),
            customers: Vec::new(),
        }
    }
}

impl CountsWire {
    fn new(tally: &Tally, limits: &Limits, bands: Bands) -> Self {
        let of = |band| tally.in_band(band, bands);
        Self {
            warn: Some(limits.warn.to_string()),
            crit: Some(limits.crit.to_string()),
            max_critical: limits.max_critical,
            n: Some(tally.customers()),
            scored: Some(tally.scored()),
            bands: Some(BandsWire {
                healthy: of(Band::Healthy),
                watch: of(Band::Watch),
                at_risk: of(Band::AtRisk),
                critical: of(Band::Critical),
            }),
            rotting: Some(tally.rotting),
            overdue: Some(tally.overdue),
            unscored: Some(tally.unscored),
        }
    }
}

impl<'a> PatientWire<'a> {
    fn new(patient: &'a Patient) -> Self {
        let (customer, health) = (&patient.customer, patient.vitals.health);
        Self {
            id: customer.id.0,
            external_key: &customer.record.external_key,
            name: &customer.record.name,
            stage: &customer.standing.stage,
            owner: customer.record.owner.as_deref(),
            health: health.and_then(|health| health.score),
            band: health.and_then(|health| health.band),
            trend: health.and_then(|health| health.trend).map(|trend| match trend {
                Trend::Up => "up",
                Trend::Down => "down",
            }),
            rotting: patient.rotting,
            parts: patient.weaknesses.iter().map(PartWire::new).collect(),
            flags: &patient.flags,
        }
    }
}

impl PartWire {
    fn new(weakness: &Weakness) -> Self {
        let Weakness { dimension, points, most, value, age } = *weakness;
        // A tenth is more than anybody reads, and hides what fractions of two do not hold.
        let value = value.map(|value| (value * 10.0).round() / 10.0);
        Self { dimension, points, most, value, age_days: age }
    }
}

/// `NotADatabase` as other reasons are written: `not_a_database`.
fn snake_case(kind: &str) -> String {
    let mut key = String::new();
    for letter in kind.chars() {
        if letter.is_ascii_uppercase() && !key.is_empty() {
            key.push('_');
        }
        key.push(letter.to_ascii_lowercase());
    }
    key
}
