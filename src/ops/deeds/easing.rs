//! Pains and what is to be done about them: told, put right, closed, opened again, dropped.

use super::texts::{needed, text};
use super::{done, expect_past, subject};
use crate::domain::change::{Change, Entity};
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, OpportunityId, PainId};
use crate::domain::opportunity::{Chance, Opportunity};
use crate::domain::outcome::{Done, Outcome};
use crate::domain::pain::{Closing, Pain, Trouble};
use crate::domain::stage::StageKey;
use crate::ops::OpsError;
use crate::store::Writer;

pub(super) fn complain(
    w: &mut Writer<'_>,
    customer: CustomerId,
    trouble: &Trouble,
) -> Result<Outcome, OpsError> {
    subject(w, customer)?;
    let trouble = troubled(w, trouble)?;
    let id = PainId(w.next_detail(Entity::Pain)?);
    let pain = Pain { id, customer, trouble: trouble.clone(), closed: None };
    w.apply(Change::Attached(Detail::Pain(pain)))?;
    done(w, customer, Done::Complained(trouble))
}

pub(super) fn restate(
    w: &mut Writer<'_>,
    id: PainId,
    seen: &Trouble,
    trouble: &Trouble,
) -> Result<Outcome, OpsError> {
    let before = pain(w, id)?;
    let subject = subject(w, before.customer)?;
    let trouble = troubled(w, trouble)?;
    if before.trouble == trouble {
        return Ok(Outcome::Unchanged(Some(subject)));
    }
    if before.trouble != *seen {
        return Err(OpsError::EditedMeanwhile { subject, field: before.trouble.what });
    }
    let after = Pain { trouble: trouble.clone(), ..before.clone() };
    revise_pain(w, before, after)?;
    done(w, subject.id, Done::PainRestated(trouble))
}

/// One that is closed already gets the new answer to whether it went away.
pub(super) fn close(w: &mut Writer<'_>, id: PainId, gone: Option<bool>) -> Result<Outcome, OpsError> {
    let before = pain(w, id)?;
    let (customer, what) = (before.customer, before.trouble.what.clone());
    let at = before.closed.as_ref().map_or(w.ctx().clock.at, |closing| closing.at);
    let after = Pain { closed: Some(Closing { at, gone }), ..before.clone() };
    if before == after {
        return Ok(Outcome::Unchanged(Some(subject(w, customer)?)));
    }
    revise_pain(w, before, after)?;
    done(w, customer, Done::PainClosed { what, gone })
}

pub(super) fn reopen(w: &mut Writer<'_>, id: PainId) -> Result<Outcome, OpsError> {
    let before = pain(w, id)?;
    let (customer, what) = (before.customer, before.trouble.what.clone());
    if before.is_open() {
        return Ok(Outcome::Unchanged(Some(subject(w, customer)?)));
    }
    let after = Pain { closed: None, ..before.clone() };
    revise_pain(w, before, after)?;
    done(w, customer, Done::PainReopened(what))
}

pub(super) fn drop_pain(w: &mut Writer<'_>, id: PainId) -> Result<Outcome, OpsError> {
    let pain = pain(w, id)?;
    w.apply(Change::Detached(Detail::Pain(pain.clone())))?;
    done(w, pain.customer, Done::PainDropped(pain.trouble.what))
}

fn revise_pain(w: &mut Writer<'_>, before: Pain, after: Pain) -> Result<(), OpsError> {
    Ok(w.apply(Change::Revised { before: Detail::Pain(before), after: Detail::Pain(after) })?)
}

fn pain(w: &Writer<'_>, id: PainId) -> Result<Pain, OpsError> {
    match w.detail(Entity::Pain, id.0)? {
        Some(Detail::Pain(pain)) => Ok(pain),
        _ => Err(OpsError::NoSuchPain(id)),
    }
}

