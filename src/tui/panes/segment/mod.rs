//! The map of many: what all who match lived together, column by column, and channel by channel.
//!
//! `state` is what was read and where the cursor is; `view` draws. Every figure can be opened: it lists the customers
//! behind it.

pub mod state;
pub mod view;

#[cfg(test)]
mod tests;
