//! `siklus config margin [40%]`: the margin that CLTV is reckoned with.

use serde::Serialize;

use crate::cli::args::{ConfigArgs, Global};
use crate::cli::moving::tell;
use crate::cli::open::{Purpose, desk};
use crate::cli::out::Out;
use crate::cli::wire::SCHEMA;
use crate::config::Surroundings;
use crate::domain::deed::Deed;
use crate::domain::margin::Margin;
use crate::error::{AppError, Usage};
use crate::ops;

#[derive(Serialize)]
struct MarginWire {
    schema: u32,
    /// 0 to 1.
    margin: f64,
}

pub fn run(args: &ConfigArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    if let Some(option) = of_health(args) {
        return Err(Usage::Clash { first: option.to_owned(), second: "margin".to_owned() }.into());
    }
    let Some(value) = &args.value else {
        let desk = desk(global, around, Purpose::Reading)?;
        let margin = desk.store.facts().margin();
        let mut out = Out::new();
        if args.json {
            return out.json(&MarginWire { schema: SCHEMA, margin });
        }
        out.line(&desk.words().margin_shown(&desk.figures().percent(margin)))?;
        return out.flush();
    };
    let margin = Margin::parse(value).ok_or_else(|| Usage::BadMargin(value.clone()))?;
    let mut desk = desk(global, around, Purpose::Writing)?;
    let written = ops::deeds::perform(&mut desk.store, &desk.ctx, &Deed::SetMargin(margin));
    let written = written.map_err(|error| desk.error(error))?;
    tell(&desk, &written.value, written.batch.map(|batch| batch.0), args.json)
}

/// An option that only the rules of health have, where one was given.
fn of_health(args: &ConfigArgs) -> Option<&'static str> {
    [
        (!args.weights.is_empty(), "--weights"),
        (args.bands.is_some(), "--bands"),
        (!args.rot.is_empty(), "--rot"),
        (!args.cadence.is_empty(), "--cadence"),
        (args.reset, "--reset"),
        (args.yes, "--yes"),
        (args.dry_run, "--dry-run"),
    ]
    .into_iter()
    .find_map(|(told, option)| told.then_some(option))
}
