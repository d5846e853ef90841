//! The board's state: what is shown, what was asked for, what the cursor waits for, and what keys do to it.
//!
//! Requests are numbered; an answer that is older than what is shown is ignored. An errand is something that
//! only an answer can bring about (the last card, another lens, a card that moved); keys wait for it.

use super::filter::{self, Filter};
use super::grid::{Grid, Target};
use super::{layout, moving, stretch};
use crate::domain::board::{Board, BoardRequest, Card};
use crate::domain::ids::CustomerId;
use crate::domain::lens::Direction;
use crate::tui::commands::Command;
use crate::tui::load::Load;
use crate::tui::message::{Effect, Failure, RequestId};
use crate::tui::model::{Model, Session, Size};
use crate::tui::overlays::{Overlay, form};

#[derive(Debug, Default)]
pub struct BoardState {
    pub grid: Load<Grid>,
    /// The newest answer that was taken in.
    taken: RequestId,
    /// The read that is not answered yet.
    reading: Option<RequestId>,
    /// What was asked for last, be it by a read or a write.
    asked: Option<BoardRequest>,
    errand: Option<(Errand, RequestId)>,
    pub filter: Filter,
    /// Since when the board is asked for under another filter, and on whom it opens.
    opening: Option<(Option<CustomerId>, RequestId)>,
    /// Whether the board that is shown has more to come, and nobody asked for it yet.
    incomplete: bool,
}

/// What the cursor waits for, from the given request on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Errand {
    First,
    Last,
    Follow(CustomerId),
    /// So many cards further on, where not all of them are there.
    Scroll(isize),
    /// Another lens, and the customer to stay on.
    Lens(usize, Option<CustomerId>),
}

impl BoardState {
    pub fn card(&self) -> Option<&Card> {
        self.grid.value().and_then(Grid::selected)
    }

    /// Whether a key needs an answer first: what is on its way is not there to act on.
    pub fn waits(&self) -> bool {
        self.errand.is_some() || matches!(self.grid, Load::Loading)
    }

    /// What to read, so that nothing on the screen jumps.
    fn request(&self, session: &Session, size: Size) -> BoardRequest {
        let errand = self.errand.map(|(errand, _)| errand);
        let (lens, target, focus) = match errand {
            None | Some(Errand::Scroll(_)) => (session.lens(), Target::Stay, None),
            Some(Errand::First) => (session.lens(), Target::First, None),
            Some(Errand::Last) => (session.lens(), Target::Last, None),
            Some(Errand::Follow(id)) => (session.lens(), Target::Stay, Some(id)),
            Some(Errand::Lens(index, id)) => (&session.lenses[index], Target::Stay, id),
        };
        let same_lens = lens.key() == session.lens().key();
        let opening = self.opening.filter(|_| same_lens);
        let grid = self.grid.value().filter(|_| same_lens && opening.is_none());
        let anchors = grid.map(|grid| grid.anchors(target)).unwrap_or_default();
        BoardRequest {
            lens: lens.key().to_owned(),
            filter: self.filter.query().clone(),
            today: session.clock.today(),
            anchors,
            reach: stretch::reach(layout::cards_in_view(size)),
            // A held key asks only now and then.
            walked: grid.map(Grid::current),
            focus: focus.or(opening.and_then(|(on, _)| on)),
        }
    }

    /// Requests are worked off in order: what was asked before this one is answered, or was passed over.
    fn answered(&mut self, request: RequestId) {
        self.reading = self.reading.filter(|reading| *reading > request);
    }

    /// The request that comes with a write, the given card in view.
    pub(super) fn request_with_write(
        &mut self,
        session: &Session,
        size: Size,
        focus: Option<CustomerId>,
    ) -> BoardRequest {
        let board = self.request(session, size);
        let request = BoardRequest { focus: focus.or(board.focus), ..board };
        self.asked = Some(request.clone());
        request
    }
}

/// Reads what is in view (again).
pub fn read(model: &mut Model) -> Effect {
    let request = model.next_request();
    let board = model.board.request(&model.session, model.size);
    model.board.grid.ask();
    model.board.reading = Some(request);
    model.board.asked = Some(board.clone());
    Effect::ReadBoard { request, board }
}

/// Reads the board under a filter that has just changed, to open it on the customer.
pub(super) fn open(model: &mut Model, on: Option<CustomerId>) -> Effect {
    model.board.opening = Some((on, RequestId(0)));
    let effect = read(model);
    model.board.opening = model.board.reading.map(|request| (on, request));
    effect
}

