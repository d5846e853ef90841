//! The JSON shapes that scripts rely on. Add to them; a breaking change raises `SCHEMA`.
//!
//! They never depend on the language. What is unknown is null.

mod account;
mod backtest;
mod check;
mod health;
mod journey;
mod lived;
mod metrics;
mod regime;
mod shared;

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::customer::Customer;
use crate::domain::health::Vitals;
use crate::domain::lens::Lens;
use crate::domain::moment::{At, Clock};
use crate::domain::money::{Currency, Money};
use crate::domain::moves::{Reason, StageMove};
use crate::domain::outcome::{BatchSummary, Done, Outcome, Subject};
use crate::domain::purchase::{Purchase, PurchaseKind};
use crate::domain::stage::{Ladder, StageKey};
use crate::domain::tag::Tag;
use crate::domain::task::NextTask;

pub use account::ShowWire;
pub use backtest::BacktestWire;
pub use check::CheckWire;
pub use health::{CheckupWire, VitalsWire};
pub use journey::JourneyWire;
pub use lived::{MeddicWire, OpportunitiesWire, PainsWire, QualificationWire, WeakWire};
pub use metrics::{FigureWire, MetricsWire, Ordered, PeriodWire, WhyWire, published};
pub use regime::{OutlookWire, RulesWire};
pub use shared::{ChannelsWire, OnePersonaWire, PersonaWire, PersonasWire};

pub const SCHEMA: u32 = 1;

/// What a customer's derived values depend on.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub ladder: &'a Ladder,
    pub lens: &'a Lens,
    pub clock: Clock,
    pub currency: Currency,
}

#[derive(Serialize)]
pub struct CustomerWire<'a> {
    pub id: i64,
    pub external_key: &'a str,
    pub name: &'a str,
    pub company: Option<&'a str>,
    pub email: Option<&'a str>,
    pub phone: Option<&'a str>,
    pub city: Option<&'a str>,
    pub country: Option<&'a str>,
    pub source: Option<&'a str>,
    pub stage: &'a StageKey,
    pub column: &'a str,
    pub owner: Option<&'a str>,
    pub value_minor: i64,
    pub currency: &'static str,
    #[serde(flatten)]
    pub vitals: VitalsWire,
    pub since: At,
    pub days_in_stage: i64,
    pub next_task: Option<NextTaskWire<'a>>,
    pub tags: &'a [Tag],
    /// The key of the persona it is like.
    pub persona: Option<&'a str>,
    /// `2001-03-17`, or `--03-17` where nobody told the year.
    pub birthday: Option<&'a str>,
    /// Days between touches of its own; null where those of its rung hold.
    pub own_cadence_days: Option<u32>,
}

impl<'a> CustomerWire<'a> {
    pub fn new(customer: &'a Customer, vitals: &Vitals, view: View<'a>) -> Self {
        let record = &customer.record;
        let stage = &customer.standing.stage;
        let entered = customer.standing.since.day(view.clock.zone);
        Self {
            id: customer.id.0,
            external_key: &record.external_key,
            name: &record.name,
            company: record.company.as_deref(),
            email: record.email.as_deref(),
            phone: record.phone.as_deref(),
            city: record.city.as_deref(),
            country: record.country.as_deref(),
            source: record.source.as_deref(),
            stage,
            column: &view.lens.columns()[view.lens.column_of(stage)].key,
            owner: record.owner.as_deref(),
            value_minor: record.value.minor(),
            currency: view.currency.code(),
            vitals: VitalsWire::new(customer, vitals, view),
            since: customer.standing.since,
            days_in_stage: view.clock.days_since(entered),
            next_task: customer.next_task.as_ref().map(Into::into),
            tags: &customer.tags,
            persona: record.persona.as_deref(),
            birthday: record.birthday.as_deref(),
            own_cadence_days: record.cadence,
        }
    }
}

