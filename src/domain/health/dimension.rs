//! The six dimensions of health, and the bands a score falls into.

use crate::domain::keyed::keyed_enum;

keyed_enum! {
    /// What a score is made of, in the order in which it is explained.
    pub enum Dimension {
        /// How long ago customer and company last met, against the cadence.
        Recency = "recency",
        /// How long ago the last purchase was, against the customer's own rhythm.
        Rhythm = "rhythm",
        /// What the customer answered and how it felt.
        Satisfaction = "satisfaction",
        /// What hurts and is still open.
        Service = "service",
        /// How well we know who decides.
        Relationship = "relationship",
        /// What the rep thinks.
        Pulse = "pulse",
    }
}

impl Dimension {
    pub const COUNT: usize = Self::ALL.len();
}

keyed_enum! {
    /// What a score means. The best first.
    pub enum Band {
        Healthy = "healthy",
        Watch = "watch",
        AtRisk = "at_risk",
        Critical = "critical",
    }
}

keyed_enum! {
    /// Where a score went within a month.
    pub enum Trend {
        Up = "up",
        Down = "down",
    }
}

impl Trend {
    /// From so many points on it is no chance.
    const FROM: u8 = 5;

    /// `None` where it stayed about the same.
    pub fn between(before: u8, now: u8) -> Option<Self> {
        match (before.abs_diff(now) >= Self::FROM, now > before) {
            (false, _) => None,
            (true, true) => Some(Self::Up),
            (true, false) => Some(Self::Down),
        }
    }
}
