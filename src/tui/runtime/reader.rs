//! The thread that reads aside: what the metrics ask for, from a connection of its own, so that neither the board nor a
//! write ever waits for it.
//!
//! There is a place for each kind of read, and what is asked for later takes the place of what was asked for before. A
//! read is given up where a newer one of its kind comes, or one that goes before it, which it is begun again after. A
//! write gives up all of them: what they were reading is old, the write must not wait until they let go of the file,
//! and whoever is answered that something was written asks again.

use std::convert::Infallible;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread;
use std::time::{Duration, Instant};

use super::logged;
use super::worker::{Acting, now};
use crate::store::{Door, Store};
use crate::tui::execute::{look, unread};
use crate::tui::message::{Effect, Msg};

/// What the thread is told.
enum Order {
    Read(Effect),
    /// Somebody is about to write.
    GiveUp,
}

/// The running thread, and how to ask it.
pub struct Reader {
    orders: Sender<Order>,
    /// Hung up when the thread ends.
    running: Receiver<Infallible>,
}

impl Reader {
    /// Asks for a read where the effect is one; any other is given back. A write is told of.
    pub fn ask(&self, effect: Effect) -> Option<Effect> {
        if place(&effect).is_some() {
            // The reader ends only after we do, or with a panic that ends everything.
            drop(self.orders.send(Order::Read(effect)));
            return None;
        }
        if writes(&effect) {
            drop(self.orders.send(Order::GiveUp));
        }
        Some(effect)
    }

    /// Has it end, and waits for that as long as this. Its connection must be closed before the one that writes is.
    pub fn end_within(self, time: Duration) -> bool {
        drop(self.orders);
        self.running.recv_timeout(time) == Err(RecvTimeoutError::Disconnected)
    }
}

/// Of two that wait the first in this order is read first.
fn place(effect: &Effect) -> Option<usize> {
    Some(match effect {
        Effect::ReadBehind { .. } => 0,
        Effect::ReadMetrics { .. } => 1,
        Effect::ReadChart { .. } => 2,
        Effect::FitModels { .. } => 3,
        _ => return None,
    })
}

fn writes(effect: &Effect) -> bool {
    use Effect::{Do, Import, Move, Redo, Undo, UndoBatch};
    matches!(effect, Move { .. } | Do { .. } | Import { .. } | Undo { .. } | Redo { .. } | UndoBatch { .. })
}

/// Reads until the [`Reader`] is dropped. The database is opened at the first read.
pub fn start(door: Door, acting: Acting, hand_on: impl Fn(Msg) + Send + 'static) -> io::Result<Reader> {
    let mut store: Option<Store> = None;
    begin(hand_on, move |effect, go_on| {
        let began = Instant::now();
        let answer = match ready(&mut store, &door) {
            Ok(store) => look(store, &acting.ctx(), acting.lang, effect, go_on),
            Err(error) => unread(effect, &error.into(), acting.lang, &door.path),
        };
        if acting.log.is_on()
            && let Some(ending) = logged::ending(answer.as_ref(), began.elapsed())
        {
            acting.log.line(now(), format_args!("{} {ending}", logged::name(effect)));
        }
        answer
    })
}

/// The open store, with what others changed since.
fn ready<'a>(store: &'a mut Option<Store>, door: &Door) -> Result<&'a Store, crate::store::StoreError> {
    match store {
        Some(open) => {
            if door.shows_today() {
                open.refresh()?;
            }
            Ok(open)
        }
        None => Ok(store.insert(door.open()?)),
    }
}

/// Asks whether to go on.
type GoOn<'a> = &'a mut dyn FnMut() -> bool;

fn begin(
    hand_on: impl Fn(Msg) + Send + 'static,
    read: impl FnMut(&Effect, GoOn<'_>) -> Option<Msg> + Send + 'static,
) -> io::Result<Reader> {
    let (orders, inbox) = mpsc::channel();
    let (runs, running) = mpsc::channel();
    let work = move || {
        let _runs = runs;
        work(&inbox, &hand_on, read);
    };
    thread::Builder::new().name("reader".to_owned()).spawn(work).map(|_| Reader { orders, running })
}

fn work(
    inbox: &Receiver<Order>,
    hand_on: &impl Fn(Msg),
    mut read: impl FnMut(&Effect, GoOn<'_>) -> Option<Msg>,
) {
    let mut waiting = Waiting::default();
    while let Ok(order) = inbox.recv() {
        waiting.take(order);
        loop {
            if !waiting.hear(inbox) {
                return;
            }
            let Some((place, effect)) = waiting.next() else { break };
            let before = waiting.given_up;
            let mut go_on = || waiting.hear(inbox) && waiting.given_up == before && !waiting.outruns(place);
            match read(&effect, &mut go_on) {
                // What was read before a write is no news.
                Some(_) if waiting.given_up != before => {}
                Some(msg) => hand_on(msg),
                None => waiting.put_back(place, effect, before),
            }
        }
    }
}

/// What is still to be read.
#[derive(Default)]
struct Waiting {
    places: [Option<Effect>; 4],
    /// How many times all was given up.
    given_up: u64,
}

impl Waiting {
    fn take(&mut self, order: Order) {
        match order {
            Order::GiveUp => {
                self.places = Default::default();
                self.given_up += 1;
            }
            Order::Read(effect) => {
                if let Some(place) = place(&effect) {
                    self.places[place] = Some(effect);
                }
            }
        }
    }

    /// Takes in all that was said meanwhile; false where nobody is there any more.
    fn hear(&mut self, inbox: &Receiver<Order>) -> bool {
        loop {
            match inbox.try_recv() {
                Ok(order) => self.take(order),
                Err(TryRecvError::Empty) => return true,
                Err(TryRecvError::Disconnected) => return false,
            }
        }
    }

    fn next(&mut self) -> Option<(usize, Effect)> {
        self.places.iter_mut().enumerate().find_map(|(place, waiting)| Some((place, waiting.take()?)))
    }

    /// Whether something waits that goes before what is being read in this place, or instead of it.
    fn outruns(&self, place: usize) -> bool {
        self.places[..=place].iter().any(Option::is_some)
    }

    /// What was given up for something else is read after it, unless it is not wanted any more.
    fn put_back(&mut self, place: usize, effect: Effect, before: u64) {
        if self.given_up == before {
            self.places[place].get_or_insert(effect);
        }
    }
}

#[cfg(test)]
mod tests;
