//! What the fields of a form say, by kind.

use super::field::{Field, Slot};
use super::meaning::Meaning;
use super::purpose::YES;
use super::state::Form;
use crate::domain::ids::CustomerId;
use crate::domain::moment::At;
use crate::domain::money::Money;
use crate::domain::tag::Tag;
use crate::tui::model::Session;

/// A form whose fields make sense.
pub struct Says<'a> {
    pub form: &'a Form,
    pub session: &'a Session,
}

impl Says<'_> {
    pub fn of(&self, slot: &Slot) -> Meaning {
        self.form.says(slot, self.session)
    }

    pub fn text(&self, slot: &Slot) -> Option<String> {
        match self.of(slot) {
            Meaning::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn money(&self, slot: &Slot) -> Option<Money> {
        match self.of(slot) {
            Meaning::Money(money) => Some(money),
            _ => None,
        }
    }

    pub fn key(&self, slot: &Slot) -> Option<String> {
        match self.of(slot) {
            Meaning::Picked(pick) => Some(pick.key),
            _ => None,
        }
    }

    pub fn yes(&self, slot: &Slot) -> Option<bool> {
        self.key(slot).map(|key| key == YES)
    }

    pub fn customer(&self, slot: &Slot) -> Option<CustomerId> {
        self.key(slot).and_then(|key| key.parse().ok()).map(CustomerId)
    }

    pub fn tags(&self, slot: &Slot) -> Vec<Tag> {
        match self.of(slot) {
            Meaning::Tags(tags) => tags,
            _ => Vec::new(),
        }
    }

    pub fn day(&self) -> At {
        match self.of(&Slot::Day) {
            Meaning::Day(day) => At::Date(day),
            _ => At::Date(self.session.clock.today()),
        }
    }

    /// The text of a field, or what was there where nobody touched it.
    pub fn text_or(&self, slot: &Slot, seen: Option<Option<&String>>) -> Option<String> {
        match (seen, self.form.field(slot)) {
            (Some(seen), Some(field)) if !field.is_changed() => seen.cloned(),
            _ => self.text(slot),
        }
    }

    pub fn number(&self, slot: &Slot) -> Option<i64> {
        match self.of(slot) {
            Meaning::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The keys of several.
    pub fn keys(&self, slot: &Slot) -> Vec<String> {
        match self.of(slot) {
            Meaning::Several(picks) => picks.into_iter().map(|pick| pick.key).collect(),
            _ => Vec::new(),
        }
    }

    /// When something happened; where nobody touched the field, what was there, or this very moment.
    pub fn moment(&self, slot: &Slot, seen: Option<At>) -> At {
        let touched = self.form.field(slot).is_some_and(Field::is_changed);
        match self.of(slot) {
            Meaning::Moment(at) if touched => at,
            _ => seen.unwrap_or(self.session.clock.at),
        }
    }
}
