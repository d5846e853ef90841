//! Customers by query, one at a time, and by the names people use for them.

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::customers::{CUSTOMER, read_customer};
use super::search::{Condition, holds, leads};
use super::{Store, StoreError};
use crate::domain::customer::Customer;
use crate::domain::fold::fold;
use crate::domain::ids::CustomerId;
use crate::domain::outcome::Subject;
use crate::domain::query::{Query, Term, What};

/// Whom a name can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    One(CustomerId),
    Nobody,
    /// Some of those it fits, and of how many.
    Several {
        some: Vec<Subject>,
        count: usize,
    },
}

/// How many of several to name.
const EXAMPLES: usize = 5;

impl Store {
    /// The customers that match, in order of ids, one at a time.
    pub fn each_customer<E: From<StoreError>>(
        &self,
        query: &Query,
        limit: Option<usize>,
        mut visit: impl FnMut(Customer) -> Result<(), E>,
    ) -> Result<(), E> {
        let Condition { sql: condition, mut values } = self.matching(query);
        let limit = limit.and_then(|limit| i64::try_from(limit).ok()).unwrap_or(-1);
        values.push(Value::Integer(limit));
        let sql = format!("SELECT {CUSTOMER} FROM customer c WHERE {condition} ORDER BY c.id LIMIT ?");
        let mut select = self.conn.prepare(&sql).map_err(StoreError::from)?;
        let mut rows = select.query(params_from_iter(values)).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(read_customer(row).map_err(StoreError::from)?.on_ladder(&self.ladder)?)?;
        }
        Ok(())
    }

    pub fn count_customers(&self, query: &Query) -> Result<i64, StoreError> {
        let Condition { sql, values } = self.matching(query);
        let sql = format!("SELECT count(*) FROM customer c WHERE {sql}");
        Ok(self.conn.query_row(&sql, params_from_iter(values), |row| row.get(0))?)
    }

    /// The ids of all who match, in their order.
    pub fn matching_ids(&self, query: &Query) -> Result<Vec<CustomerId>, StoreError> {
        let Condition { sql, values } = self.matching(query);
        let sql = format!("SELECT c.id FROM customer c WHERE {sql} ORDER BY c.id");
        let mut select = self.conn.prepare_cached(&sql)?;
        let ids = select.query_map(params_from_iter(values), |row| row.get(0).map(CustomerId))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }

    /// What a query asks of a customer, by the best index there is.
    pub(super) fn matching(&self, query: &Query) -> Condition {
        let lead = leads(query, self.words_indexed).into_iter().next();
        let lead = lead.map_or_else(Condition::always, |lead| lead.anywhere());
        lead.and(holds(query))
    }

    /// Whom `name` means: the one customer of just that name, else the one whose name contains it, without case and
    /// accents.
    pub fn find_by_name(&self, name: &str) -> Result<Found, StoreError> {
        let typed = fold(name.trim());
        let word = Query { terms: vec![Term { negated: false, what: What::Word(typed.clone()) }] };
        let Condition { sql, values } = self.matching(&word);
        let mut select = self
            .conn
            .prepare_cached(&format!("SELECT c.id, c.name FROM customer c WHERE {sql} ORDER BY c.id"))?;
        let mut rows = select.query(params_from_iter(values))?;
        let (mut exact, mut part) = (Several::default(), Several::default());
        while let Some(row) = rows.next()? {
            let subject = Subject { id: CustomerId(row.get(0)?), name: row.get(1)? };
            let called = fold(&subject.name);
            if called == typed {
                exact.add(subject);
            } else if called.contains(&typed) {
                part.add(subject);
            }
        }
        Ok(match (exact.found(), part) {
            (Found::Nobody, part) => part.found(),
            // More than one of just that name: those that only contain it are meant even less.
            (exact, _) => exact,
        })
    }
}

/// Some of those a name fits, and how many there are.
#[derive(Default)]
struct Several {
    some: Vec<Subject>,
    count: usize,
}

impl Several {
    fn add(&mut self, subject: Subject) {
        if self.some.len() < EXAMPLES {
            self.some.push(subject);
        }
        self.count += 1;
    }

    fn found(self) -> Found {
        match self.some.as_slice() {
            [] => Found::Nobody,
            [only] => Found::One(only.id),
            _ => Found::Several { some: self.some, count: self.count },
        }
    }
}
