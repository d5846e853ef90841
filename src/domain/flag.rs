//! A flag: a warning that stands beside a customer's health, never inside it as hidden points.

use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, FlagId};
use super::keyed::keyed_enum;
use super::moment::At;

keyed_enum! {
    pub enum FlagKind {
        ChampionLeft = "champion_left",
        Unpaid = "unpaid",
        Complaint = "complaint",
    }
}

/// A raised flag; a customer has at most one of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flag {
    pub id: FlagId,
    pub customer: CustomerId,
    pub kind: FlagKind,
    pub since: At,
    pub note: Option<String>,
}
