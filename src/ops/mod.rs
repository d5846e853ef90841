//! What a user can do, one function each; the dashboard and the command line both call them.
//!
//! No terminal, no printing, no clock: whatever is needed from outside is an argument.

pub mod export;
pub mod import;
