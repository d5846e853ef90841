//! Taking back and putting back, across sessions: everything written can be undone.

use super::OpsError;
use crate::domain::context::{Action, Ctx};
use crate::domain::ids::BatchId;
use crate::domain::outcome::{BatchSummary, Outcome};
use crate::store::{Store, StoreError};

/// Takes back this actor's newest batch that stands. One that others built upon is refused, and passed by the
/// next time.
pub fn undo(store: &mut Store, ctx: &Ctx) -> Result<Outcome, OpsError> {
    match store.undoable(&ctx.actor.name)? {
        Some(batch) => newest(store, ctx, batch, Action::Undo),
        None => Ok(Outcome::NothingToUndo),
    }
}

/// Takes back one batch, whoever made it; with `rest`, without the customers that were changed since.
pub fn undo_batch(store: &mut Store, ctx: &Ctx, batch: BatchId, rest: bool) -> Result<Outcome, OpsError> {
    let mut found = batch_or_error(store, batch)?;
    if found.undone {
        return Err(StoreError::AlreadyUndone(batch).into());
    }
    // A redo only says that something stands again: it is that something which goes back.
    while let (Action::Redo, Some(undoes)) = (found.action, found.undoes) {
        let undo = batch_or_error(store, undoes)?;
        found = batch_or_error(store, undo.undoes.unwrap_or(undo.id))?;
        if found.undone {
            return Err(StoreError::AlreadyUndone(found.id).into());
        }
    }
    let action = if found.action == Action::Undo { Action::Redo } else { Action::Undo };
    take_back(store, ctx, found.id, action, rest)
}

/// Puts back what this actor's newest undo took back, until the actor does something else.
pub fn redo(store: &mut Store, ctx: &Ctx) -> Result<Outcome, OpsError> {
    match store.redoable(&ctx.actor.name)? {
        Some(batch) => newest(store, ctx, batch, Action::Redo),
        None => Ok(Outcome::NothingToRedo),
    }
}

/// Where the actor's newest is refused, that is remembered, so that the next undo passes it by. One that was
/// named, maybe by somebody else, is only told.
fn newest(store: &mut Store, ctx: &Ctx, batch: BatchId, action: Action) -> Result<Outcome, OpsError> {
    let outcome = take_back(store, ctx, batch, action, false);
    if let Err(OpsError::Store(StoreError::Refused(_))) = &outcome {
        store.mark_refused(batch, &ctx.actor.name)?;
    }
    outcome
}

fn take_back(
    store: &mut Store,
    ctx: &Ctx,
    batch: BatchId,
    action: Action,
    rest: bool,
) -> Result<Outcome, OpsError> {
    let written = store.write(ctx, action, |w| Ok::<_, OpsError>(w.take_back(batch, rest)?))?;
    // Told from the batch that was just written, so that a move taken back reads the way it went.
    let (summary, left) = (batch_or_error(store, written.batch.unwrap_or(batch))?, written.value.left);
    Ok(if action == Action::Redo {
        Outcome::Redone { batch: summary, left }
    } else {
        Outcome::Undone { batch: summary, left }
    })
}

fn batch_or_error(store: &Store, id: BatchId) -> Result<BatchSummary, OpsError> {
    Ok(store.batch(id)?.ok_or(StoreError::NoSuchBatch(id))?)
}
