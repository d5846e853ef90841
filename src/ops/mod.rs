//! One function per thing a user can do. The dashboard and the command line both call these; neither has logic
//! of its own. Nothing here prints, reads a clock or knows a terminal: who acts, and when, comes in as a `Ctx`.

pub mod backtest;
pub mod check;
pub mod deeds;
pub mod demo;
pub mod edit;
pub mod error;
pub mod export;
pub mod find;
pub mod first_purchase;
pub mod import;
pub mod journey;
pub mod metrics;
pub mod rules;
pub mod undo;

#[cfg(test)]
mod plans;

pub use error::OpsError;
