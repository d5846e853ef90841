//! A regime: all that health and rot are worked out by and that a team may change, and the changes of it.

pub mod written;

use super::health::{Bands, Rules, Terms, Weights};
use super::stage::{HealthProfile, Ladder, Stage, StageKey};

/// The rules of health with the limits of the rungs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regime {
    pub rules: Rules,
    pub ladder: Ladder,
}

/// One clause of a regime, as somebody wants it or as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    Weights(HealthProfile, Weights),
    Bands(Bands),
    /// After how many days on the rung a customer rots; `None` for never.
    Rot(StageKey, Option<u32>),
    /// Days between touches that are ideal on the rung; `None` for no cadence.
    Cadence(StageKey, Option<u32>),
}

impl Regime {
    pub fn terms(&self) -> Terms<'_> {
        Terms { rules: &self.rules, ladder: &self.ladder }
    }

    /// Every clause in order: the weights, the bands, the limits rung by rung.
    pub fn clauses(&self) -> Vec<Clause> {
        let weights = HealthProfile::ALL
            .iter()
            .filter_map(|&profile| Some(Clause::Weights(profile, self.rules.weights(profile)?)));
        let limits = self.ladder.stages().iter().flat_map(|stage| {
            [
                Clause::Rot(stage.key.clone(), stage.rot_days),
                Clause::Cadence(stage.key.clone(), stage.cadence_days),
            ]
        });
        weights.chain([Clause::Bands(self.rules.bands)]).chain(limits).collect()
    }

    /// The clauses that siklus comes with, as far as this ladder has the rungs.
    pub fn built_in_clauses(&self) -> Vec<Clause> {
        let built_in = Self { rules: Rules::default(), ladder: Ladder::built_in() };
        built_in.clauses().into_iter().filter(|clause| clause.of(self).is_some()).collect()
    }

    /// The same with other clauses. A version later where anything is other.
    #[must_use]
    pub fn with(&self, clauses: &[Clause]) -> Self {
        let mut rules = self.rules.clone();
        let mut stages = self.ladder.stages().to_vec();
        let mut limit = |key: &StageKey, set: &dyn Fn(&mut Stage)| {
            stages.iter_mut().filter(|stage| stage.key == *key).for_each(set);
        };
        for clause in clauses {
            match clause {
                Clause::Weights(profile, weights) => rules = rules.weighing(*profile, *weights),
                Clause::Bands(bands) => rules.bands = *bands,
                Clause::Rot(key, days) => limit(key, &|stage| stage.rot_days = *days),
                Clause::Cadence(key, days) => limit(key, &|stage| stage.cadence_days = *days),
            }
        }
        // The same rungs under the same keys are a ladder again.
        let ladder = Ladder::new(stages).unwrap_or_else(|| self.ladder.clone());
        if rules != self.rules || ladder != self.ladder {
            rules.version = self.rules.version.saturating_add(1);
        }
        Self { rules, ladder }
    }

    /// The rungs after whose limit a customer rots on other days than under `other`.
    pub fn other_limits(&self, other: &Self) -> Vec<StageKey> {
        let differs = |stage: &&Stage| {
            other.ladder.get(&stage.key).is_none_or(|there| there.rot_days != stage.rot_days)
        };
        self.ladder.stages().iter().filter(differs).map(|stage| stage.key.clone()).collect()
    }
}

impl Clause {
    /// What the clause is about, beside its kind: the key of a profile or of a rung.
    pub fn about(&self) -> &str {
        match self {
            Self::Weights(profile, _) => profile.key(),
            Self::Bands(_) => "",
            Self::Rot(stage, _) | Self::Cadence(stage, _) => stage.as_str(),
        }
    }

    /// Whether both cannot hold at once.
    pub fn excludes(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other) && self.about() == other.about()
    }

    /// The same clause as it stands in a regime; `None` for a rung that it does not have.
    pub fn of(&self, regime: &Regime) -> Option<Self> {
        Some(match self {
            Self::Weights(profile, _) => Self::Weights(*profile, regime.rules.weights(*profile)?),
            Self::Bands(_) => Self::Bands(regime.rules.bands),
            Self::Rot(key, _) => Self::Rot(key.clone(), regime.ladder.get(key)?.rot_days),
            Self::Cadence(key, _) => Self::Cadence(key.clone(), regime.ladder.get(key)?.cadence_days),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::health::Dimension;

    fn built_in() -> Regime {
        Regime { rules: Rules::default(), ladder: Ladder::built_in() }
    }

    #[test]
    fn the_clauses_of_a_regime_make_it_again() {
        let aware = StageKey::new("aware");
        let weights = Weights::new([(Dimension::Pulse, 3)]).unwrap();
        let clauses = [
            Clause::Weights(HealthProfile::New, weights),
            Clause::Bands(Bands::new(80, 60, 40).unwrap()),
            Clause::Rot(aware.clone(), None),
            Clause::Cadence(aware.clone(), Some(3)),
        ];
        let other = built_in().with(&clauses);
        assert_eq!(other.rules.version, 2);
        for clause in &clauses {
            assert_eq!(clause.of(&other).as_ref(), Some(clause));
            assert_ne!(clause.of(&built_in()).as_ref(), Some(clause));
        }
        assert_eq!(other.other_limits(&built_in()), [aware]);
        assert_eq!(other.with(&other.clauses()), other, "nothing is other, and no version later");
        let back = other.with(&other.built_in_clauses());
        assert_eq!((back.rules.version, &back.ladder), (3, &built_in().ladder));
        let mut rules = back.rules;
        rules.version = 1;
        assert_eq!(rules, built_in().rules);
    }

    #[test]
    fn a_rung_that_is_not_there_is_nothing_to_limit() {
        let nowhere = Clause::Rot(StageKey::new("nowhere"), Some(3));
        assert_eq!(nowhere.of(&built_in()), None);
        assert_eq!(built_in().with(&[nowhere]), built_in());
    }
}
