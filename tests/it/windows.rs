//! The windows of a column: whatever the place, the cards around it come in order, with none missing and none twice.

use std::path::Path;

use chrono_tz::Tz;
use proptest::prelude::*;
use siklus::domain::board::{Anchor, Board, BoardColumn, BoardRequest, Card, MOST_CARDS, Window};
use siklus::domain::context::{Action, Actor, Ctx, Source};
use siklus::domain::customer::Record;
use siklus::domain::ids::CustomerId;
use siklus::domain::moment::{At, Clock};
use siklus::domain::money::Currency;
use siklus::domain::query::{Query, Vocabulary, written_ids};
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
            let owner = (n % 2 == 0).then(|| "Ana".to_owned());
            let record = Record { owner, ..Record::named(&format!("k{n}"), &format!("Customer {n}")) };
            w.create_customer(Arrival { record, path, tags: Vec::new() })?;
        }
        Ok::<_, StoreError>(())
    });
    written.unwrap();
    store
}

fn whole(anchors: Vec<Anchor>) -> BoardRequest {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    BoardRequest {
        lens: "clm".into(),
        filter: Query::default(),
        today,
        anchors,
        reach: MOST_CARDS,
        walked: None,
        focus: None,
    }
}

fn window(store: &Store, column: usize, anchor: Anchor) -> Window {
    let lens = store.lens("clm").columns().len();
    let mut anchors = vec![Anchor::Start; lens];
    anchors[column] = anchor;
    store.board(&whole(anchors)).unwrap().columns.remove(column).window
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
            let total = store.board(&whole(vec![])).unwrap();
            prop_assert_eq!(all.len() as i64, total.columns[column].total.unwrap().customers);
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

/// A window never holds more than was asked for, and near an end no less than there is.
#[test]
fn a_window_reaches_as_far_as_was_asked_for() {
    let dir = tempfile::tempdir().unwrap();
    // Two rungs of one column, so that each of them alone has more than a window.
    let customers: Vec<_> = (0..400).map(|n| (4 + n % 2, 1 + (n % 27) as u32)).collect();
    let store = store(&dir.path().join("t.db"), &customers);
    let all = walked(&store, 3);
    assert_eq!(all.len(), 400);
    for (reach, above, below) in [(1, 1, 1), (9, 9, 9), (25, 25, 25), (40, 32, 32), (500, 32, 32)] {
        let window = |anchor, text| {
            let anchors = vec![anchor; 7];
            let request = BoardRequest { reach, ..filtered(&store, text, anchors) };
            let first = store.board(&request).unwrap();
            let board = store.whole_board(&request, &mut || true).unwrap().unwrap_or(first.clone());
            assert_eq!(first.columns[3].window, board.columns[3].window, "{text:?}");
            let walked = store.board(&BoardRequest { walked: Some(3), ..request.clone() }).unwrap();
            let twice = store.board(&BoardRequest { reach: 2 * reach, ..request }).unwrap();
            assert_eq!(walked.columns[3].window, twice.columns[3].window, "it is read twice as far");
            board.columns[3].window.clone()
        };
        for text in ["", "customer"] {
            let most = reach.min(MOST_CARDS);
            assert_eq!(window(Anchor::Start, text).cards, all[..most]);
            assert_eq!(window(Anchor::End, text).cards, all[400 - most..]);
            let middle = window(Anchor::Around(all[200].key()), text);
            assert_eq!(middle.cards, all[200 - above..200 + below], "{reach}");
            assert!(middle.more_above && middle.more_below);
            // Near the top there is room for more below.
            let top = window(Anchor::Around(all[2].key()), text);
            assert_eq!(top.cards, all[2 - above.min(2)..2 + reach.min(MOST_CARDS - above.min(2))]);
        }
    }
}

fn filtered(store: &Store, text: &str, anchors: Vec<Anchor>) -> BoardRequest {
    let vocabulary = Vocabulary { ladder: store.ladder(), lens: store.lens("clm") };
    BoardRequest { filter: Query::parse(text, &vocabulary).unwrap(), ..whole(anchors) }
}

/// What the whole board must show under the filter, found without any index.
fn expected(store: &Store, text: &str) -> Vec<(i64, Vec<String>)> {
    let mut columns = Vec::new();
    for column in 0..7 {
        let cards = walked(store, column);
        let names = cards.into_iter().map(|card| card.name).filter(|name| name.contains(text));
        let names: Vec<_> = names.collect();
        columns.push((names.len() as i64, names.into_iter().take(64).collect()));
    }
    columns
}

fn shown(board: &Board) -> Vec<(i64, Vec<String>)> {
    let column = |column: &BoardColumn| {
        let names = column.window.cards.iter().map(|card| card.name.clone()).collect();
        (column.total.unwrap().customers, names)
    };
    board.columns.iter().map(column).collect()
}

#[test]
fn a_filter_shows_few_at_once_and_many_in_two_answers() {
    let dir = tempfile::tempdir().unwrap();
    // More than are looked at one by one, half of them on one rung.
    let customers: Vec<_> =
        (0..6000).map(|n| (if n % 2 == 0 { 0 } else { n % 10 }, 1 + (n % 27) as u32)).collect();
    let store = store(&dir.path().join("t.db"), &customers);
    let few = store.board(&filtered(&store, "\"customer 12\"", vec![])).unwrap();
    assert!(few.whole);
    assert_eq!(shown(&few), expected(&store, "Customer 12"));

    for text in ["9", "r 5", "CUSTOMER"] {
        let request = filtered(&store, &format!("\"{text}\""), vec![]);
        let last = store.whole_board(&request, &mut || true).unwrap().unwrap();
        let name = if text == "CUSTOMER" { "Customer" } else { text };
        assert_eq!(shown(&last), expected(&store, name), "{text}");
    }
    let many = filtered(&store, "\"Customer\"", vec![]);
    let again = store.board(&many).unwrap();
    assert!(again.whole, "it was counted just now");
    let first = store.board(&filtered(&store, "custome", vec![])).unwrap();
    assert!(!first.whole && first.columns.iter().all(|column| column.total.is_none()));
    for (first, last) in first.columns.iter().zip(&again.columns) {
        assert_eq!(first.window, last.window);
    }
    // Half of them have an owner and half have none, both more than few.
    for (text, count) in
        [("owner:ANA", 3000), ("owner:none", 3000), ("-owner:ana", 3000), ("owner:ana,none", 6000)]
    {
        let request = filtered(&store, text, vec![]);
        let first = store.board(&request).unwrap();
        let last = store.whole_board(&request, &mut || true).unwrap().unwrap();
        let total: i64 = last.columns.iter().map(|column| column.total.unwrap().customers).sum();
        assert_eq!(total, count, "{text}");
        // A first answer gives up where nobody matches for long, and says that there may be more.
        for (first, last) in first.columns.iter().zip(&last.columns) {
            let gave_up = first.window.cards.is_empty() && first.window.more_below;
            assert!(gave_up || first.window == last.window, "{text}");
        }
        assert!(!first.whole);
    }
    let stopped = store.whole_board(&filtered(&store, "ustom", vec![]), &mut || false).unwrap();
    assert_eq!(stopped, None);
}

#[test]
fn a_filtered_window_is_read_around_any_place() {
    let dir = tempfile::tempdir().unwrap();
    let customers: Vec<_> = (0..500).map(|n| (n % 2, 1 + (n % 27) as u32)).collect();
    let store = store(&dir.path().join("t.db"), &customers);
    let all: Vec<_> = walked(&store, 0).into_iter().filter(|card| card.name.contains('7')).collect();
    for place in [0, 10, all.len() - 1] {
        for text in ["7", "7 customer"] {
            let mut anchors = vec![Anchor::Start; 7];
            anchors[0] = Anchor::Around(all[place].key());
            let window = store.board(&filtered(&store, text, anchors)).unwrap().columns.remove(0).window;
            let from = place.saturating_sub(32);
            let to = (from.max(place.saturating_sub(32)) + 64).min(all.len());
            assert_eq!(window.cards, all[from..to], "{text} at {place}");
            assert_eq!((window.more_above, window.more_below), (from > 0, to < all.len()));
        }
    }
}

#[test]
fn listed_customers_are_shown_whether_few_or_many() {
    let dir = tempfile::tempdir().unwrap();
    let customers: Vec<_> = (0..6000).map(|n| (n % 10, 1 + (n % 27) as u32)).collect();
    let store = store(&dir.path().join("t.db"), &customers);
    let of = |board: &Board| -> i64 { board.columns.iter().map(|c| c.total.unwrap().customers).sum() };
    let listed = |from: i64, to: i64| written_ids(&(from..=to).map(CustomerId).collect::<Vec<_>>());
    // The last of them is nobody.
    let few = store.board(&filtered(&store, &format!("{} -id:17", listed(10, 1_009)), vec![])).unwrap();
    assert!(few.whole);
    assert_eq!(of(&few), 999);
    let text = format!("{} owner:ana", listed(1, 1_500));
    assert_eq!(of(&store.board(&filtered(&store, &text, vec![])).unwrap()), 750);
    let many = filtered(&store, &listed(2_001, 9_000), vec![]);
    assert!(!store.board(&many).unwrap().whole);
    let whole = store.whole_board(&many, &mut || true).unwrap().unwrap();
    assert_eq!(of(&whole), 4_000);
    let ids = store.matching_ids(&many.filter).unwrap();
    assert_eq!((ids.len(), ids[0]), (4_000, CustomerId(2_001)));
}
