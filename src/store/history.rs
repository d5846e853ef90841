//! Reading the journal: the batches in short, and whether the chain of entries is whole.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row};

use super::chain::{self, GENESIS, Hash, Link};
use super::codec::{self, Entry};
use super::rows::Columns;
use super::undo::read_stored;
use super::{Store, StoreError};
use crate::domain::change::Change;
use crate::domain::context::{Action, Source};
use crate::domain::ids::{BatchId, ChangeId, CustomerId};
use crate::domain::moves::StageMove;
use crate::domain::outcome::{BatchSummary, Subject};
use crate::domain::stage::StageKey;

/// Which batches to tell of, newest first.
#[derive(Debug, Clone, Copy, Default)]
pub struct HistoryFilter {
    pub customer: Option<CustomerId>,
    pub limit: Option<usize>,
}

/// Where the journal stops making sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    pub change: ChangeId,
}

/// An undo answers a batch and a redo answers an undo: what it was about is at most two steps back.
const BATCH: &str =
    "b.id, b.at, b.recorded_at, b.actor, b.source, b.action, b.undoes, b.undone_by IS NOT NULL AS undone,
     coalesce((SELECT coalesce(first.action, answered.action)
               FROM batch answered LEFT JOIN batch first ON first.id = answered.undoes
               WHERE answered.id = b.undoes), b.action) AS origin";

impl Store {
    pub fn history(&self, filter: HistoryFilter) -> Result<Vec<BatchSummary>, StoreError> {
        let limit = filter.limit.and_then(|limit| i64::try_from(limit).ok()).unwrap_or(-1);
        let mut select = match filter.customer {
            None => self.conn.prepare_cached(&format!("SELECT {BATCH} FROM batch b ORDER BY b.id DESC LIMIT ?2")),
            Some(_) => self.conn.prepare_cached(&format!(
                "SELECT {BATCH} FROM batch b WHERE b.id IN (
                     SELECT batch FROM change WHERE customer_id = ?1
                     UNION SELECT batch FROM change
                     WHERE customer_id IS NULL AND entity = 'customer' AND ?1 BETWEEN entity_id AND through_id)
                 ORDER BY b.id DESC LIMIT ?2"
            )),
        }?;
        let of = filter.customer.map_or(0, |id| id.0);
        let found = select.query_map([of, limit], read_batch)?.collect::<rusqlite::Result<Vec<_>>>()?;
        found.into_iter().map(|batch| self.with_content(batch)).collect()
    }

    pub fn batch(&self, id: BatchId) -> Result<Option<BatchSummary>, StoreError> {
        let mut select = self.conn.prepare_cached(&format!("SELECT {BATCH} FROM batch b WHERE b.id = ?1"))?;
        let found = select.query_row([id.0], read_batch).optional()?;
        found.map(|batch| self.with_content(batch)).transpose()
    }

    /// Fills in what the batch's entries say.
    fn with_content(&self, mut batch: BatchSummary) -> Result<BatchSummary, StoreError> {
        batch.customers = i64::try_from(customers_in(&self.conn, batch.id)?).unwrap_or(i64::MAX);
        let mut select = self.conn.prepare_cached(
            "SELECT coalesce(sum(through_id - entity_id + 1), 0) FROM change WHERE batch = ?1 AND entity = 'purchase'",
        )?;
        batch.purchases = select.query_row([batch.id.0], |row| row.get(0))?;
        if batch.customers == 1 {
            batch.subject = self.only_customer(batch.id)?;
        }
        if let Some((step, taken_back)) = self.only_move(batch.id)? {
            batch.reason = step.reason.filter(|_| !taken_back);
            batch.step = match (step.from, taken_back) {
                (Some(from), false) => Some((from, step.to)),
                (Some(from), true) => Some((step.to, from)),
                (None, _) => None,
            };
        }
        Ok(batch)
    }

    fn only_customer(&self, batch: BatchId) -> Result<Option<Subject>, StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT id, name FROM customer WHERE id = (
                 SELECT coalesce(customer_id, entity_id) FROM change
                 WHERE batch = ?1 AND (customer_id IS NOT NULL OR entity = 'customer') LIMIT 1)",
        )?;
        let subject = |row: &Row<'_>| Ok(Subject { id: CustomerId(row.get(0)?), name: row.get(1)? });
        Ok(select.query_row([batch.0], subject).optional()?)
    }

    /// The move of a batch that is one move; `true` where it takes the move back.
    fn only_move(&self, batch: BatchId) -> Result<Option<(StageMove, bool)>, StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT kind, entity, entity_id, through_id, customer_id, before, after FROM change WHERE batch = ?1 LIMIT 2",
        )?;
        let entries = select.query_map([batch.0], read_stored)?.collect::<rusqlite::Result<Vec<_>>>()?;
        let [stored] = entries.as_slice() else { return Ok(None) };
        Ok(match codec::read(stored)? {
            Entry::Change(Change::Moved { step, .. }) => Some((step, false)),
            Entry::Change(Change::Unmoved { step, .. }) => Some((step, true)),
            _ => None,
        })
    }

    /// Follows the chain from the first entry to the last. `Ok(Ok(head))` is the hash to compare with one kept
    /// elsewhere; `None` stands for an empty journal.
    pub fn verify_history(&self) -> Result<Result<Option<String>, Damage>, StoreError> {
        let mut select = self.conn.prepare(
            "SELECT c.*, b.at, b.recorded_at, b.actor, b.uid, b.source, b.action
             FROM change c JOIN batch b ON b.id = c.batch ORDER BY c.id",
        )?;
        let mut rows = select.query([])?;
        let mut previous = GENESIS;
        let mut count = 0_u64;
        while let Some(row) = rows.next()? {
            let change = ChangeId(row.get("id")?);
            match link_hash(row, &previous)? {
                Some(hash) if hash == row.get::<_, Hash>("hash")? => previous = hash,
                _ => return Ok(Err(Damage { change })),
            }
            count += 1;
        }
        // An entry whose batch is gone would be passed over by the join.
        let entries: u64 = self
            .conn
            .query_row("SELECT count(*) FROM change", [], |row| row.get::<_, i64>(0))?
            .unsigned_abs();
        if entries != count {
            return Ok(Err(Damage { change: ChangeId(0) }));
        }
        let head = (count > 0).then(|| previous.iter().map(|byte| format!("{byte:02x}")).collect());
        Ok(Ok(head))
    }
}

