//! Looking a database over: whether the file is whole, and whether what is kept still is what follows from the rest.

use chrono::NaiveDate;

use super::health::{Scoring, Timelines, put_right};
use super::{Damage, Store, StoreError, begin, metrics, totals};
use crate::domain::health::Terms;
use crate::domain::ids::{ChangeId, CustomerId};

/// What is wrong with a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ailment {
    /// SQLite's own words.
    Torn(String),
    /// Rows of a table belong to nobody.
    Orphans { table: String, rows: usize },
    /// The journal does not follow from this entry on.
    Journal(ChangeId),
    /// What is kept per stage is not what the customers come to.
    Totals,
    /// How many have which score is not what the scores come to.
    Scores,
    /// What is kept of the months is not what the customers come to.
    Months,
    /// What is kept of the cohorts is not what the customers come to.
    Cohorts,
}

impl Ailment {
    /// Whether working it out anew mends it.
    pub fn is_mended_by_rebuilding(&self) -> bool {
        matches!(self, Self::Totals | Self::Scores | Self::Months | Self::Cohorts)
    }
}

/// As many complaints of SQLite are told.
const COMPLAINTS: usize = 20;

impl Store {
    /// All that is wrong; nothing where everything fits together.
    pub fn examine(&self, today: NaiveDate) -> Result<Vec<Ailment>, StoreError> {
        let mut found: Vec<Ailment> = self.torn()?;
        found.extend(self.orphans()?);
        if let Err(Damage { change }) = self.verify_history()? {
            found.push(Ailment::Journal(change));
        }
        let mut kept = self.totals(today)?;
        kept.sort_by(|a, b| a.stage.cmp(&b.stage));
        found.extend((kept != self.recounted_totals(today)?).then_some(Ailment::Totals));
        found.extend((!self.scores_add_up()?).then_some(Ailment::Scores));
        if let Some(rollup) = self.rollup()? {
            let recounted = self.recounted_rollup()?;
            found.extend((rollup.happened != recounted.happened).then_some(Ailment::Months));
            found.extend((rollup.cohorts != recounted.cohorts).then_some(Ailment::Cohorts));
        }
        Ok(found)
    }

    fn torn(&self) -> Result<Vec<Ailment>, StoreError> {
        let mut select = self.conn.prepare(&format!("PRAGMA quick_check({COMPLAINTS})"))?;
        let lines = select.query_map([], |row| row.get::<_, String>(0))?;
        let lines = lines.collect::<rusqlite::Result<Vec<_>>>()?;
        Ok(lines.into_iter().filter(|line| line != "ok").map(Ailment::Torn).collect())
    }

    fn orphans(&self) -> Result<Vec<Ailment>, StoreError> {
        let mut select = self.conn.prepare(
            "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY \"table\" ORDER BY \"table\"",
        )?;
        let found = select.query_map([], |row| {
            let rows: i64 = row.get(1)?;
            Ok(Ailment::Orphans { table: row.get(0)?, rows: usize::try_from(rows).unwrap_or(0) })
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }

    fn scores_add_up(&self) -> Result<bool, StoreError> {
        let differing: i64 = self.conn.query_row(
            "SELECT count(*) FROM (
                 SELECT day, rules, score, sum(customers) AS difference FROM (
                     SELECT day, rules, score, customers FROM health_total
                     UNION ALL
                     SELECT day, rules, coalesce(score, -1), -count(*) FROM health
                     WHERE ago = 0 AND day IS NOT NULL GROUP BY 1, 2, 3
                 ) GROUP BY day, rules, score HAVING difference <> 0)",
            [],
            |row| row.get(0),
        )?;
        Ok(differing == 0)
    }

    /// Works out anew all that follows from what was told, in one transaction: signs, scores and the days on which
    /// customers begin to rot, totals, months, cohorts. Nothing that anybody told is touched.
    pub fn work_out_anew(&mut self, today: NaiveDate) -> Result<(), StoreError> {
        let tx = begin(&mut self.conn, &self.path, self.identity)?;
        let ids: Vec<CustomerId> = {
            let mut select = tx.prepare("SELECT id FROM customer ORDER BY id")?;
            select.query_map([], |row| row.get(0).map(CustomerId))?.collect::<rusqlite::Result<_>>()?
        };
        tx.execute_batch(
            "DELETE FROM health; DELETE FROM health_total; DELETE FROM rot;
             UPDATE total SET customers = 0, value_minor = 0;",
        )?;
        let scoring = Scoring::new(Terms { rules: &self.facts.rules, ladder: &self.ladder }, today);
        let mut delta = totals::Delta::default();
        Timelines::new(&tx, self.facts.zone, None)?.each(&ids, |id, timeline| {
            put_right(&tx, scoring, id, &timeline)?.iter().for_each(|share| delta.enter(share));
            Ok::<_, StoreError>(true)
        })?;
        delta.write(&tx)?;
        metrics::rebuild(&tx, &self.ladder)?;
        Ok(tx.commit()?)
    }
}
