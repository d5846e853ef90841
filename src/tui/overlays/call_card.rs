//! The card to read before a call, above whatever pane is open.

use super::Overlay;
use super::sheet::{self, Line};
use crate::domain::call_card::{CallLine, call_card};
use crate::text::dossier::call_text;
use crate::text::plain::plain;
use crate::tui::commands::Command;
use crate::tui::model::Model;
use crate::tui::theme::Role;

/// The lines as they were when it was opened; a call does not wait for what others write meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallCard {
    pub name: String,
    pub lines: Vec<CallLine>,
    /// The first row in view.
    pub top: usize,
}

/// Opens the card of the customer whose story is there.
pub fn open(model: &mut Model) {
    let Some(story) = model.story.slot.value() else { return };
    let session = &model.session;
    let lines = call_card(story, &session.ladder, session.clock);
    let name = plain(&story.account.customer.record.name).into_owned();
    model.overlays.push(Overlay::Call(CallCard { name, lines, top: 0 }));
}

/// What a command does to the card that is open.
pub fn run(model: &mut Model, command: Command) {
    let Some(Overlay::Call(card)) = model.overlays.last() else { return };
    let (top, rows) = (card.top, card.rows(model).len());
    let top = match command {
        Command::CardDown => sheet::scrolled(top, 1, rows, model),
        Command::CardUp => sheet::scrolled(top, -1, rows, model),
        Command::CardClose => return drop(model.overlays.pop()),
        _ => return,
    };
    if let Some(Overlay::Call(card)) = model.overlays.last_mut() {
        card.top = top;
    }
}

impl CallCard {
    pub fn title(&self, model: &Model) -> String {
        model.session.words().call_title(&self.name)
    }

    /// The card in words.
    pub fn rows(&self, model: &Model) -> Vec<Line> {
        let session = &model.session;
        let line = |label: &str, text: String| Line { label: label.to_owned(), text, role: Role::Text };
        let mut told: Vec<Line> = Vec::with_capacity(self.lines.len());
        for one in &self.lines {
            let (label, text) = call_text(one, session.telling(), session.clock);
            told.push(line(label, text));
        }
        if told.is_empty() {
            told.push(line("", session.words().call_nothing().to_owned()));
        }
        sheet::rows(&told, model)
    }
}
