//! A record as JSON and as Markdown.

use super::story;
use crate::cli::args::Global;
use crate::cli::open::{Desk, session};
use crate::cli::out::Out;
use crate::cli::show;
use crate::config::Surroundings;
use crate::domain::checkup::Checkup;
use crate::domain::ids::CustomerId;
use crate::error::AppError;
use crate::tui::panes::record::markdown::markdown as told;

/// As many of the latest changes as are told.
const CHANGES: usize = 20;

/// The shape of `show --json`.
pub(super) fn json(desk: &Desk, id: CustomerId, out: &mut Out) -> Result<(), AppError> {
    let story = story(desk, id, 0)?;
    let checkup = Checkup::of(&story, desk.store.terms(), desk.clock);
    out.json(&show::wire(desk, &story, &checkup))
}

pub(super) fn markdown(
    desk: &Desk,
    id: CustomerId,
    global: &Global,
    around: &Surroundings,
) -> Result<String, AppError> {
    Ok(told(&session(desk, global, around, true), &story(desk, id, CHANGES)?))
}
