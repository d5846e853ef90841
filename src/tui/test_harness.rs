//! A dashboard in a test: a model, a store that answers at once from memory, and a screen to look at.
//!
//! `Harness::with([...]).keys("l L").assert_stage("Acme", "considering")` reads like a sentence.

use std::collections::VecDeque;

use chrono::NaiveDate;
use keybinds::{KeyInput, Mods};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::commands::Command;
use super::glyphs::GlyphSet;
use super::keys;
use super::message::{Effect, Msg};
use super::model::{Model, Session, Size};
use super::resolve::KeyMap;
use super::test_shelf::Shelf;
use super::theme::{Theme, roles_of};
use super::update::update;
use super::view::view;
use crate::domain::board::Card;
use crate::domain::customer::Standing;
use crate::domain::health::{Rules, Vitals};
use crate::domain::ids::CustomerId;
use crate::domain::lang::Lang;
use crate::domain::lenses;
use crate::domain::moment::{At, Clock};
use crate::domain::money::{Currency, Money};
use crate::domain::regime::Regime;
use crate::domain::rot::RotClock;
use crate::domain::stage::Ladder;
use crate::domain::task::Due;

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The default session of the tests.
pub fn session() -> Session {
    let ladder = Ladder::built_in();
    Session {
        lang: Lang::English,
        lenses: lenses::built_in(&ladder),
        ladder,
        rules: Rules::default(),
        lens: 0,
        clock: Clock { at: At::Date(today()), zone: chrono_tz::Tz::Asia__Jakarta },
        currency: Currency::IDR,
        actor: "ana".into(),
        readonly: false,
        database: "sales.db".into(),
        told_day: None,
        glyphs: GlyphSet::Unicode,
    }
}

/// A customer on a rung for some days.
pub struct Given {
    pub name: String,
    pub stage: &'static str,
    pub days: i64,
    pub value: i64,
    pub next_due: Option<Due>,
    pub vitals: Vitals,
}

pub fn given(name: &str, stage: &'static str) -> Given {
    Given { name: name.into(), stage, days: 3, value: 1_000_000, next_due: None, vitals: Vitals::default() }
}

pub struct Harness {
    pub model: Model,
    pub shelf: Shelf,
    /// What was asked of the store and is not answered: everything while the line is slow.
    unanswered: VecDeque<Effect>,
    slow: bool,
    pub quit: bool,
    pub suspended: bool,
    /// The text that was handed to the editor.
    pub editing: Option<String>,
    /// The text that was handed to the terminal.
    pub copied: Option<String>,
}

impl Harness {
    pub fn with(customers: impl IntoIterator<Item = Given>) -> Self {
        Self::in_session(session(), customers)
    }

    pub fn in_session(session: Session, customers: impl IntoIterator<Item = Given>) -> Self {
        let mut harness = Self::unread(session, customers);
        harness.settle();
        harness
    }

    /// Nothing is read yet.
    pub fn unread(session: Session, customers: impl IntoIterator<Item = Given>) -> Self {
        let ladder = Ladder::built_in();
        let cards = customers.into_iter().enumerate().map(|(index, given)| {
            let stage = ladder.find(given.stage).unwrap();
            let since_day = crate::domain::moment::plus_days(today(), -given.days);
            Card {
                id: CustomerId(i64::try_from(index).unwrap() + 1),
                name: given.name,
                value: Money::from_minor(given.value * 100),
                standing: Standing { stage: stage.key.clone(), since: At::Date(since_day), before: None },
                since_day,
                rots_at: RotClock::new(since_day, given.vitals.last_touch, given.next_due).rots_at(stage),
                next_due: given.next_due,
                vitals: given.vitals,
            }
        });
        let shelf = Shelf::of(cards.collect());
        let (model, effects) = Model::start(session, KeyMap::default(), Size { width: 80, height: 24 });
        let unanswered = effects.into();
        Self {
            model,
            shelf,
            unanswered,
            slow: false,
            quit: false,
            suspended: false,
            editing: None,
            copied: None,
        }
    }

