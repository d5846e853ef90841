//! A whole file as rows of one kind: the source, its heads and the reading of each row put together.

use std::collections::VecDeque;
use std::io::{Read, Seek};

pub use super::cells::Cells;
use super::currency_gate::CurrencyGate;
use super::heads::{ColumnRule, Heads, Mapping};
use super::presets::{Layout, Vendor};
use super::source::{OpenError, Source};
use super::styles::{Known, Styles, unclear};
use crate::domain::channel::Channel;
use crate::domain::lens::Lens;
use crate::domain::moment::Clock;
use crate::domain::money::Currency;
use crate::domain::query::Vocabulary;
use crate::domain::rejection::{Remark, RowError};
use crate::domain::stage::Ladder;

/// What rows are read against.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    pub ladder: &'a Ladder,
    pub lens: &'a Lens,
    /// Of the team; none where the rows are not of touchpoints.
    pub channels: &'a [Channel],
    /// A time without an offset is one of this clock's zone; nothing has happened after it.
    pub clock: Clock,
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

    /// Whether other columns can be taken for custom fields.
    const HAS_CUSTOM: bool = false;

    /// The columns that hold amounts, and those that hold dates.
    const AMOUNTS: &'static [Self::Column];
    const DATES: &'static [Self::Column];

    /// Reads one row: mostly one thing, none where it says that it is none, two for a sale with what was given back.
    /// The gate settles only on a row that is taken.
    fn from_row(
        cells: &Cells<'_, Self::Column>,
        reading: Reading<'_>,
        gate: &mut CurrencyGate,
        into: &mut VecDeque<Self>,
    ) -> Result<Option<Remark>, RowError>;
}

/// A file open for import.
pub struct Rows<'a, R, T: FromRow> {
    source: Source<R>,
    heads: Heads<T::Column>,
    reading: Reading<'a>,
    gate: CurrencyGate,
    layout: Option<&'static Layout>,
    styles: Known,
    surveyed: bool,
    /// What was read of the current row and not handed out yet.
    waiting: VecDeque<T>,
    remarks: Vec<(u64, Remark)>,
}

impl<'a, R: Read + Seek, T: FromRow> Rows<'a, R, T> {
    /// Reads the heads and finds every column, or says what is missing.
    pub fn open(
        source: Source<R>,
        layout: Option<&'static Layout>,
        told: Told<'_>,
        reading: Reading<'a>,
        gate: CurrencyGate,
    ) -> Result<Self, OpenError> {
        let mut heads = Heads::new(T::COLUMNS, source.heads(), told.mapping, layout).map_err(|bad| {
            OpenError::File(layout.map_or(bad.clone(), |layout| layout.explains(bad, source.heads())))
        })?;
        if T::HAS_CUSTOM {
            heads.keep_custom(told.keep_columns);
        }
        Ok(Self {
            source,
            heads,
            reading,
            gate,
            layout,
            styles: told.styles.into(),
            surveyed: false,
            waiting: VecDeque::new(),
            remarks: Vec::new(),
        })
    }

    /// What there was to say of the rows since the last call.
    pub fn take_remarks(&mut self) -> std::vec::Drain<'_, (u64, Remark)> {
        self.remarks.drain(..)
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
    ///
    /// Where a value reads in two ways the whole file is asked how it is written; where that does not tell, the
    /// file is refused.
    pub fn next_row(&mut self) -> Result<Option<Result<T, RowError>>, OpenError> {
        loop {
            if let Some(row) = self.waiting.pop_front() {
                return Ok(Some(Ok(row)));
            }
            if !self.source.advance()? {
                return Ok(None);
            }
            if self.is_loose() {
                continue;
            }
            if let Err(rejected) = self.read()? {
                return Ok(Some(Err(rejected)));
            }
        }
    }

    /// A row of one cell behind the data of a report.
    fn is_loose(&self) -> bool {
        self.layout.is_some_and(|layout| layout.has_loose_rows) && self.source.is_single_cell()
    }

