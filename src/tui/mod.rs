//! The dashboard: a pure function and a pure picture, and one room with threads and a terminal.

pub mod runtime;
