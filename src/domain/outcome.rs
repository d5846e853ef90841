//! What came of an action, as values that a status line or a command line words.

use chrono::NaiveDate;

use super::cell::{CellRow, Statement};
use super::change::Entity;
use super::channel::ChannelKey;
use super::contact::Person;
use super::context::{Action, Source};
use super::customer::Edit;
use super::deed::Order;
use super::detail::Detail;
use super::flag::FlagKind;
use super::ids::{BatchId, CustomerId};
use super::import_report::{ImportKind, ImportReport};
use super::margin::Margin;
use super::moment::At;
use super::money::Money;
use super::moves::Reason;
use super::opportunity::Chance;
use super::pain::Trouble;
use super::pulse::Feel;
use super::qualification::{Letter, Level};
use super::spend::Outlay;
use super::stage::StageKey;
use super::survey::Answer;
use super::tag::Tag;
use super::task::Plan;
use super::touchpoint::Touch;

/// A batch of the journal in short: enough for one line of history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchSummary {
    pub id: BatchId,
    pub at: At,
    pub recorded_at: At,
    pub actor: String,
    pub source: Source,
    pub action: Action,
    /// What it did or, of an undo or a redo, what the batch did that went back and forth.
    pub origin: Action,
    /// The batch this one takes back (an undo) or puts back (a redo).
    pub undoes: Option<BatchId>,
    /// Taken back by now.
    pub undone: bool,
    /// How many customers it touched.
    pub customers: i64,
    /// How many purchases it touched.
    pub purchases: i64,
    /// What an import told of customers beside their records: touchpoints or surveys, and how many.
    pub told: Option<(Entity, i64)>,
    /// The customer, where it touched only one that still exists.
    pub subject: Option<Subject>,
    /// The move, where it was just one: as it reads now, so that an undo of `a > b` is `b > a`.
    pub step: Option<(StageKey, StageKey)>,
    pub reason: Option<Reason>,
    /// The task, contact, survey, flag or spend that it was about, the first of several.
    pub about: Option<Detail>,
}

/// A customer by id and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub id: CustomerId,
    pub name: String,
}

/// What an action of a rep came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Moved {
        subject: Subject,
        from: StageKey,
        to: StageKey,
    },
    /// The customer stood there already.
    AlreadyThere {
        subject: Subject,
        stage: StageKey,
    },
    /// `left` customers were changed since and stay as they are.
    Undone {
        batch: BatchSummary,
        left: usize,
    },
    Redone {
        batch: BatchSummary,
        left: usize,
    },
    NothingToUndo,
    NothingToRedo,
    /// A deed was done, to one customer or to several.
    Done {
        what: Done,
        subject: Option<Subject>,
        customers: usize,
    },
    /// All was so already.
    Unchanged(Option<Subject>),
}

/// What a deed came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// With what somebody new is worth.
    Added {
        stage: StageKey,
        value: Money,
    },
    /// How many fields were changed, over all customers, and the edits where it was one customer.
    Edited {
        fields: usize,
        edits: Vec<Edit>,
    },
    HandedTo(String),
    Tagged {
        tag: Vec<Tag>,
        untag: Vec<Tag>,
    },
    Planned(Plan),
    Replanned(Plan),
    /// With the day it comes back.
    Finished {
        plan: Plan,
        again: Option<NaiveDate>,
    },
    TaskDropped(Plan),
    /// `became` is the rung that the purchase led a prospect to.
    Bought {
        order: Order,
        became: Option<StageKey>,
    },
    Answered(Answer),
    Introduced(Person),
    Reintroduced(Person),
    ContactDropped(Person),
    Raised(FlagKind),
    Lowered(FlagKind),
    Felt(Feel),
    Spent(Outlay),
    /// The last of them, and how many.
    Logged {
        touch: Touch,
        count: usize,
        pain: Option<String>,
    },
    Retold(Touch),
    TouchpointDropped(Touch),
    Complained(Trouble),
    PainRestated(Trouble),
    PainClosed {
        what: String,
        gone: Option<bool>,
    },
    PainReopened(String),
    PainDropped(String),
    Proposed(Chance),
    Reproposed(Chance),
    OpportunityTaken(String),
    OpportunityDropped(String),
    Qualified {
        letter: Letter,
        level: Level,
    },
    Stated {
        stage: StageKey,
        row: CellRow,
        statement: Option<Statement>,
    },
    PersonaDrawn(String),
    PersonaRedrawn(String),
    PersonaDropped(String),
    ChannelTold(ChannelKey),
    ChannelDropped(ChannelKey),
    /// The version of the rules of health that is in force now.
    Configured(u32),
    MarginSet(Margin),
    /// The name of the double that is gone.
    Merged(String),
    Imported {
        kind: ImportKind,
        report: Box<ImportReport>,
    },
}

impl Outcome {
    /// The customer to look at after it.
    pub fn subject(&self) -> Option<CustomerId> {
        match self {
            Self::Moved { subject, .. } | Self::AlreadyThere { subject, .. } => Some(subject.id),
            Self::Undone { batch, .. } | Self::Redone { batch, .. } => {
                batch.subject.as_ref().map(|subject| subject.id)
            }
            Self::Done { subject, .. } | Self::Unchanged(subject) => {
                subject.as_ref().map(|subject| subject.id)
            }
            Self::NothingToUndo | Self::NothingToRedo => None,
        }
    }
}
