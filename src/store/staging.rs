//! The rows of a purchases file, waiting in a temporary table until the whole file is read.
//!
//! Which lines make one order, which purchase was a customer's first and how many equal rows came before can
//! only be told at the end of the file; memory stays bounded however long that is. The table is this connection's
//! own: filling it keeps nobody from writing, however slowly the file comes.

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::{OptionalExtension, Row, Transaction, TransactionBehavior, params};

use super::rows::Columns;
use super::writer::Writer;
use super::{Store, StoreError};
use crate::domain::moment::{At, day_number};
use crate::domain::money::Money;
use crate::domain::purchase::PurchaseKind;

/// One row of a file, as told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedRow {
    pub line: u64,
    pub customer_key: String,
    pub name: Option<String>,
    pub at: At,
    pub amount: Option<Money>,
    pub kind: PurchaseKind,
    pub order: Option<String>,
    /// How many months it pays for.
    pub months: Option<u32>,
}

/// A purchase as the whole file tells it: the lines of an order summed, equal rows counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedPurchase {
    /// Where it waits, in the order of the file.
    pub place: i64,
    pub row: StagedRow,
    pub nth: u32,
    /// Whether the lines of the order pay for different times, so that it is one paid once.
    pub is_mixed: bool,
}

/// The waiting room while it fills.
pub struct Staging<'a> {
    tx: Transaction<'a>,
    zone: Tz,
}

impl Store {
    /// Empties the waiting room and opens it.
    pub fn begin_staging(&mut self) -> Result<Staging<'_>, StoreError> {
        // Deferred, and on temporary tables only: it locks nothing, and saves a commit for each row.
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Deferred)?;
        tx.execute_batch(
            "DROP TABLE IF EXISTS temp.staged;
             DROP TABLE IF EXISTS temp.told;
             CREATE TEMP TABLE staged (line INTEGER NOT NULL, customer_key TEXT, name TEXT, at TEXT, day INTEGER,
                                       amount INTEGER, kind TEXT, order_id TEXT, months INTEGER) STRICT;",
        )?;
        Ok(Staging { tx, zone: self.facts.zone })
    }
}

impl Staging<'_> {
    pub fn stage(&mut self, row: &StagedRow) -> Result<(), StoreError> {
        let line = i64::try_from(row.line).unwrap_or(i64::MAX);
        self.tx
            .prepare_cached("INSERT INTO temp.staged VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")?
            .execute(params![
                line,
                row.customer_key,
                row.name,
                row.at.to_string(),
                day_number(row.at.day(self.zone)),
                row.amount.map(Money::minor),
                row.kind.key(),
                row.order,
                row.months,
            ])?;
        Ok(())
    }

    /// Makes purchases of the rows: the sale lines of an order become one, all else stands for itself.
    pub fn finish(self) -> Result<(), StoreError> {
        self.tx
            .execute_batch(
                // With no min() or max() but this one, SQLite takes the other columns from the first line.
                "CREATE TEMP TABLE told AS SELECT * FROM (
                 SELECT line, customer_key, name, at, day, amount, kind, order_id, 0 AS nth,
                        CASE WHEN terms = 1 THEN months END AS months, terms > 1 AS is_mixed FROM (
                     SELECT min(line) AS line, customer_key, name, at, day, sum(amount) AS amount, kind, order_id,
                            months, count(DISTINCT ifnull(months, 0)) AS terms
                     FROM temp.staged WHERE kind = 'sale' AND order_id IS NOT NULL GROUP BY order_id, customer_key)
                 UNION ALL
                 SELECT line, customer_key, name, at, day, amount, kind, order_id,
                        row_number() OVER (PARTITION BY order_id, customer_key, at, amount, kind ORDER BY line) - 1,
                        months, false
                 FROM temp.staged WHERE kind = 'refund' OR order_id IS NULL)
                 ORDER BY line, kind DESC;
                 CREATE INDEX temp.told_customer ON told (customer_key, day, at);
                 CREATE INDEX temp.told_refund ON told (order_id, kind);
                 DROP TABLE temp.staged;",
            )
            .map_err(|error| match StoreError::from(error) {
                StoreError::Sqlite(inner) if inner.to_string().contains("integer overflow") => StoreError::TooLarge,
                other => other,
            })?;
        Ok(self.tx.commit()?)
    }
}

impl Writer<'_> {
    /// The purchases behind that place, in the order of the file; of one line the sale comes before what was given
    /// back of it.
    pub fn staged_after(&self, place: i64, limit: usize) -> Result<Vec<StagedPurchase>, StoreError> {
        let mut select = self.tx.prepare_cached(
            "SELECT rowid AS place, line, customer_key, name, at, amount, kind, order_id, nth, months, is_mixed
             FROM temp.told
             WHERE rowid > ?1 ORDER BY rowid LIMIT ?2",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        Ok(select.query_map([place, limit], read_staged)?.collect::<rusqlite::Result<_>>()?)
    }

    /// When the file's first real purchase of a customer was, of those not before `from`: a sale that was not
    /// given back whole, of an order that nobody else has. A refund without an amount gives all of it back.
    pub fn first_staged_sale(
        &self,
        customer_key: &str,
        from: Option<NaiveDate>,
    ) -> Result<Option<At>, StoreError> {
        let mut select = self.tx.prepare_cached(
            "SELECT at FROM temp.told t WHERE customer_key = ?1 AND day >= ?2 AND kind = 'sale' AND NOT EXISTS (
                 SELECT 1 FROM temp.told r WHERE r.order_id = t.order_id AND r.kind = 'refund'
                 GROUP BY r.order_id HAVING count(r.amount) < count(*) OR sum(r.amount) >= t.amount)
               AND NOT EXISTS (
                 SELECT 1 FROM purchase p JOIN customer c ON c.id = p.customer_id
                 WHERE p.order_id = t.order_id AND p.kind = 'sale' AND c.external_key <> ?1)
             ORDER BY day, at LIMIT 1",
        )?;
        let at = |row: &Row<'_>| Columns { table: "told", row }.at("at");
        let from = from.map_or(i64::MIN, day_number);
        Ok(select.query_row(params![customer_key, from], at).optional()?)
    }

    /// When the file first mentions a customer at all.
    pub fn first_staged(&self, customer_key: &str) -> Result<Option<At>, StoreError> {
        let mut select = self
            .tx
            .prepare_cached("SELECT at FROM temp.told WHERE customer_key = ?1 ORDER BY day, at LIMIT 1")?;
        let at = |row: &Row<'_>| Columns { table: "told", row }.at("at");
        Ok(select.query_row([customer_key], at).optional()?)
    }
}

fn read_staged(row: &Row<'_>) -> rusqlite::Result<StagedPurchase> {
    let s = Columns { table: "told", row };
    Ok(StagedPurchase {
        place: s.integer("place")?,
        row: StagedRow {
            line: s.integer("line")?.unsigned_abs(),
            customer_key: s.text("customer_key")?,
            name: s.optional_text("name")?,
            at: s.at("at")?,
            amount: row.get::<_, Option<i64>>("amount")?.map(Money::from_minor),
            kind: s.keyed("kind", PurchaseKind::from_key)?,
            order: s.optional_text("order_id")?,
            months: row.get("months")?,
        },
        nth: s.decode("nth", |value| u32::try_from(value.as_i64().ok()?).ok())?,
        is_mixed: row.get("is_mixed")?,
    })
}
