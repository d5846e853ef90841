//! The index of words, as far as customers come and go; where one changes, a trigger of its table sees to it.
//!
//! Rows of one statement go in together: SQLite writes out what it gathered for this index whenever another statement
//! begins, and a piece of the index for every customer of an import takes ten times as long as the customers do.

use rusqlite::Connection;

use super::StoreError;
use crate::domain::ids::{CustomerId, IdSpan};

/// Customers that came in this transaction.
#[derive(Debug, Clone, Default)]
pub(super) struct Arrivals(Vec<IdSpan>);

impl Arrivals {
    pub fn add(&mut self, CustomerId(id): CustomerId) {
        match self.0.last_mut() {
            Some(span) if span.last + 1 == id => span.last = id,
            _ => self.0.push(IdSpan { first: id, last: id }),
        }
    }

    pub fn spans(&self) -> &[IdSpan] {
        &self.0
    }

    pub fn contains(&self, CustomerId(id): CustomerId) -> bool {
        self.0.iter().any(|span| (span.first..=span.last).contains(&id))
    }

    /// Puts all of them into the index, and forgets them.
    pub fn write(&mut self, conn: &Connection) -> Result<(), StoreError> {
        for span in self.0.drain(..) {
            conn.prepare_cached(
                "INSERT INTO customer_fts (rowid, search)
                 SELECT id, search FROM main.customer WHERE id BETWEEN ?1 AND ?2",
            )?
            .execute([span.first, span.last])?;
        }
        Ok(())
    }
}

/// Takes customers out who are about to go.
pub(super) fn leave(conn: &Connection, span: IdSpan) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO customer_fts (customer_fts, rowid, search)
         SELECT 'delete', id, search FROM main.customer WHERE id BETWEEN ?1 AND ?2",
    )?
    .execute([span.first, span.last])?;
    Ok(())
}
