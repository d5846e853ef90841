//! `siklus move CUSTOMER STAGE`.

use super::args::{Global, MoveArgs};
use super::open::{Desk, Purpose, desk};
use super::out::Out;
use super::wire::OutcomeWire;
use crate::config::Surroundings;
use crate::domain::moves::Reason;
use crate::domain::outcome::Outcome;
use crate::error::{AppError, Usage};
use crate::ops;
use crate::text::outcome::outcome_text;

pub fn run(args: &MoveArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let mut desk = desk(global, around, Purpose::Writing)?;
    let reason = args.reason.as_deref().map(reason).transpose()?;
    let id = ops::find::customer(&desk.store, &args.customer).map_err(|error| desk.error(error))?;
    let to = ops::find::stage(&desk.store, &args.stage).map_err(|error| desk.error(error))?;
    let written = ops::edit::move_stage(&mut desk.store, &desk.ctx, id, &to, reason);
    let written = written.map_err(|error| desk.error(error))?;
    tell(&desk, &written.value, written.batch.map(|batch| batch.0), args.json)
}

/// Says what came of an action.
pub fn tell(desk: &Desk, outcome: &Outcome, change: Option<i64>, json: bool) -> Result<(), AppError> {
    let mut out = Out::new();
    if json {
        return out.json(&OutcomeWire::new(outcome, change));
    }
    out.line(&super::out::printable(&outcome_text(outcome, desk.telling())))?;
    out.flush()
}

fn reason(value: &str) -> Result<Reason, Usage> {
    Reason::from_key(&value.to_lowercase().replace([' ', '-'], "_")).ok_or_else(|| Usage::UnknownReason {
        value: value.to_owned(),
        known: Reason::ALL.iter().map(|reason| reason.key()).collect(),
    })
}
