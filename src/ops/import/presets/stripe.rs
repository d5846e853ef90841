//! Stripe: payments, with what was given back as a column of its own and failed attempts among them.

use super::{Layout, RowKind, Vendor};

pub(super) const LAYOUTS: &[Layout] = &[Layout {
    vendor: Vendor::Stripe,
    kind: RowKind::Purchases,
    all: &["id", "amount", "amountrefunded"],
    any: &["createdutc", "created", "status"],
    columns: &[
        ("customer", &["customerid", "customeremail"]),
        ("name", &["customerdescription", "cardname"]),
        ("date", &["createdutc", "createddateutc", "created"]),
        ("amount", &["amount"]),
        ("refunded", &["amountrefunded"]),
        ("currency", &["currency"]),
        ("order_id", &["id"]),
        ("payment_status", &["status"]),
    ],
    ..Layout::PLAIN
}];