/// The open task that is due first.
#[derive(Serialize)]
pub struct NextTaskWire<'a> {
    pub id: i64,
    pub what: &'a str,
    pub due: Option<NaiveDate>,
    pub promise: bool,
}

impl<'a> From<&'a NextTask> for NextTaskWire<'a> {
    fn from(task: &'a NextTask) -> Self {
        Self { id: task.id.0, what: &task.what, due: task.due, promise: task.promise }
    }
}

#[derive(Serialize)]
pub struct MoveWire<'a> {
    pub id: i64,
    pub at: At,
    pub from: Option<&'a StageKey>,
    pub to: &'a StageKey,
    pub reason: Option<Reason>,
}

impl<'a> From<&'a StageMove> for MoveWire<'a> {
    fn from(step: &'a StageMove) -> Self {
        Self { id: step.id.0, at: step.at, from: step.from.as_ref(), to: &step.to, reason: step.reason }
    }
}

#[derive(Serialize)]
pub struct PurchaseWire<'a> {
    pub id: i64,
    pub at: At,
    pub kind: PurchaseKind,
    pub amount_minor: Option<i64>,
    pub order_id: Option<&'a str>,
    /// Whether what was promised was kept; null where nobody said.
    pub kept: Option<bool>,
    /// How many months it pays for; null where it is paid once.
    pub months: Option<u32>,
}

impl<'a> From<&'a Purchase> for PurchaseWire<'a> {
    fn from(purchase: &'a Purchase) -> Self {
        Self {
            id: purchase.id.0,
            at: purchase.at,
            kind: purchase.kind,
            amount_minor: purchase.amount.map(Money::minor),
            order_id: purchase.order.as_deref(),
            kept: purchase.kept,
            months: purchase.months,
        }
    }
}

#[derive(Serialize)]
pub struct SubjectWire<'a> {
    pub id: i64,
    pub name: &'a str,
}

impl<'a> From<&'a Subject> for SubjectWire<'a> {
    fn from(subject: &'a Subject) -> Self {
        Self { id: subject.id.0, name: &subject.name }
    }
}

#[derive(Serialize)]
pub struct OutcomeWire<'a> {
    pub schema: u32,
    pub outcome: &'static str,
    /// The change that can be undone; null where nothing had to be written.
    pub change: Option<i64>,
    pub customer: Option<SubjectWire<'a>>,
    pub customers: i64,
    /// Customers that were changed since and stay as they are.
    pub left: usize,
    pub from: Option<&'a StageKey>,
    pub to: Option<&'a StageKey>,
}

impl<'a> OutcomeWire<'a> {
    pub fn new(outcome: &'a Outcome, change: Option<i64>) -> Self {
        let nothing = |outcome| Self {
            schema: SCHEMA,
            outcome,
            change,
            customer: None,
            customers: 0,
            left: 0,
            from: None,
            to: None,
        };
        match outcome {
            Outcome::Moved { subject, from, to } => Self {
                customer: Some(subject.into()),
                customers: 1,
                from: Some(from),
                to: Some(to),
                ..nothing("moved")
            },
            Outcome::AlreadyThere { subject, stage } => {
                Self { customer: Some(subject.into()), to: Some(stage), ..nothing("already_there") }
            }
            Outcome::Undone { batch, left } | Outcome::Redone { batch, left } => {
                let step = batch.step.as_ref();
                let name = if matches!(outcome, Outcome::Undone { .. }) { "undone" } else { "redone" };
                Self {
                    change: Some(batch.id.0),
                    customer: batch.subject.as_ref().map(Into::into),
                    customers: batch.customers,
                    left: *left,
                    from: step.map(|(from, _)| from),
                    to: step.map(|(_, to)| to),
                    ..nothing(name)
                }
            }
            Outcome::Done { what, subject, customers } => Self {
                customer: subject.as_ref().map(Into::into),
                customers: i64::try_from(*customers).unwrap_or(i64::MAX),
                to: reached(what),
                ..nothing(deed(what))
            },
            Outcome::Unchanged(subject) => {
                Self { customer: subject.as_ref().map(Into::into), ..nothing("unchanged") }
            }
            Outcome::NothingToUndo | Outcome::NothingToRedo => nothing("nothing"),
        }
    }
}

