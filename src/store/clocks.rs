//! How long the customers of a rung have been left alone, one by one.

use super::details::tasks;
use super::rows::Columns;
use super::{Store, StoreError};
use crate::domain::rot::RotClock;
use crate::domain::stage::StageKey;

impl Store {
    /// The rot clocks of all who stand on the rung.
    pub fn each_clock(&self, rung: &StageKey, mut visit: impl FnMut(RotClock)) -> Result<(), StoreError> {
        let mut select = self.conn.prepare_cached(
            "SELECT c.since_day, c.next_due, h.touch_day FROM customer c
             LEFT JOIN health h ON h.customer_id = c.id AND h.ago = 0 WHERE c.stage = ?1",
        )?;
        let mut rows = select.query([rung.as_str()])?;
        while let Some(row) = rows.next()? {
            let c = Columns { table: "customer", row };
            let last_touch = Columns { table: "health", row }.optional_day("touch_day")?;
            visit(RotClock::new(c.day("since_day")?, last_touch, tasks::next_due(&c, "next_due")?));
        }
        Ok(())
    }
}
