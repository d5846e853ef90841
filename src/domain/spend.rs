//! Spend: money laid out to win customers. The cost of acquisition is reckoned from it.

use serde::{Deserialize, Serialize};

use super::ids::SpendId;
use super::moment::At;
use super::money::Money;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spend {
    pub id: SpendId,
    #[serde(flatten)]
    pub outlay: Outlay,
}

/// What was laid out, when, and on what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlay {
    pub at: At,
    pub amount: Money,
    /// What it went to: `ads`, `fair`.
    pub channel: Option<String>,
    pub note: Option<String>,
}
