//! The card to read before a call, above whatever pane is open.

use super::Overlay;
use crate::domain::call_card::{CallLine, call_card};
use crate::text::dossier::call_text;
use crate::text::plain::{plain, shorten, width, wrap};
use crate::tui::commands::Command;
use crate::tui::model::{Model, Session};
use crate::tui::overlays::help;

/// The lines as they were when it was opened; a call does not wait for what others write meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallCard {
    pub name: String,
    pub lines: Vec<CallLine>,
    /// The first line in view.
    pub top: usize,
}

/// A line as it is drawn: the label where one begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    pub label: &'static str,
    pub text: String,
}

/// The widest that the card gets, and the gap behind its labels.
const WIDEST: usize = 92;
pub const GAP: usize = 2;

/// The most rows that one line of the card takes, where there is room; in a terminal lower than the card it is scrolled.
const MOST_ROWS: usize = 3;
const SCROLLED_ROWS: usize = 2;

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
    let furthest = match model.overlays.last() {
        Some(Overlay::Call(card)) => card.drawn(model).len().saturating_sub(in_view(model)),
        _ => return,
    };
    let Some(Overlay::Call(card)) = model.overlays.last_mut() else { return };
    match command {
        Command::CardDown => card.top = (card.top + 1).min(furthest),
        Command::CardUp => card.top = card.top.min(furthest).saturating_sub(1),
        Command::CardClose => drop(model.overlays.pop()),
        _ => {}
    }
}

/// As many lines as are in view at once.
pub fn in_view(model: &Model) -> usize {
    usize::from(help::lines_in_view(model.size)).max(1)
}

/// How wide the inside of the card is.
pub fn columns(model: &Model) -> usize {
    usize::from(model.size.width).saturating_sub(4).min(WIDEST)
}

/// How many cells its labels take.
pub fn label_width(lines: &[Drawn]) -> usize {
    lines.iter().map(|line| width(line.label)).max().unwrap_or(0)
}

impl CallCard {
    /// The card in words: each line as whole as leaves room for all of them.
    pub fn drawn(&self, model: &Model) -> Vec<Drawn> {
        let session = &model.session;
        let told: Vec<(&'static str, String)> =
            self.lines.iter().map(|line| call_text(line, session.telling(), session.clock)).collect();
        if told.is_empty() {
            return vec![Drawn { label: "", text: session.words().call_nothing().to_owned() }];
        }
        let label = told.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
        let room = columns(model).saturating_sub(label + GAP).max(1);
        let in_rows = |most: usize| -> Vec<Drawn> {
            told.iter().flat_map(|(label, text)| wrapped(label, text, room, most, session)).collect()
        };
        let fitting = (1..=MOST_ROWS).rev().map(in_rows).find(|lines| lines.len() <= in_view(model));
        fitting.unwrap_or_else(|| in_rows(SCROLLED_ROWS))
    }
}

/// A line in at most `most` rows; the last one says that there is more.
fn wrapped(label: &'static str, text: &str, room: usize, most: usize, session: &Session) -> Vec<Drawn> {
    let mut rows = wrap(text, room);
    if rows.len() > most {
        let rest = rows.split_off(most - 1).join(" ");
        rows.push(shorten(&rest, room, session.glyphs().ellipsis));
    }
    let rows = rows.into_iter().enumerate();
    rows.map(|(n, text)| Drawn { label: if n == 0 { label } else { "" }, text }).collect()
}
