//! The panes of the dashboard. Each is a folder: state that decides, a view that draws.

pub mod board;

use super::commands::Scope;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    Board,
}

impl Pane {
    /// The scope its commands live in.
    pub fn scope(self) -> Scope {
        match self {
            Self::Board => Scope::Board,
        }
    }
}
