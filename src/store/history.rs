//! Reading the journal: the batches in short, and whether the chain of entries is whole.

use rusqlite::{Connection, OptionalExtension, Row};

use super::chain::{self, GENESIS, Hash, Link};
use super::codec::{self, Entry, Stored};
use super::rows::Columns;
use super::undo::read_stored;
use super::{Store, StoreError};
use crate::domain::change::{Change, Entity};
use crate::domain::context::{Action, Source};
use crate::domain::detail::Detail;
use crate::domain::ids::{BatchId, ChangeId, CustomerId};
use crate::domain::moment::{At, Clock};
use crate::domain::moves::StageMove;
use crate::domain::outcome::{BatchSummary, Subject};
use crate::domain::stage::StageKey;

/// Which batches to tell of, newest first.
#[derive(Debug, Clone, Copy, Default)]
pub struct HistoryFilter {
    pub customer: Option<CustomerId>,
    pub limit: Option<usize>,
    /// Nothing this clock has not seen.
    pub seen_by: Option<Clock>,
}

/// Where the journal stops making sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    pub change: ChangeId,
}

/// An undo answers a batch and a redo answers an undo: what it was about is at most two steps back.
const BATCH: &str = "b.id, b.at, b.recorded_at, b.actor, b.source, b.action, b.undoes,
     (SELECT answer.at FROM batch answer WHERE answer.id = b.undone_by) AS undone_at,
     coalesce((SELECT coalesce(first.action, answered.action)
               FROM batch answered LEFT JOIN batch first ON first.id = answered.undoes
               WHERE answered.id = b.undoes), b.action) AS origin";

/// By which door the move came in that says where the customer stands, or the customer itself, where it never moved.
/// Putting back what was undone is not another telling.
pub(super) fn placed_by(conn: &Connection, id: CustomerId) -> Result<Option<Source>, StoreError> {
    let mut select = conn.prepare_cached(
        "SELECT b.source FROM customer c
         JOIN change told ON told.customer_id = c.id
             AND (told.kind = 'moved' AND told.entity_id = c.move_id OR told.kind = 'added' AND c.came_from IS NULL)
         JOIN batch b ON b.id = told.batch AND b.undoes IS NULL
         WHERE c.id = ?1 ORDER BY told.id LIMIT 1",
    )?;
    let source: Option<String> = select.query_row([id.0], |row| row.get(0)).optional()?;
    Ok(source.as_deref().and_then(Source::from_key))
}

