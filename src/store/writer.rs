//! The writer: applies a change to the rows and appends it to the journal, in the transaction it was given.
//!
//! A change applies only where the rows still hold what it expects; else it is [`StoreError::Changed`] and the
//! transaction is given up.

use rusqlite::{Transaction, params};

use super::chain::{self, GENESIS, Hash, Link, Salts};
use super::codec::{self, Entry};
use super::{Facts, StoreError, customers, intake::Created, purchases, settings, totals};
use crate::domain::board::rots_at;
use crate::domain::change::{Change, Entity, Setting};
use crate::domain::context::{Action, Ctx};
use crate::domain::customer::{Customer, Dossier};
use crate::domain::ids::{BatchId, ChangeId, CustomerId, MoveId, PurchaseId};
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::moves::{StageMove, latest};
use crate::domain::purchase::Purchase;
use crate::domain::stage::{Ladder, StageKey};

pub struct Writer<'a> {
    pub(super) tx: &'a Transaction<'a>,
    pub(super) facts: Facts,
    pub(super) ladder: &'a Ladder,
    pub(super) state: State,
    pub(super) created: Created,
    ctx: &'a Ctx,
    pub(super) action: Action,
    /// The batch this one takes back or puts back.
    pub(super) undoes: Option<BatchId>,
    salts: &'a mut Salts,
}

