//! The commands of the panes that show one customer.

use super::*;

pub(super) const CUSTOMER: &[Row] = &[
    within(Scope::Customer, Command::NextCustomer, "next-customer", &["]"], |w| w.cmd_next_customer()),
    within(Scope::Customer, Command::PreviousCustomer, "previous-customer", &["["], |w| {
        w.cmd_previous_customer()
    }),
];
