//! The commands of the panes that show one customer.

use super::usable::*;
use super::*;

pub(super) const CUSTOMER: &[Row] = &[
    within(Scope::Customer, Command::NextCustomer, "next-customer", &["]"], |w| w.cmd_next_customer()),
    within(Scope::Customer, Command::PreviousCustomer, "previous-customer", &["["], |w| {
        w.cmd_previous_customer()
    }),
    Row {
        footer: Some(footer(8, |w| w.hint_copy())),
        refused: without_customer_to_see,
        ..within(Scope::Customer, Command::Copy, "copy", &["y"], |w| w.cmd_copy())
    },
    Row {
        refused: without_customer_to_see,
        ..within(Scope::Customer, Command::WriteFile, "write-file", &["W"], |w| w.cmd_write_file())
    },
];
