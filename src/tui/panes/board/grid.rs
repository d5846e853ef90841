//! All columns of the board with their cursors, which of them is current, and which is the first in view.

use super::layout;
use super::stretch::{Aim, Stretch};
use crate::domain::board::{Anchor, Board, Card};
use crate::domain::ids::CustomerId;
use crate::tui::model::Size;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    columns: Vec<Stretch>,
    current: usize,
    left: usize,
}

/// Where the cursor goes in a board that was just read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    Stay,
    /// To the ends of the current column.
    First,
    Last,
    Customer(CustomerId),
}

impl Grid {
    /// Opens on the customer, else on the first card of the first column that has one.
    pub fn open(board: Board, on: Option<CustomerId>, size: Size) -> Self {
        let mut grid = Self { columns: vec![Stretch::default(); board.columns.len()], current: 0, left: 0 };
        let filled = board.columns.iter().position(|column| !column.window.cards.is_empty());
        grid.current = filled.unwrap_or(0);
        grid.adopt(board, on.map_or(Target::Stay, Target::Customer), size);
        grid
    }

    pub fn columns(&self) -> &[Stretch] {
        &self.columns
    }

    pub fn current(&self) -> usize {
        self.current
    }

    pub fn left(&self) -> usize {
        self.left
    }

    pub fn column(&self) -> Option<&Stretch> {
        self.columns.get(self.current)
    }

    pub fn column_mut(&mut self) -> Option<&mut Stretch> {
        self.columns.get_mut(self.current)
    }

    pub fn selected(&self) -> Option<&Card> {
        self.column().and_then(Stretch::selected)
    }

    pub fn card(&self, id: CustomerId) -> Option<&Card> {
        self.columns.iter().find_map(|column| column.card(id))
    }

    /// How many customers are shown in all; `None` while they are counted.
    pub fn customers(&self) -> Option<i64> {
        self.columns.iter().map(|column| Some(column.total()?.customers)).sum()
    }

    pub fn runs_short(&self, rows: usize) -> bool {
        self.columns.iter().any(|column| column.runs_short(rows))
    }

    /// Where to read each column again.
    pub fn anchors(&self, target: Target) -> Vec<Anchor> {
        let mut anchors: Vec<Anchor> = self.columns.iter().map(Stretch::anchor).collect();
        if let Some(anchor) = anchors.get_mut(self.current) {
            match target {
                Target::First => *anchor = Anchor::Start,
                Target::Last => *anchor = Anchor::End,
                Target::Stay | Target::Customer(_) => {}
            }
        }
        anchors
    }

    /// Takes a newly read board of the same lens; false where the customer to follow is not in it.
    pub fn adopt(&mut self, board: Board, target: Target, size: Size) -> bool {
        let rows = layout::cards_in_view(size);
        let mut reached = !matches!(target, Target::Customer(_));
        self.columns.resize(board.columns.len(), Stretch::default());
        for (index, column) in board.columns.into_iter().enumerate() {
            let aim = match target {
                Target::First if index == self.current => Aim::First,
                Target::Last if index == self.current => Aim::Last,
                Target::Customer(id) if column.window.cards.iter().any(|card| card.id == id) => {
                    self.current = index;
                    reached = true;
                    Aim::Card(id)
                }
                _ => Aim::Stay,
            };
            self.columns[index].adopt(column, aim, rows);
        }
        self.resize(size);
        reached
    }

    /// One column sideways, as far as there are columns.
    pub fn sideways(&mut self, by: isize, size: Size) {
        self.current = self.current.saturating_add_signed(by).min(self.columns.len().saturating_sub(1));
        self.resize(size);
    }

    /// One column sideways, around the ends.
    pub fn around(&mut self, by: isize, size: Size) {
        if let Some(count) = std::num::NonZeroUsize::new(self.columns.len()) {
            self.current = self.current.wrapping_add_signed(by).wrapping_add(count.get()) % count;
        }
        self.resize(size);
    }

    /// Brings what is current into view.
    pub fn resize(&mut self, size: Size) {
        self.current = self.current.min(self.columns.len().saturating_sub(1));
        let rows = layout::cards_in_view(size);
        for column in &mut self.columns {
            column.settle(rows);
        }
        self.left = layout::first_in_view(self.left, self.current, size.width, self.columns.len());
    }
}
