//! Tasks: planned, planned anew, done, dropped.

use super::texts::{needed, text};
use super::{done, done_to_several, subject};
use crate::domain::change::{Change, Entity};
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, TaskId};
use crate::domain::outcome::{Done, Outcome};
use crate::domain::task::{Plan, Task};
use crate::ops::OpsError;
use crate::store::Writer;

pub(super) fn plan(w: &mut Writer<'_>, customers: &[CustomerId], plan: &Plan) -> Result<Outcome, OpsError> {
    let plan = cleaned(plan)?;
    for &customer in customers {
        subject(w, customer)?;
        attach(w, customer, plan.clone())?;
    }
    done_to_several(w, customers, customers, Done::Planned(plan))
}

fn attach(w: &mut Writer<'_>, customer: CustomerId, plan: Plan) -> Result<(), OpsError> {
    let id = TaskId(w.next_detail(Entity::Task)?);
    Ok(w.apply(Change::Attached(Detail::Task(Task { id, customer, plan, done: None })))?)
}

pub(super) fn replan(w: &mut Writer<'_>, id: TaskId, seen: &Plan, plan: &Plan) -> Result<Outcome, OpsError> {
    let before = task(w, id)?;
    let plan = cleaned(plan)?;
    if before.plan == plan {
        return Ok(Outcome::Unchanged(Some(subject(w, before.customer)?)));
    }
    if before.plan != *seen {
        let subject = subject(w, before.customer)?;
        return Err(OpsError::EditedMeanwhile { subject, field: before.plan.what });
    }
    let customer = before.customer;
    revise(w, before.clone(), Task { plan: plan.clone(), ..before })?;
    done(w, customer, Done::Replanned(plan))
}

pub(super) fn finish(w: &mut Writer<'_>, id: TaskId) -> Result<Outcome, OpsError> {
    let before = task(w, id)?;
    let customer = before.customer;
    if before.done.is_some() {
        return Ok(Outcome::Unchanged(Some(subject(w, customer)?)));
    }
    let clock = w.ctx().clock;
    let plan = before.plan.clone();
    let next = plan.next(clock.today());
    revise(w, before.clone(), Task { done: Some(clock.at), ..before })?;
    let again = next.as_ref().and_then(|plan| plan.due);
    if let Some(next) = next {
        attach(w, customer, next)?;
    }
    done(w, customer, Done::Finished { plan, again })
}

pub(super) fn drop_task(w: &mut Writer<'_>, id: TaskId) -> Result<Outcome, OpsError> {
    let task = task(w, id)?;
    w.apply(Change::Detached(Detail::Task(task.clone())))?;
    done(w, task.customer, Done::TaskDropped(task.plan))
}

fn revise(w: &mut Writer<'_>, before: Task, after: Task) -> Result<(), OpsError> {
    Ok(w.apply(Change::Revised { before: Detail::Task(before), after: Detail::Task(after) })?)
}

fn task(w: &Writer<'_>, id: TaskId) -> Result<Task, OpsError> {
    match w.detail(Entity::Task, id.0)? {
        Some(Detail::Task(task)) => Ok(task),
        _ => Err(OpsError::NoSuchTask(id)),
    }
}

fn cleaned(plan: &Plan) -> Result<Plan, OpsError> {
    Ok(Plan { what: needed(&plan.what)?, owner: text(plan.owner.as_deref())?, ..plan.clone() })
}
