//! Would the score have told? Every customer's life is looked at as it was at the beginning of windows gone by, and then
//! whether it was lost within them.
//!
//! The windows of a horizon follow each other without overlapping, the last one ending today, so that nobody counts twice
//! for the same days. Whoever counted as a customer at the beginning, with a score, is a case. Lost is who became dormant or
//! ended within the window; flagged is who was at risk or critical at its beginning.

use chrono::NaiveDate;

use super::health::{Band, Health, Rules, Terms, Timeline};
use super::ids::CustomerId;
use super::moment::plus_days;
use super::proportion::Proportion;
use super::stage::{HealthProfile, Ladder, Role, StageKey};

/// Days ahead.
pub const HORIZONS: [i64; 3] = [30, 60, 90];

/// Under so many cases nothing is claimed.
pub const FLOOR: u64 = 20;

/// Named at most, the latest first; all are counted.
const NAMED: usize = 20;

/// How a set of rules did over one horizon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    pub horizon: i64,
    /// Cases with a score, and how many of them were lost.
    pub lost: Proportion,
    /// Of the lost, those that were flagged.
    pub recall: Proportion,
    /// Of the flagged, those that were lost.
    pub precision: Proportion,
    /// Customers without a score at the beginning of a window.
    pub unscored: u64,
    /// Lost though healthy: the score was wrong about them.
    pub false_greens: u64,
    /// The latest of those.
    pub named: Vec<FalseGreen>,
}

/// Somebody who was lost though healthy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FalseGreen {
    pub customer: CustomerId,
    /// When the score was read, and what it was.
    pub read_on: NaiveDate,
    pub score: u8,
    pub lost_on: NaiveDate,
    pub to: StageKey,
}

/// Takes in one life after another.
#[derive(Debug)]
pub struct Backtest<'a> {
    rules: &'a Rules,
    ladder: &'a Ladder,
    today: NaiveDate,
    trials: Vec<Trial>,
}

impl<'a> Backtest<'a> {
    pub fn new(rules: &'a Rules, ladder: &'a Ladder, today: NaiveDate) -> Self {
        let trial = |horizon| Trial {
            horizon,
            lost: Proportion::default(),
            recall: Proportion::default(),
            precision: Proportion::default(),
            unscored: 0,
            false_greens: 0,
            named: Vec::new(),
        };
        Self { rules, ladder, today, trials: HORIZONS.map(trial).into() }
    }

    pub fn take(&mut self, customer: CustomerId, life: &Timeline) {
        let Some(arrived) = life.moves.first().map(|entering| entering.on) else { return };
        let terms = Terms { rules: self.rules, ladder: self.ladder };
        for trial in &mut self.trials {
            let horizon = trial.horizon;
            let beginnings = (1..).map(|window| plus_days(self.today, -window * horizon));
            for begins in beginnings.take_while(|begins| *begins >= arrived) {
                let role =
                    life.stage_on(begins).and_then(|stage| self.ladder.get(stage)).map(|stage| stage.role);
                if role.is_some_and(Role::counts_as_customer) {
                    trial.look(customer, life, terms, begins);
                }
            }
        }
    }

    /// One trial for each of [`HORIZONS`].
    pub fn trials(mut self) -> Vec<Trial> {
        for trial in &mut self.trials {
            trial.name();
        }
        self.trials
    }
}

impl Trial {
    fn look(&mut self, customer: CustomerId, life: &Timeline, terms: Terms<'_>, begins: NaiveDate) {
        let ends = plus_days(begins, self.horizon);
        let health = life.signs_on(begins).and_then(|signs| Health::of(&signs, terms, begins));
        let Some(score) = health.and_then(|health| health.score) else {
            self.unscored += 1;
            return;
        };
        let leaves = |stage: &StageKey| {
            terms.ladder.get(stage).is_some_and(|stage| matches!(stage.role, Role::Dormant | Role::Ended))
        };
        let loss = life.moves.iter().find(|m| m.on > begins && m.on <= ends && leaves(&m.stage));
        let band = terms.rules.bands.band(score);
        let flagged = matches!(band, Band::AtRisk | Band::Critical);
        self.lost.count(loss.is_some());
        if flagged {
            self.precision.count(loss.is_some());
        }
        if let Some(loss) = loss {
            self.recall.count(flagged);
            if band == Band::Healthy {
                self.false_greens += 1;
                let (lost_on, to) = (loss.on, loss.stage.clone());
                self.named.push(FalseGreen { customer, read_on: begins, score, lost_on, to });
                if self.named.len() > 8 * NAMED {
                    self.name();
                }
            }
        }
    }

