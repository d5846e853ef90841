//! A dashboard in a test: a model, a store that answers at once from memory, and a screen to look at.
//!
//! `Harness::with([...]).keys("l L").assert_stage("Acme", "considering")` reads like a sentence.

use std::collections::VecDeque;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::glyphs::GlyphSet;
use super::keys;
use super::message::{Effect, Failure, Msg};
use super::model::{Model, Session, Size};
use super::theme::{Theme, roles_of};
use super::update::update;
use super::view::view;
use crate::domain::board::{
    Anchor, Board, BoardColumn, BoardRequest, Card, StageTotal, Window, column_total, rots_at,
};
use crate::domain::context::{Action, Source};
use crate::domain::customer::Standing;
use crate::domain::ids::{BatchId, CustomerId};
use crate::domain::lang::Lang;
use crate::domain::lenses;
use crate::domain::moment::{At, Clock};
use crate::domain::money::{Currency, Money};
use crate::domain::outcome::{BatchSummary, Outcome, Subject};
use crate::domain::stage::{Ladder, StageKey};

/// So many cards a read brings before and after its anchor.
const REACH: usize = 32;

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
        lens: 0,
        clock: Clock { at: At::Date(today()), zone: chrono_tz::Tz::Asia__Jakarta },
        currency: Currency::IDR,
        actor: "ana".into(),
        readonly: false,
        database: "sales.db".into(),
        demo_day: None,
        glyphs: GlyphSet::Unicode,
    }
}

/// A customer on a rung for some days.
pub struct Given {
    pub name: String,
    pub stage: &'static str,
    pub days: i64,
    pub value: i64,
}

pub fn given(name: &str, stage: &'static str) -> Given {
    Given { name: name.into(), stage, days: 3, value: 1_000_000 }
}

struct Done {
    card: CustomerId,
    from: Standing,
    to: Standing,
}

/// The data, and what the real store would say about it.
pub struct Shelf {
    ladder: Ladder,
    pub cards: Vec<Card>,
    done: Vec<Done>,
    undone: Vec<Done>,
    pub broken: Option<Failure>,
    pub reads: usize,
    pub writes: usize,
}

impl Shelf {
    fn place(&mut self, id: CustomerId, standing: Standing) {
        let ladder = &self.ladder;
        let card = self.cards.iter_mut().find(|card| card.id == id).unwrap();
        card.since_day = standing.since.day(chrono_tz::Tz::UTC);
        card.rots_at = ladder.get(&standing.stage).and_then(|stage| rots_at(stage, card.since_day));
        card.standing = standing;
    }

    pub fn named(&self, name: &str) -> &Card {
        self.cards.iter().find(|card| card.name == name).unwrap_or_else(|| panic!("no {name}"))
    }

    fn subject(&self, id: CustomerId) -> Subject {
        let name = self.cards.iter().find(|card| card.id == id).unwrap().name.clone();
        Subject { id, name }
    }

    /// Moves somebody behind the dashboard's back.
    pub fn move_to(&mut self, name: &str, stage: &str) {
        let card = self.named(name);
        let (id, before) = (card.id, card.standing.stage.clone());
        let standing =
            Standing { stage: StageKey::new(stage), since: At::Date(today()), before: Some(before) };
        self.place(id, standing);
    }

    pub fn board(&self, request: &BoardRequest) -> Board {
        let all = lenses::built_in(&self.ladder);
        let lens = all.iter().find(|lens| lens.key() == request.lens).unwrap();
        let columns = lens.columns().iter().enumerate().map(|(index, column)| {
            let mut cards: Vec<Card> = self
                .cards
                .iter()
                .filter(|card| column.rungs.contains(&card.standing.stage))
                .cloned()
                .collect();
            cards.sort_by_key(Card::key);
            let totals: Vec<StageTotal> = cards
                .iter()
                .map(|card| StageTotal {
                    stage: card.standing.stage.clone(),
                    customers: 1,
                    value: card.value,
                })
                .collect();
            let total = column_total(&column.rungs, &totals, &self.ladder);
            let focus = cards.iter().position(|card| Some(card.id) == request.focus);
            let anchor = request.anchors.get(index).copied().unwrap_or(Anchor::Start);
            let (from, to) = match (focus, anchor) {
                (Some(at), _) => (at.saturating_sub(REACH), at + REACH),
                (None, Anchor::Start) => (0, 2 * REACH),
                (None, Anchor::End) => (cards.len().saturating_sub(2 * REACH), cards.len()),
                (None, Anchor::Around(key)) => {
                    let at = cards.partition_point(|card| card.key() < key);
                    (at.saturating_sub(REACH), at + REACH)
                }
            };
            let to = to.min(cards.len());
            let window = Window {
                more_above: from > 0,
                more_below: to < cards.len(),
                cards: cards[from..to].to_vec(),
            };
            BoardColumn { total, window }
        });
        Board { lens: request.lens.clone(), currency: Currency::IDR, columns: columns.collect() }
    }

