//! Where the dashboard meets the world: the terminal, the keyboard, the signals, the store's thread, the clock.
//!
//! The only part of the dashboard with threads and a terminal. It decides nothing: it hands on what happened
//! and shows the picture it is given.

mod decode;
mod editor;
mod encode;
pub mod input;
mod logged;
pub mod painter;
pub mod panics;
mod reader;
mod rehearsal;
pub mod signals;
pub mod terminal;
pub mod worker;

use std::io;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use chrono::Utc;
use ratatui::buffer::Buffer;

use super::message::{Effect, Failure, Msg, RequestId, Typed};
use super::model::{Model, Session, Size};
use super::resolve::KeyMap;
use super::theme::Theme;
use super::update::update;
use super::view::view;
use crate::error::{AppError, Report};
use crate::store::Store;
use crate::text::Words;
use input::{InputEvent, Keyboard};
use reader::Reader;
use signals::SignalEvent;
use terminal::TerminalGuard;
use worker::Acting;

/// How long whoever leaves waits for a write that is on its way. Less than the patience with a hang-up.
const LAST_WRITE: Duration = Duration::from_millis(600);

/// How long whoever leaves waits for a read that is being given up.
const LAST_READ: Duration = Duration::from_millis(200);

/// The exit code of a hang-up, whoever notices first: the signal, the keyboard, or a frame that cannot be written.
const HUNG_UP: u8 = 129;

/// What wakes the loop.
enum Event {
    Msg(Msg),
    Signal(SignalEvent),
}

/// Runs the dashboard until it is left; returns the exit code.
pub fn run(
    store: Store,
    acting: Acting,
    session: Session,
    keymap: KeyMap,
    theme: Theme,
) -> Result<u8, AppError> {
    match show(store, acting, session, keymap, theme) {
        Err(AppError::Terminal(error)) if terminal::is_gone(&error) => Ok(HUNG_UP),
        ended => ended,
    }
}

fn show(
    mut store: Store,
    acting: Acting,
    session: Session,
    keymap: KeyMap,
    theme: Theme,
) -> Result<u8, AppError> {
    let (words, database) = (session.words(), store.path().to_owned());
    panics::install(words);
    let (events, inbox) = mpsc::channel();
    signals::start(hand_on(&events, Event::Signal)).map_err(AppError::Terminal)?;
    // The first board is read before the screen is entered: the first frame is a whole one.
    let area = terminal::size().map_err(AppError::Terminal)?;
    let (mut model, effects) = Model::start(session, keymap, Size { width: area.width, height: area.height });
    let mut asked = Vec::new();
    for effect in effects {
        if let Some(msg) = worker::carry_out(&mut store, &acting, effect) {
            asked.extend(update(&mut model, msg));
        }
    }
    let mut screen = Screen { guard: TerminalGuard::open().map_err(AppError::Terminal)?, theme };
    screen.show(&model).map_err(AppError::Terminal)?;
    let keyboard = input::start(hand_on(&events, |input| {
        Event::Msg(match input {
            InputEvent::Typed(Typed::Key(key)) => Msg::Key(key),
            InputEvent::Typed(Typed::Paste(text)) => Msg::Pasted(text),
            InputEvent::InputLost => Msg::InputLost("the terminal is gone".to_owned()),
        })
    }))
    .map_err(AppError::Terminal)?;
    let reader = reader::start(store.door(), acting.clone(), hand_on(&events, Event::Msg))
        .map_err(AppError::Terminal)?;
    let (requests, effects) = mpsc::channel();
    let keeping = acting.keeping;
    let worker =
        worker::start(store, acting, effects, hand_on(&events, Event::Msg)).map_err(AppError::Terminal)?;
    let mut dashboard = Dashboard { model, screen, keyboard, requests, reader, keeping, slow: None };
    dashboard.carry_out(asked);
    let ended = dashboard.run(&inbox);
    let Dashboard { screen, requests, reader, .. } = dashboard;
    // First, so that the worker closes the file after it and leaves no log beside it.
    reader.end_within(LAST_READ);
    // Whatever was asked for is still written, where nobody is in the way; then the terminal is given back.
    drop(requests);
    let written = worker.ends_within(LAST_WRITE);
    drop(screen);
    match ended.map_err(AppError::Terminal)? {
        0 => last_words(words, &database, written, &inbox).map_or(Ok(0), |told| Err(AppError::Told(told))),
        code => Ok(code),
    }
}

/// What nobody can read on the screen any more: a change that was still asked for and did not come about.
fn last_words(words: &dyn Words, database: &Path, written: bool, inbox: &Receiver<Event>) -> Option<Report> {
    if !written {
        let what = words.error_left_writing(&database.display());
        return Some(Report { what, hint: Some(words.hint_left_writing().to_owned()) });
    }
    inbox.try_iter().find_map(|event| match event {
        Event::Msg(Msg::Written { outcome: Err(Failure { what, hint, .. }), .. }) => {
            Some(Report { what, hint })
        }
        _ => None,
    })
}

fn hand_on<T>(
    events: &Sender<Event>,
    wrap: impl Fn(T) -> Event + Send + 'static,
) -> impl Fn(T) + Send + 'static {
    let events = events.clone();
    // Nobody listens any more once the dashboard ends.
    move |event| drop(events.send(wrap(event)))
}

