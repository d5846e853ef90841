//! Undos that others stand in the way of: who is in the way, what is left, and what is remembered of it.

use siklus::domain::change::{Change, Setting};
use siklus::domain::context::Action;
use siklus::domain::ids::{BatchId, CustomerId};
use siklus::domain::money::{Currency, Money};
use siklus::domain::outcome::Outcome;
use siklus::ops::{self, OpsError};
use siklus::store::{HistoryFilter, Refusal, Store, StoreError};

use super::{ctx, dump, move_to, new_store, stage_of, three_customers};

#[track_caller]
fn refusal(outcome: Result<Outcome, OpsError>) -> Refusal {
    match outcome {
        Err(OpsError::Store(StoreError::Refused(refusal))) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn import(store: &mut Store, actor: &str, file: &str) -> BatchId {
    let mapping = Default::default();
    let options = ops::import::Options { create_customers: true, ..ops::import::Options::plain(&mapping) };
    let written =
        ops::import::purchases(store, &ctx(actor), std::io::Cursor::new(&file), &options, &mut |_| {});
    written.unwrap().batch.unwrap()
}

fn newest(store: &Store) -> BatchId {
    store.history(HistoryFilter::default()).unwrap()[0].id
}

#[test]
fn where_nothing_can_go_back_the_rest_is_refused_too() {
    let (dir, mut store, ids) = three_customers();
    let path = dir.path().join("t.db");
    move_to(&mut store, "ana", ids[0], "considering");
    let batch = newest(&store);
    move_to(&mut store, "budi", ids[0], "loyal");
    let before = dump(&path);
    let refused = refusal(ops::undo::undo_batch(&mut store, &ctx("ana"), batch, true));
    assert_eq!((refused.batch, refused.blocked, refused.by.as_deref()), (batch, 1, Some("budi")));
    assert_eq!(dump(&path), before);
}

#[test]
fn what_is_left_is_counted() {
    let (_dir, mut store, ids) = three_customers();
    for id in &ids[..2] {
        move_to(&mut store, "budi", *id, "loyal");
    }
    let outcome = ops::undo::undo_batch(&mut store, &ctx("ana"), BatchId(1), true).unwrap();
    let Outcome::Undone { batch, left } = outcome else { panic!("{outcome:?}") };
    assert_eq!((batch.customers, left), (1, 2));
}

#[test]
fn a_refusal_to_somebody_else_is_not_remembered() {
    let (_dir, mut store, ids) = three_customers();
    move_to(&mut store, "ana", ids[0], "considering");
    let batch = newest(&store);
    move_to(&mut store, "budi", ids[0], "loyal");
    refusal(ops::undo::undo_batch(&mut store, &ctx("cici"), batch, false));
    store.mark_refused(batch, "cici").unwrap();
    ops::undo::undo(&mut store, &ctx("budi")).unwrap();
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(stage_of(&store, ids[0]), "aware");
}

#[test]
fn what_stands_again_is_tried_again() {
    let (dir, mut store, ids) = three_customers();
    move_to(&mut store, "ana", ids[0], "considering");
    let batch = newest(&store);
    move_to(&mut store, "budi", ids[0], "loyal");
    refusal(ops::undo::undo(&mut store, &ctx("ana")));
    assert_eq!(ops::undo::undo(&mut store, &ctx("ana")).unwrap(), Outcome::NothingToUndo);
    ops::undo::undo(&mut store, &ctx("budi")).unwrap();
    ops::undo::undo_batch(&mut store, &ctx("ana"), batch, false).unwrap();
    // As an older program left it.
    let conn = rusqlite::Connection::open(dir.path().join("t.db")).unwrap();
    conn.execute("UPDATE batch SET refused = 1 WHERE id = ?1", [batch.0]).unwrap();
    ops::undo::redo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(stage_of(&store, ids[0]), "considering");
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(stage_of(&store, ids[0]), "aware");
}

#[test]
fn a_redo_of_what_was_taken_back_again_is_undone_already() {
    let (_dir, mut store, ids) = three_customers();
    move_to(&mut store, "ana", ids[0], "considering");
    let batch = newest(&store);
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    ops::undo::redo(&mut store, &ctx("ana")).unwrap();
    let redo = newest(&store);
    ops::undo::undo_batch(&mut store, &ctx("ana"), redo, false).unwrap();
    let again = ops::undo::undo_batch(&mut store, &ctx("ana"), redo, true).unwrap_err();
    assert!(matches!(again, OpsError::Store(StoreError::AlreadyUndone(id)) if id == batch), "{again}");
}

#[test]
fn a_currency_stays_while_there_is_money_in_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = new_store(&dir.path().join("t.db"));
    let ana = import(&mut store, "ana", "customer,date,amount,currency\na,2026-01-01,5.50,USD\n");
    assert_eq!(store.facts().currency, Currency::USD);
    import(&mut store, "budi", "customer,date,amount,currency\nb,2026-01-02,7.50,USD\n");
    let outcome = ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert!(matches!(outcome, Outcome::Undone { left: 0, .. }), "{outcome:?}");
    assert_eq!((store.facts().currency, store.customer_by_key("a").unwrap()), (Currency::USD, None));
    ops::undo::redo(&mut store, &ctx("ana")).unwrap();
    ops::undo::undo(&mut store, &ctx("budi")).unwrap();
    ops::undo::undo_batch(&mut store, &ctx("ana"), ana, false).unwrap();
    assert_eq!(store.facts().currency, Currency::IDR);
    ops::undo::redo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(store.facts().currency, Currency::USD);
}

#[test]
fn money_does_not_come_back_in_another_currency() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.db");
    let mut store = new_store(&path);
    import(&mut store, "ana", "customer,date,amount,currency\na,2026-01-01,5.50,USD\n");
    import(&mut store, "budi", "customer,date,amount,currency\nb,2026-01-02,7.50,USD\n");
    ops::undo::undo(&mut store, &ctx("budi")).unwrap();
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    import(&mut store, "cici", "customer,date,amount,currency\nc,2026-01-02,900,JPY\n");
    let before = dump(&path);
    for actor in ["ana", "budi"] {
        let refused = refusal(ops::undo::redo(&mut store, &ctx(actor)));
        assert_eq!((refused.blocked, refused.by.as_deref()), (0, Some("cici")), "{actor}");
    }
    assert_eq!(dump(&path), before);
}

