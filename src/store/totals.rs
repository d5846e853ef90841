//! Count and value of each stage, kept by the transaction that changes the customers: a recount at a million
//! customers would take longer than a frame.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::rows::Columns;
use super::{Store, StoreError};
use crate::domain::board::StageTotal;
use crate::domain::money::Money;
use crate::domain::stage::StageKey;

/// What a transaction adds to the totals, summed up until its end.
#[derive(Debug, Clone, Default)]
pub(super) struct Delta(BTreeMap<StageKey, (i64, i128)>);

impl Delta {
    pub fn enter(&mut self, stage: &StageKey, value: Money) {
        self.add(stage, 1, i128::from(value.minor()));
    }

    pub fn leave(&mut self, stage: &StageKey, value: Money) {
        self.add(stage, -1, -i128::from(value.minor()));
    }

    fn add(&mut self, stage: &StageKey, customers: i64, value: i128) {
        let entry = self.0.entry(stage.clone()).or_default();
        entry.0 += customers;
        entry.1 += value;
    }

    pub fn write(&self, conn: &Connection) -> Result<(), StoreError> {
        let mut read = conn.prepare_cached("SELECT value_minor FROM total WHERE stage = ?1")?;
        let mut update = conn.prepare_cached(
            "UPDATE total SET customers = customers + ?2, value_minor = ?3 WHERE stage = ?1",
        )?;
        for (stage, (customers, value)) in self.0.iter().filter(|(_, delta)| **delta != (0, 0)) {
            let before: i64 = read.query_row([stage.as_str()], |row| row.get(0))?;
            let after = i64::try_from(i128::from(before) + value).map_err(|_| StoreError::TooLarge)?;
            update.execute(params![stage.as_str(), customers, after])?;
        }
        Ok(())
    }
}

/// A line of zeros for each stage.
pub(super) fn found(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("INSERT INTO total (stage, customers, value_minor) SELECT key, 0, 0 FROM stage", [])?;
    Ok(())
}

impl Store {
    /// What all customers on each rung come to, as kept.
    pub fn totals(&self) -> Result<Vec<StageTotal>, StoreError> {
        self.read_totals("SELECT stage, customers, value_minor FROM total")
    }

    /// The same counted anew from the customers.
    pub fn recounted_totals(&self) -> Result<Vec<StageTotal>, StoreError> {
        self.read_totals(
            "SELECT s.key AS stage, count(c.id) AS customers, coalesce(sum(c.value_minor), 0) AS value_minor
             FROM stage s LEFT JOIN customer c ON c.stage = s.key GROUP BY s.key ORDER BY s.key",
        )
    }

    fn read_totals(&self, sql: &str) -> Result<Vec<StageTotal>, StoreError> {
        let mut select = self.conn.prepare_cached(sql)?;
        let totals = select.query_map([], |row| {
            let total = Columns { table: "total", row };
            Ok(StageTotal {
                stage: total.stage("stage")?,
                customers: total.integer("customers")?,
                value: total.money("value_minor")?,
            })
        })?;
        Ok(totals.collect::<rusqlite::Result<_>>()?)
    }
}
