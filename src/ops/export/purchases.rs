//! Purchases as CSV, in the columns that import reads.

use std::io::{self, Write};

use super::output;
use crate::domain::money::{Currency, Money};
use crate::domain::purchase::Purchase;

const HEADS: [&str; 7] = ["customer", "date", "amount", "currency", "order_id", "months", "type"];

pub struct PurchaseExport<W: Write> {
    csv: csv::Writer<W>,
    currency: Currency,
}

impl<W: Write> PurchaseExport<W> {
    /// Writes the heads.
    pub fn new(into: W, currency: Currency) -> io::Result<Self> {
        let mut csv = csv::Writer::from_writer(into);
        csv.write_record(HEADS).map_err(output)?;
        Ok(Self { csv, currency })
    }

    /// Writes one purchase of the customer of this external key. Equal purchases without an order id have to
    /// come in ascending order of `nth`.
    pub fn write(&mut self, purchase: &Purchase, customer_key: &str) -> io::Result<()> {
        let amount = |amount: Money| amount.to_decimal(self.currency);
        let row = [
            customer_key,
            &purchase.at.to_string(),
            &purchase.amount.map_or_else(String::new, amount),
            self.currency.code(),
            purchase.order.as_deref().unwrap_or(""),
            &purchase.months.map_or_else(String::new, |months| months.to_string()),
            purchase.kind.key(),
        ];
        self.csv.write_record(row).map_err(output)
    }

    /// Writes what is still held back, and gives the writer back.
    pub fn finish(self) -> io::Result<W> {
        self.csv.into_inner().map_err(csv::IntoInnerError::into_error)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::ids::{CustomerId, PurchaseId};
    use crate::domain::purchase::PurchaseKind;
    use crate::domain::stage_path::tests::any_at;
    use crate::domain::written_months::MOST_MONTHS;
    use crate::ops::export::customers::tests::any_text;
    use crate::ops::import::currency_gate::CurrencyGate;
    use crate::ops::import::purchase_row::PurchaseRow;
    use crate::ops::import::rows::tests::read_all;

    proptest! {
        #[test]
        fn import_reads_back_what_export_writes(
            key in any_text(),
            at in any_at(),
            amount in proptest::option::of(0..Money::LIMIT),
            order in proptest::option::of(any_text()),
            refund in any::<bool>(),
            months in proptest::option::of(1..=MOST_MONTHS),
        ) {
            let kind = if refund { PurchaseKind::Refund } else { PurchaseKind::Sale };
            let amount = amount.map(Money::from_minor);
            let months = months.filter(|_| !refund);
            let purchase = Purchase {
                id: PurchaseId(1), customer: CustomerId(1), at, kind, amount, order: order.clone(), nth: 0,
                kept: None, months,
            };
            let mut export = PurchaseExport::new(Vec::new(), Currency::IDR).unwrap();
            export.write(&purchase, &key).unwrap();
            let file = export.finish().unwrap();
            let rows = read_all::<PurchaseRow>(&file, CurrencyGate::settled(Currency::IDR)).unwrap();
            let currency = amount.map(|_| Currency::IDR);
            let row = PurchaseRow { line: 2, customer_key: key, name: None, at, amount, currency, kind, order, months };
            prop_assert_eq!(rows, [Ok(row)]);
        }
    }
}
