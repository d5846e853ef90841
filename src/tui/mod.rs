//! The dashboard: a pure function over messages and a pure picture of the model.
//!
//! `update` turns a message into a new model and effects; `view` draws the model into a buffer and never
//! writes state. Only `runtime` touches threads, channels and the terminal. What a key does, is called and
//! looks like is said once, in `commands`, `text` and `theme`.

pub mod commands;
pub mod execute;
pub mod glyphs;
pub mod input;
pub mod keys;
pub mod load;
pub mod message;
pub mod model;
pub mod overlays;
pub mod panes;
pub mod picture;
pub mod resolve;
pub mod runtime;
pub mod theme;
pub mod update;
pub mod view;
pub mod which_key;
pub mod widgets;

#[cfg(test)]
mod screens;
#[cfg(test)]
mod test_deeds;
#[cfg(test)]
mod test_harness;
#[cfg(test)]
mod test_lives;
#[cfg(test)]
mod test_shelf;
#[cfg(test)]
mod test_story;
#[cfg(test)]
mod test_values;
