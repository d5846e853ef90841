//! A cell of the journey map that somebody filled in, instead of what touchpoints or the persona say.

use serde::{Deserialize, Serialize};

use super::emotion::Emotion;
use super::evidence::Evidence;
use super::ids::{CellId, CustomerId};
use super::keyed::keyed_enum;
use super::stage::StageKey;

keyed_enum! {
    /// The rows of the map that hold what somebody says. Pains and opportunities are things of their own.
    pub enum CellRow {
        Actions = "actions",
        Channels = "channels",
        Motivation = "motivation",
        Emotion = "emotion",
    }
}

/// A customer has at most one of a rung and row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub id: CellId,
    pub customer: CustomerId,
    pub stage: StageKey,
    pub row: CellRow,
    #[serde(flatten)]
    pub statement: Statement,
}

/// What is said, and how well it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub text: String,
    /// In the row of emotions: how it felt, beside the word for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Emotion>,
    pub evidence: Evidence,
}
