//! A touchpoint: one contact between customer and company, as the customer lived it.

use serde::{Deserialize, Serialize};

use super::channel::ChannelKey;
use super::emotion::Emotion;
use super::evidence::Evidence;
use super::ids::{CustomerId, TouchpointId};
use super::keyed::keyed_enum;
use super::moment::At;

keyed_enum! {
    /// Who turned to whom.
    pub enum Initiative {
        /// The customer came to us.
        Customer = "in",
        /// We went to the customer.
        Company = "out",
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touchpoint {
    pub id: TouchpointId,
    pub customer: CustomerId,
    #[serde(flatten)]
    pub touch: Touch,
}

/// What happened, when, by which channel, and how it felt. Empty texts are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touch {
    pub at: At,
    pub channel: ChannelKey,
    /// What whoever was there says of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default, rename = "direction", skip_serializing_if = "Option::is_none")]
    pub initiative: Option<Initiative>,
    /// What the customer did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// What the customer wanted by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motivation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emotion: Option<Emotion>,
    /// The feeling in a word: `curious`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feeling: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    pub evidence: Evidence,
}

impl Touch {
    /// Whether both tell of one event: at the same moment, on the same channel, in the same words.
    pub fn is_same_event(&self, other: &Self) -> bool {
        (self.at, &self.channel, &self.note, &self.action)
            == (other.at, &other.channel, &other.note, &other.action)
    }

    /// A touch of which nothing is said yet but where it was; what somebody tells of it is reported.
    pub fn by(channel: ChannelKey, at: At) -> Self {
        Self {
            at,
            channel,
            note: None,
            initiative: None,
            action: None,
            motivation: None,
            emotion: None,
            feeling: None,
            product: None,
            minutes: None,
            evidence: Evidence::Reported,
        }
    }
}
