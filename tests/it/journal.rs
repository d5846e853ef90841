//! The one door for writes: what it refuses, what an undo takes back, what the journal keeps.

mod health;
mod moves;
mod properties;
mod refused;
mod wishes;

use std::path::Path;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use rusqlite::Connection;
use siklus::domain::change::Change;
use siklus::domain::context::{Action, Actor, Ctx, Source};
use siklus::domain::customer::{Record, edits_between};
use siklus::domain::ids::{BatchId, CustomerId};
use siklus::domain::moment::{At, Clock};
use siklus::domain::money::{Currency, Money};
use siklus::domain::moves::Reason;
use siklus::domain::outcome::Outcome;
use siklus::domain::purchase::PurchaseKind;
use siklus::domain::stage::StageKey;
use siklus::domain::stage_path::PathStep;
use siklus::domain::tag::Tag;
use siklus::ops::{self, OpsError};
use siklus::store::{Access, Arrival, Founding, NewPurchase, Store, StoreError};

fn ctx(actor: &str) -> Ctx {
    let recorded_at: DateTime<Utc> = "2026-11-22T03:00:00Z".parse().unwrap();
    let clock = Clock { at: At::Instant(recorded_at), zone: Tz::Asia__Jakarta };
    Ctx { clock, recorded_at, actor: Actor { name: actor.into(), uid: 1000 }, source: Source::CommandLine }
}

fn new_store(path: &Path) -> Store {
    Store::create(path, &Founding::new(Currency::IDR, Tz::Asia__Jakarta), [7; 32]).unwrap()
}

fn arrival(key: &str, stage: &str) -> Arrival {
    let at = At::parse("2026-10-01", Tz::UTC).unwrap();
    let record =
        Record { value: Money::from_minor(12_300), ..Record::named(key, &format!("Customer {key}")) };
    Arrival {
        record,
        path: vec![PathStep { at, to: StageKey::new(stage), reason: None }],
        tags: vec![Tag::new("new").unwrap()],
    }
}

fn add_several(store: &mut Store, ctx: &Ctx, keys: &[String]) -> BatchId {
    let written = store.write(ctx, Action::Import, |w| {
        for key in keys {
            let id = w.create_customer(arrival(key, "aware"))?;
            let (at, kind) = (At::parse("2026-10-02", Tz::UTC).unwrap(), PurchaseKind::Sale);
            w.create_purchase(NewPurchase {
                customer: id,
                at,
                kind,
                amount: None,
                order: Some(format!("o{key}")),
                nth: 0,
                kept: None,
                months: Some(1),
            })?;
        }
        Ok::<_, StoreError>(())
    });
    written.unwrap().batch.unwrap()
}

/// The entity tables as text; the journal is not among them, nor what is kept of health, which depends on the day it was
/// worked out.
fn dump(path: &Path) -> String {
    let conn = Connection::open(path).unwrap();
    let mut text = String::new();
    for table in [
        "meta",
        "customer",
        "stage",
        "pulse",
        "channel",
        "stage_move",
        "purchase",
        "tag",
        "custom_field",
        "task",
        "contact",
        "survey",
        "flag",
        "other_key",
        "spend",
        "total",
        "happened",
        "cohort",
        "buyer",
        "rot",
        "touchpoint",
        "pain",
        "finding",
    ] {
        let mut select = conn.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).unwrap();
        let width = select.column_count();
        let mut rows = select.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells: Vec<String> = (0..width).map(|i| format!("{:?}", row.get_ref(i).unwrap())).collect();
            text.push_str(&format!("{table} {}\n", cells.join("|")));
        }
    }
    text
}

fn entries(path: &Path) -> Vec<(i64, Vec<u8>)> {
    let conn = Connection::open(path).unwrap();
    let mut select = conn.prepare("SELECT id, hash FROM change ORDER BY id").unwrap();
    select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

fn three_customers() -> (tempfile::TempDir, Store, Vec<CustomerId>) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = new_store(&dir.path().join("t.db"));
    add_several(&mut store, &ctx("setup"), &["1".into(), "2".into(), "3".into()]);
    (dir, store, vec![CustomerId(1), CustomerId(2), CustomerId(3)])
}

fn stage_of(store: &Store, id: CustomerId) -> String {
    store.customer(id).unwrap().unwrap().standing.stage.to_string()
}

fn move_to(store: &mut Store, actor: &str, id: CustomerId, to: &str) {
    ops::edit::move_stage(store, &ctx(actor), id, &StageKey::new(to), Some(Reason::Price)).unwrap();
}