    fn read(&mut self) -> Result<Result<(), RowError>, OpenError> {
        let rejected = match self.read_current() {
            Ok(remark) => {
                self.remarks.extend(remark.map(|remark| (self.source.line(), remark)));
                return Ok(Ok(()));
            }
            Err(rejected) => rejected,
        };
        let Some(bad) = unclear(&rejected) else { return Ok(Err(rejected)) };
        if std::mem::replace(&mut self.surveyed, true) {
            return Err(OpenError::File(bad));
        }
        let places =
            |columns: &[T::Column]| columns.iter().flat_map(|c| self.heads.places(*c)).collect::<Vec<_>>();
        let (amounts, dates) = (places(T::AMOUNTS), places(T::DATES));
        let styles = self.styles;
        self.styles = self.source.again(|file| styles.surveyed(file, &amounts, &dates))?;
        self.read()
    }

    fn read_current(&mut self) -> Result<Option<Remark>, RowError> {
        let cells = Cells::new(self.source.row()?, &self.heads, self.styles, self.layout);
        T::from_row(&cells, self.reading, &mut self.gate, &mut self.waiting)
    }
}

/// What the user says of a file.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    pub mapping: &'a Mapping,
    pub styles: Styles,
    pub vendor: Option<Vendor>,
    /// Columns that are none of ours become custom fields of customers.
    pub keep_columns: bool,
}

impl<'a> Told<'a> {
    /// Only which column is what.
    pub fn mapped(mapping: &'a Mapping) -> Self {
        Self { mapping, styles: Styles::default(), vendor: None, keep_columns: false }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use chrono_tz::Tz;
    use proptest::prelude::*;

    use super::super::customer_row::CustomerRow;
    use super::super::purchase_row::PurchaseRow;
    use super::super::survey_row::SurveyRow;
    use super::super::touchpoint_row::TouchpointRow;
    use super::*;
    use crate::domain::channel::built_in;
    use crate::domain::lenses;
    use crate::domain::moment::At;

    /// Reads a whole file in Jakarta under the default lens.
    pub(crate) fn read_all<T: FromRow>(
        bytes: &[u8],
        gate: CurrencyGate,
    ) -> Result<Vec<Result<T, RowError>>, OpenError> {
        let ladder = Ladder::built_in();
        let lens = lenses::built_in(&ladder).remove(0);
        let clock = Clock { at: At::Date(chrono::NaiveDate::MAX), zone: Tz::Asia__Jakarta };
        let channels = built_in();
        let reading = Reading { ladder: &ladder, lens: &lens, channels: &channels, clock };
        let mapping = Mapping::default();
        let source = Source::open(std::io::Cursor::new(bytes))?;
        let mut rows = Rows::open(source, None, Told::mapped(&mapping), reading, gate)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next_row()? {
            all.push(row);
        }
        Ok(all)
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let heads = b"customer,date,amount,currency,order_id,type,stage,since,tags,stage_path,value,score,nps\n";
            let file = [&heads[..], &bytes[..]].concat();
            let gate = CurrencyGate::open(Currency::IDR);
            let _ = read_all::<CustomerRow>(&file, gate);
            let _ = read_all::<PurchaseRow>(&file, gate);
            let _ = read_all::<TouchpointRow>(&file, gate);
            let _ = read_all::<SurveyRow>(&file, gate);
            let _ = read_all::<PurchaseRow>(&bytes, gate);
        }

        #[test]
        fn no_cells_panic(cells in proptest::collection::vec("[-0-9a-z:;. ]{0,12}", 14)) {
            let heads = "customer,date,amount,currency,order_id,type,stage,since,tags,stage_path,\
                         emotion,minutes,score,nps\n";
            let file = format!("{heads}{}\n", cells.join(","));
            let gate = CurrencyGate::open(Currency::IDR);
            let _ = read_all::<CustomerRow>(file.as_bytes(), gate);
            let _ = read_all::<PurchaseRow>(file.as_bytes(), gate);
            let _ = read_all::<TouchpointRow>(file.as_bytes(), gate);
            let _ = read_all::<SurveyRow>(file.as_bytes(), gate);
        }
    }
}
