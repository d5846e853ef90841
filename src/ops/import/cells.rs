//! The cells of one row by what they are, with the readings that several kinds of rows share.

use chrono_tz::Tz;

use super::currency_gate::CurrencyGate;
use super::heads::{Heads, folded};
use super::presets::Layout;
use super::source::Row;
use super::styles::Known;
use crate::domain::amount::{self as written_amount, DecimalMark, Style};
use crate::domain::customer::FIELD_LIMIT;
use crate::domain::moment::{At, Clock, has_been};
use crate::domain::money::{Currency, Money};
use crate::domain::rejection::{Rejection, RowError};
use crate::domain::visible::is_visible;
use crate::domain::written_date;

/// A row under its heads. Blanks around a cell mean nothing; one where nothing can be seen is none.
pub struct Cells<'a, C> {
    row: Row<'a>,
    heads: &'a Heads<C>,
    styles: Known,
    layout: Option<&'static Layout>,
}

impl<'a, C: Copy + PartialEq> Cells<'a, C> {
    pub(super) fn new(
        row: Row<'a>,
        heads: &'a Heads<C>,
        styles: Known,
        layout: Option<&'static Layout>,
    ) -> Self {
        Self { row, heads, styles, layout }
    }

    /// The layout of another program, where the file has one.
    pub(super) fn layout(&self) -> Option<&'static Layout> {
        self.layout
    }

    pub(super) fn line(&self) -> u64 {
        self.row.line()
    }

    pub(super) fn get(&self, column: C) -> Option<&'a str> {
        let cell = self.row.get(self.place(column)?).trim();
        // Programs that write for spreadsheets put an apostrophe before what is no number.
        let apart =
            cell.strip_prefix('\'').filter(|rest| rest.starts_with(|c: char| c == '+' || c.is_ascii_digit()));
        Some(if self.layout.is_some() { apart.unwrap_or(cell) } else { cell })
    }

    /// The custom fields of the row, by name.
    pub(super) fn custom(&self) -> Result<Vec<(String, String)>, RowError> {
        let filled = self.heads.custom().iter().map(|(name, place)| (name, self.row.get(*place).trim()));
        let read = filled.filter(|(_, text)| is_visible(text)).map(|(name, text)| {
            if text.chars().nth(FIELD_LIMIT).is_some() {
                let why = Rejection::TextTooLong { limit: FIELD_LIMIT };
                return Err(RowError::new(self.row.line(), Some(name), text, why));
            }
            Ok((name.clone(), text.to_owned()))
        });
        read.collect()
    }

    /// Whether the file has this column.
    pub(super) fn has(&self, column: C) -> bool {
        self.heads.place(column).is_some()
    }

    /// Of the places that the column is read from the first where something stands.
    fn place(&self, column: C) -> Option<usize> {
        self.heads.places(column).find(|place| is_visible(self.row.get(*place).trim()))
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

    fn moment(&self, column: C, zone: Tz) -> Result<Option<At>, RowError> {
        let read = |text| {
            let read = written_date::parse(text, self.styles.dates, zone);
            read.map_err(|bad| self.reject(column, bad.into()))
        };
        self.get(column).map(read).transpose()
    }

    /// A whole number that means something. Tables with gaps have `.0` behind theirs, and some a typeset minus before.
    pub(super) fn whole<T>(
        &self,
        column: C,
        meaning: impl Fn(i64) -> Option<T>,
        why: Rejection,
    ) -> Result<Option<T>, RowError> {
        let Some(text) = self.get(column) else { return Ok(None) };
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let is_whole = !decimals.is_empty() && decimals.bytes().all(|digit| digit == b'0');
        let number = whole.replace('\u{2212}', "-").parse().ok().filter(|_| is_whole);
        number.and_then(meaning).map(Some).ok_or_else(|| self.reject(column, why))
    }

    /// One of some words, which are folded as heads are.
    pub(super) fn word<T: Copy>(
        &self,
        column: C,
        words: &[(&str, T)],
        why: Rejection,
    ) -> Result<Option<T>, RowError> {
        let Some(text) = self.get(column) else { return Ok(None) };
        let text = folded(text);
        let found = words.iter().find(|(word, _)| *word == text);
        found.map(|(_, meaning)| Some(*meaning)).ok_or_else(|| self.reject(column, why))
    }

    /// When something happened: not in the future.
    pub(super) fn past(&self, column: C, clock: Clock) -> Result<Option<At>, RowError> {
        let at = self.moment(column, clock.zone)?;
        match at.filter(|at| !has_been(*at, clock)) {
            Some(_) => Err(self.reject(column, Rejection::InFuture)),
            None => Ok(at),
        }
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
        let (told, written) = (self.currency(currency)?, written_amount::currency_in(text, gate.expected()));
        let place = if told.is_some() { currency } else { amount };
        let unit = gate.check(told.or(written)).map_err(|why| self.reject(place, why))?;
        // A number of JSON has a point before its decimals, whatever people write in texts.
        let is_number = self.place(amount).is_some_and(|place| self.row.is_number(place));
        let style = if is_number { Style::Decimals(DecimalMark::Point) } else { self.styles.amounts };
        match written_amount::in_file(text, style, unit) {
            Ok(money) => Ok(Some((money, unit))),
            Err(bad) => Err(self.reject(amount, bad.into())),
        }
    }
}
