//! How a card changes its rung: sideways, by the list of rungs, to the end; undo and redo; and what came of it.
//!
//! Which move is legal and what it asks for is decided in `domain`; here it becomes an effect, a question or a
//! sentence. Nothing on the board changes before the write is answered.

use super::state;
use crate::domain::board::Board;
use crate::domain::ids::CustomerId;
use crate::domain::lens::{Direction, Step};
use crate::domain::moves::{Decision, decide};
use crate::domain::outcome::{BatchSummary, Outcome};
use crate::domain::stage::StageKey;
use crate::text::outcome::{extent_text, outcome_text};
use crate::text::plain::{plain, shorten, width};
use crate::tui::commands::Command;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::{Model, Selected, Session, Tone};
use crate::tui::overlays::picker::Wish;
use crate::tui::overlays::{Overlay, form};

/// One column sideways.
pub fn step(model: &mut Model, direction: Direction) -> Vec<Effect> {
    let Some(Selected { id, name, standing }) = model.selected() else { return Vec::new() };
    let (name, standing) = (name.to_owned(), standing.clone());
    let lens = model.session.lens();
    match lens.step(&standing.stage, standing.before.as_ref(), direction) {
        Step::To(to) => wish(model, Wish { customer: id, seen: standing.stage, to, reason: None }),
        Step::Edge => {
            let here = lens.columns().get(lens.column_of(&standing.stage));
            let exit = here.is_some_and(|column| column.exit);
            let column = here.map_or("", |column| column.label.get(model.session.lang)).to_owned();
            let key = |command| model.keymap.shown(command);
            let words = model.session.words();
            let text = match direction {
                Direction::Back => words.edge_first(&plain(&name), &column),
                Direction::Onward if exit => {
                    words.edge_exit(&column, &key(Command::MovePrevious), &key(Command::MoveTo))
                }
                Direction::Onward => words.edge_last(&column, &key(Command::End), &key(Command::MoveTo)),
            };
            model.say(Tone::Note, text);
            Vec::new()
        }
        Step::NothingBefore => {
            let key = model.keymap.shown(Command::MoveTo);
            let text = model.session.words().nothing_before(&plain(&name), &key);
            model.say(Tone::Note, text);
            Vec::new()
        }
    }
}

/// Opens the list of rungs.
pub fn ask_rung(model: &mut Model) -> Vec<Effect> {
    if let Some(selected) = model.selected() {
        let overlay = Overlay::rungs(&model.session, selected);
        model.overlays.push(overlay);
    }
    Vec::new()
}

/// Ends the relation with the selected customer.
pub fn end(model: &mut Model) -> Vec<Effect> {
    let Some(Selected { id: customer, standing, .. }) = model.selected() else { return Vec::new() };
    let seen = standing.stage.clone();
    match model.session.ladder.ended().map(|stage| stage.key.clone()) {
        Some(to) => wish(model, Wish { customer, seen, to, reason: None }),
        None => {
            let text = model.session.words().no_ending();
            model.say(Tone::Note, text);
            Vec::new()
        }
    }
}

/// A wish to move: done, asked back, or already so. It is judged by what was seen; what happened since is for the
/// store to find.
pub fn wish(model: &mut Model, wish: Wish) -> Vec<Effect> {
    let shown = model.selected().filter(|selected| selected.id == wish.customer);
    let name = shown.map(|selected| selected.name.to_owned());
    match (decide(&model.session.ladder, &wish.seen, &wish.to, wish.reason), name) {
        (Decision::AlreadyThere, Some(name)) => {
            let text = model.session.words().already_there(&plain(&name), &model.session.rung_name(&wish.to));
            model.say(Tone::Note, text);
            Vec::new()
        }
        (Decision::ReasonNeeded, Some(name)) => {
            let overlay = Overlay::reasons(&model.session, &name, &wish);
            model.overlays.push(overlay);
            Vec::new()
        }
        (Decision::Go | Decision::AlreadyThere | Decision::ReasonNeeded, _) => {
            let Wish { customer: id, seen, to, reason } = wish;
            let (request, board) = begin_write(model, Some(id));
            vec![Effect::Move { request, id, seen, to, reason, board }]
        }
    }
}

pub fn undo(model: &mut Model) -> Vec<Effect> {
    let (request, board) = begin_write(model, None);
    vec![Effect::Undo { request, board }]
}

pub fn redo(model: &mut Model) -> Vec<Effect> {
    let (request, board) = begin_write(model, None);
    vec![Effect::Redo { request, board }]
}

