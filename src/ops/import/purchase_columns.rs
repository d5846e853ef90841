//! The columns of a file of purchases, and every head they go by.
//!
//! The one place for aliases: English, Indonesian and those of other programs.

use super::heads::ColumnRule;

/// A column of a file of purchases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PurchaseColumn {
    Customer,
    Date,
    Amount,
    Currency,
    OrderId,
    Type,
    /// The customer's name, for customers that are created.
    Name,
    /// What was given back of the sale in the same row.
    Refunded,
    /// How many months a sale pays for.
    Months,
    /// How the payment went; read in the layouts of known programs only.
    Status,
}

/// The key of the customer, in a file of what customers did.
pub(super) const CUSTOMER_HEADS: &[&str] = &[
    "customerid",
    "externalkey",
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
    "customer",
    "pelanggan",
    "client",
    "klien",
    "buyer",
    "pembeli",
];

/// Any other head of one of these names, folded, is read too. A price alone is no amount: the quantity is
/// missing. The customer is served before the name, as in the table of customers.
pub(super) const COLUMNS: &[ColumnRule<PurchaseColumn>] = &[
    ColumnRule {
        column: PurchaseColumn::Customer,
        key: "customer",
        required: true,
        instead: &[],
        aliases: CUSTOMER_HEADS,
    },
    ColumnRule {
        column: PurchaseColumn::Date,
        key: "date",
        required: true,
        instead: &[],
        aliases: &[
            "orderdate",
            "purchasedate",
            "invoicedate",
            "transactiondate",
            "orderedat",
            "purchasedat",
            "paidat",
            "at",
            "datetime",
            "timestamp",
            "tanggal",
            "tanggalpesanan",
            "tanggalpembelian",
            "tanggaltransaksi",
            "tanggalorder",
            "tgl",
            "waktu",
            "createdat",
        ],
    },
    ColumnRule {
        column: PurchaseColumn::Amount,
        key: "amount",
        required: false,
        instead: &[],
        aliases: &[
            "total",
            "totalamount",
            "grandtotal",
            "ordertotal",
            "orderamount",
            "ordervalue",
            "value",
            "revenue",
            "nominal",
            "nilai",
            "totalharga",
            "jumlah",
        ],
    },
    ColumnRule {
        column: PurchaseColumn::Currency,
        key: "currency",
        required: false,
        instead: &[],
        aliases: &["currencycode", "currencyisocode", "matauang", "kodematauang", "valuta"],
    },
    ColumnRule {
        column: PurchaseColumn::OrderId,
        key: "order_id",
        required: false,
        instead: &[],
        aliases: &[
            "order",
            "orderno",
            "ordernumber",
            "invoiceid",
            "invoiceno",
            "invoicenumber",
            "invoice",
            "transactionid",
            "nopesanan",
            "nomorpesanan",
            "idpesanan",
            "kodepesanan",
            "pesanan",
            "noorder",
            "notransaksi",
            "idtransaksi",
            "nofaktur",
            "nomorfaktur",
            "faktur",
            "id",
        ],
    },
    ColumnRule {
        column: PurchaseColumn::Type,
        key: "type",
        required: false,
        instead: &[],
        aliases: &["kind", "transactiontype", "jenis", "jenistransaksi", "tipe"],
    },
    ColumnRule {
        column: PurchaseColumn::Name,
        key: "name",
        required: false,
        instead: &[],
        aliases: &[
            "customername",
            "buyername",
            "nama",
            "namapelanggan",
            "namapembeli",
            "customer",
            "pelanggan",
        ],
    },
    ColumnRule {
        column: PurchaseColumn::Refunded,
        key: "refunded",
        required: false,
        instead: &[],
        aliases: &["refundedamount", "amountrefunded"],
    },
    ColumnRule {
        column: PurchaseColumn::Months,
        key: "months",
        required: false,
        instead: &[],
        aliases: &[
            "recurring",
            "recurrence",
            "isrecurring",
            "interval",
            "every",
            "billingperiod",
            "billinginterval",
            "billingcycle",
            "billingfrequency",
            "planinterval",
            "termmonths",
            "berulang",
            "periodetagihan",
            "siklustagihan",
            "periodelangganan",
        ],
    },
    ColumnRule {
        column: PurchaseColumn::Status,
        key: "payment_status",
        required: false,
        instead: &[],
        aliases: &[],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_folded_and_name_one_field() {
        super::super::heads::check_table(COLUMNS, &["customer", "pelanggan"]);
    }
}
