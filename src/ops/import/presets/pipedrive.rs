//! Pipedrive: deals by organisation, as exported and as in the sheet it offers as a sample for imports. Heads are of
//! the form `Entity - Field`.

use super::{Layout, RowKind, Vendor};

pub(super) const LAYOUTS: &[Layout] = &[Layout {
    vendor: Vendor::Pipedrive,
    kind: RowKind::Deals,
    all: &["dealtitle"],
    any: &["organization", "dealorganization", "organizationname", "dealstatus", "dealvalue"],
    columns: &[
        (
            "organisation",
            &[
                "organization",
                "dealorganization",
                "organizationname",
                "contactperson",
                "dealcontactperson",
                "personname",
            ],
        ),
        ("email", &["personemailwork", "personemailhome", "personemail"]),
        ("phone", &["personphone"]),
        ("status", &["dealstatus"]),
        ("amount", &["dealvalue"]),
        ("currency", &["dealcurrencyofvalue", "dealcurrency"]),
        ("owner", &["dealowner"]),
        ("created", &["dealcreationdate", "dealdealcreated", "dealcreated"]),
        ("closed", &["dealwontime", "deallosttime", "dealclosedon", "dealdealclosedon"]),
    ],
    ..Layout::PLAIN
}];
