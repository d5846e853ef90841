//! Writing customers and purchases as CSV that import reads back without loss.
//!
//! One head row, then a row each; values in major units without separators, dates as they are kept. The writer
//! is the caller's: a file, a pipe or standard output.

pub mod customers;
pub mod purchases;
