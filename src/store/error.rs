//! What can go wrong with the file, as kinds a person can act on.
//!
//! The path is not in here: whoever reports an error knows which database it was about.

use crate::domain::ids::{BatchId, CustomerId};

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("no such file")]
    Missing,
    #[error("no such directory")]
    NoFolder,
    #[error("the file exists already")]
    AlreadyThere,
    #[error("not a database")]
    NotADatabase,
    #[error("a database of another program")]
    Foreign,
    #[error("version {found}, this program knows up to {known}")]
    Newer { found: i64, known: i64 },
    #[error("version {found}, and it may not be brought up to {known} here")]
    Older { found: i64, known: i64 },
    #[error("another process holds it")]
    Locked,
    /// The file at the path is not the one that was opened: removed, moved away or replaced.
    #[error("it is not where it was opened")]
    Vanished,
    #[error("it may only be read")]
    ReadOnly,
    #[error("the disk is full")]
    Full,
    #[error("it cannot be opened")]
    Denied,
    /// SQLite itself found the file broken.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A value that the rules of this program do not allow.
    #[error("{table}.{column} holds {value}")]
    Corrupt { table: &'static str, column: &'static str, value: String },
    /// Somebody changed it since it was read.
    #[error("changed meanwhile")]
    Changed { customer: Option<CustomerId> },
    /// A batch that cannot be taken back whole.
    #[error("{} of {} were changed since", .0.blocked, .0.customers)]
    Refused(Refusal),
    #[error("no such change")]
    NoSuchBatch(BatchId),
    #[error("change is undone already")]
    AlreadyUndone(BatchId),
    #[error("a sum is too large")]
    TooLarge,
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

/// Why a batch stays: what others (or later actions) changed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub batch: BatchId,
    /// How many customers stand in the way, of how many.
    pub blocked: usize,
    pub customers: usize,
    /// Who changed the first of them last, where the journal tells.
    pub by: Option<String>,
    /// The first of them by name.
    pub example: Option<String>,
}

/// A value in the file that does not convert; carried through rusqlite's row errors.
#[derive(Debug, thiserror::Error)]
#[error("{table}.{column} holds {value}")]
pub(super) struct CorruptValue {
    pub table: &'static str,
    pub column: &'static str,
    pub value: String,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let error = match error {
            rusqlite::Error::FromSqlConversionFailure(_, _, source) => {
                match source.downcast::<CorruptValue>() {
                    Ok(bad) => {
                        return Self::Corrupt { table: bad.table, column: bad.column, value: bad.value };
                    }
                    Err(source) => return Self::Damaged(source.to_string()),
                }
            }
            other => other,
        };
        match error.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Locked,
            Some(Code::ReadOnly)
                if error
                    .sqlite_error()
                    .is_some_and(|e| e.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED) =>
            {
                Self::Vanished
            }
            Some(Code::ReadOnly) => Self::ReadOnly,
            Some(Code::DiskFull) => Self::Full,
            Some(Code::CannotOpen | Code::PermissionDenied) => Self::Denied,
            Some(Code::NotADatabase) => Self::NotADatabase,
            Some(Code::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}
