//! What a change of the rules is told to come to is what a recount finds after it, and an undo leaves nothing of it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono_tz::Tz;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::*;
use crate::domain::context::{Actor, Ctx, Source};
use crate::domain::deed::Deed;
use crate::domain::health::{Band, Bands, Dimension, Health, Weights};
use crate::domain::moment::{At, Clock};
use crate::domain::stage::{HealthProfile, StageKey};
use crate::ops::{deeds, demo, undo};
use crate::store::{Access, KeptScores};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn ctx() -> Ctx {
    let clock = Clock { at: At::Date(today()), zone: Tz::Asia__Jakarta };
    let actor = Actor { name: "ana".into(), uid: 1 };
    Ctx { clock, recorded_at: Default::default(), actor, source: Source::CommandLine }
}

/// The demo's customers: enough of every kind.
fn demo() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.db");
    demo::write(&path).unwrap();
    let store = Store::open(&path, Access::ReadWrite, [7; 32]).unwrap();
    (folder, store)
}

fn put(store: &mut Store, clauses: &[Clause]) -> Outcome {
    let deed = Deed::Configure { seen: None, clauses: clauses.to_vec() };
    deeds::perform(store, &ctx(), &deed).unwrap().value
}

/// Of every customer: what it is today, worked out from its whole life.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Now {
    band: Option<Option<Band>>,
    rots: bool,
}

fn recounted(store: &Store) -> BTreeMap<CustomerId, Now> {
    let mut ids = Vec::new();
    let each = store.each_signs(today(), |id, _| {
        ids.push(id);
        Ok::<_, StoreError>(())
    });
    each.unwrap();
    let now = |id: &CustomerId| {
        let signs = store.timeline(*id).unwrap().signs_on(today()).unwrap();
        let health = Health::of(&signs, store.terms(), today());
        let customer = store.customer(*id).unwrap().unwrap();
        let stage = store.ladder().get(&customer.standing.stage).unwrap();
        let clock = customer.clock(signs.last_touch, Tz::Asia__Jakarta);
        let rots = clock.rots_at(stage).is_some_and(|day| day <= today());
        let bands = store.facts().rules.bands;
        (*id, Now { band: health.map(|health| health.score.map(|score| bands.band(score))), rots })
    };
    ids.iter().map(now).collect()
}

/// Everything kept that follows from the rules is what a recount comes to.
#[track_caller]
fn is_consistent(store: &Store) -> BTreeMap<CustomerId, Now> {
    assert_eq!(store.totals(today()).unwrap(), store.recounted_totals(today()).unwrap());
    let rotting = |rots: &BTreeMap<CustomerId, Now>| rots.values().filter(|now| now.rots).count();
    let kept: i64 = store.totals(today()).unwrap().iter().map(|total| total.rotting).sum();
    let recounted = recounted(store);
    assert_eq!(usize::try_from(kept).unwrap(), rotting(&recounted));
    for (id, now) in &recounted {
        let health = store.vitals(*id, today()).unwrap().health;
        assert_eq!(health.map(|reading| reading.band), now.band, "{id}");
    }
    recounted
}

fn any_clauses() -> impl Strategy<Value = Vec<Clause>> {
    let profile =
        prop::sample::select(vec![HealthProfile::Prospect, HealthProfile::New, HealthProfile::Established]);
    let rungs = crate::domain::stage::Ladder::built_in();
    let rungs: Vec<StageKey> = rungs.stages().iter().map(|stage| stage.key.clone()).collect();
    let weights = (profile, vec(0..=100_u8, Dimension::COUNT)).prop_filter_map(
        "nothing counts",
        |(profile, weights)| {
            let weights = Weights::new(Dimension::ALL.iter().copied().zip(weights))?;
            Some(Clause::Weights(profile, weights))
        },
    );
    let bands = (1..=100_u8, 1..=100_u8, 1..=100_u8)
        .prop_filter_map("not falling", |(a, b, c)| Bands::new(a, b, c).map(Clause::Bands));
    let days = || prop::option::of(1..120_u32);
    let rung = || prop::sample::select(rungs.clone());
    let rot = (rung(), days()).prop_map(|(stage, days)| Clause::Rot(stage, days));
    let cadence = (rung(), days()).prop_map(|(stage, days)| Clause::Cadence(stage, days));
    vec(prop_oneof![weights, bands, rot, cadence], 1..6)
}

