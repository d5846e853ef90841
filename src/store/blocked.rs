//! What stands in the way of an undo: what was changed since, and by whom.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, params};

use super::writer::Writer;
use super::{Refusal, StoreError};
use crate::domain::change::{Change, Setting};
use crate::domain::customer::Edit;
use crate::domain::detail::Detail;
use crate::domain::ids::{BatchId, CustomerId};
use crate::domain::money::Money;

/// Who and what stands in the way.
#[derive(Default)]
pub(super) struct Blocked {
    pub customers: BTreeSet<CustomerId>,
    /// A setting that somebody changed since, or needs.
    pub setting: Option<Setting>,
    /// The money in the entries is of another currency than the database has now.
    pub other_currency: bool,
}

impl Blocked {
    pub fn is_empty(&self) -> bool {
        self.customers.is_empty() && self.setting.is_none()
    }

    /// Whether a change of one customer, or of a setting, was found to be in the way.
    pub fn holds(&self, change: &Change) -> bool {
        match change {
            Change::Set { setting, .. } => self.setting == Some(*setting),
            other => other.customer().is_some_and(|id| self.customers.contains(&id)),
        }
    }
}

/// Whether a change puts an amount into the database.
pub(super) fn brings_money(change: &Change) -> bool {
    let some = |value: Money| value != Money::default();
    match change {
        Change::Added(dossiers) => dossiers.iter().any(|dossier| some(dossier.record.value)),
        Change::Edited { edits, .. } => {
            edits.iter().any(|edit| matches!(edit, Edit::Value { after, .. } if some(*after)))
        }
        Change::Bought(purchases) => purchases.iter().any(|purchase| purchase.amount.is_some()),
        Change::PurchaseEdited { after, .. } => after.amount.is_some(),
        Change::Attached(Detail::Spend(_)) | Change::Revised { after: Detail::Spend(_), .. } => true,
        _ => false,
    }
}

/// A change stands unless an undo answered it that no redo answered. Decided change by change: an undo can
/// leave out some customers of a batch. What a redo puts back is taken back by a new undo of the change itself.
const LATER_STANDS: &str = "b.undoes IS NULL AND NOT EXISTS (
    SELECT 1 FROM change undo WHERE undo.undoes = later.id
        AND NOT EXISTS (SELECT 1 FROM change redo WHERE redo.undoes = undo.id))";

impl Writer<'_> {
    /// What the journal tells before anything is tried.
    pub(super) fn blocked_beforehand(&self, batch: BatchId) -> Result<Blocked, StoreError> {
        let customers = self.changed_new_customers(batch)?;
        Ok(Blocked { customers, setting: None, other_currency: self.other_currency_since(batch)? })
    }

    /// The customers a bulk import created that somebody changed since, and those of whom it created something that
    /// somebody changed since or handed to them. Their rows alone do not tell.
    fn changed_new_customers(&self, batch: BatchId) -> Result<BTreeSet<CustomerId>, StoreError> {
        let mut select = self.tx.prepare_cached(&format!(
            "SELECT DISTINCT later.customer_id
             FROM change created
             JOIN change later ON later.id > created.id AND later.batch <> created.batch
                  AND later.customer_id BETWEEN created.entity_id AND created.through_id
             JOIN batch b ON b.id = later.batch
             WHERE created.batch = ?1 AND created.kind = 'created' AND created.entity = 'customer'
                  AND {LATER_STANDS}
             UNION
             SELECT DISTINCT coalesce(later.after ->> '$.customer', later.customer_id)
             FROM change created
             JOIN change later ON later.id > created.id AND later.batch <> created.batch
                  AND later.entity = created.entity AND later.customer_id IS NOT NULL
                  AND later.entity_id BETWEEN created.entity_id AND created.through_id
             JOIN batch b ON b.id = later.batch
             WHERE created.batch = ?1 AND created.kind = 'created' AND created.entity <> 'customer'
                  AND {LATER_STANDS}",
        ))?;
        let customers = select.query_map([batch.0], |row| row.get(0).map(CustomerId))?;
        Ok(customers.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether the database has another currency than when `batch` was written: amounts are kept without one,
    /// so none of that time may come back.
    fn other_currency_since(&self, batch: BatchId) -> Result<bool, StoreError> {
        let mut select = self.tx.prepare_cached(
            "SELECT before ->> '$.currency' FROM change
             WHERE id > (SELECT max(id) FROM change WHERE batch = ?1)
               AND kind = 'set' AND before ->> '$.currency' IS NOT NULL
             ORDER BY id LIMIT 1",
        )?;
        let then: Option<String> = select.query_row([batch.0], |row| row.get(0)).optional()?;
        Ok(then.is_some_and(|then| then != self.facts.currency.code()))
    }

    pub(super) fn refusal(&self, batch: BatchId, blocked: &Blocked) -> Result<Refusal, StoreError> {
        let first = blocked.customers.first().copied();
        let example = match first {
            Some(id) => self.customer(id)?.map(|customer| customer.record.name),
            None => None,
        };
        let by = match (first, blocked.setting) {
            (Some(id), _) => self.last_to_change(id, batch)?,
            (None, Some(setting)) => self.last_to_set(setting, batch)?,
            (None, None) => None,
        };
        let customers = super::history::customers_in(self.tx, batch)?.max(blocked.customers.len());
        Ok(Refusal { batch, blocked: blocked.customers.len(), customers, by, example })
    }

    /// Who changed the customer last, one by one or in bulk.
    fn last_to_change(&self, id: CustomerId, after: BatchId) -> Result<Option<String>, StoreError> {
        let mut select = self.tx.prepare_cached(
            "SELECT b.actor FROM change c JOIN batch b ON b.id = c.batch
             WHERE c.batch > ?2 AND (c.customer_id = ?1 OR c.customer_id IS NULL AND (
                 c.entity = 'customer' AND ?1 BETWEEN c.entity_id AND c.through_id
                 OR c.entity = 'purchase' AND EXISTS (
                     SELECT 1 FROM purchase p
                     WHERE p.customer_id = ?1 AND p.id BETWEEN c.entity_id AND c.through_id)
                 OR c.entity = 'touchpoint' AND EXISTS (
                     SELECT 1 FROM touchpoint t
                     WHERE t.customer_id = ?1 AND t.id BETWEEN c.entity_id AND c.through_id)
                 OR c.entity = 'survey' AND EXISTS (
                     SELECT 1 FROM survey s
                     WHERE s.customer_id = ?1 AND s.id BETWEEN c.entity_id AND c.through_id)))
             ORDER BY c.id DESC LIMIT 1",
        )?;
        Ok(select.query_row(params![id.0, after.0], |row| row.get(0)).optional()?)
    }

    fn last_to_set(&self, setting: Setting, after: BatchId) -> Result<Option<String>, StoreError> {
        let mut select = self.tx.prepare_cached(
            "SELECT b.actor FROM change c JOIN batch b ON b.id = c.batch
             WHERE c.batch > ?2 AND c.kind = 'set' AND c.after ->> ?1 IS NOT NULL
             ORDER BY c.id DESC LIMIT 1",
        )?;
        let path = format!("$.{}", setting.key());
        Ok(select.query_row(params![path, after.0], |row| row.get(0)).optional()?)
    }
}
