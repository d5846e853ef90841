//! A row of a file of purchases. The amount is never negative: the kind says which way the money went.
//!
//! Whether the row is an order of its own, a line of one or one that is known already is decided elsewhere.

use std::collections::VecDeque;

use super::cells::Cells;
use super::currency_gate::CurrencyGate;
use super::heads::{ColumnRule, folded};
use super::purchase_columns::{COLUMNS, PurchaseColumn};
use super::rows::{FromRow, Reading};
use crate::domain::moment::At;
use crate::domain::money::{Currency, Money};
use crate::domain::purchase::PurchaseKind;
use crate::domain::rejection::{Rejection, Remark, RowError};
use crate::domain::written_months::{NotMonths, told_months};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurchaseRow {
    pub line: u64,
    /// The external key of the customer.
    pub customer_key: String,
    /// The customer's name, where the file knows it.
    pub name: Option<String>,
    pub at: At,
    /// Never negative.
    pub amount: Option<Money>,
    /// The currency of the amount, where there is one.
    pub currency: Option<Currency>,
    pub kind: PurchaseKind,
    pub order: Option<String>,
    /// How many months a sale pays for; `None` where it is paid once, or nothing is said of it.
    pub months: Option<u32>,
}

impl FromRow for PurchaseRow {
    type Column = PurchaseColumn;
    const COLUMNS: &'static [ColumnRule<PurchaseColumn>] = COLUMNS;
    const AMOUNTS: &'static [PurchaseColumn] = &[PurchaseColumn::Amount, PurchaseColumn::Refunded];
    const DATES: &'static [PurchaseColumn] = &[PurchaseColumn::Date];

    fn from_row(
        cells: &Cells<'_, PurchaseColumn>,
        reading: Reading<'_>,
        gate: &mut CurrencyGate,
        into: &mut VecDeque<Self>,
    ) -> Result<Option<Remark>, RowError> {
        use PurchaseColumn as C;
        if is_further_line(cells) {
            return Ok(None);
        }
        if !is_purchase(cells)? {
            return Ok(Some(Remark::NoPurchase));
        }
        let customer_key = cells.required_text(C::Customer)?.to_owned();
        let name = cells.text(C::Name)?.map(str::to_owned);
        let at = cells.past(C::Date, reading.clock)?;
        let at = at.ok_or_else(|| cells.reject(C::Date, Rejection::MissingValue))?;
        let order = cells.text(C::OrderId)?.map(str::to_owned);
        let said = cells
            .get(C::Type)
            .map(|word| kind_named(word).ok_or_else(|| cells.reject(C::Type, Rejection::UnknownKind)));
        let said = said.transpose()?;
        let money = cells.money(C::Amount, C::Currency, *gate)?;
        let refunded = cells.money(C::Refunded, C::Currency, *gate)?.map(|(refunded, _)| refunded);
        if refunded.is_some_and(|refunded| refunded < Money::default()) {
            return Err(cells.reject(C::Refunded, Rejection::NegativeValue));
        }
        if let Some((_, currency)) = money {
            gate.settle(currency);
        }
        let months = cells
            .get(C::Months)
            .map(|cell| told_months(cell).map_err(|NotMonths| cells.reject(C::Months, Rejection::NotMonths)));
        // Either way of saying "refund" is enough; a sale of minus five gives five back.
        let given_back = money.is_some_and(|(amount, _)| amount < Money::default());
        let kind = if given_back { PurchaseKind::Refund } else { said.unwrap_or(PurchaseKind::Sale) };
        let row = Self {
            line: cells.line(),
            customer_key,
            name,
            at,
            amount: money.map(|(amount, _)| if given_back { -amount } else { amount }),
            currency: money.map(|(_, currency)| currency),
            kind,
            order,
            // What is given back pays for nothing, whatever stands in its row.
            months: months.transpose()?.flatten().filter(|_| kind == PurchaseKind::Sale),
        };
        let refund = refunded.filter(|refunded| !refunded.is_zero()).map(|refunded| Self {
            kind: PurchaseKind::Refund,
            amount: Some(refunded),
            months: None,
            ..row.clone()
        });
        into.push_back(row);
        into.extend(refund);
        Ok(None)
    }
}

