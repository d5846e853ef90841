//! What a shell is offered to complete a word: some names, some owners. Quick rather than complete: in a big database
//! only the newest customers are looked at.

use rusqlite::params;

use super::{Store, StoreError};
use crate::domain::ids::CustomerId;
use crate::domain::outcome::Subject;

/// How many rows are looked at, and how many are offered.
const LOOKED_AT: i64 = 20_000;
const OFFERED: i64 = 50;

impl Store {
    /// Customers whose name or id begins so, the newest first.
    pub fn some_customers(&self, beginning: &str) -> Result<Vec<Subject>, StoreError> {
        let mut select = self.conn.prepare(
            "SELECT id, name FROM (SELECT id, name FROM customer ORDER BY id DESC LIMIT ?2)
             WHERE substr(name, 1, length(?1)) = ?1 COLLATE NOCASE OR substr(id, 1, length(?1)) = ?1 LIMIT ?3",
        )?;
        let found = select.query_map(params![beginning, LOOKED_AT, OFFERED], |row| {
            Ok(Subject { id: CustomerId(row.get(0)?), name: row.get(1)? })
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    /// The owners of the newest customers, in order.
    pub fn some_owners(&self) -> Result<Vec<String>, StoreError> {
        let mut select = self.conn.prepare(
            "SELECT DISTINCT owner FROM (SELECT owner FROM customer ORDER BY id DESC LIMIT ?1)
             WHERE owner IS NOT NULL ORDER BY owner LIMIT ?2",
        )?;
        let found = select.query_map(params![LOOKED_AT, OFFERED], |row| row.get(0))?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}
