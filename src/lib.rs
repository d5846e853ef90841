//! siklus: a sales team's whole customer lifecycle in one binary and one SQLite file.
//!
//! The rooms, and who may look into whom (a test enforces it):
//!
//! ```text
//! main -> cli | tui -> ops -> store -> domain
//!           \____\____ text, config, error
//! ```
//!
//! `domain` is arithmetic, `store` the only place with SQL, `ops` has one function per thing a user can do,
//! `cli` and `tui` are two doors to the same functions. `text` finds the words.

pub mod domain;
pub mod text;
pub mod tui;