#[test]
fn what_a_partial_undo_left_still_holds_its_customer() {
    let (_dir, mut store, ids) = three_customers();
    // Budi tags two; ana tags over one of them, so that only the other tag goes back.
    let tag = |name: &str| siklus::domain::tag::Tag::new(name).unwrap();
    let written = store.write(&ctx("budi"), Action::Move, |w| {
        for customer in &ids[..2] {
            w.apply(Change::Tagged { customer: *customer, tag: tag("vip") })?;
        }
        Ok::<_, StoreError>(())
    });
    let tagged = written.unwrap().batch.unwrap();
    let untag = Change::Untagged { customer: ids[0], tag: tag("vip") };
    let untagged = store.write(&ctx("cici"), Action::Move, |w| w.apply(untag)).unwrap().batch.unwrap();
    let outcome = ops::undo::undo_batch(&mut store, &ctx("budi"), tagged, true).unwrap();
    assert!(matches!(outcome, Outcome::Undone { left: 1, .. }), "{outcome:?}");
    ops::undo::undo_batch(&mut store, &ctx("cici"), untagged, false).unwrap();
    // Budi's tag on the first stands, though budi's batch counts as undone; that on the second does not.
    let refused = refusal(ops::undo::undo(&mut store, &ctx("setup")));
    assert_eq!((refused.blocked, refused.customers), (1, 3));
    ops::undo::undo_batch(&mut store, &ctx("setup"), BatchId(1), true).unwrap();
    assert!(store.customer(ids[0]).unwrap().is_some());
    assert_eq!(store.count_customers(&Default::default()).unwrap(), 1);
}

#[test]
fn who_was_in_the_way_is_named_also_where_it_was_in_bulk_or_a_setting() {
    let (_dir, mut store, _) = three_customers();
    import(&mut store, "budi", "customer,date,amount\n1,2026-01-01,5\n2,2026-01-01,5\n");
    let refused = refusal(ops::undo::undo(&mut store, &ctx("setup")));
    assert_eq!((refused.blocked, refused.by.as_deref()), (2, Some("budi")));
    let lens =
        |from: &str, to: &str| Change::Set { setting: Setting::Lens, before: from.into(), after: to.into() };
    let first = store.facts().lens.clone();
    store.write(&ctx("ana"), Action::Configure, |w| w.apply(lens(&first, "growth"))).unwrap();
    store.write(&ctx("cici"), Action::Configure, |w| w.apply(lens("growth", "simple"))).unwrap();
    for rest in [false, true] {
        let batch = BatchId(newest(&store).0 - 1);
        let refused = refusal(ops::undo::undo_batch(&mut store, &ctx("ana"), batch, rest));
        assert_eq!((refused.blocked, refused.by.as_deref(), refused.example), (0, Some("cici"), None));
    }
}

#[test]
fn a_value_put_back_is_money_too() {
    let (_dir, mut store, ids) = three_customers();
    let zero = |customer: CustomerId| {
        let (before, after) = (Money::from_minor(12_300), Money::default());
        Change::Edited { customer, edits: vec![siklus::domain::customer::Edit::Value { before, after }] }
    };
    store.write(&ctx("ana"), Action::Move, |w| ids.iter().try_for_each(|id| w.apply(zero(*id)))).unwrap();
    import(&mut store, "budi", "customer,date,amount,currency\nb,2026-01-02,7.50,USD\n");
    let refused = refusal(ops::undo::undo(&mut store, &ctx("ana")));
    assert_eq!((refused.blocked, refused.by.as_deref()), (0, Some("budi")));
}

#[test]
fn what_was_refused_is_tried_again_once_somebody_takes_the_obstacle_back() {
    let (_dir, mut store, ids) = three_customers();
    move_to(&mut store, "ana", ids[0], "considering");
    move_to(&mut store, "budi", ids[0], "loyal");
    refusal(ops::undo::undo(&mut store, &ctx("ana")));
    assert_eq!(ops::undo::undo(&mut store, &ctx("ana")).unwrap(), Outcome::NothingToUndo);
    ops::undo::undo(&mut store, &ctx("budi")).unwrap();
    let outcome = ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert!(matches!(outcome, Outcome::Undone { .. }), "{outcome:?}");
}
