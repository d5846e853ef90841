//! Any sequence of changes followed by as many undos is nothing, and the journal only ever grows.

use proptest::prelude::*;
use siklus::domain::change::{Change, Setting};
use siklus::domain::context::{Action, Ctx, Written};
use siklus::domain::customer::edits_between;
use siklus::domain::ids::{BatchId, CustomerId};
use siklus::domain::moment::{At, day_from_number};
use siklus::domain::money::Money;
use siklus::domain::moves::{Reason, StageMove};
use siklus::domain::outcome::Outcome;
use siklus::domain::purchase::{Purchase, PurchaseKind};
use siklus::domain::tag::Tag;
use siklus::ops::{self, OpsError};
use siklus::store::{HistoryFilter, Store, StoreError};

use chrono_tz::Tz;

use super::wishes::{KINDS, wish};
use super::{add_several, ctx, dump, entries, new_store};

/// One thing somebody does; numbers pick a customer, a stage, a field.
#[derive(Debug, Clone)]
enum Deed {
    /// Days from today: the clock may be set back, or ahead.
    Move {
        who: usize,
        to: usize,
        days: i64,
    },
    /// A move written as it is, dated before or after where the customer stands.
    Step {
        who: usize,
        to: usize,
        days: i64,
    },
    Tag {
        who: usize,
        tag: usize,
    },
    Untag {
        who: usize,
    },
    Rename {
        who: usize,
        name: String,
        value: i64,
    },
    Import {
        count: usize,
    },
    Add,
    Buy {
        who: usize,
        amount: i64,
    },
    Redate {
        who: usize,
        day: u32,
    },
    Lens {
        which: usize,
    },
    /// As a form or a verb would have it.
    Wish {
        kind: usize,
        who: usize,
        other: usize,
    },
    Undo,
    Redo,
    /// Takes back what can go of one of the latest.
    Rest {
        back: usize,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    let who = 0..8_usize;
    prop_oneof![
        5 => (who.clone(), 0..10_usize, -40..40_i64).prop_map(|(who, to, days)| Deed::Move { who, to, days }),
        1 => (who.clone(), 0..10_usize, -40..40_i64).prop_map(|(who, to, days)| Deed::Step { who, to, days }),
        2 => (who.clone(), 0..3_usize).prop_map(|(who, tag)| Deed::Tag { who, tag }),
        1 => who.clone().prop_map(|who| Deed::Untag { who }),
        2 => (who.clone(), "[a-zé ]{1,8}[a-z]", -5_i64..5_000).prop_map(|(who, name, value)| Deed::Rename { who, name, value }),
        2 => (1..4_usize).prop_map(|count| Deed::Import { count }),
        1 => Just(Deed::Add),
        2 => (who.clone(), 0_i64..900).prop_map(|(who, amount)| Deed::Buy { who, amount }),
        1 => (who, 1..28_u32).prop_map(|(who, day)| Deed::Redate { who, day }),
        1 => (0..3_usize).prop_map(|which| Deed::Lens { which }),
        8 => (0..KINDS, 0..8_usize, 0..8_usize).prop_map(|(kind, who, other)| Deed::Wish { kind, who, other }),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        2 => (0..2_usize).prop_map(|back| Deed::Rest { back }),
    ]
}

fn at_another_time(ctx: &Ctx, days: i64) -> Ctx {
    let mut ctx = ctx.clone();
    ctx.clock.at = At::Instant(ctx.recorded_at + chrono::Duration::days(days));
    ctx
}

/// Does it, unless there is nothing it could be done to. Undos that left something are added to `partial`.
fn perform(store: &mut Store, ctx: &Ctx, deed: &Deed, serial: &mut u32, partial: &mut Vec<BatchId>) {
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
        store.write(ctx, Action::Move, |w| w.apply(change)).map(|_: Written<()>| ()).unwrap();
    };
    match deed {
        Deed::Move { who, to, days } => {
            let to = store.ladder().stages()[*to].key.clone();
            if let Some(id) = pick(*who) {
                let ctx = at_another_time(ctx, *days);
                ops::edit::move_stage(store, &ctx, id, &to, Some(Reason::Price)).unwrap();
                assert_eq!(store.customer(id).unwrap().unwrap().standing.stage, to);
            }
        }
        Deed::Step { who, to, days } => {
            let Some(customer) = pick(*who) else { return };
            let standing = store.customer(customer).unwrap().unwrap().standing;
            let (from, to) = (Some(standing.stage), store.ladder().stages()[*to].key.clone());
            let (at, zone) = (at_another_time(ctx, *days).clock.at, ctx.clock.zone);
            let past = at.day(zone) < standing.since.day(zone);
            let written = store.write(ctx, Action::Move, |w| {
                let (id, follows) = (w.next_move()?, w.current_move(customer)?);
                w.apply(Change::Moved {
                    step: StageMove { id, customer, at, from, to, reason: None },
                    follows,
                })
            });
            assert_eq!(matches!(written, Err(StoreError::Changed { .. })), past, "{at}, {written:?}");
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
                    kept: None,
                    months: None,
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
        Deed::Wish { kind, who, other } => {
            let (Some(who), Some(other)) = (pick(*who), pick(*other)) else { return };
            if let Some(wish) = wish(store, *kind, who, other, *serial) {
                ops::deeds::perform(store, ctx, &wish).unwrap();
            }
        }
        Deed::Undo => match ops::undo::undo(store, ctx) {
            Ok(_) | Err(OpsError::Store(StoreError::Refused(_))) => {}
            Err(other) => panic!("{other}"),
        },
        Deed::Rest { back } => {
            let mut standing = store.history(HistoryFilter::default()).unwrap();
            standing.retain(|b| b.undoes.is_none() && !b.undone && b.actor != "setup" && b.customers > 1);
            let Some(batch) = standing.get(*back) else { return };
            match ops::undo::undo_batch(store, ctx, batch.id, true) {
                Ok(Outcome::Undone { batch, left: 1.. }) => partial.push(batch.id),
                Ok(_) | Err(OpsError::Store(StoreError::Refused(_))) => {}
                Err(other) => panic!("{other}"),
            }
        }
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
        let (mut serial, mut partial) = (0, Vec::new());
        for (deed, by_ana) in &deeds {
            perform(&mut store, if *by_ana { &ana } else { &budi }, deed, &mut serial, &mut partial);
            let now = entries(&path);
            prop_assert!(now.starts_with(&journal), "the journal lost or changed an entry");
            journal = now;
            let mut kept = store.totals(ana.clock.today()).unwrap();
            kept.sort_by(|a, b| a.stage.cmp(&b.stage));
            prop_assert_eq!(kept, store.recounted_totals(ana.clock.today()).unwrap());
            prop_assert_eq!(store.examine(ana.clock.today()).unwrap(), vec![]);
            assert_words_are_indexed(&path);
            assert_health_is_right(&store, &path);
        }
        // Whoever wrote last may have had an earlier clock: what follows from the day is put right as the dashboard does it.
        let settled = |store: &mut Store| store.freshen(ana.clock.today(), CustomerId(0), usize::MAX).unwrap();
        settled(&mut store);
        let after = dump(&path);
        // Newest first, whoever made it, also what an undo refused on the way.
        // What an undo left comes together again before the rest of it goes.
        let mut undone = 0;
        for told in store.history(HistoryFilter::default()).unwrap() {
            let batch = store.batch(told.id).unwrap().unwrap();
            let own = batch.undoes.is_none() && batch.actor != "setup";
            if !batch.undone && (own || partial.contains(&batch.id)) {
                ops::undo::undo_batch(&mut store, &ana, batch.id, false).unwrap();
                undone += usize::from(own);
            }
        }
        prop_assert_eq!(&dump(&path), &before);
        prop_assert!(entries(&path).starts_with(&journal));
        assert_health_is_right(&store, &path);
        if partial.is_empty() {
            for _ in 0..undone {
                let outcome = ops::undo::redo(&mut store, &ana).unwrap();
                prop_assert!(matches!(outcome, Outcome::Redone { .. }), "{:?}", outcome);
            }
            settled(&mut store);
            prop_assert_eq!(&dump(&path), &after);
        }
        prop_assert!(store.verify_history().unwrap().is_ok());
    }
}

/// The index of words knows just what the rows hold, and that is what their names fold to.
fn assert_words_are_indexed(path: &std::path::Path) {
    let conn = rusqlite::Connection::open(path).unwrap();
    conn.execute("INSERT INTO customer_fts (customer_fts, rank) VALUES ('integrity-check', 1)", []).unwrap();
    let mut select = conn.prepare("SELECT name, company, email, search FROM customer").unwrap();
    let mut rows = select.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let part = |at| row.get::<_, Option<String>>(at).unwrap().unwrap_or_default();
        let told = [part(0), part(1), part(2)].map(|text| siklus::domain::fold::fold(&text)).join("\n");
        assert_eq!(told, part(3));
    }
}

