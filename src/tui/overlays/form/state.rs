//! A form: fields, the one with the focus, and what keys do to them. What it is for is told by its purpose.
//!
//! Nothing that was typed is lost by one key: a changed form asks before it closes, a failed save leaves it as it is.

use keybinds::KeyInput;

use super::field::{Field, Kind, Need, Pick, Slot};
use super::meaning::{Meaning, meaning, picked};
use super::purpose::Purpose;
use super::suggest::{List, complete};
use crate::domain::qualification::Level;
use crate::domain::survey::SurveyKind;
use crate::tui::input::types;
use crate::tui::message::{Failure, RequestId};
use crate::tui::model::Session;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    pub purpose: Purpose,
    pub title: String,
    /// Never empty.
    pub fields: Vec<Field>,
    pub focus: usize,
    pub list: Option<List>,
    pub note: Option<Note>,
    /// The save that is not answered yet.
    pub saving: Option<RequestId>,
    /// The search for customers that was asked for last.
    pub searching: Option<RequestId>,
    /// Enter was pressed before the search was answered.
    pub saves_when_found: bool,
}

/// What the form has to say until the next key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Esc was pressed on a changed form: once more discards it.
    AsksBeforeLeaving,
    /// What to know before going on.
    Told(String),
    Trouble(Failure),
}

impl Form {
    pub fn new(purpose: Purpose, title: String, fields: Vec<Field>) -> Self {
        Self {
            purpose,
            title,
            fields,
            focus: 0,
            list: None,
            note: None,
            saving: None,
            searching: None,
            saves_when_found: false,
        }
    }

    pub fn focused(&self) -> Option<&Field> {
        self.fields.get(self.focus)
    }

    pub fn is_changed(&self) -> bool {
        self.fields.iter().any(Field::is_changed)
    }

    pub fn is_asking(&self) -> bool {
        self.note == Some(Note::AsksBeforeLeaving)
    }

    pub fn field(&self, slot: &Slot) -> Option<&Field> {
        self.fields.iter().find(|field| field.slot == *slot)
    }

    /// What the field of this slot says; nothing where there is no such field or it makes no sense.
    pub fn says(&self, slot: &Slot, session: &Session) -> Meaning {
        self.field(slot).and_then(|field| meaning(field, session).ok()).unwrap_or(Meaning::Nothing)
    }

    /// Gives a key to the line with the focus. True where the text is another one then.
    pub fn write(&mut self, key: KeyInput) -> bool {
        self.note = None;
        let Some(field) = self.fields.get_mut(self.focus) else { return false };
        let before = field.line.text().to_owned();
        if types(key) && field.is_settled() {
            field.start_anew(key);
        } else {
            field.line.take(key);
        }
        let written = field.line.text() != before;
        if written {
            self.text_changed();
        }
        written
    }

    pub fn paste(&mut self, text: &str) {
        self.note = None;
        let Some(field) = self.fields.get_mut(self.focus) else { return };
        let text = if field.kind == Kind::Long { text.trim_end() } else { text.trim() };
        field.insert(text);
        self.text_changed();
    }

    /// The text as an editor left it.
    pub fn replace(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.set(text);
        }
        self.text_changed();
    }

    fn text_changed(&mut self) {
        self.list = self.focused().and_then(List::matching);
        self.fit_scale();
        self.ask_for_proof();
        self.let_a_refund_be();
        self.leave_room_for_another();
    }

    /// The score of a survey is on the scale of its kind.
    fn fit_scale(&mut self) {
        let Some(Kind::Choice(kinds)) = self.field(&Slot::Kind).map(|field| &field.kind) else { return };
        let typed = self.field(&Slot::Kind).map(Field::written).unwrap_or_default();
        let Some(kind) = picked(&typed, kinds).and_then(|pick| SurveyKind::from_key(&pick.key)) else {
            return;
        };
        let (low, high) = kind.scale();
        if let Some(score) = self.fields.iter_mut().find(|field| field.slot == Slot::Score) {
            score.kind = Kind::Number { from: low.into(), to: high.into() };
        }
    }

    /// What is said to be confirmed has to say by what; what is unknown has nothing to show.
    pub(super) fn ask_for_proof(&mut self) {
        let Some(Kind::Choice(levels)) = self.field(&Slot::Level).map(|field| &field.kind) else { return };
        let typed = self.field(&Slot::Level).map(Field::written).unwrap_or_default();
        let level = picked(&typed, levels).and_then(|pick| pick.key.parse().ok()).and_then(Level::new);
        if let Some(proof) = self.fields.iter_mut().find(|field| field.slot == Slot::Proof) {
            proof.need = match level {
                Some(Level::Confirmed) => Need::Required,
                Some(Level::Unknown) => Need::Pointless,
                _ => Need::Free,
            };
        }
    }

    /// What is given back pays for no time.
    fn let_a_refund_be(&mut self) {
        let refund =
            self.field(&Slot::Amount).is_some_and(|field| field.written().contains(['-', '\u{2212}']));
        if let Some(every) = self.fields.iter_mut().find(|field| field.slot == Slot::Every) {
            every.need = if refund { Need::Pointless } else { Need::Free };
        }
    }

    /// Below the last of the team's own fields there is always an empty one.
    fn leave_room_for_another(&mut self) {
        let Some(at) = self.fields.iter().rposition(|field| field.slot == Slot::AnotherCustom) else {
            return;
        };
        if !self.fields[at].is_empty() {
            let another = Field::new(Slot::AnotherCustom, &self.fields[at].label, Kind::Pair);
            self.fields.insert(at + 1, another);
        }
    }

    /// To the next field or the one before, around the ends; what is chosen in the list is taken first.
    pub fn go(&mut self, by: isize) {
        self.note = None;
        self.take_chosen();
        self.list = None;
        let count = self.fields.len().max(1);
        self.focus = self.focus.wrapping_add_signed(by).wrapping_add(count) % count;
    }

    /// Within the open list, else to another field.
    pub fn step(&mut self, by: isize) {
        match &mut self.list {
            Some(list) => {
                self.note = None;
                list.step(by);
            }
            None => self.go(by),
        }
    }

    /// Opens the list of what the field may hold, or goes on in it.
    pub fn suggest(&mut self) {
        self.note = None;
        match &mut self.list {
            Some(list) => list.step(1),
            None => self.list = self.focused().and_then(List::all),
        }
        if let Some(list) = self.list.as_mut().filter(|list| list.cursor.is_none()) {
            list.step(1);
        }
    }

    /// Customers that were found for the field with the focus.
    pub fn take_found(&mut self, picks: impl Iterator<Item = Pick>) {
        let Some(field) = self.fields.get_mut(self.focus) else { return };
        if let Kind::Customer { found, .. } = &mut field.kind {
            *found = picks.collect();
            self.list = List::matching(field);
        }
    }

    /// Puts what is chosen in the list into the field.
    pub fn take_chosen(&mut self) -> bool {
        let Some(item) = self.list.as_ref().and_then(List::chosen).map(str::to_owned) else { return false };
        if let Some(field) = self.fields.get_mut(self.focus) {
            complete(field, &item);
            field.keep_chosen();
        }
        self.text_changed();
        self.list = None;
        true
    }

    /// The first field that cannot be saved as it is, and why.
    pub fn first_mistake(&self, session: &Session) -> Option<(usize, String)> {
        let mistakes = self.fields.iter().enumerate();
        mistakes.filter_map(|(at, field)| Some((at, meaning(field, session).err()?))).next()
    }
}
