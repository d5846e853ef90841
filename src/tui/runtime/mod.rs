//! Where the dashboard meets the world: the terminal, the keyboard, the signals.
//!
//! The only part of the dashboard with threads and a terminal. It decides nothing: it hands on what happened
//! and shows the picture it is given.

pub mod input;
pub mod painter;
pub mod panics;
pub mod signals;
pub mod terminal;
