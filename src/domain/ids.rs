//! Ids as types of their own, so that a purchase is never looked up by the id of a customer.
//!
//! The store hands them out and never uses one twice, not even after an undo.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(CustomerId);
id!(MoveId);
id!(PurchaseId);
id!(TaskId);
id!(ContactId);
id!(SurveyId);
id!(FlagId);
id!(SpendId);
id!(OtherKeyId);
id!(TouchpointId);
id!(PainId);
id!(OpportunityId);
id!(FindingId);
id!(CellId);
id!(PersonaId);
id!(ChannelId);
id!(PulseId);
id!(
    /// One action of one actor: the unit of undo.
    BatchId
);
id!(
    /// One entry of the journal.
    ChangeId
);

/// The ids `first..=last`, as a bulk import creates them: without a gap, in one transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdSpan {
    pub first: i64,
    pub last: i64,
}

impl IdSpan {
    pub fn contains(self, id: i64) -> bool {
        (self.first..=self.last).contains(&id)
    }

    pub fn len(self) -> i64 {
        self.last - self.first + 1
    }

    pub fn is_empty(self) -> bool {
        self.last < self.first
    }
}
