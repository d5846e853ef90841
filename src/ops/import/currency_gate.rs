//! One currency per database: rows in another one are refused, and a database without money yet adopts the
//! first one that comes.

use crate::domain::money::Currency;
use crate::domain::rejection::Rejection;

/// Decides row by row. The currency stays open until the first amount comes, if the database holds none yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurrencyGate {
    currency: Currency,
    settled: bool,
    taken: bool,
}

impl CurrencyGate {
    /// For a database that holds money already.
    pub fn settled(currency: Currency) -> Self {
        Self { currency, settled: true, taken: false }
    }

    /// For a database without money: `currency` is meant until a row says otherwise.
    pub fn open(currency: Currency) -> Self {
        Self { currency, settled: false, taken: false }
    }

    /// The currency of the amounts that came in; `None` before the first.
    pub fn taken(self) -> Option<Currency> {
        self.taken.then_some(self.currency)
    }

    /// The currency that is meant where a row names none.
    pub(super) fn expected(self) -> Currency {
        self.currency
    }

    /// The currency of a row that names `found`, or names none.
    pub(super) fn check(self, found: Option<Currency>) -> Result<Currency, Rejection> {
        match found {
            Some(found) if found != self.currency && self.settled => {
                Err(Rejection::WrongCurrency { expected: self.currency, found })
            }
            found => Ok(found.unwrap_or(self.currency)),
        }
    }

    /// An amount in this currency comes in.
    pub(super) fn settle(&mut self, currency: Currency) {
        *self = Self { currency, settled: true, taken: true };
    }
}
