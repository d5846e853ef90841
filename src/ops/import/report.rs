//! What an import came to: plain counts and the rejected rows, for people and scripts alike.

use std::collections::BTreeMap;

use crate::domain::rejection::{Remark, RowError};

/// How many rejected rows are kept to be shown; all of them are counted.
pub const REJECTED_KEPT: usize = 1000;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Rows, or orders, that were new.
    pub created: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// Customers made for purchases whose customer was not there yet.
    pub customers_created: u64,
    /// The first [`REJECTED_KEPT`] of them, in the order of the file.
    pub rejected: Vec<RowError>,
    pub rejected_total: u64,
    /// What there was to say of rows: the first [`REJECTED_KEPT`], with their lines.
    pub remarks: Vec<(u64, Remark)>,
    pub remarks_total: BTreeMap<Remark, u64>,
    /// The program whose layout the file has.
    pub preset: Option<&'static str>,
    /// Heads that nothing was read from.
    pub ignored_columns: Vec<String>,
    /// Nothing was written.
    pub dry_run: bool,
}

impl ImportReport {
    pub fn remark(&mut self, line: u64, remark: Remark) {
        *self.remarks_total.entry(remark).or_default() += 1;
        if self.remarks.len() < REJECTED_KEPT {
            self.remarks.push((line, remark));
        }
    }

    pub fn reject(&mut self, row: RowError) {
        self.rejected_total += 1;
        if self.rejected.len() < REJECTED_KEPT {
            self.rejected.push(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rejection::Rejection;

    #[test]
    fn all_rejected_rows_are_counted_and_the_first_are_kept() {
        let mut report = ImportReport::default();
        for line in 2..2002 {
            report.reject(RowError::new(line, None, "", Rejection::MissingValue));
        }
        assert_eq!((report.rejected.len(), report.rejected_total), (REJECTED_KEPT, 2000));
        assert_eq!(report.rejected[0].line, 2);
    }
}
