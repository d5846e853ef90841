//! Taking a batch back: the inverses of its changes, newest first, as a new batch.
//!
//! An inverse applies only where the rows still hold what the change left. A batch goes back whole or, asked
//! for, without the customers that were changed since. Putting a batch back (redo) is taking back its undo.

use rusqlite::{Connection, OptionalExtension, params};

use super::blocked::{Blocked, brings_money};
use super::codec::{self, Entry, Stored};
use super::writer::Writer;
use super::{Store, StoreError, customers, details, purchases};
use crate::domain::change::{Change, Entity, Setting};
use crate::domain::context::Action;
use crate::domain::ids::{BatchId, ChangeId, CustomerId, IdSpan};

/// How many rows of a bulk import one journal entry of its undo holds.
const CHUNK: i64 = 200;

/// What an undo came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenBack {
    pub batch: BatchId,
    /// Customers left as they are because they were changed since.
    pub left: usize,
}

impl Writer<'_> {
    /// Takes `batch` back. Where later changes stand in the way it is refused, unless `rest` asks for what
    /// can go; where nothing can, that is refused too.
    pub fn take_back(&mut self, batch: BatchId, rest: bool) -> Result<TakenBack, StoreError> {
        self.expect_batch_stands(batch)?;
        self.undoes = Some(batch);
        let mut blocked = self.blocked_beforehand(batch)?;
        if !blocked.is_empty() && !rest {
            // The journal tells without trying, which spares taking a million rows back and forth.
            return Err(StoreError::Refused(self.refusal(batch, &blocked)?));
        }
        self.savepoint("SAVEPOINT attempt")?;
        let before = self.state.clone();
        self.invert(batch, &mut blocked)?;
        if blocked.is_empty() {
            self.savepoint("RELEASE attempt")?;
        } else {
            self.savepoint("ROLLBACK TO attempt; RELEASE attempt")?;
            self.state = before;
            if !rest {
                return Err(StoreError::Refused(self.refusal(batch, &blocked)?));
            }
            self.invert(batch, &mut blocked)?;
        }
        if self.wrote_nothing() {
            return Err(StoreError::Refused(self.refusal(batch, &blocked)?));
        }
        Ok(TakenBack { batch, left: blocked.customers.len() })
    }

    /// Asked again under the lock: somebody else may have been first.
    fn expect_batch_stands(&self, batch: BatchId) -> Result<(), StoreError> {
        let mut select = self.tx.prepare_cached("SELECT undone_by IS NOT NULL FROM batch WHERE id = ?1")?;
        match select.query_row([batch.0], |row| row.get(0)).optional()? {
            Some(false) => Ok(()),
            Some(true) => Err(StoreError::AlreadyUndone(batch)),
            None => Err(StoreError::NoSuchBatch(batch)),
        }
    }

    fn savepoint(&self, sql: &str) -> Result<(), StoreError> {
        Ok(self.tx.execute_batch(sql)?)
    }

    /// Applies the inverses of all changes whose customers are not blocked; finds further blocked ones.
    fn invert(&mut self, batch: BatchId, blocked: &mut Blocked) -> Result<(), StoreError> {
        let mut bulk = Vec::new();
        let mut settings = Vec::new();
        // One by one from the newest: an import may have journaled many.
        let mut at = i64::MAX;
        while let Some((id, entry)) = self.entry_before(batch, at)? {
            at = id.0;
            match entry {
                // A currency goes back only when the money in it is gone, and the bulk goes late.
                Entry::Change(change @ Change::Set { .. }) if !bulk.is_empty() => settings.push((id, change)),
                Entry::Change(change) => self.invert_one(change.inverse(), Some(id), blocked)?,
                // Nobody goes before what is theirs.
                Entry::Created(Entity::Customer, span) => bulk.push((id, Entity::Customer, span)),
                Entry::Created(entity, span) => bulk.insert(0, (id, entity, span)),
            }
        }
        for (id, entity, span) in bulk {
            self.uncreate(id, entity, span, blocked)?;
        }
        for (id, change) in settings {
            self.invert_one(change.inverse(), Some(id), blocked)?;
        }
        Ok(())
    }

    /// A currency taken over by an import stays while there is money of others in it. That is nobody's loss:
    /// the rest goes back, and nothing is said. Put back, it must come before its money or not at all.
    fn currency_is_needed(&self, change: &Change) -> Result<bool, StoreError> {
        let currency = matches!(change, Change::Set { setting: Setting::Currency, .. });
        Ok(currency && self.action == Action::Undo && self.has_money()?)
    }

    fn entry_before(&self, batch: BatchId, id: i64) -> Result<Option<(ChangeId, Entry)>, StoreError> {
        let mut select = self.tx.prepare_cached(
            "SELECT id, kind, entity, entity_id, through_id, customer_id, before, after FROM change
             WHERE batch = ?1 AND id < ?2 ORDER BY id DESC LIMIT 1",
        )?;
        let found = select.query_row([batch.0, id], |row| Ok((ChangeId(row.get("id")?), read_stored(row)?)));
        found.optional()?.map(|(id, stored)| Ok((id, codec::read(&stored)?))).transpose()
    }

    /// Takes back the rows of a bulk import, a chunk at a time and the latest first, so that the journal
    /// keeps what they held and whoever was brought goes before whoever brought them.
    fn uncreate(
        &mut self,
        id: ChangeId,
        entity: Entity,
        span: IdSpan,
        blocked: &mut Blocked,
    ) -> Result<(), StoreError> {
        let mut last = span.last;
        while last >= span.first {
            let first = span.first.max(last - CHUNK + 1);
            for change in self.uncreated(entity, first, last)? {
                self.invert_one(change, Some(id), blocked)?;
            }
            last = first - 1;
        }
        Ok(())
    }

    /// What takes the rows of these ids out: a list at once, or one by one.
    fn uncreated(&self, entity: Entity, first: i64, last: i64) -> Result<Vec<Change>, StoreError> {
        Ok(match entity {
            Entity::Customer => {
                let mut dossiers = Vec::new();
                for id in first..=last {
                    dossiers.extend(customers::dossier(self.tx, CustomerId(id))?);
                }
                vec![Change::Removed(dossiers)]
            }
            Entity::Purchase => vec![Change::Unbought(purchases::in_span(self.tx, first, last)?)],
            detail => {
                let mut there = Vec::new();
                for id in (first..=last).rev() {
                    there.extend(details::find(self.tx, detail, id)?.map(Change::Detached));
                }
                there
            }
        })
    }

    /// Applies one inverse; customers that stand in its way are left out and noted.
    fn invert_one(
        &mut self,
        mut change: Change,
        undoes: Option<ChangeId>,
        blocked: &mut Blocked,
    ) -> Result<(), StoreError> {
        if self.currency_is_needed(&change)? {
            return Ok(());
        }
        if blocked.other_currency && brings_money(&change) {
            blocked.setting = Some(Setting::Currency);
            return Ok(());
        }
        loop {
            match &mut change {
                Change::Added(list) | Change::Removed(list) => {
                    list.retain(|d| !blocked.customers.contains(&d.id));
                }
                Change::Bought(list) | Change::Unbought(list) => {
                    list.retain(|p| !blocked.customers.contains(&p.customer));
                }
                other if blocked.holds(other) => return Ok(()),
                _ => {}
            }
            if is_empty(&change) {
                return Ok(());
            }
            // An entry names its rows by the first and the last id, so none that stays may lie between them.
            if let Some(rest) = behind_gap(&mut change) {
                self.invert_one(change, undoes, blocked)?;
                change = rest;
                continue;
            }
            self.savepoint("SAVEPOINT one")?;
            let before = self.state.clone();
            match self.apply_undoing(change.clone(), undoes) {
                Ok(()) => return self.savepoint("RELEASE one"),
                Err(StoreError::Changed { customer }) => {
                    self.savepoint("ROLLBACK TO one; RELEASE one")?;
                    self.state = before;
                    match customer {
                        Some(customer) => {
                            // Left out already and still in the way: it would be for ever.
                            if !blocked.customers.insert(customer) {
                                return Err(StoreError::Changed { customer: Some(customer) });
                            }
                        }
                        None => {
                            if let Change::Set { setting, .. } = change {
                                blocked.setting = Some(setting);
                            }
                            return Ok(());
                        }
                    }
                }
                Err(other) => return Err(other),
            }
        }
    }
}