/// What is kept of health is what follows from the customers' lives, on the day it was kept for, and counted as it is.
fn assert_health_is_right(store: &Store, path: &std::path::Path) {
    let conn = rusqlite::Connection::open(path).unwrap();
    let mut counted = std::collections::BTreeMap::new();
    let mut select = conn
        .prepare(
            "SELECT c.id, h.day, h.score, h.rules, c.rots_at, c.since_day FROM customer c
             JOIN health h ON h.customer_id = c.id AND h.ago = 0",
        )
        .unwrap();
    let mut rows = select.query([]).unwrap();
    let mut found = 0;
    while let Some(row) = rows.next().unwrap() {
        found += 1;
        let id = CustomerId(row.get(0).unwrap());
        let (kept_day, score): (Option<i64>, Option<u8>) = (row.get(1).unwrap(), row.get(2).unwrap());
        let today = kept_day.map_or(ctx("ana").clock.today(), |day| day_from_number(day).unwrap());
        let timeline = store.timeline(id).unwrap();
        let vitals = timeline.vitals(store.terms(), today);
        // Without a score nothing says for which day that was.
        if kept_day.is_some() {
            assert_eq!(vitals.health.map(|health| health.score), Some(score), "{id}");
        }
        assert_eq!(store.vitals(id, today).unwrap(), vitals, "{id}");
        let customer = store.customer(id).unwrap().unwrap();
        let stage = store.ladder().get(&customer.standing.stage).unwrap();
        let rots = customer.clock(vitals.last_touch, ctx("ana").clock.zone).rots_at(stage);
        let since = day_from_number(row.get(5).unwrap()).unwrap();
        assert_eq!(row.get::<_, i64>(4).unwrap(), siklus::domain::rot::rank(rots, since), "{id}");
        if let Some(day) = kept_day {
            let key = (day, row.get::<_, i64>(3).unwrap(), score.map_or(-1, i64::from));
            *counted.entry(key).or_insert(0_i64) += 1;
        }
    }
    let customers: i64 = conn.query_row("SELECT count(*) FROM customer", [], |row| row.get(0)).unwrap();
    assert_eq!(found, customers);
    let mut select = conn.prepare("SELECT day, rules, score, customers FROM health_total").unwrap();
    let kept: std::collections::BTreeMap<(i64, i64, i64), i64> = select
        .query_map([], |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?), row.get(3)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(kept, counted);
}
