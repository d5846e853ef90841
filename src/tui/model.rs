//! Everything the dashboard knows. Changed by `update` only, read by `view`.

use std::collections::VecDeque;

use chrono::NaiveDate;
use keybinds::KeyInput;

use super::commands::Scope;
use super::glyphs::{GlyphSet, Glyphs};
use super::message::{Effect, Failure, RequestId, Typed};
use super::overlays::Overlay;
use super::overlays::form::Opening;
use super::overlays::form::field::Field;
use super::panes::Pane;
use super::panes::board::state::BoardState;
use super::panes::journey::state::JourneyState;
use super::panes::metrics::state::MetricsState;
use super::panes::record::state::RecordState;
use super::panes::segment::state::SegmentState;
use super::panes::story::StoryState;
use super::resolve::KeyMap;
use crate::domain::board::Card;
use crate::domain::customer::Standing;
use crate::domain::health::{Rules, Terms};
use crate::domain::ids::CustomerId;
use crate::domain::lang::Lang;
use crate::domain::lens::Lens;
use crate::domain::moment::Clock;
use crate::domain::money::Currency;
use crate::domain::stage::{Ladder, StageKey};
use crate::text::done::Telling;
use crate::text::{Words, words};

/// Who looks at which database, and how.
#[derive(Debug, Clone)]
pub struct Session {
    pub lang: Lang,
    pub ladder: Ladder,
    /// What scores are worked out by, with the ladder.
    pub rules: Rules,
    /// Never empty.
    pub lenses: Vec<Lens>,
    /// The lens in force, by its place in `lenses`.
    pub lens: usize,
    pub clock: Clock,
    pub currency: Currency,
    pub actor: String,
    pub readonly: bool,
    /// A short name of the database.
    pub database: String,
    /// The day that is not the real one, and why.
    pub told_day: Option<ToldDay>,
    pub glyphs: GlyphSet,
}

impl Session {
    pub fn lens(&self) -> &Lens {
        self.lenses.get(self.lens).unwrap_or(&self.lenses[0])
    }

    pub fn words(&self) -> &'static dyn Words {
        words(self.lang)
    }

    pub fn glyphs(&self) -> &'static Glyphs {
        self.glyphs.get()
    }

    /// What values of the domain are worded with.
    pub fn telling(&self) -> Telling<'_> {
        Telling { ladder: &self.ladder, currency: self.currency, lang: self.lang }
    }

    /// What scores are worked out by.
    pub fn terms(&self) -> Terms<'_> {
        Terms { rules: &self.rules, ladder: &self.ladder }
    }

    /// A rung's name in the language of the screen.
    pub fn rung_name<'a>(&'a self, rung: &'a StageKey) -> &'a str {
        self.ladder.name(rung, self.lang)
    }
}

/// A day that the dashboard shows as today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToldDay {
    /// The day a demo lives on.
    Demo(NaiveDate),
    /// The day that was asked for.
    Asked(NaiveDate),
}

/// The customer that commands are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selected<'a> {
    pub id: CustomerId,
    pub name: &'a str,
    pub standing: &'a Standing,
}

/// The size of the terminal in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

/// How a status is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Done,
    Note,
    Trouble,
}

/// What the last line says until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    pub tone: Tone,
    pub text: String,
    /// What to do about it; said where there is room for all of it.
    pub hint: Option<String>,
}

#[derive(Debug)]
pub struct Model {
    pub session: Session,
    pub keymap: KeyMap,
    pub size: Size,
    pub pane: Pane,
    /// The panes that Esc leads back to, the last one first.
    pub before: Vec<Pane>,
    pub board: BoardState,
    /// The customer that the panes about one customer show.
    pub story: StoryState,
    pub journey: JourneyState,
    pub segment: SegmentState,
    pub metrics: MetricsState,
    pub record: RecordState,
    /// What is open above the pane, the uppermost last.
    pub overlays: Vec<Overlay>,
    pub status: Option<Status>,
    /// The write that is not answered yet.
    pub writing: Option<RequestId>,
    /// The form that waits for what it is made from.
    pub opening: Option<Opening>,
    /// What was typed while an answer is awaited.
    pub queued: VecDeque<Typed>,
    /// The beginning of a sequence of keys.
    pub pending: Vec<KeyInput>,
    last_request: RequestId,
}

impl Model {
    /// A dashboard that has read nothing yet, and what it asks for.
    pub fn start(session: Session, keymap: KeyMap, size: Size) -> (Self, Vec<Effect>) {
        let mut model = Self {
            session,
            keymap,
            size,
            pane: Pane::Board,
            before: Vec::new(),
            board: BoardState::default(),
            story: StoryState::default(),
            journey: JourneyState::default(),
            segment: SegmentState::default(),
            metrics: MetricsState::default(),
            record: RecordState::default(),
            overlays: Vec::new(),
            status: None,
            writing: None,
            opening: None,
            queued: VecDeque::new(),
            pending: Vec::new(),
            last_request: RequestId::default(),
        };
        let effects = vec![super::panes::board::state::read(&mut model)];
        (model, effects)
    }

    pub fn next_request(&mut self) -> RequestId {
        self.last_request = RequestId(self.last_request.0 + 1);
        self.last_request
    }

    /// The scopes that are alive, innermost first.
    pub fn scopes(&self) -> &'static [Scope] {
        match self.overlays.last() {
            Some(overlay) => overlay.scopes(),
            None if self.is_typing() => &[Scope::Filter, Scope::Global],
            None => self.pane.scopes(),
        }
    }

    /// Whom commands are about: the card under the cursor, or whom the pane shows.
    pub fn selected(&self) -> Option<Selected<'_>> {
        match self.pane {
            Pane::Board => {
                let Card { id, name, standing, .. } = self.board.card()?;
                return Some(Selected { id: *id, name, standing });
            }
            // Many are shown, and none of them is meant.
            Pane::Segment | Pane::Metrics => return None,
            Pane::Journey | Pane::Record => {}
        }
        let customer = &self.story.slot.value()?.account.customer;
        Some(Selected { id: customer.id, name: &customer.record.name, standing: &customer.standing })
    }

    /// Whether keys that write go to a line with the focus.
    pub fn takes_text(&self) -> bool {
        self.scopes()[0].takes_text()
    }

    /// The field of a form that has the focus.
    pub fn field(&self) -> Option<&Field> {
        match self.overlays.last() {
            Some(Overlay::Form(form)) => form.focused(),
            _ => None,
        }
    }

    /// Whether a line has the focus, so that letters are text.
    pub fn is_typing(&self) -> bool {
        self.overlays.is_empty()
            && match self.pane {
                Pane::Board => self.board.filter.typing().is_some(),
                Pane::Metrics => self.metrics.typing.is_some(),
                Pane::Journey | Pane::Record | Pane::Segment => false,
            }
    }

    /// Whether the terminal has no room for the dashboard.
    pub fn is_too_small(&self) -> bool {
        let smallest = super::panes::board::layout::SMALLEST;
        self.size.width < smallest.width || self.size.height < smallest.height
    }

    /// Whether the next key has to wait for an answer.
    pub fn waits(&self) -> bool {
        self.writing.is_some()
            || self.opening.is_some()
            || self.board.waits()
            || self.story.waits()
            || self.segment.waits()
            || self.metrics.waits()
    }

    pub fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.status = Some(Status { tone, text: text.into(), hint: None });
    }

    pub fn say_failure(&mut self, failure: &Failure) {
        let Failure { what: text, hint, .. } = failure.clone();
        self.status = Some(Status { tone: Tone::Trouble, text, hint });
    }
}
