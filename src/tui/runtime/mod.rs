//! Where the dashboard meets the world: the terminal, the keyboard, the signals, the store's thread, the clock.
//!
//! The only part of the dashboard with threads and a terminal. It decides nothing: it hands on what happened
//! and shows the picture it is given.

pub mod input;
pub mod painter;
pub mod panics;
pub mod signals;
pub mod terminal;
pub mod worker;

use std::io;
use std::sync::mpsc::{self, Receiver, Sender};

use chrono::Utc;
use ratatui::buffer::Buffer;

use super::execute::execute;
use super::message::{Effect, Msg};
use super::model::{Model, Session, Size};
use super::theme::Theme;
use super::update::update;
use super::view::view;
use crate::domain::context::Source;
use crate::error::AppError;
use crate::store::Store;
use input::InputEvent;
use signals::SignalEvent;
use terminal::TerminalGuard;
use worker::Acting;

/// What wakes the loop.
enum Event {
    Msg(Msg),
    Signal(SignalEvent),
}

/// Runs the dashboard until it is left; returns the exit code.
pub fn run(mut store: Store, acting: Acting, session: Session, theme: Theme) -> Result<u8, AppError> {
    panics::install(session.words());
    let (events, inbox) = mpsc::channel();
    signals::start(hand_on(&events, Event::Signal)).map_err(AppError::Terminal)?;
    // The first board is read before the screen is entered: the first frame is a whole one.
    let area = terminal::size().map_err(AppError::Terminal)?;
    let (mut model, effects) = Model::start(session, Size { width: area.width, height: area.height });
    #[allow(clippy::disallowed_methods, reason = "the runtime is where a running dashboard reads the clock")]
    let ctx = acting.keeping.ctx(Utc::now(), &acting.actor, Source::Dashboard);
    let mut asked = Vec::new();
    for effect in effects {
        if let Some(msg) = execute(&mut store, &ctx, acting.lang, effect) {
            asked.extend(update(&mut model, msg));
        }
    }
    let mut screen = Screen { guard: TerminalGuard::open().map_err(AppError::Terminal)?, theme };
    screen.show(&model).map_err(AppError::Terminal)?;
    input::start(hand_on(&events, |input| {
        Event::Msg(match input {
            InputEvent::Key(key) => Msg::Key(key),
            InputEvent::InputLost => Msg::InputLost("the terminal is gone".to_owned()),
        })
    }))
    .map_err(AppError::Terminal)?;
    let (requests, effects) = mpsc::channel();
    let keeping = acting.keeping;
    let worker =
        worker::start(store, acting, effects, hand_on(&events, Event::Msg)).map_err(AppError::Terminal)?;
    let mut dashboard = Dashboard { model, screen, requests, keeping };
    dashboard.carry_out(asked);
    let ended = dashboard.run(&inbox);
    let Dashboard { screen, requests, .. } = dashboard;
    // Whatever was asked for is still written; then the terminal is given back.
    drop(requests);
    let _ = worker.join();
    drop(screen);
    ended.map_err(AppError::Terminal)
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
    requests: Sender<Effect>,
    keeping: crate::domain::context::Timekeeping,
}

/// Whether to go on.
enum Flow {
    On,
    End(u8),
}

impl Dashboard {
    /// Takes what comes, all of it, then draws once.
    fn run(&mut self, inbox: &Receiver<Event>) -> io::Result<u8> {
        loop {
            let Ok(first) = inbox.recv() else { return Ok(0) };
            for event in std::iter::once(first).chain(inbox.try_iter()) {
                if let Flow::End(code) = self.take(event)? {
                    return Ok(code);
                }
            }
            self.screen.show(&self.model)?;
        }
    }

    fn take(&mut self, event: Event) -> io::Result<Flow> {
        match event {
            Event::Msg(msg) => {
                self.keep_time();
                let lost = matches!(msg, Msg::InputLost(_));
                let effects = update(&mut self.model, msg);
                let flow = self.carry_out(effects);
                // A terminal that is gone ends like a hang-up.
                Ok(if lost { Flow::End(129) } else { flow })
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
                // The worker ends only after we do, or with a panic that ends everything.
                effect => drop(self.requests.send(effect)),
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

    fn resize(&mut self) {
        if let Ok(area) = terminal::size() {
            self.screen.guard.invalidate();
            let effects = update(&mut self.model, Msg::Resized { width: area.width, height: area.height });
            self.carry_out(effects);
        }
    }

    /// At midnight every age grows by a day.
    fn keep_time(&mut self) {
        #[allow(
            clippy::disallowed_methods,
            reason = "the runtime is where a running dashboard reads the clock"
        )]
        let clock = self.keeping.clock(Utc::now());
        if clock.today() != self.model.session.clock.today() {
            update(&mut self.model, Msg::Today(clock));
        }
    }
}
