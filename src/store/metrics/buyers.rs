//! What each customer bought in all, as it is kept.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::lives::{Cursor, ranges};
use super::super::rows::{Columns, Nth};
use super::super::{Store, StoreError};
use super::{Reader, Wants};
use crate::domain::ids::CustomerId;
use crate::domain::metrics::life::Life;
use crate::domain::metrics::summary::PurchaseSummary;
use crate::domain::moment::day_number;
use crate::domain::money::Money;
use crate::domain::query::Query;

const SUMMARY: &str = "customer_id, first_day, last_day, purchases, spent_minor, days, valued, valued_minor";

fn read(row: &Row<'_>) -> rusqlite::Result<PurchaseSummary> {
    let b = Columns { table: "buyer", row };
    Ok(PurchaseSummary {
        customer: CustomerId(row.get(0)?),
        first: b.day(Nth(1, "first_day"))?,
        last: b.day(Nth(2, "last_day"))?,
        purchases: u64::from(row.get::<_, u32>(3)?),
        spent: Money::from_minor(row.get(4)?),
        days: row.get(5)?,
        valued: row.get(6)?,
        valued_total: row.get(7)?,
    })
}

/// Keeps what a customer bought in all.
pub(super) fn keep(conn: &Connection, life: &Life) -> Result<(), StoreError> {
    let Some(summary) = PurchaseSummary::of(life) else { return forget(conn, life.customer) };
    conn.prepare_cached(&format!(
        "INSERT OR REPLACE INTO buyer ({SUMMARY}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    ))?
    .execute(params![
        summary.customer.0,
        day_number(summary.first),
        day_number(summary.last),
        i64::try_from(summary.purchases).unwrap_or(i64::MAX),
        summary.spent.minor(),
        summary.days,
        summary.valued,
        summary.valued_total,
    ])?;
    Ok(())
}

/// Keeps nothing of a customer who goes or bought nothing.
pub(in crate::store) fn forget(conn: &Connection, id: CustomerId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM buyer WHERE customer_id = ?1")?.execute([id.0])?;
    Ok(())
}

/// What is kept of a customer.
fn kept(conn: &Connection, id: CustomerId) -> Result<Option<PurchaseSummary>, StoreError> {
    let sql = format!("SELECT {SUMMARY} FROM buyer WHERE customer_id = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([id.0], read).optional()?)
}

impl Store {
    /// What the customers who match bought in all, in the order of their ids; `None` where an earlier day is looked at, and
    /// `Some(false)` where `go_on` said no.
    pub fn each_buyer(
        &self,
        query: &Query,
        go_on: &mut dyn FnMut() -> bool,
        visit: &mut dyn FnMut(&PurchaseSummary),
    ) -> Result<Option<bool>, StoreError> {
        if self.seen_by.is_some() {
            return Ok(None);
        }
        let snapshot = self.conn.unchecked_transaction()?;
        let ids = self.matching_ids(query)?;
        let mut select = self.conn.prepare_cached(&format!(
            "SELECT {SUMMARY} FROM buyer WHERE customer_id BETWEEN ?1 AND ?2 ORDER BY customer_id"
        ))?;
        for together in ranges(&ids) {
            let (Some(first), Some(last)) = (together.first(), together.last()) else { continue };
            if !go_on() {
                return Ok(Some(false));
            }
            let mut rows = Cursor::over(&mut select, [first.0, last.0])?;
            for &id in together {
                rows.each(id, |row| {
                    visit(&read(row)?);
                    Ok(())
                })?;
            }
        }
        drop(select);
        snapshot.finish()?;
        Ok(Some(true))
    }

    /// The lives of those who match and have a contract.
    pub fn each_contract(&self, query: &Query, visit: &mut dyn FnMut(&Life)) -> Result<(), StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT DISTINCT customer_id FROM purchase WHERE months IS NOT NULL ORDER BY customer_id",
        )?;
        let mut ids: Vec<CustomerId> =
            select.query_map([], |row| row.get(0).map(CustomerId))?.collect::<rusqlite::Result<_>>()?;
        if !query.is_empty() {
            let matching = self.matching_ids(query)?;
            ids.retain(|id| matching.binary_search(id).is_ok());
        }
        let mut reader = Reader::new(&self.conn, &self.ladder, i64::MAX, Wants::ALL)?;
        ranges(&ids).try_for_each(|together| reader.read(together, visit))
    }

    /// Whether what is kept of all buyers is what their purchases come to.
    pub(in crate::store) fn buyers_are_right(&self) -> Result<bool, StoreError> {
        let ids = self.matching_ids(&Query::default())?;
        let mut reader = Reader::new(&self.conn, &self.ladder, i64::MAX, Wants::ALL)?;
        let (mut right, mut buyers) = (Ok(true), 0_i64);
        for together in ranges(&ids) {
            reader.read(together, &mut |life| {
                let summary = PurchaseSummary::of(life);
                buyers += i64::from(summary.is_some());
                if matches!(right, Ok(true)) {
                    right = kept(&self.conn, life.customer).map(|kept| kept == summary);
                }
            })?;
        }
        let rows: i64 = self.conn.query_row("SELECT count(*) FROM buyer", [], |row| row.get(0))?;
        Ok(right? && rows == buyers)
    }
}
