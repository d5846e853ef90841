//! Count and value of each stage, and how many rot from which day on, kept by the transaction that changes the
//! customers: a recount at a million customers would take longer than a frame.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::health::Scored;
use super::rows::Columns;
use super::{Store, StoreError, health};
use crate::domain::board::StageTotal;
use crate::domain::ids::CustomerId;
use crate::domain::moment::day_number;
use crate::domain::money::Money;
use crate::domain::stage::{Ladder, StageKey};

/// What a transaction adds to the totals, summed up until its end.
#[derive(Debug, Clone, Default)]
pub(super) struct Delta {
    stages: BTreeMap<StageKey, (i64, i128)>,
    rots: BTreeMap<(StageKey, i64), i64>,
    scores: BTreeMap<Scored, i64>,
}

/// What one customer counts for: the rung, the day it begins to rot if it does (else nothing above 0), the value, the
/// score if the rung has health.
#[derive(Debug, Clone)]
pub(super) struct Share {
    pub stage: StageKey,
    pub rots_at: i64,
    pub value: Money,
    pub scored: Option<Scored>,
}

/// What a customer counts for as its rows stand; `None` for nobody of that id.
pub(super) fn share_of(
    conn: &Connection,
    ladder: &Ladder,
    id: CustomerId,
) -> Result<Option<Share>, StoreError> {
    let mut select = conn.prepare_cached("SELECT stage, rots_at, value_minor FROM customer WHERE id = ?1")?;
    let mut rows = select.query([id.0])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let c = Columns { table: "customer", row };
    let stage = stage_of(&c, ladder)?;
    let (rots_at, value) = (c.integer("rots_at")?, c.money("value_minor")?);
    Ok(Some(Share { stage, rots_at, value, scored: health::scored(conn, id)? }))
}

/// The rung of a customer's row. Those of the ladder are shared: a transaction can touch a million customers.
pub(super) fn stage_of(customer: &Columns<'_, '_>, ladder: &Ladder) -> rusqlite::Result<StageKey> {
    customer.decode("stage", |key| {
        let key = key.as_str().ok()?;
        let known = ladder.stages().iter().find(|stage| stage.key.as_str() == key);
        Some(known.map_or_else(|| StageKey::new(key), |stage| stage.key.clone()))
    })
}

impl Delta {
    pub fn enter(&mut self, share: &Share) {
        self.add(share, 1);
    }

    pub fn leave(&mut self, share: &Share) {
        self.add(share, -1);
    }

    /// Only the score is another one.
    pub fn rescored(&mut self, before: Option<Scored>, now: Option<Scored>) {
        before.into_iter().for_each(|before| *self.scores.entry(before).or_default() -= 1);
        now.into_iter().for_each(|now| *self.scores.entry(now).or_default() += 1);
    }

    fn add(&mut self, share: &Share, sign: i64) {
        let entry = self.stages.entry(share.stage.clone()).or_default();
        entry.0 += sign;
        entry.1 += i128::from(sign) * i128::from(share.value.minor());
        if share.rots_at > 0 {
            *self.rots.entry((share.stage.clone(), share.rots_at)).or_default() += sign;
        }
        if let Some(scored) = share.scored {
            *self.scores.entry(scored).or_default() += sign;
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
        for (scored, customers) in self.scores.iter().filter(|(_, customers)| **customers != 0) {
            health::count(conn, *scored, *customers)?;
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
