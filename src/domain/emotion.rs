//! How a customer felt, from -2 (very bad) to +2 (very good).

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::survey::{Answer, SurveyKind};

/// A whole number from -2 to 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Emotion(i8);

impl Emotion {
    pub const LOWEST: i8 = -2;
    pub const HIGHEST: i8 = 2;

    /// `None` off the scale.
    pub fn new(value: i64) -> Option<Self> {
        let value = i8::try_from(value).ok()?;
        (Self::LOWEST..=Self::HIGHEST).contains(&value).then_some(Self(value))
    }

    pub fn value(self) -> i8 {
        self.0
    }

    /// Reads `-2`, `+1`, `0`.
    pub fn parse(text: &str) -> Option<Self> {
        text.trim().parse().ok().and_then(Self::new)
    }
}

impl fmt::Display for Emotion {
    /// With its sign, also above zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 > 0 { write!(f, "+{}", self.0) } else { write!(f, "{}", self.0) }
    }
}

impl<'de> Deserialize<'de> for Emotion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = i64::deserialize(deserializer)?;
        Self::new(value).ok_or_else(|| serde::de::Error::custom(format!("{value} is off the scale")))
    }
}

/// What a survey's answer says of the feeling, on the same scale: NPS 0 to 10 and CSAT 1 to 5, each spread evenly
/// over -2 to +2.
pub fn of_answer(answer: &Answer) -> f64 {
    let score = f64::from(answer.score);
    match answer.kind {
        SurveyKind::Nps => score / 2.5 - 2.0,
        SurveyKind::Csat => score - 3.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moment::At;

    #[test]
    fn the_scale_has_five_steps_and_signs() {
        assert_eq!(Emotion::new(3), None);
        assert_eq!(Emotion::new(-3), None);
        let told: Vec<String> = (-2..=2).map(|value| Emotion::new(value).unwrap().to_string()).collect();
        assert_eq!(told, ["-2", "-1", "0", "+1", "+2"]);
        assert_eq!(Emotion::parse(" +2 "), Emotion::new(2));
        assert_eq!(Emotion::parse("glad"), None);
    }

    #[test]
    fn surveys_span_the_whole_scale() {
        let of = |kind, score| {
            let at = At::parse("2026-11-22", chrono_tz::Tz::UTC).unwrap();
            of_answer(&Answer { at, kind, score, comment: None })
        };
        assert_eq!(
            [of(SurveyKind::Nps, 0), of(SurveyKind::Nps, 5), of(SurveyKind::Nps, 10)],
            [-2.0, 0.0, 2.0]
        );
        assert_eq!(
            [of(SurveyKind::Csat, 1), of(SurveyKind::Csat, 3), of(SurveyKind::Csat, 5)],
            [-2.0, 0.0, 2.0]
        );
    }
}
