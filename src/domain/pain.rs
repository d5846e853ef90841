//! A pain: a friction that a customer meets on a rung, open until somebody closes it.

use serde::{Deserialize, Serialize};

use super::evidence::Evidence;
use super::ids::{CustomerId, PainId, TouchpointId};
use super::keyed::keyed_enum;
use super::moment::At;
use super::stage::StageKey;

keyed_enum! {
    /// How much it hurts.
    pub enum Severity {
        Low = "1",
        Medium = "2",
        High = "3",
    }
}

impl Severity {
    pub fn level(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Medium => 2,
            Self::High => 3,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pain {
    pub id: PainId,
    pub customer: CustomerId,
    #[serde(flatten)]
    pub trouble: Trouble,
    /// Nothing while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closing>,
}

/// What hurts, since when, and where in the lifecycle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    pub what: String,
    pub stage: StageKey,
    pub severity: Severity,
    pub since: At,
    pub evidence: Evidence,
    /// The touchpoint at which it showed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub touchpoint: Option<TouchpointId>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub at: At,
    /// Whether it really went away for the customer; `None` where nobody asked.
    pub gone: Option<bool>,
}

impl Pain {
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}
