//! The board: one column for each column of the lens, a window of cards in each.
//!
//! `stretch` is one column's cards and cursor, `grid` all of them, `filter` who is shown, `state` what is asked for and awaited,
//! `moving` how a card changes its rung. None of these draws; `view` does.

pub mod filter;
pub mod grid;
pub mod layout;
pub mod moving;
pub mod state;
pub mod stretch;
pub mod view;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod torture;
#[cfg(test)]
mod waiting;
