//! `siklus add NAME`: a customer told by hand.

use super::args::AddArgs;
use super::{perform, typed};
use crate::cli::args::Global;
use crate::config::Surroundings;
use crate::domain::customer::Record;
use crate::domain::day_word::Toward;
use crate::domain::deed::{Deed, Newcomer};
use crate::error::AppError;
use crate::ops;

pub fn add(args: &AddArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    perform(global, around, args.json, |desk| {
        let mut record = Record::named("", &args.name);
        typed::puts(desk, &args.fields)?.iter().for_each(|put| put.apply(&mut record));
        let stage = match &args.stage {
            Some(stage) => ops::find::stage(&desk.store, stage).map_err(|error| desk.error(error))?,
            None => desk.store.ladder().first().key.clone(),
        };
        let since = args.since.as_deref();
        Ok(Deed::Add(Newcomer {
            record,
            stage,
            reason: args.reason.as_deref().map(typed::reason).transpose()?,
            since: since.map(|day| typed::moment(desk, "--since", day, Toward::Past)).transpose()?,
            tags: typed::tags("--tag", &args.fields.tag)?,
        }))
    })
}
