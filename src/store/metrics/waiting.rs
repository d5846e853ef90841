//! Detractors whom nobody has met since they told us: did we act on it?

use rusqlite::{Connection, params};

use super::super::{Store, StoreError};
use crate::domain::ids::CustomerId;
use crate::domain::moment::day_number;
use crate::domain::period::Period;
use chrono::NaiveDate;

impl Store {
    /// Those whose latest NPS answer in the period makes them a detractor and who were not met since, on a channel on
    /// which customer and company meet, as far as `today`; in the order of their answers, the oldest first.
    pub fn waiting_detractors(
        &self,
        period: Period,
        today: NaiveDate,
    ) -> Result<Vec<CustomerId>, StoreError> {
        waiting(&self.conn, period, today)
    }
}

fn waiting(conn: &Connection, period: Period, today: NaiveDate) -> Result<Vec<CustomerId>, StoreError> {
    let mut select = conn.prepare_cached(
        "SELECT s.customer_id FROM survey s
         WHERE s.kind = 'nps' AND s.score <= 6 AND s.day >= ?1 AND s.day < ?2 AND s.day <= ?3
           AND NOT EXISTS (
               SELECT 1 FROM survey later WHERE later.customer_id = s.customer_id AND later.kind = 'nps'
                  AND later.day < ?2 AND later.day <= ?3 AND (later.day, later.id) > (s.day, s.id))
           AND NOT EXISTS (
               SELECT 1 FROM touchpoint t JOIN channel ch ON ch.key = t.channel AND ch.meets = 1
               WHERE t.customer_id = s.customer_id AND t.day BETWEEN s.day AND ?3)
         ORDER BY s.day, s.id",
    )?;
    let found = select
        .query_map(params![day_number(period.from()), day_number(period.to()), day_number(today)], |row| {
            row.get(0).map(CustomerId)
        })?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
