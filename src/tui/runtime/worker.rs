//! The thread that owns the store: does what the dashboard asks for, in order, and notices what others wrote.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate, Utc};

use super::{logged, rehearsal};
use crate::config::log::Log;
use crate::domain::context::{Actor, Ctx, Source, Timekeeping};
use crate::domain::health::Rules;
use crate::domain::ids::CustomerId;
use crate::domain::lang::Lang;
use crate::domain::stage::Ladder;
use crate::store::{Freshened, Store};
use crate::tui::execute::{count, execute, segment};
use crate::tui::message::{Effect, Msg};

/// How often to look whether another process wrote.
const WATCH: Duration = Duration::from_secs(1);

/// Of so many customers the scores are worked out in one step: less time than a frame, also where it is all anew.
const STEP: usize = 64;

/// Who acts, and by which clock.
#[derive(Debug, Clone)]
pub struct Acting {
    pub actor: Actor,
    pub keeping: Timekeeping,
    pub lang: Lang,
    pub log: Log,
}

impl Acting {
    /// Who acts now.
    pub(super) fn ctx(&self) -> Ctx {
        self.keeping.ctx(now(), &self.actor, Source::Dashboard)
    }
}

pub(super) fn now() -> DateTime<Utc> {
    #[allow(clippy::disallowed_methods, reason = "the runtime is where a running dashboard reads the clock")]
    Utc::now()
}

/// The running thread, to be waited for.
pub struct Worker {
    /// Hung up when the thread ends.
    running: Receiver<Infallible>,
}

impl Worker {
    /// Whether it came to its end within this time. It does not where another process keeps the file locked.
    pub fn ends_within(&self, time: Duration) -> bool {
        self.running.recv_timeout(time) == Err(RecvTimeoutError::Disconnected)
    }
}

/// Works until the other end of `effects` is dropped and all of them are done.
pub fn start(
    mut store: Store,
    acting: Acting,
    effects: Receiver<Effect>,
    hand_on: impl Fn(Msg) + Send + 'static,
) -> io::Result<Worker> {
    let (runs, running) = mpsc::channel();
    let work = move || {
        let _runs = runs;
        work(&mut store, &acting, &effects, &hand_on);
    };
    thread::Builder::new().name("worker".to_owned()).spawn(work).map(|_| Worker { running })
}

fn work(store: &mut Store, acting: &Acting, effects: &Receiver<Effect>, hand_on: &impl Fn(Msg)) {
    let mut version = store.data_version().ok();
    let mut agreed = agreed_on(store);
    let mut waiting = VecDeque::new();
    let mut scores = Scores::default();
    loop {
        match effects.recv_timeout(scores.pause()) {
            Ok(effect) => waiting.push_back(effect),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        waiting.extend(effects.try_iter());
        while let Some(effect) = waiting.pop_front() {
            waiting.extend(effects.try_iter());
            rehearsal::bug();
            if is_outdated(&effect, &waiting) {
                continue;
            }
            let mut go_on = || {
                waiting.extend(effects.try_iter());
                waiting.is_empty()
            };
            let answer = match &effect {
                Effect::CountBoard { request, board } => {
                    Some(count(store, acting.lang, *request, board, &mut go_on))
                }
                Effect::ReadSegment { request, query, lens } => {
                    let ctx = acting.ctx();
                    Some(segment(store, &ctx, acting.lang, *request, query, lens, &mut go_on))
                }
                _ => None,
            };
            if let Some(answer) = answer {
                match answer {
                    Some(msg) => hand_on(msg),
                    // What came between is done first; its answer may make this one unnecessary.
                    None => waiting.push_back(effect),
                }
            } else if let Some(msg) = carry_out(store, acting, effect) {
                // Limits first: the cards of the answer are drawn by them.
                tell_agreed(store, &mut agreed, hand_on);
                hand_on(msg);
            }
        }
        let now = store.data_version().ok();
        if now != version {
            version = now;
            // What cannot be read now shows at the next action.
            let _ = store.refresh();
            tell_agreed(store, &mut agreed, hand_on);
            hand_on(Msg::DataChanged);
        }
        scores.go_on(store, acting);
    }
}

/// How far the scores of the day are worked out; done in steps while nobody asks for anything.
#[derive(Default)]
struct Scores {
    day: Option<NaiveDate>,
    /// Whose turn it was last, while there are more.
    after: Option<CustomerId>,
    /// Somebody else writes: tried again at the next look.
    held: bool,
}

impl Scores {
    /// How long to wait for something to do.
    fn pause(&self) -> Duration {
        if self.after.is_some() && !self.held { Duration::ZERO } else { WATCH }
    }

    fn go_on(&mut self, store: &mut Store, acting: &Acting) {
        let today = acting.ctx().clock.today();
        if self.day != Some(today) {
            *self = Self { day: Some(today), after: Some(CustomerId(0)), held: false };
        }
        let Some(after) = self.after else { return };
        // What cannot be kept is worked out by whoever reads it.
        match store.freshen(today, after, STEP) {
            Ok(Freshened::Through(last)) => (self.after, self.held) = (Some(last), false),
            Ok(Freshened::All) | Err(_) => self.after = None,
            Ok(Freshened::NotNow) => self.held = true,
        }
    }
}

fn agreed_on(store: &Store) -> (Ladder, Rules) {
    (store.ladder().clone(), store.facts().rules.clone())
}

/// Tells limits and rules where they are others than were told last, whoever changed them.
fn tell_agreed(store: &Store, told: &mut (Ladder, Rules), hand_on: &impl Fn(Msg)) {
    if (&told.0, &told.1) != (store.ladder(), &store.facts().rules) {
        *told = agreed_on(store);
        let (ladder, rules) = told.clone();
        hand_on(Msg::Agreed { ladder, rules });
    }
}

/// Does one thing, and logs it where somebody asked for a log.
pub fn carry_out(store: &mut Store, acting: &Acting, effect: Effect) -> Option<Msg> {
    let ctx = acting.ctx();
    if !acting.log.is_on() {
        return execute(store, &ctx, acting.lang, effect);
    }
    let (name, began) = (logged::name(&effect), Instant::now());
    let answer = execute(store, &ctx, acting.lang, effect);
    if let Some(ending) = logged::ending(answer.as_ref(), began.elapsed()) {
        acting.log.line(now(), format_args!("{name} {ending}"));
    }
    answer
}

/// Of several reads of the board or of a customer, or searches for a name, only the last one is wanted, and whatever brings a board makes
/// counting an older one unnecessary; a write is never dropped.
fn is_outdated(effect: &Effect, later: &VecDeque<Effect>) -> bool {
    let reads = |effect: &Effect| matches!(effect, Effect::ReadBoard { .. });
    let searches = |effect: &Effect| matches!(effect, Effect::FindCustomers { .. });
    let brings_board = |effect: &Effect| {
        use Effect::{Do, Import, Move, Redo, Undo};
        reads(effect) || matches!(effect, Move { .. } | Do { .. } | Import { .. } | Undo { .. } | Redo { .. })
    };
    match effect {
        Effect::ReadBoard { .. } => later.iter().any(reads),
        Effect::FindCustomers { .. } => later.iter().any(searches),
        Effect::ReadSegment { .. } => later.iter().any(|later| matches!(later, Effect::ReadSegment { .. })),
        Effect::ReadStory { .. } => later.iter().any(|later| matches!(later, Effect::ReadStory { .. })),
        Effect::CountBoard { .. } => later.iter().any(brings_board),
        _ => false,
    }
}