    /// Other keys for a command: sequences as a configuration writes them.
    pub fn bound(mut self, changes: &[(Command, &[&str])]) -> Self {
        let sequences = |keys: &[&str]| keys.iter().map(|k| keys::parse_sequence(k).unwrap()).collect();
        let changes: Vec<_> = changes.iter().map(|(command, keys)| (*command, sequences(keys))).collect();
        self.model.keymap = KeyMap::changed(&changes).unwrap();
        self
    }

    /// From now on the store answers only when told to.
    pub fn on_a_slow_line(mut self) -> Self {
        self.slow = true;
        self
    }

    /// What the store was asked and has not answered.
    pub fn unanswered(&self) -> impl Iterator<Item = &Effect> {
        self.unanswered.iter()
    }

    /// The store answers everything it was asked.
    pub fn settle(&mut self) {
        while self.answer_one() {}
    }

    /// The store answers what it was asked first.
    pub fn answer_one(&mut self) -> bool {
        let Some(effect) = self.unanswered.pop_front() else { return false };
        if let Some(msg) = self.shelf.answer(effect) {
            let Regime { ladder, rules } = self.shelf.regime.clone();
            if (&ladder, &rules) != (&self.model.session.ladder, &self.model.session.rules) {
                update(&mut self.model, Msg::Agreed { ladder, rules });
            }
            let effects = update(&mut self.model, msg);
            self.take(effects);
        }
        true
    }

    pub fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.model, msg);
        self.take(effects);
        if !self.slow {
            self.settle();
        }
    }

    fn take(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Quit => self.quit = true,
                Effect::Suspend => self.suspended = true,
                Effect::Edit(text) => self.editing = Some(text),
                Effect::Copy(text) => self.copied = Some(text),
                effect => self.unanswered.push_back(effect),
            }
        }
    }

    /// Presses keys as the table of commands writes them, blanks between.
    pub fn keys(mut self, keys: &str) -> Self {
        self.press(keys);
        self
    }

    /// Types a text, letter by letter.
    pub fn types(mut self, text: &str) -> Self {
        for letter in text.chars() {
            self.send(Msg::Key(KeyInput::new(letter, Mods::NONE)));
        }
        self
    }

    pub fn press(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            let key = keys::parse(key).unwrap_or_else(|| panic!("{key} is no key"));
            self.send(Msg::Key(key));
        }
    }

    pub fn resized(mut self, width: u16, height: u16) -> Self {
        self.send(Msg::Resized { width, height });
        self
    }

    #[track_caller]
    pub fn assert_stage(self, name: &str, stage: &str) -> Self {
        assert_eq!(self.shelf.named(name).standing.stage.as_str(), stage, "{name}");
        self
    }

    #[track_caller]
    pub fn assert_cursor(self, name: &str) -> Self {
        assert_eq!(self.cursor(), name);
        self
    }

    #[track_caller]
    pub fn assert_status(self, part: &str) -> Self {
        let status = self.model.status.as_ref().map_or("", |status| status.text.as_str());
        assert!(status.contains(part), "the status line says {status:?}");
        self
    }

    pub fn cursor(&self) -> &str {
        self.model.board.card().map_or("", |card| card.name.as_str())
    }

    /// The line of the screen that shows the selected card.
    pub fn cursor_line(&self) -> usize {
        self.screen().lines().position(|line| line.contains('▌')).expect("the cursor is in view")
    }

    pub fn buffer(&self, theme: Theme) -> Buffer {
        let Size { width, height } = self.model.size;
        let mut buffer = Buffer::empty(Rect { x: 0, y: 0, width, height });
        view(&self.model, &theme, &mut buffer);
        buffer
    }

    /// What is on the screen, line by line.
    pub fn screen(&self) -> String {
        let buffer = self.buffer(Theme::dark());
        let width = usize::from(buffer.area.width).max(1);
        let rows = buffer.content.chunks(width).map(|row| {
            let mut line = String::new();
            let mut hidden = 0;
            for cell in row {
                if hidden > 0 {
                    hidden -= 1;
                    continue;
                }
                line.push_str(cell.symbol());
                hidden = crate::text::plain::width(cell.symbol()).saturating_sub(1);
            }
            line.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    /// The same screen as roles.
    pub fn roles(&self) -> String {
        roles_of(&self.buffer(Theme::probe()))
    }
}
