//! What a person is told when something does not work: what, and what to do next. And the exit code for it.

mod config;
pub mod kind;
mod report;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::config::file::{BadConfig, Unread};
use crate::domain::money::BadAmount;
use crate::domain::regime::written::BadWeights;
use crate::ops::OpsError;
use crate::store::StoreError;

pub use report::{Report, query_report};

/// Everything that ends an action.
#[derive(Debug)]
pub enum AppError {
    /// About the database at this path.
    Ops {
        error: OpsError,
        database: PathBuf,
    },
    /// The database that is taken when nobody names one is not there yet.
    NoDefaultDatabase {
        database: PathBuf,
    },
    /// There is no home to keep a database in.
    NoHome,
    /// A file other than the database.
    File {
        path: PathBuf,
        error: std::io::Error,
    },
    /// The arguments do not fit the command.
    Usage(Usage),
    /// The configuration file.
    Config(BadConfig),
    /// The log that was asked for cannot be opened.
    Log {
        path: PathBuf,
        error: std::io::Error,
    },
    /// The dashboard was asked for where there is no terminal.
    NoTerminal,
    /// The terminal went away or does not answer.
    Terminal(std::io::Error),
    /// Whoever reads the output has gone; nothing to tell.
    ClosedPipe,
    Output(std::io::Error),
    /// Something that is worded already.
    Told(Report),
}

/// What is wrong with the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Usage {
    BadClock {
        option: &'static str,
        value: String,
    },
    AtIsForReading,
    ReadonlyAsked,
    /// Asked for in a demo, and not kept yet.
    UnknownLang(String),
    UnknownCurrency(String),
    UnknownZone(String),
    UnknownReason {
        value: String,
        known: Vec<&'static str>,
    },
    UnknownOption {
        value: String,
        nearest: Option<String>,
    },
    UnknownCommand {
        value: String,
        nearest: Option<String>,
    },
    BadValue {
        option: String,
        value: String,
        known: Vec<String>,
    },
    MissingArguments(String),
    /// An option without what belongs to it.
    MissingValue(String),
    Twice(String),
    MissingCommand,
    /// Two that exclude each other.
    Clash {
        first: String,
        second: String,
    },
    TooManyArguments(String),
    BadAmount {
        option: &'static str,
        value: String,
        why: BadAmount,
    },
    NegativeAmount {
        option: &'static str,
        value: String,
    },
    BadDay {
        option: &'static str,
        value: String,
    },
    BadDays {
        option: &'static str,
        value: String,
    },
    BadMonths {
        option: &'static str,
        value: String,
    },
    BadTag {
        option: &'static str,
        value: String,
    },
    /// A limit of `check` that is neither a number nor a range.
    BadRange {
        option: &'static str,
        value: String,
    },
    BadRhythm {
        value: String,
    },
    /// `--period` that names none.
    BadPeriod(String),
    /// A period that has not begun.
    PeriodToCome {
        value: String,
        today: NaiveDate,
    },
    /// A margin that is no share.
    BadMargin(String),
    UnknownPersona {
        value: String,
        known: Vec<String>,
    },
    /// A new channel with the key of one that is there.
    ChannelTaken(String),
    /// `--letter` with more or less than one letter.
    BadLetter(String),
    /// `--expect` that is not `STAGE:FIELD=TEXT`, and the fields there are.
    ExpectForm {
        value: String,
        known: Vec<&'static str>,
    },
    BadWeights(BadWeights),
    /// `--weights` that is not `PROFILE:DIMENSION=N,...`.
    WeightsForm(String),
    /// `--bands` that are not three numbers that fall.
    BandsForm(String),
    /// `--rot` or `--cadence` that is not `STAGE=DAYS`.
    LimitForm {
        option: &'static str,
        value: String,
    },
    /// `--set` without a field or without `=`.
    SetForm(String),
    /// A pane about one customer, and nobody said whom.
    WhichCustomer,
    BoardOfOne(String),
    NoMarkdown,
    NothingToChange,
    NobodyMatches,
    EmptyQuery,
    Other(String),
}

impl AppError {
    pub fn store(error: StoreError, database: &std::path::Path) -> Self {
        Self::Ops { error: error.into(), database: database.to_owned() }
    }

    /// 2 for what failed with nothing done; a closed pipe is fine.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::ClosedPipe => 0,
            _ => 2,
        }
    }
}

impl From<Usage> for AppError {
    fn from(usage: Usage) -> Self {
        Self::Usage(usage)
    }
}

impl From<Unread> for AppError {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::File { path, error } => Self::File { path, error },
            Unread::Bad(bad) => Self::Config(bad),
        }
    }
}
