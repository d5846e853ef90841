//! Purchases: reading them, finding the one that a row of a file names, and the writer's row-level writes.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::rows::Columns;
use super::{Store, StoreError};
use crate::domain::ids::{CustomerId, PurchaseId};
use crate::domain::moment::{At, day_number};
use crate::domain::money::Money;
use crate::domain::purchase::{Purchase, PurchaseKind};

pub(super) const PURCHASE: &str = "id, customer_id, at, kind, amount_minor, order_id, nth, kept, months";

pub(super) fn read_purchase(row: &Row<'_>) -> rusqlite::Result<Purchase> {
    let p = Columns { table: "purchase", row };
    Ok(Purchase {
        id: PurchaseId(p.integer("id")?),
        customer: CustomerId(p.integer("customer_id")?),
        at: p.at("at")?,
        kind: p.keyed("kind", PurchaseKind::from_key)?,
        amount: row.get::<_, Option<i64>>("amount_minor")?.map(Money::from_minor),
        order: p.optional_text("order_id")?,
        nth: p.decode("nth", |value| u32::try_from(value.as_i64().ok()?).ok())?,
        kept: row.get("kept")?,
        months: row.get("months")?,
    })
}

/// What makes a purchase the same one when it is told again.
#[derive(Debug, Clone, Copy)]
pub(super) struct Identity<'a> {
    pub customer: CustomerId,
    pub at: At,
    pub kind: PurchaseKind,
    pub amount: Option<Money>,
    pub order: Option<&'a str>,
    pub nth: u32,
}

/// The purchase of that identity: the sale of an order by its order id alone, any other by all it says.
pub(super) fn find(
    conn: &Connection,
    zone: chrono_tz::Tz,
    told: &Identity<'_>,
) -> Result<Option<Purchase>, StoreError> {
    let found = match (told.order, told.kind) {
        (Some(order), PurchaseKind::Sale) => conn
            .prepare_cached(&format!(
                "SELECT {PURCHASE} FROM purchase WHERE order_id = ?1 AND kind = 'sale'"
            ))?
            .query_row([order], read_purchase)
            .optional()?,
        (Some(order), PurchaseKind::Refund) => conn
            .prepare_cached(&format!(
                "SELECT {PURCHASE} FROM purchase
                 WHERE order_id = ?1 AND kind = 'refund' AND at = ?2 AND amount_minor IS ?3 AND nth = ?4"
            ))?
            .query_row(
                params![order, told.at.to_string(), told.amount.map(Money::minor), told.nth],
                read_purchase,
            )
            .optional()?,
        (None, kind) => conn
            .prepare_cached(&format!(
                "SELECT {PURCHASE} FROM purchase
                 WHERE customer_id = ?1 AND day = ?2 AND order_id IS NULL AND at = ?3 AND kind = ?4
                   AND amount_minor IS ?5 AND nth = ?6"
            ))?
            .query_row(
                params![
                    told.customer.0,
                    day_number(told.at.day(zone)),
                    told.at.to_string(),
                    kind.key(),
                    told.amount.map(Money::minor),
                    told.nth
                ],
                read_purchase,
            )
            .optional()?,
    };
    Ok(found)
}

pub(super) fn purchase(conn: &Connection, id: PurchaseId) -> Result<Option<Purchase>, StoreError> {
    let mut select = conn.prepare_cached(&format!("SELECT {PURCHASE} FROM purchase WHERE id = ?1"))?;
    Ok(select.query_row([id.0], read_purchase).optional()?)
}

pub(super) fn insert(conn: &Connection, zone: chrono_tz::Tz, purchase: &Purchase) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO purchase (id, customer_id, at, day, kind, amount_minor, order_id, nth, kept, months)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        purchase.id.0,
        purchase.customer.0,
        purchase.at.to_string(),
        day_number(purchase.at.day(zone)),
        purchase.kind.key(),
        purchase.amount.map(Money::minor),
        purchase.order,
        purchase.nth,
        purchase.kept,
        purchase.months,
    ])?;
    Ok(())
}

pub(super) fn delete(conn: &Connection, id: PurchaseId) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM purchase WHERE id = ?1")?.execute([id.0])?;
    Ok(())
}

/// The purchases with ids in `first..=last`, in order.
pub(super) fn in_span(conn: &Connection, first: i64, last: i64) -> Result<Vec<Purchase>, StoreError> {
    let mut select = conn
        .prepare_cached(&format!("SELECT {PURCHASE} FROM purchase WHERE id BETWEEN ?1 AND ?2 ORDER BY id"))?;
    Ok(select.query_map([first, last], read_purchase)?.collect::<rusqlite::Result<_>>()?)
}

/// A customer's purchases, oldest first.
pub(super) fn of_customer(conn: &Connection, id: CustomerId) -> Result<Vec<Purchase>, StoreError> {
    let sql = format!("SELECT {PURCHASE} FROM purchase WHERE customer_id = ?1 ORDER BY day, id");
    let mut select = conn.prepare_cached(&sql)?;
    Ok(select.query_map([id.0], read_purchase)?.collect::<rusqlite::Result<_>>()?)
}

impl Store {
    /// A customer's purchases, oldest first.
    pub fn purchases(&self, id: CustomerId) -> Result<Vec<Purchase>, StoreError> {
        of_customer(&self.conn, id)
    }

    /// Every purchase with its customer's key, in order of ids, one at a time.
    pub fn each_purchase<E: From<StoreError>>(
        &self,
        mut visit: impl FnMut(&str, &Purchase) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql =
            "SELECT p.id, p.customer_id, p.at, p.kind, p.amount_minor, p.order_id, p.nth, p.kept, p.months,
                          c.external_key
                   FROM purchase p JOIN customer c ON c.id = p.customer_id ORDER BY p.id";
        let mut select = self.conn.prepare(sql).map_err(StoreError::from)?;
        let mut rows = select.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let purchase = read_purchase(row).map_err(StoreError::from)?;
            let key = Columns { table: "customer", row }.text("external_key").map_err(StoreError::from)?;
            visit(&key, &purchase)?;
        }
        Ok(())
    }
}
