//! What is read first, what is given up, and that nobody waits for a read.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use chrono_tz::Tz;

use super::*;
use crate::config::log::Log;
use crate::domain::board::BoardRequest;
use crate::domain::context::{Actor, Timekeeping};
use crate::domain::ids::CustomerId;
use crate::domain::lang::Lang;
use crate::domain::metrics::chart::{Chart, ChartWish};
use crate::domain::metrics::cohort::Kept;
use crate::domain::metrics::report::Window;
use crate::domain::moment::{At, Clock};
use crate::domain::query::Query;
use crate::domain::stage::StageKey;
use crate::ops::demo;
use crate::store::{Access, Wants};
use crate::tui::message::RequestId;
use crate::tui::runtime::worker;

/// Longer than anything here takes on a slow machine.
const LONG: Duration = Duration::from_secs(30);

fn clock() -> Clock {
    Clock { at: At::parse("2026-11-22", Tz::Asia__Jakarta).unwrap(), zone: Tz::Asia__Jakarta }
}

fn figures(request: u64) -> Effect {
    let window = Window::usual(clock());
    Effect::ReadMetrics { request: RequestId(request), query: Query::default(), window }
}

fn chart(request: u64) -> Effect {
    let wish = ChartWish { chart: Chart::Funnel, window: None, lens: "clm".into(), kept: Kept::On };
    Effect::ReadChart { request: RequestId(request), query: Query::default(), wish }
}

fn models(request: u64) -> Effect {
    Effect::FitModels { request: RequestId(request), query: Query::default() }
}

fn number(effect: &Effect) -> u64 {
    match effect {
        Effect::ReadMetrics { request, .. }
        | Effect::ReadChart { request, .. }
        | Effect::FitModels { request, .. } => request.0,
        other => panic!("{other:?}"),
    }
}

/// A reader whose reads last until they are told to end, or until they are given up.
struct Held {
    reader: Reader,
    /// The number of a read that began.
    begun: Receiver<u64>,
    end: Sender<()>,
    /// The answers, by number.
    answers: Receiver<Msg>,
}

fn held() -> Held {
    let (began, begun) = channel();
    let (end, ends) = channel();
    let (answered, answers) = channel();
    let reader = begin(
        move |msg| drop(answered.send(msg)),
        move |effect, go_on| {
            began.send(number(effect)).unwrap();
            loop {
                if !go_on() {
                    return None;
                }
                thread::yield_now();
                if ends.try_recv().is_ok() {
                    let request = RequestId(number(effect));
                    return Some(Msg::BehindRead { request, ids: Ok(Vec::new()) });
                }
            }
        },
    );
    Held { reader: reader.unwrap(), begun, end, answers }
}

impl Held {
    fn ask(&self, effect: Effect) {
        assert!(self.reader.ask(effect).is_none());
    }

    fn next_begun(&self) -> u64 {
        self.begun.recv_timeout(LONG).unwrap()
    }

    fn answer(&self) -> u64 {
        self.end.send(()).unwrap();
        match self.answers.recv_timeout(LONG).unwrap() {
            Msg::BehindRead { request, .. } => request.0,
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn of_one_kind_only_the_last_is_read_and_the_figures_go_first() {
    let held = held();
    held.ask(models(1));
    assert_eq!(held.next_begun(), 1);
    held.ask(figures(2));
    held.ask(chart(3));
    held.ask(figures(4));
    // Whichever of them it was when the models were left, the last one is read to its end.
    while held.next_begun() != 4 {}
    assert_eq!(held.answer(), 4);
    assert_eq!((held.next_begun(), held.answer()), (3, 3));
    assert_eq!((held.next_begun(), held.answer()), (1, 1), "what was left is read after all");
    assert!(held.reader.end_within(LONG));
    assert!(held.begun.try_recv().is_err() && held.answers.try_recv().is_err());
}

#[test]
fn what_goes_after_does_not_disturb() {
    let held = held();
    held.ask(figures(1));
    assert_eq!(held.next_begun(), 1);
    held.ask(models(2));
    assert_eq!((held.answer(), held.next_begun(), held.answer()), (1, 2, 2));
}

#[test]
fn leaving_ends_a_read_that_would_never_end() {
    let held = held();
    held.ask(models(1));
    assert_eq!(held.next_begun(), 1);
    assert!(held.reader.end_within(LONG));
    assert!(held.answers.try_recv().is_err());
}

fn undo() -> Effect {
    Effect::Undo { request: RequestId(9), board: board() }
}

fn board() -> BoardRequest {
    BoardRequest {
        lens: "clm".into(),
        filter: Query::default(),
        today: clock().today(),
        anchors: Vec::new(),
        reach: 19,
        walked: None,
        focus: None,
    }
}

#[test]
fn a_write_gives_up_all_that_is_read() {
    let held = held();
    held.ask(figures(1));
    held.ask(models(2));
    assert_eq!(held.next_begun(), 1);
    assert_eq!(held.reader.ask(undo()), Some(undo()), "a write is the worker's");
    held.ask(chart(3));
    assert_eq!((held.next_begun(), held.answer()), (3, 3));
    assert!(held.begun.try_recv().is_err());
}

/// The file of a demo keeps a rollback journal, where a reader in the middle of a read keeps every write out.
#[test]
fn a_move_is_answered_while_a_read_of_the_same_file_would_go_on_for_ever() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t.db");
    demo::write(&path).unwrap();
    let store = Store::open(&path, Access::ReadWrite, [1; 32]).unwrap();
    let card = store.board(&board()).unwrap().columns[0].window.cards[0].clone();
    let door = store.door();
    let (began, begun) = channel();
    let mut aside: Option<Store> = None;
    let reader = begin(
        |_| {},
        move |_, go_on| {
            let store = ready(&mut aside, &door).ok()?;
            // Within one look at the file, which holds its lock, customer after customer without an end.
            let mut endless = || {
                let _ = began.send(());
                while go_on() {
                    thread::yield_now();
                }
                false
            };
            let all = store.each_measured_life(
                &Query::default(),
                clock().today(),
                Wants::ALL,
                &mut endless,
                &mut |_| {},
            );
            assert!(matches!(all, Ok(false)));
            None
        },
    )
    .unwrap();
    let acting = Acting {
        actor: Actor { name: "ana".into(), uid: 1 },
        keeping: Timekeeping { at: Some(clock().at), recorded_at: None, zone: Tz::Asia__Jakarta },
        lang: Lang::English,
        log: Log::default(),
    };
    let (requests, effects) = channel();
    let (answered, answers) = channel();
    let worker = worker::start(store, acting, effects, move |msg| drop(answered.send(msg))).unwrap();
    assert!(reader.ask(figures(1)).is_none());
    begun.recv_timeout(LONG).unwrap();
    let to = StageKey::new("considering");
    assert_ne!(card.standing.stage, to);
    let moved = Effect::Move {
        request: RequestId(2),
        id: CustomerId(card.id.0),
        seen: card.standing.stage.clone(),
        to,
        reason: None,
        board: board(),
    };
    requests.send(reader.ask(moved).unwrap()).unwrap();
    let written = loop {
        if let Msg::Written { outcome, .. } = answers.recv_timeout(LONG).unwrap() {
            break outcome;
        }
    };
    assert!(written.is_ok(), "{written:?}");
    assert!(reader.end_within(LONG));
    drop(requests);
    assert!(worker.ends_within(LONG));
}