/// Asks for the board around `focus` along with a write; keys wait until both are answered.
pub fn begin_write(
    model: &mut Model,
    focus: Option<CustomerId>,
) -> (RequestId, crate::domain::board::BoardRequest) {
    let request = model.next_request();
    model.writing = Some(request);
    (request, model.board.request_with_write(&model.session, model.size, focus))
}

/// A write came to an end: the cursor follows the customer, and the status line says what happened.
pub fn take_outcome(
    model: &mut Model,
    request: RequestId,
    outcome: Result<Outcome, Failure>,
    board: Result<Board, Failure>,
) -> Vec<Effect> {
    if model.writing == Some(request) {
        model.writing = None;
    }
    let subject = match &outcome {
        Ok(outcome) => outcome.subject(),
        Err(_) => None,
    };
    let reached = match board {
        Ok(board) => state::adopt(model, request, board, subject),
        Err(failure) => {
            state::fail(model, request, failure);
            subject.is_none()
        }
    };
    match outcome {
        Ok(outcome) => {
            let (tone, text) = tell(model, &outcome);
            model.say(tone, text);
        }
        Err(failure) => {
            // They were typed in the belief that this would work.
            model.queued.clear();
            // A form says it itself, above the keys that go on.
            if !form::tells_trouble(model) {
                model.say_failure(&failure);
            }
        }
    }
    match subject {
        // Read around the customer, the board shows it unless the filter does not.
        Some(_) if !reached && model.board.filter.is_active() => {
            if let Some(status) = &mut model.status {
                status.text = model.session.words().not_shown(&status.text);
            }
            state::read_ahead(model)
        }
        Some(id) if !reached => state::look_for(model, id),
        _ => state::read_ahead(model),
    }
}

/// What stands beside a sentence of the status line: blanks, and how to get help.
const BESIDE_STATUS: usize = 14;

fn tell(model: &Model, outcome: &Outcome) -> (Tone, String) {
    let session = &model.session;
    let words = session.words();
    let undo = || model.keymap.shown(Command::Undo);
    let redo = || model.keymap.shown(Command::Redo);
    match outcome {
        Outcome::Moved { subject, from, to } => {
            let what = step_text(session, &subject.name, from, to);
            (Tone::Done, words.did_move(&what, &undo()))
        }
        Outcome::AlreadyThere { subject, stage } => {
            (Tone::Note, words.already_there(&plain(&subject.name), &session.rung_name(stage)))
        }
        Outcome::Undone { batch, .. } => {
            let told = |what: &str| words.did_undo(&what, &redo());
            (Tone::Done, with_key(model, &batch_text(session, batch), told))
        }
        Outcome::Redone { batch, .. } => {
            let told = |what: &str| words.did_redo(&what, &undo());
            (Tone::Done, with_key(model, &batch_text(session, batch), told))
        }
        Outcome::Done { .. } => {
            let told = |what: &str| words.did_move(&what, &undo());
            (Tone::Done, with_key(model, &outcome_text(outcome, session.telling()), told))
        }
        Outcome::Unchanged(_) => (Tone::Note, plain(&outcome_text(outcome, session.telling())).into_owned()),
        Outcome::NothingToUndo => (Tone::Note, words.nothing_to_undo().to_owned()),
        Outcome::NothingToRedo => (Tone::Note, words.nothing_to_redo().to_owned()),
    }
}

/// Of a long sentence the key that takes it back is never what is cut.
fn with_key(model: &Model, what: &str, told: impl Fn(&str) -> String) -> String {
    let beside = width(&told("")) + BESIDE_STATUS;
    let room = usize::from(model.size.width).saturating_sub(beside);
    told(&shorten(what, room, model.session.glyphs().ellipsis))
}

/// `PT Sinar Jaya: Consideration → Purchase`: columns where the move is between two, else rungs.
fn step_text(session: &Session, name: &str, from: &StageKey, to: &StageKey) -> String {
    let lens = session.lens();
    let column = |rung| lens.columns().get(lens.column_of(rung)).map(|column| column.label.get(session.lang));
    let across = lens.column_of(from) != lens.column_of(to);
    let place = |rung| match column(rung) {
        Some(column) if across => column.to_owned(),
        _ => session.rung_name(rung).to_owned(),
    };
    format!("{}: {} {} {}", plain(name), place(from), session.glyphs().towards, place(to))
}

fn batch_text(session: &Session, batch: &BatchSummary) -> String {
    match (&batch.subject, &batch.step) {
        (Some(subject), Some((from, to))) => step_text(session, &subject.name, from, to),
        _ => plain(&extent_text(batch, session.lang)).into_owned(),
    }
}