fn troubled(w: &Writer<'_>, trouble: &Trouble) -> Result<Trouble, OpsError> {
    expect_past(w, trouble.since)?;
    expect_rung(w, &trouble.stage)?;
    Ok(Trouble { what: needed(&trouble.what)?, ..trouble.clone() })
}

pub(super) fn propose(
    w: &mut Writer<'_>,
    customer: CustomerId,
    chance: &Chance,
) -> Result<Outcome, OpsError> {
    subject(w, customer)?;
    let chance = thought_through(w, customer, chance)?;
    let id = OpportunityId(w.next_detail(Entity::Opportunity)?);
    let since = w.ctx().clock.at;
    let opportunity = Opportunity { id, customer, chance: chance.clone(), since, done: None };
    w.apply(Change::Attached(Detail::Opportunity(opportunity)))?;
    done(w, customer, Done::Proposed(chance))
}

pub(super) fn repropose(
    w: &mut Writer<'_>,
    id: OpportunityId,
    seen: &Chance,
    chance: &Chance,
) -> Result<Outcome, OpsError> {
    let before = opportunity(w, id)?;
    let subject = subject(w, before.customer)?;
    let chance = thought_through(w, before.customer, chance)?;
    if before.chance == chance {
        return Ok(Outcome::Unchanged(Some(subject)));
    }
    if before.chance != *seen {
        return Err(OpsError::EditedMeanwhile { subject, field: before.chance.what });
    }
    let after = Opportunity { chance: chance.clone(), ..before.clone() };
    revise_opportunity(w, before, after)?;
    done(w, subject.id, Done::Reproposed(chance))
}

pub(super) fn take(w: &mut Writer<'_>, id: OpportunityId) -> Result<Outcome, OpsError> {
    let before = opportunity(w, id)?;
    let (customer, what) = (before.customer, before.chance.what.clone());
    if before.done.is_some() {
        return Ok(Outcome::Unchanged(Some(subject(w, customer)?)));
    }
    let after = Opportunity { done: Some(w.ctx().clock.at), ..before.clone() };
    revise_opportunity(w, before, after)?;
    done(w, customer, Done::OpportunityTaken(what))
}

pub(super) fn drop_opportunity(w: &mut Writer<'_>, id: OpportunityId) -> Result<Outcome, OpsError> {
    let opportunity = opportunity(w, id)?;
    w.apply(Change::Detached(Detail::Opportunity(opportunity.clone())))?;
    done(w, opportunity.customer, Done::OpportunityDropped(opportunity.chance.what))
}

fn revise_opportunity(w: &mut Writer<'_>, before: Opportunity, after: Opportunity) -> Result<(), OpsError> {
    let (before, after) = (Detail::Opportunity(before), Detail::Opportunity(after));
    Ok(w.apply(Change::Revised { before, after })?)
}

fn opportunity(w: &Writer<'_>, id: OpportunityId) -> Result<Opportunity, OpsError> {
    match w.detail(Entity::Opportunity, id.0)? {
        Some(Detail::Opportunity(opportunity)) => Ok(opportunity),
        _ => Err(OpsError::NoSuchOpportunity(id)),
    }
}

/// A pain it answers is one of the same customer.
fn thought_through(w: &Writer<'_>, customer: CustomerId, chance: &Chance) -> Result<Chance, OpsError> {
    expect_rung(w, &chance.stage)?;
    if let Some(id) = chance.pain
        && pain(w, id)?.customer != customer
    {
        return Err(OpsError::NoSuchPain(id));
    }
    Ok(Chance {
        what: needed(&chance.what)?,
        owner: text(chance.owner.as_deref())?,
        metric: text(chance.metric.as_deref())?,
        ..chance.clone()
    })
}

fn expect_rung(w: &Writer<'_>, stage: &StageKey) -> Result<(), OpsError> {
    let known = || w.ladder().stages().iter().map(|stage| stage.key.to_string()).collect();
    match w.ladder().get(stage) {
        Some(_) => Ok(()),
        None => Err(OpsError::NoSuchStage { name: stage.to_string(), known: known() }),
    }
}
