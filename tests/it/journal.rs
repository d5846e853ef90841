//! The one door for writes: whatever is written can be taken back, and the journal only ever grows.

use std::path::Path;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;
use rusqlite::Connection;
use siklus::domain::change::{Change, Setting};
use siklus::domain::context::{Action, Actor, Ctx, Source};
use siklus::domain::customer::{Record, edits_between};
use siklus::domain::ids::{BatchId, CustomerId};
use siklus::domain::moment::{At, Clock};
use siklus::domain::money::{Currency, Money};
use siklus::domain::moves::Reason;
use siklus::domain::outcome::Outcome;
use siklus::domain::purchase::{Purchase, PurchaseKind};
use siklus::domain::stage::StageKey;
use siklus::domain::stage_path::PathStep;
use siklus::domain::tag::Tag;
use siklus::ops::{self, OpsError};
use siklus::store::{Access, Arrival, Founding, HistoryFilter, NewPurchase, Store, StoreError};

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
            })?;
        }
        Ok::<_, StoreError>(())
    });
    written.unwrap().batch.unwrap()
}

/// The entity tables as text; the journal is not among them.
fn dump(path: &Path) -> String {
    let conn = Connection::open(path).unwrap();
    let mut text = String::new();
    for table in ["meta", "customer", "stage_move", "purchase", "tag", "total"] {
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

/// One thing somebody does; numbers pick a customer, a stage, a field.
#[derive(Debug, Clone)]
enum Deed {
    Move { who: usize, to: usize },
    Tag { who: usize, tag: usize },
    Untag { who: usize },
    Rename { who: usize, name: String, value: i64 },
    Import { count: usize },
    Add,
    Buy { who: usize, amount: i64 },
    Redate { who: usize, day: u32 },
    Lens { which: usize },
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let who = 0..8_usize;
    prop_oneof![
        5 => (who.clone(), 0..10_usize).prop_map(|(who, to)| Deed::Move { who, to }),
        2 => (who.clone(), 0..3_usize).prop_map(|(who, tag)| Deed::Tag { who, tag }),
        1 => who.clone().prop_map(|who| Deed::Untag { who }),
        2 => (who.clone(), "[a-zé ]{1,8}[a-z]", -5_i64..5_000).prop_map(|(who, name, value)| Deed::Rename { who, name, value }),
        1 => (1..4_usize).prop_map(|count| Deed::Import { count }),
        1 => Just(Deed::Add),
        2 => (who.clone(), 0_i64..900).prop_map(|(who, amount)| Deed::Buy { who, amount }),
        1 => (who, 1..28_u32).prop_map(|(who, day)| Deed::Redate { who, day }),
        1 => (0..3_usize).prop_map(|which| Deed::Lens { which }),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

/// Does it, unless there is nothing it could be done to.
fn perform(store: &mut Store, ctx: &Ctx, deed: &Deed, serial: &mut u32) {
    let mut ids = Vec::new();
    store
        .each_customer(&Default::default(), None, |c| {
            ids.push(c.id);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    let pick = |who: usize| -> Option<CustomerId> { (!ids.is_empty()).then(|| ids[who % ids.len()]) };
    *serial += 1;
    let change = |store: &mut Store, change: Change| {
        store
            .write(ctx, Action::Move, |w| w.apply(change))
            .map(|_: siklus::domain::context::Written<()>| ())
            .unwrap();
    };
    match deed {
        Deed::Move { who, to } => {
            let to = store.ladder().stages()[*to].key.clone();
            if let Some(id) = pick(*who) {
                ops::edit::move_stage(store, ctx, id, &to, Some(Reason::Price)).unwrap();
            }
        }
        Deed::Tag { who, tag } => {
            let tag = Tag::new(["vip", "grosir", "ekspor"][*tag]).unwrap();
            if let Some(customer) = pick(*who).and_then(|id| store.customer(id).unwrap())
                && !customer.tags.contains(&tag)
            {
                change(store, Change::Tagged { customer: customer.id, tag });
            }
        }
        Deed::Untag { who } => {
            if let Some(customer) = pick(*who).and_then(|id| store.customer(id).unwrap())
                && let Some(tag) = customer.tags.first().cloned()
            {
                change(store, Change::Untagged { customer: customer.id, tag });
            }
        }
        Deed::Rename { who, name, value } => {
            if let Some(customer) = pick(*who).and_then(|id| store.customer(id).unwrap()) {
                let mut after = customer.record.clone();
                after.name = name.clone();
                after.owner = Some(name.to_uppercase());
                after.value = Money::from_minor(*value);
                let edits = edits_between(&customer.record, &after);
                change(store, Change::Edited { customer: customer.id, edits });
            }
        }
        Deed::Import { count } => {
            let keys: Vec<String> = (0..*count).map(|n| format!("k{serial}-{n}")).collect();
            add_several(store, ctx, &keys);
        }
        Deed::Add => {
            add_several(store, ctx, &[format!("a{serial}")]);
        }
        Deed::Buy { who, amount } => {
            let Some(customer) = pick(*who) else { return };
            let written = store.write(ctx, Action::Import, |w| {
                let (at, kind) = (At::parse("2026-11-01", Tz::UTC).unwrap(), PurchaseKind::Refund);
                let id = w.next_purchase()?;
                let amount = Some(Money::from_minor(*amount));
                w.apply(Change::Bought(vec![Purchase {
                    id,
                    customer,
                    at,
                    kind,
                    amount,
                    order: None,
                    nth: 0,
                }]))
            });
            written.unwrap();
        }
        Deed::Redate { who, day } => {
            let Some(customer) = pick(*who) else { return };
            let first = store.moves(customer).unwrap().remove(0);
            let after = At::parse(&format!("2026-09-{day:02}"), Tz::UTC).unwrap();
            change(store, Change::Redated { id: first.id, customer, before: first.at, after });
        }
        Deed::Lens { which } => {
            let before = store.facts().lens.clone();
            let after = ["clm", "growth", "simple"][*which].to_owned();
            if before != after {
                change(store, Change::Set { setting: Setting::Lens, before, after });
            }
        }
        Deed::Undo => match ops::undo::undo(store, ctx) {
            Ok(_) | Err(OpsError::Store(StoreError::Refused(_))) => {}
            Err(other) => panic!("{other}"),
        },
        Deed::Redo => match ops::undo::redo(store, ctx) {
            Ok(_) | Err(OpsError::Store(StoreError::Refused(_))) => {}
            Err(other) => panic!("{other}"),
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_changes_then_as_many_undos_leave_everything_as_before(
        deeds in prop::collection::vec((deed(), any::<bool>()), 1..25),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("t.db");
        let mut store = new_store(&path);
        let (ana, budi) = (ctx("ana"), ctx("budi"));
        add_several(&mut store, &ctx("setup"), &["x".into(), "y".into(), "z".into()]);
        let before = dump(&path);
        let mut journal = entries(&path);
        let mut serial = 0;
        for (deed, by_ana) in &deeds {
            perform(&mut store, if *by_ana { &ana } else { &budi }, deed, &mut serial);
            let now = entries(&path);
            prop_assert!(now.starts_with(&journal), "the journal lost or changed an entry");
            journal = now;
            let mut kept = store.totals().unwrap();
            kept.sort_by(|a, b| a.stage.cmp(&b.stage));
            prop_assert_eq!(kept, store.recounted_totals().unwrap());
        }
        let after = dump(&path);
        // Newest first, whoever made it, also what an undo refused on the way.
        let standing: Vec<BatchId> = store.history(HistoryFilter::default()).unwrap().into_iter()
            .filter(|b| b.undoes.is_none() && !b.undone && b.actor != "setup").map(|b| b.id).collect();
        for batch in &standing {
            ops::undo::undo_batch(&mut store, &ana, *batch, false).unwrap();
        }
        prop_assert_eq!(&dump(&path), &before);
        prop_assert!(entries(&path).starts_with(&journal));
        for _ in &standing {
            let outcome = ops::undo::redo(&mut store, &ana).unwrap();
            prop_assert!(matches!(outcome, Outcome::Redone(_)), "{:?}", outcome);
        }
        prop_assert_eq!(&dump(&path), &after);
        prop_assert!(store.verify_history().unwrap().is_ok());
    }
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
    assert!(before_all.totals().unwrap().iter().all(|total| total.customers == 0));
}
