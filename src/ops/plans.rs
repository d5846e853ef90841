//! The plans of the hot queries: whatever the program asks its database in a day's work is found by an index.
//!
//! The statements are not listed here: they are overheard while the work is done through `ops` and the store, so that a
//! new one cannot hide. Passes over everything by design (exports, recounts, looking back) are not part of the day.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use chrono_tz::Tz;

use super::import::heads::Mapping;
use super::{demo, edit, find, import, undo};
use crate::domain::board::{Anchor, BoardRequest};
use crate::domain::contact::Person;
use crate::domain::context::{Actor, Ctx, Source};
use crate::domain::customer::{Field, Record};
use crate::domain::deed::{Deed, Newcomer, Order, Put};
use crate::domain::flag::FlagKind;
use crate::domain::ids::{CustomerId, TaskId};
use crate::domain::moment::{At, Clock};
use crate::domain::purchase::PurchaseKind;
use crate::domain::query::Query;
use crate::domain::stage::StageKey;
use crate::domain::survey::{Answer, SurveyKind};
use crate::domain::tag::Tag;
use crate::domain::task::Plan;
use crate::store::{Access, HistoryFilter, Store, StoreError};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn ctx() -> Ctx {
    let clock = Clock { at: At::Date(today()), zone: Tz::Asia__Jakarta };
    let actor = Actor { name: "ana".into(), uid: 1 };
    Ctx { clock, recorded_at: Default::default(), actor, source: Source::Dashboard }
}

fn boards(store: &Store) {
    let queries = [
        "",
        "stage:loyal",
        "sinar",
        "toko -owner:budi",
        "o",
        "owner:ana",
        "owner:ana,none",
        "tag:vip",
        "-tag:vip kopi",
        "persona:amanda",
    ];
    for text in queries {
        let filter = find::query(store, text).unwrap();
        let ask = |anchors: Vec<Anchor>, focus| BoardRequest {
            lens: "clm".into(),
            filter: filter.clone(),
            today: today(),
            anchors,
            reach: 19,
            walked: Some(0),
            focus,
        };
        let first = store.board(&ask(vec![Anchor::End; 7], Some(CustomerId(7)))).unwrap();
        let around = first.columns.iter().map(|column| {
            column.window.cards.first().map_or(Anchor::Start, |card| Anchor::Around(card.key()))
        });
        store.board(&ask(around.collect(), None)).unwrap();
        store.whole_board(&ask(vec![], None), &mut || true).unwrap();
    }
}

fn lists(store: &Store) {
    for text in ["", "sinar jaya", "owner:ana", "owner:none", "tag:vip"] {
        let query: Query = find::query(store, text).unwrap();
        store.each_customer(&query, Some(5), |_| Ok::<_, StoreError>(())).unwrap();
    }
    let query = find::query(store, "tag:vip").unwrap();
    store.each_life(&query, &mut || true, &mut |_| ()).unwrap();
    find::customer(store, "=C-0007").unwrap();
    let _ = find::customer(store, "sinar");
    store.account(CustomerId(7)).unwrap();
    store.known().unwrap();
    find::named(store, "sinar").unwrap();
    store.history(HistoryFilter { limit: Some(5), ..HistoryFilter::default() }).unwrap();
    let filter = HistoryFilter { customer: Some(CustomerId(7)), limit: Some(5), ..HistoryFilter::default() };
    store.history(filter).unwrap();
}

fn writes(store: &mut Store) {
    let ctx = ctx();
    edit::move_stage(store, &ctx, CustomerId(7), &StageKey::new("declining"), None).unwrap();
    undo::undo(store, &ctx).unwrap();
    undo::redo(store, &ctx).unwrap();
    let mapping = Mapping::parse::<&str>(&[]).unwrap();
    let options = import::Options { create_customers: true, ..import::Options::plain(&mapping) };
    let customers = "external_key,name,owner,tags,stage\nC-0007,Other,ana,vip,aware\nnew,New,budi,,\n";
    import::customers(store, &ctx, Cursor::new(&customers), &options, &mut |_| {}).unwrap();
    let purchases =
        "customer,date,amount,order_id\nnew,2026-11-01,5,A1\nnew,2026-11-01,-5,A1\nC-0007,2026-11-02,7,\n";
    import::purchases(store, &ctx, Cursor::new(&purchases), &options, &mut |_| {}).unwrap();
    undo::undo(store, &ctx).unwrap();
    undo::undo(store, &ctx).unwrap();
}

fn deeds(store: &mut Store) {
    let who = CustomerId(7);
    let at = At::Date(today());
    let plan = Plan { what: "call".into(), due: Some(today()), owner: None, promise: true, repeat: None };
    let person = Person { name: "Sari".into(), role: None, email: None, phone: None };
    let order = Order { at, kind: PurchaseKind::Sale, amount: None, order: None, kept: None, months: None };
    let owner = vec![Put::Text(Field::Owner, Some("citra".into())), Put::Referrer(Some(CustomerId(8)))];
    let newcomer = Newcomer {
        record: Record::named("", "New"),
        stage: StageKey::new("aware"),
        reason: None,
        since: None,
        tags: Vec::new(),
    };
    for deed in [
        Deed::Add(newcomer),
        Deed::Put {
            customers: vec![who],
            puts: owner,
            tag: Tag::new("new").into_iter().collect(),
            untag: vec![],
        },
        Deed::Plan { customers: vec![who], plan: plan.clone() },
        Deed::Finish(TaskId(1)),
        Deed::Buy { customer: who, order },
        Deed::Answer { customer: who, answer: Answer { at, kind: SurveyKind::Nps, score: 9, comment: None } },
        Deed::Introduce { customer: who, person },
        Deed::Raise { customers: vec![who], kind: FlagKind::Unpaid, note: None },
        Deed::Merge { kept: CustomerId(9), gone: who },
    ] {
        super::deeds::perform(store, &ctx(), &deed).unwrap();
    }
    undo::undo(store, &ctx()).unwrap();
}

#[test]
fn no_hot_query_passes_over_a_whole_table() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.db");
    demo::write(&path).unwrap();
    let mut store = Store::open(&path, Access::ReadWrite, [1; 32]).unwrap();
    let heard = Arc::new(Mutex::new(BTreeSet::new()));
    let hearer = Arc::clone(&heard);
    store.overhear(move |sql| {
        hearer.lock().unwrap().insert(sql);
    });
    boards(&store);
    lists(&store);
    writes(&mut store);
    deeds(&mut store);
    store.overhear(|_| {});

    let heard = heard.lock().unwrap();
    assert!(heard.len() > 60, "only {} statements were overheard", heard.len());
    let bad: Vec<_> = heard.iter().flat_map(|sql| store.whole_passes(sql)).collect();
    assert!(bad.is_empty(), "whole tables are passed over:\n{}", bad.join("\n"));
}