/// A further line item of the order before, which carries nothing that counts.
fn is_further_line(cells: &Cells<'_, PurchaseColumn>) -> bool {
    use PurchaseColumn as C;
    let is_empty = |column: &C| cells.get(*column).is_none();
    cells.layout().is_some_and(|layout| layout.has_loose_rows)
        && cells.get(C::OrderId).is_some()
        && [C::Date, C::Amount, C::Status].iter().all(is_empty)
}

/// Whether money was paid or is owed, by the word of the vendor. No word says that it was.
fn is_purchase(cells: &Cells<'_, PurchaseColumn>) -> Result<bool, RowError> {
    let Some(word) = cells.get(PurchaseColumn::Status) else { return Ok(true) };
    let word = folded(word);
    if PAID_WORDS.contains(&word.as_str()) {
        Ok(true)
    } else if UNPAID_WORDS.contains(&word.as_str()) {
        Ok(false)
    } else {
        Err(cells.reject(PurchaseColumn::Status, Rejection::UnknownStatus))
    }
}

/// The words for the state of a payment, folded as heads are.
const PAID_WORDS: &[&str] = &[
    "paid",
    "partiallypaid",
    "pending",
    "authorized",
    "refunded",
    "partiallyrefunded",
    "partialrefund",
    "succeeded",
    "complete",
    "completed",
    "uncaptured",
    "disputed",
];
const UNPAID_WORDS: &[&str] = &[
    "failed",
    "voided",
    "expired",
    "canceled",
    "cancelled",
    "incomplete",
    "requirespaymentmethod",
    "requiresconfirmation",
    "requiresaction",
    "blocked",
    "unpaid",
];

fn kind_named(word: &str) -> Option<PurchaseKind> {
    let word = folded(word);
    if SALE_WORDS.contains(&word.as_str()) {
        Some(PurchaseKind::Sale)
    } else if REFUND_WORDS.contains(&word.as_str()) {
        Some(PurchaseKind::Refund)
    } else {
        None
    }
}

/// The words for each kind, folded as heads are.
const SALE_WORDS: &[&str] = &[
    "sale",
    "sales",
    "order",
    "purchase",
    "payment",
    "charge",
    "invoice",
    "penjualan",
    "pembelian",
    "pesanan",
    "pembayaran",
    "jual",
    "beli",
];
const REFUND_WORDS: &[&str] = &[
    "refund",
    "refunded",
    "return",
    "returned",
    "creditnote",
    "retur",
    "pengembalian",
    "pengembaliandana",
    "notakredit",
];

#[cfg(test)]
mod tests {
    use super::super::rows::tests::read_all;
    use super::*;

    fn rows(text: &str) -> Vec<Result<PurchaseRow, RowError>> {
        read_all(text.as_bytes(), CurrencyGate::open(Currency::IDR)).unwrap()
    }

    fn row(text: &str) -> PurchaseRow {
        rows(text).remove(0).unwrap()
    }

    fn why(text: &str) -> Rejection {
        rows(text).remove(0).unwrap_err().why
    }

    #[test]
    fn a_row_of_cdnow() {
        let expected = PurchaseRow {
            line: 2,
            customer_key: "0001".into(),
            name: None,
            at: At::parse("1997-01-01", chrono_tz::Tz::UTC).unwrap(),
            amount: Some(Money::from_minor(2933)),
            currency: Some(Currency::USD),
            kind: PurchaseKind::Sale,
            order: Some("S00001".into()),
            months: None,
        };
        let heads = "order_id,customer_id,order_date,amount,currency,quantity";
        assert_eq!(row(&format!("{heads}\nS00001,0001,1997-01-01,29.33,USD,2\n")), expected);
    }