struct Screen {
    guard: TerminalGuard,
    theme: Theme,
}

impl Screen {
    fn show(&mut self, model: &Model) -> io::Result<()> {
        let area = ratatui::layout::Rect::new(0, 0, model.size.width, model.size.height);
        let mut frame = Buffer::empty(area);
        view(model, &self.theme, &mut frame);
        self.guard.draw(&frame)
    }
}

struct Dashboard {
    model: Model,
    screen: Screen,
    keyboard: Keyboard,
    requests: Sender<Effect>,
    reader: Reader,
    keeping: crate::domain::context::Timekeeping,
    /// The write of which was said that it takes long.
    slow: Option<RequestId>,
}

/// A write that takes longer is said to.
const SLOW_WRITE: Duration = Duration::from_millis(300);

/// Whether to go on.
enum Flow {
    On,
    End(u8),
}

impl Dashboard {
    /// Takes what comes, all of it, then draws once.
    fn run(&mut self, inbox: &Receiver<Event>) -> io::Result<u8> {
        loop {
            let Some(first) = self.next(inbox) else { return Ok(0) };
            for event in std::iter::once(first).chain(inbox.try_iter()) {
                if let Flow::End(code) = self.take(event)? {
                    return Ok(code);
                }
            }
            self.screen.show(&self.model)?;
        }
    }

    /// Blocks until something happens; while a write is awaited, until it takes longer than people expect.
    fn next(&mut self, inbox: &Receiver<Event>) -> Option<Event> {
        let awaited = self.model.writing.filter(|request| self.slow != Some(*request));
        let Some(request) = awaited else { return inbox.recv().ok() };
        match inbox.recv_timeout(SLOW_WRITE) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => {
                self.slow = Some(request);
                Some(Event::Msg(Msg::StillWriting))
            }
            Err(RecvTimeoutError::Disconnected) => None,
        }
    }

    fn take(&mut self, event: Event) -> io::Result<Flow> {
        match event {
            Event::Msg(msg) => {
                rehearsal::bug();
                self.keep_time();
                let lost = matches!(msg, Msg::InputLost(_));
                let effects = update(&mut self.model, msg);
                let flow = self.carry_out(effects);
                Ok(if lost { Flow::End(HUNG_UP) } else { flow })
            }
            Event::Signal(SignalEvent::End(signal)) => Ok(Flow::End(signal.exit_code())),
            Event::Signal(SignalEvent::Resized) => {
                self.resize();
                Ok(Flow::On)
            }
            Event::Signal(SignalEvent::Suspend) => self.suspend(),
            Event::Signal(SignalEvent::Resumed) => {
                // After a hang-up this fails, and the signal that ends us is on its way.
                if self.screen.guard.enter().is_ok() {
                    self.resize();
                }
                Ok(Flow::On)
            }
        }
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> Flow {
        for effect in effects {
            match effect {
                Effect::Quit => return Flow::End(0),
                Effect::Suspend => {
                    if let Ok(Flow::End(code)) = self.suspend() {
                        return Flow::End(code);
                    }
                }
                Effect::Edit(text) => {
                    if let Ok(Flow::End(code)) = self.edit(&text) {
                        return Flow::End(code);
                    }
                }
                // A terminal that cannot be written to shows at the next frame.
                Effect::Copy(text) => drop(self.screen.guard.copy(&text)),
                // The worker ends only after we do, or with a panic that ends everything.
                effect => {
                    if let Some(effect) = self.reader.ask(effect) {
                        drop(self.requests.send(effect));
                    }
                }
            }
        }
        Flow::On
    }

    fn suspend(&mut self) -> io::Result<Flow> {
        self.screen.guard.leave();
        signals::suspend()?;
        self.screen.guard.enter()?;
        self.resize();
        let effects = update(&mut self.model, Msg::Resumed);
        Ok(self.carry_out(effects))
    }

    /// The editor has terminal and keyboard to itself.
    fn edit(&mut self, text: &str) -> io::Result<Flow> {
        let words = self.model.session.words();
        let Self { keyboard, screen, .. } = self;
        let edited = keyboard.lend(|| {
            screen.guard.leave();
            let edited = signals::lent(|| editor::edit(text, words));
            screen.guard.enter().map(|()| edited)
        })??;
        self.resize();
        let effects = update(&mut self.model, Msg::Edited(edited));
        Ok(self.carry_out(effects))
    }

    fn resize(&mut self) {
        if let Ok(area) = terminal::size() {
            self.screen.guard.invalidate();
            let effects = update(&mut self.model, Msg::Resized { width: area.width, height: area.height });
            self.carry_out(effects);
        }
    }

    /// What is told without a time happened now; at midnight every age grows by a day.
    fn keep_time(&mut self) {
        #[allow(
            clippy::disallowed_methods,
            reason = "the runtime is where a running dashboard reads the clock"
        )]
        let clock = self.keeping.clock(Utc::now());
        if clock != self.model.session.clock {
            let effects = update(&mut self.model, Msg::Today(clock));
            self.carry_out(effects);
        }
    }
}
