//! Brings a file to the shape this program knows: forward only, each step once, also with several openers.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;

/// "SIKL": marks a file as ours.
pub(super) const APPLICATION_ID: i64 = 0x5349_4B4C;

/// The steps, oldest first; step `n` leads to version `n`. Never edited after a release.
const MIGRATIONS: &[&str] = &[include_str!("migrations/0001_init.sql")];

/// The version this program writes.
pub(super) const VERSION: i64 = MIGRATIONS.len() as i64;

pub(super) fn version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

pub(super) fn application_id(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.query_row("PRAGMA application_id", [], |row| row.get(0))?)
}

/// Runs the steps that are missing. A file that is not empty is copied beside itself first.
pub(super) fn migrate(conn: &mut Connection, path: &Path) -> Result<(), StoreError> {
    run(conn, path, MIGRATIONS)
}

fn run(conn: &mut Connection, path: &Path, migrations: &[&str]) -> Result<(), StoreError> {
    let known = i64::try_from(migrations.len()).unwrap_or(i64::MAX);
    let found = version(conn)?;
    if found >= known {
        return newer_is_refused(found, known);
    }
    if found > 0 {
        let copy = path.with_extension(format!("v{found}.db"));
        if !copy.exists() {
            conn.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
        }
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again under the lock: another opener may have been first.
    let found = version(&tx)?;
    newer_is_refused(found, known)?;
    for (step, sql) in migrations.iter().enumerate().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "user_version", i64::try_from(step + 1).unwrap_or(known))?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(StoreError::Damaged("a reference leads nowhere after the migration".to_owned()));
    }
    tx.commit()?;
    Ok(())
}

fn newer_is_refused(found: i64, known: i64) -> Result<(), StoreError> {
    if found > known { Err(StoreError::Newer { found, known }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &[&str] =
        &["CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);", "UPDATE a SET x = x + 1;"];

    #[test]
    fn steps_run_once_and_a_copy_is_kept() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.db");
        let mut conn = Connection::open(&path).unwrap();
        run(&mut conn, &path, &TWO[..1]).unwrap();
        assert!(!dir.path().join("x.v1.db").exists());
        run(&mut conn, &path, TWO).unwrap();
        run(&mut conn, &path, TWO).unwrap();
        let read =
            |conn: &Connection| conn.query_row("SELECT x FROM a", [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(read(&conn), 2);
        assert_eq!(read(&Connection::open(dir.path().join("x.v1.db")).unwrap()), 1);
        assert_eq!(application_id(&conn).unwrap(), APPLICATION_ID);
    }

    #[test]
    fn a_newer_file_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.db");
        let mut conn = Connection::open(&path).unwrap();
        run(&mut conn, &path, TWO).unwrap();
        assert!(matches!(run(&mut conn, &path, &TWO[..1]), Err(StoreError::Newer { found: 2, known: 1 })));
    }

    #[test]
    fn eight_openers_at_once_run_each_step_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("x.db");
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    let mut conn = Connection::open(&path).unwrap();
                    conn.busy_timeout(std::time::Duration::from_secs(20)).unwrap();
                    run(&mut conn, &path, TWO).unwrap();
                });
            }
        });
        let conn = Connection::open(&path).unwrap();
        assert_eq!(conn.query_row("SELECT x FROM a", [], |row| row.get::<_, i64>(0)).unwrap(), 2);
    }
}
