//! The integration tests: one binary, one module per theme.
//!
//! Only wiring is tested here: the sources against the rules of the house, and the real program as a command and in
//! a real pseudo-terminal. What one module can get wrong is tested beside it.

#![allow(
    clippy::unwrap_used,
    reason = "what cannot go on fails the test; the lint itself excuses only test functions"
)]

mod cdnow;
mod check;
mod commands;
mod completions;
mod configured;
mod dashboard;
mod demo;
mod docs;
mod doctor;
mod faults;
mod forms;
mod harness;
mod health;
mod imports;
mod journal;
mod journey;
mod layers;
mod lived;
mod log;
mod metrics;
mod metrics_pane;
mod neighbours;
mod recurring;
mod round_trip;
mod rounds;
mod rules;
mod support;
mod terminal;
mod verbs;
mod welcome;
mod windows;
mod wording;