impl Store {
    pub fn history(&self, filter: HistoryFilter) -> Result<Vec<BatchSummary>, StoreError> {
        let mut select = match filter.customer {
            None => self.conn.prepare_cached(&format!("SELECT {BATCH} FROM batch b WHERE ?1 = 0 ORDER BY b.id DESC")),
            Some(_) => self.conn.prepare_cached(&format!(
                "SELECT {BATCH} FROM batch b WHERE b.id IN (
                     SELECT batch FROM change WHERE customer_id = ?1
                     UNION SELECT batch FROM change
                     WHERE customer_id IS NULL AND entity = 'customer' AND ?1 BETWEEN entity_id AND through_id)
                 ORDER BY b.id DESC"
            )),
        }?;
        let has_seen = |at: At| filter.seen_by.is_none_or(|clock| clock.has_seen(at));
        let mut found = Vec::new();
        let mut rows = select.query([filter.customer.map_or(0, |id| id.0)])?;
        while filter.limit.is_none_or(|limit| found.len() < limit)
            && let Some(row) = rows.next()?
        {
            let batch = read_batch(row, has_seen)?;
            if has_seen(batch.at) {
                found.push(self.with_content(batch)?);
            }
        }
        Ok(found)
    }

    pub fn batch(&self, id: BatchId) -> Result<Option<BatchSummary>, StoreError> {
        let mut select = self.conn.prepare_cached(&format!("SELECT {BATCH} FROM batch b WHERE b.id = ?1"))?;
        let found = select.query_row([id.0], |row| read_batch(row, |_| true)).optional()?;
        found.map(|batch| self.with_content(batch)).transpose()
    }

    /// Fills in what the batch's entries say.
    fn with_content(&self, mut batch: BatchSummary) -> Result<BatchSummary, StoreError> {
        batch.customers = i64::try_from(customers_in(&self.conn, batch.id)?).unwrap_or(i64::MAX);
        let mut select = self.conn.prepare_cached(
            "SELECT coalesce(sum(through_id - entity_id + 1), 0) FROM change WHERE batch = ?1 AND entity = 'purchase'",
        )?;
        batch.purchases = select.query_row([batch.id.0], |row| row.get(0))?;
        if batch.origin == Action::Import {
            batch.told = self.told_in(batch.id)?;
        }
        if batch.customers == 1 {
            batch.subject = self.only_customer(batch.id)?;
        }
        let entries = self.first_entries(batch.id)?;
        batch.about = entries.first().filter(|_| is_about_one(batch.origin)).and_then(detail_of);
        if let Some((step, taken_back)) = only_move(&entries)? {
            batch.reason = step.reason.filter(|_| !taken_back);
            batch.step = match (step.from, taken_back) {
                (Some(from), false) => Some((from, step.to)),
                (Some(from), true) => Some((step.to, from)),
                (None, _) => None,
            };
        }
        Ok(batch)
    }

    /// How many touchpoints or surveys came or went; an import brings one kind.
    fn told_in(&self, batch: BatchId) -> Result<Option<(Entity, i64)>, StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT entity, sum(through_id - entity_id + 1) FROM change
             WHERE batch = ?1 AND entity IN ('touchpoint', 'survey') GROUP BY entity LIMIT 1",
        )?;
        let told = |row: &Row<'_>| {
            let entity = Columns { table: "change", row }.keyed("entity", Entity::from_key)?;
            Ok((entity, row.get(1)?))
        };
        Ok(select.query_row([batch.0], told).optional()?)
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

    /// The first two: enough to tell one from several.
    fn first_entries(&self, batch: BatchId) -> Result<Vec<Stored>, StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT kind, entity, entity_id, through_id, customer_id, before, after FROM change
             WHERE batch = ?1 ORDER BY id LIMIT 2",
        )?;
        Ok(select.query_map([batch.0], read_stored)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Follows the chain from the first entry to the last. `Ok(Ok(head))` is the hash to compare with one kept
    /// elsewhere; `None` stands for an empty journal.
    pub fn verify_history(&self) -> Result<Result<Option<String>, Damage>, StoreError> {
        // An entry whose batch is gone is read as well: it has no actor any more, and that shows.
        let mut select = self.conn.prepare(
            "SELECT c.*, b.at, b.recorded_at, b.actor, b.uid, b.source, b.action, b.undoes AS answers
             FROM change c LEFT JOIN batch b ON b.id = c.batch ORDER BY c.id",
        )?;
        let mut rows = select.query([])?;
        let mut previous = GENESIS;
        let mut count = 0_u64;
        while let Some(row) = rows.next()? {
            let change = ChangeId(row.get("id")?);
            match link_hash(row, &previous) {
                Some(hash) if row.get_ref("hash")?.as_blob() == Ok(hash.as_slice()) => previous = hash,
                _ => return Ok(Err(Damage { change })),
            }
            count += 1;
        }
        let head = (count > 0).then(|| previous.iter().map(|byte| format!("{byte:02x}")).collect());
        Ok(Ok(head))
    }
}

/// The move of a batch that is one move; `true` where it takes the move back.
fn only_move(entries: &[Stored]) -> Result<Option<(StageMove, bool)>, StoreError> {
    let [stored] = entries else { return Ok(None) };
    Ok(match codec::read(stored)? {
        Entry::Change(Change::Moved { step, .. }) => Some((step, false)),
        Entry::Change(Change::Unmoved { step, .. }) => Some((step, true)),
        _ => None,
    })
}

