//! Why an action did not happen. Worded, with what to do next, in the `text` room.

use crate::domain::bad_file::BadFile;
use crate::domain::ids::{ContactId, OpportunityId, PainId, TaskId, TouchpointId};
use crate::domain::lang::Label;
use crate::domain::moment::At;
use crate::domain::outcome::Subject;
use crate::domain::qualification::Letter;
use crate::domain::query::BadQuery;
use crate::domain::survey::SurveyKind;
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
    /// Somebody else changed what was seen.
    #[error("{field} of {} was changed meanwhile", .subject.name)]
    EditedMeanwhile { subject: Subject, field: String },
    #[error("a customer needs a name")]
    NameMissing,
    #[error("a text is needed")]
    TextMissing,
    #[error("longer than {limit} characters: {start}")]
    TextTooLong { start: String, limit: usize },
    #[error("the key {key} is that of {}", .by.name)]
    KeyTaken { key: String, by: Subject },
    #[error("the order {order} is one of {}", .by.name)]
    OrderTaken { order: String, by: Subject },
    #[error("nobody refers themselves")]
    ReferredByItself,
    #[error("{} is one customer already", .0.name)]
    MergedWithItself(Subject),
    #[error("{} takes no {score}", .kind.key())]
    OffTheScale { kind: SurveyKind, score: u8 },
    /// Told as something that happened.
    #[error("{0} is still to come")]
    StillToCome(At),
    #[error("no task {0}")]
    NoSuchTask(TaskId),
    #[error("no contact {0}")]
    NoSuchContact(ContactId),
    #[error("no touchpoint {0}")]
    NoSuchTouchpoint(TouchpointId),
    #[error("no pain {0}")]
    NoSuchPain(PainId),
    #[error("no opportunity {0}")]
    NoSuchOpportunity(OpportunityId),
    #[error("no channel {name}")]
    NoSuchChannel { name: String, known: Vec<String> },
    #[error("no persona {0}")]
    NoSuchPersona(String),
    #[error("there is a persona {0} already")]
    PersonaTaken(String),
    #[error("{0} was changed meanwhile")]
    PersonaEdited(String),
    #[error("the rules of health were changed meanwhile")]
    RulesEdited,
    #[error("the letter {letter} is that of {by}")]
    LetterTaken { letter: char, by: String },
    /// What is confirmed has evidence.
    #[error("{} needs evidence", .0.key())]
    EvidenceMissing(Letter),
    #[error("no birthday: {0}")]
    NotABirthday(String),
    /// A file that cannot be imported at all.
    #[error("{0:?}")]
    BadFile(Box<BadFile>),
    #[error("the file broke off: {0}")]
    Unreadable(std::io::Error),
    #[error("in the query {text}: {mistake}")]
    BadQuery { text: String, mistake: BadQuery },
}