/// What a savepoint has to restore beside the rows.
#[derive(Clone, Default)]
pub(super) struct State {
    batch: Option<BatchId>,
    head: Option<Hash>,
    totals: totals::Delta,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        tx: &'a Transaction<'a>,
        ctx: &'a Ctx,
        action: Action,
        facts: Facts,
        ladder: &'a Ladder,
        salts: &'a mut Salts,
    ) -> Self {
        let (state, created) = (State::default(), Created::default());
        Self { tx, facts, ladder, state, created, ctx, action, undoes: None, salts }
    }

    pub fn ctx(&self) -> &Ctx {
        self.ctx
    }

    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    pub fn ladder(&self) -> &Ladder {
        self.ladder
    }

    pub fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        customers::customer(self.tx, id)?.map(|customer| customer.on_ladder(self.ladder)).transpose()
    }

    pub fn customer_by_key(&self, external_key: &str) -> Result<Option<Customer>, StoreError> {
        let found = customers::customer_by_key(self.tx, external_key)?;
        found.map(|customer| customer.on_ladder(self.ladder)).transpose()
    }

    /// A customer's moves in ascending order of ids.
    pub fn moves(&self, id: CustomerId) -> Result<Vec<StageMove>, StoreError> {
        customers::moves_of(self.tx, id)
    }

    /// The move that says where the customer stands; what the next one follows.
    pub fn current_move(&self, id: CustomerId) -> Result<MoveId, StoreError> {
        customers::current_move(self.tx, id)?.ok_or(StoreError::Changed { customer: Some(id) })
    }

    /// The id of the next move. Ids are never used twice.
    pub fn next_move(&mut self) -> Result<MoveId, StoreError> {
        self.created.next_move(self.tx)
    }

    pub fn next_purchase(&mut self) -> Result<PurchaseId, StoreError> {
        self.created.next_purchase(self.tx)
    }

    /// Applies the change and journals it.
    pub fn apply(&mut self, change: Change) -> Result<(), StoreError> {
        self.apply_undoing(change, None)
    }

    pub(super) fn wrote_nothing(&self) -> bool {
        self.state.batch.is_none()
    }

    pub(super) fn apply_undoing(
        &mut self,
        change: Change,
        undoes: Option<ChangeId>,
    ) -> Result<(), StoreError> {
        self.perform(&change)?;
        self.journal(&Entry::Change(change), undoes)
    }

    fn perform(&mut self, change: &Change) -> Result<(), StoreError> {
        match change {
            Change::Added(dossiers) => dossiers.iter().try_for_each(|dossier| self.add(dossier)),
            Change::Removed(dossiers) => dossiers.iter().try_for_each(|dossier| self.remove(dossier)),
            Change::Edited { customer, edits } => {
                let found = self.expect_customer(*customer)?;
                let mut record = found.record.clone();
                for edit in edits {
                    if !edit.fits(&record) {
                        return Err(StoreError::Changed { customer: Some(*customer) });
                    }
                    edit.apply(&mut record);
                }
                self.state.totals.leave(&self.share(
                    &found.standing.stage,
                    found.standing.since,
                    found.record.value,
                ));
                self.state.totals.enter(&self.share(
                    &found.standing.stage,
                    found.standing.since,
                    record.value,
                ));
                customers::update_record(self.tx, *customer, &record)
            }
            Change::Moved { step, follows } => {
                self.expect_standing(step.customer, *follows)?;
                self.restanding(step.customer, |w| customers::insert_move(w.tx, w.facts.zone, step))?;
                // A step dated before the one it follows would move nothing and could never be taken back.
                self.expect_standing(step.customer, step.id)
            }
            Change::Unmoved { step, .. } => {
                self.expect_standing(step.customer, step.id)?;
                self.restanding(step.customer, |w| customers::delete_move(w.tx, step.id))
            }
            Change::Redated { id, customer, before, after } => self.redate(*id, *customer, *before, *after),
            Change::Tagged { customer, tag } => {
                let found = self.expect_customer(*customer)?;
                if found.tags.contains(tag) {
                    return Err(StoreError::Changed { customer: Some(*customer) });
                }
                customers::insert_tag(self.tx, *customer, tag)
            }
            Change::Untagged { customer, tag } => {
                let sql = "DELETE FROM tag WHERE customer_id = ?1 AND tag = ?2";
                let gone = self.tx.prepare_cached(sql)?.execute(params![customer.0, tag.as_str()])?;
                if gone == 1 { Ok(()) } else { Err(StoreError::Changed { customer: Some(*customer) }) }
            }
            Change::Bought(list) => list.iter().try_for_each(|purchase| self.buy(purchase)),
            Change::Unbought(list) => list.iter().try_for_each(|purchase| self.unbuy(purchase)),
            Change::PurchaseEdited { before, after } => {
                self.unbuy(before)?;
                self.buy(after)
            }
            Change::Set { setting, before, after } => {
                // Amounts are kept without their currency: it cannot change under them.
                let held = *setting == Setting::Currency && self.has_money()?;
                if held || settings::setting(self.tx, *setting)? != *before {
                    return Err(StoreError::Changed { customer: None });
                }
                settings::set(self.tx, *setting, after)?;
                self.facts = settings::facts(self.tx)?;
                Ok(())
            }
        }
    }

    pub(super) fn add(&mut self, dossier: &Dossier) -> Result<(), StoreError> {
        customers::insert_dossier(self.tx, self.facts.zone, self.ladder, dossier)
            .map_err(|error| blocked_by_constraint(error, dossier.id))?;
        if let Some(stands) = latest(&dossier.moves, self.facts.zone) {
            self.state.totals.enter(&self.share(&stands.to, stands.at, dossier.record.value));
        }
        Ok(())
    }

    fn remove(&mut self, dossier: &Dossier) -> Result<(), StoreError> {
        let changed = StoreError::Changed { customer: Some(dossier.id) };
        if customers::dossier(self.tx, dossier.id)?.as_ref() != Some(dossier) {
            return Err(changed);
        }
        let standing = self.expect_customer(dossier.id)?.standing;
        // A purchase that somebody added since holds the customer fast.
        customers::delete_dossier(self.tx, dossier.id)
            .map_err(|error| blocked_by_constraint(error, dossier.id))?;
        self.state.totals.leave(&self.share(&standing.stage, standing.since, dossier.record.value));
        Ok(())
    }

    fn redate(&mut self, id: MoveId, customer: CustomerId, before: At, after: At) -> Result<(), StoreError> {
        let moves = customers::moves_of(self.tx, customer)?;
        let Some(found) = moves.iter().find(|step| step.id == id && step.at == before) else {
            return Err(StoreError::Changed { customer: Some(customer) });
        };
        let step = StageMove { at: after, ..found.clone() };
        self.restanding(customer, |w| {
            customers::delete_move(w.tx, id)?;
            customers::insert_move(w.tx, w.facts.zone, &step)
        })
    }

    fn buy(&mut self, purchase: &Purchase) -> Result<(), StoreError> {
        purchases::insert(self.tx, self.facts.zone, purchase)
            .map_err(|error| blocked_by_constraint(error, purchase.customer))
    }

    fn unbuy(&mut self, purchase: &Purchase) -> Result<(), StoreError> {
        if purchases::purchase(self.tx, purchase.id)?.as_ref() != Some(purchase) {
            return Err(StoreError::Changed { customer: Some(purchase.customer) });
        }
        purchases::delete(self.tx, purchase.id)
    }

    /// Changes a customer's path, then puts its standing and the totals right.
    fn restanding(
        &mut self,
        id: CustomerId,
        change_path: impl FnOnce(&mut Self) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let before = self.expect_customer(id)?;
        change_path(self).map_err(|error| blocked_by_constraint(error, id))?;
        customers::settle(self.tx, self.ladder, id)?;
        let after = self.expect_customer(id)?;
        let share = |c: &Customer| self.share(&c.standing.stage, c.standing.since, c.record.value);
        let (before, after) = (share(&before), share(&after));
        self.state.totals.leave(&before);
        self.state.totals.enter(&after);
        Ok(())
    }

    /// What a customer counts for in the totals.
    fn share(&self, stage: &StageKey, since: At, value: Money) -> totals::Share {
        let entered = since.day(self.facts.zone);
        let rots_at = self.ladder.get(stage).and_then(|stage| rots_at(stage, entered));
        totals::Share { stage: stage.clone(), rots_at, value }
    }

    fn expect_customer(&self, id: CustomerId) -> Result<Customer, StoreError> {
        self.customer(id)?.ok_or(StoreError::Changed { customer: Some(id) })
    }

    fn expect_standing(&self, id: CustomerId, by: MoveId) -> Result<(), StoreError> {
        if self.current_move(id)? == by { Ok(()) } else { Err(StoreError::Changed { customer: Some(id) }) }
    }

    /// Appends an entry to the journal, chained to the one before it.
    pub(super) fn journal(&mut self, entry: &Entry, undoes: Option<ChangeId>) -> Result<(), StoreError> {
        let batch = self.batch()?;
        let previous = self.head()?;
        let (entity, customer) = match entry {
            Entry::Change(change) => (change.entity(), change.customer()),
            Entry::CreatedCustomers(_) => (Entity::Customer, None),
            Entry::CreatedPurchases(_) => (Entity::Purchase, None),
        };
        let written = codec::write(entry);
        let salt = self.salts.next();
        let before_hash = written.before.as_deref().map(|value| chain::value_hash(&salt, value));
        let after_hash = written.after.as_deref().map(|value| chain::value_hash(&salt, value));
        let id = super::intake::next_id(self.tx, "change")?;
        let (first, last) = (written.span.map(|span| span.first), written.span.map(|span| span.last));
        let (customer, undoes) = (customer.map(|id| id.0), undoes.map(|id| id.0));
        let (at, recorded_at) =
            (self.ctx.clock.at.to_string(), At::Instant(self.ctx.recorded_at).to_string());
        let hash = Link {
            numbers: [
                Some(id),
                Some(batch.0),
                Some(i64::from(self.ctx.actor.uid)),
                self.undoes.map(|batch| batch.0),
                first,
                last,
                customer,
                undoes,
            ],
            texts: [
                &at,
                &recorded_at,
                &self.ctx.actor.name,
                self.ctx.source.key(),
                self.action.key(),
                entity.key(),
                written.kind,
            ],
            before: before_hash.as_ref().map(<[u8; 32]>::as_slice),
            after: after_hash.as_ref().map(<[u8; 32]>::as_slice),
        }
        .hash(&previous);
        self.tx
            .prepare_cached(
                "INSERT INTO change (id, batch, entity, entity_id, through_id, customer_id, kind, before, after, undoes,
                                     salt, before_hash, after_hash, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?
            .execute(params![
                id,
                batch.0,
                entity.key(),
                first,
                last,
                customer,
                written.kind,
                written.before,
                written.after,
                undoes,
                salt,
                before_hash,
                after_hash,
                hash,
            ])?;
        self.state.head = Some(hash);
        Ok(())
    }

    /// The batch of this transaction, made by its first entry.
    fn batch(&mut self) -> Result<BatchId, StoreError> {
        if let Some(batch) = self.state.batch {
            return Ok(batch);
        }
        self.tx.execute(
            "INSERT INTO batch (at, recorded_at, actor, uid, source, action, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                self.ctx.clock.at.to_string(),
                At::Instant(self.ctx.recorded_at).to_string(),
                self.ctx.actor.name,
                self.ctx.actor.uid,
                self.ctx.source.key(),
                self.action.key(),
                self.undoes.map(|batch| batch.0),
            ],
        )?;
        let batch = BatchId(self.tx.last_insert_rowid());
        self.state.batch = Some(batch);
        Ok(batch)
    }

    fn head(&self) -> Result<Hash, StoreError> {
        if let Some(head) = self.state.head {
            return Ok(head);
        }
        let mut select = self.tx.prepare_cached("SELECT hash FROM change ORDER BY id DESC LIMIT 1")?;
        let mut rows = select.query([])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?.unwrap_or(GENESIS))
    }

    /// Journals what was created in bulk, writes the totals and closes the batch.
    pub(super) fn finish(mut self) -> Result<Option<BatchId>, StoreError> {
        if let Some(span) = self.created.customers {
            self.journal(&Entry::CreatedCustomers(span), None)?;
        }
        if let Some(span) = self.created.purchases {
            self.journal(&Entry::CreatedPurchases(span), None)?;
        }
        self.state.totals.write(self.tx)?;
        if let (Some(batch), Some(undoes)) = (self.state.batch, self.undoes) {
            super::undo::link(self.tx, batch, undoes)?;
        }
        Ok(self.state.batch)
    }
}

/// A row that cannot come or go because of what others wrote since.
fn blocked_by_constraint(error: StoreError, customer: CustomerId) -> StoreError {
    match error {
        StoreError::Sqlite(inner)
            if inner.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) =>
        {
            StoreError::Changed { customer: Some(customer) }
        }
        other => other,
    }
}
