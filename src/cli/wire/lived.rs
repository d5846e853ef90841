//! The JSON shapes of what a customer lived: touchpoints, pains, opportunities, MEDDIC, cells of the journey map.

use serde::Serialize;

use super::{CustomerWire, SubjectWire, View};
use crate::domain::cell::{Cell, CellRow};
use crate::domain::channel::ChannelKey;
use crate::domain::customer::Customer;
use crate::domain::emotion::Emotion;
use crate::domain::evidence::Evidence;
use crate::domain::health::Vitals;
use crate::domain::moment::At;
use crate::domain::opportunity::{Grade, Opportunity, Quadrant};
use crate::domain::pain::Pain;
use crate::domain::qualification::{self, FULL_SCORE, Finding, Gap, Letter, Level, Urgency};
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::touchpoint::{Initiative, Touchpoint};

#[derive(Serialize)]
pub struct TouchpointWire<'a> {
    pub id: i64,
    pub at: At,
    pub channel: &'a ChannelKey,
    pub direction: Option<Initiative>,
    pub note: Option<&'a str>,
    pub action: Option<&'a str>,
    pub motivation: Option<&'a str>,
    pub emotion: Option<Emotion>,
    pub feeling: Option<&'a str>,
    pub product: Option<&'a str>,
    pub minutes: Option<u32>,
    pub evidence: Evidence,
}

impl<'a> From<&'a Touchpoint> for TouchpointWire<'a> {
    fn from(told: &'a Touchpoint) -> Self {
        let touch = &told.touch;
        Self {
            id: told.id.0,
            at: touch.at,
            channel: &touch.channel,
            direction: touch.initiative,
            note: touch.note.as_deref(),
            action: touch.action.as_deref(),
            motivation: touch.motivation.as_deref(),
            emotion: touch.emotion,
            feeling: touch.feeling.as_deref(),
            product: touch.product.as_deref(),
            minutes: touch.minutes,
            evidence: touch.evidence,
        }
    }
}

#[derive(Serialize)]
pub struct PainWire<'a> {
    pub id: i64,
    pub what: &'a str,
    pub stage: &'a StageKey,
    pub severity: u8,
    pub since: At,
    pub evidence: Evidence,
    /// The touchpoint at which it showed.
    pub touchpoint: Option<i64>,
    /// Null while it is open.
    pub closed: Option<At>,
    /// Whether it went away; null where nobody asked.
    pub gone: Option<bool>,
}

impl<'a> From<&'a Pain> for PainWire<'a> {
    fn from(pain: &'a Pain) -> Self {
        let trouble = &pain.trouble;
        Self {
            id: pain.id.0,
            what: &trouble.what,
            stage: &trouble.stage,
            severity: trouble.severity.level(),
            since: trouble.since,
            evidence: trouble.evidence,
            touchpoint: trouble.touchpoint.map(|id| id.0),
            closed: pain.closed.as_ref().map(|closing| closing.at),
            gone: pain.closed.as_ref().and_then(|closing| closing.gone),
        }
    }
}

#[derive(Serialize)]
pub struct OpportunityWire<'a> {
    pub id: i64,
    pub what: &'a str,
    pub stage: &'a StageKey,
    pub value: Grade,
    pub effort: Grade,
    pub quadrant: &'static str,
    /// The pain it answers.
    pub pain: Option<i64>,
    pub owner: Option<&'a str>,
    pub metric: Option<&'a str>,
    pub since: At,
    /// Null while it is open.
    pub done: Option<At>,
}

impl<'a> From<&'a Opportunity> for OpportunityWire<'a> {
    fn from(opportunity: &'a Opportunity) -> Self {
        let chance = &opportunity.chance;
        Self {
            id: opportunity.id.0,
            what: &chance.what,
            stage: &chance.stage,
            value: chance.value,
            effort: chance.effort,
            quadrant: match chance.quadrant() {
                Quadrant::QuickWin => "quick_win",
                Quadrant::BigBet => "big_bet",
                Quadrant::FillIn => "fill_in",
                Quadrant::MoneyPit => "money_pit",
            },
            pain: chance.pain.map(|id| id.0),
            owner: chance.owner.as_deref(),
            metric: chance.metric.as_deref(),
            since: opportunity.since,
            done: opportunity.done,
        }
    }
}