/// Brings what is current into view, and asks for the cards that a larger terminal has room for.
pub fn resized(model: &mut Model) -> Vec<Effect> {
    let size = model.size;
    if let Some(grid) = model.board.grid.value_mut() {
        grid.resize(size);
    }
    read_ahead(model)
}

/// What a command of the board does.
pub fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    let size = model.size;
    let rows = layout::cards_in_view(size);
    let page = isize::try_from(rows).unwrap_or(1);
    let half = (page / 2).max(1);
    match command {
        Command::MoveNext => return moving::step(model, Direction::Onward),
        Command::MovePrevious => return moving::step(model, Direction::Back),
        Command::MoveTo => return moving::ask_rung(model),
        Command::End => return moving::end(model),
        Command::Undo => return moving::undo(model),
        Command::Redo => return moving::redo(model),
        Command::Add
        | Command::Edit
        | Command::AddTask
        | Command::Tags
        | Command::Owner
        | Command::Buy
        | Command::Contacts
        | Command::Survey
        | Command::Flag
        | Command::Finish
        | Command::Merge
        | Command::Spend
        | Command::Log
        | Command::Pain
        | Command::Opportunity
        | Command::Qualify
        | Command::Pulse
        | Command::Rules
        | Command::Personas
        | Command::HandOverAll
        | Command::TagAll => return form::open(model, command),
        Command::Import => {
            form::open_import(model);
            return Vec::new();
        }
        Command::SwitchLens => {
            model.overlays.push(Overlay::lenses(&model.session));
            return Vec::new();
        }
        Command::Refresh => return vec![read(model)],
        Command::Filter => return filter::open(model),
        Command::FilterKeep => return filter::keep(model),
        _ => {}
    }
    let Some(grid) = model.board.grid.value_mut() else { return Vec::new() };
    match command {
        Command::ColumnLeft => grid.sideways(-1, size),
        Command::ColumnRight => grid.sideways(1, size),
        Command::NextColumn => grid.around(1, size),
        Command::PreviousColumn => grid.around(-1, size),
        _ => {}
    }
    let Some(column) = grid.column_mut() else { return Vec::new() };
    match command {
        Command::CursorDown => column.step(1, rows),
        Command::CursorUp => column.step(-1, rows),
        Command::HalfPageDown => return scroll(model, half),
        Command::HalfPageUp => return scroll(model, -half),
        Command::PageDown => return scroll(model, page),
        Command::PageUp => return scroll(model, -page),
        Command::FirstCard if !column.to_first(rows) => return set_out(model, Errand::First),
        Command::LastCard if !column.to_last(rows) => return set_out(model, Errand::Last),
        _ => {}
    }
    read_ahead(model)
}

/// Cursor and view together; a page is never shorter because its cards are still on their way.
fn scroll(model: &mut Model, by: isize) -> Vec<Effect> {
    let rows = layout::cards_in_view(model.size);
    match model.board.grid.value_mut().and_then(Grid::column_mut) {
        Some(column) if !column.holds(by, rows) => set_out(model, Errand::Scroll(by)),
        Some(column) => {
            column.scroll(by, rows);
            read_ahead(model)
        }
        None => Vec::new(),
    }
}

/// Puts the cursor on a customer, loaded or not.
pub fn look_for(model: &mut Model, id: CustomerId) -> Vec<Effect> {
    set_out(model, Errand::Follow(id))
}

/// Moves the cursor within its column.
pub fn step(model: &mut Model, by: isize) -> Vec<Effect> {
    let rows = layout::cards_in_view(model.size);
    if let Some(column) = model.board.grid.value_mut().and_then(Grid::column_mut) {
        column.step(by, rows);
    }
    read_ahead(model)
}

/// Asks for another lens; it is in force when its board is there.
pub fn switch_lens(model: &mut Model, index: usize) -> Vec<Effect> {
    if index == model.session.lens {
        return Vec::new();
    }
    let on = model.board.card().map(|card| card.id);
    set_out(model, Errand::Lens(index, on))
}

/// The answer to a read.
pub fn take_board(model: &mut Model, request: RequestId, board: Result<Board, Failure>) -> Vec<Effect> {
    match board {
        Ok(board) => {
            adopt(model, request, board, None);
            read_ahead(model)
        }
        Err(failure) => {
            fail(model, request, failure);
            Vec::new()
        }
    }
}