/// The hash an entry should have; `None` where a value does not fit its own hash.
fn link_hash(row: &Row<'_>, previous: &Hash) -> Result<Option<Hash>, StoreError> {
    let salt: Option<Vec<u8>> = row.get("salt")?;
    let side = |value: &str, hash: &str| -> Result<Option<Option<Vec<u8>>>, StoreError> {
        let value: Option<String> = row.get(value)?;
        let hash: Option<Vec<u8>> = row.get(hash)?;
        let fits = match (&value, &hash, &salt) {
            (Some(value), Some(hash), Some(salt)) => {
                chain::value_hash(salt, value).as_slice() == hash.as_slice()
            }
            (Some(_), ..) => false,
            // Forgotten on purpose, salt and all; or never there.
            (None, Some(_), salt) => salt.is_none(),
            (None, None, _) => true,
        };
        Ok(fits.then_some(hash))
    };
    let (Some(before), Some(after)) = (side("before", "before_hash")?, side("after", "after_hash")?) else {
        return Ok(None);
    };
    let text = |column: &'static str| Columns { table: "change", row }.text(column);
    let texts = [
        text("at")?,
        text("recorded_at")?,
        text("actor")?,
        text("source")?,
        text("action")?,
        text("entity")?,
        text("kind")?,
    ];
    let mut numbers = [None; 7];
    for (number, column) in
        numbers.iter_mut().zip(["id", "batch", "uid", "entity_id", "through_id", "customer_id", "undoes"])
    {
        *number = row.get(column)?;
    }
    let link = Link {
        numbers,
        texts: texts.each_ref().map(String::as_str),
        before: before.as_deref(),
        after: after.as_deref(),
    };
    Ok(Some(link.hash(previous)))
}

/// How many different customers a batch touched.
pub(super) fn customers_in(conn: &Connection, batch: BatchId) -> Result<usize, StoreError> {
    let mut select = conn.prepare_cached(
        "SELECT entity, customer_id, entity_id, through_id FROM change WHERE batch = ?1 AND entity <> 'setting'",
    )?;
    let mut rows = select.query([batch.0])?;
    let mut single = BTreeSet::new();
    let mut spans = Vec::new();
    while let Some(row) = rows.next()? {
        let customer: Option<i64> = row.get("customer_id")?;
        match customer {
            Some(id) => {
                single.insert(id);
            }
            None if row.get::<_, String>("entity")? == "customer" => {
                spans.push((row.get::<_, i64>("entity_id")?, row.get::<_, i64>("through_id")?));
            }
            None => {}
        }
    }
    let in_spans: i64 = spans.iter().map(|(first, last)| last - first + 1).sum();
    let outside =
        single.iter().filter(|id| !spans.iter().any(|(first, last)| (first..=last).contains(id))).count();
    Ok(usize::try_from(in_spans).unwrap_or(0) + outside)
}

fn read_batch(row: &Row<'_>) -> rusqlite::Result<BatchSummary> {
    let b = Columns { table: "batch", row };
    Ok(BatchSummary {
        id: BatchId(b.integer("id")?),
        at: b.at("at")?,
        recorded_at: b.at("recorded_at")?,
        actor: b.text("actor")?,
        source: b.keyed("source", Source::from_key)?,
        action: b.keyed("action", Action::from_key)?,
        origin: b.keyed("origin", Action::from_key)?,
        undoes: row.get::<_, Option<i64>>("undoes")?.map(BatchId),
        undone: b.integer("undone")? != 0,
        customers: 0,
        purchases: 0,
        subject: None,
        step: None::<(StageKey, StageKey)>,
        reason: None,
    })
}
