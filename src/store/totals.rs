//! Count and value of each stage, and how many rot from which day on, kept by the transaction that changes the
//! customers: a recount at a million customers would take longer than a frame.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::rows::Columns;
use super::{Store, StoreError};
use crate::domain::board::StageTotal;
use crate::domain::moment::day_number;
use crate::domain::money::Money;
use crate::domain::stage::StageKey;

/// What a transaction adds to the totals, summed up until its end.
#[derive(Debug, Clone, Default)]
pub(super) struct Delta {
    stages: BTreeMap<StageKey, (i64, i128)>,
    rots: BTreeMap<(StageKey, i64), i64>,
}

/// What one customer counts for: the rung, the day it begins to rot if it does, the value.
#[derive(Debug, Clone)]
pub(super) struct Share {
    pub stage: StageKey,
    pub rots_at: Option<NaiveDate>,
    pub value: Money,
}

impl Delta {
    pub fn enter(&mut self, share: &Share) {
        self.add(share, 1);
    }

    pub fn leave(&mut self, share: &Share) {
        self.add(share, -1);
    }

    fn add(&mut self, share: &Share, sign: i64) {
        let entry = self.stages.entry(share.stage.clone()).or_default();
        entry.0 += sign;
        entry.1 += i128::from(sign) * i128::from(share.value.minor());
        if let Some(day) = share.rots_at {
            *self.rots.entry((share.stage.clone(), day_number(day))).or_default() += sign;
        }
    }

    pub fn write(&self, conn: &Connection) -> Result<(), StoreError> {
        let mut read = conn.prepare_cached("SELECT value_minor FROM total WHERE stage = ?1")?;
        let mut update = conn.prepare_cached(
            "UPDATE total SET customers = customers + ?2, value_minor = ?3 WHERE stage = ?1",
        )?;
        for (stage, (customers, value)) in self.stages.iter().filter(|(_, delta)| **delta != (0, 0)) {
            let before: i64 = read.query_row([stage.as_str()], |row| row.get(0))?;
            let after = i64::try_from(i128::from(before) + value).map_err(|_| StoreError::TooLarge)?;
            update.execute(params![stage.as_str(), customers, after])?;
        }
        let mut put = conn.prepare_cached(
            "INSERT INTO rot (stage, day, customers) VALUES (?1, ?2, ?3)
             ON CONFLICT (stage, day) DO UPDATE SET customers = customers + excluded.customers",
        )?;
        let mut clear =
            conn.prepare_cached("DELETE FROM rot WHERE stage = ?1 AND day = ?2 AND customers = 0")?;
        for ((stage, day), customers) in self.rots.iter().filter(|(_, customers)| **customers != 0) {
            put.execute(params![stage.as_str(), day, customers])?;
            if *customers < 0 {
                clear.execute(params![stage.as_str(), day])?;
            }
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
    /// What all customers on each rung come to on that day, as kept.
    pub fn totals(&self, today: NaiveDate) -> Result<Vec<StageTotal>, StoreError> {
        self.read_totals(
            "SELECT t.stage, t.customers, t.value_minor, coalesce((
                 SELECT sum(r.customers) FROM rot r WHERE r.stage = t.stage AND r.day <= ?1), 0) AS rotting
             FROM total t",
            today,
        )
    }

    /// The same counted anew from the customers.
    pub fn recounted_totals(&self, today: NaiveDate) -> Result<Vec<StageTotal>, StoreError> {
        self.read_totals(
            "SELECT s.key AS stage, count(c.id) AS customers, coalesce(sum(c.value_minor), 0) AS value_minor,
                    coalesce(sum(c.rots_at BETWEEN 1 AND ?1), 0) AS rotting
             FROM stage s LEFT JOIN customer c ON c.stage = s.key GROUP BY s.key ORDER BY s.key",
            today,
        )
    }

    fn read_totals(&self, sql: &str, today: NaiveDate) -> Result<Vec<StageTotal>, StoreError> {
        let mut select = self.conn.prepare_cached(sql)?;
        let totals = select.query_map([day_number(today)], |row| {
            let total = Columns { table: "total", row };
            Ok(StageTotal {
                stage: total.stage("stage")?,
                customers: total.integer("customers")?,
                value: total.money("value_minor")?,
                rotting: total.integer("rotting")?,
            })
        })?;
        Ok(totals.collect::<rusqlite::Result<_>>()?)
    }
}
