//! One field of a form: what it is called, what may stand in it, and what does.

use std::borrow::Cow;

use keybinds::{Key, KeyInput};

use crate::domain::customer::FIELD_LIMIT;
use crate::domain::day_word::Toward;
use crate::domain::persona::Trait;
use crate::domain::stage::{HealthProfile, StageKey};
use crate::tui::input::LineInput;

/// What a field says, so that whoever saves the form finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    Record(crate::domain::customer::Field),
    Value,
    Cadence,
    Stage,
    Tags,
    DropTags,
    ReferredBy,
    /// The customer that is another one once more.
    Double,
    /// A field of the team's own that the record has.
    Custom(String),
    /// One more of them.
    AnotherCustom,
    What,
    Due,
    Owner,
    Promise,
    Repeat,
    Amount,
    Day,
    Order,
    Kept,
    /// How many months a purchase pays for.
    Every,
    Raised,
    Name,
    Role,
    Email,
    Phone,
    Note,
    Kind,
    Score,
    Channel,
    File,
    CreateCustomers,
    KeepColumns,
    Emotion,
    Feeling,
    Pain,
    Severity,
    Action,
    Motivation,
    Product,
    Minutes,
    Initiative,
    Evidence,
    /// What stands in a cell of the map.
    Said,
    /// From 1 to 5, what an opportunity is worth and what it takes.
    Worth,
    Effort,
    Metric,
    Level,
    /// By what we know it.
    Proof,
    /// What counts how much in a profile of health.
    Weights(HealthProfile),
    Bands,
    /// The limits of a rung.
    Limits(StageKey),
    Trait(Trait),
    Channels,
    Days,
    Opportunities,
}

/// What may stand in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Anything; `known` is what stands in that field elsewhere.
    Text { known: Vec<String> },
    /// Anything, of any length: the editor helps.
    Long,
    /// An amount, by habit: `45jt`. One below zero is a refund, where there can be one.
    Money { refunds: bool },
    /// A day, by word.
    Day(Toward),
    /// A day that was, by word, with the time where somebody knows it.
    Moment,
    /// A day of the year, the year where somebody told it.
    Birthday,
    /// A limit in days, or none.
    DaysOrNone,
    /// Weights by name: `relationship 60, recency 25`.
    Weights,
    /// Three scores that fall: `75, 50, 25`.
    Bands,
    /// Days until a rung rots, then days between touches: `30, 14`.
    Limits,
    /// How often something comes back: `weekly`, `2w`.
    Rhythm { known: Vec<String> },
    /// How many months something pays for: `month`, `3`.
    Months { known: Vec<String> },
    /// One of these.
    Choice(Vec<Pick>),
    /// Some of these, commas between.
    Several(Vec<Pick>),
    /// Words between commas.
    Tags { known: Vec<String> },
    /// A whole number within these.
    Number { from: i64, to: i64 },
    /// A customer, by a part of the name. Who was found so far comes from the store.
    Customer { chosen: Option<Pick>, found: Vec<Pick> },
    /// A name and what it stands for: `floor = 2`.
    Pair,
}

/// Something to choose, by what is stored and by what people read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    pub key: String,
    pub label: String,
}

impl Pick {
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into() }
    }
}

/// Whether something has to stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Free,
    Required,
    /// What is written there now would say nothing, and be lost.
    Pointless,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub slot: Slot,
    pub label: String,
    pub need: Need,
    pub kind: Kind,
    pub line: LineInput,
    /// What stood there when the form was opened.
    began: String,
}

impl Field {
    pub fn new(slot: Slot, label: &str, kind: Kind) -> Self {
        let line = LineInput::default();
        Self { slot, label: label.to_owned(), need: Need::Free, kind, line, began: String::new() }
    }

    pub fn text(slot: Slot, label: &str) -> Self {
        Self::new(slot, label, Kind::Text { known: Vec::new() })
    }

    pub fn known(slot: Slot, label: &str, known: &[String]) -> Self {
        Self::new(slot, label, Kind::Text { known: known.to_vec() })
    }

    pub fn required(mut self) -> Self {
        self.need = Need::Required;
        self
    }

    /// With something in it already.
    pub fn holding(mut self, text: &str) -> Self {
        self.set(text);
        self.began = self.line.text().to_owned();
        self
    }

    /// Puts a text in the place of what is there, all of it, the cursor behind it.
    pub fn set(&mut self, text: &str) {
        self.line = LineInput::whole(&self.on_one_line(text));
    }

    /// Takes over what somebody typed into the same field of another form.
    pub fn retype(&mut self, typed: &Self) {
        self.line = typed.line.clone();
        if let (Kind::Customer { chosen, found }, Kind::Customer { chosen: was, found: seen }) =
            (&mut self.kind, &typed.kind)
        {
            (*chosen, *found) = (was.clone(), seen.clone());
        }
    }

    /// Whether both began with the same text.
    pub fn began_like(&self, other: &Self) -> bool {
        self.began == other.began
    }

    /// Puts a text in at the cursor.
    pub fn insert(&mut self, text: &str) {
        self.line.insert(&self.on_one_line(text));
    }

    /// The lines of a long text stay apart by a sign.
    fn on_one_line<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.kind {
            Kind::Long => text.replace("\r\n", "\n").replace(['\n', '\r'], BREAK).into(),
            _ => text.into(),
        }
    }

    /// Remembers which customer the name stands for: another search forgets who was found.
    pub fn keep_chosen(&mut self) {
        let text = self.written();
        if let Kind::Customer { chosen, found } = &mut self.kind {
            *chosen = found.iter().find(|pick| pick.label == text).cloned().or(chosen.take());
        }
    }

    /// What is in it, as it is kept: trimmed, the lines of a long text apart.
    pub fn written(&self) -> String {
        let text = self.line.text().trim();
        if self.kind == Kind::Long { text.replace(BREAK, "\n") } else { text.to_owned() }
    }

    pub fn is_empty(&self) -> bool {
        self.line.text().trim().is_empty()
    }

    pub fn is_changed(&self) -> bool {
        self.line.text().trim() != self.began.trim()
    }

    /// Whether there is nothing to add to what stands there: a choice is made, or a day or a number is as it was put there.
    pub fn is_settled(&self) -> bool {
        let at_the_end = self.line.parts().1.is_empty();
        at_the_end
            && match &self.kind {
                Kind::Choice(picks) => picks.iter().any(|pick| pick.label == self.line.text()),
                Kind::Day(_) | Kind::Moment | Kind::Number { .. } => !self.is_empty() && !self.is_changed(),
                _ => false,
            }
    }

    /// A letter takes the place of what is settled; a blank goes on to the next choice.
    pub fn start_anew(&mut self, key: KeyInput) {
        let next = match &self.kind {
            Kind::Choice(picks) if key.key() == Key::Char(' ') => {
                let at = picks.iter().position(|pick| pick.label == self.line.text());
                at.and_then(|at| picks.get((at + 1) % picks.len())).map(|pick| pick.label.clone())
            }
            _ => None,
        };
        match next {
            Some(label) => self.set(&label),
            None => {
                self.line = LineInput::default();
                self.line.take(key);
            }
        }
    }

    /// How many characters fit.
    pub fn limit(&self) -> usize {
        FIELD_LIMIT
    }
}

/// The end of a line where only one is shown.
const BREAK: &str = "↵";