#[test]
fn undo_takes_back_only_this_actors_newest_and_redo_ends_with_something_else() {
    let (_dir, mut store, ids) = three_customers();
    move_to(&mut store, "ana", ids[0], "considering");
    move_to(&mut store, "budi", ids[1], "considering");
    move_to(&mut store, "ana", ids[0], "purchased");
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(stage_of(&store, ids[0]), "considering");
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert_eq!((stage_of(&store, ids[0]), stage_of(&store, ids[1])), ("aware".into(), "considering".into()));
    assert_eq!(ops::undo::undo(&mut store, &ctx("ana")).unwrap(), Outcome::NothingToUndo);
    ops::undo::redo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(stage_of(&store, ids[0]), "considering");
    move_to(&mut store, "ana", ids[2], "loyal");
    assert_eq!(ops::undo::redo(&mut store, &ctx("ana")).unwrap(), Outcome::NothingToRedo);
}

#[test]
fn what_others_built_upon_is_refused_once_then_passed_by() {
    let (_dir, mut store, ids) = three_customers();
    move_to(&mut store, "ana", ids[0], "considering");
    move_to(&mut store, "ana", ids[1], "considering");
    move_to(&mut store, "budi", ids[1], "loyal");
    let refused = ops::undo::undo(&mut store, &ctx("ana")).unwrap_err();
    let OpsError::Store(StoreError::Refused(refusal)) = refused else { panic!("{refused}") };
    assert_eq!((refusal.blocked, refusal.customers, refusal.by.as_deref()), (1, 1, Some("budi")));
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert_eq!((stage_of(&store, ids[0]), stage_of(&store, ids[1])), ("aware".into(), "loyal".into()));
}

#[test]
fn an_import_goes_back_whole_or_without_what_was_changed_since() {
    let (_dir, mut store, ids) = three_customers();
    let batch = add_several(&mut store, &ctx("ana"), &["7".into(), "8".into(), "9".into()]);
    let eighth = store.customer_by_key("8").unwrap().unwrap().id;
    move_to(&mut store, "budi", eighth, "loyal");
    let refused = ops::undo::undo(&mut store, &ctx("ana")).unwrap_err();
    let OpsError::Store(StoreError::Refused(refusal)) = refused else { panic!("{refused}") };
    assert_eq!((refusal.blocked, refusal.customers), (1, 3));
    assert_eq!(store.count_customers(&Default::default()).unwrap(), 6);
    ops::undo::undo_batch(&mut store, &ctx("ana"), batch, true).unwrap();
    assert_eq!(store.count_customers(&Default::default()).unwrap(), 4);
    assert_eq!(stage_of(&store, eighth), "loyal");
    assert_eq!(store.purchases(eighth).unwrap().len(), 1);
    assert!(store.customer(ids[0]).unwrap().is_some());
    ops::undo::redo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(store.count_customers(&Default::default()).unwrap(), 6);
}

#[test]
fn two_people_editing_different_fields_do_not_conflict() {
    let (_dir, mut store, ids) = three_customers();
    let record = store.customer(ids[0]).unwrap().unwrap().record;
    let mut owned = record.clone();
    owned.owner = Some("ana".into());
    let mut placed = record.clone();
    placed.city = Some("Bandung".into());
    for (actor, after) in [("ana", &owned), ("budi", &placed)] {
        let edits = edits_between(&record, after);
        let change = Change::Edited { customer: ids[0], edits };
        store.write(&ctx(actor), Action::Move, |w| w.apply(change)).unwrap();
    }
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    let record = store.customer(ids[0]).unwrap().unwrap().record;
    assert_eq!((record.owner, record.city.as_deref()), (None, Some("Bandung")));
}

#[test]
fn a_failed_write_leaves_nothing_behind() {
    let (dir, mut store, ids) = three_customers();
    let path = dir.path().join("t.db");
    let (before, journal) = (dump(&path), entries(&path));
    let change = Change::Tagged { customer: ids[0], tag: Tag::new("vip").unwrap() };
    let failed = store.write(&ctx("ana"), Action::Move, |w| {
        w.apply(change.clone())?;
        w.apply(change.clone())
    });
    assert!(matches!(failed, Err(StoreError::Changed { customer: Some(id) }) if id == ids[0]));
    assert_eq!((dump(&path), entries(&path)), (before, journal));
}

#[test]
fn the_journal_cannot_be_changed_and_tampering_shows() {
    let (dir, store, _) = three_customers();
    let path = dir.path().join("t.db");
    let conn = Connection::open(&path).unwrap();
    assert!(conn.execute("UPDATE change SET kind = 'x'", []).is_err());
    assert!(conn.execute("DELETE FROM change", []).is_err());
    assert!(store.verify_history().unwrap().is_ok());
    conn.execute_batch("UPDATE batch SET actor = 'somebody else' WHERE id = 1").unwrap();
    assert!(store.verify_history().unwrap().is_err());
}