fn is_empty(change: &Change) -> bool {
    match change {
        Change::Added(list) | Change::Removed(list) => list.is_empty(),
        Change::Bought(list) | Change::Unbought(list) => list.is_empty(),
        _ => false,
    }
}

/// Parts a list at the first gap between its ids; what stands behind it.
fn behind_gap(change: &mut Change) -> Option<Change> {
    fn part<T>(list: &mut Vec<T>, id: impl Fn(&T) -> i64) -> Option<Vec<T>> {
        let gap = list.windows(2).position(|pair| id(&pair[1]) != id(&pair[0]) + 1)?;
        Some(list.split_off(gap + 1))
    }
    match change {
        Change::Added(list) => part(list, |d| d.id.0).map(Change::Added),
        Change::Removed(list) => part(list, |d| d.id.0).map(Change::Removed),
        Change::Bought(list) => part(list, |p| p.id.0).map(Change::Bought),
        Change::Unbought(list) => part(list, |p| p.id.0).map(Change::Unbought),
        _ => None,
    }
}

pub(super) fn read_stored(row: &rusqlite::Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        kind: row.get("kind")?,
        entity: row.get("entity")?,
        entity_id: row.get("entity_id")?,
        through_id: row.get("through_id")?,
        customer_id: row.get("customer_id")?,
        before: row.get("before")?,
        after: row.get("after")?,
    })
}

