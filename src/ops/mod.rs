//! One function per thing a user can do. The dashboard and the command line both call these; neither has logic
//! of its own. Nothing here prints, reads a clock or knows a terminal.

pub mod edit;
pub mod error;
pub mod find;
pub mod undo;

pub use error::OpsError;
//! One function per thing a user can do. The dashboard and the command line both call these.
//!
//! Neither prints nor asks for the time: who acts, and when, comes in as a `Ctx`.

pub mod demo;
