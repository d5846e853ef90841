//! Flags: warnings that stand beside a customer.

use rusqlite::{Connection, Row, params};

use super::super::rows::Columns;
use super::super::{Store, StoreError};
use super::Table;
use crate::domain::change::Entity;
use crate::domain::detail::Detail;
use crate::domain::flag::{Flag, FlagKind};
use crate::domain::ids::{CustomerId, FlagId};

pub(super) const TABLE: Table = Table {
    name: "flag",
    columns: "id, customer_id, kind, since, note",
    read: |row| read(row).map(Detail::Flag),
};

fn read(row: &Row<'_>) -> rusqlite::Result<Flag> {
    let f = Columns { table: "flag", row };
    Ok(Flag {
        id: FlagId(f.integer("id")?),
        customer: CustomerId(f.integer("customer_id")?),
        kind: f.keyed("kind", FlagKind::from_key)?,
        since: f.at("since")?,
        note: f.optional_text("note")?,
    })
}

pub(super) fn insert(conn: &Connection, flag: &Flag) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO flag (id, customer_id, kind, since, note) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![flag.id.0, flag.customer.0, flag.kind.key(), flag.since.to_string(), flag.note])?;
    Ok(())
}

impl Store {
    /// The flags raised on a customer.
    pub fn flags(&self, customer: CustomerId) -> Result<Vec<Flag>, StoreError> {
        super::all_of(&self.conn, Entity::Flag, customer, picked)
    }
}

fn picked(detail: Detail) -> Option<Flag> {
    if let Detail::Flag(flag) = detail { Some(flag) } else { None }
}