    #[test]
    fn other_heads_mean_the_same() {
        let read = row("InvoiceNo\tCustomerID\tCustomer\tInvoiceDate\tTotal\nF1\t17\tBudi\t2026-01-02\t\n");
        assert_eq!((read.customer_key.as_str(), read.name.as_deref()), ("17", Some("Budi")));
        assert_eq!((read.order.as_deref(), read.amount, read.currency), (Some("F1"), None, None));
        let read = row("Pelanggan;Tanggal;Jumlah;Jenis\n17;2026-01-02 10:00;1500000;Retur\n");
        assert_eq!((read.kind, read.amount), (PurchaseKind::Refund, Some(Money::from_minor(150_000_000))));
        assert_eq!(read.at.to_string(), "2026-01-02T03:00:00Z");
        assert_eq!(row("customer,date\n1,2026-01-02").amount, None);
    }

    #[test]
    fn a_minus_or_the_type_makes_a_refund() {
        let kind = |amount: &str, word: &str| {
            let read = row(&format!("customer,date,amount,type\n1,2026-01-02,{amount},{word}\n"));
            (read.kind, read.amount.map(Money::minor))
        };
        assert_eq!(kind("5", ""), (PurchaseKind::Sale, Some(500)));
        assert_eq!(kind("0", "Order"), (PurchaseKind::Sale, Some(0)));
        assert_eq!(kind("-5", ""), (PurchaseKind::Refund, Some(500)));
        assert_eq!(kind("-5", "sale"), (PurchaseKind::Refund, Some(500)));
        assert_eq!(kind("-5", "REFUNDED"), (PurchaseKind::Refund, Some(500)));
        assert_eq!(kind("5", "pengembalian"), (PurchaseKind::Refund, Some(500)));
        assert_eq!(kind("", "credit note"), (PurchaseKind::Refund, None));
        assert_eq!(why("customer,date,type\n1,2026-01-02,gift\n"), Rejection::UnknownKind);
    }

    #[test]
    fn a_sale_pays_for_the_months_its_row_tells_and_a_refund_for_none() {
        let told = |heads: &str, cells: &str| row(&format!("customer,date,{heads}\n1,2026-01-02,{cells}\n"));
        assert_eq!(told("months", "3").months, Some(3));
        assert_eq!(told("Billing Period", "Annual").months, Some(12));
        assert_eq!(told("berulang", "ya").months, Some(1));
        for cell in ["", "no", "tidak", "0", "false"] {
            assert_eq!(told("recurring", cell).months, None, "{cell}");
        }
        assert_eq!(told("amount,every", "-5,month").months, None);
        assert_eq!(told("type,every", "refund,month").months, None);
        let both = rows("customer,date,amount,refunded,interval\n1,2026-01-02,5,2,month\n");
        let both: Vec<_> = both.into_iter().map(|row| row.unwrap().months).collect();
        assert_eq!(both, [Some(1), None]);
        let rejected = rows("customer,date,Interval\n1,2026-01-02,week\n").remove(0).unwrap_err();
        assert_eq!(rejected, RowError::new(2, Some("Interval"), "week", Rejection::NotMonths));
        assert_eq!(why("customer,date,type,months\n1,2026-01-02,refund,soon\n"), Rejection::NotMonths);
    }

    #[test]
    fn a_customer_and_a_date_are_needed() {
        assert_eq!(why("customer,date,order\n,2026-01-02,1\n"), Rejection::MissingValue);
        let rejected = rows("customer,Order Date,order\n1, ,7\n").remove(0).unwrap_err();
        assert_eq!(rejected, RowError::new(2, Some("Order Date"), "", Rejection::MissingValue));
        assert_eq!(why("customer,date\n1,31/02/2026\n"), Rejection::NotADate);
        assert_eq!(why("customer,date,amount\n1,2026-01-02,5 kg\n"), Rejection::NotANumber);
    }
}
