//! HubSpot: contacts by their lifecycle stage, deals by the company they are with. A view exports any of its columns
//! in any order.

use super::{Layout, RowKind, Vendor};

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        vendor: Vendor::HubSpot,
        kind: RowKind::Customers,
        all: &["recordid"],
        any: &["lifecyclestage", "leadstatus", "contactowner", "originalsource"],
        columns: &[
            ("external_key", &["recordid"]),
            ("first_name", &["firstname"]),
            ("last_name", &["lastname"]),
            ("name", &["contactname", "name"]),
            ("company", &["companyname", "associatedcompany"]),
            ("email", &["email"]),
            ("phone", &["mobilephonenumber", "phonenumber"]),
            ("city", &["city"]),
            ("country", &["countryregion", "country"]),
            ("source", &["originalsource", "originaltrafficsource"]),
            ("owner", &["contactowner"]),
            ("stage", &["lifecyclestage"]),
            ("since", &["createdate"]),
        ],
        stages: &[
            ("subscriber", "aware"),
            ("lead", "aware"),
            ("marketingqualifiedlead", "considering"),
            ("mql", "considering"),
            ("salesqualifiedlead", "considering"),
            ("sql", "considering"),
            ("opportunity", "considering"),
            ("customer", "purchased"),
            ("evangelist", "advocate"),
            (OTHER, "aware"),
        ],
        ..Layout::PLAIN
    },
    Layout {
        vendor: Vendor::HubSpot,
        kind: RowKind::Deals,
        all: &["recordid", "dealname"],
        any: &["dealstage", "dealowner", "closedate", "amount"],
        columns: &[
            ("company_id", &["associatedcompanyids", "associatedcompanyid"]),
            ("organisation", &["associatedcompany", "associatedcompanyprimary", "companyname"]),
            ("status", &["dealstage"]),
            ("is_won", &["isclosedwon"]),
            ("is_closed", &["isdealclosed"]),
            ("amount", &["amount"]),
            ("currency", &["currency"]),
            ("owner", &["dealowner"]),
            ("created", &["createdate"]),
            ("closed", &["closedate"]),
        ],
        // Contacts and companies have numbers of their own.
        key_prefix: "company-",
        ..Layout::PLAIN
    },
];

/// The stage of contacts that fit none of the others.
pub(super) const OTHER: &str = "other";