#[derive(Serialize)]
pub struct MeddicWire<'a> {
    /// The sum of the levels, of at most `of`.
    pub score: u8,
    pub of: u8,
    /// All six, in the order of the word.
    pub letters: Vec<LetterWire<'a>>,
    /// What has to be known where the customer stands and is not, the most urgent first.
    pub gaps: Vec<GapWire>,
}

#[derive(Serialize)]
pub struct LetterWire<'a> {
    pub letter: Letter,
    pub level: Level,
    pub evidence: Option<&'a str>,
    pub at: Option<At>,
}

#[derive(Serialize)]
pub struct GapWire {
    pub letter: Letter,
    pub level: Level,
    pub wanted: Level,
    pub urgency: &'static str,
}

impl From<Gap> for GapWire {
    fn from(Gap { letter, level, wanted, urgency }: Gap) -> Self {
        let urgency = match urgency {
            Urgency::High => "high",
            Urgency::Medium => "medium",
            Urgency::Low => "low",
        };
        Self { letter, level, wanted, urgency }
    }
}

impl<'a> MeddicWire<'a> {
    pub fn new(findings: &'a [Finding], ladder: &Ladder, rung: &StageKey) -> Self {
        let letter = |&letter: &Letter| {
            let found = findings.iter().find(|finding| finding.letter == letter);
            LetterWire {
                letter,
                level: qualification::level_of(findings, letter),
                evidence: found.and_then(|finding| finding.evidence.as_deref()),
                at: found.map(|finding| finding.at),
            }
        };
        Self {
            score: qualification::score(findings),
            of: FULL_SCORE,
            letters: Letter::ALL.iter().map(letter).collect(),
            gaps: qualification::gaps(findings, ladder, rung).into_iter().map(Into::into).collect(),
        }
    }
}

#[derive(Serialize)]
pub struct CellWire<'a> {
    pub stage: &'a StageKey,
    pub row: CellRow,
    pub text: &'a str,
    pub emotion: Option<Emotion>,
    pub evidence: Evidence,
}

impl<'a> From<&'a Cell> for CellWire<'a> {
    fn from(cell: &'a Cell) -> Self {
        let said = &cell.statement;
        Self {
            stage: &cell.stage,
            row: cell.row,
            text: &said.text,
            emotion: said.emotion,
            evidence: said.evidence,
        }
    }
}

#[derive(Serialize)]
pub struct PainsWire<'a> {
    pub schema: u32,
    pub customer: SubjectWire<'a>,
    pub pains: Vec<PainWire<'a>>,
}

#[derive(Serialize)]
pub struct OpportunitiesWire<'a> {
    pub schema: u32,
    pub customer: SubjectWire<'a>,
    pub opportunities: Vec<OpportunityWire<'a>>,
}

#[derive(Serialize)]
pub struct QualificationWire<'a> {
    pub schema: u32,
    pub customer: SubjectWire<'a>,
    pub meddic: MeddicWire<'a>,
}

/// A prospect that is not worth more time.
#[derive(Serialize)]
pub struct WeakWire<'a> {
    #[serde(flatten)]
    pub customer: CustomerWire<'a>,
    pub meddic: MeddicWire<'a>,
}

impl<'a> WeakWire<'a> {
    pub fn new(customer: &'a Customer, vitals: &Vitals, findings: &'a [Finding], view: View<'a>) -> Self {
        Self {
            customer: CustomerWire::new(customer, vitals, view),
            meddic: MeddicWire::new(findings, view.ladder, &customer.standing.stage),
        }
    }
}
