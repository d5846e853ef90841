//! Changing one customer.

use super::OpsError;
use crate::domain::change::Change;
use crate::domain::context::{Action, Ctx, Written};
use crate::domain::ids::CustomerId;
use crate::domain::lang::Label;
use crate::domain::moves::{Decision, Reason, StageMove, decide, from_now_on};
use crate::domain::outcome::{Outcome, Subject};
use crate::domain::stage::StageKey;
use crate::store::Store;

/// Moves a customer to a rung, from now on. Where it stands there already nothing is recorded.
pub fn move_stage(
    store: &mut Store,
    ctx: &Ctx,
    id: CustomerId,
    to: &StageKey,
    reason: Option<Reason>,
) -> Result<Written<Outcome>, OpsError> {
    move_seen(store, ctx, id, None, to, reason)
}

/// As [`move_stage`], for somebody who saw the customer on a rung and meant the move from there.
pub fn move_seen(
    store: &mut Store,
    ctx: &Ctx,
    id: CustomerId,
    seen: Option<&StageKey>,
    to: &StageKey,
    reason: Option<Reason>,
) -> Result<Written<Outcome>, OpsError> {
    store.write(ctx, Action::Move, |w| {
        let Some(customer) = w.customer(id)? else { return Err(OpsError::NoSuchCustomer(id.to_string())) };
        let from = customer.standing.stage;
        let subject = Subject { id, name: customer.record.name };
        match decide(w.ladder(), &from, to, reason) {
            Decision::AlreadyThere => return Ok(Outcome::AlreadyThere { subject, stage: from }),
            Decision::ReasonNeeded => {
                let stage = w.ladder().get(to).map(|stage| stage.label.clone());
                return Err(OpsError::ReasonNeeded(
                    stage.unwrap_or_else(|| Label::new(to.as_str(), to.as_str())),
                ));
            }
            Decision::Go if seen.is_some_and(|seen| *seen != from) => {
                return Err(OpsError::MovedMeanwhile(subject));
            }
            Decision::Go => {}
        }
        let at = from_now_on(w.ctx().clock.at, customer.standing.since, w.facts().zone);
        let step = StageMove {
            id: w.next_move()?,
            customer: id,
            at,
            from: Some(from.clone()),
            to: to.clone(),
            reason,
        };
        let follows = w.current_move(id)?;
        w.apply(Change::Moved { step, follows })?;
        Ok(Outcome::Moved { subject, from, to: to.clone() })
    })
}
