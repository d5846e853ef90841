//! The rejected rows as they stood, with why: a file to mend and import again.

use std::io::{self, Read, Seek, Write};

use super::heads::Heads;
use super::purchase_columns::PurchaseColumn;
use super::purchase_row::PurchaseRow;
use super::rows::{FromRow, Told};
use super::source::{OpenError, Source};
use super::{opened, presets};
use crate::domain::import_report::{ImportKind, Rejected};
use crate::domain::rejection::Rejection;
use crate::ops::OpsError;

impl Rejected {
    /// Writes them under their heads, with the reason as a last column. The file is read once more for that.
    ///
    /// A row that has no cells, because a quote has no end, is written as it stands: mended there, what it swallowed is
    /// rows again.
    pub fn save(
        &self,
        file: impl Read + Seek,
        told: Told<'_>,
        mut into: impl Write,
        word: &dyn Fn(&Rejection) -> String,
    ) -> Result<(), OpsError> {
        let mut source = Source::open(file).map_err(opened)?;
        let columns = self.order_columns(source.heads(), told)?;
        let mut settings = csv::WriterBuilder::new();
        settings.flexible(true).delimiter(source.delimiter());
        let mut csv = settings.from_writer(&mut into);
        let heads = source.heads().to_vec();
        // A file that was mended has the column already.
        let width = heads.len() - usize::from(heads.last().is_some_and(|head| head == WHY));
        write(&mut csv, heads.iter().take(width).map(String::as_str), WHY)?;
        while source.advance().map_err(OpsError::Unreadable)? {
            let mut cells = source.cells_as_they_stand();
            let why = self.lines.get(&source.line()).or_else(|| self.orders.get(&columns.of(&cells)?));
            let Some(why) = why else { continue };
            if source.is_uncut() {
                let behind = csv.into_inner().map_err(|error| OpsError::Unreadable(error.into_error()))?;
                source.copy_row(behind).map_err(OpsError::Unreadable)?;
                csv = settings.from_writer(behind);
                continue;
            }
            // The end of a list that is cut off is no row.
            if cells.iter().all(String::is_empty) {
                continue;
            }
            if cells.len() <= heads.len() {
                cells.resize(width, String::new());
            }
            write(&mut csv, cells.iter().map(String::as_str), &word(why))?;
        }
        csv.flush().map_err(OpsError::Unreadable)
    }

    /// Where a row names its order, if whole orders were rejected.
    fn order_columns(&self, heads: &[String], told: Told<'_>) -> Result<OrderColumns, OpsError> {
        if self.orders.is_empty() {
            return Ok(OrderColumns::default());
        }
        let bad = |bad| opened(OpenError::File(bad));
        let layout = presets::recognise(heads, told.vendor, ImportKind::Purchases).map_err(bad)?;
        let heads = Heads::new(PurchaseRow::COLUMNS, heads, told.mapping, layout).map_err(bad)?;
        Ok(OrderColumns {
            customers: heads.places(PurchaseColumn::Customer).collect(),
            orders: heads.places(PurchaseColumn::OrderId).collect(),
        })
    }
}

#[derive(Default)]
struct OrderColumns {
    customers: Vec<usize>,
    orders: Vec<usize>,
}

impl OrderColumns {
    fn of(&self, cells: &[String]) -> Option<(String, String)> {
        let first = |places: &[usize]| {
            let mut filled = places.iter().filter_map(|place| cells.get(*place)).map(|cell| cell.trim());
            filled.find(|cell| !cell.is_empty()).map(str::to_owned)
        };
        Some((first(&self.customers)?, first(&self.orders)?))
    }
}

/// The last head of a file of rejected rows.
pub(super) const WHY: &str = "why";

fn write<'a, W: Write>(
    csv: &mut csv::Writer<W>,
    cells: impl Iterator<Item = &'a str>,
    last: &'a str,
) -> Result<(), OpsError> {
    let written = csv.write_record(cells.chain([last]));
    written.map_err(|error| OpsError::Unreadable(io::Error::other(error)))
}
