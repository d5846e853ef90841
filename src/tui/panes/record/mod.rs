//! The record of one customer: everything that is kept, section by section.
//!
//! `page` is what it consists of, `layout` which line stands where, `state` where the cursor is and what keys do;
//! `said` words a line, `view` draws, and `markdown` is what is handed on.

pub mod layout;
pub mod markdown;
pub mod page;
pub mod said;
pub mod state;
pub mod view;

#[cfg(test)]
mod screens;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod torture;