/// Marks `undoes` as answered by `batch`. Answering an undo makes what it undid stand again.
pub(super) fn link(conn: &Connection, batch: BatchId, undoes: BatchId) -> Result<(), StoreError> {
    conn.execute("UPDATE batch SET undone_by = ?2, refused = 0 WHERE id = ?1", params![undoes.0, batch.0])?;
    conn.execute(
        "UPDATE batch SET undone_by = NULL, refused = 0 WHERE id = (SELECT undoes FROM batch WHERE id = ?1)",
        [undoes.0],
    )?;
    Ok(())
}

/// What stood in the way of an undo may be gone once somebody else has taken something back; until then it is passed by.
const REFUSED: &str = "(refused > 0 AND NOT EXISTS (
    SELECT 1 FROM batch later WHERE later.id > batch.refused AND later.undoes IS NOT NULL AND later.actor <> ?1))";

impl Store {
    /// The newest batch of this actor that stands, is no undo itself, and was not refused before.
    pub fn undoable(&self, actor: &str) -> Result<Option<BatchId>, StoreError> {
        self.one_batch(
            &format!(
                "SELECT id FROM batch WHERE actor = ?1 AND undoes IS NULL AND undone_by IS NULL
               AND NOT {REFUSED} ORDER BY id DESC LIMIT 1"
            ),
            actor,
        )
    }

    /// The newest undo of this actor that stands, unless the actor did something else since.
    pub fn redoable(&self, actor: &str) -> Result<Option<BatchId>, StoreError> {
        self.one_batch(
            &format!("SELECT id FROM batch WHERE actor = ?1 AND action = 'undo' AND undone_by IS NULL AND NOT {REFUSED}
               AND id > coalesce((SELECT max(id) FROM batch WHERE actor = ?1 AND undoes IS NULL), 0)
             ORDER BY id DESC LIMIT 1"),
            actor,
        )
    }

    fn one_batch(&self, sql: &str, actor: &str) -> Result<Option<BatchId>, StoreError> {
        let mut select = self.conn.prepare_cached(sql)?;
        Ok(select.query_row([actor], |row| row.get(0).map(BatchId)).optional()?)
    }

    /// Remembers that a batch of this actor could not be taken back, so that the next undo passes it by.
    pub fn mark_refused(&mut self, batch: BatchId, actor: &str) -> Result<(), StoreError> {
        let tx = super::begin(&mut self.conn, &self.path, self.identity)?;
        tx.execute(
            "UPDATE batch SET refused = (SELECT max(id) FROM batch) WHERE id = ?1 AND actor = ?2 AND undone_by IS NULL",
            params![batch.0, actor],
        )?;
        Ok(tx.commit()?)
    }
}
