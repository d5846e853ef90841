//! Taking in files of customers and purchases: bytes -> records -> rows -> what has to change.
//!
//! `records` splits bytes, `source` makes text of them, `heads` finds out which column is what, `rows` reads a
//! whole file as customers or purchases, `plan` decides what a row changes. All of it is pure apart from the
//! reader it is given; nothing here knows the store. A new kind of row is one file beside `customer_row`.

mod cells;
pub mod currency_gate;
pub mod customer_columns;
pub mod customer_row;
pub mod heads;
pub mod order_lines;
pub mod plan;
pub mod purchase_columns;
pub mod purchase_row;
mod records;
pub mod relocation;
pub mod report;
pub mod rows;
pub mod source;
