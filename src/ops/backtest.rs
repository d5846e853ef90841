//! Replaying history: whether the score would have told who was lost, by the rules in force and by others.

use std::collections::HashMap;

use super::OpsError;
use crate::domain::backtest::{Backtest, Trial, even};
use crate::domain::health::Rules;
use crate::domain::ids::CustomerId;
use crate::domain::moment::Clock;
use crate::domain::query::Query;
use crate::store::Store;

/// Which rules were tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleSet {
    InForce,
    /// Those that siklus comes with, where others are in force.
    BuiltIn,
    /// Every dimension of a profile counts the same.
    Even,
}

/// What came of trying one set of rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    pub set: RuleSet,
    /// One for each horizon.
    pub trials: Vec<Trial>,
}

/// The trials of every set, and the names of those whom it was wrong about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// Whose lives were replayed.
    pub customers: i64,
    pub tried: Vec<Tried>,
    pub names: HashMap<CustomerId, String>,
}

/// Replays the lives of all who match, each read once for all sets.
pub fn replay(store: &Store, query: &Query, clock: Clock) -> Result<Replay, OpsError> {
    let in_force = &store.facts().rules;
    let (built_in, even) = (Rules::default(), even(in_force));
    let mut sets = vec![(RuleSet::InForce, in_force)];
    let same = |rules: &Rules| rules.fingerprint(store.ladder()) == in_force.fingerprint(store.ladder());
    if !same(&built_in) {
        sets.push((RuleSet::BuiltIn, &built_in));
    }
    if !same(&even) {
        sets.push((RuleSet::Even, &even));
    }
    let mut tests: Vec<(RuleSet, Backtest<'_>)> = sets
        .into_iter()
        .map(|(set, rules)| (set, Backtest::new(rules, store.ladder(), clock.today())))
        .collect();
    let ids = store.matching_ids(query)?;
    store.each_timeline(&ids, |customer, life| {
        tests.iter_mut().for_each(|(_, test)| test.take(customer, &life));
        Ok(true)
    })?;
    let tried: Vec<Tried> =
        tests.into_iter().map(|(set, test)| Tried { set, trials: test.trials() }).collect();
    let mut wrong: Vec<CustomerId> =
        tried.iter().flat_map(|t| &t.trials).flat_map(|t| &t.named).map(|green| green.customer).collect();
    wrong.sort_unstable();
    wrong.dedup();
    let names = store.named_subjects(&wrong)?.into_iter().map(|subject| (subject.id, subject.name)).collect();
    let customers = i64::try_from(ids.len()).unwrap_or(i64::MAX);
    Ok(Replay { customers, tried, names })
}
