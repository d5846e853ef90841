//! Rows of a file that belong together, waiting in a temporary table until all of them are read: deals, which make
//! one customer of each organisation. What a row holds is not known here.

use rusqlite::params;

use super::StoreError;
use super::writer::Writer;

/// Rows of one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The line of the first of them.
    pub line: u64,
    /// In the order of the file.
    pub rows: Vec<String>,
}

impl Writer<'_> {
    pub fn begin_gathering(&mut self) -> Result<(), StoreError> {
        Ok(self.tx.execute_batch(
            "DROP TABLE IF EXISTS temp.gathered;
             CREATE TEMP TABLE gathered (key TEXT NOT NULL, line INTEGER NOT NULL, row TEXT NOT NULL,
                                         PRIMARY KEY (key, line)) STRICT, WITHOUT ROWID;",
        )?)
    }

    pub fn gather(&mut self, key: &str, line: u64, row: &str) -> Result<(), StoreError> {
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        let mut insert = self.tx.prepare_cached("INSERT INTO temp.gathered VALUES (?1, ?2, ?3)")?;
        insert.execute(params![key, line, row])?;
        Ok(())
    }

    /// The file is read: its groups can be asked for.
    pub fn finish_gathering(&mut self) -> Result<(), StoreError> {
        Ok(self.tx.execute_batch(
            "DROP TABLE IF EXISTS temp.gathered_key;
             CREATE TEMP TABLE gathered_key (line INTEGER PRIMARY KEY, key TEXT NOT NULL) STRICT;
             INSERT INTO gathered_key SELECT min(line), key FROM temp.gathered GROUP BY key;",
        )?)
    }

    /// The first group that begins behind `line`.
    pub fn gathered_after(&self, line: u64) -> Result<Option<Group>, StoreError> {
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        let mut select = self.tx.prepare_cached(
            "SELECT f.line, g.row FROM temp.gathered g
             JOIN (SELECT line, key FROM temp.gathered_key WHERE line > ?1 ORDER BY line LIMIT 1) f ON f.key = g.key
             ORDER BY g.line",
        )?;
        let read = select.query_map([line], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
        let mut group: Option<Group> = None;
        for row in read {
            let (line, row) = row?;
            group.get_or_insert(Group { line: line.unsigned_abs(), rows: Vec::new() }).rows.push(row);
        }
        Ok(group)
    }
}
