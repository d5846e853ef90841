//! Opening and founding a database file.

use std::cell::RefCell;
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::chain::Salts;
use super::{Store, StoreError, details, migrate, settings, totals};
use crate::domain::lang::Lang;
use crate::domain::lenses;
use crate::domain::money::Currency;
use crate::domain::stage::Ladder;

/// How long a write waits for another process before it says that the database is busy.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    ReadWrite,
    ReadOnly,
}

/// How the file keeps its transactions: a log beside it for people who work in it, none beside one that is
/// handed around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JournalMode {
    Wal,
    Rollback,
}

/// What a new database starts with.
#[derive(Debug, Clone)]
pub struct Founding {
    pub currency: Currency,
    pub lang: Option<Lang>,
    pub lens: String,
    pub zone: Tz,
    pub demo_as_of: Option<NaiveDate>,
    pub journal_mode: JournalMode,
}

impl Founding {
    pub fn new(currency: Currency, zone: Tz) -> Self {
        let lens = lenses::DEFAULT.to_owned();
        Self { currency, lang: None, lens, zone, demo_as_of: None, journal_mode: JournalMode::Wal }
    }
}

impl Store {
    /// Opens the file. `seed` feeds the salts of the journal.
    pub fn open(path: &Path, access: Access, seed: [u8; 32]) -> Result<Self, StoreError> {
        refuse_what_is_no_file(path)?;
        let mut conn = connect(path, access)?;
        let found = migrate::version(&conn)?;
        if migrate::application_id(&conn)? != migrate::APPLICATION_ID {
            return Err(StoreError::Foreign);
        }
        if found > migrate::VERSION {
            return Err(StoreError::Newer { found, known: migrate::VERSION });
        }
        if found < migrate::VERSION {
            if access == Access::ReadOnly {
                return Err(StoreError::Older { found, known: migrate::VERSION });
            }
            migrate::migrate(&mut conn, path)?;
        }
        Self::over(conn, path, seed)
    }

    /// Makes a new file with the built-in stages and lenses. Never touches one that exists.
    pub fn create(path: &Path, founding: &Founding, seed: [u8; 32]) -> Result<Self, StoreError> {
        match OpenOptions::new().write(true).create_new(true).open(path) {
            Ok(_) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(StoreError::AlreadyThere),
            Err(error) if error.kind() == ErrorKind::NotFound => return Err(StoreError::NoFolder),
            Err(_) => return Err(StoreError::Denied),
        }
        Self::found(path, founding, seed).inspect_err(|_| {
            // Ours since a moment ago, and of no use half made.
            let _ = std::fs::remove_file(path);
        })
    }

    /// Makes the database in a file that is there and empty, such as a private temporary one.
    pub fn found(path: &Path, founding: &Founding, seed: [u8; 32]) -> Result<Self, StoreError> {
        let mut conn = connect(path, Access::ReadWrite)?;
        if founding.journal_mode == JournalMode::Wal {
            conn.pragma_update(None, "journal_mode", "wal")?;
        }
        migrate::migrate(&mut conn, path)?;
        let ladder = Ladder::built_in();
        let tx = conn.transaction()?;
        settings::found(&tx, founding)?;
        settings::write_ladder(&tx, &ladder)?;
        settings::write_lenses(&tx, &lenses::built_in(&ladder))?;
        totals::found(&tx)?;
        details::found(&tx)?;
        tx.commit()?;
        Self::over(conn, path, seed)
    }

    fn over(conn: Connection, path: &Path, seed: [u8; 32]) -> Result<Self, StoreError> {
        // Each alone would take and give back the locks of the file.
        let snapshot = conn.unchecked_transaction()?;
        let facts = settings::facts(&snapshot)?;
        let ladder = settings::ladder(&snapshot)?;
        let lenses = settings::lenses(&snapshot, &ladder)?;
        snapshot.finish()?;
        let (path, salts) = (path.to_owned(), Salts::new(seed));
        let identity = identity(&path);
        let counted = RefCell::default();
        let (words_indexed, seen_by) = (true, None);
        Ok(Self { conn, path, facts, ladder, lenses, salts, identity, words_indexed, seen_by, counted })
    }
}

/// Which file is at the path; `None` where there is none.
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    let file = std::fs::metadata(path).ok()?;
    Some((file.dev(), file.ino()))
}

fn refuse_what_is_no_file(path: &Path) -> Result<(), StoreError> {
    match std::fs::metadata(path) {
        Ok(meta) if meta.is_dir() => Err(StoreError::NotADatabase),
        // SQLite takes an empty file for a new database; here it is none yet.
        Ok(meta) if meta.len() == 0 => Err(StoreError::NotADatabase),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(StoreError::Missing),
        Err(_) => Err(StoreError::Denied),
    }
}

fn connect(path: &Path, access: Access) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX
        | match access {
            Access::ReadWrite => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Access::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
    let conn = Connection::open_with_flags(path, flags)?;
    match prepare(&conn) {
        // A file with a write-ahead log, in a place where nothing can be created beside it. Nobody can be
        // writing it from here, so it may be read as it stands, unless there is a log to be read too.
        Err(StoreError::Denied | StoreError::ReadOnly) if !has_log(path) => {
            let uri = format!("file:{}?immutable=1", escape_for_uri(path));
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
                | OpenFlags::SQLITE_OPEN_URI
                | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let conn = Connection::open_with_flags(uri, flags)?;
            prepare(&conn)?;
            Ok(conn)
        }
        prepared => prepared.map(|()| conn),
    }
}

fn prepare(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(PATIENCE)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    // What the screen calls saved is on the disk.
    conn.pragma_update(None, "synchronous", "full")?;
    // Plans do not look at bound values. Without this SQLite plans every cached statement that has an ORDER BY
    // anew each time it comes out of the cache, which took a third of an import.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(64);
    // The first read of the file: whatever is wrong with it shows here.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    Ok(())
}

fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|meta| meta.len() > 0)
}

fn escape_for_uri(path: &Path) -> String {
    path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23")
}
