//! Text as cells: see `text::plain`, which the command line shares.

pub use crate::text::plain::*;
