//! Customers by query, one at a time, and by the names people use for them.

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params, params_from_iter};

use super::customers::{CUSTOMER, read_customer};
use super::{Store, StoreError};
use crate::domain::customer::Customer;
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
const EXAMPLES: i64 = 5;

impl Store {
    /// The customers that match, in order of ids, one at a time.
    pub fn each_customer<E: From<StoreError>>(
        &self,
        query: &Query,
        limit: Option<usize>,
        mut visit: impl FnMut(Customer) -> Result<(), E>,
    ) -> Result<(), E> {
        let (condition, mut values) = condition(query);
        let limit = limit.and_then(|limit| i64::try_from(limit).ok()).unwrap_or(-1);
        values.push(Value::Integer(limit));
        let sql = format!(
            "SELECT {CUSTOMER} FROM customer c WHERE {condition} ORDER BY c.id LIMIT ?{}",
            values.len()
        );
        let mut select = self.conn.prepare(&sql).map_err(StoreError::from)?;
        let mut rows = select.query(params_from_iter(values)).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(read_customer(row).map_err(StoreError::from)?.on_ladder(&self.ladder)?)?;
        }
        Ok(())
    }

    pub fn count_customers(&self, query: &Query) -> Result<i64, StoreError> {
        let (condition, values) = condition(query);
        let sql = format!("SELECT count(*) FROM customer c WHERE {condition}");
        Ok(self.conn.query_row(&sql, params_from_iter(values), |row| row.get(0))?)
    }

    /// Whom `name` means: the one customer of just that name, else the one whose name contains it.
    pub fn find_by_name(&self, name: &str) -> Result<Found, StoreError> {
        let exact = self.named("name = ?1 COLLATE NOCASE", name)?;
        if let Found::One(_) = exact {
            return Ok(exact);
        }
        self.named("name LIKE ?1 ESCAPE '\\'", &format!("%{}%", escape_like(name)))
    }

    fn named(&self, condition: &str, value: &str) -> Result<Found, StoreError> {
        let mut select = self
            .conn
            .prepare(&format!("SELECT id, name FROM customer WHERE {condition} ORDER BY id LIMIT ?2"))?;
        let found = select.query_map(params![value, EXAMPLES], |row| {
            Ok(Subject { id: CustomerId(row.get(0)?), name: row.get(1)? })
        })?;
        let some = found.collect::<rusqlite::Result<Vec<_>>>()?;
        match some.as_slice() {
            [] => Ok(Found::Nobody),
            [only] => Ok(Found::One(only.id)),
            _ => {
                let sql = format!("SELECT count(*) FROM customer WHERE {condition}");
                let count: Option<i64> = self.conn.query_row(&sql, [value], |row| row.get(0)).optional()?;
                let count = count.and_then(|count| usize::try_from(count).ok()).unwrap_or(some.len());
                Ok(Found::Several { some, count })
            }
        }
    }
}

/// The condition on `c`, with its values in order.
fn condition(query: &Query) -> (String, Vec<Value>) {
    let mut values = Vec::new();
    let conditions: Vec<String> = query.terms.iter().map(|term| term_condition(term, &mut values)).collect();
    if conditions.is_empty() { ("true".to_owned(), values) } else { (conditions.join(" AND "), values) }
}

fn term_condition(term: &Term, values: &mut Vec<Value>) -> String {
    let mut bind = |value: String| {
        values.push(Value::Text(value));
        format!("?{}", values.len())
    };
    let holds = match &term.what {
        What::Word(word) => {
            let pattern = bind(format!("%{}%", escape_like(word)));
            let like = |column: &str| format!("coalesce(c.{column}, '') LIKE {pattern} ESCAPE '\\'");
            format!("({} OR {} OR {})", like("name"), like("company"), like("email"))
        }
        What::Stage(rungs) => {
            let rungs: Vec<String> = rungs.iter().map(|rung| bind(rung.as_str().to_owned())).collect();
            format!("c.stage IN ({})", rungs.join(", "))
        }
    };
    if term.negated { format!("NOT {holds}") } else { holds }
}

fn escape_like(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
