//! The rep's verbs, one file each: from arguments to a deed, which `ops` does, and what came of it.

pub mod args;

mod add;
mod beside;
mod buy;
mod channel;
mod easing;
mod edit;
mod lived_typed;
mod mapping;
mod persona;
mod qualify;
mod task;
mod touching;
mod typed;

pub use add::add;
pub use beside::{contact, flag, merge, spend, survey};
pub use buy::buy;
pub use channel::channel;
pub use easing::{opportunity, pain};
pub use edit::{edit, tag};
pub use mapping::cell;
pub use persona::persona;
pub use qualify::qualify;
pub use task::task;
pub use touching::log;
pub use typed::{days, reason};

use super::args::Global;
use super::moving::tell;
use super::open::{Desk, Purpose, desk};
use crate::config::Surroundings;
use crate::domain::deed::Deed;
use crate::error::AppError;
use crate::ops;

/// Opens the database, does what `deed` makes of it, and tells what came of it.
fn perform(
    global: &Global,
    around: &Surroundings,
    json: bool,
    deed: impl FnOnce(&Desk) -> Result<Deed, AppError>,
) -> Result<(), AppError> {
    let mut desk = desk(global, around, Purpose::Writing)?;
    let deed = deed(&desk)?;
    let written = ops::deeds::perform(&mut desk.store, &desk.ctx, &deed);
    let written = written.map_err(|error| desk.error(error))?;
    tell(&desk, &written.value, written.batch.map(|batch| batch.0), json)
}