    fn answer(&mut self, effect: Effect) -> Option<Msg> {
        if let Some(failure) = self.broken.clone() {
            return match effect {
                Effect::ReadBoard { request, .. } => Some(Msg::BoardRead { request, board: Err(failure) }),
                Effect::Move { request, board, .. }
                | Effect::Undo { request, board }
                | Effect::Redo { request, board } => {
                    Some(Msg::Written { request, outcome: Err(failure), board: Ok(self.board(&board)) })
                }
                Effect::Suspend | Effect::Quit => None,
            };
        }
        let (request, outcome, board) = match effect {
            Effect::ReadBoard { request, board } => {
                self.reads += 1;
                return Some(Msg::BoardRead { request, board: Ok(self.board(&board)) });
            }
            Effect::Suspend | Effect::Quit => return None,
            Effect::Move { request, id, to, board, .. } => {
                let from = self.cards.iter().find(|card| card.id == id).unwrap().standing.clone();
                let outcome = if from.stage == to {
                    Outcome::AlreadyThere { subject: self.subject(id), stage: to }
                } else {
                    let standing = Standing {
                        stage: to.clone(),
                        since: At::Date(today()),
                        before: Some(from.stage.clone()),
                    };
                    self.place(id, standing.clone());
                    self.done.push(Done { card: id, from: from.clone(), to: standing });
                    self.undone.clear();
                    Outcome::Moved { subject: self.subject(id), from: from.stage, to }
                };
                (request, outcome, board)
            }
            Effect::Undo { request, board } => {
                let outcome = match self.done.pop() {
                    None => Outcome::NothingToUndo,
                    Some(done) => {
                        self.place(done.card, done.from.clone());
                        let summary = self.summary(done.card, &done.to.stage, &done.from.stage);
                        self.undone.push(done);
                        Outcome::Undone(summary)
                    }
                };
                (request, outcome, board)
            }
            Effect::Redo { request, board } => {
                let outcome = match self.undone.pop() {
                    None => Outcome::NothingToRedo,
                    Some(done) => {
                        self.place(done.card, done.to.clone());
                        let summary = self.summary(done.card, &done.from.stage, &done.to.stage);
                        self.done.push(done);
                        Outcome::Redone(summary)
                    }
                };
                (request, outcome, board)
            }
        };
        self.writes += 1;
        Some(Msg::Written { request, outcome: Ok(outcome), board: Ok(self.board(&board)) })
    }

    fn summary(&self, id: CustomerId, from: &StageKey, to: &StageKey) -> BatchSummary {
        BatchSummary {
            id: BatchId(1),
            at: At::Date(today()),
            recorded_at: At::Date(today()),
            actor: "ana".into(),
            source: Source::Dashboard,
            action: Action::Undo,
            undoes: Some(BatchId(1)),
            undone: false,
            customers: 1,
            purchases: 0,
            subject: Some(self.subject(id)),
            step: Some((from.clone(), to.clone())),
            reason: None,
        }
    }
}

pub struct Harness {
    pub model: Model,
    pub shelf: Shelf,
    /// What was asked of the store and is not answered: everything while the line is slow.
    unanswered: VecDeque<Effect>,
    slow: bool,
    pub quit: bool,
    pub suspended: bool,
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
                rots_at: rots_at(stage, since_day),
            }
        });
        let shelf = Shelf {
            cards: cards.collect(),
            ladder: ladder.clone(),
            done: Vec::new(),
            undone: Vec::new(),
            broken: None,
            reads: 0,
            writes: 0,
        };
        let (model, effects) = Model::start(session, Size { width: 80, height: 24 });
        let unanswered = effects.into();
        Self { model, shelf, unanswered, slow: false, quit: false, suspended: false }
    }

    /// From now on the store answers only when told to.
    pub fn on_a_slow_line(mut self) -> Self {
        self.slow = true;
        self
    }

    /// The store answers everything it was asked.
    pub fn settle(&mut self) {
        while self.answer_one() {}
    }

    /// The store answers what it was asked first.
    pub fn answer_one(&mut self) -> bool {
        let Some(effect) = self.unanswered.pop_front() else { return false };
        if let Some(msg) = self.shelf.answer(effect) {
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
                effect => self.unanswered.push_back(effect),
            }
        }
    }

    /// Presses keys as the table of commands writes them, blanks between.
    pub fn keys(mut self, keys: &str) -> Self {
        self.press(keys);
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
                hidden = super::plain::width(cell.symbol()).saturating_sub(1);
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
