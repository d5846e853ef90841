//! A change as a value: what was, what is now, and how to take it back.
//!
//! Everything that is ever written is one of these. Applying a change and then its inverse leaves the data as
//! it was; the inverse of the inverse is the change itself.

use super::customer::{Dossier, Edit};
use super::detail::Detail;
use super::ids::{CustomerId, MoveId};
use super::keyed::keyed_enum;
use super::moment::At;
use super::moves::StageMove;
use super::purchase::Purchase;
use super::tag::Tag;

/// One change. A list in it belongs together: an import adds its customers in lists, a person one at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Added(Vec<Dossier>),
    Removed(Vec<Dossier>),
    Edited {
        customer: CustomerId,
        edits: Vec<Edit>,
    },
    /// `follows` is the move that said where the customer stood until then.
    Moved {
        step: StageMove,
        follows: MoveId,
    },
    Unmoved {
        step: StageMove,
        follows: MoveId,
    },
    /// The moment of a move is put right.
    Redated {
        id: MoveId,
        customer: CustomerId,
        before: At,
        after: At,
    },
    Tagged {
        customer: CustomerId,
        tag: Tag,
    },
    Untagged {
        customer: CustomerId,
        tag: Tag,
    },
    Bought(Vec<Purchase>),
    Unbought(Vec<Purchase>),
    PurchaseEdited {
        before: Purchase,
        after: Purchase,
    },
    /// A detail comes to a customer.
    Attached(Detail),
    Detached(Detail),
    /// Both of one entity and id.
    Revised {
        before: Detail,
        after: Detail,
    },
    /// A setting of the database, such as its currency.
    Set {
        setting: Setting,
        before: String,
        after: String,
    },
}

keyed_enum! {
    /// What a database knows of itself and people may change.
    pub enum Setting {
        Currency = "currency",
        Lens = "lens",
        /// The weights and bands of health, as [`super::health::Rules::written`].
        Health = "health",
        /// The rungs with their limits, as [`super::stage::Ladder::written`].
        Ladder = "ladder",
        /// What CLTV is reckoned with, as [`super::margin::Margin::written`].
        Margin = "margin",
    }
}

keyed_enum! {
    /// The kind of thing a journal entry is about.
    pub enum Entity {
        Customer = "customer",
        Move = "move",
        Tag = "tag",
        Purchase = "purchase",
        Task = "task",
        Contact = "contact",
        Survey = "survey",
        Flag = "flag",
        OtherKey = "other_key",
        Spend = "spend",
        Touchpoint = "touchpoint",
        Pain = "pain",
        Opportunity = "opportunity",
        Finding = "finding",
        Cell = "cell",
        Pulse = "pulse",
        Persona = "persona",
        Channel = "channel",
        Setting = "setting",
    }
}

impl Change {
    /// The change that takes this one back.
    pub fn inverse(self) -> Self {
        match self {
            Self::Added(dossiers) => Self::Removed(dossiers),
            Self::Removed(dossiers) => Self::Added(dossiers),
            Self::Edited { customer, edits } => {
                Self::Edited { customer, edits: edits.into_iter().rev().map(Edit::inverse).collect() }
            }
            Self::Moved { step, follows } => Self::Unmoved { step, follows },
            Self::Unmoved { step, follows } => Self::Moved { step, follows },
            Self::Redated { id, customer, before, after } => {
                Self::Redated { id, customer, before: after, after: before }
            }
            Self::Tagged { customer, tag } => Self::Untagged { customer, tag },
            Self::Untagged { customer, tag } => Self::Tagged { customer, tag },
            Self::Bought(purchases) => Self::Unbought(purchases),
            Self::Unbought(purchases) => Self::Bought(purchases),
            Self::PurchaseEdited { before, after } => Self::PurchaseEdited { before: after, after: before },
            Self::Attached(detail) => Self::Detached(detail),
            Self::Detached(detail) => Self::Attached(detail),
            Self::Revised { before, after } => Self::Revised { before: after, after: before },
            Self::Set { setting, before, after } => Self::Set { setting, before: after, after: before },
        }
    }

    pub fn entity(&self) -> Entity {
        match self {
            Self::Added(_) | Self::Removed(_) | Self::Edited { .. } => Entity::Customer,
            Self::Moved { .. } | Self::Unmoved { .. } | Self::Redated { .. } => Entity::Move,
            Self::Tagged { .. } | Self::Untagged { .. } => Entity::Tag,
            Self::Bought(_) | Self::Unbought(_) | Self::PurchaseEdited { .. } => Entity::Purchase,
            Self::Attached(detail) | Self::Detached(detail) | Self::Revised { before: detail, .. } => {
                detail.entity()
            }
            Self::Set { .. } => Entity::Setting,
        }
    }

    /// The one customer that the change is about; `None` for a setting and for lists of several.
    pub fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::Added(dossiers) | Self::Removed(dossiers) => single(dossiers.iter().map(|d| d.id)),
            Self::Bought(purchases) | Self::Unbought(purchases) => {
                single(purchases.iter().map(|p| p.customer))
            }
            Self::Edited { customer, .. }
            | Self::Redated { customer, .. }
            | Self::Tagged { customer, .. }
            | Self::Untagged { customer, .. } => Some(*customer),
            Self::Moved { step, .. } | Self::Unmoved { step, .. } => Some(step.customer),
            Self::PurchaseEdited { before, .. } => Some(before.customer),
            Self::Attached(detail) | Self::Detached(detail) | Self::Revised { before: detail, .. } => {
                detail.customer()
            }
            Self::Set { .. } => None,
        }
    }
}

fn single(mut ids: impl Iterator<Item = CustomerId>) -> Option<CustomerId> {
    let first = ids.next()?;
    ids.all(|id| id == first).then_some(first)
}
