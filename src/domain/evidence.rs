//! How well we know something that is said of a customer.

use super::keyed::keyed_enum;

keyed_enum! {
    pub enum Evidence {
        /// Nobody said so: it is what we think, or what the persona expects.
        Assumed = "assumed",
        /// The customer, or somebody who was there, said so.
        Reported = "reported",
        /// It was counted or recorded by a system.
        Measured = "measured",
    }
}
