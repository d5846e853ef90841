//! Why a file cannot be imported at all, as values; `text` words them.
//!
//! These are found before the first row is read, so nothing has been done yet.

/// What is wrong with the file, or with what was said of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadFile {
    /// Empty: not even a row of heads.
    NoHeads,
    /// An object or a list of another format.
    Json,
    Utf16,
    /// The heads are not UTF-8 text.
    NotUtf8,
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
    /// No column for what every row needs.
    MissingColumns {
        fields: Vec<&'static str>,
        found: Vec<String>,
    },
}