/// Shows a newly read board, unless a newer one is there. True where the cursor is on `subject`, if there is one.
pub(super) fn adopt(
    model: &mut Model,
    request: RequestId,
    board: Board,
    subject: Option<CustomerId>,
) -> bool {
    let state = &mut model.board;
    state.answered(request);
    if request < state.taken {
        return subject.is_none();
    }
    if state.opening.is_some_and(|(_, since)| request < since) {
        // Under the filter from before.
        return subject.is_none();
    }
    model.session.currency = board.currency;
    state.incomplete = !board.whole;
    let opening = state.opening.take();
    let errand = state.errand.filter(|(_, since)| *since <= request).map(|(errand, _)| errand);
    if let Some(Errand::Lens(index, on)) = errand
        && model.session.lenses.get(index).is_some_and(|lens| lens.key() == board.lens)
    {
        state.taken = request;
        state.errand = None;
        model.session.lens = index;
        state.grid = Load::Ready(Grid::open(board, on, model.size));
        return true;
    }
    let lens = model.session.lens();
    if board.lens != lens.key() || board.columns.len() != lens.columns().len() {
        // An answer from before the lens was switched. Were it the one awaited, keys would wait for ever.
        if errand.is_some() {
            state.errand = None;
        }
        return subject.is_none();
    }
    state.taken = request;
    let target = match (subject, errand) {
        (Some(id), _) | (None, Some(Errand::Follow(id))) => Target::Customer(id),
        (None, Some(Errand::First)) => Target::First,
        (None, Some(Errand::Last)) => Target::Last,
        (None, Some(Errand::Scroll(_) | Errand::Lens(..)) | None) => Target::Stay,
    };
    if !matches!(errand, Some(Errand::Lens(..))) && errand.is_some() {
        state.errand = None;
    }
    if let Some((on, _)) = opening {
        let open_on = subject.or(on);
        let grid = Grid::open(board, open_on, model.size);
        let reached = subject.is_none_or(|id| grid.card(id).is_some());
        state.grid = Load::Ready(grid);
        return reached;
    }
    match std::mem::take(&mut state.grid) {
        Load::Ready(mut grid) | Load::Stale(mut grid, _) => {
            let reached = grid.adopt(board, target, model.size);
            if let (Some(Errand::Scroll(by)), Some(column)) = (errand, grid.column_mut()) {
                column.scroll(by, layout::cards_in_view(model.size));
            }
            state.grid = Load::Ready(grid);
            reached
        }
        Load::Empty | Load::Loading | Load::Failed(_) => {
            state.grid = Load::Ready(Grid::open(board, subject, model.size));
            true
        }
    }
}

/// Reading failed: what was awaited does not come, what is shown stays.
pub(super) fn fail(model: &mut Model, request: RequestId, failure: Failure) {
    model.board.answered(request);
    if request < model.board.taken {
        return;
    }
    model.board.opening = model.board.opening.filter(|(_, since)| *since > request);
    if model.board.errand.is_some_and(|(_, since)| since <= request) {
        model.board.errand = None;
        model.queued.clear();
    }
    if model.board.grid.value().is_some() {
        model.say_failure(&failure);
    }
    model.board.grid.fail(failure);
}

/// Asks for what the board lacks: more cards in time, at most once for the same place, or what takes counting.
pub(super) fn read_ahead(model: &mut Model) -> Vec<Effect> {
    if model.board.reading.is_none() && !model.waits() && std::mem::take(&mut model.board.incomplete) {
        let request = model.next_request();
        return vec![Effect::CountBoard { request, board: model.board.request(&model.session, model.size) }];
    }
    let rows = layout::cards_in_view(model.size);
    let short = model.board.grid.value().is_some_and(|grid| grid.runs_short(rows));
    if !short || model.board.reading.is_some() || model.waits() {
        return Vec::new();
    }
    if model.board.asked.as_ref() == Some(&model.board.request(&model.session, model.size)) {
        return Vec::new();
    }
    vec![read(model)]
}

fn set_out(model: &mut Model, errand: Errand) -> Vec<Effect> {
    let since = RequestId(0);
    model.board.errand = Some((errand, since));
    let effect = read(model);
    if let Effect::ReadBoard { request, .. } = &effect {
        model.board.errand = Some((errand, *request));
    }
    vec![effect]
}
