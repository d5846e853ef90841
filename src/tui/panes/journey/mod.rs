//! The journey map of one customer: what was lived, column by column, over what the persona expects.
//!
//! `state` is where the cursor is and what keys do; `layout` how the rows share the room; `view` draws.

pub mod layout;
pub mod state;
pub mod view;

#[cfg(test)]
mod tests;
