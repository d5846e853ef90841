//! MEDDIC: how well a prospect is qualified, letter by letter, and which gaps matter where it stands.
//!
//! The score is not the point, the gaps are: what is not known yet and has to be by now.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::ids::{CustomerId, FindingId};
use super::keyed::keyed_enum;
use super::moment::At;
use super::stage::{Ladder, Role, StageKey};

keyed_enum! {
    pub enum Letter {
        Metrics = "metrics",
        EconomicBuyer = "economic_buyer",
        DecisionCriteria = "decision_criteria",
        DecisionProcess = "decision_process",
        Pain = "identify_pain",
        Champion = "champion",
    }
}

impl Letter {
    /// The letter it has in MEDDIC.
    pub const fn sign(self) -> char {
        match self {
            Self::Metrics => 'M',
            Self::EconomicBuyer => 'E',
            Self::DecisionCriteria | Self::DecisionProcess => 'D',
            Self::Pain => 'I',
            Self::Champion => 'C',
        }
    }

    /// What tells it from the others in as few letters as can be: the two Ds have a second one.
    pub const fn short(self) -> &'static str {
        match self {
            Self::Metrics => "m",
            Self::EconomicBuyer => "e",
            Self::DecisionCriteria => "dc",
            Self::DecisionProcess => "dp",
            Self::Pain => "i",
            Self::Champion => "c",
        }
    }
}

/// How sure we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Level {
    #[default]
    Unknown,
    Identified,
    Validated,
    /// Needs evidence and its date.
    Confirmed,
}

impl Level {
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Identified, Self::Validated, Self::Confirmed];

    pub fn new(level: i64) -> Option<Self> {
        usize::try_from(level).ok().and_then(|level| Self::ALL.get(level)).copied()
    }

    pub fn get(self) -> u8 {
        self as u8
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.get())
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let level = i64::deserialize(deserializer)?;
        Self::new(level).ok_or_else(|| serde::de::Error::custom(format!("no level {level}")))
    }
}

/// What is known of one letter; a customer has at most one of each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub id: FindingId,
    pub customer: CustomerId,
    pub letter: Letter,
    pub level: Level,
    pub evidence: Option<String>,
    pub at: At,
}

/// How much a gap matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    High,
    Medium,
    Low,
}

/// What is not known well enough for where the customer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    pub letter: Letter,
    pub level: Level,
    pub wanted: Level,
    pub urgency: Urgency,
}

/// The level that is known of a letter.
pub fn level_of(findings: &[Finding], letter: Letter) -> Level {
    findings.iter().find(|finding| finding.letter == letter).map_or(Level::Unknown, |finding| finding.level)
}

/// The sum of the levels, 0 to 18.
pub fn score(findings: &[Finding]) -> u8 {
    Letter::ALL.iter().map(|letter| level_of(findings, *letter).get()).sum()
}

/// The most that [`score`] can be.
pub const FULL_SCORE: u8 = 18;

/// What has to be known on a rung. At first contact it is enough to have found a pain and somebody who feels it; from
/// the second prospect rung on all six are needed, those first without which nobody signs.
fn wanted(ladder: &Ladder, rung: &StageKey) -> &'static [(Letter, Level, Urgency)] {
    use Letter as L;
    use Level::{Identified, Validated};
    use Urgency::{High, Low, Medium};
    let mut prospects = ladder.stages().iter().filter(|stage| stage.role == Role::Prospect);
    match prospects.position(|stage| stage.key == *rung) {
        Some(0) => {
            &[(L::Pain, Identified, High), (L::Champion, Identified, Medium), (L::Metrics, Identified, Low)]
        }
        Some(_) => &[
            (L::EconomicBuyer, Validated, High),
            (L::Pain, Validated, High),
            (L::Champion, Validated, High),
            (L::Metrics, Validated, Medium),
            (L::DecisionCriteria, Validated, Medium),
            (L::DecisionProcess, Validated, Medium),
        ],
        None => &[],
    }
}

/// The gaps that matter on this rung, the most urgent first. None beyond the prospects.
pub fn gaps(findings: &[Finding], ladder: &Ladder, rung: &StageKey) -> Vec<Gap> {
    let gap = |&(letter, wanted, urgency): &(Letter, Level, Urgency)| {
        let level = level_of(findings, letter);
        // Half known is half as urgent.
        let urgency = match (level, urgency) {
            (Level::Unknown, urgency) => urgency,
            (_, Urgency::High) => Urgency::Medium,
            (_, Urgency::Medium | Urgency::Low) => Urgency::Low,
        };
        (level < wanted).then_some(Gap { letter, level, wanted, urgency })
    };
    let mut gaps: Vec<Gap> = wanted(ladder, rung).iter().filter_map(gap).collect();
    gaps.sort_by_key(|gap| gap.urgency);
    gaps
}

/// Below a third of the full score a prospect is weak.
const WEAK_BELOW: u8 = FULL_SCORE / 3;

/// Whether a prospect is not worth more time: still weak after twice the days its rung allows.
pub fn is_not_worth_it(findings: &[Finding], ladder: &Ladder, rung: &StageKey, days_on_rung: i64) -> bool {
    let Some(stage) = ladder.get(rung).filter(|stage| stage.role == Role::Prospect) else { return false };
    let limit = stage.rot_days.map(|days| i64::from(days) * 2);
    score(findings) < WEAK_BELOW && limit.is_some_and(|limit| days_on_rung > limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(letter: Letter, level: Level) -> Finding {
        Finding {
            id: FindingId(1),
            customer: CustomerId(1),
            letter,
            level,
            evidence: None,
            at: At::parse("2026-11-22", chrono_tz::Tz::UTC).unwrap(),
        }
    }

    fn rung(key: &str) -> StageKey {
        StageKey::new(key)
    }

    #[test]
    fn an_unknown_buyer_is_urgent_while_a_prospect_considers() {
        let ladder = Ladder::built_in();
        let findings = [found(Letter::Pain, Level::Confirmed), found(Letter::Champion, Level::Identified)];
        let gaps = gaps(&findings, &ladder, &rung("considering"));
        assert_eq!((gaps[0].letter, gaps[0].urgency), (Letter::EconomicBuyer, Urgency::High));
        assert_eq!(gaps.len(), 5, "the pain is known");
        let champion = gaps.iter().find(|gap| gap.letter == Letter::Champion).unwrap();
        assert_eq!((champion.urgency, champion.level), (Urgency::Medium, Level::Identified));
    }

    #[test]
    fn customers_are_qualified_no_more() {
        assert!(gaps(&[], &Ladder::built_in(), &rung("retained")).is_empty());
        assert_eq!(gaps(&[], &Ladder::built_in(), &rung("aware")).len(), 3);
    }

    #[test]
    fn weak_for_too_long_is_not_worth_more_time() {
        let ladder = Ladder::built_in();
        let weak = [found(Letter::Pain, Level::Identified)];
        let days = |days| is_not_worth_it(&weak, &ladder, &rung("considering"), days);
        assert_eq!([days(21), days(42), days(43)], [false, false, true]);
        let strong: Vec<Finding> =
            [Letter::Pain, Letter::Champion].map(|l| found(l, Level::Confirmed)).into();
        assert_eq!(score(&strong), 6);
        assert!(!is_not_worth_it(&strong, &ladder, &rung("considering"), 400));
        assert!(!is_not_worth_it(&[], &ladder, &rung("dormant"), 400));
    }
}
