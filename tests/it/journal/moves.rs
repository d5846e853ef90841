//! Moves: what somebody else moved meanwhile, and dates that come before where the customer stands.

use siklus::domain::change::Change;
use siklus::domain::context::{Action, Ctx};
use siklus::domain::moment::At;
use siklus::domain::moves::StageMove;
use siklus::domain::outcome::Outcome;
use siklus::domain::stage::StageKey;
use siklus::ops::{self, OpsError};
use siklus::store::{HistoryFilter, Store, StoreError};

use chrono_tz::Tz;

use super::{ctx, dump, move_to, stage_of, three_customers};

#[test]
fn a_move_meant_from_where_nobody_stands_any_more_is_told_and_not_done() {
    let (_dir, mut store, ids) = three_customers();
    let (aware, considering) = (StageKey::new("aware"), StageKey::new("considering"));
    move_to(&mut store, "budi", ids[0], "loyal");
    let seen = |store: &mut Store, to: &StageKey| {
        ops::edit::move_seen(store, &ctx("ana"), ids[0], Some(&aware), to, None).map(|written| written.value)
    };
    let refused = seen(&mut store, &considering).unwrap_err();
    assert!(matches!(refused, OpsError::MovedMeanwhile(subject) if subject.id == ids[0]));
    assert_eq!(stage_of(&store, ids[0]), "loyal");
    let there = seen(&mut store, &StageKey::new("loyal")).unwrap();
    assert!(matches!(there, Outcome::AlreadyThere { .. }), "both wanted the same: {there:?}");
    move_to(&mut store, "budi", ids[0], "aware");
    assert!(matches!(seen(&mut store, &considering).unwrap(), Outcome::Moved { .. }));
}

/// The same person with the clock set to another day.
fn ctx_of(day: &str) -> Ctx {
    let mut ctx = ctx("ana");
    ctx.clock.at = At::parse(day, Tz::Asia__Jakarta).unwrap();
    ctx
}

#[test]
fn a_move_holds_from_now_on_also_where_the_customer_is_awaited_on_a_day_to_come() {
    let (dir, mut store, ids) = three_customers();
    let path = dir.path().join("t.db");
    let before = dump(&path);
    for (day, to) in [("2027-05-01", "considering"), ("2026-11-22", "loyal"), ("2026-11-20", "aware")] {
        let to = StageKey::new(to);
        let moved = ops::edit::move_stage(&mut store, &ctx_of(day), ids[0], &to, None).unwrap();
        assert!(matches!(moved.value, Outcome::Moved { .. }));
        let standing = store.customer(ids[0]).unwrap().unwrap().standing;
        assert_eq!((standing.stage, standing.since.to_string().as_str()), (to, "2027-05-01"), "{day}");
    }
    for _ in 0..3 {
        ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    }
    assert_eq!(dump(&path), before);
}

#[test]
fn a_step_of_the_past_is_not_written_as_a_move() {
    let (dir, mut store, ids) = three_customers();
    let path = dir.path().join("t.db");
    let before = dump(&path);
    let changes = store.history(HistoryFilter::default()).unwrap().len();
    let failed = store.write(&ctx("ana"), Action::Move, |w| {
        let at = At::parse("2026-09-30", Tz::UTC).unwrap();
        let (from, to) = (Some(StageKey::new("aware")), StageKey::new("loyal"));
        let step = StageMove { id: w.next_move()?, customer: ids[0], at, from, to, reason: None };
        let follows = w.current_move(ids[0])?;
        w.apply(Change::Moved { step, follows })
    });
    assert!(matches!(failed, Err(StoreError::Changed { customer: Some(id) }) if id == ids[0]));
    assert_eq!(dump(&path), before);
    assert_eq!(store.history(HistoryFilter::default()).unwrap().len(), changes);
}

#[test]
fn an_import_moves_who_is_awaited_and_who_bought_before_an_older_step() {
    let (dir, mut store, _) = three_customers();
    let path = dir.path().join("t.db");
    let mapping = Default::default();
    let options = ops::import::Options::plain(&mapping);
    let customers = "id,name,stage,since,path\n\
        a,A,considering,2027-05-01,\n\
        b,B,,,considering 2026-03-01; aware 2026-01-01\n";
    ops::import::customers(&mut store, &ctx("ana"), std::io::Cursor::new(&customers), &options, &mut |_| {})
        .unwrap();
    let before = dump(&path);
    let again = "id,name,stage\na,A,loyal\n";
    ops::import::customers(&mut store, &ctx("ana"), std::io::Cursor::new(&again), &options, &mut |_| {})
        .unwrap();
    let bought = "customer,date,amount\nb,2025-12-01,5\n";
    ops::import::purchases(&mut store, &ctx("ana"), std::io::Cursor::new(&bought), &options, &mut |_| {})
        .unwrap();
    for (key, stage) in [("a", "loyal"), ("b", "purchased")] {
        assert_eq!(store.customer_by_key(key).unwrap().unwrap().standing.stage.as_str(), stage, "{key}");
    }
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(dump(&path), before);
}
