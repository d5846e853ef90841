//! A pulse: how a rep thinks a customer is doing, on a day.

use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, PulseId};
use super::moment::At;

/// From 1, about to leave, to 5, could not be better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Feel(u8);

impl Feel {
    pub const LOWEST: u8 = 1;
    pub const HIGHEST: u8 = 5;

    /// `None` off the scale.
    pub fn new(level: i64) -> Option<Self> {
        let level = u8::try_from(level).ok()?;
        (Self::LOWEST..=Self::HIGHEST).contains(&level).then_some(Self(level))
    }

    /// Every level, the lowest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (Self::LOWEST..=Self::HIGHEST).map(Self)
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Feel {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let level = i64::deserialize(deserializer)?;
        Self::new(level).ok_or_else(|| serde::de::Error::custom(format!("no pulse of {level}")))
    }
}

/// Each one stays, so that it can be seen how it changed; the latest one counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pulse {
    pub id: PulseId,
    pub customer: CustomerId,
    pub at: At,
    pub feel: Feel,
}