#[test]
fn what_is_told_beforehand_is_what_a_recount_finds_and_an_undo_takes_all_of_it_back() {
    let (_folder, store) = demo();
    let (before, regime) = (is_consistent(&store), store.regime());
    let (store, told) = (RefCell::new(store), RefCell::new(0));
    let mut runner = TestRunner::new(Config { cases: 8, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&any_clauses(), |clauses| {
        let store = &mut *store.borrow_mut();
        let outlook = preview(store, today(), &clauses).unwrap();
        prop_assert_eq!(&store.regime(), &regime, "looking changes nothing");
        put(store, &clauses);
        prop_assert_eq!(&store.regime(), &outlook.after);
        let after = is_consistent(store);
        let mut shifts: BTreeMap<Shift, i64> = BTreeMap::new();
        let (mut begin, mut stop) = (0, 0);
        for (id, was) in &before {
            let now = after[id];
            if let (Some(from), Some(to)) = (was.band, now.band) {
                *shifts.entry(Shift { from, to }).or_default() += i64::from(from != to);
            }
            begin += i64::from(!was.rots && now.rots);
            stop += i64::from(was.rots && !now.rots);
        }
        shifts.retain(|_, customers| *customers > 0);
        prop_assert_eq!(outlook.shifts.iter().copied().collect::<BTreeMap<_, _>>(), shifts);
        prop_assert_eq!((outlook.begin_rotting, outlook.stop_rotting), (begin, stop));
        prop_assert_eq!(outlook.customers, before.values().filter(|now| now.band.is_some()).count() as i64);
        *told.borrow_mut() += outlook.shifted() + begin + stop;
        if outlook.changes() {
            undo::undo(store, &ctx()).unwrap();
        }
        prop_assert_eq!(&store.regime(), &regime);
        prop_assert_eq!(&is_consistent(store), &before);
        Ok(())
    });
    outcome.unwrap();
    assert!(*told.borrow() > 0, "nobody was told to change in any case");
}

#[test]
fn scores_follow_at_once_and_where_they_are_few_the_kept_ones_too() {
    let (_folder, mut store) = demo();
    let counted = |store: &Store| {
        let mut counted: BTreeMap<u8, i64> = BTreeMap::new();
        let mut unscored = 0;
        let terms = store.terms();
        let each = store.each_signs(today(), |_, signs| {
            match Health::of(signs, terms, today()).map(|health| health.score) {
                Some(Some(score)) => *counted.entry(score).or_default() += 1,
                Some(None) => unscored += 1,
                None => {}
            }
            Ok::<_, StoreError>(())
        });
        each.unwrap();
        Some(KeptScores { scores: counted.into_iter().collect(), unscored })
    };
    let built_in = counted(&store);
    assert_eq!(store.kept_scores(today()).unwrap(), built_in);
    let recency = Weights::new([(Dimension::Recency, 1)]).unwrap();
    put(&mut store, &[Clause::Weights(HealthProfile::Established, recency)]);
    is_consistent(&store);
    assert_ne!(counted(&store), built_in);
    assert_eq!(store.kept_scores(today()).unwrap(), counted(&store));
    undo::undo(&mut store, &ctx()).unwrap();
    assert_eq!(store.kept_scores(today()).unwrap(), built_in);
}

#[test]
fn a_change_is_a_version_later_and_goes_back_and_forth() {
    let (_folder, mut store) = demo();
    let aware = StageKey::new("aware");
    let clauses = [Clause::Rot(aware.clone(), Some(5)), Clause::Cadence(aware.clone(), None)];
    let Outcome::Done { what: Done::Configured(2), subject: None, .. } = put(&mut store, &clauses) else {
        panic!("{:?}", store.facts().rules)
    };
    assert_eq!(put(&mut store, &clauses), Outcome::Unchanged(None), "all was so already");
    let limits = |store: &Store| store.ladder().get(&aware).map(|stage| (stage.rot_days, stage.cadence_days));
    assert_eq!((limits(&store), store.facts().rules.version), (Some((Some(5), None)), 2));
    undo::undo(&mut store, &ctx()).unwrap();
    assert_eq!((limits(&store), store.facts().rules.version), (Some((Some(30), Some(14))), 1));
    undo::redo(&mut store, &ctx()).unwrap();
    assert_eq!((limits(&store), store.facts().rules.version), (Some((Some(5), None)), 2));
    is_consistent(&store);
    assert!(store.verify_history().unwrap().is_ok());
}

#[test]
fn who_saw_other_rules_is_told_where_they_meant_to_change_them() {
    let (_folder, mut store) = demo();
    let aware = StageKey::new("aware");
    let seen = store.regime();
    put(&mut store, &[Clause::Rot(aware.clone(), Some(5))]);
    let mut mine = |clause| {
        let deed = Deed::Configure { seen: Some(Box::new(seen.clone())), clauses: vec![clause] };
        deeds::perform(&mut store, &ctx(), &deed).map(|written| written.value)
    };
    assert!(matches!(mine(Clause::Rot(aware.clone(), Some(9))), Err(OpsError::RulesEdited)));
    // What nobody else touched is changed.
    let Ok(Outcome::Done { .. }) = mine(Clause::Cadence(aware, Some(9))) else { panic!("refused") };
}
