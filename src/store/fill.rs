//! Filling a database that is new: the indexes are taken away while the rows come in and made at the end.
//!
//! In one transaction like every write. Only for a file that nobody else has yet: it keeps writers out for minutes.

use rusqlite::Connection;

use super::writer::Writer;
use super::{Store, StoreError, begin, settings};
use crate::domain::context::{Action, Ctx, Written};

/// Memory for pages while filling, in KiB.
const CACHE: i64 = 64 * 1024;

impl Store {
    /// Does what [`Store::write`] does, faster for millions of rows.
    pub fn fill<T, E: From<StoreError>>(
        &mut self,
        ctx: &Ctx,
        action: Action,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.conn.pragma_update(None, "cache_size", -CACHE).map_err(StoreError::from)?;
        let tx = begin(&mut self.conn, &self.path, self.identity)?;
        let order = take_down(&tx)?;
        let facts = settings::facts(&tx)?;
        let mut writer = Writer::new(&tx, ctx, action, facts, &self.ladder, &mut self.salts);
        let value = work(&mut writer)?;
        let batch = writer.finish()?;
        put_up(&tx, &order)?;
        tx.commit().map_err(StoreError::from)?;
        // Filled without a log, which would hold everything once more; from now on people work in it.
        self.conn.pragma_update(None, "journal_mode", "wal").map_err(StoreError::from)?;
        self.facts = settings::facts(&self.conn)?;
        Ok(Written { batch, value })
    }
}

/// Drops the indexes whose order the rows do not come in; how to make them again.
fn take_down(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut select = conn.prepare(
        "SELECT name, sql FROM sqlite_schema
         WHERE tbl_name IN ('customer', 'tag') AND type = 'index' AND sql IS NOT NULL",
    )?;
    let found = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut again = Vec::new();
    for (name, sql) in found.collect::<rusqlite::Result<Vec<(String, String)>>>()? {
        conn.execute_batch(&format!("DROP INDEX {name}"))?;
        again.push(sql);
    }
    Ok(again)
}

fn put_up(conn: &Connection, order: &[String]) -> Result<(), StoreError> {
    Ok(order.iter().try_for_each(|sql| conn.execute_batch(sql))?)
}
