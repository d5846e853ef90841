//! What an import came to: plain counts and the rejected rows, for people and scripts alike.

use std::collections::BTreeMap;

use super::bad_file::BadFile;
use super::keyed::keyed_enum;
use super::likeness::Duplicate;
use super::rejection::{Rejection, Remark, RowError};

/// How many rejected rows are kept to be shown; all of them are counted.
pub const REJECTED_KEPT: usize = 1000;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Rows, or orders, that were new.
    pub created: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// Rows that differ from what is there, which was left as it is.
    pub skipped: u64,
    /// The first lines that kept the file out, and how many there were.
    pub conflicts: Vec<u64>,
    pub conflicts_total: u64,
    /// Customers made for purchases whose customer was not there yet.
    pub customers_created: u64,
    /// The first [`REJECTED_KEPT`] of them, in the order of the file.
    pub rejected: Vec<RowError>,
    pub rejected_total: u64,
    /// All of them, where they are to be saved.
    pub kept: Option<Rejected>,
    /// What there was to say of rows: the first [`REJECTED_KEPT`], with their lines.
    pub remarks: Vec<(u64, Remark)>,
    pub remarks_total: BTreeMap<Remark, u64>,
    /// New customers that look like earlier ones: the first [`REJECTED_KEPT`], and how many there are.
    pub duplicates: Vec<Duplicate>,
    pub duplicates_total: u64,
    /// The program whose layout the file has.
    pub preset: Option<&'static str>,
    /// The file has no column of keys: customers are known by email, phone or name.
    pub keyless: bool,
    /// Heads that nothing was read from.
    pub ignored_columns: Vec<String>,
    /// Nothing was written.
    pub dry_run: bool,
}

keyed_enum! {
    /// What a file is about.
    pub enum ImportKind {
        Customers = "customers",
        Purchases = "purchases",
        Touchpoints = "touchpoints",
        Surveys = "surveys",
    }
}

/// A file that a person wants taken in, as said in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileToImport {
    pub kind: ImportKind,
    /// As it was typed: `~/` is the home of the account.
    pub path: String,
    pub create_customers: bool,
    pub keep_columns: bool,
}

/// Every rejected row of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rejected {
    /// By its line.
    pub lines: BTreeMap<u64, Rejection>,
    /// Orders that were rejected with all their lines, by customer and order.
    pub orders: BTreeMap<(String, String), Rejection>,
}

keyed_enum! {
    /// What becomes of a customer or an order that is there and differs.
    pub enum OnConflict {
        Skip = "skip",
        Update = "update",
        /// Nothing of the file is taken.
        Fail = "fail",
    }
}

/// How many lines of conflicts are told.
const CONFLICTS_SHOWN: usize = 20;

impl ImportReport {
    /// Notes a new customer that looks like an earlier one.
    pub fn duplicate(&mut self, duplicate: Duplicate) {
        self.duplicates_total += 1;
        if self.duplicates.len() < REJECTED_KEPT {
            self.duplicates.push(duplicate);
        }
    }

    /// Counts a row that would change what is there; whether it may.
    pub fn may_update(&mut self, policy: OnConflict, line: u64) -> bool {
        match policy {
            OnConflict::Update => self.updated += 1,
            OnConflict::Skip => self.skipped += 1,
            OnConflict::Fail => {
                self.conflicts_total += 1;
                if self.conflicts.len() < CONFLICTS_SHOWN {
                    self.conflicts.push(line);
                }
            }
        }
        policy == OnConflict::Update
    }

    /// The conflicts that keep the whole file out.
    pub fn refused(&self) -> Option<BadFile> {
        let (lines, total) = (self.conflicts.clone(), self.conflicts_total);
        (total > 0).then_some(BadFile::Conflicts { lines, total })
    }

    pub fn remark(&mut self, line: u64, remark: Remark) {
        *self.remarks_total.entry(remark).or_default() += 1;
        if self.remarks.len() < REJECTED_KEPT {
            self.remarks.push((line, remark));
        }
    }

    pub fn reject(&mut self, row: RowError) {
        self.rejected_total += 1;
        if let Some(kept) = &mut self.kept {
            kept.lines.insert(row.line, row.why.clone());
        }
        if self.rejected.len() < REJECTED_KEPT {
            self.rejected.push(row);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
