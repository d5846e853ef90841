//! The log: a line for each command, write, error and slow read, appended to a file that somebody asked for.
//!
//! Lines are times, ids, kinds and milliseconds; never a name, an amount or a text of a customer. A line is written at
//! once and whole, so that several processes can share the file. Nobody is told where that fails: the work goes on.

use std::fmt::Arguments;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};

/// A read that takes longer is told.
pub const SLOW: Duration = Duration::from_millis(50);

/// Where lines go; by default nowhere.
#[derive(Debug, Clone, Default)]
pub struct Log(Option<Arc<File>>);

impl Log {
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Self(Some(Arc::new(file))))
    }

    pub fn is_on(&self) -> bool {
        self.0.is_some()
    }

    pub fn line(&self, now: DateTime<Utc>, text: Arguments<'_>) {
        if let Some(file) = &self.0 {
            let now = now.to_rfc3339_opts(SecondsFormat::Millis, true);
            let line = format!("{now} pid={} {text}\n", std::process::id());
            let _ = (&**file).write_all(line.as_bytes());
        }
    }
}
