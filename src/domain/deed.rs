//! What a person wants done, as a value: the forms of the dashboard and the verbs of the command line make these,
//! and one function of `ops` does them. Moves, undo and imports have doors of their own.

use super::cell::{CellRow, Statement};
use super::channel::ChannelKey;
use super::contact::Person;
use super::customer::{Edit, Field, Record};
use super::flag::FlagKind;
use super::ids::{ContactId, CustomerId, OpportunityId, PainId, PersonaId, TaskId, TouchpointId};
use super::lang::Label;
use super::margin::Margin;
use super::moment::At;
use super::money::Money;
use super::moves::Reason;
use super::opportunity::Chance;
use super::pain::{Severity, Trouble};
use super::persona::Portrait;
use super::pulse::Feel;
use super::purchase::PurchaseKind;
use super::qualification::{Letter, Level};
use super::regime::{Clause, Regime};
use super::spend::Outlay;
use super::stage::StageKey;
use super::survey::Answer;
use super::tag::Tag;
use super::task::Plan;
use super::touchpoint::Touch;

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
        tag: Vec<Tag>,
        untag: Vec<Tag>,
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
    /// How a rep thinks the customers are doing, as of now.
    Feel {
        customers: Vec<CustomerId>,
        feel: Feel,
    },
    Spend(Outlay),
    /// One touchpoint, or all messages of a thread; with the pain that showed at the last of them.
    Log {
        customer: CustomerId,
        touches: Vec<Touch>,
        pain: Option<(String, Severity)>,
    },
    Retell {
        touchpoint: TouchpointId,
        seen: Touch,
        touch: Touch,
    },
    DropTouchpoint(TouchpointId),
    Complain {
        customer: CustomerId,
        trouble: Trouble,
    },
    RestatePain {
        pain: PainId,
        seen: Trouble,
        trouble: Trouble,
    },
    /// `gone` says whether it really went away for the customer.
    ClosePain {
        pain: PainId,
        gone: Option<bool>,
    },
    ReopenPain(PainId),
    DropPain(PainId),
    Propose {
        customer: CustomerId,
        chance: Chance,
    },
    Repropose {
        opportunity: OpportunityId,
        seen: Chance,
        chance: Chance,
    },
    TakeOpportunity(OpportunityId),
    DropOpportunity(OpportunityId),
    /// Level 0 forgets what was known.
    Qualify {
        customer: CustomerId,
        letter: Letter,
        level: Level,
        evidence: Option<String>,
        at: At,
    },
    /// What stands in a cell of the map; `None` leaves it to touchpoints and persona again.
    State {
        customer: CustomerId,
        stage: StageKey,
        row: CellRow,
        statement: Option<Statement>,
    },
    DrawPersona(Portrait),
    RedrawPersona {
        persona: PersonaId,
        seen: Portrait,
        portrait: Portrait,
    },
    DropPersona(PersonaId),
    /// A channel of the team's own, or another name, letter or meaning for one that is there.
    Channel {
        key: ChannelKey,
        label: Label,
        letter: Option<char>,
        meets: bool,
    },
    DropChannel(ChannelKey),
    /// Other clauses for what health and rot are worked out by; with what somebody saw who means them instead of that.
    Configure {
        seen: Option<Box<Regime>>,
        clauses: Vec<Clause>,
    },
    /// What CLTV is reckoned with.
    SetMargin(Margin),
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
    /// Days between touches of its own.
    Cadence(Option<u32>),
    Referrer(Option<CustomerId>),
    Custom(String, Option<String>),
}

impl Put {
    pub fn apply(&self, record: &mut Record) {
        match self {
            Self::Text(field, text) => record.set(*field, text.clone()),
            Self::Value(value) => record.value = *value,
            Self::Cadence(days) => record.cadence = *days,
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
    /// How many months it pays for; `None` is paid once, as a refund always is.
    pub months: Option<u32>,
}
