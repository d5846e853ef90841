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
    Row {
        scope: Scope::Customer,
        footer: Some(footer(3, |w| w.hint_pain())),
        ..on_customer(Command::Pain, "pain", &["p"], |w| w.cmd_pain())
    },
    Row {
        scope: Scope::Customer,
        footer: Some(footer(4, |w| w.hint_opportunity())),
        ..on_customer(Command::Opportunity, "opportunity", &["o"], |w| w.cmd_opportunity())
    },
];
