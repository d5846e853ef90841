//! The columns of a file of customers, and every head they go by.
//!
//! The one place for aliases: English, Indonesian and those of other programs.

use super::heads::ColumnRule;
use crate::domain::customer::Field;

/// A column of a file of customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerColumn {
    /// A text of the record, among them the external key.
    Text(Field),
    /// Parts of the name, where it does not stand whole in a column.
    FirstName,
    LastName,
    Value,
    /// Days between touches of its own.
    Cadence,
    Currency,
    Stage,
    Since,
    Tags,
    StagePath,
    /// The key of the customer who brought this one.
    ReferredBy,
    /// The keys of doubles that were merged into this one.
    OtherKeys,
}

/// What a customer is known by in a file without a column of keys, the surest first.
pub(super) const INSTEAD_OF_KEY: &[CustomerColumn] = &[
    CustomerColumn::Text(Field::Email),
    CustomerColumn::Text(Field::Phone),
    CustomerColumn::Text(Field::Name),
    CustomerColumn::FirstName,
    CustomerColumn::LastName,
];

/// Any other head of one of these names, folded, is read too. The external key is served before the name, so
/// that in a file of `customer_id` and `customer` the second is the name.
pub(super) const COLUMNS: &[ColumnRule<CustomerColumn>] = &[
    rule(
        CustomerColumn::Text(Field::ExternalKey),
        &[
            "customerid",
            "customerkey",
            "customernumber",
            "customerno",
            "customercode",
            "custid",
            "clientid",
            "accountid",
            "idpelanggan",
            "kodepelanggan",
            "nopelanggan",
            "nomorpelanggan",
            "kodecustomer",
            "recordid",
            "externalid",
            "key",
            "kode",
            "id",
            "customer",
            "pelanggan",
            "client",
            "klien",
        ],
    ),
    rule(
        CustomerColumn::Text(Field::Name),
        &[
            "customername",
            "fullname",
            "contactname",
            "nama",
            "namapelanggan",
            "namalengkap",
            "customer",
            "pelanggan",
        ],
    ),
    rule(CustomerColumn::FirstName, &["givenname", "namadepan"]),
    rule(CustomerColumn::LastName, &["surname", "familyname", "namabelakang"]),
    rule(
        CustomerColumn::Text(Field::Company),
        &["companyname", "organization", "organisation", "accountname", "perusahaan", "namaperusahaan"],
    ),
    rule(
        CustomerColumn::Text(Field::Email),
        &["emailaddress", "mail", "customeremail", "surel", "alamatemail"],
    ),
    rule(
        CustomerColumn::Text(Field::Phone),
        &[
            "phonenumber",
            "telephone",
            "mobile",
            "mobilephone",
            "mobilephonenumber",
            "whatsapp",
            "telepon",
            "notelepon",
            "nomortelepon",
            "hp",
            "nohp",
        ],
    ),
    rule(CustomerColumn::Text(Field::City), &["town", "kota", "defaultaddresscity", "billingcity"]),
    rule(CustomerColumn::Text(Field::Country), &["countryregion", "countrycode", "negara", "billingcountry"]),
    rule(
        CustomerColumn::Text(Field::Source),
        &["leadsource", "originalsource", "channel", "sumber", "asal", "kanal"],
    ),
    rule(
        CustomerColumn::Text(Field::Owner),
        &["contactowner", "dealowner", "salesrep", "rep", "pemilik", "penanggungjawab"],
    ),
    rule(CustomerColumn::Text(Field::Persona), &["buyerpersona", "jenispelanggan"]),
    rule(
        CustomerColumn::Text(Field::Birthday),
        &["birthdate", "dateofbirth", "dob", "ulangtahun", "tanggallahir", "tgllahir"],
    ),
    rule(CustomerColumn::Value, &["dealvalue", "dealamount", "amount", "nilai", "jumlah"]),
    rule(CustomerColumn::Cadence, &["cadencedays", "iramakontak", "hariantarkontak"]),
    rule(
        CustomerColumn::Currency,
        &["currencycode", "currencyisocode", "matauang", "kodematauang", "valuta"],
    ),
    rule(CustomerColumn::Stage, &["rung", "tahap", "tahapan"]),
    rule(
        CustomerColumn::Since,
        &[
            "acquiredat",
            "acquired",
            "sejak",
            "customersince",
            "pelanggansejak",
            "signupdate",
            "joined",
            "bergabung",
            "tanggalbergabung",
            "createdat",
            "createdate",
            "createddate",
        ],
    ),
    rule(CustomerColumn::Tags, &["tag", "label", "labels"]),
    rule(CustomerColumn::StagePath, &["jalurtahap"]),
    rule(CustomerColumn::ReferredBy, &["referrer", "referrerkey", "dirujukoleh", "perujuk"]),
    rule(CustomerColumn::OtherKeys, &["kuncilain"]),
];

const fn rule(column: CustomerColumn, aliases: &'static [&'static str]) -> ColumnRule<CustomerColumn> {
    use CustomerColumn as C;
    let key = match column {
        C::Text(field) => field.key(),
        C::FirstName => "first_name",
        C::LastName => "last_name",
        C::Value => "value",
        C::Cadence => "cadence",
        C::Currency => "currency",
        C::Stage => "stage",
        C::Since => "since",
        C::Tags => "tags",
        C::StagePath => "stage_path",
        C::ReferredBy => "referred_by",
        C::OtherKeys => "other_keys",
    };
    let required = matches!(column, C::Text(Field::ExternalKey));
    let instead = if required { INSTEAD_OF_KEY } else { &[] };
    ColumnRule { column, key, required, instead, aliases }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_folded_and_name_one_field() {
        super::super::heads::check_table(COLUMNS, &["customer", "pelanggan"]);
    }
}
