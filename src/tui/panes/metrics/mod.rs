//! The metrics: a tile for each figure, one chart below them, and why a number is what it is.
//!
//! `state` is what is looked at and what was read of it; `slot` a place for something that is read for a question;
//! `layout` where the tiles are; `why` a figure told in full; `markdown` the pane as a text. `view` draws.

pub mod behind;
pub mod layout;
pub mod line;
pub mod markdown;
pub mod slot;
pub mod state;
pub mod view;
pub mod why;

#[cfg(test)]
mod screens;
#[cfg(test)]
mod tests;
