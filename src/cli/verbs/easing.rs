//! `siklus pain CUSTOMER TEXT` and `siklus opportunity CUSTOMER TEXT`: told, put right, closed or done, dropped. Without
//! a text both list what there is.

use super::args::{OpportunityArgs, PainArgs};
use super::{perform, typed};
use crate::cli::args::Global;
use crate::cli::open::{Desk, Purpose, desk};
use crate::cli::show;
use crate::config::Surroundings;
use crate::domain::day_word::Toward;
use crate::domain::deed::Deed;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{CustomerId, OpportunityId, PainId};
use crate::domain::opportunity::{Chance, Grade};
use crate::domain::pain::{Severity, Trouble};
use crate::domain::stage::StageKey;
use crate::error::AppError;
use crate::ops::{self, OpsError};

pub fn pain(args: &PainArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let changes = [args.close, args.reopen, args.edit, args.drop].iter().any(Option::is_some);
    let options =
        args.severity.is_some() || args.stage.is_some() || args.since.is_some() || args.evidence.is_some();
    if !changes && !options && args.what.is_empty() {
        let desk = desk(global, around, Purpose::Reading)?;
        let customer = typed::customer(&desk, args.customer.as_deref().unwrap_or_default())?;
        return show::pains(&desk, customer, args.json);
    }
    perform(global, around, args.json, |desk| {
        if let Some(id) = args.close {
            return Ok(Deed::ClosePain { pain: PainId(id), gone: args.gone });
        }
        if let Some(id) = args.reopen {
            return Ok(Deed::ReopenPain(PainId(id)));
        }
        if let Some(id) = args.drop {
            return Ok(Deed::DropPain(PainId(id)));
        }
        if let Some(id) = args.edit {
            return restate(desk, args, PainId(id));
        }
        let customer = typed::customer(desk, args.customer.as_deref().unwrap_or_default())?;
        let trouble = Trouble {
            what: String::new(),
            stage: standing(desk, customer)?,
            severity: Severity::Medium,
            since: desk.clock.at,
            evidence: Evidence::Reported,
            touchpoint: None,
        };
        Ok(Deed::Complain { customer, trouble: troubled(desk, args, trouble, &args.what)? })
    })
}

/// What the options do not name stays. Behind `--edit N` all words are the text.
fn restate(desk: &Desk, args: &PainArgs, pain: PainId) -> Result<Deed, AppError> {
    let words = typed::words_of_edit(args.customer.as_ref(), &args.what)?;
    let found = desk.store.pain(pain).map_err(|error| desk.error(error))?;
    let seen = found.ok_or_else(|| desk.error(OpsError::NoSuchPain(pain)))?.trouble;
    Ok(Deed::RestatePain { pain, trouble: troubled(desk, args, seen.clone(), &words)?, seen })
}

fn troubled(
    desk: &Desk,
    args: &PainArgs,
    mut trouble: Trouble,
    words: &[String],
) -> Result<Trouble, AppError> {
    if !words.is_empty() {
        trouble.what = words.join(" ");
    }
    if let Some(stage) = &args.stage {
        trouble.stage = ops::find::stage(&desk.store, stage).map_err(|error| desk.error(error))?;
    }
    if let Some(day) = &args.since {
        trouble.since = typed::moment(desk, "--since", day, Toward::Past)?;
    }
    trouble.severity = args.severity.unwrap_or(trouble.severity);
    trouble.evidence = args.evidence.unwrap_or(trouble.evidence);
    Ok(trouble)
}

pub fn opportunity(args: &OpportunityArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let changes = [args.done, args.edit, args.drop].iter().any(Option::is_some);
    let graded = args.value.is_some() || args.effort.is_some() || args.pain.is_some();
    let options = graded || args.stage.is_some() || args.owner.is_some() || args.metric.is_some();
    if !changes && !options && args.what.is_empty() {
        let desk = desk(global, around, Purpose::Reading)?;
        let customer = typed::customer(&desk, args.customer.as_deref().unwrap_or_default())?;
        return show::opportunities(&desk, customer, args.json);
    }
    perform(global, around, args.json, |desk| {
        if let Some(id) = args.done {
            return Ok(Deed::TakeOpportunity(OpportunityId(id)));
        }
        if let Some(id) = args.drop {
            return Ok(Deed::DropOpportunity(OpportunityId(id)));
        }
        if let Some(id) = args.edit {
            return repropose(desk, args, OpportunityId(id));
        }
        let customer = typed::customer(desk, args.customer.as_deref().unwrap_or_default())?;
        let chance = Chance {
            what: String::new(),
            stage: answered(desk, args, customer)?,
            pain: None,
            value: Grade::MIDDLE,
            effort: Grade::MIDDLE,
            owner: None,
            metric: None,
        };
        Ok(Deed::Propose { customer, chance: weighed(desk, args, chance, &args.what)? })
    })
}

/// The rung of the pain that it answers, else where the customer stands.
fn answered(desk: &Desk, args: &OpportunityArgs, customer: CustomerId) -> Result<StageKey, AppError> {
    let pain = args.pain.map(|id| desk.store.pain(PainId(id))).transpose();
    match pain.map_err(|error| desk.error(error))?.flatten() {
        Some(pain) => Ok(pain.trouble.stage),
        None => standing(desk, customer),
    }
}

fn repropose(desk: &Desk, args: &OpportunityArgs, opportunity: OpportunityId) -> Result<Deed, AppError> {
    let words = typed::words_of_edit(args.customer.as_ref(), &args.what)?;
    let found = desk.store.opportunity(opportunity).map_err(|error| desk.error(error))?;
    let seen = found.ok_or_else(|| desk.error(OpsError::NoSuchOpportunity(opportunity)))?.chance;
    Ok(Deed::Repropose { opportunity, chance: weighed(desk, args, seen.clone(), &words)?, seen })
}

fn weighed(
    desk: &Desk,
    args: &OpportunityArgs,
    mut chance: Chance,
    words: &[String],
) -> Result<Chance, AppError> {
    if !words.is_empty() {
        chance.what = words.join(" ");
    }
    if let Some(stage) = &args.stage {
        chance.stage = ops::find::stage(&desk.store, stage).map_err(|error| desk.error(error))?;
    }
    chance.value = args.value.unwrap_or(chance.value);
    chance.effort = args.effort.unwrap_or(chance.effort);
    chance.pain = args.pain.map(PainId).or(chance.pain);
    if args.owner.is_some() {
        chance.owner.clone_from(&args.owner);
    }
    if args.metric.is_some() {
        chance.metric.clone_from(&args.metric);
    }
    Ok(chance)
}

fn standing(desk: &Desk, customer: CustomerId) -> Result<StageKey, AppError> {
    let found = desk.store.customer(customer).map_err(|error| desk.error(error))?;
    let nobody = || desk.error(OpsError::NoSuchCustomer(customer.to_string()));
    found.map(|customer| customer.standing.stage).ok_or_else(nobody)
}
