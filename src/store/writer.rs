//! The writer: applies a change to the rows and appends it to the journal, in the transaction it was given.
//!
//! A change applies only where the rows still hold what it expects; else it is [`StoreError::Changed`] and the
//! transaction is given up.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Transaction, params};

use super::chain::{self, GENESIS, Hash, Link, Salts};
use super::codec::{self, Entry};
use super::{
    Facts, StoreError, customers, details, fill, health, history, intake::Created, metrics, purchases,
    settings, totals, words,
};
use crate::domain::change::{Change, Entity, Setting};
use crate::domain::channel::Channel;
use crate::domain::context::{Action, Ctx, Source};
use crate::domain::customer::{Customer, Dossier};
use crate::domain::detail::Detail;
use crate::domain::ids::{BatchId, ChangeId, CustomerId, MoveId, PurchaseId};
use crate::domain::metrics::rollup::Rollup;
use crate::domain::moment::At;
use crate::domain::moves::StageMove;
use crate::domain::persona::Persona;
use crate::domain::purchase::Purchase;
use crate::domain::stage::{Ladder, StageKey};

pub struct Writer<'a> {
    pub(super) tx: &'a Transaction<'a>,
    pub(super) facts: Facts,
    pub(super) ladder: Ladder,
    /// What those customers counted for who are settled at the end, as it was before this transaction.
    pub(super) touched: BTreeMap<CustomerId, totals::Share>,
    /// Who was changed in what the metrics count, and what they counted for before, taken out.
    pub(super) measured: BTreeSet<CustomerId>,
    pub(super) measured_before: Rollup,
    /// Whether everybody has to be counted anew.
    pub(super) remeasure: bool,
    /// Rungs whose limits were changed.
    pub(super) relimited: Vec<StageKey>,
    /// Whether a setting was changed, perhaps taken back since.
    pub(super) has_set: bool,
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
    pub(super) totals: totals::Delta,
    /// What those counted for who went.
    pub(super) left: Rollup,
    /// Those that are not in the index of words yet.
    pub(super) unindexed: words::Arrivals,
    /// Those that are counted at the end.
    pub(super) arrived: words::Arrivals,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        tx: &'a Transaction<'a>,
        ctx: &'a Ctx,
        action: Action,
        facts: Facts,
        ladder: Ladder,
        salts: &'a mut Salts,
    ) -> Self {
        let (state, created) = (State::default(), Created::default());
        Self {
            tx,
            facts,
            ladder,
            touched: BTreeMap::new(),
            measured: BTreeSet::new(),
            measured_before: Rollup::default(),
            remeasure: false,
            relimited: Vec::new(),
            has_set: false,
            state,
            created,
            ctx,
            action,
            undoes: None,
            salts,
        }
    }

    pub fn ctx(&self) -> &Ctx {
        self.ctx
    }

    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    pub fn ladder(&self) -> &Ladder {
        &self.ladder
    }

    /// The text of a setting, as a change of it expects to find it.
    pub fn setting(&self, setting: Setting) -> Result<String, StoreError> {
        settings::setting(self.tx, setting)
    }

    pub fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        customers::customer(self.tx, id)?.map(|customer| customer.on_ladder(&self.ladder)).transpose()
    }

    pub fn customer_by_key(&self, external_key: &str) -> Result<Option<Customer>, StoreError> {
        let found = customers::customer_by_key(self.tx, external_key)?;
        found.map(|customer| customer.on_ladder(&self.ladder)).transpose()
    }

    /// Whose key it is, their own or that of a double merged into them.
    pub fn customer_of_key(&self, key: &str) -> Result<Option<CustomerId>, StoreError> {
        customers::id_by_key(self.tx, key)
    }

    /// A customer's moves in ascending order of ids.
    pub fn moves(&self, id: CustomerId) -> Result<Vec<StageMove>, StoreError> {
        customers::moves_of(self.tx, id)
    }

    /// The move that says where the customer stands; what the next one follows.
    pub fn current_move(&self, id: CustomerId) -> Result<MoveId, StoreError> {
        customers::current_move(self.tx, id)?.ok_or(StoreError::Changed { customer: Some(id) })
    }

    /// By which door the customer came to where it stands; `None` where it came with many others.
    pub fn placed_by(&self, id: CustomerId) -> Result<Option<Source>, StoreError> {
        history::placed_by(self.tx, id)
    }

    /// The id of the next move. Ids are never used twice.
    pub fn next_move(&mut self) -> Result<MoveId, StoreError> {
        self.created.next_move(self.tx)
    }

    pub fn next_purchase(&mut self) -> Result<PurchaseId, StoreError> {
        self.created.next_purchase(self.tx)
    }

    pub fn next_customer(&self) -> Result<CustomerId, StoreError> {
        super::intake::next_id(self.tx, "customer").map(CustomerId)
    }

    /// The id of the next detail of this kind.
    pub fn next_detail(&self, entity: Entity) -> Result<i64, StoreError> {
        details::next_id(self.tx, entity)
    }

    pub fn detail(&self, entity: Entity, id: i64) -> Result<Option<Detail>, StoreError> {
        details::find(self.tx, entity, id)
    }

    /// A customer's details of one kind, in the order they were told.
    pub fn details(&self, entity: Entity, customer: CustomerId) -> Result<Vec<Detail>, StoreError> {
        details::of_customer(self.tx, entity, customer)
    }

    pub fn channels(&self) -> Result<Vec<Channel>, StoreError> {
        details::channels::all(self.tx)
    }

    /// The persona of this key.
    pub fn persona(&self, key: &str) -> Result<Option<Persona>, StoreError> {
        details::personas::by_key(self.tx, key)
    }

    /// A customer whole; `None` for nobody of that id.
    pub fn dossier(&self, id: CustomerId) -> Result<Option<Dossier>, StoreError> {
        customers::dossier(self.tx, id)
    }

    /// A customer's purchases, oldest first.
    pub fn purchases(&self, id: CustomerId) -> Result<Vec<Purchase>, StoreError> {
        purchases::of_customer(self.tx, id)
    }

    /// The customers that this one brought.
    pub fn referred_by(&self, id: CustomerId) -> Result<Vec<CustomerId>, StoreError> {
        customers::referred_by(self.tx, id)
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
        self.touch(&change)?;
        self.measure_all(&change)?;
        self.perform(&change)?;
        self.journal(&Entry::Change(change), undoes)
    }

    /// Appends an entry to the journal, chained to the one before it.
    pub(super) fn journal(&mut self, entry: &Entry, undoes: Option<ChangeId>) -> Result<(), StoreError> {
        let batch = self.batch()?;
        let previous = self.head()?;
        let (entity, customer) = match entry {
            Entry::Change(change) => (change.entity(), change.customer()),
            Entry::Created(entity, _) => (*entity, None),
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
        for (entity, span) in self.created.spans() {
            self.journal(&Entry::Created(entity, span), None)?;
        }
        self.settle()?;
        self.state.totals.write(self.tx)?;
        if self.remeasure {
            metrics::rebuild(self.tx, &self.ladder)?;
        } else {
            metrics::settle(&mut self)?;
        }
        health::relimit(self.tx, &self.ladder, &self.relimited)?;
        self.state.unindexed.write(self.tx)?;
        fill::put_up(self.tx, &self.created.order)?;
        if let (Some(batch), Some(undoes)) = (self.state.batch, self.undoes) {
            super::undo::link(self.tx, batch, undoes)?;
        }
        Ok(self.state.batch)
    }
}
