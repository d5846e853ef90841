//! The windows of a column: whatever the place, the cards around it come in order, with none missing and none twice.

use std::path::Path;

use chrono_tz::Tz;
use proptest::prelude::*;
use siklus::domain::board::{Anchor, BoardRequest, Card, Window};
use siklus::domain::context::{Action, Actor, Ctx, Source};
use siklus::domain::customer::Record;
use siklus::domain::moment::{At, Clock};
use siklus::domain::money::Currency;
use siklus::domain::stage_path::PathStep;
use siklus::store::{Arrival, Founding, Store, StoreError};

/// A store whose customers stand on the given rungs since the given days of October.
fn store(path: &Path, customers: &[(usize, u32)]) -> Store {
    let mut store = Store::create(path, &Founding::new(Currency::IDR, Tz::UTC), [1; 32]).unwrap();
    let clock = Clock { at: At::parse("2026-11-22", Tz::UTC).unwrap(), zone: Tz::UTC };
    let actor = Actor { name: "ana".into(), uid: 1 };
    let ctx = Ctx { clock, recorded_at: Default::default(), actor, source: Source::Import };
    let rungs: Vec<_> = store.ladder().stages().iter().map(|stage| stage.key.clone()).collect();
    let written = store.write(&ctx, Action::Import, |w| {
        for (n, (rung, day)) in customers.iter().enumerate() {
            let at = At::parse(&format!("2026-10-{day:02}"), Tz::UTC).unwrap();
            let path = vec![PathStep { at, to: rungs[*rung].clone(), reason: None }];
            let record = Record::named(&format!("k{n}"), &format!("Customer {n}"));
            w.create_customer(Arrival { record, path, tags: Vec::new() })?;
        }
        Ok::<_, StoreError>(())
    });
    written.unwrap();
    store
}

fn window(store: &Store, column: usize, anchor: Anchor) -> Window {
    let lens = store.lens("clm").columns().len();
    let mut anchors = vec![Anchor::Start; lens];
    anchors[column] = anchor;
    store
        .board(&BoardRequest { lens: "clm".into(), anchors, focus: None })
        .unwrap()
        .columns
        .remove(column)
        .window
}

/// All cards of a column, walked from its start window by window.
fn walked(store: &Store, column: usize) -> Vec<Card> {
    let mut all = Vec::new();
    let mut next = window(store, column, Anchor::Start);
    loop {
        let known = all.last().map(Card::key);
        all.extend(next.cards.into_iter().filter(|card| known.is_none_or(|known| card.key() > known)));
        let Some(last) = all.last().filter(|_| next.more_below) else { return all };
        next = window(store, column, Anchor::Around(last.key()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_window_is_a_stretch_of_the_whole_column(
        customers in prop::collection::vec((0..10_usize, 1..28_u32), 0..400),
        places in prop::collection::vec(any::<prop::sample::Index>(), 8),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let store = store(&dir.path().join("t.db"), &customers);
        for column in 0..7 {
            let all = walked(&store, column);
            let total = store.board(&BoardRequest { lens: "clm".into(), anchors: vec![], focus: None }).unwrap();
            prop_assert_eq!(all.len() as i64, total.columns[column].total.customers);
            prop_assert!(all.is_sorted_by_key(Card::key), "out of order");
            if all.is_empty() {
                continue;
            }
            for place in &places {
                let at = place.index(all.len());
                let found = window(&store, column, Anchor::Around(all[at].key()));
                let first = all.iter().position(|card| card.id == found.cards[0].id).unwrap();
                prop_assert_eq!(&all[first..first + found.cards.len()], &found.cards[..]);
                prop_assert!((first..first + found.cards.len()).contains(&at));
                prop_assert_eq!(found.more_above, first > 0);
                prop_assert_eq!(found.more_below, first + found.cards.len() < all.len());
            }
            let end = window(&store, column, Anchor::End);
            prop_assert_eq!(end.cards.last(), all.last());
            prop_assert!(!end.more_below);
        }
    }
}
