//! The rows of a chart, once for all forms: a table for people, CSV, or JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Asked;
use crate::cli::columns::columns;
use crate::cli::out::{Out, output, printable};
use crate::cli::wire::{Ordered, published};
use crate::domain::metrics::figure::{Missing, Unit};
use crate::domain::metrics::value::Metric;
use crate::domain::money::Currency;
use crate::error::AppError;

/// What stands in a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    /// A text that stands for a number: it ends where those do.
    Label(String),
    Count(u64),
    Number(Unit, f64),
    Flag(bool),
    Unknown,
    /// Why something has no value.
    Why(Option<Missing>),
}

impl Cell {
    pub fn share(metric: Metric) -> Self {
        metric.map_or(Self::Unknown, |measured| Self::Number(Unit::Share, measured.value))
    }

    pub fn number(unit: Unit, value: Option<f64>) -> Self {
        value.map_or(Self::Unknown, |value| Self::Number(unit, value))
    }

    fn plain(&self, currency: Currency) -> String {
        match self {
            Self::Text(text) | Self::Label(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Number(unit, value) => published(*unit, *value, currency).to_string(),
            Self::Flag(flag) => flag.to_string(),
            Self::Why(Some(missing)) => missing.key().to_owned(),
            Self::Why(None) | Self::Unknown => String::new(),
        }
    }

    fn shown(&self, asked: &Asked<'_>) -> String {
        match self {
            Self::Text(text) | Self::Label(text) => printable(text).into_owned(),
            Self::Count(count) => asked.desk.figures().count(i64::try_from(*count).unwrap_or(i64::MAX)),
            Self::Number(unit, value) => asked.values().whole(*unit, *value),
            Self::Why(Some(missing)) => crate::text::metrics::missing_text(asked.desk.words(), *missing),
            Self::Why(None) | Self::Flag(_) => String::new(),
            Self::Unknown => "-".to_owned(),
        }
    }
}

/// How columns are put together in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Each by itself.
    Row,
    List(&'static str),
    Object(&'static str),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What scripts call it.
    pub key: String,
    /// What people call it.
    pub head: String,
    pub within: Within,
}

/// What is told of a chart besides its rows.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    One(Cell),
    Many(Vec<Cell>),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    pub about: Vec<(&'static str, About)>,
    /// What people are told below the table.
    pub notes: Vec<String>,
    /// Why there are no rows.
    pub reason: Option<Missing>,
}

impl Sheet {
    pub fn new<const N: usize>(columns: [(&str, &str); N]) -> Self {
        let column = |(key, head): (&str, &str)| Column::new(key, head, Within::Row);
        Self { columns: columns.into_iter().map(column).collect(), ..Self::default() }
    }

    /// For people.
    pub fn lines(&self, asked: &Asked<'_>) -> Vec<String> {
        let heads = self.columns.iter().map(|column| column.head.clone()).collect();
        let rows = self.rows.iter().map(|row| row.iter().map(|cell| cell.shown(asked)).collect());
        let table: Vec<Vec<String>> = std::iter::once(heads).chain(rows).collect();
        let is_text =
            |at: usize| self.rows.iter().any(|row| matches!(row.get(at), Some(Cell::Text(_) | Cell::Why(_))));
        let mut lines = columns(&table, |at| !is_text(at));
        if !self.notes.is_empty() {
            lines.push(String::new());
            lines.extend(self.notes.iter().cloned());
        }
        lines
    }

    /// One head row, then a record for each row.
    pub fn csv(&self, currency: Currency, out: &mut Out) -> Result<(), AppError> {
        let mut csv = csv::Writer::from_writer(out.writer());
        let bad = |error: csv::Error| output(error.into());
        csv.write_record(self.columns.iter().map(|column| &column.key)).map_err(bad)?;
        for row in &self.rows {
            csv.write_record(row.iter().map(|cell| cell.plain(currency))).map_err(bad)?;
        }
        csv.flush().map_err(output)?;
        drop(csv);
        out.flush()
    }

    /// What is told besides the rows, as JSON has it.
    pub fn about(&self, currency: Currency) -> Ordered<&'static str, AboutWire<'_>> {
        Ordered(self.about.iter().map(|(key, about)| (*key, AboutWire { about, currency })).collect())
    }

    /// The rows as JSON has them.
    pub fn rows(&self, currency: Currency) -> Vec<RowWire<'_>> {
        self.rows.iter().map(|row| RowWire { columns: &self.columns, row, currency }).collect()
    }
}

impl Column {
    pub fn new(key: &str, head: &str, within: Within) -> Self {
        Self { key: key.to_owned(), head: head.to_owned(), within }
    }
}

struct CellWire<'a> {
    cell: &'a Cell,
    currency: Currency,
}

impl Serialize for CellWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.cell {
            Cell::Text(text) | Cell::Label(text) => serializer.serialize_str(text),
            Cell::Count(count) => serializer.serialize_u64(*count),
            Cell::Number(unit, value) => serializer.serialize_f64(published(*unit, *value, self.currency)),
            Cell::Flag(flag) => serializer.serialize_bool(*flag),
            Cell::Why(Some(missing)) => serializer.serialize_str(missing.key()),
            Cell::Why(None) | Cell::Unknown => serializer.serialize_none(),
        }
    }
}

/// What is told besides the rows, as JSON has it.
pub struct AboutWire<'a> {
    about: &'a About,
    currency: Currency,
}

impl Serialize for AboutWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let wire = |cell| CellWire { cell, currency: self.currency };
        match self.about {
            About::One(cell) => wire(cell).serialize(serializer),
            About::Many(cells) => serializer.collect_seq(cells.iter().map(wire)),
        }
    }
}

/// A row as JSON has it: columns that belong together are one list or object.
pub struct RowWire<'a> {
    columns: &'a [Column],
    row: &'a [Cell],
    currency: Currency,
}

impl Serialize for RowWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut rest = self.row;
        for together in self.columns.chunk_by(|a, b| a.within == b.within && a.within != Within::Row) {
            let (cells, behind) = rest.split_at(together.len().min(rest.len()));
            rest = behind;
            let values = cells.iter().map(|cell| CellWire { cell, currency: self.currency });
            match together[0].within {
                Within::Row => {
                    for (column, value) in together.iter().zip(values) {
                        map.serialize_entry(&column.key, &value)?;
                    }
                }
                Within::List(name) => map.serialize_entry(name, &values.collect::<Vec<_>>())?,
                Within::Object(name) => {
                    let keys = together.iter().map(|column| column.key.as_str());
                    map.serialize_entry(name, &Ordered(keys.zip(values).collect()))?;
                }
            }
        }
        map.end()
    }
}
