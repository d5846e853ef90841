//! The JSON shape of a journey map.

use chrono::NaiveDate;
use serde::Serialize;

use super::{CheckupWire, SCHEMA, View, VitalsWire};
use crate::domain::channel::ChannelKey;
use crate::domain::checkup::Checkup;
use crate::domain::evidence::Evidence;
use crate::domain::journey::{JourneyMap, Parting, Piece, Row, Stop};
use crate::domain::moment::At;
use crate::domain::moves::Reason;
use crate::domain::opportunity::Opportunity;
use crate::domain::pain::Pain;
use crate::domain::stage::StageKey;
use crate::domain::story::Story;

#[derive(Serialize)]
pub struct JourneyWire<'a> {
    pub schema: u32,
    pub customer: i64,
    pub name: &'a str,
    pub lens: &'a str,
    /// The key of the column where the customer stands.
    pub column: Option<&'a str>,
    pub days: i64,
    #[serde(flatten)]
    pub vitals: VitalsWire,
    #[serde(flatten)]
    pub checkup: CheckupWire<'a>,
    pub persona: Option<&'a str>,
    pub promises_kept: Option<bool>,
    pub columns: Vec<StopWire<'a>>,
    pub points: Vec<PointWire>,
    pub partings: Vec<PartingWire<'a>>,
}

#[derive(Serialize)]
pub struct StopWire<'a> {
    pub column: &'a str,
    pub rung: &'a StageKey,
    pub visited: bool,
    pub days: i64,
    pub days_expected: Option<u32>,
    pub actions: RowWire<'a>,
    pub channels: RowWire<'a>,
    pub motivation: RowWire<'a>,
    pub feeling: RowWire<'a>,
    pub purchases: usize,
    pub emotion: Option<f64>,
    pub emotion_n: usize,
    pub emotion_expected: Option<f64>,
    pub gap: Option<f64>,
    pub pains: Vec<PainWire<'a>>,
    pub opportunities: Vec<OpportunityWire<'a>>,
    pub touchpoints: Vec<TouchWire<'a>>,
}

#[derive(Serialize)]
pub struct RowWire<'a> {
    pub said: Vec<PieceWire<'a>>,
    pub expected: Option<&'a str>,
}

#[derive(Serialize)]
pub struct PieceWire<'a> {
    pub text: &'a str,
    pub count: usize,
    pub evidence: Evidence,
}

#[derive(Serialize)]
pub struct PainWire<'a> {
    pub id: i64,
    pub what: &'a str,
    pub severity: u8,
    pub since: At,
    pub closed: Option<At>,
    pub gone: Option<bool>,
}

#[derive(Serialize)]
pub struct OpportunityWire<'a> {
    pub id: i64,
    pub what: &'a str,
    pub value: u8,
    pub effort: u8,
    pub done: Option<At>,
}

#[derive(Serialize)]
pub struct TouchWire<'a> {
    pub id: i64,
    pub at: At,
    pub channel: &'a ChannelKey,
    pub note: Option<&'a str>,
    pub action: Option<&'a str>,
    pub emotion: Option<i8>,
    pub evidence: Evidence,
}

#[derive(Serialize)]
pub struct PointWire {
    /// The column, counted from 0, and how far through it.
    pub x: f64,
    pub value: f64,
    pub evidence: Evidence,
}

#[derive(Serialize)]
pub struct PartingWire<'a> {
    pub day: NaiveDate,
    pub stage: &'a StageKey,
    pub reason: Reason,
}

impl<'a> JourneyWire<'a> {
    pub fn new(story: &'a Story, map: &'a JourneyMap, checkup: &'a Checkup, view: View<'a>) -> Self {
        let lens = view.lens;
        let column = |stop: &Stop| lens.columns().get(stop.column).map(|column| column.key.as_str());
        Self {
            schema: SCHEMA,
            customer: story.account.customer.id.0,
            name: &story.account.customer.record.name,
            lens: lens.key(),
            column: map.stops.get(map.current).and_then(column),
            days: map.life(),
            vitals: VitalsWire::new(&story.account.customer, &checkup.vitals(), view),
            checkup: CheckupWire::new(checkup, view.clock.today()),
            persona: story.account.customer.record.persona.as_deref(),
            promises_kept: map.promises_kept,
            columns: map
                .stops
                .iter()
                .map(|stop| StopWire::new(story, stop, column(stop).unwrap_or_default()))
                .collect(),
            points: map
                .points
                .iter()
                .map(|point| PointWire { x: point.x, value: point.value, evidence: point.evidence })
                .collect(),
            partings: map.partings.iter().map(Into::into).collect(),
        }
    }
}

impl<'a> StopWire<'a> {
    fn new(story: &'a Story, stop: &'a Stop, column: &'a str) -> Self {
        let account = &story.account;
        Self {
            column,
            rung: &stop.rung,
            visited: stop.visited,
            days: stop.days,
            days_expected: stop.days_expected,
            actions: (&stop.actions).into(),
            channels: (&stop.channels).into(),
            motivation: (&stop.motivation).into(),
            feeling: (&stop.feeling).into(),
            purchases: stop.purchases,
            emotion: stop.lived.map(|lived| lived.mean),
            emotion_n: stop.lived.map_or(0, |lived| lived.n),
            emotion_expected: stop.expected,
            gap: stop.gap(),
            pains: stop.pains.iter().filter_map(|at| account.pains.get(*at)).map(Into::into).collect(),
            opportunities: stop
                .opportunities
                .iter()
                .filter_map(|at| account.opportunities.get(*at))
                .map(Into::into)
                .collect(),
            touchpoints: stop
                .touchpoints
                .iter()
                .filter_map(|at| story.touchpoints.get(*at))
                .map(|touchpoint| TouchWire {
                    id: touchpoint.id.0,
                    at: touchpoint.touch.at,
                    channel: &touchpoint.touch.channel,
                    note: touchpoint.touch.note.as_deref(),
                    action: touchpoint.touch.action.as_deref(),
                    emotion: touchpoint.touch.emotion.map(crate::domain::emotion::Emotion::value),
                    evidence: touchpoint.touch.evidence,
                })
                .collect(),
        }
    }
}

impl<'a> From<&'a Row> for RowWire<'a> {
    fn from(row: &'a Row) -> Self {
        let piece =
            |piece: &'a Piece| PieceWire { text: &piece.text, count: piece.count, evidence: piece.evidence };
        let expected = Some(row.expected.as_str()).filter(|text| !text.is_empty());
        Self { said: row.pieces.iter().map(piece).collect(), expected }
    }
}

impl<'a> From<&'a Pain> for PainWire<'a> {
    fn from(pain: &'a Pain) -> Self {
        Self {
            id: pain.id.0,
            what: &pain.trouble.what,
            severity: pain.trouble.severity.level(),
            since: pain.trouble.since,
            closed: pain.closed.as_ref().map(|closing| closing.at),
            gone: pain.closed.as_ref().and_then(|closing| closing.gone),
        }
    }
}

impl<'a> From<&'a Opportunity> for OpportunityWire<'a> {
    fn from(opportunity: &'a Opportunity) -> Self {
        Self {
            id: opportunity.id.0,
            what: &opportunity.chance.what,
            value: opportunity.chance.value.get(),
            effort: opportunity.chance.effort.get(),
            done: opportunity.done,
        }
    }
}

impl<'a> From<&'a Parting> for PartingWire<'a> {
    fn from(parting: &'a Parting) -> Self {
        Self { day: parting.day, stage: &parting.stage, reason: parting.reason }
    }
}
