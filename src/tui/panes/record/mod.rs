//! The record of one customer: everything that is kept, section by section.

pub mod view;
