//! Something told in lines above a pane, as it was when it was asked for.

use super::Overlay;
use super::sheet::{self, Line};
use crate::tui::commands::Command;
use crate::tui::model::Model;

#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    pub title: String,
    pub lines: Vec<Line>,
    /// The first row in view.
    top: usize,
}

impl Told {
    pub fn of(title: String, lines: Vec<Line>) -> Self {
        Self { title, lines, top: 0 }
    }

    pub fn top(&self) -> usize {
        self.top
    }

    pub fn rows(&self, model: &Model) -> Vec<Line> {
        sheet::rows(&self.lines, model)
    }
}

/// What a command does while it is open.
pub fn run(model: &mut Model, command: Command) {
    let Some(Overlay::Told(told)) = model.overlays.last() else { return };
    let (top, rows) = (told.top, told.rows(model).len());
    let top = match command {
        Command::WhyDown => sheet::scrolled(top, 1, rows, model),
        Command::WhyUp => sheet::scrolled(top, -1, rows, model),
        Command::WhyClose => return drop(model.overlays.pop()),
        _ => return,
    };
    if let Some(Overlay::Told(told)) = model.overlays.last_mut() {
        told.top = top;
    }
}
