//! The rules of health as JSON, and what other rules would come to.

use std::collections::BTreeMap;

use serde::Serialize;

use super::SCHEMA;
use crate::domain::health::{Band, Dimension};
use crate::domain::outlook::{Outlook, Shift};
use crate::domain::regime::Regime;
use crate::domain::stage::{HealthProfile, StageKey};

/// The rules in force.
#[derive(Serialize)]
pub struct RulesWire<'a> {
    pub schema: u32,
    #[serde(flatten)]
    pub rules: RegimeWire<'a>,
}

impl<'a> RulesWire<'a> {
    pub fn new(regime: &'a Regime) -> Self {
        Self { schema: SCHEMA, rules: regime.into() }
    }
}

#[derive(Serialize)]
pub struct RegimeWire<'a> {
    pub version: u32,
    /// By profile and dimension; what counts nothing is left out.
    pub weights: BTreeMap<HealthProfile, BTreeMap<Dimension, u8>>,
    /// The lowest score of each band but the last.
    pub bands: BTreeMap<Band, u8>,
    pub stages: Vec<LimitsWire<'a>>,
}

#[derive(Serialize)]
pub struct LimitsWire<'a> {
    pub stage: &'a StageKey,
    pub profile: HealthProfile,
    pub rot_days: Option<u32>,
    pub cadence_days: Option<u32>,
}

impl<'a> From<&'a Regime> for RegimeWire<'a> {
    fn from(regime: &'a Regime) -> Self {
        let Regime { rules, ladder } = regime;
        let weights = |profile: &HealthProfile| Some((*profile, rules.weights(*profile)?.iter().collect()));
        let bands = [Band::Healthy, Band::Watch, Band::AtRisk].map(|band| (band, rules.bands.floor(band)));
        Self {
            version: rules.version,
            weights: HealthProfile::ALL.iter().filter_map(weights).collect(),
            bands: bands.into_iter().collect(),
            stages: ladder
                .stages()
                .iter()
                .map(|stage| LimitsWire {
                    stage: &stage.key,
                    profile: stage.profile,
                    rot_days: stage.rot_days,
                    cadence_days: stage.cadence_days,
                })
                .collect(),
        }
    }
}

/// What other rules would come to, or came to.
#[derive(Serialize)]
pub struct OutlookWire<'a> {
    pub schema: u32,
    /// The change that put them into force and can be undone; null where nothing was written.
    pub change: Option<i64>,
    /// How many have health at all.
    pub customers: i64,
    /// How many change band.
    pub shifted: i64,
    pub shifts: Vec<ShiftWire>,
    pub begin_rotting: i64,
    pub stop_rotting: i64,
    pub before: RegimeWire<'a>,
    pub after: RegimeWire<'a>,
}

/// From which band to which; null is too little known for a score.
#[derive(Serialize)]
pub struct ShiftWire {
    pub from: Option<Band>,
    pub to: Option<Band>,
    pub customers: i64,
}

impl<'a> OutlookWire<'a> {
    pub fn new(outlook: &'a Outlook, change: Option<i64>) -> Self {
        let shift = |(Shift { from, to }, customers): &(Shift, i64)| ShiftWire {
            from: *from,
            to: *to,
            customers: *customers,
        };
        Self {
            schema: SCHEMA,
            change,
            customers: outlook.customers,
            shifted: outlook.shifted(),
            shifts: outlook.shifts.iter().map(shift).collect(),
            begin_rotting: outlook.begin_rotting,
            stop_rotting: outlook.stop_rotting,
            before: (&outlook.before).into(),
            after: (&outlook.after).into(),
        }
    }
}
