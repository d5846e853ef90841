//! `siklus undo [CHANGE]` and `siklus redo`.

use super::args::{Global, RedoArgs, UndoArgs};
use super::moving::tell;
use super::open::{Purpose, desk};
use crate::config::Surroundings;
use crate::domain::ids::BatchId;
use crate::error::AppError;
use crate::ops;

pub fn undo(args: &UndoArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let mut desk = desk(global, around, Purpose::Writing)?;
    let outcome = match args.batch {
        Some(batch) => ops::undo::undo_batch(&mut desk.store, &desk.ctx, BatchId(batch), args.rest),
        None => ops::undo::undo(&mut desk.store, &desk.ctx),
    };
    let outcome = outcome.map_err(|error| desk.error(error))?;
    tell(&desk, &outcome, None, args.json)
}

pub fn redo(args: &RedoArgs, global: &Global, around: &Surroundings) -> Result<(), AppError> {
    let mut desk = desk(global, around, Purpose::Writing)?;
    let outcome = ops::undo::redo(&mut desk.store, &desk.ctx).map_err(|error| desk.error(error))?;
    tell(&desk, &outcome, None, args.json)
}
