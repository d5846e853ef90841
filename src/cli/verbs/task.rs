//! `siklus task CUSTOMER TEXT`, and `--done`, `--edit`, `--drop` by the number that `show` tells.

use super::args::TaskArgs;
use super::{perform, typed};
use crate::cli::args::Global;
use crate::cli::open::Desk;
use crate::config::Surroundings;
use crate::domain::day_word::Toward;
use crate::domain::deed::Deed;
use crate::domain::ids::TaskId;
use crate::domain::task::{Plan, Repeat};
use crate::error::{AppError, Usage};
use crate::ops::OpsError;

pub fn task(args: &TaskArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        if let Some(id) = args.done {
            return Ok(Deed::Finish(TaskId(id)));
        }
        if let Some(id) = args.drop {
            return Ok(Deed::DropTask(TaskId(id)));
        }
        if let Some(id) = args.edit {
            return replan(desk, args, TaskId(id));
        }
        let customer = typed::customer(desk, args.customer.as_deref().unwrap_or_default())?;
        let empty = Plan { what: String::new(), due: None, owner: None, promise: false, repeat: None };
        Ok(Deed::Plan { customers: vec![customer], plan: told(desk, args, empty, &args.what)? })
    })
}

/// What the options do not name stays. Behind `--edit N` all words are the text.
fn replan(desk: &Desk, args: &TaskArgs, task: TaskId) -> Result<Deed, AppError> {
    let words = typed::words_of_edit(args.customer.as_ref(), &args.what)?;
    let found = desk.store.task(task).map_err(|error| desk.error(error))?;
    let seen = found.ok_or_else(|| desk.error(OpsError::NoSuchTask(task)))?.plan;
    Ok(Deed::Replan { task, plan: told(desk, args, seen.clone(), &words)?, seen })
}

fn told(desk: &Desk, args: &TaskArgs, mut plan: Plan, words: &[String]) -> Result<Plan, AppError> {
    if !words.is_empty() {
        plan.what = words.join(" ");
    }
    if let Some(day) = &args.due {
        plan.due = match day.trim() {
            "" => None,
            day => Some(typed::moment(desk, "--due", day, Toward::Coming)?.day(desk.clock.zone)),
        };
    }
    if let Some(owner) = &args.owner {
        plan.owner = Some(owner.clone());
    }
    if let Some(rhythm) = &args.repeat {
        plan.repeat = match rhythm.trim() {
            "" => None,
            rhythm => {
                Some(rhythm.parse::<Repeat>().map_err(|_| Usage::BadRhythm { value: rhythm.to_owned() })?)
            }
        };
    }
    plan.promise |= args.promise;
    Ok(plan)
}