    fn name(&mut self) {
        self.named.sort_by_key(|green| (std::cmp::Reverse(green.lost_on), green.customer));
        self.named.truncate(NAMED);
    }
}

/// Whether enough cases stand behind a share to claim it.
pub fn is_enough(share: Proportion) -> bool {
    share.of >= FLOOR
}

/// Every dimension of a profile counts the same: what any other weights have to be better than.
pub fn even(rules: &Rules) -> Rules {
    let profiles = [HealthProfile::Prospect, HealthProfile::New, HealthProfile::Established];
    profiles.into_iter().fold(rules.clone(), |even, profile| {
        let weights = rules.weights(profile).and_then(|weights| {
            super::health::Weights::new(weights.iter().map(|(dimension, _)| (dimension, 1)))
        });
        weights.map_or(even.clone(), |weights| even.weighing(profile, weights))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::evidence::Evidence;
    use crate::domain::health::{Entering, Lived};

    fn today() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn ago(days: i64) -> NaiveDate {
        plus_days(today(), -days)
    }

    /// Purchased so long ago, touched last on that day; with only recency and service the score follows the silence.
    fn life(purchased: i64, touched: i64, lost: Option<i64>) -> Timeline {
        let entering = |days, stage| Entering { on: ago(days), stage: StageKey::new(stage) };
        let mut moves = vec![entering(purchased, "purchased")];
        moves.extend(lost.map(|days| entering(days, "dormant")));
        let touch = Lived { on: ago(touched), meets: true, emotion: None, evidence: Evidence::Reported };
        Timeline { moves, lived: vec![touch], ..Timeline::default() }
    }

    /// At -30 days: one touched the day before and kept; one touched the day before and lost; one silent for 28 days (4
    /// cadences of 7: recency 0, service 100, weights 35 and 20: 36, at risk) and lost; one silent and kept.
    #[test]
    fn cases_are_counted_by_hand() {
        let (rules, ladder) = (Rules::default(), Ladder::built_in());
        let mut test = Backtest::new(&rules, &ladder, today());
        let lives = [life(59, 31, None), life(59, 31, Some(10)), life(59, 58, Some(5)), life(59, 58, None)];
        for (id, life) in (1..).zip(&lives) {
            test.take(CustomerId(id), life);
        }
        let month = test.trials().remove(0);
        assert_eq!(month.lost, Proportion { hits: 2, of: 4 });
        assert_eq!(month.recall, Proportion { hits: 1, of: 2 });
        assert_eq!(month.precision, Proportion { hits: 1, of: 2 });
        let [green] = month.named.as_slice() else { panic!("{:?}", month.named) };
        assert_eq!((green.customer, green.score, green.lost_on), (CustomerId(2), 100, ago(10)));
        assert!(!is_enough(month.recall));
    }

    #[test]
    fn windows_follow_each_other_and_end_with_today() {
        let (rules, ladder) = (Rules::default(), Ladder::built_in());
        let mut test = Backtest::new(&rules, &ladder, today());
        // A customer of 200 days: beginnings at 30, 60, .. 180 days ago; 60, 120, 180; 90, 180.
        test.take(CustomerId(1), &life(200, 1, None));
        let cases: Vec<u64> = test.trials().iter().map(|trial| trial.lost.of + trial.unscored).collect();
        assert_eq!(cases, [6, 3, 2]);
        // Who was lost at the beginning is no case any more.
        let mut test = Backtest::new(&rules, &ladder, today());
        test.take(CustomerId(1), &life(100, 99, Some(70)));
        let cases: Vec<_> = test.trials().iter().map(|t| (t.lost.of + t.unscored, t.lost.hits)).collect();
        assert_eq!(cases, [(1, 1), (0, 0), (1, 1)]);
    }

    #[test]
    fn even_weights_keep_the_dimensions_of_a_profile() {
        let even = even(&Rules::default());
        let weights = even.weights(HealthProfile::Prospect).unwrap();
        assert_eq!(weights.iter().map(|(_, weight)| weight).collect::<Vec<_>>(), [1, 1, 1]);
    }
}
