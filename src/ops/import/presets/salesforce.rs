//! Salesforce: leads and opportunities as the Data Loader writes them, by API name, and the opportunity report, by
//! label and with a footer behind its rows.

use super::{Layout, RowKind, Vendor};

pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        vendor: Vendor::Salesforce,
        kind: RowKind::Customers,
        all: &["id", "lastname"],
        any: &["isconverted", "leadsource", "masterrecordid", "ownerid"],
        columns: &[
            ("external_key", &["id"]),
            ("name", &["name"]),
            ("first_name", &["firstname"]),
            ("last_name", &["lastname"]),
            ("company", &["company"]),
            ("email", &["email"]),
            ("phone", &["mobilephone", "phone"]),
            ("city", &["city"]),
            ("country", &["country"]),
            ("source", &["leadsource"]),
            ("owner", &["ownername", "ownerid"]),
            ("stage", &["status"]),
            ("since", &["createddate"]),
        ],
        stages: &[
            ("opennotcontacted", "aware"),
            ("new", "aware"),
            ("workingcontacted", "considering"),
            ("working", "considering"),
            ("nurturing", "considering"),
            ("qualified", "considering"),
            ("closedconverted", "considering"),
            ("closednotconverted", "ended"),
            ("unqualified", "ended"),
        ],
        ..Layout::PLAIN
    },
    Layout {
        vendor: Vendor::Salesforce,
        kind: RowKind::Deals,
        all: &["id", "stagename"],
        any: &["accountid", "closedate", "iswon", "isclosed"],
        columns: &[
            ("company_id", &["accountid"]),
            ("organisation", &["accountname"]),
            ("status", &["stagename"]),
            ("is_won", &["iswon"]),
            ("is_closed", &["isclosed"]),
            ("amount", &["amount"]),
            ("currency", &["currencyisocode"]),
            ("source", &["leadsource"]),
            ("owner", &["ownername", "ownerid"]),
            ("created", &["createddate"]),
            ("closed", &["closedate"]),
        ],
        ..Layout::PLAIN
    },
    Layout {
        vendor: Vendor::Salesforce,
        kind: RowKind::Deals,
        all: &["opportunityname", "accountname"],
        any: &["stage", "closedate", "opportunityowner"],
        columns: &[
            ("organisation", &["accountname"]),
            ("status", &["stage"]),
            ("is_won", &["won"]),
            ("is_closed", &["closed"]),
            ("amount", &["amount"]),
            ("currency", &["amountcurrency", "currency"]),
            ("source", &["leadsource"]),
            ("owner", &["opportunityowner"]),
            ("created", &["createddate"]),
            ("closed", &["closedate"]),
        ],
        has_loose_rows: true,
        ..Layout::PLAIN
    },
];
