//! Why a file cannot be imported at all, as values; `text` words them.
//!
//! Nothing of such a file is taken in.

/// What is wrong with the file, or with what was said of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadFile {
    /// Empty: not even a row of heads.
    NoHeads,
    /// The heads are no text.
    NotText,
    /// The row of heads has no end: it is no table, or a quote is left open.
    EndlessHeads,
    /// Not of the form `FIELD=HEAD`.
    MapForm(String),
    UnknownField {
        field: String,
        known: Vec<&'static str>,
    },
    MappedTwice {
        field: &'static str,
    },
    /// The file has no such head; these come closest.
    AbsentHead {
        head: String,
        nearest: Vec<String>,
    },
    /// Nothing in the file tells how its amounts are written.
    UnclearAmounts {
        line: u64,
        column: String,
        value: String,
        /// What the value may mean, each written clearly.
        readings: [String; 2],
    },
    /// Nothing in the file tells whether the day or the month comes first.
    UnclearDates {
        line: u64,
        column: String,
        value: String,
    },
    /// A layout that goes in by the other kind of import.
    OfAnotherKind {
        vendor: &'static str,
        is_purchases: bool,
    },
    /// Of this vendor no layout of such rows is known.
    NoLayout {
        vendor: &'static str,
    },
    /// Said to be a vendor's export, and without the heads of one, which are told folded.
    NotOfVendor {
        vendor: &'static str,
        missing: Vec<&'static str>,
    },
    /// Rows that would change what is there, where that is not wanted: the first of them, and how many.
    Conflicts {
        lines: Vec<u64>,
        total: u64,
    },
    /// No column for what every row needs.
    MissingColumns {
        fields: Vec<&'static str>,
        found: Vec<String>,
    },
}