#[test]
fn ids_are_never_used_twice() {
    let (_dir, mut store, _) = three_customers();
    add_several(&mut store, &ctx("ana"), &["7".into()]);
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    add_several(&mut store, &ctx("ana"), &["8".into()]);
    assert_eq!(store.customer_by_key("8").unwrap().unwrap().id, CustomerId(5));
}

#[test]
fn looking_back_shows_the_stages_owners_and_tags_of_that_day() {
    let (dir, mut store, ids) = three_customers();
    let path = dir.path().join("t.db");
    move_to(&mut store, "ana", ids[0], "loyal");
    let record = store.customer(ids[0]).unwrap().unwrap().record;
    let after = Record { owner: Some("ana".into()), ..record.clone() };
    let edits = edits_between(&record, &after);
    store
        .write(&ctx("ana"), Action::Move, |w| {
            w.apply(Change::Edited { customer: ids[0], edits })?;
            w.apply(Change::Tagged { customer: ids[0], tag: Tag::new("vip").unwrap() })
        })
        .unwrap();
    let look = |day: &str| {
        let mut store = Store::open(&path, Access::ReadOnly, [0; 32]).unwrap();
        let clock = Clock { at: At::parse(day, Tz::Asia__Jakarta).unwrap(), zone: Tz::Asia__Jakarta };
        store.look_back(clock).unwrap();
        store
    };
    let then = look("2026-11-21").customer(ids[0]).unwrap().unwrap();
    assert_eq!(then.standing.stage.as_str(), "aware");
    assert_eq!((then.record.owner, then.tags.len()), (None, 1));
    let now = look("2026-11-22").customer(ids[0]).unwrap().unwrap();
    assert_eq!(
        (now.standing.stage.as_str(), now.record.owner.as_deref(), now.tags.len()),
        ("loyal", Some("ana"), 2)
    );
    let before_all = look("2026-09-30");
    assert_eq!(before_all.count_customers(&Default::default()).unwrap(), 0);
    assert!(
        before_all.totals(chrono::NaiveDate::default()).unwrap().iter().all(|total| total.customers == 0)
    );
}

#[test]
fn a_batch_counts_each_customer_once() {
    let (_dir, mut store, ids) = three_customers();
    let tagged = |customer, tag: &str| Change::Tagged { customer, tag: Tag::new(tag).unwrap() };
    let written = store.write(&ctx("ana"), Action::Import, |w| {
        w.apply(tagged(ids[0], "vip"))?;
        w.apply(tagged(ids[2], "vip"))?;
        w.apply(tagged(ids[0], "grosir"))?;
        let mut new = Vec::new();
        for key in ["7", "8", "9"] {
            new.push(w.create_customer(arrival(key, "aware"))?);
        }
        new.into_iter().try_for_each(|id| w.apply(tagged(id, "vip")))
    });
    let batch = written.unwrap().batch.unwrap();
    assert_eq!(store.batch(batch).unwrap().unwrap().customers, 5);
    ops::undo::undo(&mut store, &ctx("ana")).unwrap();
    assert_eq!(store.batch(BatchId(batch.0 + 1)).unwrap().unwrap().customers, 5);
}

#[test]
fn looking_back_sees_one_moment_whatever_is_written_meanwhile() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.db");
    let mut store = new_store(&path);
    let many: Vec<String> = (0..3_000).map(|n| format!("a{n}")).collect();
    add_several(&mut store, &ctx("ana"), &many);
    let done = std::sync::atomic::AtomicBool::new(false);
    let relaxed = std::sync::atomic::Ordering::Relaxed;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for n in 0..5_000 {
                if done.load(relaxed) {
                    break;
                }
                add_several(&mut store, &ctx("budi"), &[format!("b{n}")]);
            }
        });
        let mut torn = Vec::new();
        for _ in 0..8 {
            let mut store = Store::open(&path, Access::ReadOnly, [0; 32]).unwrap();
            store.look_back(ctx("ana").clock).unwrap();
            let mut late = Vec::new();
            store
                .each_customer(&Default::default(), None, |c| {
                    late.extend((c.id.0 > 3_000).then_some((c.id, c.tags.len())));
                    Ok::<_, StoreError>(())
                })
                .unwrap();
            let whole = |id| store.purchases(id).unwrap().len() == 1;
            torn.extend(late.into_iter().filter(|(id, tags)| *tags != 1 || !whole(*id)));
        }
        done.store(true, relaxed);
        assert!(torn.is_empty(), "without their tags or purchases: {torn:?}");
    });
}
