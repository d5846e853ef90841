//! Filling what is empty: where the first customers are many, the indexes are taken away while they come in and made
//! when they are there. In the same transaction, so that nobody ever sees a table without them.

use rusqlite::Connection;

use super::writer::Writer;
use super::{Store, StoreError};
use crate::domain::context::{Action, Ctx, Written};

/// Memory for pages while much is written, and at other times, in KiB.
pub(super) const ROOMY: i64 = 4 * 1024;
pub(super) const USUAL: i64 = 2 * 1024;

impl Store {
    /// Does what [`Store::write`] does, for a file that nobody else has yet.
    pub fn fill<T, E: From<StoreError>>(
        &mut self,
        ctx: &Ctx,
        action: Action,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let written = self.write(ctx, action, work)?;
        // Filled without a log, which would hold everything once more; from now on people work in it.
        self.conn.pragma_update(None, "journal_mode", "wal").map_err(StoreError::from)?;
        Ok(written)
    }
}

/// Drops the indexes whose order customers do not come in, if there is no customer yet; how to make them again.
pub(super) fn take_down(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut select = conn.prepare(
        "SELECT name, sql FROM sqlite_schema
         WHERE tbl_name IN ('customer', 'tag') AND type = 'index' AND sql IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM main.customer)",
    )?;
    let found = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut again = Vec::new();
    for (name, sql) in found.collect::<rusqlite::Result<Vec<(String, String)>>>()? {
        conn.execute_batch(&format!("DROP INDEX main.{name}"))?;
        again.push(sql);
    }
    Ok(again)
}

pub(super) fn put_up(conn: &Connection, order: &[String]) -> Result<(), StoreError> {
    Ok(order.iter().try_for_each(|sql| conn.execute_batch(sql))?)
}
