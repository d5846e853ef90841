//! A whole file as rows of one kind: the source, its heads and the reading of each row put together.

use std::io::{self, Read};

use chrono_tz::Tz;

pub use super::cells::Cells;
use super::currency_gate::CurrencyGate;
use super::heads::{ColumnRule, Heads, Mapping};
use super::source::{OpenError, Source};
use crate::domain::lens::Lens;
use crate::domain::money::Currency;
use crate::domain::query::Vocabulary;
use crate::domain::rejection::RowError;
use crate::domain::stage::Ladder;

/// What rows are read against.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    pub ladder: &'a Ladder,
    pub lens: &'a Lens,
    /// A time without an offset is one of this zone.
    pub zone: Tz,
}

impl<'a> Reading<'a> {
    pub(super) fn vocabulary(self) -> Vocabulary<'a> {
        Vocabulary { ladder: self.ladder, lens: self.lens }
    }
}

/// A kind of row: its columns, and how one is read.
pub trait FromRow: Sized {
    type Column: Copy + PartialEq + 'static;
    const COLUMNS: &'static [ColumnRule<Self::Column>];

    /// Reads one row. The gate settles only on a row that is taken.
    fn from_row(
        cells: &Cells<'_, Self::Column>,
        reading: Reading<'_>,
        gate: &mut CurrencyGate,
    ) -> Result<Self, RowError>;
}

/// A file open for import.
pub struct Rows<'a, R, T: FromRow> {
    source: Source<R>,
    heads: Heads<T::Column>,
    reading: Reading<'a>,
    gate: CurrencyGate,
}

impl<'a, R: Read, T: FromRow> Rows<'a, R, T> {
    /// Reads the heads and finds every column, or says what is missing.
    pub fn open(
        input: R,
        mapping: &Mapping,
        reading: Reading<'a>,
        gate: CurrencyGate,
    ) -> Result<Self, OpenError> {
        let source = Source::open(input)?;
        let heads = Heads::new(T::COLUMNS, source.heads(), mapping).map_err(OpenError::File)?;
        Ok(Self { source, heads, reading, gate })
    }

    /// The heads that nothing is read from.
    pub fn ignored_columns(&self) -> Vec<String> {
        self.heads.ignored()
    }

    /// Whether the file has this column.
    pub fn has(&self, column: T::Column) -> bool {
        self.heads.place(column).is_some()
    }

    /// The head of the column as the file writes it, for rows that are rejected later.
    pub fn head(&self, column: T::Column) -> Option<&str> {
        self.heads.head(column)
    }

    pub fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    /// The currency of the amounts read so far; `None` before the first.
    pub fn currency(&self) -> Option<Currency> {
        self.gate.taken()
    }

    /// The next row, or why the one there is rejected; `None` at the end.
    pub fn next_row(&mut self) -> io::Result<Option<Result<T, RowError>>> {
        let Some(row) = self.source.next_row()? else { return Ok(None) };
        Ok(Some(row.and_then(|row| T::from_row(&Cells::new(row, &self.heads), self.reading, &mut self.gate))))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::super::customer_row::CustomerRow;
    use super::super::purchase_row::PurchaseRow;
    use super::*;
    use crate::domain::lenses;

    /// Reads a whole file in Jakarta under the default lens.
    pub(crate) fn read_all<T: FromRow>(
        bytes: &[u8],
        gate: CurrencyGate,
    ) -> Result<Vec<Result<T, RowError>>, OpenError> {
        let ladder = Ladder::built_in();
        let lens = lenses::built_in(&ladder).remove(0);
        let reading = Reading { ladder: &ladder, lens: &lens, zone: Tz::Asia__Jakarta };
        let mut rows = Rows::open(bytes, &Mapping::default(), reading, gate)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next_row()? {
            all.push(row);
        }
        Ok(all)
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let heads = b"customer,date,amount,currency,order_id,type,stage,since,tags,stage_path,value\n";
            let file = [&heads[..], &bytes[..]].concat();
            let gate = CurrencyGate::open(Currency::IDR);
            let _ = read_all::<CustomerRow>(&file, gate).unwrap();
            let _ = read_all::<PurchaseRow>(&file, gate).unwrap();
            let _ = read_all::<PurchaseRow>(&bytes, gate);
        }

        #[test]
        fn no_cells_panic(cells in proptest::collection::vec("[-0-9a-z:;. ]{0,12}", 10)) {
            let heads = "customer,date,amount,currency,order_id,type,stage,since,tags,stage_path\n";
            let file = format!("{heads}{}\n", cells.join(","));
            let gate = CurrencyGate::open(Currency::IDR);
            let _ = read_all::<CustomerRow>(file.as_bytes(), gate).unwrap();
            let _ = read_all::<PurchaseRow>(file.as_bytes(), gate).unwrap();
        }
    }
}