/// The rung that a deed led to.
fn reached(what: &Done) -> Option<&StageKey> {
    match what {
        Done::Added { stage, .. } => Some(stage),
        Done::Bought { became, .. } => became.as_ref(),
        _ => None,
    }
}

fn deed(what: &Done) -> &'static str {
    match what {
        Done::Added { .. } => "added",
        Done::Edited { .. } => "edited",
        Done::HandedTo(_) => "handed_over",
        Done::Tagged { .. } => "tagged",
        Done::Planned(_) => "planned",
        Done::Replanned(_) => "replanned",
        Done::Finished { .. } => "finished",
        Done::TaskDropped(_) => "task_dropped",
        Done::Bought { .. } => "bought",
        Done::Answered(_) => "answered",
        Done::Introduced(_) => "introduced",
        Done::Reintroduced(_) => "reintroduced",
        Done::ContactDropped(_) => "contact_dropped",
        Done::Raised(_) => "raised",
        Done::Lowered(_) => "lowered",
        Done::Felt(_) => "felt",
        Done::Spent(_) => "spent",
        Done::Imported { .. } => "imported",
        Done::Merged(_) => "merged",
        Done::Logged { .. } => "logged",
        Done::Retold(_) => "retold",
        Done::TouchpointDropped(_) => "touchpoint_dropped",
        Done::Complained(_) => "complained",
        Done::PainRestated(_) => "pain_restated",
        Done::PainClosed { .. } => "pain_closed",
        Done::PainReopened(_) => "pain_reopened",
        Done::PainDropped(_) => "pain_dropped",
        Done::Proposed(_) => "proposed",
        Done::Reproposed(_) => "reproposed",
        Done::OpportunityTaken(_) => "opportunity_taken",
        Done::OpportunityDropped(_) => "opportunity_dropped",
        Done::Qualified { .. } => "qualified",
        Done::Stated { .. } => "stated",
        Done::PersonaDrawn(_) => "persona_drawn",
        Done::PersonaRedrawn(_) => "persona_redrawn",
        Done::PersonaDropped(_) => "persona_dropped",
        Done::ChannelTold(_) => "channel_told",
        Done::ChannelDropped(_) => "channel_dropped",
        Done::Configured(_) => "configured",
        Done::MarginSet(_) => "margin_set",
    }
}

#[derive(Serialize)]
pub struct BatchWire<'a> {
    pub change: i64,
    pub at: At,
    pub recorded_at: At,
    pub actor: &'a str,
    pub source: &'static str,
    pub action: &'static str,
    pub undoes: Option<i64>,
    pub undone: bool,
    pub customers: i64,
    pub purchases: i64,
    pub customer: Option<SubjectWire<'a>>,
    pub from: Option<&'a StageKey>,
    pub to: Option<&'a StageKey>,
    pub reason: Option<Reason>,
}

impl<'a> From<&'a BatchSummary> for BatchWire<'a> {
    fn from(batch: &'a BatchSummary) -> Self {
        Self {
            change: batch.id.0,
            at: batch.at,
            recorded_at: batch.recorded_at,
            actor: &batch.actor,
            source: batch.source.key(),
            action: batch.action.key(),
            undoes: batch.undoes.map(|id| id.0),
            undone: batch.undone,
            customers: batch.customers,
            purchases: batch.purchases,
            customer: batch.subject.as_ref().map(Into::into),
            from: batch.step.as_ref().map(|(from, _)| from),
            to: batch.step.as_ref().map(|(_, to)| to),
            reason: batch.reason,
        }
    }
}
