//! A survey: what a customer answered when asked how they find us.

use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, SurveyId};
use super::keyed::keyed_enum;
use super::moment::At;

keyed_enum! {
    pub enum SurveyKind {
        /// How likely to recommend us, 0 to 10.
        Nps = "nps",
        /// How satisfied, 1 to 5.
        Csat = "csat",
    }
}

impl SurveyKind {
    /// The lowest and the highest answer.
    pub const fn scale(self) -> (u8, u8) {
        match self {
            Self::Nps => (0, 10),
            Self::Csat => (1, 5),
        }
    }

    pub fn takes(self, score: u8) -> bool {
        let (low, high) = self.scale();
        (low..=high).contains(&score)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    pub id: SurveyId,
    pub customer: CustomerId,
    #[serde(flatten)]
    pub answer: Answer,
}

/// An answer; its score is on the scale of its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub at: At,
    pub kind: SurveyKind,
    pub score: u8,
    pub comment: Option<String>,
}
