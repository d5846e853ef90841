//! Between columns and domain values. What does not convert is reported with its table and column.

use chrono::NaiveDate;
use chrono_tz::Tz;
use rusqlite::Row;
use rusqlite::types::{Type, ValueRef};

use super::error::CorruptValue;
use crate::domain::moment::{At, day_from_number};
use crate::domain::money::Money;
use crate::domain::stage::StageKey;

/// A column of a row: by its name or, where many rows are read, by its place. Looking a name up costs more than the value.
pub(super) trait Column: Copy {
    fn name(self) -> &'static str;
    fn place(self, row: &Row<'_>) -> rusqlite::Result<usize>;
}

impl Column for &'static str {
    fn name(self) -> &'static str {
        self
    }

    fn place(self, row: &Row<'_>) -> rusqlite::Result<usize> {
        row.as_ref().column_index(self)
    }
}

/// The column at a place, which has this name.
#[derive(Clone, Copy)]
pub(super) struct Nth(pub usize, pub &'static str);

impl Column for Nth {
    fn name(self) -> &'static str {
        self.1
    }

    fn place(self, _: &Row<'_>) -> rusqlite::Result<usize> {
        Ok(self.0)
    }
}

/// Reads the columns of one table's row.
pub(super) struct Columns<'a, 'stmt> {
    pub table: &'static str,
    pub row: &'a Row<'stmt>,
}

impl Columns<'_, '_> {
    pub fn integer(&self, column: impl Column) -> rusqlite::Result<i64> {
        self.row.get(column.place(self.row)?)
    }

    pub fn text(&self, column: impl Column) -> rusqlite::Result<String> {
        self.decode(column, |value| value.as_str().ok().map(str::to_owned))
    }

    pub fn optional_text(&self, column: impl Column) -> rusqlite::Result<Option<String>> {
        self.decode(column, |value| match value {
            ValueRef::Null => Some(None),
            other => other.as_str().ok().map(|text| Some(text.to_owned())),
        })
    }

    pub fn optional_count(&self, column: impl Column) -> rusqlite::Result<Option<u32>> {
        self.decode(column, |value| match value {
            ValueRef::Null => Some(None),
            value => u32::try_from(value.as_i64().ok()?).ok().map(Some),
        })
    }

    pub fn optional_day(&self, column: impl Column) -> rusqlite::Result<Option<NaiveDate>> {
        if self.row.get_ref(column.place(self.row)?)? == ValueRef::Null {
            Ok(None)
        } else {
            self.day(column).map(Some)
        }
    }

    pub fn money(&self, column: impl Column) -> rusqlite::Result<Money> {
        self.integer(column).map(Money::from_minor)
    }

    pub fn day(&self, column: impl Column) -> rusqlite::Result<NaiveDate> {
        self.decode(column, |value| value.as_i64().ok().and_then(day_from_number))
    }

    /// A day where nothing above 0 stands for none.
    pub fn day_or_never(&self, column: impl Column) -> rusqlite::Result<Option<NaiveDate>> {
        if self.integer(column)? <= 0 { Ok(None) } else { self.day(column).map(Some) }
    }

    pub fn at(&self, column: impl Column) -> rusqlite::Result<At> {
        self.decode(column, |value| At::parse(value.as_str().ok()?, Tz::UTC).ok())
    }

    pub fn optional_at(&self, column: impl Column) -> rusqlite::Result<Option<At>> {
        if self.row.get_ref(column.place(self.row)?)? == ValueRef::Null {
            Ok(None)
        } else {
            self.at(column).map(Some)
        }
    }

    pub fn stage(&self, column: impl Column) -> rusqlite::Result<StageKey> {
        self.text(column).map(|key| StageKey::new(&key))
    }

    pub fn optional_stage(&self, column: impl Column) -> rusqlite::Result<Option<StageKey>> {
        Ok(self.optional_text(column)?.map(|key| StageKey::new(&key)))
    }

    /// A value that one of our own types knows by a key.
    pub fn keyed<T>(&self, column: impl Column, from_key: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
        self.decode(column, |value| from_key(value.as_str().ok()?))
    }

    pub fn optional_keyed<T>(
        &self,
        column: impl Column,
        from_key: fn(&str) -> Option<T>,
    ) -> rusqlite::Result<Option<T>> {
        self.decode(column, |value| match value {
            ValueRef::Null => Some(None),
            other => from_key(other.as_str().ok()?).map(Some),
        })
    }

    pub fn decode<T>(
        &self,
        column: impl Column,
        convert: impl FnOnce(ValueRef<'_>) -> Option<T>,
    ) -> rusqlite::Result<T> {
        let value = self.row.get_ref(column.place(self.row)?)?;
        convert(value).ok_or_else(|| corrupt(self.table, column.name(), value))
    }
}

fn corrupt(table: &'static str, column: &'static str, value: ValueRef<'_>) -> rusqlite::Error {
    let value = match value {
        ValueRef::Null => "nothing".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => format!("\"{}\"", String::from_utf8_lossy(&text[..text.len().min(80)])),
        ValueRef::Blob(bytes) => format!("{} bytes", bytes.len()),
    };
    rusqlite::Error::FromSqlConversionFailure(0, Type::Null, Box::new(CorruptValue { table, column, value }))
}