/// Whether such a batch is best told by what it was about.
fn is_about_one(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::Task
            | A::Contact
            | A::Survey
            | A::Flag
            | A::Spend
            | A::Log
            | A::Pain
            | A::Opportunity
            | A::Qualify
            | A::Map
            | A::Pulse
            | A::Persona
            | A::Channel
    )
}

/// What the entry attached, changed or took away. What was forgotten on purpose is not told.
fn detail_of(stored: &Stored) -> Option<Detail> {
    match codec::read(stored).ok()? {
        Entry::Change(
            Change::Attached(detail) | Change::Detached(detail) | Change::Revised { after: detail, .. },
        ) => Some(detail),
        _ => None,
    }
}

/// The hash an entry should have; `None` where a value is not what we write, or does not fit its own hash.
fn link_hash(row: &Row<'_>, previous: &Hash) -> Option<Hash> {
    let salt: Option<Vec<u8>> = row.get("salt").ok()?;
    let side = |value: &str, hash: &str| -> Option<Option<Vec<u8>>> {
        let value: Option<String> = row.get(value).ok()?;
        let hash: Option<Vec<u8>> = row.get(hash).ok()?;
        let fits = match (&value, &hash, &salt) {
            (Some(value), Some(hash), Some(salt)) => {
                chain::value_hash(salt, value).as_slice() == hash.as_slice()
            }
            (Some(_), ..) => false,
            // Forgotten on purpose, salt and all; or never there.
            (None, Some(_), salt) => salt.is_none(),
            (None, None, _) => true,
        };
        fits.then_some(hash)
    };
    let (before, after) = (side("before", "before_hash")?, side("after", "after_hash")?);
    let text = |column: &'static str| Columns { table: "change", row }.text(column).ok();
    let texts = [
        text("at")?,
        text("recorded_at")?,
        text("actor")?,
        text("source")?,
        text("action")?,
        text("entity")?,
        text("kind")?,
    ];
    let mut numbers = [None; 8];
    for (number, column) in numbers.iter_mut().zip([
        "id",
        "batch",
        "uid",
        "answers",
        "entity_id",
        "through_id",
        "customer_id",
        "undoes",
    ]) {
        *number = row.get(column).ok()?;
    }
    let texts = texts.each_ref().map(String::as_str);
    let link = Link { numbers, texts, before: before.as_deref(), after: after.as_deref() };
    Some(link.hash(previous))
}

/// How many different customers a batch touched: the union of its ranges of ids, in one pass over them in order.
pub(super) fn customers_in(conn: &Connection, batch: BatchId) -> Result<usize, StoreError> {
    let mut select = conn.prepare_cached(
        "SELECT coalesce(customer_id, entity_id) AS first, coalesce(customer_id, through_id) AS last FROM change
         WHERE batch = ?1 AND (customer_id IS NOT NULL OR entity = 'customer') ORDER BY first",
    )?;
    let mut rows = select.query([batch.0])?;
    let (mut count, mut counted_through) = (0, i64::MIN);
    while let Some(row) = rows.next()? {
        let (first, last): (i64, i64) = (row.get(0)?, row.get(1)?);
        if last > counted_through {
            count += last - first.max(counted_through.saturating_add(1)) + 1;
            counted_through = last;
        }
    }
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Undone is what was taken back by a batch that `has_seen` knows.
fn read_batch(row: &Row<'_>, has_seen: impl Fn(At) -> bool) -> rusqlite::Result<BatchSummary> {
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
        undone: b.optional_at("undone_at")?.is_some_and(has_seen),
        customers: 0,
        purchases: 0,
        told: None,
        subject: None,
        step: None::<(StageKey, StageKey)>,
        reason: None,
        about: None,
    })
}
