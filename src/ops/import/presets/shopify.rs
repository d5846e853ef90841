//! Shopify: customers, and orders with a row for each line item. An order knows its customer by email only, so that is
//! the key of both. Only the first row of an order carries its amounts.

use super::{Layout, RowKind, Vendor};

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        vendor: Vendor::Shopify,
        kind: RowKind::Customers,
        all: &["email"],
        any: &["defaultaddresscity", "acceptsemailmarketing", "acceptssmsmarketing", "defaultaddressphone"],
        columns: &[
            ("external_key", &["email", "phone", "defaultaddressphone", "customerid"]),
            ("first_name", &["firstname"]),
            ("last_name", &["lastname"]),
            ("company", &["defaultaddresscompany"]),
            ("email", &["email"]),
            ("phone", &["phone", "defaultaddressphone"]),
            ("city", &["defaultaddresscity"]),
            ("country", &["defaultaddresscountrycode"]),
            ("tags", &["tags"]),
        ],
        ..Layout::PLAIN
    },
    Layout {
        vendor: Vendor::Shopify,
        kind: RowKind::Purchases,
        all: &["name", "financialstatus"],
        any: &["lineitemname", "lineitemquantity", "paidat", "createdat"],
        columns: &[
            ("customer", &["email", "phone", "billingphone", "billingname"]),
            ("name", &["billingname", "shippingname"]),
            ("date", &["createdat", "paidat"]),
            ("amount", &["total"]),
            ("refunded", &["refundedamount"]),
            ("currency", &["currency"]),
            ("order_id", &["name"]),
            ("payment_status", &["financialstatus"]),
        ],
        has_loose_rows: true,
        ..Layout::PLAIN
    },
];
