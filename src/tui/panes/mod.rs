//! The panes of the dashboard. Each is a folder: state that decides, a view that draws.

pub mod board;
pub mod journey;
pub mod metrics;
pub mod record;
pub mod segment;
pub mod sharing;
pub mod story;

use super::commands::{Command, Scope};
use super::message::Effect;
use super::model::Model;
use crate::domain::ids::CustomerId;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    Board,
    Journey,
    Record,
    /// All who match, together.
    Segment,
    /// The figures of all who match.
    Metrics,
}

impl Pane {
    /// The scopes its commands live in, innermost first.
    pub fn scopes(self) -> &'static [Scope] {
        match self {
            Self::Board => &[Scope::Board, Scope::Panes, Scope::Global],
            Self::Journey => &[Scope::Journey, Scope::Customer, Scope::Panes, Scope::Global],
            Self::Segment => &[Scope::Segment, Scope::Panes, Scope::Global],
            Self::Metrics => &[Scope::Metrics, Scope::Panes, Scope::Global],
            Self::Record => &[Scope::Record, Scope::Customer, Scope::Panes, Scope::Global],
        }
    }
}

/// Shows another pane, with the customer that is selected in this one.
pub fn go(model: &mut Model, to: Pane) -> Vec<Effect> {
    if to == model.pane {
        return Vec::new();
    }
    let id = model.selected().map(|selected| selected.id);
    if to == Pane::Board {
        model.before.clear();
        model.pane = to;
        return back_on_board(model);
    }
    id.map(|id| open(model, to, id)).unwrap_or_default()
}

/// Shows this customer in a pane that is about one.
pub fn open(model: &mut Model, to: Pane, id: CustomerId) -> Vec<Effect> {
    model.before.push(model.pane);
    model.pane = to;
    story::show(model, id)
}

/// Back to where somebody came from; nothing where that is nowhere.
pub fn back(model: &mut Model) -> Option<Vec<Effect>> {
    let to = model.before.pop()?;
    model.pane = to;
    Some(if to == Pane::Board { back_on_board(model) } else { Vec::new() })
}

/// The cursor is on whom the other panes showed.
fn back_on_board(model: &mut Model) -> Vec<Effect> {
    let shown = model.story.of();
    let there = model.board.card().map(|card| card.id);
    match shown.filter(|id| Some(*id) != there) {
        Some(id) => board::state::look_for(model, id),
        None => Vec::new(),
    }
}

/// What a command does that is alive in every pane.
pub fn run(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::ShowBoard => return go(model, Pane::Board),
        Command::ShowJourney => return go(model, Pane::Journey),
        Command::OpenRecord => return go(model, Pane::Record),
        Command::ShowMetrics => return metrics::state::show(model),
        Command::ShowSegment => return segment::state::show(model),
        Command::NextCustomer => return story::step(model, 1),
        Command::PreviousCustomer => return story::step(model, -1),
        Command::Copy | Command::CopyMetrics => return sharing::copy(model),
        Command::WriteFile | Command::WriteMetrics => return sharing::write_file(model),
        Command::CallCard => return story::open(model, story::Opens::CallCard),
        Command::Why if model.pane != Pane::Metrics => return story::open(model, story::Opens::Why),
        _ => {}
    }
    match model.pane {
        Pane::Board => board::state::run(model, command),
        Pane::Journey => {
            journey::state::run(model, command).unwrap_or_else(|| board::state::run(model, command))
        }
        Pane::Segment => {
            segment::state::run(model, command).unwrap_or_else(|| board::state::run(model, command))
        }
        Pane::Metrics => {
            metrics::state::run(model, command).unwrap_or_else(|| board::state::run(model, command))
        }
        Pane::Record => {
            record::state::run(model, command).unwrap_or_else(|| board::state::run(model, command))
        }
    }
}
