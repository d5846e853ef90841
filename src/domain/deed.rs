//! What a person wants done, as a value: the forms of the dashboard and the verbs of the command line make these,
//! and one function of `ops` does them. Moves, undo and imports have doors of their own.

use super::contact::Person;
use super::customer::{Edit, Field, Record};
use super::flag::FlagKind;
use super::ids::{ContactId, CustomerId, TaskId};
use super::moment::At;
use super::money::Money;
use super::moves::Reason;
use super::purchase::PurchaseKind;
use super::spend::Outlay;
use super::stage::StageKey;
use super::survey::Answer;
use super::tag::Tag;
use super::task::Plan;

/// One wish. A list of customers is one batch and one undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    Add(Newcomer),
    /// From what somebody saw to what they mean: refused where one of these fields was changed since.
    Revise(Revision),
    /// Whatever the customers hold now.
    Put {
        customers: Vec<CustomerId>,
        puts: Vec<Put>,
    },
    Tag {
        customers: Vec<CustomerId>,
        tag: Vec<Tag>,
        untag: Vec<Tag>,
    },
    Plan {
        customers: Vec<CustomerId>,
        plan: Plan,
    },
    Replan {
        task: TaskId,
        seen: Plan,
        plan: Plan,
    },
    /// A task is done; one with a rhythm is planned again.
    Finish(TaskId),
    DropTask(TaskId),
    Buy {
        customer: CustomerId,
        order: Order,
    },
    Answer {
        customer: CustomerId,
        answer: Answer,
    },
    Introduce {
        customer: CustomerId,
        person: Person,
    },
    Reintroduce {
        contact: ContactId,
        seen: Person,
        person: Person,
    },
    DropContact(ContactId),
    Raise {
        customers: Vec<CustomerId>,
        kind: FlagKind,
        note: Option<String>,
    },
    Lower {
        customers: Vec<CustomerId>,
        kind: FlagKind,
    },
    Spend(Outlay),
    /// Two rows that are one customer: what is `gone`'s goes over to `kept`.
    Merge {
        kept: CustomerId,
        gone: CustomerId,
    },
}

/// A customer told by hand. An empty external key is made up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newcomer {
    pub record: Record,
    pub stage: StageKey,
    /// Why, where it starts where relations end.
    pub reason: Option<Reason>,
    /// Since when it stands there; `None` for now.
    pub since: Option<At>,
    pub tags: Vec<Tag>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    pub customer: CustomerId,
    pub edits: Vec<Edit>,
    pub tag: Vec<Tag>,
    pub untag: Vec<Tag>,
}

/// A value for a field. `None` empties it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Put {
    Text(Field, Option<String>),
    Value(Money),
    Referrer(Option<CustomerId>),
    Custom(String, Option<String>),
}

impl Put {
    pub fn apply(&self, record: &mut Record) {
        match self {
            Self::Text(field, text) => record.set(*field, text.clone()),
            Self::Value(value) => record.value = *value,
            Self::Referrer(customer) => record.referred_by = *customer,
            Self::Custom(name, Some(text)) => {
                record.custom.insert(name.clone(), text.clone());
            }
            Self::Custom(name, None) => {
                record.custom.remove(name);
            }
        }
    }
}

/// A purchase told by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub at: At,
    pub kind: PurchaseKind,
    pub amount: Option<Money>,
    pub order: Option<String>,
    /// Whether what was promised was kept.
    pub kept: Option<bool>,
}
