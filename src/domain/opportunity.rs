//! An opportunity: what we will do about a pain or a wish, what it is worth and what it takes.

use serde::{Deserialize, Serialize};

use super::ids::{CustomerId, OpportunityId, PainId};
use super::moment::At;
use super::stage::StageKey;

/// From 1 (little) to 5 (much).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grade(u8);

impl Grade {
    pub const HIGHEST: u8 = 5;

    /// What is taken where nobody says: it promises nothing.
    pub const MIDDLE: Self = Self(3);

    /// `None` off the scale.
    pub fn new(grade: i64) -> Option<Self> {
        u8::try_from(grade).ok().filter(|grade| (1..=Self::HIGHEST).contains(grade)).map(Self)
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opportunity {
    pub id: OpportunityId,
    pub customer: CustomerId,
    #[serde(flatten)]
    pub chance: Chance,
    pub since: At,
    /// When it was taken; `None` while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<At>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chance {
    pub what: String,
    pub stage: StageKey,
    /// The pain it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pain: Option<PainId>,
    pub value: Grade,
    pub effort: Grade,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// By what we will see that it worked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metric: Option<String>,
}

/// Where an opportunity stands in the matrix of value and effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quadrant {
    /// Much for little.
    QuickWin,
    /// Much for much.
    BigBet,
    /// Little for little.
    FillIn,
    /// Little for much.
    MoneyPit,
}

impl Chance {
    /// Much is above the middle, for value and effort alike: what nobody graded is no quick win and no money pit.
    pub fn quadrant(&self) -> Quadrant {
        match (self.value > Grade::MIDDLE, self.effort > Grade::MIDDLE) {
            (true, false) => Quadrant::QuickWin,
            (true, true) => Quadrant::BigBet,
            (false, false) => Quadrant::FillIn,
            (false, true) => Quadrant::MoneyPit,
        }
    }
}

/// Open ones in the order in which to take them: quick wins first, then by value over effort, then the oldest.
pub fn matrix(opportunities: &[Opportunity]) -> Vec<&Opportunity> {
    let mut open: Vec<&Opportunity> = opportunities.iter().filter(|o| o.done.is_none()).collect();
    open.sort_by_key(|o| {
        let (value, effort) = (i16::from(o.chance.value.get()), i16::from(o.chance.effort.get()));
        (o.chance.quadrant(), effort - value, o.id)
    });
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graded(id: i64, value: i64, effort: i64) -> Opportunity {
        Opportunity {
            id: OpportunityId(id),
            customer: CustomerId(1),
            chance: Chance {
                what: "call billing".into(),
                stage: StageKey::new("purchased"),
                pain: None,
                value: Grade::new(value).unwrap(),
                effort: Grade::new(effort).unwrap(),
                owner: None,
                metric: None,
            },
            since: At::parse("2026-11-22", chrono_tz::Tz::UTC).unwrap(),
            done: None,
        }
    }

    #[test]
    fn quick_wins_come_first() {
        let mut all = [graded(1, 5, 5), graded(2, 1, 1), graded(3, 4, 2), graded(4, 5, 1), graded(5, 3, 3)];
        let ids = |all: &[Opportunity]| matrix(all).iter().map(|o| o.id.0).collect::<Vec<_>>();
        assert_eq!(ids(&all), [4, 3, 1, 2, 5]);
        all[3].done = Some(all[3].since);
        assert_eq!(ids(&all), [3, 1, 2, 5]);
    }

    #[test]
    fn grades_run_from_one_to_five() {
        assert_eq!([0, 1, 5, 6].map(|n| Grade::new(n).is_some()), [false, true, true, false]);
    }
}
