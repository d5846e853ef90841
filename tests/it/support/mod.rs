//! How the tests run the real program: in a home of its own, as a command and in a pseudo-terminal.

pub mod command;
pub mod database;
pub mod home;
pub mod keys;
pub mod listen;
pub mod pty;
pub mod team;
