//! `siklus edit CUSTOMER` or `siklus edit --where QUERY`, for one or for all that match; and `siklus tag`.

use super::args::{EditArgs, TagArgs};
use super::{perform, typed};
use crate::cli::args::Global;
use crate::cli::open::Desk;
use crate::config::Surroundings;
use crate::domain::customer::Field;
use crate::domain::deed::{Deed, Put};
use crate::domain::ids::CustomerId;
use crate::domain::pulse::Feel;
use crate::error::{AppError, Usage};
use crate::ops;

pub fn edit(args: &EditArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        let mut puts = typed::puts(desk, &args.fields)?;
        puts.extend(args.name.as_ref().map(|name| Put::Text(Field::Name, Some(name.clone()))));
        let (tag, untag) = (typed::tags("--tag", &args.fields.tag)?, typed::tags("--untag", &args.untag)?);
        let feel = args.pulse.and_then(|level| Feel::new(level.into()));
        if puts.is_empty() && tag.is_empty() && untag.is_empty() && feel.is_none() {
            return Err(Usage::NothingToChange.into());
        }
        let customers = match (&args.customer, &args.query) {
            (Some(customer), _) => vec![typed::customer(desk, customer)?],
            (None, query) => matching(desk, query.as_deref().unwrap_or_default())?,
        };
        Ok(match feel {
            Some(feel) => Deed::Feel { customers, feel },
            None => Deed::Put { customers, puts, tag, untag },
        })
    })
}

/// All that match, so that they are one change and one undo.
fn matching(desk: &Desk, query: &str) -> Result<Vec<CustomerId>, AppError> {
    if query.trim().is_empty() {
        // What an empty variable of a shell comes to.
        return Err(Usage::EmptyQuery.into());
    }
    let query = ops::find::query(&desk.store, query).map_err(|error| desk.error(error))?;
    let found = desk.store.matching_ids(&query).map_err(|error| desk.error(error))?;
    if found.is_empty() { Err(Usage::NobodyMatches.into()) } else { Ok(found) }
}

pub fn tag(args: &TagArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        let (tag, untag) = (typed::tags("TAG", &args.tag)?, typed::tags("--remove", &args.remove)?);
        Ok(Deed::Tag { customers: vec![typed::customer(desk, &args.customer)?], tag, untag })
    })
}
