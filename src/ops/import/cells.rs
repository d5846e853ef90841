//! The cells of one row by what they are, with the readings that several kinds of rows share.

use chrono_tz::Tz;

use super::currency_gate::CurrencyGate;
use super::heads::Heads;
use super::source::Row;
use crate::domain::customer::FIELD_LIMIT;
use crate::domain::moment::At;
use crate::domain::money::{Currency, Money};
use crate::domain::rejection::{Rejection, RowError};
use crate::domain::visible::is_visible;

/// A row under its heads. Blanks around a cell mean nothing; one where nothing can be seen is none.
pub struct Cells<'a, C> {
    row: Row<'a>,
    heads: &'a Heads<C>,
}

impl<'a, C: Copy + PartialEq> Cells<'a, C> {
    pub(super) fn new(row: Row<'a>, heads: &'a Heads<C>) -> Self {
        Self { row, heads }
    }

    pub(super) fn line(&self) -> u64 {
        self.row.line()
    }

    pub(super) fn get(&self, column: C) -> Option<&'a str> {
        let cell = self.row.get(self.heads.place(column)?).trim();
        is_visible(cell).then_some(cell)
    }

    /// The row is rejected for what stands in the column.
    pub(super) fn reject(&self, column: C, why: Rejection) -> RowError {
        let value = self.get(column).unwrap_or("");
        RowError::new(self.row.line(), self.heads.head(column), value, why)
    }

    /// A text as people write them. Line breaks and tabs inside stay: they are data.
    pub(super) fn text(&self, column: C) -> Result<Option<&'a str>, RowError> {
        match self.get(column) {
            Some(text) if text.chars().nth(FIELD_LIMIT).is_some() => {
                Err(self.reject(column, Rejection::TextTooLong { limit: FIELD_LIMIT }))
            }
            text => Ok(text),
        }
    }

    pub(super) fn required_text(&self, column: C) -> Result<&'a str, RowError> {
        self.text(column)?.ok_or_else(|| self.reject(column, Rejection::MissingValue))
    }

    pub(super) fn moment(&self, column: C, zone: Tz) -> Result<Option<At>, RowError> {
        let read = |text| At::parse(text, zone).map_err(|_| self.reject(column, Rejection::NotADate));
        self.get(column).map(read).transpose()
    }

    pub(super) fn currency(&self, column: C) -> Result<Option<Currency>, RowError> {
        let read =
            |code| Currency::from_code(code).ok_or_else(|| self.reject(column, Rejection::UnknownCurrency));
        self.get(column).map(read).transpose()
    }

    /// The amount, and the currency it is in. A currency without an amount says nothing.
    pub(super) fn money(
        &self,
        amount: C,
        currency: C,
        gate: CurrencyGate,
    ) -> Result<Option<(Money, Currency)>, RowError> {
        let Some(text) = self.get(amount) else { return Ok(None) };
        let found = self.currency(currency)?;
        let unit = gate.check(found).map_err(|why| self.reject(currency, why))?;
        match Money::parse(text, unit) {
            Ok(money) => Ok(Some((money, unit))),
            Err(bad) => Err(self.reject(amount, bad.into())),
        }
    }
}
