//! Other keys a customer goes by since a double was merged into it.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::super::StoreError;
use super::super::rows::Columns;
use super::Table;
use crate::domain::detail::Detail;
use crate::domain::ids::{CustomerId, OtherKeyId};
use crate::domain::other_key::OtherKey;

pub(super) const TABLE: Table =
    Table { name: "other_key", columns: "id, customer_id, key", read: |row| read(row).map(Detail::OtherKey) };

fn read(row: &Row<'_>) -> rusqlite::Result<OtherKey> {
    let k = Columns { table: "other_key", row };
    Ok(OtherKey {
        id: OtherKeyId(k.integer("id")?),
        customer: CustomerId(k.integer("customer_id")?),
        key: k.text("key")?,
    })
}

pub(super) fn insert(conn: &Connection, key: &OtherKey) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO other_key (id, customer_id, key) VALUES (?1, ?2, ?3)")?
        .execute(params![key.id.0, key.customer.0, key.key])?;
    Ok(())
}

/// The other keys of a customer, in the order they were told.
pub(in super::super) fn of(conn: &Connection, customer: CustomerId) -> Result<Vec<String>, StoreError> {
    let mut select = conn.prepare_cached("SELECT key FROM other_key WHERE customer_id = ?1 ORDER BY id")?;
    Ok(select.query_map([customer.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Who goes by the key beside their own.
pub(in super::super) fn owner_of(conn: &Connection, key: &str) -> Result<Option<CustomerId>, StoreError> {
    let mut select = conn.prepare_cached("SELECT customer_id FROM other_key WHERE key = ?1")?;
    Ok(select.query_row([key], |row| row.get(0).map(CustomerId)).optional()?)
}
