//! Why an action did not happen. Worded, with what to do next, in the `text` room.

use crate::domain::bad_file::BadFile;
use crate::domain::lang::Label;
use crate::domain::outcome::Subject;
use crate::domain::query::BadQuery;
use crate::store::StoreError;

#[derive(Debug, thiserror::Error)]
pub enum OpsError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("no customer {0}")]
    NoSuchCustomer(String),
    #[error("{count} customers match {name}")]
    AmbiguousCustomer { name: String, some: Vec<Subject>, count: usize },
    #[error("no stage {name}")]
    NoSuchStage { name: String, known: Vec<String> },
    #[error("no lens {name}")]
    NoSuchLens { name: String, known: Vec<String> },
    /// Ending asks why.
    #[error("{} needs a reason", .0.en)]
    ReasonNeeded(Label),
    /// Somebody else moved the customer away from where it was seen.
    #[error("{} was moved meanwhile", .0.name)]
    MovedMeanwhile(Subject),
    /// A file that cannot be imported at all.
    #[error("{0:?}")]
    BadFile(Box<BadFile>),
    #[error("the file broke off: {0}")]
    Unreadable(std::io::Error),
    #[error("in the query {text}: {mistake}")]
    BadQuery { text: String, mistake: BadQuery },
}
