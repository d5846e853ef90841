//! The board's filter: what is shown by it, and the line in which it is typed.
//!
//! Every good query takes effect while it is typed; a mistake is pointed at and the last good one stays, as it does
//! while the name of a qualifier is typed. `Enter`
//! keeps what was typed, `Esc` brings back what was there before.

use super::state;
use crate::domain::ids::CustomerId;
use crate::domain::query::{BadQuery, Query, Vocabulary, begins_qualifier};
use crate::tui::input::LineInput;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::panes::Pane;

#[derive(Debug, Default)]
pub struct Filter {
    force: Asked,
    /// What was in force when a figure brought its customers.
    before_listed: Option<Asked>,
    typing: Option<Typing>,
}

/// A query with the text that it was typed as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Asked {
    text: String,
    query: Query,
    /// What is shown instead of the text: the figure whose customers these are.
    label: Option<String>,
}

/// The line while it is open.
#[derive(Debug)]
pub struct Typing {
    pub line: LineInput,
    pub mistake: Option<BadQuery>,
    before: Asked,
    /// Whom the cursor was on.
    on: Option<CustomerId>,
}

impl Filter {
    /// Whom the board shows.
    pub fn query(&self) -> &Query {
        &self.force.query
    }

    /// The text of the query in force; empty where everybody is shown.
    pub fn text(&self) -> &str {
        &self.force.text
    }

    /// What the title bar says of it.
    pub fn shown(&self) -> String {
        self.force.label.clone().unwrap_or_else(|| format!("/{}", self.force.text))
    }

    pub fn is_active(&self) -> bool {
        !self.force.query.is_empty()
    }

    pub fn typing(&self) -> Option<&Typing> {
        self.typing.as_ref()
    }
}

/// Opens the line, with the query in force to go on with.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let on = model.board.card().map(|card| card.id);
    let filter = &mut model.board.filter;
    let (line, before) = (LineInput::whole(filter.text()), filter.force.clone());
    filter.typing = Some(Typing { line, mistake: None, before, on });
    Vec::new()
}

/// Keeps what is typed. A mistake cannot be kept: it stays in the line, to be put right or dropped.
pub fn keep(model: &mut Model) -> Vec<Effect> {
    let effects = take_effect(model);
    let filter = &mut model.board.filter;
    if filter.typing.as_ref().is_some_and(|typing| typing.mistake.is_none()) {
        filter.typing = None;
        // Under another query it is no figure's any more.
        filter.before_listed = filter.before_listed.take().filter(|_| filter.force.label.is_some());
    }
    effects
}

/// Out of the line, to what was shown before; outside of it, to everybody. The cursor stays on its customer.
pub fn back(model: &mut Model) -> Vec<Effect> {
    match model.board.filter.typing.take() {
        Some(typing) => show(model, typing.before, typing.on),
        None => {
            let on = model.board.card().map(|card| card.id);
            let before = model.board.filter.before_listed.take();
            if before.is_some() {
                // Back to the figure.
                model.pane = Pane::Metrics;
                model.before = vec![Pane::Board];
            }
            show(model, before.unwrap_or_default(), on)
        }
    }
}

/// Shows the customers behind a figure, until Esc leads back to it and to the filter from before.
pub fn show_listed(model: &mut Model, text: String, query: Query, label: String) -> Vec<Effect> {
    let filter = &mut model.board.filter;
    if filter.before_listed.is_none() {
        filter.before_listed = Some(filter.force.clone());
    }
    show(model, Asked { text, query, label: Some(label) }, None)
}

/// A key that is no command belongs to the line.
pub fn type_key(model: &mut Model, key: keybinds::KeyInput) -> Vec<Effect> {
    change(model, |line| {
        line.take(key);
    })
}

pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    change(model, |line| line.insert(text))
}

fn change(model: &mut Model, change: impl FnOnce(&mut LineInput)) -> Vec<Effect> {
    let Some(typing) = &mut model.board.filter.typing else { return Vec::new() };
    let before = typing.line.text().to_owned();
    change(&mut typing.line);
    if typing.line.text() == before {
        return Vec::new();
    }
    // On its way to a qualifier it would be looked for as a word, and the board would be empty for a moment.
    if begins_qualifier(typing.line.text()) {
        typing.mistake = None;
        return Vec::new();
    }
    take_effect(model)
}

/// Shows what the line asks for, or points at what is wrong with it.
fn take_effect(model: &mut Model) -> Vec<Effect> {
    let Some(typing) = &mut model.board.filter.typing else { return Vec::new() };
    let (text, on) = (typing.line.text().trim().to_owned(), typing.on);
    let vocabulary = Vocabulary { ladder: &model.session.ladder, lens: model.session.lens() };
    match Query::parse(typing.line.text(), &vocabulary) {
        Ok(query) => {
            typing.mistake = None;
            // As it was opened it is what it was called.
            let label = typing.before.label.clone().filter(|_| typing.before.query == query);
            show(model, Asked { text, query, label }, on)
        }
        Err(mistake) => {
            typing.mistake = Some(mistake);
            Vec::new()
        }
    }
}

fn show(model: &mut Model, asked: Asked, on: Option<CustomerId>) -> Vec<Effect> {
    let same = asked.query == model.board.filter.force.query;

    model.board.filter.force = asked;
    if same { Vec::new() } else { vec![state::open(model, on)] }
}
